import type { Measured } from '@vagval/domain/measured';
import type { Band } from './chance-band';
import type { ChartOption } from './chart-option';
import type { ChartTheme } from './chart-theme';
import { measuredLines } from './measured-lines';

/** A school year of the line. */
export interface SeriesPoint {
  readonly schoolYear: number;
  readonly result: Measured;
  /** Where chance alone could have put the figure; null where it is not shown or not counted. */
  readonly band: Band | null;
  /** The rest of the municipality in the same year. */
  readonly rest: Measured;
}

/** What the line of an indicator over the school years is drawn from. */
export interface SeriesLine {
  /** In any order; drawn by school year. */
  readonly points: readonly SeriesPoint[];
  readonly name: string;
  /** Name of the line of the rest of the municipality; null leaves the line out, as on the municipality's own page. */
  readonly rest: string | null;
  /** School years that cannot be compared with the ones before. */
  readonly breaks: readonly number[];
  /** One value, or the two ends of a band, and the words at the line. */
  readonly target: { readonly values: readonly number[]; readonly label: string } | null;
  /** Ends of the axis; `share` is 0 to 100 per cent, null lets the figures decide. */
  readonly axis: 'share' | readonly [number, number] | null;
  readonly write: (value: number) => string;
  readonly theme: ChartTheme;
}

/** An indicator of a unit over school years, beside the rest of the municipality and the target, with its band of chance. */
export function seriesLine(asked: SeriesLine): ChartOption {
  const { points, name, rest, axis, theme, ...given } = asked;
  const own = {
    id: 'unit',
    name,
    color: theme.accent,
    textColor: theme.accent,
    symbol: 'circle',
    width: 3,
    labelled: true,
    points: new Map(points.map(({ schoolYear, result }) => [schoolYear, result])),
    bands: new Map(points.flatMap(({ schoolYear, band }) => (band ? [[schoolYear, band]] : []))),
  } as const;
  const others = {
    id: 'rest',
    name: rest ?? '',
    color: theme.comparison,
    textColor: theme.comparisonText,
    symbol: 'none',
    width: 2,
    labelled: false,
    points: new Map(points.map((point) => [point.schoolYear, point.rest])),
  } as const;
  const hasOthers = rest !== null && points.some((point) => point.rest.kind === 'value');
  return measuredLines({
    ...given,
    lines: hasOthers ? [own, others] : [own],
    axis: axis === 'share' ? [0, 1] : axis,
    theme,
  });
}
