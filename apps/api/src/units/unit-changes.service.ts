import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type {
  changeUnits,
  getUnitTree,
  NewUnitGiven,
  previewUnitChange,
  UnitChangeGiven,
} from '@vagval/contracts/units/unit-tree';
import type { Actor } from '@vagval/domain/actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { planChange, type PlannedChange } from '@vagval/domain/units/plan-change';
import { subjectOf, type NewUnit, type UnitChange } from '@vagval/domain/units/unit-change';
import { heldUntil, latestOf, valueOn, type TreeUnit, type UnitTree } from '@vagval/domain/units/unit-tree';
import { Audit } from '../platform/audit/audit';
import { SchoolYearsService } from '../school-years/school-years.service';
import { UnitAssignmentsRepository } from './unit-assignments.repository';
import { UnitTreeRepository, type StoredTree } from './unit-tree.repository';

type Consequences = AnswerOf<typeof previewUnitChange>;

/** The organisation in time as an administrator sees it, and changing it. */
@Injectable()
export class UnitChangesService {
  constructor(
    private readonly trees: UnitTreeRepository,
    private readonly assignments: UnitAssignmentsRepository,
    private readonly schoolYears: SchoolYearsService,
    private readonly audit: Audit,
  ) {}

  /** Every node there has been or is decided to be, with its history. */
  async tree(actor: Actor): Promise<AnswerOf<typeof getUnitTree>> {
    const { tree, figures } = await this.trees.of(actor.municipalityCode);
    const { today } = await this.schoolYears.calendar(actor.municipalityCode);
    return {
      version: versionOf(tree),
      today,
      units: tree.units.map((unit) => ({
        ...unit,
        names: heldUntil(unit.names),
        parents: heldUntil(unit.parents),
        forms: heldUntil(unit.forms),
        name: valueOn(unit.names, today),
        parentId: valueOn(unit.parents, today),
        schoolForms: valueOn(unit.forms, today),
        figures: figures.get(unit.id) ?? 0,
      })),
      successions: tree.successions,
    };
  }

  /**
   * What a change would mean. Nothing is stored.
   *
   * @throws RuleBroken `tree-changed-meanwhile`, or why the organisation cannot become so.
   */
  async preview({ version, change }: InputOf<typeof previewUnitChange>, actor: Actor): Promise<Consequences> {
    const stored = await this.trees.of(actor.municipalityCode);
    mustBe(version, stored.tree);
    return this.told(stored, planChange(stored.tree, withIds(change)), change);
  }

  /**
   * Makes a change, all of it or nothing. Figures and what has been released of earlier years are never touched.
   *
   * @throws RuleBroken `tree-changed-meanwhile`, or why the organisation cannot become so.
   */
  async change(
    { version, change: given }: InputOf<typeof changeUnits>,
    actor: Actor,
  ): Promise<AnswerOf<typeof changeUnits>> {
    await this.trees.hold(actor.municipalityCode);
    const stored = await this.trees.of(actor.municipalityCode);
    mustBe(version, stored.tree);
    const change = withIds(given);
    const planned = planChange(stored.tree, change);
    const consequences = await this.told(stored, planned, given);
    await this.trees.store(actor.municipalityCode, stored.tree, planned.tree);
    await this.settle(planned, given);
    await this.recorded(actor, change, planned, stored.tree);
    return { version: versionOf((await this.trees.of(actor.municipalityCode)).tree), consequences };
  }

  /** What the plan says, with how many figures and people it concerns. */
  private async told(
    stored: StoredTree,
    { consequences }: PlannedChange,
    given: UnitChangeGiven,
  ): Promise<Consequences> {
    const ids = consequences.closes.map(({ unitId }) => unitId);
    return {
      ...consequences,
      figures: ids.reduce((sum, id) => sum + (stored.figures.get(id) ?? 0), 0),
      people: ids.length === 0 ? 0 : await this.assignments.people(ids, consequences.day),
      assignments: fateIn(given),
    };
  }

  /** People of units that close: they go on at every unit theirs becomes, or their assignments end with it. */
  private async settle({ consequences, tree }: PlannedChange, given: UnitChangeGiven): Promise<void> {
    const { day } = consequences;
    const closed = consequences.closes.map(({ unitId }) => unitId);
    if (closed.length === 0) return;
    const made = tree.successions.filter(({ predecessorId, on }) => on === day && closed.includes(predecessorId));
    if (fateIn(given) === 'move')
      for (const { predecessorId, successorId } of made) await this.assignments.move(predecessorId, successorId, day);
    await this.assignments.end(closed, day);
  }

  /** Told by what the change is of: the units that are and are not, or their names and school forms. */
  private recorded(
    actor: Actor,
    change: UnitChange,
    { consequences, tree }: PlannedChange,
    before: UnitTree,
  ): Promise<void> {
    const known = new Map(before.units.map((unit) => [unit.id, unit]));
    const changed = tree.units.filter((unit) => known.get(unit.id) !== unit);
    const namesOf = (units: readonly TreeUnit[]) => units.map(({ names }) => latestOf(names));
    const stateOf = (values: readonly string[] | undefined) => (values?.length ? { state: values } : {});
    return this.audit.record(actor, `units.${change.kind}`, {
      unitId: known.has(subjectOf(change)) ? subjectOf(change) : null,
      subject: subjectOf(change),
      before: { units: namesOf(changed.flatMap(({ id }) => known.get(id) ?? [])), ...stateOf(consequences.before) },
      after: { units: namesOf(changed), ...stateOf(consequences.after), day: change.day },
    });
  }
}

/** Names the state of an organisation: any change to it, by whatever way, gives another one. Figures are no part of it. */
function versionOf({ units, successions }: UnitTree): string {
  const told = JSON.stringify([units.map((unit) => ({ ...unit, lastFigures: undefined })), successions]);
  return createHash('sha256').update(told).digest('base64url');
}

function mustBe(version: string, tree: UnitTree): void {
  if (version !== versionOf(tree)) throw new RuleBroken('tree-changed-meanwhile');
}

function fateIn(change: UnitChangeGiven): 'end' | 'move' {
  return change.kind === 'merge' || change.kind === 'split' ? change.assignments : 'end';
}

/** The change as the domain takes it: new units have been given an id. */
function withIds(change: UnitChangeGiven): UnitChange {
  const named = (unit: NewUnitGiven): NewUnit => ({ ...unit, id: randomUUID() });
  if (change.kind === 'add') return { ...change, unit: named(change.unit) };
  if (change.kind === 'split') return { ...change, into: change.into.map(named) };
  if (change.kind !== 'merge') return change;
  const { into } = change;
  return { ...change, into: into.kind === 'new' ? { kind: 'new', unit: named(into.unit) } : into };
}
