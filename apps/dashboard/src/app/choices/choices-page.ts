import { Component, computed, inject, input } from '@angular/core';
import { getChoicesTable } from '@vagval/contracts/choices/choices';
import { Language } from '../core/language';
import { TierLine } from '../disclosure/tier-line';
import { SchoolYears } from '../school-years/school-years';
import { YearSelect } from '../school-years/year-select';
import { DataTable } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { type Crumb, PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { Tabs } from '../ui/tabs';
import { TakeAway } from '../ui/take-away';
import { UnitSelect } from '../units/unit-select';
import { Session } from '../users/session';
import { ChoiceContributions } from './choice-contributions';
import { ChoiceDrawing } from './choice-drawing';
import { ChoiceFacts } from './choice-facts';
import { ChoicesApart } from './choices-apart';
import { ChoicesOverTime } from './choices-over-time';
import { ChoicesStore } from './choices-store';
import { programmeTable } from './programme-rows';

/** The tabs, by what stands in the address. */
const tabs = [
  { id: null, word: 'chart' },
  { id: 'tabell', word: 'table' },
  { id: 'over-tid', word: 'overTime' },
] as const;

/** What the pupils chose, programme by programme, girls and boys; and how far apart their choices are. */
@Component({
  selector: 'vagval-choices-page',
  imports: [
    ChoiceContributions,
    ChoiceDrawing,
    ChoiceFacts,
    ChoicesApart,
    ChoicesOverTime,
    DataTable,
    Empty,
    Loading,
    PageHead,
    ProblemNote,
    Tabs,
    TakeAway,
    TierLine,
    UnitSelect,
    YearSelect,
  ],
  templateUrl: './choices-page.html',
  styles: `
    .tier {
      display: block;
      margin-top: var(--space-2);
    }
  `,
})
export class ChoicesPage {
  private readonly session = inject(Session);
  private readonly schoolYears = inject(SchoolYears);
  private readonly language = inject(Language);

  /** From `?ar=`: school year. */
  readonly ar = input<string>();
  /** From `?enhet=`: unit, else the one the reader works with. */
  readonly enhet = input<string>();
  /** From `?flik=`: one of `tabs`. */
  readonly flik = input<string>();

  protected readonly takenAway = getChoicesTable;
  protected readonly texts = this.language.texts;
  protected readonly year = this.schoolYears.chosen(this.ar);
  protected readonly unitId = computed(() => this.enhet() ?? this.session.assignment()?.unitId);
  protected readonly asked = computed(() => {
    const [unitId, schoolYear] = [this.unitId(), this.year()];
    return unitId === undefined || schoolYear === undefined ? undefined : { unitId, schoolYear };
  });
  protected readonly store = new ChoicesStore(this.asked);
  protected readonly problem = computed(() => this.schoolYears.problem() ?? this.store.problem());

  protected readonly lede = computed(() => {
    const choices = this.store.choices();
    return choices && this.texts().choices.lede(choices.unitName, String(choices.schoolYear + 1));
  });
  protected readonly crumb = computed<Crumb>(() => {
    const { choices: words } = this.texts();
    const goal = this.store.choices()?.goal;
    const query = { ar: this.year() ?? null, ...(goal && { mal: goal.number }) };
    return { name: goal ? words.goalCrumb(goal.number, goal.title) : words.crumb, link: '/indikatorer', query };
  });
  protected readonly tabs = computed(() => tabs.map(({ id, word }) => ({ id, name: this.texts().choices[word] })));
  protected readonly tab = computed(() => tabs.find(({ id }) => id === this.flik())?.word ?? 'chart');
  protected readonly isEmpty = computed(() => {
    const choices = this.store.choices();
    return choices !== undefined && choices.programmes.length === 0;
  });
  protected readonly fact = computed(() => {
    const balanced = this.store.choices()?.balanced;
    const { choices: words, format } = this.texts();
    if (balanced?.kind === 'suppressed') return words.factHidden;
    if (balanced?.kind === 'nearly-all' || balanced?.kind === 'few') {
      const all = balanced.group === null ? null : format.number(balanced.group);
      return balanced.kind === 'few' ? words.factFew(all) : words.factNearlyAll(all);
    }
    if (balanced?.kind !== 'value' || balanced.count === null || balanced.group === null) return words.factMissing;
    return words.fact(format.number(balanced.count), format.number(balanced.group), balanced.count === 1);
  });
  protected readonly table = computed(() => {
    const choices = this.store.choices();
    return choices && programmeTable(choices, this.texts(), this.language.code(), true);
  });
  protected readonly contributions = computed(() => {
    const segregation = this.store.choices()?.segregation;
    return segregation?.kind === 'measured' && segregation.contributions.length > 0 ? segregation.contributions : null;
  });
  protected readonly breaks = computed(() =>
    (this.store.choices()?.breaks ?? []).map(({ schoolYear, reason }) =>
      this.texts().choices.breakNote(this.language.format().schoolYear(schoolYear), reason[this.language.code()]),
    ),
  );

  protected tryAgain(): void {
    if (this.schoolYears.problem()) this.schoolYears.reload();
    else this.store.reload();
  }
}
