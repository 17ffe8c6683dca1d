import { dominanceOf, kindNode, type Dominance } from '@vagval/domain/indicators/programme-tree';
import type { Programme } from '@vagval/domain/indicators/programme';
import type { NodeParts } from './attacked-table';

/**
 * The sums over programmes that any answer speaks of: everyone (empty name), each programme, kinds, kinds by dominance, what is
 * dominated by one sex or balanced in the whole country, national programmes, and choices against one's own sex.
 */
export function choiceNodes(programmes: readonly Programme[]): ReadonlyMap<string, NodeParts> {
  const both = (codes: readonly string[], isCell = true): NodeParts => ({ girls: codes, boys: codes, isCell });
  const codesOf = (belongs: (programme: Programme) => boolean) => programmes.filter(belongs).map(({ code }) => code);
  const groupsOf = (programme: Programme) => {
    const dominance = dominanceOf(programme);
    return [programme.kind, kindNode(programme.kind, dominance)];
  };
  const byDominance = [...new Set(programmes.map(dominanceOf))];
  const dominated = (dominance: Dominance) => codesOf((programme) => dominanceOf(programme) === dominance);
  const inGroup = (group: string) => codesOf((programme) => groupsOf(programme).includes(group));
  const groups = [...new Set(programmes.flatMap(groupsOf))];
  return new Map([
    ...programmes.map(({ code }) => [code, both([code])] as const),
    [
      '',
      both(
        codesOf(() => true),
        false,
      ),
    ],
    ...groups.map((group) => [group, both(inGroup(group))] as const),
    ...byDominance.map((dominance) => [dominance, both(dominated(dominance), false)] as const),
    [
      'national',
      both(
        codesOf(({ kind }) => kind !== 'introductory'),
        false,
      ),
    ],
    ['non-traditional', { girls: dominated('male-dominated'), boys: dominated('female-dominated'), isCell: false }],
  ]);
}
