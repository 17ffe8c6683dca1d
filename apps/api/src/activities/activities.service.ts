import { Injectable } from '@nestjs/common';
import type { ActivityAnswer, listActivities, UnitActivities } from '@vagval/contracts/activities/activities';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import { reach, type PupilCount } from '@vagval/domain/activities/reach';
import type { Unit } from '@vagval/domain/units/unit';
import type { Actor } from '@vagval/domain/actor';
import { UnitsService } from '../units/units.service';
import { ActivitiesRepository, type StoredActivity } from './activities.repository';

/** What the units have planned and done. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly units: UnitsService,
  ) {}

  /** The units in reach with how far they have come, and the activities of one of them or of all. */
  async list(
    { schoolYear, unitId }: InputOf<typeof listActivities>,
    actor: Actor,
  ): Promise<AnswerOf<typeof listActivities>> {
    const schools = await this.units.schools(actor, schoolYear);
    const chosen = unitId ? await this.units.readable(actor, unitId, schoolYear) : null;
    const rows = await this.rows(actor, schools, schoolYear);
    const withPlan = await this.activities.unitsWithPlan(actor.municipalityCode, schoolYear);
    const byUnit = Map.groupBy(rows, (row) => row.unitId);
    const one = chosen && chosen.kind !== 'municipality';
    return {
      units: schools.map((unit) => progress(unit, withPlan.has(unit.id), byUnit.get(unit.id) ?? [])),
      activities: rows.filter((row) => !one || row.unitId === chosen.id).map(answer),
    };
  }

  /** Activities of a unit the caller has been found to reach. */
  async ofUnit(actor: Actor, unit: Unit, schoolYear: number): Promise<ActivityAnswer[]> {
    return (await this.rows(actor, [unit], schoolYear)).map(answer);
  }

  /** How far a unit the caller has been found to reach has come, and the day it was last reported. */
  async progressOf(
    actor: Actor,
    units: readonly Unit[],
    schoolYear: number,
  ): Promise<{ units: UnitActivities[]; updated: string | null }> {
    const rows = await this.rows(actor, units, schoolYear);
    const withPlan = await this.activities.unitsWithPlan(actor.municipalityCode, schoolYear);
    const byUnit = Map.groupBy(rows, (row) => row.unitId);
    const reported = rows.filter(({ state }) => state !== 'planned').map(({ updatedOn }) => updatedOn);
    return {
      units: units.map((unit) => progress(unit, withPlan.has(unit.id), byUnit.get(unit.id) ?? [])),
      updated: reported.sort().at(-1) ?? null,
    };
  }

  /** Rows under the names the units were given with: those of the school year. */
  private async rows(actor: Actor, units: readonly Unit[], schoolYear: number): Promise<StoredActivity[]> {
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const rows = await this.activities.of(actor.municipalityCode, [...names.keys()], schoolYear);
    return rows.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? row.unitName }));
  }
}

function answer(row: StoredActivity): ActivityAnswer {
  const { all, girls, boys } = reach(reachedOf(row), targetOf(row));
  const { id, unitId, unitName, title, goalNumber, sense, aim, yearGroup, responsible, week, state } = row;
  const told = { id, unitId, unitName, title, goalNumber, sense, aim, yearGroup, responsible, week, state };
  return { ...told, reached: all, reachedGirls: girls, reachedBoys: boys };
}

function progress(unit: Unit, hasPlan: boolean, rows: readonly StoredActivity[]): UnitActivities {
  const count = (state: StoredActivity['state']) => rows.filter((row) => row.state === state).length;
  const reported = rows.filter((row) => reachedOf(row) && targetOf(row));
  const total = (of: (row: StoredActivity) => PupilCount | null): PupilCount =>
    reported.reduce(
      (sum, row) => ({ girls: sum.girls + (of(row)?.girls ?? 0), boys: sum.boys + (of(row)?.boys ?? 0) }),
      { girls: 0, boys: 0 },
    );
  const done = count('done');
  const none = hasPlan ? ({ kind: 'not-reported' } as const) : ({ kind: 'not-applicable' } as const);
  return {
    unitId: unit.id,
    unitName: unit.name,
    plan: hasPlan ? 'planned' : 'no-plan',
    planned: rows.length,
    done,
    partly: count('partly'),
    notDone: count('not-done'),
    unreported: count('planned'),
    completion: rows.length > 0 ? { kind: 'value', value: done / rows.length, count: done, group: rows.length } : none,
    reach: reported.length > 0 ? reach(total(reachedOf), total(targetOf)).all : none,
  };
}

function targetOf({ targetGirls, targetBoys }: StoredActivity): PupilCount | null {
  return targetGirls === null || targetBoys === null ? null : { girls: targetGirls, boys: targetBoys };
}

function reachedOf({ reachedGirls, reachedBoys }: StoredActivity): PupilCount | null {
  return reachedGirls === null || reachedBoys === null ? null : { girls: reachedGirls, boys: reachedBoys };
}
