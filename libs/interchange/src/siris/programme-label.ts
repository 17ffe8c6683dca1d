import type { Programme } from '@vagval/domain/indicators/programme';
import { labelKey } from '../labels';

/**
 * What stands in the column of programmes: one programme, everything (`total`), a sum of some of them (`subtotal`), or
 * a name no programme of ours has. The sums stand in the same column as what they sum.
 */
export type ProgrammeLabel =
  | { readonly kind: 'programme'; readonly code: string }
  | { readonly kind: 'total'; readonly reach: 'national' | 'everything' }
  | { readonly kind: 'subtotal' }
  | { readonly kind: 'unknown' };

const subtotals = new Set(['högskoleförberedande program', 'yrkesprogram', 'introduktionsprogram']);

/** Reads a label of the column "Program"; names are compared without endings, hyphens, "och" and case. */
export function readProgrammeLabel(label: string, programmes: readonly Programme[]): ProgrammeLabel {
  const key = labelKey(label);
  if (key === 'nationella program') return { kind: 'total', reach: 'national' };
  if (key.startsWith('gymnasieskolan totalt') || key === 'samtliga' || key === 'samtliga program' || key === 'totalt') {
    return { kind: 'total', reach: 'everything' };
  }
  if (subtotals.has(key)) return { kind: 'subtotal' };
  const stem = stemOf(key);
  const found = programmes.find(({ code, name }) => code.toLowerCase() === key || stemOf(labelKey(name.sv)) === stem);
  return found ? { kind: 'programme', code: found.code } : { kind: 'unknown' };
}

function stemOf(key: string): string {
  return key
    .replace(/^introduktionsprogram(met)?,? (?=\S)/, '')
    .replace(/program(met|men)?\b/g, '')
    .replace(/(?<=\s|-)(och|o|&)(?=\s)/g, '')
    .replace(/[^a-zåäöé]/g, '')
    .replace(/s$/, '');
}
