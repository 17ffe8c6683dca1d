import type { LineSeriesOption } from 'echarts/charts';
import { aria, type ChartOption, narrowWidth } from './chart-option';
import type { ChartTheme } from './chart-theme';
import { endOffsets } from './end-offsets';

/** A unit whose share is shown: `group` pupils, `share` 0–1 of them. A hidden unit is no dot, and is not given. */
export interface FunnelDot {
  readonly name: string;
  readonly group: number;
  readonly share: number;
  /** Outside what chance gives: drawn as a diamond. */
  readonly isOutside: boolean;
  /** Whether its name stands beside it. */
  readonly isNamed: boolean;
}

/** Where chance puts 95 and 99.8 % of the units of a size. Shares 0–1. */
export interface FunnelLimit {
  readonly group: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** What a funnel is drawn from. */
export interface Funnel {
  readonly dots: readonly FunnelDot[];
  /** By size of group. */
  readonly limits: readonly FunnelLimit[];
  /** The common share the funnel lies around. */
  readonly centre: number;
  /** Words at the lines, and for narrow drawings the same in a few letters. */
  readonly lines: Readonly<Record<FunnelLine, { readonly name: string; readonly short: string }>>;
  /** What the horizontal axis counts: "Antal elever". */
  readonly groups: string;
  readonly write: (share: number) => string;
  readonly theme: ChartTheme;
}

/** The three things that are named in the drawing: the common level, and the two limits of chance. */
export type FunnelLine = 'centre' | 'limit95' | 'limit998';

/**
 * The units of a municipality by size and share, with the limits of chance around their common level. The limits narrow to the
 * right because chance moves many pupils less than few. Nothing is ordered by its value.
 */
export function funnel({ dots, limits, centre, lines, groups, write, theme }: Funnel): ChartOption {
  const axis = axisOf(dots, limits, centre);
  const widest = Math.max(0, ...limits.map(({ group }) => group), ...dots.map(({ group }) => group));
  const last = limits.at(-1);
  // The funnel is named on the side where its lines lie apart: near 100 % the upper ones meet.
  const side = centre > 0.5 ? 'low' : 'high';
  const named: readonly [FunnelLine, number | null][] = [
    ['centre', last ? centre : null],
    ['limit95', last?.[`${side}95`] ?? null],
    ['limit998', last?.[`${side}998`] ?? null],
  ];
  // Names give way outwards, so that the centre line keeps its own in place. They are of one line, and may stand closer than
  // names that take two.
  const outwards = side === 'low' ? 1 : -1;
  const offsets = endOffsets(
    named.map(([, end]) => (end === null || side === 'low' ? end : axis.low + axis.high - end)),
    [axis.low, axis.high],
    theme.text * 0.56,
  ).map((offset) => offset * outwards);
  const room = 11 * theme.text;
  const labelOf = (line: FunnelLine): LineSeriesOption['endLabel'] => ({
    show: true,
    formatter: () => lines[line].name,
    offset: [4, offsets[named.findIndex(([name]) => name === line)] ?? 0],
    color: line === 'centre' ? theme.ink : theme.muted,
    fontFamily: theme.font,
    fontSize: theme.text - 1,
    fontWeight: line === 'centre' ? 600 : 400,
    width: room,
    overflow: 'break',
  });
  const limit = (id: 'low95' | 'high95' | 'low998' | 'high998'): LineSeriesOption => {
    const line = id.endsWith('998') ? ('limit998' as const) : ('limit95' as const);
    const isNamed = id.startsWith(side);
    return {
      id,
      type: 'line',
      silent: true,
      showSymbol: false,
      lineStyle: { color: theme.muted, width: 1.2, ...(line === 'limit95' && { type: [6, 4] }) },
      data: limits.map((one) => [one.group, one[id]]),
      ...(isNamed && { endLabel: labelOf(line) }),
    };
  };
  const series: LineSeriesOption[] = [
    limit('low998'),
    limit('low95'),
    {
      id: 'centre',
      type: 'line',
      silent: true,
      showSymbol: false,
      lineStyle: { color: theme.ink, width: 1.5 },
      data: limits.map(({ group }) => [group, centre]),
      endLabel: labelOf('centre'),
    },
    limit('high95'),
    limit('high998'),
    ...(['within', 'outside'] as const).map((id) => {
      const here = dots.filter(({ isOutside }) => isOutside === (id === 'outside'));
      return dotsOf(id, here, (dot) => nameSide(dot, widest, centre, axis), theme);
    }),
  ];
  const grid = { top: 18, bottom: 52, left: theme.text * 3.6 };
  const label = { color: theme.muted, fontFamily: theme.font, fontSize: theme.text - 1 };
  const endLabels = (word: 'name' | 'short') =>
    named.map(([line]) => ({
      id: line === 'centre' ? line : `${side}${line.slice('limit'.length)}`,
      endLabel: { formatter: () => lines[line][word] },
    }));
  return {
    animation: false,
    aria,
    textStyle: { fontFamily: theme.font },
    grid: { top: grid.top, bottom: grid.bottom, left: grid.left },
    xAxis: {
      type: 'value',
      min: 0,
      max: Math.max(20, Math.ceil(widest / 10) * 10),
      name: groups,
      nameLocation: 'middle',
      nameGap: 30,
      nameTextStyle: { ...label, color: theme.ink },
      axisLabel: { ...label, hideOverlap: true },
      axisLine: { show: true, lineStyle: { color: theme.line } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: axis.low,
      max: axis.high,
      interval: axis.step,
      axisLabel: { ...label, formatter: (value: number) => write(value) },
      splitLine: { lineStyle: { color: theme.lineSoft } },
    },
    series,
    media: [
      { query: { maxWidth: narrowWidth }, option: { grid: { ...grid, right: 58 }, series: endLabels('short') } },
      { option: { grid: { ...grid, right: room + 12 }, series: endLabels('name') } },
    ],
  };
}

/** Lowest and highest share of the drawing, and how far its lines lie apart. */
interface Axis {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Whole steps around everything that is drawn: a funnel is read by distances, so it does not begin at 0 for its own sake. */
function axisOf(dots: readonly FunnelDot[], limits: readonly FunnelLimit[], centre: number): Axis {
  const drawn = [centre, ...dots.map(({ share }) => share), ...limits.flatMap((one) => [one.low998, one.high998])];
  const [lowest, highest] = [Math.min(...drawn), Math.max(...drawn)];
  const step = highest - lowest > 0.6 ? 0.2 : 0.1;
  const whole = (round: (value: number) => number, value: number) =>
    Number((round(Number((value / step).toFixed(6))) * step).toFixed(6));
  return { low: Math.max(0, whole(Math.floor, lowest)), high: Math.min(1, whole(Math.ceil, highest)), step };
}

/** Where a name stands: away from the centre line, and towards the middle of a drawing that would else cut it. */
function nameSide({ group, share }: FunnelDot, widest: number, centre: number, { low, high }: Axis) {
  if (group < widest * 0.25) return 'right' as const;
  if (group > widest * 0.8) return 'left' as const;
  const near = (high - low) / 10;
  const isUp = share >= centre ? high - share > near : share - low < near;
  return isUp ? ('top' as const) : ('bottom' as const);
}

/** Dots are a line without its stroke: no other kind of series has to come along for them. */
function dotsOf(
  id: 'within' | 'outside',
  dots: readonly FunnelDot[],
  sideOf: (dot: FunnelDot) => ReturnType<typeof nameSide>,
  theme: ChartTheme,
): LineSeriesOption {
  return {
    id,
    type: 'line',
    silent: true,
    symbol: id === 'outside' ? 'diamond' : 'circle',
    symbolSize: id === 'outside' ? 15 : 10,
    showSymbol: true,
    showAllSymbol: true,
    lineStyle: { width: 0 },
    itemStyle: { color: theme.accent, borderColor: theme.card, borderWidth: 1 },
    labelLayout: { moveOverlap: 'shiftY' },
    z: 4,
    data: dots.map((dot) => ({
      value: [dot.group, dot.share],
      label: {
        show: dot.isNamed,
        formatter: dot.name,
        position: sideOf(dot),
        color: theme.ink,
        fontFamily: theme.font,
        fontSize: theme.text,
        fontWeight: 600,
        textBorderColor: theme.card,
        textBorderWidth: 3,
      },
    })),
  };
}
