import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { listActivitiesTable } from '@vagval/contracts/activities/activities';
import { Language } from '../core/language';
import { SchoolYears } from '../school-years/school-years';
import { YearSelect } from '../school-years/year-select';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { Select } from '../ui/select';
import { TakeAway } from '../ui/take-away';
import { Units } from '../units/units';
import { Session } from '../users/session';
import { ActivitiesStore } from './activities-store';
import { ActivityList } from './activity-list';
import { UnitsTable } from './units-table';

/** What the units planned, what came of it and who was reached. Nothing is registered here: the page reads. */
@Component({
  selector: 'vagval-activities-page',
  imports: [ActivityList, Empty, Loading, PageHead, ProblemNote, TakeAway, Select, UnitsTable, YearSelect],
  templateUrl: './activities-page.html',
  styles: `
    .below {
      margin: var(--space-1) 0 var(--space-2);
    }
  `,
})
export class ActivitiesPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly schoolYears = inject(SchoolYears);
  private readonly language = inject(Language);

  /** From `?ar=`: school year. */
  readonly ar = input<string>();
  /** From `?enhet=`: unit. Left out: the reader's own school, or every unit for those who reach them all. */
  readonly enhet = input<string>();

  protected readonly takenAway = listActivitiesTable;
  protected readonly texts = this.language.texts;
  protected readonly year = this.schoolYears.chosen(this.ar);
  private readonly ownSchool = computed(() => {
    const assignment = this.session.assignment();
    return assignment?.unitKind === 'school-unit' ? assignment.unitId : undefined;
  });
  protected readonly unitId = computed(() => this.enhet() ?? this.ownSchool());
  protected readonly asked = computed(() => {
    const schoolYear = this.year();
    return schoolYear === undefined ? undefined : { schoolYear, unitId: this.unitId() };
  });
  protected readonly store = new ActivitiesStore(this.asked);
  protected readonly problem = computed(() => this.schoolYears.problem() ?? this.store.problem());
  /** The units of the answer itself, so that exactly those with activities to tell of can be chosen. */
  protected readonly unitOptions = computed(() => [
    { value: '', name: this.texts().activities.allUnits },
    ...this.store.units().map(({ unitId, unitName }) => ({ value: unitId, name: unitName })),
  ]);

  private readonly units = new Units(this.year);
  /** The chosen unit as the list of units tells of it. */
  protected readonly chosen = computed(() => this.store.units().find(({ unitId }) => unitId === this.unitId()));
  protected readonly schoolForms = computed(
    () => new Map(this.units.schools().map(({ id, schoolForms }) => [id, schoolForms])),
  );
  /** Every activity of every unit is a file, not a page: a reader of them all is shown the units first. */
  protected readonly isSummary = computed(() => this.unitId() === undefined && this.store.units().length > 1);
  protected readonly listTitle = computed(() => {
    const { activities } = this.texts();
    return activities.list(this.chosen()?.unitName ?? activities.allUnits.toLowerCase());
  });
  protected readonly fact = computed(() => {
    const { activities: words } = this.texts();
    const { number } = this.language.format();
    const one = this.chosen();
    const { planned, done, unreported } = one ?? this.store.sums();
    if (planned === 0) return null;
    const sentence = words.fact(number(done), number(planned), planned !== 1);
    return unreported === 0 ? sentence : `${sentence} ${words.factUnreported(number(unreported), unreported !== 1)}`;
  });
  protected readonly plans = computed(() => {
    const { withPlan, units } = this.store.sums();
    const { number } = this.language.format();
    return units > 1 && !this.chosen() ? this.texts().activities.factPlans(number(withPlan), number(units)) : null;
  });

  protected chooseUnit(unitId: string): void {
    void this.router.navigate([], { queryParams: { enhet: unitId || null }, queryParamsHandling: 'merge' });
  }

  protected tryAgain(): void {
    if (this.schoolYears.problem()) this.schoolYears.reload();
    else this.store.reload();
  }
}
