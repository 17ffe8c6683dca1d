import * as fc from 'fast-check';
import { hypergeometric } from './hypergeometric';

describe('hypergeometric', () => {
  // R. A. Fisher (1935), The Design of Experiments: eight cups of tea, four with milk first. 1, 16, 36, 16, 1 of 70 ways.
  it('knows the lady tasting tea', () => {
    const { least, probabilities } = hypergeometric(8, 4, 4);

    expect(least).toBe(0);
    expect(probabilities).toEqual([1, 16, 36, 16, 1].map((ways): unknown => expect.closeTo(ways / 70, 14)));
  });

  it('starts where it must when there are more drawn than unmarked', () => {
    expect(hypergeometric(10, 8, 5)).toMatchObject({ least: 3 });
  });

  it('adds up to one, around the mean drawn · marked / total', () => {
    const three = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(three, ([total, m, d]) => {
        const [marked, drawn] = [m % (total + 1), d % (total + 1)];
        const { least, probabilities } = hypergeometric(total, marked, drawn);
        const sum = probabilities.reduce((all, each) => all + each, 0);
        const mean = probabilities.reduce((all, each, at) => all + each * (least + at), 0);
        expect(sum).toBeCloseTo(1, 12);
        expect(mean / total).toBeCloseTo((drawn * marked) / total / total, 11);
      }),
    );
  });
});
