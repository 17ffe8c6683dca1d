import type { Assignment, Role } from '../actor';
import { RuleBroken } from '../rule-broken';
import type { UnitKind } from '../units/unit';
import { coveredUntil, isReversed, overlap, type Period } from './period';

/** An assignment with the days it holds. */
export type TimedAssignment = Assignment & Period;

const municipal: readonly UnitKind[] = ['municipality'];
const school: readonly UnitKind[] = ['school-unit'];

/**
 * Over which kinds of node each role can be given. Somebody who works at several schools has an assignment at each: what they see
 * exactly is then decided school by school.
 */
export const roleKinds: Readonly<Record<Role, readonly UnitKind[]>> = {
  head: school,
  counsellor: school,
  teacher: school,
  coordinator: ['municipality', 'area'],
  leadership: ['municipality', 'area'],
  controller: municipal,
  'board-reader': municipal,
  administrator: municipal,
  'process-leader': municipal,
};

/** Whether a role can be given over a kind of node. */
export function canHold(role: Role, kind: UnitKind): boolean {
  return roleKinds[role].includes(kind);
}

/**
 * Holds an assignment that somebody is to be given against the rules.
 *
 * @param others All the other assignments the person has had, has or will have.
 * @throws RuleBroken `role-not-for-unit` when the role is not given over such a node.
 * @throws RuleBroken `validity-reversed` when it would end before it begins.
 * @throws RuleBroken `assignment-overlaps` when the person already has the same role there on any of the days.
 */
export function checkGiven(given: TimedAssignment, kind: UnitKind, others: readonly TimedAssignment[]): void {
  if (!canHold(given.role, kind)) throw new RuleBroken('role-not-for-unit');
  if (isReversed(given)) throw new RuleBroken('validity-reversed');
  const isDouble = others.some(
    (other) => other.role === given.role && other.unitId === given.unitId && overlap(other, given),
  );
  if (isDouble) throw new RuleBroken('assignment-overlaps');
}

/** An assignment of somebody who may, or may no longer, sign in. */
export interface Staffing extends Period {
  readonly role: Role;
  readonly disabled: boolean;
}

/**
 * The last day, from today on, up to which a municipality has an administrator who can sign in; see `coveredUntil`.
 *
 * @param staffing The assignments of everyone in the municipality.
 * @param today ISO date.
 */
export function administeredUntil(staffing: readonly Staffing[], today: string): string | null {
  return coveredUntil(
    staffing.filter(({ role, disabled }) => role === 'administrator' && !disabled),
    today,
  );
}

/**
 * Sees to it that a change leaves the municipality somebody who can administer it: not a day less than before.
 *
 * @throws RuleBroken `last-administrator`
 */
export function keepAdministered(before: readonly Staffing[], after: readonly Staffing[], today: string): void {
  if ((administeredUntil(after, today) ?? '') < (administeredUntil(before, today) ?? ''))
    throw new RuleBroken('last-administrator');
}

/**
 * Sees to it that nobody shortens the time they administer the municipality themselves.
 *
 * @param before The person's own assignments, and `after` as they would be.
 * @throws RuleBroken `own-administrator-role`
 */
export function keepOwnRole(before: readonly Staffing[], after: readonly Staffing[], today: string): void {
  if ((administeredUntil(after, today) ?? '') < (administeredUntil(before, today) ?? ''))
    throw new RuleBroken('own-administrator-role');
}
