import type { Measured } from '@vagval/domain/measured';
import type { ChartOption } from './chart-option';
import { measuredLines } from './measured-lines';
import type { SeriesLine } from './series-line';

/** What the lines of girls and boys are drawn from. */
export interface GenderLines extends Omit<SeriesLine, 'points' | 'name' | 'rest'> {
  /** In any order; drawn by school year. */
  readonly points: readonly { readonly schoolYear: number; readonly girls: Measured; readonly boys: Measured }[];
  /** What the two are called in the school form. */
  readonly girls: string;
  readonly boys: string;
}

/** Girls and boys (women and men) over school years. Round and square points tell them apart without colour. */
export function genderLines({ points, girls, boys, axis, theme, ...rest }: GenderLines): ChartOption {
  const line = (id: 'girls' | 'boys', name: string) => ({
    id,
    name,
    color: theme[id],
    textColor: theme[`${id}Text`],
    symbol: id === 'girls' ? ('circle' as const) : ('rect' as const),
    width: 3,
    labelled: true,
    points: new Map(points.map((point) => [point.schoolYear, point[id]])),
  });
  return measuredLines({
    ...rest,
    lines: [line('girls', girls), line('boys', boys)],
    axis: axis === 'share' ? [0, 1] : axis,
    theme,
  });
}
