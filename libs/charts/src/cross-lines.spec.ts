import { chartTheme } from './chart-theme';
import { crossLines, freeEnd } from './cross-lines';

const cross = {
  target: { values: [0.4, 0.6], label: 'Mål 40–60 %' },
  breaks: [2021, 2023, 2010],
  years: [2021, 2022, 2023],
  theme: chartTheme(false),
};

it('draws both ends of a band, and a break that parts two years', () => {
  const { data } = crossLines(cross, 'start') as { data: { yAxis?: number; xAxis?: string }[] };
  expect(data.map(({ yAxis, xAxis }) => yAxis ?? xAxis)).toEqual([0.4, 0.6, '2023/24']);
});

it.each([
  ['start', [true, false]],
  ['end', [true, false]],
  ['none', [false, false]],
] as const)('has its words at one place, or nowhere: %s', (words, shown) => {
  const { data } = crossLines(cross, words) as { data: { yAxis?: number; label: { show: boolean } }[] };
  expect(data.filter(({ yAxis }) => yAxis !== undefined).map(({ label }) => label.show)).toEqual(shown);
});

describe('freeEnd', () => {
  it.each([
    // Nothing near: where one begins to read.
    [[[0.2, 0.3, 0.4]], 'start'],
    [[[0.88, 0.7, 0.6, 0.5]], 'end'],
    [[[0.5, 0.6, 0.7, 0.88]], 'start'],
    // Figures near both ends: no place is free.
    [[[0.88, 0.5, 0.5, 0.9]], 'none'],
    [
      [
        [null, 0.5, 0.4],
        [0.93, 0.5, 0.4],
      ],
      'end',
    ],
  ] as const)('of %j beside 0.9 is the %s', (values, end) => {
    expect(freeEnd(values, 0.9, [0, 1])).toBe(end);
  });

  it('is the start where nothing is known of the axis', () => {
    expect([freeEnd([[0.9]], 0.9, null), freeEnd([[0.9]], undefined, [0, 1])]).toEqual(['start', 'start']);
  });
});
