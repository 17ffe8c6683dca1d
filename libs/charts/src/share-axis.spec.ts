import * as fc from 'fast-check';
import { shareAxis } from './share-axis';

describe('shareAxis', () => {
  it.each([
    [
      [0.67, 0.84, 0.95],
      [0.6, 1],
    ],
    [
      [0.93, 0.97],
      [0.9, 1],
    ],
    // With room below for the figure of the lowest point.
    [
      [0.81, 0.97],
      [0.7, 1],
    ],
    [
      [0.5, 0.9],
      [0, 1],
    ],
    [
      [0.12, 0.2],
      [0, 1],
    ],
    [[], [0, 1]],
  ])('of %j is %j', (drawn, axis) => {
    expect(shareAxis(drawn)).toEqual(axis);
  });

  it('never cuts off anything that is drawn, and begins at 0 or in the upper half', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (drawn) => {
        const [low, high] = shareAxis(drawn);
        expect(drawn.every((share) => share >= low && share <= high)).toBe(true);
        expect(low === 0 || low >= 0.5).toBe(true);
      }),
    );
  });
});
