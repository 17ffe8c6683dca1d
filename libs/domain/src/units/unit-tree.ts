import type { Organiser, SchoolForm, UnitKind } from './unit';

/** Something a unit is from a day on (ISO date); null is from its beginning. */
export interface Since<T> {
  readonly from: string | null;
  readonly value: T;
}

/** A node of the organisation with everything it has been. Its names, places and school forms stand oldest first. */
export interface TreeUnit {
  readonly id: string;
  readonly kind: UnitKind;
  /** The eight-digit school unit code, or null. */
  readonly code: string | null;
  readonly organiser: Organiser;
  /** ISO dates, inclusive; null is open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly names: readonly Since<string>[];
  /** Ids of the nodes above it; null for the municipality alone. */
  readonly parents: readonly Since<string | null>[];
  readonly forms: readonly Since<readonly SchoolForm[]>[];
  /** The newest school year it has figures or planned activities of, or null. */
  readonly lastFigures: number | null;
}

/** That a unit became another, wholly or in part, from a day on (ISO date). */
export interface Succession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly on: string;
}

/** A municipality's organisation with all it has been and all that is decided about it. */
export interface UnitTree {
  readonly units: readonly TreeUnit[];
  readonly successions: readonly Succession[];
}

/** What holds on a day (ISO date) of something that changes. Before its beginning: what it begins with. */
export function valueOn<T>(track: readonly Since<T>[], day: string): T {
  const [first] = track;
  if (!first) throw new Error('A unit without a beginning');
  return (track.findLast(({ from }) => from === null || from <= day) ?? first).value;
}

/** What holds last of something that changes, as far as it is decided. */
export function latestOf<T>(track: readonly Since<T>[]): T {
  return valueOn(track, '9999-12-31');
}

/** Whether a unit is open on a day (ISO date). */
export function isOpenOn(unit: Pick<TreeUnit, 'validFrom' | 'validTo'>, day: string): boolean {
  return (unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999');
}

/** The ISO date of the day before. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** The last day each value of a track held (ISO date); null for the one that holds on. */
export function heldUntil<T>(
  track: readonly Since<T>[],
): readonly { readonly value: T; readonly until: string | null }[] {
  return track.map(({ value }, at) => {
    const next = track[at + 1]?.from;
    return { value, until: next ? dayBefore(next) : null };
  });
}

/** Units that stand below a node on some day from `day` on, while they are open. */
export function belowFrom(tree: UnitTree, parentId: string, day: string): TreeUnit[] {
  return tree.units.filter((unit) =>
    heldUntil(unit.parents).some(({ value, until }) => {
      const ends = [until, unit.validTo].filter((end) => end !== null).sort()[0] ?? '9999';
      return value === parentId && ends >= day;
    }),
  );
}
