import { breakOf, type DefinitionChange } from './definition-change';

const said = (sv: string) => ({ sv, en: sv });
const before = { id: 'dropout', numerator: said('De som slutat'), denominator: said('Alla'), note: said('') };
const change = (given: Partial<DefinitionChange> = {}): DefinitionChange => ({
  words: { numerator: said('De som slutat utan examen'), denominator: said('Alla'), note: said('') },
  effect: { kind: 'corrected' },
  reason: 'Vi räknar inte dem som flyttat.',
  ...given,
});
const broken = (rule: string) => expect.objectContaining({ rule }) as Error;

describe('breakOf', () => {
  it('leaves the series whole where the words only say better what has been counted', () => {
    expect(breakOf(change(), before, [])).toBeNull();
  });

  it('breaks the series at the year from which something else is counted, and says why', () => {
    const anew = change({ effect: { kind: 'counted-anew', schoolYear: 2025 } });
    expect(breakOf(anew, before, [])).toEqual({
      indicatorId: 'dropout',
      schoolYear: 2025,
      reason: said('Vi räknar inte dem som flyttat.'),
    });
  });

  it('refuses a change that changes nothing, and a second break in one year', () => {
    const { numerator, denominator, note } = before;
    expect(() =>
      breakOf(change({ words: { numerator: said(' De som slutat '), denominator, note } }), before, []),
    ).toThrow(broken('definition-unchanged'));
    const there = { indicatorId: 'dropout', schoolYear: 2025, reason: numerator };
    const anew = change({ effect: { kind: 'counted-anew', schoolYear: 2025 } });
    expect(() => breakOf(anew, before, [there])).toThrow(broken('series-break-already-there'));
    expect(breakOf(anew, before, [{ ...there, indicatorId: 'degree-3-years' }])).not.toBeNull();
  });
});
