/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs or levels */
import type { FlowNetwork } from './flow-network';

/**
 * How much of a row is held back as a whole, because its cells could not be protected one by one: nothing, its genders, or
 * all of it. What is held back as a whole says nothing of why, so it may move more freely.
 */
export const stages = { cells: 0, genders: 1, row: 2 } as const;

/** How far an arc’s count may move without contradicting what is published, in pupils. Both are 0 or more. */
export interface Room {
  readonly up: number;
  readonly down: number;
}

/** What one cell is at each level of holding back, from 0 (shown) to the last (hidden). */
export interface Cell {
  /** The lowest level it may have: above 0 where it is protected for its own sake, or has been held back before. */
  readonly least: number;
  /** How far each of its figures may move at each level: `rooms[figure][level]`. No less at a higher level than at a lower. */
  readonly rooms: readonly (readonly Room[])[];
  /** What is lost by each level; 0 at level 0, and rising. */
  readonly price: readonly number[];
}

/** How much a reader must be left in doubt: at least `up` above the count, `down` below it, and `total` together. */
export interface Need extends Room {
  readonly total: number;
}

/**
 * One kind of change: what each figure of a cell does where the change passes with its arc, 1 (rises), −1 (falls) or 0. A rate
 * has one figure and one move. A choice has its girls, its boys and their sum, and moves that change girls, that change boys,
 * and that exchange girls for boys.
 */
export type Move = readonly number[];

/**
 * A way to raise a number: moves along its arc that follow each other, each as far as the first could go. The earlier ones make
 * room for the last, which is what raises it. The reverse of all of them lowers it.
 */
export type Way = readonly Move[];

/** A number that is protected. */
export interface Sensitive {
  readonly arc: number;
  /** The number itself; the largest are protected first. */
  readonly value: number;
  /** What one way cannot do, the next one may: they add up. */
  readonly ways: readonly Way[];
  /** What readers of the publication must be left in doubt, at each level of its cell. */
  readonly needs: readonly Need[];
  /** What the head of another unit, by its row, must be. */
  readonly insider: (row: number) => Need;
}

/** The rooms of all arcs at their present levels, of one figure. */
export interface Rooms {
  readonly up: Int32Array;
  readonly down: Int32Array;
}

/** No room at all: the count is known. */
export const known: Room = { up: 0, down: 0 };

/** What is shown of each cell of a table and, kept beside it, how far its figures can therefore move. */
export class Pattern {
  readonly level: Uint8Array;
  /** By figure. */
  readonly rooms: readonly Rooms[];
  /** The highest level of the table. */
  readonly hidden: number;
  /** An arc that may be held back no further while other cover is sought in its place; −1 when there is none. */
  barred = -1;
  private readonly cells: Cell[];
  private readonly stageOf = new Map<number, number>();

  /** @param draw What an arc is at a stage. It has no less room at a later stage, and no lower least level. */
  constructor(
    readonly network: FlowNetwork,
    private readonly draw: (arc: number, stage: number) => Cell,
    readonly sensitive: readonly Sensitive[],
  ) {
    this.cells = Array.from(network.row, (_, arc) => draw(arc, stages.cells));
    this.level = new Uint8Array(this.cells.length);
    this.hidden = (this.cells[0]?.price.length ?? 1) - 1;
    this.rooms = (this.cells[0]?.rooms ?? []).map(() => ({
      up: new Int32Array(this.cells.length),
      down: new Int32Array(this.cells.length),
    }));
    this.cells.forEach(({ least }, arc) => this.set(arc, least));
  }

  stage(row: number): number {
    return this.stageOf.get(row) ?? stages.cells;
  }

  /** Holds back a row to a later stage; what is held back of it already stays so. */
  withhold(row: number, stage: number): void {
    this.stageOf.set(row, stage);
    this.network.row.forEach((each, arc) => {
      if (each !== row) return;
      this.cells[arc] = this.draw(arc, stage);
      this.set(arc, Math.max(this.level[arc]!, this.least(arc)));
    });
  }

  set(arc: number, level: number): void {
    this.level[arc] = level;
    this.rooms.forEach(({ up, down }, figure) => {
      const room = this.room(arc, figure, level);
      up[arc] = room.up;
      down[arc] = room.down;
    });
  }

  /** Holds an arc back to a level, unless it is held back further already. */
  raise(arc: number, level: number): void {
    if (level > this.level[arc]!) this.set(arc, level);
  }

  room(arc: number, figure: number, level: number): Room {
    return this.cells[arc]!.rooms[figure]![level]!;
  }

  /** The highest level an arc may be held back to as things are. */
  highest(arc: number): number {
    return arc === this.barred ? this.level[arc]! : this.hidden;
  }

  /** What is lost by all that is held back. */
  loss(): number {
    return this.cells.reduce((sum, { price }, arc) => sum + price[this.level[arc]!]!, 0);
  }

  /** What it would cost to hold an arc back to a level above its present one. */
  rise(arc: number, level: number): number {
    const { price } = this.cells[arc]!;
    return price[level]! - price[this.level[arc]!]!;
  }

  least(arc: number): number {
    return this.cells[arc]!.least;
  }

  /** Everything held back that need not be for its own sake, the most regretted first. */
  reducible(): number[] {
    const regret = (arc: number): number => -this.rise(arc, this.least(arc));
    return Array.from(this.level.keys())
      .filter((arc) => this.level[arc]! > this.least(arc))
      .sort((a, b) => regret(b) - regret(a) || a - b);
  }
}
