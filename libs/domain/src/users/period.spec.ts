import * as fc from 'fast-check';
import { coveredUntil, dayAfter, dayBefore, isReversed, overlap, phaseOn, type Period } from './period';

const first = '2026-02-20';
/** Days around the end of a February, so that months have to be counted right. */
const days = Array.from({ length: 20 }, (_, at) => at).reduce<string[]>(
  (all) => [...all, dayAfter(all.at(-1)!)],
  [first],
);
const day = fc.constantFrom(...days);
const bound = fc.option(day);
const period: fc.Arbitrary<Period> = fc.record({ validFrom: bound, validTo: bound });
/** Day by day, as one counts on one's fingers. */
const holds = (one: Period, on: string) =>
  (one.validFrom === null || one.validFrom <= on) && (one.validTo === null || on <= one.validTo);

describe('a period', () => {
  it('holds on its first and its last day', () => {
    const one = { validFrom: '2026-01-10', validTo: '2026-01-12' };
    expect(['2026-01-09', '2026-01-10', '2026-01-12', '2026-01-13'].map((on) => phaseOn(one, on))).toEqual([
      'coming',
      'now',
      'now',
      'past',
    ]);
  });

  it('has no end and no beginning where none is given', () => {
    const always = { validFrom: null, validTo: null };
    expect([phaseOn(always, '1900-01-01'), phaseOn(always, '9999-01-01')]).toEqual(['now', 'now']);
  });

  it('holds now exactly on the days that lie in it', () => {
    fc.assert(
      fc.property(period, day, (one, on) => (phaseOn(one, on) === 'now') === holds(one, on) || isReversed(one)),
    );
  });

  it('overlaps another when they have a day in common, whichever is named first', () => {
    const outside = [dayBefore(first), ...days, dayAfter(days.at(-1)!)];
    fc.assert(
      fc.property(period, period, (one, other) => {
        fc.pre(!isReversed(one) && !isReversed(other));
        const common = outside.some((on) => holds(one, on) && holds(other, on));
        return overlap(one, other) === common && overlap(other, one) === common;
      }),
    );
  });

  it('knows the days around a leap day and a new year', () => {
    expect([dayAfter('2028-02-28'), dayAfter('2027-02-28'), dayBefore('2027-01-01')]).toEqual([
      '2028-02-29',
      '2027-03-01',
      '2026-12-31',
    ]);
  });
});

describe('days covered by some of several periods', () => {
  it('go on over periods that follow each other, and end at a gap', () => {
    const covered = [
      { validFrom: '2026-01-01', validTo: '2026-01-31' },
      { validFrom: '2026-02-01', validTo: '2026-02-10' },
      { validFrom: '2026-02-12', validTo: null },
    ];
    expect(coveredUntil(covered, '2026-01-15')).toBe('2026-02-10');
    expect(coveredUntil(covered, '2026-02-11')).toBeNull();
    expect(coveredUntil(covered, '2026-02-12')).toBe('9999-12-31');
  });

  it('are those one finds by looking day by day', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), day, (periods, today) => {
        const later = days.filter((on) => on >= today);
        const gap = later.find((on) => !periods.some((one) => holds(one, on)));
        const until = coveredUntil(periods, today);
        if (gap === undefined) return until !== null && until >= days.at(-1)!;
        return gap === today ? until === null : until === dayBefore(gap);
      }),
    );
  });
});
