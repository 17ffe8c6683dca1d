import { sumOfGenders, type GenderCount } from './dissimilarity';
import { mutualInformation, type GenderWeight } from './mutual-information';

/** Why M is another than before, in nats. */
export interface SegregationChange {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Girls and boys choose more or less differently. */
  readonly structural: number;
  /** Programmes have other sizes, or there are more girls or boys. With `structural` it adds up to `change`. */
  readonly margins: number;
}

const mostProgrammes = 10;
const mostRounds = 10_000;
const precision = 1e-15;

/**
 * Did choices change, or did programmes grow? Each year's table is given the other year's margins by iterative proportional
 * fitting, and the two orders are averaged.
 *
 * @param before,after The same programmes in the same order.
 * @returns Null with more than ten programmes or an empty cell: on sparse tables the sign depends on when one stops.
 * @throws RangeError when the tables have not as many programmes, or a count is no whole number of at least 0.
 * @see B. Elbers (2021), Sociol. Methods Res., doi 10.1177/0049124121986204; Deming & Stephan (1940) for the fitting.
 */
export function segregationChange(
  before: readonly GenderCount[],
  after: readonly GenderCount[],
): SegregationChange | null {
  if (before.length !== after.length)
    throw new RangeError(`Expected the same programmes, got ${before.length} and ${after.length}`);
  const [first, second] = [partsOf(before), partsOf(after)];
  const isSparse = [...before, ...after].some(({ girls, boys }) => girls === 0 || boys === 0);
  if (isSparse || before.length === 0 || before.length > mostProgrammes) return null;
  const m = (table: readonly GenderWeight[]) => mutualInformation(table).total;
  const [m1, m2] = [m(first), m(second)];
  const structural = (m2 - m(fitted(first, second)) + m(fitted(second, first)) - m1) / 2;
  return { before: m1, after: m2, change: m2 - m1, structural, margins: m2 - m1 - structural };
}

function partsOf(table: readonly GenderCount[]): GenderWeight[] {
  const { girls, boys } = sumOfGenders(table);
  return table.map((each) => ({ girls: each.girls / (girls + boys), boys: each.boys / (girls + boys) }));
}

/** A table with the odds of one and the margins of another. */
function fitted(odds: readonly GenderWeight[], margins: readonly GenderWeight[]): GenderWeight[] {
  const sums = (table: readonly GenderWeight[]) => ({
    girls: table.reduce((sum, { girls }) => sum + girls, 0),
    boys: table.reduce((sum, { boys }) => sum + boys, 0),
  });
  const sizes = margins.map(({ girls, boys }) => girls + boys);
  const goal = sums(margins);
  let table = [...odds];
  for (let round = 0; round < mostRounds; round++) {
    const rows = table.map(({ girls, boys }, at) => {
      const scale = (sizes[at] ?? 0) / (girls + boys);
      return { girls: girls * scale, boys: boys * scale };
    });
    const columns = sums(rows);
    const [forGirls, forBoys] = [goal.girls / columns.girls, goal.boys / columns.boys];
    table = rows.map(({ girls, boys }) => ({ girls: girls * forGirls, boys: boys * forBoys }));
    if (Math.abs(forGirls - 1) < precision && Math.abs(forBoys - 1) < precision) break;
  }
  return table;
}
