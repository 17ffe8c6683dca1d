import type { Measured } from '@vagval/domain/measured';
import { chartTheme } from './chart-theme';
import { genderLines } from './gender-lines';
import { drawn } from './testing/drawn';

const share = (value: number): Measured => ({ kind: 'value', value, count: null, group: null });
const option = genderLines({
  points: [
    { schoolYear: 2023, girls: share(0.9), boys: share(0.8) },
    { schoolYear: 2024, girls: share(0.7), boys: share(0.75) },
    { schoolYear: 2025, girls: { kind: 'suppressed' }, boys: { kind: 'suppressed' } },
  ],
  girls: 'Kvinnor',
  boys: 'Män',
  breaks: [],
  target: null,
  axis: 'share',
  write: (value) => `${Math.round(value * 100)} %`,
  theme: chartTheme(true),
});

it('names both lines where they end, though the last year is hidden', () => {
  expect(drawn(option).texts).toEqual(expect.arrayContaining(['Kvinnor', 'Män', '90 %', '75 %', '2025/26']));
});

it('puts the figure of the lower line under it', () => {
  const series = option.series as { id: string; data: { label?: { position: string } }[] }[];
  const places = series.map(({ id, data }) => [id, ...data.slice(0, 2).map(({ label }) => label?.position)]);
  expect(places).toEqual([
    ['girls-0', 'top', 'bottom'],
    ['boys-0', 'bottom', 'top'],
  ]);
});

it('never puts both figures of a year in the same place, also near the target', () => {
  const shares = [0.7, 0.82, 0.88, 0.9, 0.95];
  for (const girls of shares) {
    for (const boys of shares) {
      const { series } = genderLines({
        points: [{ schoolYear: 2024, girls: share(girls), boys: share(boys) }],
        girls: 'Flickor',
        boys: 'Pojkar',
        breaks: [],
        target: { values: [0.9], label: 'Mål 90 %' },
        axis: 'share',
        write: String,
        theme: chartTheme(false),
      }) as { series: { data: { label?: { position: string } }[] }[] };
      expect(new Set(series.map(({ data }) => data[0]?.label?.position)).size).toBe(2);
    }
  }
});

it('tells the two apart without colour', () => {
  const series = option.series as { symbol: string }[];
  expect(new Set(series.map(({ symbol }) => symbol)).size).toBe(2);
});
