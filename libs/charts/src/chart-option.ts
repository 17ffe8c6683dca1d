import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GraphicComponentOption,
  GridComponentOption,
  MarkLineComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What the product draws with. `media` changes a drawing where it is narrow. */
export type ChartOption = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | CustomSeriesOption
  | GraphicComponentOption
  | GridComponentOption
  | LineSeriesOption
  | MarkLineComponentOption
>;

/** Drawings narrower than this, in pixels, are on a phone: names move from the end of the lines to the top. */
export const narrowWidth = 480;

/** Patterns beside colours, and no sentence of the library's own: the figure around the drawing has a better one. */
export const aria = { enabled: true, label: { enabled: false }, decal: { show: true } } as const;
