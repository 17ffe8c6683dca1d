import { mutualInformation } from './mutual-information';

describe('mutualInformation', () => {
  // By hand: p_g|j is 0.8 and 0.2 on every programme, against ½: 0.8 ln 1.6 + 0.2 ln 0.4.
  it('agrees with a value worked out by hand', () => {
    const each = 0.8 * Math.log(1.6) + 0.2 * Math.log(0.4);
    const { total, local, genderEntropy } = mutualInformation([
      { girls: 80, boys: 20 },
      { girls: 20, boys: 80 },
    ]);
    expect(total).toBeCloseTo(each, 14);
    expect(local).toEqual([expect.closeTo(each, 14), expect.closeTo(each, 14)]);
    expect(genderEntropy).toBeCloseTo(Math.LN2, 14);
  });

  it('is the same for shares as for counts', () => {
    const counts = mutualInformation([
      { girls: 30, boys: 10 },
      { girls: 5, boys: 15 },
    ]);
    const shares = mutualInformation([
      { girls: 0.5, boys: 1 / 6 },
      { girls: 5 / 60, boys: 0.25 },
    ]);
    expect(shares.total).toBeCloseTo(counts.total, 14);
  });

  it('tells nothing of one sex alone, nor of nobody', () => {
    expect(mutualInformation([{ girls: 5, boys: 0 }])).toEqual({ total: 0, local: [0], genderEntropy: 0 });
    expect(mutualInformation([{ girls: 0, boys: 0 }])).toEqual({ total: 0, local: [null], genderEntropy: 0 });
  });
});
