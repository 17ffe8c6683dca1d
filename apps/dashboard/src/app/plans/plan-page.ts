import { Component, computed, inject, input } from '@angular/core';
import { getPlanTable } from '@vagval/contracts/plans/plans';
import { Language } from '../core/language';
import { TierLine } from '../disclosure/tier-line';
import { SchoolYears } from '../school-years/school-years';
import { YearSelect } from '../school-years/year-select';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { TakeAway } from '../ui/take-away';
import { UnitSelect } from '../units/unit-select';
import { Units } from '../units/units';
import { Session } from '../users/session';
import { PlanDecision } from './plan-decision';
import { PlanGoal } from './plan-goal';
import { PlanStore } from './plan-store';

/** The plan of a school year: its goals in order, what they promise, and how it is going for a unit or for everyone. */
@Component({
  selector: 'vagval-plan-page',
  imports: [Empty, Loading, PageHead, PlanDecision, PlanGoal, ProblemNote, TakeAway, TierLine, UnitSelect, YearSelect],
  templateUrl: './plan-page.html',
})
export class PlanPage {
  private readonly session = inject(Session);
  private readonly language = inject(Language);

  /** From `?ar=`: school year. */
  readonly ar = input<string>();
  /** From `?enhet=`: whose results to show. Left out: the reader's own school, or the whole municipality. */
  readonly enhet = input<string>();

  protected readonly schoolYears = inject(SchoolYears);
  protected readonly takenAway = getPlanTable;
  protected readonly texts = this.language.texts;
  protected readonly year = this.schoolYears.chosen(this.ar);
  protected readonly unitId = computed(() => this.enhet() ?? this.session.assignment()?.unitId);
  protected readonly asked = computed(() => {
    const schoolYear = this.year();
    return schoolYear === undefined ? undefined : { schoolYear, unitId: this.unitId() };
  });
  protected readonly store = new PlanStore(this.asked);
  protected readonly problem = computed(() => this.schoolYears.problem() ?? this.store.problem());

  private readonly units = new Units(this.year);
  protected readonly place = computed(
    () => this.units.schools().find(({ id }) => id === this.unitId())?.name ?? this.texts().plans.wholeMunicipality,
  );
  protected readonly title = computed(() => this.store.followed()?.plan?.title ?? this.texts().plans.title);
  protected readonly lede = computed(() => {
    const followed = this.store.followed();
    if (!followed?.plan) return undefined;
    return this.texts().plans.lede(this.place(), this.language.format().schoolYear(followed.schoolYear));
  });
  protected readonly fact = computed(() => {
    const { met, of } = this.store.promises();
    const { plans } = this.texts();
    const { number } = this.language.format();
    return of === 0 ? plans.factNoPromises : plans.fact(number(met), number(of), of === 1);
  });
  protected readonly emptyWords = computed(() => {
    const followed = this.store.followed();
    const { plans } = this.texts();
    const year = this.language.format().schoolYear(followed?.schoolYear ?? 0);
    return followed?.versions.length ? plans.empty(year) : plans.emptyWithout(year);
  });

  protected tryAgain(): void {
    if (this.schoolYears.problem()) this.schoolYears.reload();
    else this.store.reload();
  }
}
