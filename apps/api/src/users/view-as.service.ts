import { Injectable } from '@nestjs/common';
import { may } from '@vagval/contracts/permissions';
import type { AssignmentAnswer } from '@vagval/contracts/users/session';
import type { Actor, Assignment, Role } from '@vagval/domain/actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { canBeViewed, checkViewed } from '@vagval/domain/users/view-as';
import { mustReach } from '../platform/auth/must-reach';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { UnitsService } from '../units/units.service';
import { AccessTrail } from './access-trail';
import { UsersRepository } from './users.repository';

/** Seeing the product as a role on a unit sees it. */
@Injectable()
export class ViewAsService {
  constructor(
    private readonly users: UsersRepository,
    private readonly units: UnitsService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AccessTrail,
  ) {}

  /**
   * What a session is to remember of it.
   *
   * @throws NotAllowed when the caller does not reach the unit.
   * @throws RuleBroken `role-not-viewable`
   */
  async begin(actor: Actor, role: Role, unitId: string): Promise<Assignment> {
    mustReach(actor, unitId);
    const unit = (await this.units.nodes(actor.municipalityCode)).find(({ id }) => id === unitId);
    if (!unit) throw new RuleBroken('unit-not-found');
    checkViewed(role, unit.kind);
    await this.trail.recorded(actor, 'users.view-begun', { unitId, subject: actor.userId, after: { role } });
    return { role, unitId };
  }

  /** Tells that it is over. Nothing, for those who saw as themselves. */
  async end(actor: Actor | null): Promise<void> {
    if (!actor?.viewedBy) return;
    const { role, unitId, municipalityCode, viewedBy } = actor;
    // Whoever ends it is the person with their own role again.
    const themselves = { ...actor, ...viewedBy, viewedBy: null };
    await this.database.within({ municipality: municipalityCode }, () =>
      this.trail.recorded(themselves, 'users.view-ended', { unitId, subject: actor.userId, before: { role } }),
    );
  }

  /**
   * The assignment that somebody sees as; null when they see as themselves, or may no longer see as another. Asked anew for every
   * request, for roles and units change.
   */
  async seen(own: AssignmentAnswer, wanted: Assignment | undefined): Promise<AssignmentAnswer | null> {
    if (!wanted || !may(own.role, 'users.view-as')) return null;
    const now = this.clock.now();
    if (!(await this.users.reach(own.unitId, now)).has(wanted.unitId)) return null;
    const seen = await this.users.assignmentOver(wanted.unitId, wanted.role, now);
    return seen && canBeViewed(seen.role, seen.unitKind) ? seen : null;
  }
}
