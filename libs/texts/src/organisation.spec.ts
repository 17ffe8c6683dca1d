import type { UnitConsequences } from '@vagval/contracts/units/unit-tree';
import { textsOf } from './texts';

const unitId = '11111111-1111-4111-8111-111111111111';
const told = (given: Partial<UnitConsequences>): UnitConsequences => ({
  ...{ kind: 'merge', day: '2026-07-01', closes: [], opens: [], goesOn: null, before: [], after: [] },
  ...{ gains: null, loses: null, figures: 0, people: 0, assignments: 'end' },
  ...given,
});
const sentences = (given: Partial<UnitConsequences>) =>
  textsOf('sv')
    .organisation.consequences(told(given))
    .map((sentence) => sentence.replace(/\s/g, ' '));
const closing = (name: string) => ({ unitId, name, lastYear: 2025 });

describe('what a change of the organisation means, in words', () => {
  it('tells of a merger where the old figures are, where the new ones begin and what people get', () => {
    expect(
      sentences({
        closes: [closing('Bergaskolan'), closing('Åsskolan')],
        opens: [{ unitId, name: 'Nya skolan', firstYear: 2026 }],
        figures: 1214,
        people: 3,
        assignments: 'move',
      }),
    ).toEqual([
      'Bergaskolan och Åsskolan slås ihop till Nya skolan den 1 juli 2026.',
      'Deras siffror till och med 2025/26 finns kvar under egna namn.',
      '1 214 sparade siffror, och ingen av dem ändras.',
      'Serien för Nya skolan börjar 2026/27 och har inga siffror från åren före.',
      '3 personer har uppdrag på enheterna som stängs.',
      'De får samma uppdrag på Nya skolan från och med den 1 juli 2026.',
    ]);
  });

  it('tells of a closure the last day, and that assignments end with it', () => {
    expect(sentences({ kind: 'close', closes: [closing('Åsskolan')], figures: 1, people: 1 })).toEqual([
      'Åsskolan stängs. Sista dagen är den 30 juni 2026.',
      'Enhetens siffror till och med 2025/26 finns kvar under eget namn.',
      '1 sparad siffra, och ingen av dem ändras.',
      '1 person har uppdrag på enheten som stängs.',
      'Uppdragen upphör, med den 30 juni 2026 som sista dag.',
    ]);
  });

  it('says of a unit that goes on that it does not count the others in for the years before', () => {
    expect(sentences({ closes: [closing('Bergaskolan')], goesOn: { unitId, name: 'Åsskolan' } })).toContain(
      'Åsskolan går vidare med sin egen serie. Där räknas inte Bergaskolan in för åren före.',
    );
  });

  it('tells of a move who reaches the unit, and leaves out the municipality, which always does', () => {
    const move = { kind: 'move', goesOn: { unitId, name: 'Åsskolan' }, before: ['Norr'], after: ['Kommunen'] } as const;
    const all = sentences({ ...move, before: ['Norr'], after: ['Kommunen'], loses: 'Norr' });
    expect(all[0]).toBe('Åsskolan flyttas från Norr till Kommunen från och med den 1 juli 2026.');
    expect(all).toContain('De som bara arbetar med Norr når den inte längre.');
    expect(all.join(' ')).not.toContain('arbetar med Kommunen');
  });

  it('has a first sentence for every change, in both languages', () => {
    const kinds = ['add', 'rename', 'move', 'forms', 'close', 'merge', 'split'] as const;
    for (const language of ['sv', 'en'] as const) {
      const { consequences } = textsOf(language).organisation;
      const given = { closes: [closing('A')], opens: [{ unitId, name: 'B', firstYear: 2026 }], after: ['adult'] };
      const firsts = kinds.map((kind) => consequences(told({ ...given, kind }))[0]);
      expect(new Set(firsts).size).toBe(kinds.length);
      for (const first of firsts) expect(first).toMatch(/2026/);
    }
  });
});
