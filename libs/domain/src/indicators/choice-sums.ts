import { genders, type Gender } from '../gender';
import type { Programme } from './programme';
import { allProgrammes, dominanceOf, kindNode, type ChoiceRow, type Dominance } from './programme-tree';

/** A part of a sum: the pupils of a gender in a node of the tree of programmes. */
export interface ChoicePart {
  readonly node: string;
  readonly gender: Gender;
}

/** An indicator that follows from choices by programme: whose choices are counted, of which. */
export interface ChoiceSum {
  readonly indicatorId: string;
  readonly gender: Gender;
  readonly numerator: readonly ChoicePart[];
  readonly denominator: readonly ChoicePart[];
}

/**
 * Indicators that are counted of those who chose a national programme. Of how many they are tells, beside how many chose at
 * all, how many chose an introductory one.
 */
export const countedOfChoosers: ReadonlySet<string> = new Set(['admitted-first-choice']);

/**
 * The indicators that follow from choices, as sums of nodes of {@link programmeTree}. Balanced and non-traditional are counted
 * by the national share of each programme; vocational choices among those of national programmes.
 */
export function choiceSums(programmes: readonly Programme[], row: ChoiceRow): ChoiceSum[] {
  const among = (dominance: Dominance, gender: Gender): ChoicePart[] => {
    const own = programmes.filter((programme) => dominanceOf(programme) === dominance);
    const nodes = row === 'unit' ? own.map(({ code }) => code) : own.map(({ kind }) => kindNode(kind, dominance));
    return [...new Set(nodes)].map((node) => ({ node, gender }));
  };
  const nonTraditional = (gender: Gender, numerator: readonly ChoicePart[]): ChoiceSum => ({
    indicatorId: 'non-traditional-choices',
    gender,
    numerator,
    denominator: everyone(gender),
  });
  const [girls, boys] = [among('male-dominated', 'girls'), among('female-dominated', 'boys')];
  return [
    ...genders.flatMap((gender) => [
      {
        indicatorId: 'first-choice-vocational',
        gender,
        numerator: [{ node: 'vocational', gender }],
        denominator: [
          { node: 'vocational', gender },
          { node: 'preparatory', gender },
        ],
      },
      { indicatorId: 'balanced-choices', gender, numerator: among('balanced', gender), denominator: everyone(gender) },
    ]),
    nonTraditional('girls', girls),
    nonTraditional('boys', boys),
    nonTraditional('all', [...girls, ...boys]),
  ];
}

function everyone(gender: Gender): ChoicePart[] {
  return [{ node: allProgrammes, gender }];
}
