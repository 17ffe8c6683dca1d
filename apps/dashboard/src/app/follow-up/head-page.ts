import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../core/language';
import { SchoolYears } from '../school-years/school-years';
import { YearSelect } from '../school-years/year-select';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { UnitSelect } from '../units/unit-select';
import { Session } from '../users/session';
import { AttentionList } from './attention-list';
import { Freshness } from './freshness';
import { HeadPageStore } from './head-page-store';
import { ReviewSteps } from './review-steps';
import { TodoList } from './todo-list';

/** "Det här behöver dig": what is promised and not finished, what is to be done, and how far the year has come. */
@Component({
  selector: 'vagval-head-page',
  imports: [
    AttentionList,
    Freshness,
    Loading,
    PageHead,
    ProblemNote,
    ReviewSteps,
    RouterLink,
    TodoList,
    UnitSelect,
    YearSelect,
  ],
  templateUrl: './head-page.html',
})
export class HeadPage {
  private readonly schoolYears = inject(SchoolYears);
  private readonly language = inject(Language);

  /** From `?ar=`: school year. */
  readonly ar = input<string>();
  /** From `?enhet=`: unit, else the one the reader works with. */
  readonly enhet = input<string>();

  protected readonly session = inject(Session);
  protected readonly texts = this.language.texts;
  protected readonly year = this.schoolYears.chosen(this.ar);
  protected readonly unitId = computed(() => this.enhet() ?? this.session.assignment()?.unitId);
  protected readonly store = new HeadPageStore(this.unitId, this.year);
  protected readonly problem = computed(() => this.schoolYears.problem() ?? this.store.problem());
  protected readonly query = computed(() => ({ ar: this.ar() ?? null, enhet: this.enhet() ?? null }));
  protected readonly lede = computed(() => {
    const page = this.store.page();
    return page && this.texts().headPage.lede(this.language.format().schoolYear(page.schoolYear), page.unitName);
  });

  protected tryAgain(): void {
    if (this.schoolYears.problem()) this.schoolYears.reload();
    else this.store.reload();
  }
}
