import type { Measured } from '@vagval/domain/measured';
import type { BarSeriesOption } from 'echarts/charts';
import { aria, type ChartOption, narrowWidth } from './chart-option';
import type { ChartTheme } from './chart-theme';

/** A programme and how many girls and boys chose it. */
export interface ChoiceBar {
  readonly code: string;
  readonly name: string;
  readonly girls: Measured;
  readonly boys: Measured;
  /** Both together, for where only that is shown. */
  readonly all: Measured;
}

/** What the bars of girls and boys per programme are drawn from. */
export interface ChoiceBars {
  /** From the top. */
  readonly bars: readonly ChoiceBar[];
  /** Words above the two sides: "◀ Flickor", "Pojkar ▶". */
  readonly girls: string;
  readonly boys: string;
  /** A figure, or why there is none, in words. */
  readonly write: (measured: Measured) => string;
  /** A number that is shown of both together alone: "113 tillsammans". */
  readonly together: (count: number) => string;
  readonly theme: ChartTheme;
}

/** Height in pixels that a drawing of so many programmes needs. */
export function choiceBarsHeight(bars: number): number {
  return (bars + 1) * rowHeight + 12;
}

const rowHeight = 36;

/**
 * First choices by programme: girls to the left and boys to the right of a middle line, each with its number at the end.
 * A hidden or missing number has no bar, not even a short one, but words where the bar would have been. Where only the sum of
 * both is shown, it is written in words too: nobody can draw where its middle is.
 */
export function choiceBars({ bars, girls, boys, write, together, theme }: ChoiceBars): ChartOption {
  // A handful does not fill the drawing, or five pupils would look like a crowd.
  const longest = Math.max(10, ...bars.flatMap((bar) => [valueOf(bar.girls), valueOf(bar.boys)]));
  // Room for the words of a hidden number on both sides, also where all bars are short.
  const reach = longest * 1.3;
  const side = (id: 'girls' | 'boys', heading: string): BarSeriesOption => {
    const position = id === 'girls' ? ('left' as const) : ('right' as const);
    const label = { show: true, position, distance: 6, color: theme.ink, fontFamily: theme.font, fontSize: theme.text };
    return {
      id,
      type: 'bar',
      silent: true,
      barWidth: 16,
      barGap: '-100%',
      itemStyle: { color: theme[id] },
      label,
      data: [
        { value: 0, label: { ...label, formatter: heading, color: theme[`${id}Text`], fontWeight: 600 } },
        ...bars.map((bar) => {
          const isValue = bar[id].kind === 'value';
          const value = valueOf(bar[id]);
          return {
            value: id === 'girls' && value !== 0 ? -value : value,
            label: {
              ...label,
              formatter: isOnlySum(bar) ? (id === 'girls' ? '' : together(valueOf(bar.all))) : write(bar[id]),
              ...(isValue ? {} : { color: theme.muted, fontStyle: 'italic' as const }),
            },
          };
        }),
      ],
    };
  };
  const names = ['', ...bars.map(({ code, name }) => `${code} ${name}`)];
  const axisLabel = { color: theme.ink, fontFamily: theme.font, fontSize: theme.text };
  // The bars keep the room they are given: ECharts would else shrink them to make room for long names.
  const wide = { left: Math.round(theme.text * 15), right: 16, top: 4, bottom: 8, outerBoundsMode: 'none' as const };
  return {
    animation: false,
    // Stripes for one side only, so that the two differ without colour as well.
    aria: { ...aria, decal: { show: true, decals: [{ symbol: 'none' }, hatch(theme)] } },
    textStyle: { fontFamily: theme.font },
    // What `media` decides is left to it: said here too, it would win when the drawing is told its option anew.
    grid: { top: wide.top, bottom: wide.bottom, outerBoundsMode: wide.outerBoundsMode },
    xAxis: { type: 'value', min: -reach, max: reach, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...axisLabel,
        interval: 0,
        overflow: 'break',
        lineHeight: Math.round(theme.text * 1.15),
      },
    },
    series: [side('girls', girls), side('boys', boys)],
    media: [
      {
        query: { maxWidth: narrowWidth },
        option: {
          grid: { ...wide, left: 34, right: 4 },
          yAxis: { axisLabel: { ...axisLabel, width: 30, formatter: (name: string) => name.split(' ', 1)[0] ?? '' } },
        },
      },
      {
        option: {
          grid: wide,
          yAxis: { axisLabel: { ...axisLabel, width: wide.left - 16, formatter: (name: string) => name } },
        },
      },
    ],
  };
}

/** Whether both sides are hidden and their sum is not. */
function isOnlySum({ girls, boys, all }: ChoiceBar): boolean {
  return girls.kind === 'suppressed' && boys.kind === 'suppressed' && all.kind === 'value';
}

function valueOf(measured: Measured): number {
  return measured.kind === 'value' ? measured.value : 0;
}

function hatch(theme: ChartTheme) {
  return {
    symbol: 'rect',
    symbolSize: 1,
    dashArrayX: [1, 0],
    dashArrayY: [2, 4],
    rotation: -Math.PI / 4,
    color: theme.hatch,
  };
}
