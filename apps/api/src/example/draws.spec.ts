import { drawsFor, shareAt } from './draws';
import { exampleId } from './example-id';

describe('made-up chance', () => {
  const sample = (draw: () => number) => Array.from({ length: 20_000 }, draw);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('is the same for the same name and another for another', () => {
    expect(drawsFor(1, 'a', 2).uniform()).toBe(drawsFor(1, 'a', 2).uniform());
    expect(drawsFor(1, 'a', 2).uniform()).not.toBe(drawsFor(1, 'a', 3).uniform());
    expect(drawsFor(1, 'a', 2).uniform()).not.toBe(drawsFor(2, 'a', 2).uniform());
  });

  it('is evenly spread between its ends', () => {
    const values = sample(drawsFor(1, 'even').uniform);

    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const inside = values.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(inside / values.length).toBeCloseTo(0.1, 1);
    }
  });

  it('draws binomial counts with the mean and spread they should have', () => {
    const draws = drawsFor(1, 'binomial');
    const values = sample(() => draws.binomial(50, 0.3));
    const centre = mean(values);

    expect(centre).toBeCloseTo(15, 0);
    expect(mean(values.map((value) => (value - centre) ** 2))).toBeCloseTo(10.5, 0);
    expect([draws.binomial(9, 0), draws.binomial(9, 1), draws.binomial(0, 0.5)]).toEqual([0, 9, 0]);
  });

  it('draws normal numbers around zero', () => {
    const values = sample(drawsFor(1, 'normal').normal);

    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it('keeps names that only differ in how the streams begin apart', () => {
    const first = Array.from({ length: 500 }, (_, n) => drawsFor(n, 'x').uniform());

    expect(new Set(first).size).toBe(500);
    expect(mean(first)).toBeCloseTo(0.5, 1);
  });

  it('has its middle at one half', () => {
    expect(shareAt(0)).toBe(0.5);
    expect(shareAt(2) + shareAt(-2)).toBeCloseTo(1, 12);
  });
});

describe('identifiers of the example', () => {
  it('are UUIDs of version 5, one for each name', () => {
    expect(exampleId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(exampleId('a')).toBe(exampleId('a'));
    expect(exampleId('a')).not.toBe(exampleId('b'));
  });
});
