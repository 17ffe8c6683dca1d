import * as fc from 'fast-check';
import { chartTheme } from './chart-theme';
import { funnel, type Funnel, type FunnelDot } from './funnel';
import { drawn } from './testing/drawn';

const theme = chartTheme(false);
const limits = [10, 25, 50, 100, 150].map((group) => {
  const step = Math.sqrt((0.8 * 0.2) / group);
  return {
    group,
    low95: 0.8 - 1.96 * step,
    high95: Math.min(1, 0.8 + 1.96 * step),
    low998: 0.8 - 3.09 * step,
    high998: Math.min(1, 0.8 + 3.09 * step),
  };
});
const dot = (name: string, group: number, share: number, isOutside = false): FunnelDot => ({
  name,
  group,
  share,
  isOutside,
  isNamed: isOutside,
});
const of = (dots: readonly FunnelDot[], more: Partial<Funnel> = {}) =>
  funnel({
    dots,
    limits,
    centre: 0.8,
    lines: {
      centre: { name: 'Alla tillsammans 80 %', short: '80 %' },
      limit95: { name: 'slumpen, 95 %', short: '95 %' },
      limit998: { name: 'slumpen, 99,8 %', short: '99,8 %' },
    },
    groups: 'Antal elever',
    write: (share) => `${Math.round(share * 100)} %`,
    theme,
    ...more,
  });
const placesOf = (option: ReturnType<typeof of>, id: string) =>
  (option.series as { id: string; data: { value: number[] }[] }[])
    .filter((one) => one.id === id)
    .flatMap(({ data }) => data.map(({ value }) => value));

it('names the lines directly, and only the units outside what chance gives', () => {
  const { texts } = drawn(of([dot('Kullens skola', 61, 0.82), dot('Sjöskolan', 84, 0.6, true)]), 760);
  expect(texts).toEqual(expect.arrayContaining(['Alla tillsammans 80 %', 'slumpen, 95 %', 'slumpen, 99,8 %']));
  expect(texts).toContain('Sjöskolan');
  expect(texts).not.toContain('Kullens skola');
  expect(texts).toContain('Antal elever');
});

it('writes the lines in few letters on a phone', () => {
  const { texts } = drawn(of([dot('Kullens skola', 61, 0.82)]), 320);
  expect(texts).toEqual(expect.arrayContaining(['80 %', '95 %', '99,8 %']));
  expect(texts).not.toContain('slumpen, 95 %');
});

it('puts each unit at its size and share, and draws no other dots', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ group: fc.integer({ min: 10, max: 400 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      ),
      (units) => {
        const option = of(units.map(({ group, share }, at) => dot(`Enhet ${at}`, group, share, at % 2 === 0)));
        const places = [...placesOf(option, 'within'), ...placesOf(option, 'outside')];
        expect(places).toHaveLength(units.length);
        expect(places).toEqual(expect.arrayContaining(units.map(({ group, share }) => [group, share])));
      },
    ),
  );
});

it('tells a unit outside from one within without colour', () => {
  const series = of([dot('a', 50, 0.8), dot('b', 50, 0.4, true)]).series as { id: string; symbol?: string }[];
  const symbols = series.filter(({ symbol }) => symbol !== undefined).map(({ symbol }) => symbol);
  expect(new Set(symbols).size).toBe(2);
});

it('keeps everything that is drawn inside the axis, and shares inside 0 and 1', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (shares) => {
      const option = of(shares.map((share, at) => dot(String(at), 20, share)));
      const { min, max } = option.yAxis as { min: number; max: number };
      expect(min).toBeGreaterThanOrEqual(0);
      expect(max).toBeLessThanOrEqual(1);
      for (const share of [...shares, 0.8]) expect(share >= min && share <= max).toBe(true);
    }),
  );
});

it('names the side of the funnel where the lines lie apart', () => {
  const namedIds = (centre: number) =>
    (of([], { centre }).series as { id: string; endLabel?: unknown }[])
      .filter(({ endLabel }) => endLabel !== undefined)
      .map(({ id }) => id);
  expect(namedIds(0.9)).toEqual(['low998', 'low95', 'centre']);
  expect(namedIds(0.2)).toEqual(['centre', 'high95', 'high998']);
});

it('keeps the name of the centre line at the line, on whichever side the others are named', () => {
  for (const centre of [0.2, 0.5, 0.9]) {
    const close = limits.map((one) => ({ ...one, low95: centre, high95: centre, low998: centre, high998: centre }));
    const series = of([], { centre, limits: close }).series as { id: string; endLabel?: { offset: number[] } }[];
    const offsets = series.flatMap(({ id, endLabel }) => (endLabel ? [{ id, offset: endLabel.offset[1] ?? 0 }] : []));
    expect(Math.abs(offsets.find(({ id }) => id === 'centre')?.offset ?? NaN)).toBe(0);
    // No two names on the same spot.
    expect(new Set(offsets.map(({ offset }) => offset)).size).toBe(3);
  }
});
