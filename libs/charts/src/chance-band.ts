import type { CustomSeriesOption } from 'echarts/charts';
import type { ChartTheme } from './chart-theme';

/** Two shares 0–1 that chance alone could have put the figure between. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Half the width, in pixels, of the band of a year that has none beside it. */
const lonelyHalf = 9;

type Point = [number, number];

/**
 * The band of chance around a line, drawn behind it in one piece for each run of years: where a year is hidden, or the series
 * breaks, there is no band across. A year alone has a narrow one of its own, for a shape without width cannot be seen.
 *
 * @param id Of the series.
 * @param bands One for each year of the axis, null where there is none.
 * @param segments Spans [from, to) of years that belong together.
 */
export function chanceBand(
  id: string,
  bands: readonly (Band | null)[],
  segments: readonly (readonly [number, number])[],
  theme: ChartTheme,
): CustomSeriesOption {
  const runs = segments.flatMap(([from, to]) => runsIn(bands, from, to));
  return {
    type: 'custom',
    id,
    silent: true,
    // Under the lines of the axis too: the band is to be read through.
    z: -1,
    clip: false,
    // One element for each run: its first and last year, and the ends of its bands.
    data: runs.map(({ first, bands: run }) => [first, ...run.flatMap(({ low, high }) => [low, high])]),
    dimensions: ['first'],
    encode: { x: 0 },
    renderItem: ({ dataIndex }, api) => {
      const run = runs[dataIndex];
      if (!run) return null;
      const at = (step: number, value: number) => api.coord([run.first + step, value]) as Point;
      const edge = (end: keyof Band) => widened(run.bands.map((band, step) => at(step, band[end])));
      const [upper, lower] = [edge('high'), edge('low')];
      return {
        type: 'group',
        children: [
          {
            type: 'polygon',
            shape: { points: [...upper, ...[...lower].reverse()] },
            style: { fill: theme.band },
          },
          ...[upper, lower].map((points) => ({
            type: 'polyline' as const,
            shape: { points },
            style: { fill: 'none', stroke: theme.bandEdge, lineWidth: 1 },
          })),
        ],
      };
    },
  };
}

interface Run {
  readonly first: number;
  readonly bands: readonly Band[];
}

function runsIn(bands: readonly (Band | null)[], from: number, to: number): Run[] {
  const runs: { first: number; bands: Band[] }[] = [];
  for (let at = from; at < to; at++) {
    const band = bands[at];
    if (!band) continue;
    const last = runs.at(-1);
    if (last && last.first + last.bands.length === at) last.bands.push(band);
    else runs.push({ first: at, bands: [band] });
  }
  return runs;
}

function widened(points: Point[]): Point[] {
  const [only] = points;
  if (!only || points.length > 1) return points;
  return [
    [only[0] - lonelyHalf, only[1]],
    [only[0] + lonelyHalf, only[1]],
  ];
}
