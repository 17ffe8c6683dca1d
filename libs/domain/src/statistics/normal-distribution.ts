import { incompleteGamma } from './incomplete-gamma';

// Acklam's rational approximation of the quantile, relative error 1.15e-9: P. J. Acklam (2003), "An algorithm for computing
// the inverse normal cumulative distribution function". One step of Halley's method takes it to the limit of a double.
const tailNumerator = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const tailDenominator = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
const middleNumerator = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
];
const middleDenominator = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
];
const tail = 0.02425;

/** Complementary error function, with relative precision in the tail: erfc(x) = Q(½, x²) for x ≥ 0. */
export function erfc(x: number): number {
  const { lower, upper } = incompleteGamma(0.5, x * x);
  return x >= 0 ? upper : 1 + lower;
}

/** Φ(z): the probability that a standard normal variable is at most z. */
export function normalCdf(z: number): number {
  return erfc(-z * Math.SQRT1_2) / 2;
}

/**
 * Φ⁻¹(p): the z with Φ(z) = p. 0 gives −∞ and 1 gives ∞. For a small upper tail ask for −Φ⁻¹ of it: 1 − p loses its digits.
 *
 * @throws RangeError unless 0 ≤ p ≤ 1.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Expected a probability, got ${p}`);
  if (p === 0) return -Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  const guess = approximateQuantile(p);
  const density = Math.exp((-guess * guess) / 2) / Math.sqrt(2 * Math.PI);
  const error = (normalCdf(guess) - p) / density;
  return guess - error / (1 + (guess * error) / 2);
}

/** P(|Z| ≥ |z|) of a standard normal variable. */
export function twoSidedP(z: number): number {
  return erfc(Math.abs(z) * Math.SQRT1_2);
}

function approximateQuantile(p: number): number {
  if (p < tail) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(tailNumerator, q) / polynomial(tailDenominator, q);
  }
  const q = p - 0.5;
  return (q * polynomial(middleNumerator, q * q)) / polynomial(middleDenominator, q * q);
}

/** Horner's rule; the coefficient of the highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
