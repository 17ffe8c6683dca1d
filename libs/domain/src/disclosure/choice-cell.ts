import { boundless } from './flow-network';
import { type Cell, known, type Need, type Room, type Sensitive, stages, type Way } from './pattern';

/** Pupils who chose something, by gender. Whole numbers of at least 0. */
export interface ChoiceCount {
  readonly girls: number;
  readonly boys: number;
}

/** What is shown of a choice: both genders and their sum, only the sum, nothing, or a true zero. */
export type ChoiceStatus = 'split' | 'total' | 'hidden' | 'zero';

/**
 * What earlier versions of the same release told of a cell.
 * - `known`: what was published of these very values: both genders, or only their sum. Nothing can hide it.
 * - `held`: the most that was ever held back of the cell, whatever its values were. It is held back again.
 */
export interface EarlierChoice {
  readonly known?: 'split' | 'total';
  readonly held?: 'total' | 'hidden';
}

/** The ways a cell of a cube can change: more or fewer girls, more or fewer boys, girls in the place of boys or the reverse. */
const ways = {
  girls: { layer: 0, isOpposite: false },
  boys: { layer: 1, isOpposite: false },
  girlsForBoys: { layer: 2, isOpposite: false },
  boysForGirls: { layer: 2, isOpposite: true },
} satisfies Record<string, Way>;

/** What is held back at each level. */
export const levels = { split: 0, total: 1, hidden: 2 } as const;

/** What a cell of a cube is, to be drawn. */
export interface ChoiceCell {
  readonly count: ChoiceCount;
  /** Public headcount of the cell’s row. */
  readonly headcount: ChoiceCount;
  readonly earlier: EarlierChoice;
  /** How many times a programme’s cell in a unit this one is worth. */
  readonly weight: number;
}

const isSmall = (count: number, smallestCount: number): boolean => count > 0 && count < smallestCount;
const hasSmall = ({ girls, boys }: ChoiceCount, smallestCount: number): boolean =>
  isSmall(girls, smallestCount) || isSmall(boys, smallestCount);
const totalOf = ({ girls, boys }: ChoiceCount): number => girls + boys;

/** The least that is held back of a cell: its sum where that is small, its genders where one of them is. */
export function leastHeld(
  { count, earlier }: Pick<ChoiceCell, 'count' | 'earlier'>,
  smallestCount: number,
  stage: number,
): number {
  const total = totalOf(count);
  if (stage === stages.row && earlier.known !== 'split') return levels.hidden;
  // The sum of nobody tells its genders too, so it is shown or it is not.
  if (total === 0) return earlier.held === 'hidden' ? levels.hidden : levels.split;
  const held = earlier.held ? levels[earlier.held] : levels.split;
  if (earlier.known === 'split') return held;
  if (isSmall(total, smallestCount)) return levels.hidden;
  return Math.max(held, hasSmall(count, smallestCount) || stage === stages.genders ? levels.total : levels.split);
}

/** Draws a cell: what it may do in each layer at each level, and what holding it back costs. */
export function drawChoice(cell: ChoiceCell, smallestCount: number, stage: number): Cell {
  const total = totalOf(cell.count);
  const loss = (1 + Math.log2(1 + total)) * cell.weight;
  const { girls, boys, exchange } = openRooms(cell, smallestCount, stage);
  return {
    least: leastHeld(cell, smallestCount, stage),
    rooms: [
      [known, known, girls],
      [known, known, boys],
      [known, exchange, exchange],
    ],
    price: [0, loss, 2 * loss],
  };
}

/**
 * How far a cell moves in each layer once it is held back far enough for it. What is held back only to cover others, and is
 * not small, does not become small: a reader who knows the rules can often tell that it is only cover. Nobody covers
 * nothing, unless the row is withheld.
 */
function openRooms(cell: ChoiceCell, smallestCount: number, stage: number) {
  const { count, earlier } = cell;
  const total = totalOf(count);
  const isCover = stage === stages.cells && !hasSmall(count, smallestCount);
  const part = (value: number): Room => {
    const mayRise = stage === stages.cells ? value > 0 : stage === stages.row || total > 0;
    return { up: mayRise ? boundless : 0, down: isCover ? spare(value, smallestCount) : value };
  };
  const girls = part(count.girls);
  const boys = part(count.boys);
  const spareTotal = stage === stages.row ? boundless : spare(total, smallestCount);
  const alone = ({ up, down }: Room): Room => (earlier.known ? known : { up, down: Math.min(down, spareTotal) });
  const exchange =
    earlier.known === 'split' ? known : { up: Math.min(girls.up, boys.down), down: Math.min(girls.down, boys.up) };
  return { girls: alone(girls), boys: alone(boys), exchange };
}

function spare(value: number, smallestCount: number): number {
  return value < smallestCount ? value : value - smallestCount;
}

/**
 * The numbers of a cell that are protected: its sum and its genders, where they are small and not known already.
 *
 * @param ownOf What the head of another unit knows of the cell, by row: of the municipality’s figure the own part. Where the
 * others’ part is nobody there is nothing to protect from that head, for true zeros are shown.
 */
export function sensitiveNumbers(
  { count, headcount, earlier }: ChoiceCell,
  smallestCount: number,
  arc: number,
  ownOf: (row: number) => ChoiceCount,
): Sensitive[] {
  const number = (of: (each: ChoiceCount) => number, by: readonly Way[], isKnown: boolean): Sensitive[] => {
    const value = of(count);
    if (isKnown || !isSmall(value, smallestCount)) return [];
    const doubt = (width: number): Need => ({ up: 0, down: 0, total: Math.min(width, of(headcount)) });
    const need = doubt(smallestCount);
    return [
      { arc, value, ways: by, needs: [need, need, need], insider: (row) => doubt(value > of(ownOf(row)) ? 2 : 0) },
    ];
  };
  const isSplitKnown = earlier.known === 'split';
  return [
    ...number(totalOf, [ways.girls, ways.boys], earlier.known !== undefined),
    ...number((each) => each.girls, [ways.girlsForBoys, ways.girls], isSplitKnown),
    ...number((each) => each.boys, [ways.boysForGirls, ways.boys], isSplitKnown),
  ];
}
