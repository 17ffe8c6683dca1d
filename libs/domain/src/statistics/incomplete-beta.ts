import { logGamma } from './log-gamma';

const precision = 1e-15;
/** Keeps a denominator of the continued fraction off zero. */
const smallest = 1e-300;
const mostTerms = 10_000;

/**
 * The regularised incomplete beta function I_p(a, b) as a function of p in [0, 1]: what depends on a and b alone is computed
 * once. With whole numbers I_p(x, n − x + 1) is P(X ≥ x) of n trials.
 *
 * @throws RangeError unless a > 0 and b > 0.
 * @see Press et al. (2007), Numerical Recipes, 3rd ed., section 6.4 (modified Lentz).
 */
export function incompleteBeta(a: number, b: number): (p: number) => number {
  if (!(a > 0 && b > 0)) throw new RangeError(`Expected a > 0 and b > 0, got a = ${a} and b = ${b}`);
  const logScale = logGamma(a + b) - logGamma(a) - logGamma(b);
  return (p) => {
    if (p <= 0) return 0;
    if (p >= 1) return 1;
    const scale = Math.exp(logScale + a * Math.log(p) + b * Math.log1p(-p));
    // The fraction converges fast below the mean; above it the other tail is taken.
    return p < (a + 1) / (a + b + 2)
      ? (scale * continuedFraction(p, a, b)) / a
      : 1 - (scale * continuedFraction(1 - p, b, a)) / b;
  };
}

function continuedFraction(p: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / offZero(1 - ((a + b) * p) / (a + 1));
  let fraction = d;
  for (let m = 1; m < mostTerms; m++) {
    const even = (m * (b - m) * p) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / offZero(1 + even * d);
    c = offZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * p) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / offZero(1 + odd * d);
    c = offZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < precision) break;
  }
  return fraction;
}

function offZero(value: number): number {
  return Math.abs(value) < smallest ? smallest : value;
}
