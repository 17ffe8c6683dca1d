/** What a stored cell is. `nearly-all` is the source's own `~100`: fewer than five lack it. */
export const observationStates = [
  'value',
  'nearly-all',
  'suppressed-at-source',
  'missing',
  'not-applicable',
  'not-reported',
] as const;
export type ObservationState = (typeof observationStates)[number];

/** How a value is known: `counts` where somebody counted, `share` or `number` where a source gives only that. */
export const observationBases = ['counts', 'share', 'number'] as const;
export type ObservationBasis = (typeof observationBases)[number];

/** A cell as it is stored, before anyone has decided whether it may be shown. */
export interface StoredCell {
  readonly state: ObservationState;
  readonly basis: ObservationBasis;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly groupSize: number | null;
}
