/** Two shares 0–1, or two differences, that the true one lies between. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
