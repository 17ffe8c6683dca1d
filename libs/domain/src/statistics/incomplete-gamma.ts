import { logGamma } from './log-gamma';

const precision = 1e-16;
/** Keeps a denominator of the continued fraction off zero. */
const smallest = 1e-300;
const mostTerms = 10_000;

/**
 * The two regularised incomplete gamma functions, P(a, x) and Q(a, x) = 1 − P(a, x). The smaller of them is computed and the
 * other follows, so a tail keeps its relative precision.
 *
 * @throws RangeError unless a > 0 and x ≥ 0.
 * @see Press et al. (2007), Numerical Recipes, 3rd ed., section 6.2: series below a + 1, continued fraction above.
 */
export function incompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (!(a > 0 && x >= 0)) throw new RangeError(`Expected a > 0 and x ≥ 0, got a = ${a} and x = ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = scale * lowerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = scale * upperFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** P(χ² > x) with `degreesOfFreedom`. @throws RangeError unless x ≥ 0 and there is a degree of freedom. */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  return incompleteGamma(degreesOfFreedom / 2, x / 2).upper;
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostTerms && term > sum * precision; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / smallest;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < mostTerms; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / offZero(numerator * d + b);
    c = offZero(b + numerator / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < precision) break;
  }
  return fraction;
}

function offZero(value: number): number {
  return Math.abs(value) < smallest ? smallest : value;
}
