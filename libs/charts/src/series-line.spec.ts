import type { Measured } from '@vagval/domain/measured';
import * as fc from 'fast-check';
import { chartTheme } from './chart-theme';
import { seriesLine } from './series-line';
import { drawn } from './testing/drawn';

const theme = chartTheme(false);
const write = (value: number) => `${Math.round(value * 100)} %`;
const share = (value: number): Measured => ({ kind: 'value', value, count: null, group: null });
const hidden: Measured = { kind: 'suppressed' };
const around = { low: 0.7, high: 0.95 };
const of = (results: Readonly<Record<number, Measured>>, more: Partial<Parameters<typeof seriesLine>[0]> = {}) =>
  seriesLine({
    points: Object.entries(results).map(([year, result]) => ({
      schoolYear: Number(year),
      result,
      band: result.kind === 'value' ? around : null,
      rest: share(0.85),
    })),
    name: 'Kullens skola',
    rest: 'Övriga kommunen',
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
    .filter(({ id }) => /^unit-\d/.test(id))
    .flatMap(({ data }) =>
      data
        .map(({ value }) => (value === null ? '.' : 'x'))
        .join('')
        .split(/\.+/),
    )
    .map(({ length }) => length)
    .filter((length) => length > 0);
}

/** The years of each piece of the band: its first, and how many. */
function bandsOf(option: ReturnType<typeof of>): number[][] {
  const series = option.series as { id: string; data: number[][] }[];
  const band = series.find(({ id }) => id === 'unit-band');
  return (band?.data ?? []).map(([first, ...ends]) => [first ?? -1, ends.length / 2]);
}

describe('seriesLine', () => {
  it('shows the figures, the years, the target and the names of both lines', () => {
    const { texts } = drawn(of({ 2022: share(0.8), 2023: share(0.87), 2024: share(0.93) }));

    expect(texts).toEqual(expect.arrayContaining(['80 %', '87 %', '93 %', '2022/23', '2024/25']));
    expect(texts.join('')).toContain('Mål 95 %');
    expect(texts.join('')).toContain('Kullens skola');
    expect(texts.join('')).toContain('Övriga');
  });

  it('keeps the names beside the drawing off it on a phone, and puts them at the top', () => {
    const { svg, texts } = drawn(of({ 2023: share(0.87), 2024: share(0.93) }), 320);

    expect(texts).toEqual(expect.arrayContaining(['● Kullens skola', '— Övriga kommunen', '┄ Mål 95 %']));
    expect(texts).not.toContain('Mål 95 %');
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

  it('leaves the rest of the municipality out where it is never shown, and on the municipality’s own page', () => {
    expect(drawn(of({ 2024: share(0.9) }, { rest: null })).texts.join('')).not.toContain('Övriga');
    const points = [{ schoolYear: 2024, result: share(0.9), band: null, rest: hidden }];
    expect(drawn(of({}, { points })).texts.join('')).not.toContain('Övriga');
  });

  it('leaves a gap in the line of the rest where it is held back, and a point where a year stands alone', () => {
    const rest = [share(0.8), hidden, share(0.82), hidden, share(0.9), share(0.91)];
    const points = rest.map((one, at) => ({ schoolYear: 2019 + at, result: share(0.9), band: null, rest: one }));
    const { data } = (
      of({}, { points }).series as { id: string; data: { value: number | null; symbol?: string }[] }[]
    ).find(({ id }) => id === 'rest-0')!;
    expect(data.map(({ value }) => value)).toEqual([0.8, null, 0.82, null, 0.9, 0.91]);
    expect(data.map(({ symbol }) => symbol ?? '')).toEqual(['diamond', '', 'diamond', '', '', '']);
  });

  it('draws the band of chance behind the line, and only where a figure is shown', () => {
    const option = of({ 2022: share(0.8), 2023: share(0.87), 2024: share(0.93) });
    expect(bandsOf(option)).toEqual([[0, 3]]);
    expect(drawn(option).shapes(theme.band)).toHaveLength(1);
    expect((option.series as { id: string }[])[0]?.id).toBe('unit-band');
  });

  it('breaks the band at a hidden year and at a break in the series', () => {
    const years = { 2020: share(0.8), 2021: share(0.8), 2022: hidden, 2023: share(0.9), 2024: share(0.9) };
    expect(bandsOf(of(years))).toEqual([
      [0, 2],
      [3, 2],
    ]);
    expect(bandsOf(of(years, { breaks: [2024] }))).toEqual([
      [0, 2],
      [3, 1],
      [4, 1],
    ]);
    expect(drawn(of(years, { breaks: [2024] })).shapes(theme.band)).toHaveLength(3);
  });

  it('gives a year that stands alone a band that can be seen', () => {
    const [shape] = drawn(of({ 2024: share(0.9) })).shapes(theme.band);
    const across = (shape ?? '').split(' ').flatMap((one, at) => (at % 2 === 0 ? [Number(one)] : []));
    expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(10);
  });

  it('draws no band of a figure that is not shown, whatever it is handed', () => {
    const kinds = fc.constantFrom<Measured>(
      hidden,
      { kind: 'few', group: 30 },
      { kind: 'nearly-all', group: 30 },
      share(0.5),
    );
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1, maxLength: 8 }), (results) => {
        const points = results.map((result, at) => ({
          schoolYear: 2016 + at,
          result,
          band: around,
          rest: hidden,
        }));
        const covered = bandsOf(of({}, { points })).flatMap(([first = 0, years = 0]) =>
          Array.from({ length: years }, (_, step) => first + step),
        );
        expect(covered).toEqual(results.flatMap(({ kind }, at) => (kind === 'value' ? [at] : [])));
      }),
    );
  });

  it('draws both ends of a band, and names it once', () => {
    const { texts } = drawn(of({ 2024: share(0.5) }, { target: { values: [0.4, 0.6], label: 'Mål 40–60 %' } }));
    expect(texts.filter((text) => text.endsWith('Mål 40–60 %'))).toHaveLength(1);
  });

  it('writes the words of the target at its line where there is room, and over the drawing where figures stand', () => {
    const above = { values: [0.9], label: 'Mål 90 %' };
    const free = drawn(of({ 2022: share(0.4), 2023: share(0.4), 2024: share(0.5) }, { target: above })).texts;
    expect(free).toContain('Mål 90 %');
    expect(free).not.toContain('┄ Mål 90 %');
    const taken = drawn(of({ 2022: share(0.88), 2023: share(0.4), 2024: share(0.9) }, { target: above })).texts;
    expect(taken).toContain('┄ Mål 90 %');
    expect(taken).not.toContain('Mål 90 %');
  });

  it('has its lines at whole fives or tens, however short the axis', () => {
    const { texts } = drawn(of({ 2024: share(0.93) }, { axis: [0.8, 1], target: null }));
    expect(texts).toEqual(expect.arrayContaining(['80 %', '85 %', '90 %', '95 %', '100 %']));
  });

  it('leaves the description of the drawing to the figure around it', () => {
    expect(of({ 2024: share(0.9) }).aria).toMatchObject({ label: { enabled: false } });
  });
});
