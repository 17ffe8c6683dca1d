import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { getIndicatorTable } from '@vagval/contracts/follow-up/indicator-page';
import { genders } from '@vagval/domain/gender';
import { Language } from '../core/language';
import { TierLine } from '../disclosure/tier-line';
import { SchoolYears } from '../school-years/school-years';
import { YearSelect } from '../school-years/year-select';
import { Loading } from '../ui/loading';
import { type Crumb, PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { Select } from '../ui/select';
import { Tabs } from '../ui/tabs';
import { TakeAway } from '../ui/take-away';
import { UnitSelect } from '../units/unit-select';
import { Session } from '../users/session';
import { AboutIndicator } from './about-indicator';
import { formsShown } from './forms-shown';
import { HowCounted } from './how-counted';
import { IndicatorActivities } from './indicator-activities';
import { IndicatorFacts } from './indicator-facts';
import { IndicatorGenders } from './indicator-genders';
import { IndicatorSeries } from './indicator-series';
import { IndicatorStore } from './indicator-store';
import { IndicatorUnits } from './indicator-units';
import { IndicatorYears } from './indicator-years';
import { WhatWasDone } from './what-was-done';

/** The tabs, by what stands in the address. */
const tabs = [
  { id: null, word: 'chart' },
  { id: 'tabell', word: 'table' },
  { id: 'kon', word: 'genders' },
  { id: 'enheter', word: 'units' },
  { id: 'aktiviteter', word: 'activities' },
  { id: 'om', word: 'about' },
] as const;

/** One indicator of a unit: how it is in a sentence, the figures and verdicts, the drawing, and the working. */
@Component({
  selector: 'vagval-indicator-page',
  imports: [
    AboutIndicator,
    HowCounted,
    IndicatorActivities,
    IndicatorFacts,
    IndicatorGenders,
    IndicatorSeries,
    IndicatorUnits,
    IndicatorYears,
    Loading,
    PageHead,
    ProblemNote,
    Select,
    Tabs,
    TakeAway,
    TierLine,
    UnitSelect,
    WhatWasDone,
    YearSelect,
  ],
  templateUrl: './indicator-page.html',
  styles: `
    .tier {
      margin-top: var(--space-2);
    }
  `,
})
export class IndicatorPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly schoolYears = inject(SchoolYears);
  private readonly language = inject(Language);

  /** From the path. */
  readonly indicatorId = input.required<string>();
  /** From `?ar=`: school year. */
  readonly ar = input<string>();
  /** From `?enhet=`: unit, else the one the reader works with. */
  readonly enhet = input<string>();
  /** From `?kon=`: gender. */
  readonly kon = input<string>();
  /** From `?flik=`: one of `tabs`. */
  readonly flik = input<string>();

  protected readonly table = getIndicatorTable;
  protected readonly texts = this.language.texts;
  protected readonly year = this.schoolYears.chosen(this.ar);
  protected readonly unitId = computed(() => this.enhet() ?? this.session.assignment()?.unitId);
  protected readonly gender = computed(() => genders.find((one) => one === this.kon()) ?? 'all');
  protected readonly asked = computed(() => {
    const [unitId, schoolYear] = [this.unitId(), this.year()];
    if (unitId === undefined || schoolYear === undefined) return undefined;
    return { indicatorId: this.indicatorId(), unitId, schoolYear, gender: this.gender() };
  });
  protected readonly store = new IndicatorStore(this.asked);
  protected readonly problem = computed(() => this.schoolYears.problem() ?? this.store.problem());

  protected readonly title = computed(() => {
    const page = this.store.page();
    return page ? page.indicator.name[this.language.code()] : this.texts().shell.titles.indicator;
  });
  protected readonly lede = computed(() => {
    const page = this.store.page();
    return page && this.texts().indicatorPage.lede(page.unitName, this.language.format().schoolYear(page.schoolYear));
  });
  protected readonly crumb = computed<Crumb>(() => {
    const page = this.store.page();
    const { indicatorPage } = this.texts();
    const { ar } = { ar: page?.schoolYear ?? null };
    return page?.goal
      ? {
          name: indicatorPage.goalCrumb(page.goal.number, page.goal.title),
          link: '/indikatorer',
          query: { ar, mal: page.goal.number },
        }
      : { name: indicatorPage.crumb, link: '/indikatorer', query: { ar } };
  });
  protected readonly tabs = computed(() =>
    tabs.map(({ id, word }) => ({ id, name: this.texts().indicatorPage[word] })),
  );
  protected readonly tab = computed(() => tabs.find(({ id }) => id === this.flik())?.word ?? 'chart');
  protected readonly genderOptions = computed(() => {
    const page = this.store.page();
    if (!page?.indicator.breakdowns.includes('gender')) return [];
    const { girls, boys } = this.texts().figures.genderWords(formsShown(page.indicator, page.unitForms));
    return [
      { value: 'all', name: this.texts().indicatorPage.allPupils },
      { value: 'girls', name: girls },
      { value: 'boys', name: boys },
    ];
  });

  protected chooseGender(kon: string): void {
    void this.router.navigate([], {
      queryParams: { kon: kon === 'all' ? null : kon },
      queryParamsHandling: 'merge',
    });
  }

  protected tryAgain(): void {
    if (this.schoolYears.problem()) this.schoolYears.reload();
    else this.store.reload();
  }
}
