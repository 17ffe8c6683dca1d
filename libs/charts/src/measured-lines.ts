import type { Measured } from '@vagval/domain/measured';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import type { LineSeriesOption } from 'echarts/charts';
import { type Band, chanceBand } from './chance-band';
import { aria, type ChartOption, narrowWidth } from './chart-option';
import type { ChartTheme } from './chart-theme';
import { crossLines, freeEnd } from './cross-lines';
import { endOffsets } from './end-offsets';

/** One line: a figure for each school year that has one. */
export interface MeasuredLine {
  readonly id: string;
  /** Stands at the end of the line, instead of a legend. */
  readonly name: string;
  readonly color: string;
  readonly textColor: string;
  readonly symbol: 'circle' | 'rect' | 'diamond' | 'none';
  /** Pixels. */
  readonly width: number;
  /** Whether each point has its figure beside it. */
  readonly labelled: boolean;
  readonly points: ReadonlyMap<number, Measured>;
  /** Where chance alone could have put the figure, for the years it is known; left out for a line without a band. */
  readonly bands?: ReadonlyMap<number, Band>;
}

/** What every drawing of lines over school years has in common. */
export interface MeasuredLines {
  readonly lines: readonly MeasuredLine[];
  /** School years that cannot be compared with the ones before. */
  readonly breaks: readonly number[];
  /** Drawn as dashed lines across: one value, or the two ends of a band, with words at the first. */
  readonly target: { readonly values: readonly number[]; readonly label: string } | null;
  /** Lowest and highest value of the axis; null lets the figures decide. Shares begin at 0 unless told. */
  readonly axis: readonly [number, number] | null;
  readonly write: (value: number) => string;
  readonly theme: ChartTheme;
}

/**
 * Figures over school years. Hidden and missing years leave a gap, and a break in the series one too: a line across would
 * draw values nobody measured. Years that nobody tells of keep their place, so that a step is always one year.
 */
export function measuredLines({ lines, breaks, target, axis, write, theme }: MeasuredLines): ChartOption {
  const years = yearsOf(lines);
  const values = lines.map(({ points }) => years.map((year) => valueOf(points.get(year))));
  const offsets = endOffsets(
    values.map((each) => each.findLast((value) => value !== null) ?? null),
    axis,
    theme.text,
  );
  const segments = segmentsOf(years, breaks);
  const room = roomForNames(lines, theme);
  const wideGrid = { left: theme.text * 5, right: room + 20, top: 30, bottom: 34 };
  const series = lines.flatMap((line, at) => {
    const own = values[at] ?? [];
    const last = own.findLastIndex((value) => value !== null);
    return segments.map(([from, to], part): LineSeriesOption => {
      const isEnd = last >= from && last < to;
      return {
        ...styleOf(line, theme),
        id: `${line.id}-${part}`,
        data: own.map((value, index) => {
          if (value === null || index < from || index >= to) return { value: null as unknown as number };
          const { above, below } = othersAround(values, lines, at, index);
          const isBelow = line.labelled && (above || (!below && isJustUnder(value, target?.values ?? [], axis)));
          const isLonely = [index - 1, index + 1].every((next) => next < from || next >= to || own[next] === null);
          return {
            value,
            label: { position: isBelow ? ('bottom' as const) : ('top' as const) },
            // A year between two gaps has no line to be seen by.
            ...(isLonely && line.symbol === 'none' && { symbol: 'diamond' }),
          };
        }),
        label: { ...labelStyle(line, theme), formatter: ({ value }) => write(Number(value)) },
        endLabel: {
          show: isEnd,
          formatter: () => line.name,
          offset: [8, offsets[at] ?? 0],
          color: line.textColor,
          fontFamily: theme.font,
          fontSize: theme.text,
          fontWeight: line.labelled ? 600 : 400,
          lineHeight: theme.text * 1.25,
          width: room,
          overflow: 'break',
        },
      };
    });
  });
  const behind = lines.flatMap(({ id, bands, points }) => {
    if (!bands) return [];
    // A figure that is not shown has no band either, whatever is handed over.
    const shown = years.map((year) => (valueOf(points.get(year)) === null ? null : (bands.get(year) ?? null)));
    return shown.some((band) => band !== null) ? [chanceBand(`${id}-band`, shown, segments, theme)] : [];
  });
  const [first] = series;
  // A drawing takes lines across from `media` only where it was made with some.
  if (first) first.markLine = { silent: true };
  const cross = { target, breaks, years, theme };
  const labelled = values.filter((_, at) => lines[at]?.labelled);
  const words = freeEnd(labelled, target?.values[0], axis);
  // On a phone the words of the target stand with the names, and where no place is free over the drawing.
  const heads = [
    ...lines.map(({ name, textColor, symbol }) => ({ text: `${glyphs[symbol]} ${name}`, fill: textColor })),
    ...(target ? [{ text: `┄ ${target.label}`, fill: theme.ink }] : []),
  ];
  return {
    animation: false,
    aria,
    textStyle: { fontFamily: theme.font },
    // What `media` decides is left to it: said here too, it would win when the drawing is told its option anew.
    grid: { top: wideGrid.top, bottom: wideGrid.bottom },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: years.map(schoolYearLabel),
      axisLabel: { color: theme.ink, fontFamily: theme.font, fontSize: theme.text - 1, hideOverlap: true, margin: 12 },
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { alignWithLabel: true },
    },
    yAxis: {
      type: 'value',
      ...(axis ? { min: axis[0], max: axis[1], interval: stepOf(axis) } : { scale: true }),
      axisLabel: {
        color: theme.muted,
        fontFamily: theme.font,
        fontSize: theme.text - 1,
        // Room for the figure of the first year, which reaches over the axis.
        margin: theme.text * 1.6,
        formatter: (value: number) => write(value),
      },
      splitLine: { lineStyle: { color: theme.lineSoft } },
    },
    series: [...behind, ...series],
    media: [
      {
        query: { maxWidth: narrowWidth },
        option: {
          grid: { ...wideGrid, right: 24, top: 34 + 22 * heads.length },
          series: series.map(({ id }, at) => ({
            id,
            endLabel: { show: false },
            ...(at === 0 && { markLine: crossLines(cross, 'none') }),
          })),
          graphic: headings(heads, theme),
        },
      },
      {
        option: {
          grid: wideGrid,
          series: series.map(({ id, endLabel }, at) => ({
            id,
            endLabel: { show: endLabel?.show },
            ...(at === 0 && { markLine: crossLines(cross, words) }),
          })),
          graphic: headings(
            heads.map((head, at) =>
              words === 'none' && at === heads.length - 1 ? head : { text: '', fill: head.fill },
            ),
            theme,
            words === 'none' ? heads.length - 1 : 0,
          ),
        },
      },
    ],
  };
}

/**
 * Words in lines at the top left of a drawing; the first `empty` of them take no room. Written out whole, for a drawing does not
 * look through what holds when no other width does.
 */
function headings(heads: readonly { readonly text: string; readonly fill: string }[], theme: ChartTheme, empty = 0) {
  return {
    elements: heads.map((style, at) => ({
      type: 'text' as const,
      id: `name-${at}`,
      left: 0,
      top: 6 + 22 * Math.max(0, at - empty),
      style: { ...style, font: `600 ${theme.text}px ${theme.font}` },
    })),
  };
}

/** The step between the lines of an axis of shares: on tens, or on fives or twos where it is short. Other axes find their own. */
function stepOf(axis: readonly [number, number] | null): number | undefined {
  if (!axis || axis[1] > 1 || axis[0] < 0) return undefined;
  const length = axis[1] - axis[0];
  return length > 0.5 ? 0.2 : length > 0.2 ? 0.1 : length > 0.1 ? 0.05 : 0.02;
}

const glyphs = { circle: '●', rect: '■', diamond: '◆', none: '—' } as const;

/** Pixels that keep the longest word of any name whole: names are broken between words only. */
function roomForNames(lines: readonly MeasuredLine[], { text }: ChartTheme): number {
  const longest = Math.max(0, ...lines.flatMap(({ name }) => name.split(' ')).map(({ length }) => length));
  return Math.min(11 * text, Math.max(7 * text, Math.ceil(longest * text * 0.58)));
}

/** Every school year from the first to the last that any line tells of. */
function yearsOf(lines: readonly MeasuredLine[]): number[] {
  const known = lines.flatMap(({ points }) => [...points.keys()]);
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, step) => first + step);
}

function valueOf(measured: Measured | undefined): number | null {
  return measured?.kind === 'value' ? measured.value : null;
}

/** Index spans [from, to) that a line is drawn in one piece. */
function segmentsOf(years: readonly number[], breaks: readonly number[]): (readonly [number, number])[] {
  const cuts = breaks.map((year) => years.indexOf(year)).filter((index) => index > 0);
  const edges = [0, ...[...new Set(cuts)].sort((a, b) => a - b), years.length];
  return edges.slice(1).map((to, at) => [edges[at] ?? 0, to] as const);
}

/** Whether another line with figures lies above this one in a year, or below it. Of two in the same place the first is above. */
function othersAround(
  values: readonly (readonly (number | null)[])[],
  lines: readonly MeasuredLine[],
  at: number,
  index: number,
): { readonly above: boolean; readonly below: boolean } {
  const own = values[at]?.[index] ?? 0;
  const others = values.flatMap((each, which) => {
    const value = each[index] ?? null;
    return which === at || value === null || !lines[which]?.labelled ? [] : [{ which, value }];
  });
  const above = others.some(({ which, value }) => value > own || (value === own && which < at));
  return { above, below: others.some(({ which, value }) => value < own || (value === own && which > at)) };
}

function styleOf({ color, width, symbol, labelled }: MeasuredLine, theme: ChartTheme): LineSeriesOption {
  return {
    type: 'line',
    connectNulls: false,
    silent: true,
    symbol,
    symbolSize: 9,
    showSymbol: true,
    lineStyle: { color, width },
    itemStyle: { color, borderColor: theme.card, borderWidth: 1 },
    z: labelled ? 3 : 2,
    clip: false,
  };
}

function labelStyle({ labelled }: MeasuredLine, theme: ChartTheme): LineSeriesOption['label'] {
  return {
    show: labelled,
    color: theme.ink,
    fontFamily: theme.font,
    fontSize: theme.text,
    fontWeight: 600,
    textBorderColor: theme.card,
    textBorderWidth: 3,
  };
}

/** Whether a figure above the point would lie on a target line: within a tenth of the axis. */
function isJustUnder(value: number, targets: readonly number[], axis: readonly [number, number] | null): boolean {
  if (!axis) return false;
  const near = (axis[1] - axis[0]) / 10;
  return targets.some((target) => target >= value && target - value < near);
}
