import { boundless } from './flow-network';
import { type Cell, known, type Need, type Room, type Move, type Sensitive, stages, type Way } from './pattern';

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

/** The ways a cell of a cube can change, as what they do to its girls, its boys and their sum. */
const moves = {
  girls: [1, 0, 1],
  boys: [0, 1, 1],
  girlsForBoys: [1, -1, 0],
  boysForGirls: [-1, 1, 0],
} satisfies Record<string, Move>;

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

/** Draws a cell: how far its girls, its boys and their sum may move at each level, and what holding it back costs. */
export function drawChoice(cell: ChoiceCell, smallestCount: number, stage: number): Cell {
  const total = totalOf(cell.count);
  const loss = (1 + Math.log2(1 + total)) * cell.weight;
  const { girls, boys, sum } = openRooms(cell, smallestCount, stage);
  return {
    least: leastHeld(cell, smallestCount, stage),
    rooms: [
      [known, girls, girls],
      [known, boys, boys],
      [known, known, sum],
    ],
    price: [0, loss, 2 * loss],
  };
}

/**
 * How far the figures of a cell move once it is held back far enough for it. What is held back only to cover others, and is
 * not small, does not become small, nor does nobody become somebody: a reader who knows the rules can often tell that it is
 * only cover. Beside a small number, though, nobody is no more certain than somebody: one girl and no boys look like any other
 * small sum.
 */
function openRooms(cell: ChoiceCell, smallestCount: number, stage: number): Record<'girls' | 'boys' | 'sum', Room> {
  const { count, earlier } = cell;
  const total = totalOf(count);
  const isCover = stage === stages.cells && !hasSmall(count, smallestCount);
  const part = (value: number): Room => {
    if (earlier.known === 'split') return known;
    const mayRise = isCover ? value > 0 : stage === stages.row || total > 0;
    return { up: mayRise ? boundless : 0, down: isCover ? spare(value, smallestCount) : value };
  };
  const down = stage === stages.row ? boundless : spare(total, smallestCount);
  const sum = earlier.known ? known : { up: boundless, down };
  return { girls: part(count.girls), boys: part(count.boys), sum };
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
  const { girls, boys, girlsForBoys, boysForGirls } = moves;
  return [
    ...number(totalOf, [[girls], [boys]], earlier.known !== undefined),
    // A lone girl has no boy to be exchanged for until there is doubt of how many boys there are.
    ...number((each) => each.girls, [[girlsForBoys], [girls], [boys, girlsForBoys]], isSplitKnown),
    ...number((each) => each.boys, [[boysForGirls], [boys], [girls, boysForGirls]], isSplitKnown),
  ];
}
