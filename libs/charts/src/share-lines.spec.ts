import type { Measured } from '@vagval/domain/measured';
import { chartTheme } from './chart-theme';
import { shareLines } from './share-lines';
import { drawn } from './testing/drawn';

const share = (value: number): Measured => ({ kind: 'value', value, count: null, group: null });

it('draws three shares with their names, and no more than three', () => {
  const names = ['Yrkesprogram', 'Otraditionella val', 'Jämna program', 'En till'];
  const { texts } = drawn(
    shareLines({
      lines: names.map((name, at) => ({
        name,
        points: new Map([
          [2024, share(0.1 + at / 4)],
          [2025, share(0.2 + at / 4)],
        ]),
      })),
      breaks: [],
      write: (value) => `${Math.round(value * 100)} %`,
      theme: chartTheme(false, 'projector'),
    }),
  );

  expect(texts.join(' ')).toContain('Yrkesprogram');
  expect(texts.join(' ')).toContain('Jämna');
  expect(texts).not.toContain('En till');
});
