import { personState } from './person-state';

const today = '2026-11-25';
const now = { validFrom: null, validTo: null };
const past = { validFrom: null, validTo: '2026-11-24' };
const coming = { validFrom: '2026-11-26', validTo: null };
const person = { disabled: false, hasSignedIn: true, assignments: [now] };

describe('the state of a person', () => {
  it('is the one that an administrator has to know first', () => {
    expect(personState(person, today)).toBe('active');
    expect(personState({ ...person, hasSignedIn: false }, today)).toBe('invited');
    expect(personState({ ...person, assignments: [past] }, today)).toBe('without-assignment');
    expect(personState({ ...person, assignments: [] }, today)).toBe('without-assignment');
    expect(personState({ ...person, assignments: [past, coming] }, today)).toBe('active');
    expect(personState({ ...person, disabled: true, assignments: [] }, today)).toBe('disabled');
  });
});
