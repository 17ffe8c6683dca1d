import type { Activity } from '@vagval/domain/activities/activity';
import type { SeriesBreak } from '@vagval/domain/indicators/indicator';
import type { Observation } from '@vagval/domain/observations/observation';
import type { Goal, Plan } from '@vagval/domain/plans/plan';
import type { Target } from '@vagval/domain/targets/target';
import type { Unit } from '@vagval/domain/units/unit';
import type { Role } from '@vagval/domain/actor';

/** A unit that came out of another: `on` is the first day of the new one (ISO date). */
export interface Succession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly on: string;
}

/** What the plan asks every unit of a school form to do for a goal. */
export interface Commitment {
  readonly id: string;
  readonly goalId: string;
  readonly text: string;
  readonly yearGroup: string;
}

/** A ready-made user of the example, with one role. */
export interface ExampleUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string;
}

/**
 * A whole made-up municipality. The same seed gives the same municipality, identifiers included.
 * `today` is the day it stands still on, so that what is late and what is awaited stays the same.
 */
export interface ExampleData {
  readonly municipality: { readonly code: string; readonly name: string; readonly today: string };
  readonly schoolYears: readonly number[];
  readonly currentSchoolYear: number;
  /** The municipality's own node first, parents before children. */
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
  readonly plans: readonly Plan[];
  readonly goals: readonly Goal[];
  /** Which indicators follow up which goal, in the order they are shown. */
  readonly goalIndicators: readonly { readonly goalId: string; readonly indicatorId: string }[];
  readonly commitments: readonly Commitment[];
  readonly targets: readonly Target[];
  /** Units with a plan of activities of their own in a school year; those that are left out have none. */
  readonly unitPlans: readonly { readonly unitId: string; readonly schoolYear: number }[];
  readonly activities: readonly Activity[];
  readonly observations: readonly (Observation & { readonly unitId: string })[];
  readonly breaks: readonly SeriesBreak[];
  readonly users: readonly ExampleUser[];
}
