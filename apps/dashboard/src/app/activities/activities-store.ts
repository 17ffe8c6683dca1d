import { computed, inject, type Signal } from '@angular/core';
import { listActivities } from '@vagval/contracts/activities/activities';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';

/** First week of the school year: lessons begin in it, so a list of activities does too. */
const firstWeek = 27;

/** The activities of a school year, for one unit or for all that the reader reaches. */
export class ActivitiesStore {
  private readonly resource = inject(Api).read(listActivities, () => this.asked());
  private readonly answer = newest(this.resource);

  constructor(private readonly asked: Signal<GivenOf<typeof listActivities> | undefined>) {}

  readonly loading = this.resource.isLoading;
  readonly problem = problemIn(this.resource);
  readonly known = computed(() => this.answer() !== undefined);
  readonly units = computed(() => this.answer()?.units ?? []);
  /** In the order of the school year: autumn before spring, and within a week by unit. */
  readonly activities = computed(() =>
    [...(this.answer()?.activities ?? [])].sort(
      (a, b) =>
        place(a.week) - place(b.week) ||
        a.unitName.localeCompare(b.unitName, 'sv') ||
        a.title.localeCompare(b.title, 'sv'),
    ),
  );
  /** Planned, done and unreported activities of the units together, and how many units have a plan. */
  readonly sums = computed(() => {
    const planning = this.units().filter(({ plan }) => plan === 'planned');
    const sum = (name: 'planned' | 'done' | 'unreported') => planning.reduce((so, unit) => so + unit[name], 0);
    return {
      planned: sum('planned'),
      done: sum('done'),
      unreported: sum('unreported'),
      withPlan: planning.length,
      units: this.units().length,
    };
  });

  reload(): void {
    this.resource.reload();
  }
}

function place(week: number): number {
  return week < firstWeek ? week + 53 : week;
}
