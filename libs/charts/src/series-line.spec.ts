import type { Measured } from '@vagval/domain/measured';
import * as fc from 'fast-check';
import { chartTheme } from './chart-theme';
import { seriesLine } from './series-line';
import { drawn } from './testing/drawn';

const theme = chartTheme(false);
const write = (value: number) => `${Math.round(value * 100)} %`;
const share = (value: number): Measured => ({ kind: 'value', value, count: null, group: null });
const hidden: Measured = { kind: 'suppressed' };
const of = (results: Readonly<Record<number, Measured>>, more: Partial<Parameters<typeof seriesLine>[0]> = {}) =>
  seriesLine({
    points: Object.entries(results).map(([year, result]) => ({
      schoolYear: Number(year),
      result,
      municipality: share(0.85),
    })),
    name: 'Kullens skola',
    municipality: 'Hela kommunen',
    breaks: [],
    target: { values: [0.95], label: 'Mål 95 %' },
    axis: 'share',
    write,
    theme,
    ...more,
  });

/** How many points each piece of the unit's line joins. */
function pieces(option: ReturnType<typeof of>): number[] {
  const series = option.series as { id: string; data: { value: number | null }[] }[];
  return series
    .filter(({ id }) => id.startsWith('unit'))
    .flatMap(({ data }) =>
      data
        .map(({ value }) => (value === null ? '.' : 'x'))
        .join('')
        .split(/\.+/),
    )
    .map(({ length }) => length)
    .filter((length) => length > 0);
}

describe('seriesLine', () => {
  it('shows the figures, the years, the target and the names of both lines', () => {
    const { texts } = drawn(of({ 2022: share(0.8), 2023: share(0.87), 2024: share(0.93) }));

    expect(texts).toEqual(expect.arrayContaining(['80 %', '87 %', '93 %', '2022/23', '2024/25', 'Mål 95 %']));
    expect(texts.join('')).toContain('Kullens skola');
    expect(texts.join('')).toContain('Hela kommunen');
  });

  it('keeps the names beside the drawing off it on a phone, and puts them at the top', () => {
    const { svg, texts } = drawn(of({ 2023: share(0.87), 2024: share(0.93) }), 320);

    expect(texts).toEqual(expect.arrayContaining(['● Kullens skola', '— Hela kommunen']));
    expect(texts).not.toContain('Kullens skola');
    expect(svg).toContain('320');
  });

  it('draws no line across a hidden year, and none over a year nobody tells of', () => {
    expect(pieces(of({ 2021: share(0.8), 2022: hidden, 2023: share(0.9), 2024: share(0.9) }))).toEqual([1, 2]);
    expect(pieces(of({ 2021: share(0.8), 2023: share(0.9) }))).toEqual([1, 1]);
  });

  it('breaks the line where the series breaks, though both years have figures', () => {
    const years = { 2021: share(0.8), 2022: share(0.81), 2023: share(0.9), 2024: share(0.9) };

    expect(pieces(of(years))).toEqual([4]);
    expect(pieces(of(years, { breaks: [2023] }))).toEqual([2, 2]);
    // A break before the first year has nothing to part.
    expect(pieces(of(years, { breaks: [2021, 2010] }))).toEqual([4]);
  });

  it('never draws a figure that is not shown', () => {
    const kinds = fc.constantFrom<Measured>(hidden, { kind: 'missing' }, { kind: 'nearly-all', group: 30 }, share(0.5));
    fc.assert(
      fc.property(
        fc.array(kinds, { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 2015, max: 2025 })),
        (results, breaks) => {
          const years = Object.fromEntries(results.map((result, at) => [2016 + at, result]));
          const shown = results.filter(({ kind }) => kind === 'value').length;
          expect(pieces(of(years, { breaks })).reduce((sum, length) => sum + length, 0)).toBe(shown);
        },
      ),
    );
  });

  it('runs from 0 to 100 per cent, and lets other figures decide for themselves', () => {
    expect(drawn(of({ 2024: share(0.93) })).texts).toEqual(expect.arrayContaining(['0 %', '100 %']));
    const points = drawn(of({ 2023: share(2.2), 2024: share(2.3) }, { axis: null, target: null })).texts;
    expect(points).not.toContain('0 %');
  });

  it('leaves the municipality out where it has no figure, and on its own page', () => {
    expect(drawn(of({ 2024: share(0.9) }, { municipality: null })).texts.join('')).not.toContain('Hela');
  });

  it('draws both ends of a band, and names it once', () => {
    const { texts } = drawn(of({ 2024: share(0.5) }, { target: { values: [0.4, 0.6], label: 'Mål 40–60 %' } }));
    expect(texts.filter((text) => text === 'Mål 40–60 %')).toHaveLength(1);
  });

  it('leaves the description of the drawing to the figure around it', () => {
    expect(of({ 2024: share(0.9) }).aria).toMatchObject({ label: { enabled: false } });
  });
});
