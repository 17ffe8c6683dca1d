import type { Measured } from '@vagval/domain/measured';
import type { ChartOption } from './chart-option';
import type { ChartTheme } from './chart-theme';
import { measuredLines } from './measured-lines';

/** What several shares over the school years are drawn from. */
export interface ShareLines {
  /** At most three: more cannot be told apart. */
  readonly lines: readonly { readonly name: string; readonly points: ReadonlyMap<number, Measured> }[];
  readonly breaks: readonly number[];
  readonly write: (value: number) => string;
  readonly theme: ChartTheme;
}

/** A few shares of the same group over school years, from 0 to 100 per cent. */
export function shareLines({ lines, breaks, write, theme }: ShareLines): ChartOption {
  const symbols = ['circle', 'rect', 'diamond'] as const;
  return measuredLines({
    lines: lines.slice(0, 3).map(({ name, points }, at) => ({
      id: `share-${at}`,
      name,
      color: theme.series[at]?.line ?? theme.ink,
      textColor: theme.series[at]?.text ?? theme.ink,
      symbol: symbols[at] ?? 'circle',
      width: 2.5,
      labelled: true,
      points,
    })),
    breaks,
    target: null,
    axis: [0, 1],
    write,
    theme,
  });
}
