import * as fc from 'fast-check';
import { Knowledge } from './knowledge';
import { LinearProgram, type Bounds, type LinearFact } from './linear-program';

const sum = (value: number, ...names: string[]): LinearFact => ({
  terms: Object.fromEntries(names.map((name) => [name, 1])),
  lo: value,
  hi: value,
});

describe('Knowledge', () => {
  it('keeps apart what has nothing to do with one another', async () => {
    const variables = new Map<string, Bounds>(['a', 'b', 'c', 'd', 'e'].map((name) => [name, [0, 9]]));
    const known = new Knowledge(variables, [sum(4, 'a', 'b'), sum(7, 'c', 'd', 'e'), sum(3, 'e')]);

    expect(known.isTold('e')).toBe(true);
    expect(known.isTold('c')).toBe(false);
    expect(['a', 'c', 'd', 'e'].map(known.touching(['c']))).toEqual([false, true, true, false]);
    expect(await known.range({ a: 1, c: 1, e: 1 })).toEqual([3, 11]);
    expect(await known.range({ a: 1, c: 1 }, new Map([['d', [1, 2]]]))).toEqual([2, 7]);
    known.close();
  });

  it('notices when it is told two things that cannot both be true', () => {
    expect(() => new Knowledge(new Map([['a', [0, 4]]]), [sum(5, 'a')])).toThrow('a is told to be 5–5');
  });

  it('answers as one large problem does', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const truth = fc.tuple(...names.map(() => fc.integer({ min: 0, max: 12 })));
    const told = fc.array(fc.subarray(names, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(truth, told, async (values, sums) => {
        const variables = new Map<string, Bounds>(names.map((name) => [name, [0, 12]]));
        const facts = sums.map((of) =>
          sum(
            of.reduce((all, name) => all + values[names.indexOf(name)]!, 0),
            ...of,
          ),
        );
        const known = new Knowledge(variables, facts);
        const whole = await LinearProgram.of(variables, facts);
        for (const name of names) expect(await known.range({ [name]: 1 })).toEqual(whole.range({ [name]: 1 }));
        known.close();
        whole.close();
      }),
      { numRuns: 40 },
    );
  });
});
