import { dominanceOf, kindNode, type Dominance } from '@vagval/domain/indicators/programme-tree';
import type { Programme } from '@vagval/domain/indicators/programme';
import type { NodeKind, NodeParts } from './attacked-table';

/**
 * The sums over programmes that any answer speaks of: everyone (empty name), each programme, kinds, kinds by dominance, what is
 * balanced in the whole country, national programmes, and choices against one's own sex.
 */
export function choiceNodes(programmes: readonly Programme[]): ReadonlyMap<string, NodeParts> {
  const both = (codes: readonly string[], kind: NodeKind): NodeParts => ({ girls: codes, boys: codes, kind });
  const codesOf = (belongs: (programme: Programme) => boolean) => programmes.filter(belongs).map(({ code }) => code);
  const dominated = (dominance: Dominance) => codesOf((programme) => dominanceOf(programme) === dominance);
  const kinds = [...new Set(programmes.map(({ kind }) => kind))];
  const kindsByDominance = new Map(
    programmes.map((programme) => [kindNode(programme.kind, dominanceOf(programme)), programme] as const),
  );
  return new Map([
    ...programmes.map(({ code }) => [code, both([code], 'cell')] as const),
    [
      '',
      both(
        codesOf(() => true),
        'sum',
      ),
    ],
    ...kinds.map(
      (kind) =>
        [
          kind,
          both(
            codesOf((programme) => programme.kind === kind),
            'cell',
          ),
        ] as const,
    ),
    ...[...kindsByDominance].map(([node, { kind, reference }]) => {
      const codes = codesOf((one) => one.kind === kind && dominanceOf(one) === dominanceOf({ reference }));
      return [node, both(codes, 'municipal-cell')] as const;
    }),
    ['balanced', both(dominated('balanced'), 'sum')],
    [
      'national',
      both(
        codesOf(({ kind }) => kind !== 'introductory'),
        'sum',
      ),
    ],
    ['non-traditional', { girls: dominated('male-dominated'), boys: dominated('female-dominated'), kind: 'sum' }],
  ]);
}
