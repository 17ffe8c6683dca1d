import type { Measured } from '@vagval/domain/measured';
import * as fc from 'fast-check';
import { choiceBars, choiceBarsHeight } from './choice-bars';
import { chartTheme } from './chart-theme';
import { drawn } from './testing/drawn';

const theme = chartTheme(false);
const count = (value: number): Measured => ({ kind: 'value', value, count: value, group: 279 });
const hidden: Measured = { kind: 'suppressed' };
const few: Measured = { kind: 'few', group: 279 };
const write = (measured: Measured) =>
  measured.kind === 'value' ? String(measured.value) : measured.kind === 'few' ? 'färre än 5' : 'Visas inte';
const of = (bars: readonly { girls: Measured; boys: Measured; all?: Measured }[]) =>
  choiceBars({
    bars: bars.map((bar, at) => ({ code: `P${at}`, name: `Programmet ${at}`, all: hidden, ...bar })),
    girls: '◀ Flickor',
    boys: 'Pojkar ▶',
    write,
    together: (sum) => `${sum} tillsammans`,
    theme,
  });
/** Bars of a colour that are wider than nothing. */
const widths = (option: ReturnType<typeof of>, color: string) =>
  drawn(option, 690, choiceBarsHeight(12))
    .shapes(color)
    .map((d) => Math.abs(Number(/l(-?[\d.]+) 0/.exec(d)?.[1] ?? 0)))
    .filter((width) => width > 0);

it('writes every number at its bar, and the two sides above', () => {
  const { texts } = drawn(
    of([
      { girls: count(34), boys: count(21) },
      { girls: count(0), boys: count(13) },
    ]),
  );
  expect(texts).toEqual(expect.arrayContaining(['34', '21', '0', '13', '◀ Flickor', 'Pojkar ▶', 'P0 Programmet 0']));
});

it('draws no bar for a hidden number, but says that there is one', () => {
  const option = of([
    { girls: count(34), boys: hidden },
    { girls: hidden, boys: count(13) },
  ]);

  expect(widths(option, theme.girls)).toHaveLength(1);
  expect(widths(option, theme.boys)).toHaveLength(1);
  expect(drawn(option).texts.filter((text) => text === 'Visas inte')).toHaveLength(2);
});

it('says the sum in words where only the sum is shown, and draws no bar', () => {
  const option = of([{ girls: hidden, boys: hidden, all: count(113) }]);

  expect(widths(option, theme.girls)).toEqual([]);
  expect(widths(option, theme.boys)).toEqual([]);
  expect(drawn(option).texts).toContain('113 tillsammans');
  expect(drawn(option).texts).not.toContain('Visas inte');
});

it('draws no bar for fewer than five, which may be none, and says so in words', () => {
  const option = of([
    { girls: count(9), boys: few },
    { girls: few, boys: few },
  ]);

  expect(widths(option, theme.girls)).toHaveLength(1);
  expect(widths(option, theme.boys)).toEqual([]);
  expect(drawn(option).texts.filter((text) => text === 'färre än 5')).toHaveLength(3);
});

it('draws bars as long as the numbers are, to the left and to the right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (girls, boys) => {
      const option = of([{ girls: count(girls), boys: count(boys) }]);
      const [left = 0] = widths(option, theme.girls);
      const [right = 0] = widths(option, theme.boys);
      // The drawing is written with one decimal of a pixel.
      expect(Math.abs(left * boys - right * girls) / Math.max(girls, boys)).toBeLessThan(0.2);
    }),
    { numRuns: 20 },
  );
});

it('is striped on one side only', () => {
  const { svg } = drawn(of([{ girls: count(34), boys: count(21) }]));
  const patterns = [...svg.matchAll(/<pattern[\s\S]*?<\/pattern>/g)].map(([pattern]) => pattern);
  expect(patterns.filter((pattern) => pattern.includes('d="M'))).toHaveLength(1);
});

it('has only the codes to the left on a phone', () => {
  const { texts } = drawn(of([{ girls: count(34), boys: count(21) }]), 320);
  expect(texts).toContain('P0');
  expect(texts).not.toContain('P0 Programmet 0');
});
