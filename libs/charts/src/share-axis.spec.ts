import * as fc from 'fast-check';
import { shareAxis } from './share-axis';

describe('shareAxis', () => {
  it.each([
    { drawn: [0.67, 0.84, 0.95], axis: [0.6, 1] },
    { drawn: [0.93, 0.97], axis: [0.9, 1] },
    // With room below for the figure of the lowest point.
    { drawn: [0.81, 0.97], axis: [0.7, 1] },
    { drawn: [0.5, 0.9], axis: [0, 1] },
    // Low shares begin at 0 as all others do, and end where there is nothing more to see.
    { drawn: [0.12, 0.2], axis: [0, 0.3] },
    { drawn: [0.01, 0.05], axis: [0, 0.1] },
    { drawn: [0.3, 0.49], axis: [0, 1] },
    { drawn: [0.1, 0.8], axis: [0, 1] },
    { drawn: [], axis: [0, 1] },
  ])('of $drawn is $axis', ({ drawn, axis }) => {
    expect(shareAxis(drawn)).toEqual(axis);
  });

  it('never cuts off anything that is drawn, and begins at 0 or ends at 100 per cent', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (drawn) => {
        const [low, high] = shareAxis(drawn);
        expect(drawn.every((share) => share >= low && share <= high)).toBe(true);
        expect(low === 0 || (low >= 0.5 && high === 1)).toBe(true);
      }),
    );
  });
});
