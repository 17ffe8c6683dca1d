// Lanczos' coefficients for g = 7 and nine terms: C. Lanczos (1964), SIAM J. Numer. Anal. 1, 86–96.
const first = 0.9999999999998099;
const coefficients = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0, with a relative error under 1e-13. */
export function logGamma(x: number): number {
  // The series is meant for x ≥ 0.5; effective sizes can be smaller.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  const t = x + 6.5;
  let sum = first;
  for (const [at, coefficient] of coefficients.entries()) sum += coefficient / (x + at);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
