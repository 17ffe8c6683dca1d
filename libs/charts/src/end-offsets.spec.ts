import * as fc from 'fast-check';
import { endOffsets } from './end-offsets';

const apart = 14 * 2.4;

it('leaves names alone that do not meet', () => {
  expect(endOffsets([0.9, 0.2], [0, 1], 14)).toEqual([0, 0]);
});

it('keeps every pair of names apart, and their order', () => {
  const ends = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 4 });
  fc.assert(
    fc.property(ends, (given) => {
      const offsets = endOffsets(given, [0, 1], 14);
      const places = given
        .flatMap((end, at) => (end === null ? [] : [(1 - end) * 265 + (offsets[at] ?? 0)]))
        .sort((a, b) => a - b);
      for (const [at, place] of places.slice(1).entries())
        expect(place - (places[at] ?? 0)).toBeGreaterThan(apart - 0.001);
    }),
  );
});
