import { Covering } from './covering';
import { Doubt, type Proof } from './doubt';
import { municipalRow } from './flow-network';
import { giveBack } from './give-back';
import { OtherCover } from './other-cover';
import type { Pattern, Sensitive } from './pattern';
import { secureAll } from './secure-all';

/**
 * Holds back cells of a pattern until every sensitive number is in doubt, then gives back those that turned out not to be
 * needed, and looks for cheaper cover in the place of what is dearest. The same table always gives the same pattern.
 *
 * @param insiderSafe Whether the head of one unit, who knows its figures, must also be left in doubt of the others.
 * @returns Whether it succeeded. When it did not, the pattern must not be published.
 * @see methods.md 11.5
 */
export function protect(pattern: Pattern, insiderSafe: boolean): boolean {
  const doubt = new Doubt(pattern, insiderSafe);
  const cover = new Covering(doubt);
  const order = inOrder(pattern);
  const proofs = new Map<Sensitive, Proof>();
  if (!secureAll(pattern, proofs, order, (sensitive) => cover.secure(sensitive))) return false;
  giveBack(doubt, proofs);
  new OtherCover(cover, order).seek(proofs);
  return unproven(pattern, insiderSafe).length === 0;
}

/** The sensitive numbers that a pattern leaves open to a reader or to the head of another unit, found from scratch. */
export function unproven(pattern: Pattern, insiderSafe: boolean): Sensitive[] {
  const doubt = new Doubt(pattern, insiderSafe);
  return pattern.sensitive.filter((sensitive) => doubt.proof(sensitive) === null);
}

/** The municipality first, since what covers it is dearest; then the larger number, then the order of the table. */
function inOrder({ network, sensitive }: Pattern): Sensitive[] {
  const later = ({ arc }: Sensitive): number => (network.row[arc] === municipalRow ? 0 : 1);
  return [...sensitive].sort((a, b) => later(a) - later(b) || b.value - a.value || a.arc - b.arc);
}
