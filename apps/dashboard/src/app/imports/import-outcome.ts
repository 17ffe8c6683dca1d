import type { ImportedFile } from '@vagval/contracts/imports/imports';

/**
 * What a file can be used for: `ready` to be taken in, as figures or as `ready-units`; `nothing-new` or `nothing` to take in;
 * `errors` to correct first; or already `taken-in` or `undone`.
 */
export type ImportOutcome = 'ready' | 'ready-units' | 'nothing-new' | 'nothing' | 'errors' | 'taken-in' | 'undone';

/** What a file can be used for now. */
export function outcomeOf({ state, summary }: Pick<ImportedFile, 'state' | 'summary'>): ImportOutcome {
  if (state !== 'previewed') return state;
  if (summary.errorCount > 0) return 'errors';
  // The register renames and moves units that are known, so it has something to say even when none is new.
  if (summary.format === 'school-unit-register') return summary.units > 0 ? 'ready-units' : 'nothing';
  if (summary.added + summary.changed > 0) return 'ready';
  if (summary.newUnits > 0) return 'ready-units';
  return summary.observations > 0 ? 'nothing-new' : 'nothing';
}
