/**
 * A number a reader sees, or why there is none. Zero is a value; nothing has a numeric sentinel.
 *
 * - `value`: a share is a fraction 0–1, a number has the indicator's own unit. `count` of `group` where it is counted;
 *   `count` is null where the source gives only a share, and `group` is null where it does not say of how many.
 * - `nearly-all`: all or nearly all have it: fewer than five lack it, perhaps none. `few`: fewer than five have it, perhaps
 *   none. How many is not shown.
 * - `suppressed`: there is a figure, but showing it could expose a pupil.
 * - `missing`: the source has no figure. `not-reported`: nobody has reported yet. `not-applicable`: does not concern the unit.
 */
export type Measured =
  | { readonly kind: 'value'; readonly value: number; readonly count: number | null; readonly group: number | null }
  | { readonly kind: 'nearly-all'; readonly group: number | null }
  | { readonly kind: 'few'; readonly group: number | null }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-reported' }
  | { readonly kind: 'not-applicable' };

export type MeasuredKind = Measured['kind'];
