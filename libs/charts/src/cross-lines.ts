import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import type { LineSeriesOption } from 'echarts/charts';
import type { ChartTheme } from './chart-theme';

/** Lines across a drawing: the target, dashed, with its words; and where the series breaks, dotted. */
export interface CrossLines {
  /** One value, or the two ends of a band, with words at the first. */
  readonly target: { readonly values: readonly number[]; readonly label: string } | null;
  /** School years that cannot be compared with the ones before. */
  readonly breaks: readonly number[];
  readonly years: readonly number[];
  readonly theme: ChartTheme;
}

/** The lines, with the words of the target at one end of it, or nowhere where there is no room for them. */
export function crossLines(
  { target, breaks, years, theme }: CrossLines,
  words: 'start' | 'end' | 'none',
): LineSeriesOption['markLine'] {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    data: [
      ...(target?.values ?? []).map((value, at) => ({
        yAxis: value,
        lineStyle: { color: theme.ink, width: 1.5, type: [6, 4] },
        label: {
          show: at === 0 && words !== 'none',
          formatter: target?.label ?? '',
          position: words === 'end' ? ('insideEndTop' as const) : ('insideStartTop' as const),
          fontFamily: theme.font,
          fontSize: theme.text,
          color: theme.ink,
          fontWeight: 600 as const,
          textBorderColor: theme.card,
          textBorderWidth: 3,
        },
      })),
      ...breaks
        .filter((year) => years.indexOf(year) > 0)
        .map((year) => ({
          xAxis: schoolYearLabel(year),
          lineStyle: { color: theme.line, width: 1, type: [2, 3] },
          label: { show: false },
        })),
    ],
  };
}

/**
 * At which end of the target its words stand free: at the start, else at the end; nowhere when figures stand at both. Figures
 * are written over and under their points, so one that lies within an eighth of the axis is in the way.
 *
 * @param values Of each line that has its figures beside it, a value for each year.
 * @param axis Ends of the axis; without them nothing is known of what is near.
 */
export function freeEnd(
  values: readonly (readonly (number | null)[])[],
  target: number | undefined,
  axis: readonly [number, number] | null,
): 'start' | 'end' | 'none' {
  if (target === undefined || !axis) return 'start';
  const near = (axis[1] - axis[0]) / 8;
  const isTaken = (year: (own: readonly (number | null)[]) => number | null | undefined) =>
    values.some((own) => {
      const value = year(own) ?? null;
      return value !== null && value - target < near && target - value < 1.5 * near;
    });
  // The words reach over the first two years, or the last two.
  if (![0, 1].some((at) => isTaken((own) => own[at]))) return 'start';
  return [-1, -2].some((at) => isTaken((own) => own.at(at))) ? 'none' : 'end';
}
