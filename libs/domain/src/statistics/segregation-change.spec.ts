import * as fc from 'fast-check';
import { segregationChange } from './segregation-change';

const of = (...rows: [number, number][]) => rows.map(([girls, boys]) => ({ girls, boys }));
const cell = fc.integer({ min: 1, max: 200 });
const tables = fc.integer({ min: 1, max: 10 }).chain((programmes) => {
  const table = fc.array(fc.record({ girls: cell, boys: cell }), { minLength: programmes, maxLength: programmes });
  return fc.tuple(table, table);
});

describe('segregationChange', () => {
  it('sees no other choices where a programme only grew', () => {
    const change = segregationChange(of([100, 50], [40, 90]), of([200, 100], [40, 90]))!;
    expect(change.structural).toBeCloseTo(0, 13);
    expect(change.margins).toBeCloseTo(change.change, 13);
    expect(change.change).not.toBeCloseTo(0, 3);
  });

  it('sees only other choices where every size is as before', () => {
    const change = segregationChange(of([50, 50], [50, 50]), of([70, 30], [30, 70]))!;
    expect(change.structural).toBeCloseTo(change.change, 13);
    // 0.7 ln 1.4 + 0.3 ln 0.6, from nothing.
    expect(change.after).toBeCloseTo(0.7 * Math.log(1.4) + 0.3 * Math.log(0.6), 13);
  });

  it('adds up, and turns its sign when the years change places', () => {
    fc.assert(
      fc.property(tables, ([before, after]) => {
        const there = segregationChange(before, after)!;
        const back = segregationChange(after, before)!;
        expect(there.structural + there.margins).toBeCloseTo(there.after - there.before, 12);
        expect(back.structural).toBeCloseTo(-there.structural, 10);
      }),
    );
  });

  it('says nothing with an empty cell or many programmes', () => {
    expect(segregationChange(of([100, 0], [40, 90]), of([100, 1], [40, 90]))).toBeNull();
    expect(segregationChange(of([100, 1], [40, 90]), of([100, 0], [40, 90]))).toBeNull();
    const many = of(...new Array<[number, number]>(11).fill([5, 5]));
    expect(segregationChange(many, many)).toBeNull();
    expect(segregationChange([], [])).toBeNull();
  });

  it('refuses tables that are not of the same programmes', () => {
    expect(() => segregationChange(of([1, 1]), of([1, 1], [1, 1]))).toThrow('got 1 and 2');
  });
});
