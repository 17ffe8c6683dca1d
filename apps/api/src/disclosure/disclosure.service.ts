import { Injectable } from '@nestjs/common';
import type { ExactState } from '@vagval/contracts/disclosure/disclosure';
import { may } from '@vagval/contracts/permissions';
import type { Actor, ExactView } from '@vagval/domain/actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { Audit, theOperator } from '../platform/audit/audit';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { DisclosureRepository, type Viewer } from './disclosure.repository';

/** How long exact figures stay open. */
const openMinutes = 60;

/** Who may see exact figures, and that it is written down. */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly views: DisclosureRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async state(actor: Actor): Promise<ExactState> {
    return {
      seesOwn: actor.seesOwnExact,
      mayOpen: may(actor.role, 'disclosure.write') && !actor.viewedBy,
      opened: actor.exactView,
      exportsExact: await this.views.exportsExact(actor.municipalityCode),
    };
  }

  /** The leave a person has now, in one of their assignments; null when there is none, or when the role may no longer have it. */
  async viewOf(viewer: Viewer): Promise<ExactView | null> {
    return may(viewer.role, 'disclosure.write') ? this.views.openView(viewer, this.clock.now()) : null;
  }

  /** Opens exact figures for the person, in the assignment they work in now, and writes down for what. */
  async open(actor: Actor, purpose: string): Promise<ExactState> {
    const from = this.clock.now();
    const until = new Date(from.getTime() + openMinutes * 60 * 1000);
    await this.database.transaction(async () => {
      await this.views.closeViews(actor.userId, from);
      await this.views.addView(actor, purpose, from, until);
      await this.audit.record(actor, 'disclosure.opened', {
        unitId: actor.unitId,
        subject: actor.userId,
        after: { until: until.toISOString() },
        reason: purpose,
      });
    });
    return this.state({ ...actor, exactView: { purpose, until: until.toISOString() } });
  }

  async close(actor: Actor): Promise<ExactState> {
    await this.database.transaction(async () => {
      if ((await this.views.closeViews(actor.userId, this.clock.now())) === 0) return;
      await this.audit.record(actor, 'disclosure.closed', { unitId: actor.unitId, subject: actor.userId });
    });
    return this.state({ ...actor, exactView: null });
  }

  /**
   * The reader that a file is written for. Files hold published figures; only where the operator has let exact ones out does a
   * file hold what its owner sees, and then who took it is written down before it leaves.
   *
   * @param title What the file is of, in Swedish, for whoever reads what has been taken out.
   * @param unitId The unit it is of, where it is of one and not of everything in reach.
   */
  async readerOfFile(actor: Actor, title: string, unitId: string = actor.unitId): Promise<Actor> {
    const isExact = actor.seesOwnExact || actor.exactView !== null;
    if (!isExact || !(await this.views.exportsExact(actor.municipalityCode))) return asPublished(actor);
    const purpose = actor.exactView?.purpose ?? 'egen enhet';
    await this.database.transaction(async () => {
      await this.views.addExport(actor, purpose, title, this.clock.now());
      await this.audit.record(actor, 'disclosure.exported', {
        unitId,
        subject: actor.userId,
        after: { document: title },
        reason: purpose,
      });
    });
    return actor;
  }

  /**
   * Lets exact figures into files, or stops it. Only the operator may.
   *
   * @throws RuleBroken `municipality-not-found`
   */
  async letExactOut(municipalityCode: string, isLet: boolean): Promise<void> {
    await this.database.within({ municipality: municipalityCode }, async () => {
      const isLetBefore = await this.views.exportsExact(municipalityCode);
      if ((await this.views.letExactOut(municipalityCode, isLet)) === 0)
        throw new RuleBroken('municipality-not-found', { code: municipalityCode });
      await this.audit.record(
        theOperator(municipalityCode),
        isLet ? 'disclosure.exports-allowed' : 'disclosure.exports-stopped',
        { subject: municipalityCode, before: { 'exact-exports': isLetBefore }, after: { 'exact-exports': isLet } },
      );
    });
  }
}

/** What a file says of itself when it holds exact figures; null when it holds published ones. */
export function exactOwner(reader: Actor): { readonly owner: string; readonly purpose: string | null } | null {
  if (!reader.seesOwnExact && !reader.exactView) return null;
  return { owner: reader.name, purpose: reader.exactView?.purpose ?? null };
}

/** The same person, shown the published figures alone. */
export function asPublished(actor: Actor): Actor {
  return { ...actor, seesOwnExact: false, exactView: null };
}
