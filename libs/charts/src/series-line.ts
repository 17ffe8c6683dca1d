import type { Measured } from '@vagval/domain/measured';
import type { ChartOption } from './chart-option';
import type { ChartTheme } from './chart-theme';
import { measuredLines } from './measured-lines';

/** A school year of the line. */
export interface SeriesPoint {
  readonly schoolYear: number;
  readonly result: Measured;
  /** The whole municipality in the same year. */
  readonly municipality: Measured;
}

/** What the line of an indicator over the school years is drawn from. */
export interface SeriesLine {
  /** In any order; drawn by school year. */
  readonly points: readonly SeriesPoint[];
  readonly name: string;
  /** Name of the municipality's line; null leaves the line out, as on the municipality's own page. */
  readonly municipality: string | null;
  /** School years that cannot be compared with the ones before. */
  readonly breaks: readonly number[];
  /** One value, or the two ends of a band, and the words at the line. */
  readonly target: { readonly values: readonly number[]; readonly label: string } | null;
  /** Ends of the axis; `share` is 0 to 100 per cent, null lets the figures decide. */
  readonly axis: 'share' | readonly [number, number] | null;
  readonly write: (value: number) => string;
  readonly theme: ChartTheme;
}

/** An indicator of a unit over school years, beside the whole municipality and the target. */
export function seriesLine(given: SeriesLine): ChartOption {
  const { points, name, municipality, axis, theme, ...rest } = given;
  const own = {
    id: 'unit',
    name,
    color: theme.accent,
    textColor: theme.accent,
    symbol: 'circle',
    width: 3,
    labelled: true,
    points: new Map(points.map(({ schoolYear, result }) => [schoolYear, result])),
  } as const;
  const whole = {
    id: 'municipality',
    name: municipality ?? '',
    color: theme.comparison,
    textColor: theme.comparisonText,
    symbol: 'none',
    width: 2,
    labelled: false,
    points: new Map(points.map((point) => [point.schoolYear, point.municipality])),
  } as const;
  const hasWhole = municipality !== null && points.some((point) => point.municipality.kind === 'value');
  return measuredLines({
    ...rest,
    lines: hasWhole ? [own, whole] : [own],
    axis: axis === 'share' ? [0, 1] : axis,
    theme,
  });
}
