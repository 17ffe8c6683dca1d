import type { ObservationState } from '@vagval/domain/stored-cell';
import { parseSwedishNumber } from '../swedish-number';

/** A cell of a published table: a number, or which of the ways of having none. */
export type SirisCell =
  | { readonly state: 'value'; readonly number: number }
  | { readonly state: Exclude<ObservationState, 'value'>; readonly number: null };

const marks: Readonly<Record<string, Exclude<ObservationState, 'value'>>> = {
  '..': 'suppressed-at-source',
  '~100': 'nearly-all',
  '.': 'missing',
  '-': 'missing',
  '\u2013': 'missing',
  '...': 'missing',
  '\u2026': 'missing',
  '': 'missing',
};

/**
 * What a cell of Skolverket's tables says. `..` is too few pupils, `~100` that fewer than five lack it. `.` is missing also
 * where pupils are counted and it means that there are none: no indicator is a bare number of pupils, and a group of nobody
 * has no share, so nothing is gained by a zero that might be read as a result.
 *
 * @returns null when the cell is neither a number nor a known mark, for example the name of a subject.
 */
export function readSirisCell(text: string): SirisCell | null {
  const trimmed = text.replace(/[\s\u00a0]+/g, ' ').trim();
  const state = marks[trimmed.replace(/^~ /, '~')];
  if (state) return { state, number: null };
  const number = parseSwedishNumber(trimmed);
  return number === null ? null : { state: 'value', number };
}
