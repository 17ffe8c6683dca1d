import type { Measured } from '../measured';
import { controlErrors, midPLimits } from '../statistics/control-limits';

/** Where a unit lies against what chance gives around the common level. Never a rank. */
export const positions = ['within', 'above', 'below', 'far-above', 'far-below'] as const;
export type Position = (typeof positions)[number];

/** The limits of chance for a group of a size; shares 0–1. */
export interface FunnelLimits {
  readonly group: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** Groups smaller than this have no place in a funnel. */
export const smallestFunnelGroup = 10;
/** How many sizes the lines of a funnel are drawn through, at the most. */
const points = 40;

/** The counts of a figure that has a place in a funnel; null for what is hidden, not counted or too small. */
export function funnelCounts(figure: Measured): { readonly count: number; readonly group: number } | null {
  if (figure.kind !== 'value' || figure.count === null || figure.group === null) return null;
  return figure.group < smallestFunnelGroup ? null : { count: figure.count, group: figure.group };
}

/** The limits at one size. */
export function funnelLimits(group: number, centre: number, dispersion: number): FunnelLimits {
  const inner = midPLimits(group, centre, dispersion, controlErrors.inner);
  const outer = midPLimits(group, centre, dispersion, controlErrors.outer);
  return {
    group,
    low95: inner?.low ?? 0,
    high95: inner?.high ?? 1,
    low998: outer?.low ?? 0,
    high998: outer?.high ?? 1,
  };
}

/** The lines of a funnel, from the smallest group that has a place in it to the largest that is there. */
export function funnelLines(largest: number, centre: number, dispersion: number): FunnelLimits[] {
  // Chance falls with the root of the group, so the lines bend most where groups are small: points stand closest there.
  const [first, last] = [Math.sqrt(smallestFunnelGroup), Math.sqrt(largest)];
  const groups = Array.from({ length: points }, (_, at) =>
    Math.round((first + (at * (last - first)) / (points - 1)) ** 2),
  );
  return [...new Set(groups)].map((group) => funnelLimits(group, centre, dispersion));
}

/** Where a unit lies against the limits of its own size. On a limit is within it. */
export function positionOf(
  { count, group }: { readonly count: number; readonly group: number },
  centre: number,
  dispersion: number,
): Position {
  const share = count / group;
  const { low95, high95, low998, high998 } = funnelLimits(group, centre, dispersion);
  if (share > high998) return 'far-above';
  if (share < low998) return 'far-below';
  if (share > high95) return 'above';
  return share < low95 ? 'below' : 'within';
}
