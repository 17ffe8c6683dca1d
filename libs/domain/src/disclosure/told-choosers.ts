import type { CountedCell, ReleaseCell } from './release-history';

const introductory = 'introductory';

/**
 * Of which units, and of which of their pupils, a release of choices tells how many chose a national programme. Everyone knows
 * how many chose at all; the rest chose an introductory programme, and of these there are few.
 */
export class ToldChoosers {
  private readonly units: ReadonlySet<string>;
  private readonly untold: ReadonlySet<string>;

  /** @param choices A version of a release of choices. */
  constructor(choices: readonly ReleaseCell[]) {
    this.units = new Set(choices.map(({ unitId }) => unitId));
    const hidden = choices.filter(({ node, status }) => node === introductory && status !== 'exact');
    this.untold = new Set(hidden.map(keyOf));
  }

  /** Whether the choices of a unit, or of the whole municipality, have been told at all. */
  knows(unitId: string): boolean {
    return this.units.has(unitId);
  }

  /**
   * Figures that are counted of those who chose a national programme, without those whose group would tell what the choices
   * keep back.
   */
  keep(cells: readonly ReleaseCell[]): ReleaseCell[] {
    return cells.map((cell) => (this.untold.has(keyOf(cell)) ? { ...cell, status: 'hidden' as const } : cell));
  }
}

function keyOf({ unitId, gender }: Pick<CountedCell, 'unitId' | 'gender'>): string {
  return `${unitId} ${gender}`;
}
