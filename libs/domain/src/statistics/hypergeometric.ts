/** The possible values of a hypergeometric variable, from `least` on, with their probabilities, which add up to 1. */
export interface Hypergeometric {
  readonly least: number;
  readonly probabilities: readonly number[];
}

/**
 * How many of `drawn` pupils are among the `marked` ones, when `drawn` of `total` are picked regardless of the mark. All are
 * whole numbers, drawn and marked at most total.
 *
 * Neighbouring probabilities have a simple ratio, so the row is built outwards from its highest value and scaled: no gamma
 * functions, and every probability keeps its relative precision.
 */
export function hypergeometric(total: number, marked: number, drawn: number): Hypergeometric {
  const least = Math.max(0, drawn - (total - marked));
  const most = Math.min(drawn, marked);
  // P(X = k + 1) / P(X = k)
  const ratio = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (total - marked - drawn + k + 1));
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))));
  const weights = new Array<number>(most - least + 1).fill(0);
  let sum = 1;
  weights[mode - least] = 1;
  for (let k = mode, weight = 1; k < most; k++) {
    weight *= ratio(k);
    weights[k + 1 - least] = weight;
    sum += weight;
  }
  for (let k = mode, weight = 1; k > least; k--) {
    weight /= ratio(k - 1);
    weights[k - 1 - least] = weight;
    sum += weight;
  }
  return { least, probabilities: weights.map((weight) => weight / sum) };
}
