import { assignmentsGiven, codesAsked, nameIn, valuesOf, type ProviderRule } from './provider-rules';

const rules: readonly ProviderRule[] = [
  { value: 'Rektorer', role: 'head', place: { kind: 'claim', claim: 'skolenhet' } },
  { value: 'SYV', role: 'counsellor', place: { kind: 'claim', claim: 'skolenhet' } },
  { value: 'Kvalitet', role: 'controller', place: { kind: 'unit', unitId: 'kommunen' } },
  { value: 'Stab', role: 'controller', place: { kind: 'unit', unitId: 'kommunen' } },
];
const units = new Map([
  ['11111111', 'berga'],
  ['22222222', 'åsby'],
]);
const given = (claims: object) => assignmentsGiven(claims as never, 'grupper', rules, units);

describe('what a provider’s claims give', () => {
  it('is a role over each unit whose code comes with the person', () => {
    expect(given({ grupper: ['Rektorer'], skolenhet: ['11111111', '22222222'] })).toEqual([
      { role: 'head', unitId: 'berga' },
      { role: 'head', unitId: 'åsby' },
    ]);
  });

  it('is a role over the node of the rule, once, however many rules say so', () => {
    expect(given({ grupper: ['Stab', 'Kvalitet'] })).toEqual([{ role: 'controller', unitId: 'kommunen' }]);
  });

  it('takes one text for a list of one', () => {
    expect(given({ grupper: 'SYV', skolenhet: '22222222' })).toEqual([{ role: 'counsellor', unitId: 'åsby' }]);
  });

  it.each([
    ['no group', {}],
    ['a group of another case', { grupper: ['rektorer'], skolenhet: '11111111' }],
    ['a part of a group’s name', { grupper: ['Rektorer och andra'], skolenhet: '11111111' }],
    ['a unit nobody knows', { grupper: ['Rektorer'], skolenhet: ['33333333', 'berga'] }],
    ['no unit', { grupper: ['Rektorer'] }],
    ['groups that are not texts', { grupper: [{ Rektorer: true }, 7, null], skolenhet: '11111111' }],
  ])('is nothing by %s', (_, claims) => {
    expect(given(claims)).toEqual([]);
  });

  it('reads no claim that is only a property of every object', () => {
    expect(valuesOf({}, 'constructor')).toEqual([]);
    expect(valuesOf(Object.create({ grupper: 'SYV' }) as never, 'grupper')).toEqual([]);
  });

  it('asks for codes of eight digits alone, and only in the claims that rules name', () => {
    const claims = { skolenhet: ['11111111', '11111111', '1', "1' OR 1=1"], annat: '99999999' };
    expect(codesAsked(claims, rules)).toEqual(['11111111']);
  });
});

describe('the name in claims', () => {
  it.each([
    [{ sub: 'a1', name: 'Åsa Ek', email: 'asa@example.se' }, 'Åsa Ek'],
    [{ sub: 'a1', given_name: 'Åsa', family_name: 'Ek' }, 'Åsa Ek'],
    [{ sub: 'a1', name: '  ', email: 'asa@example.se' }, 'asa@example.se'],
    [{ sub: 'a1' }, 'a1'],
  ])('of %j is %s', (claims, name) => {
    expect(nameIn(claims)).toBe(name);
  });
});
