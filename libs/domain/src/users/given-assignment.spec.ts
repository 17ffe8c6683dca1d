import * as fc from 'fast-check';
import { roles } from '../actor';
import { unitKinds } from '../units/unit';
import {
  administeredUntil,
  canHold,
  checkGiven,
  keepAdministered,
  keepOwnRole,
  type Staffing,
  type TimedAssignment,
} from './given-assignment';

const today = '2026-11-25';
const always = { validFrom: null, validTo: null };
const head: TimedAssignment = { role: 'head', unitId: 'kullen', ...always };
const administrator: Staffing = { role: 'administrator', disabled: false, ...always };

describe('an assignment that is given', () => {
  // Which role over which node, as it is written in the municipality's own organisation.
  it.each([
    ['head', 'school-unit'],
    ['counsellor', 'school-unit'],
    ['teacher', 'school-unit'],
    ['coordinator', 'municipality area'],
    ['leadership', 'municipality area'],
    ['controller', 'municipality'],
    ['board-reader', 'municipality'],
    ['administrator', 'municipality'],
    ['process-leader', 'municipality'],
  ] as const)('makes a %s of: %s', (role, kinds) => {
    expect(unitKinds.filter((kind) => canHold(role, kind)).join(' ')).toBe(kinds);
    for (const kind of unitKinds.filter((one) => !kinds.includes(one)))
      expect(() => checkGiven({ ...head, role }, kind, [])).toThrow('role-not-for-unit');
  });

  it('may last one day, but not end before it begins', () => {
    const on = (validFrom: string, validTo: string) => () =>
      checkGiven({ ...head, validFrom, validTo }, 'school-unit', []);
    expect(on('2026-08-01', '2026-08-01')).not.toThrow();
    expect(on('2026-08-02', '2026-08-01')).toThrow('validity-reversed');
  });

  it('is not the same twice on any day', () => {
    const autumn = { ...head, validFrom: '2026-08-01', validTo: '2026-12-31' };
    const from = (validFrom: string) => () => checkGiven({ ...head, validFrom }, 'school-unit', [autumn]);
    expect(from('2026-12-31')).toThrow('assignment-overlaps');
    expect(from('2027-01-01')).not.toThrow();
  });

  it('may be another role at the same unit, and the same role at another', () => {
    expect(() => checkGiven({ ...head, role: 'counsellor' }, 'school-unit', [head])).not.toThrow();
    expect(() => checkGiven({ ...head, unitId: 'sjo' }, 'school-unit', [head])).not.toThrow();
  });
});

describe('the last administrator', () => {
  const changed = (before: Staffing[], after: Staffing[]) => () => keepAdministered(before, after, today);

  it('cannot be taken away, shut out or given an end', () => {
    expect(changed([administrator], [])).toThrow('last-administrator');
    expect(changed([administrator], [{ ...administrator, disabled: true }])).toThrow('last-administrator');
    expect(changed([administrator], [{ ...administrator, validTo: '2027-06-30' }])).toThrow('last-administrator');
    expect(changed([administrator], [{ ...administrator, validFrom: '2026-11-26' }])).toThrow('last-administrator');
  });

  it('may go when another one stays at least as long', () => {
    expect(changed([administrator, administrator], [administrator])).not.toThrow();
    const successor = { ...administrator, validFrom: '2027-01-01' };
    const leaving = { ...administrator, validTo: '2026-12-31' };
    expect(changed([administrator, successor], [leaving, successor])).not.toThrow();
    expect(changed([administrator, successor], [successor])).toThrow('last-administrator');
  });

  it('is none that is shut out or has another role', () => {
    const others = [
      { ...administrator, disabled: true },
      { ...administrator, role: 'leadership' as const },
    ];
    expect(administeredUntil(others, today)).toBeNull();
    expect(changed([administrator, ...others], others)).toThrow('last-administrator');
  });

  it('stands in no way where there was none', () => {
    expect(changed([], [])).not.toThrow();
  });

  it('is never lost by giving more, whoever gets it', () => {
    const day = fc.option(fc.constantFrom('2026-01-01', '2026-11-24', '2026-11-25', '2026-11-26', '2027-06-30'));
    const one: fc.Arbitrary<Staffing> = fc.record({
      role: fc.constantFrom(...roles),
      disabled: fc.boolean(),
      validFrom: day,
      validTo: day,
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), one, (before, more) => {
        keepAdministered(before, [...before, more], today);
      }),
    );
  });
});

describe("one's own administrator role", () => {
  it('is nothing one takes away or shortens, only makes longer', () => {
    const until = (validTo: string | null) => [{ ...administrator, validTo }];
    expect(() => keepOwnRole(until(null), [], today)).toThrow('own-administrator-role');
    expect(() => keepOwnRole(until('2027-06-30'), until('2027-06-29'), today)).toThrow('own-administrator-role');
    expect(() => keepOwnRole(until('2027-06-30'), until(null), today)).not.toThrow();
    expect(() => keepOwnRole([{ ...administrator, role: 'head' }], [], today)).not.toThrow();
  });
});
