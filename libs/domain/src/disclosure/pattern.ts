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
  /** Its room in each layer at each level: `rooms[layer][level]`. No less at a higher level than at a lower. */
  readonly rooms: readonly (readonly Room[])[];
  /** What is lost by each level; 0 at level 0, and rising. */
  readonly price: readonly number[];
}

/** How much a reader must be left in doubt: at least `up` above the count, `down` below it, and `total` together. */
export interface Need extends Room {
  readonly total: number;
}

/** A way to move a number: in a layer, whose arcs rise when the number does, or fall. */
export interface Way {
  readonly layer: number;
  readonly isOpposite: boolean;
}

/** A number that is protected. */
export interface Sensitive {
  readonly arc: number;
  /** The number itself; the largest are protected first. */
  readonly value: number;
  readonly ways: readonly Way[];
  /** What readers of the publication must be left in doubt, at each level of its cell. */
  readonly needs: readonly Need[];
  /** What the head of another unit, by its row, must be. */
  readonly insider: (row: number) => Need;
}

/** The rooms of all arcs at their present levels, in one layer. */
export interface Layer {
  readonly up: Int32Array;
  readonly down: Int32Array;
}

/** No room at all: the count is known. */
export const known: Room = { up: 0, down: 0 };

/**
 * What is shown of each cell of a table and, kept beside it, how far each arc can therefore move. A layer is one kind of
 * change: a rate table has one, a cube one for girls, one for boys and one that exchanges girls for boys.
 */
export class Pattern {
  readonly level: Uint8Array;
  readonly layers: readonly Layer[];
  /** The highest level of the table. */
  readonly hidden: number;
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
    this.layers = (this.cells[0]?.rooms ?? []).map(() => ({
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
    this.layers.forEach(({ up, down }, layer) => {
      const room = this.room(arc, layer, level);
      up[arc] = room.up;
      down[arc] = room.down;
    });
  }

  room(arc: number, layer: number, level: number): Room {
    return this.cells[arc]!.rooms[layer]![level]!;
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
