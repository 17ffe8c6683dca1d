import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { compareUnitsTable } from '@vagval/contracts/comparison/comparison';
import { getMatrixTable, matrixSorts } from '@vagval/contracts/follow-up/matrix';
import { genders } from '@vagval/domain/gender';
import { schoolForms } from '@vagval/domain/units/unit';
import { EquityTab } from '../comparison/equity-tab';
import { Language } from '../core/language';
import { TierLine } from '../disclosure/tier-line';
import { SchoolYears } from '../school-years/school-years';
import { YearSelect } from '../school-years/year-select';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { Select } from '../ui/select';
import { Tabs } from '../ui/tabs';
import { TakeAway } from '../ui/take-away';
import { firstToCompare } from './matrix-first-compared';
import { MatrixLegend } from './matrix-legend';
import { MatrixStore } from './matrix-store';
import { MatrixTable } from './matrix-table';
import { ReportingTable } from './reporting-table';

/** The tabs, by what stands in the address. */
const tabIds = { state: null, reporting: 'rapporterat', equity: 'likvardighet' } as const;
type TabName = keyof typeof tabIds;
const tabNames = Object.keys(tabIds) as TabName[];

/** The units × the indicators of the plan. What is chosen stands in the address; units are never ordered by value. */
@Component({
  selector: 'vagval-matrix-page',
  imports: [
    Empty,
    EquityTab,
    Loading,
    MatrixLegend,
    MatrixTable,
    PageHead,
    ProblemNote,
    ReportingTable,
    RouterLink,
    Select,
    Tabs,
    TakeAway,
    TierLine,
    YearSelect,
  ],
  templateUrl: './matrix-page.html',
  styles: `
    .family {
      margin-bottom: var(--space-1);
      color: var(--muted);
      font-size: 0.92rem;
    }
    .tier {
      display: block;
      margin-top: var(--space-1);
    }
    .also {
      margin-top: var(--space-2);
    }
  `,
})
export class MatrixPage {
  private readonly router = inject(Router);
  private readonly schoolYears = inject(SchoolYears);
  private readonly language = inject(Language);

  /** From `?ar=`: school year. */
  readonly ar = input<string>();
  /** From `?form=`: school form. */
  readonly form = input<string>();
  /** From `?mal=`: number of a goal. */
  readonly mal = input<string>();
  /** From `?kon=`: gender. */
  readonly kon = input<string>();
  /** From `?ordning=`: order of the units. */
  readonly ordning = input<string>();
  /** From `?flik=`: one of `tabIds`. */
  readonly flik = input<string>();
  /** From `?indikator=`: what the units are compared by. */
  readonly indikator = input<string>();

  protected readonly matrixTable = getMatrixTable;
  protected readonly comparedTable = compareUnitsTable;
  protected readonly texts = this.language.texts;
  protected readonly year = this.schoolYears.chosen(this.ar);
  protected readonly tab = computed<TabName>(() => tabNames.find((one) => tabIds[one] === this.flik()) ?? 'state');
  /** What has come in is asked of all pupils: a measure that is never split by gender would else look missing. */
  protected readonly gender = computed(() =>
    this.tab() === 'reporting' ? 'all' : (genders.find((one) => one === this.kon()) ?? 'all'),
  );
  protected readonly sort = computed(() => matrixSorts.find((one) => one === this.ordning()) ?? 'evidence');
  protected readonly asked = computed(() => {
    const schoolYear = this.year();
    if (schoolYear === undefined) return undefined;
    const schoolForm = schoolForms.find((one) => one === this.form());
    const goal = /^\d{1,3}$/.test(this.mal() ?? '') ? Number(this.mal()) : undefined;
    return { schoolYear, schoolForm, goal, gender: this.gender(), sort: this.sort() };
  });
  protected readonly store = new MatrixStore(this.asked);
  protected readonly problem = computed(() => this.schoolYears.problem() ?? this.store.problem());

  protected readonly title = computed(() => {
    const year = this.store.matrix()?.schoolYear ?? this.year();
    const { matrix, shell } = this.texts();
    return year === undefined ? shell.titles.matrix : matrix.title(this.language.format().schoolYear(year));
  });
  protected readonly lede = computed(() => {
    const { matrix } = this.texts();
    return `${matrix.sorted[this.tab() === 'equity' ? 'name' : this.sort()]} ${matrix.neverRanked}`;
  });
  /** What of all the marks to expect by chance. */
  protected readonly family = computed(() => {
    const marks = this.store.matrix()?.marks;
    const { assessment, matrix } = this.texts();
    return marks && `${assessment.familyHelp(marks).text} ${matrix.promises}`;
  });
  protected readonly tabs = computed(() => {
    const { complete, of } = this.store.reporting();
    const { matrix } = this.texts();
    const isCounted = this.gender() === 'all' && this.store.matrix() !== undefined;
    const names: Readonly<Record<TabName, string>> = {
      state: matrix.state,
      reporting: isCounted ? matrix.reporting(complete, of) : matrix.reportingUncounted,
      equity: matrix.equity,
    };
    return tabNames.map((tab) => ({ id: tabIds[tab], name: names[tab] }));
  });
  protected readonly formOptions = computed(() =>
    (this.store.matrix()?.schoolForms ?? []).map((value) => ({ value, name: this.texts().units.schoolForms[value] })),
  );
  protected readonly goalOptions = computed(() => {
    const { matrix } = this.texts();
    const goals = this.store.matrix()?.goals ?? [];
    return [
      { value: '', name: matrix.allGoals },
      ...goals.map(({ number, title }) => ({ value: String(number), name: matrix.goalTitle(number, title) })),
    ];
  });
  protected readonly genderOptions = computed(() => {
    const { girls, boys } = this.texts().figures.genderWords([this.store.matrix()?.schoolForm ?? 'compulsory']);
    return [
      { value: 'all', name: this.texts().matrix.allPupils },
      { value: 'girls', name: girls },
      { value: 'boys', name: boys },
    ];
  });
  protected readonly sortOptions = computed(() =>
    matrixSorts.map((value) => ({ value, name: this.texts().matrix.sorts[value] })),
  );

  /** What is compared: what the address says, else what there is something to see of. */
  protected readonly compared = computed(() => {
    const matrix = this.store.matrix();
    const [schoolYear, indicatorId] = [this.year(), this.indikator() ?? (matrix && firstToCompare(matrix))];
    if (schoolYear === undefined || indicatorId === undefined) return undefined;
    return { indicatorId, schoolYear, gender: this.gender() };
  });

  /** Writes a choice into the address; the first of each kind is what no choice means, and is left out. */
  protected choose(name: 'form' | 'mal' | 'kon' | 'ordning', value: string): void {
    const isDefault =
      value === '' || (name === 'kon' && value === 'all') || (name === 'ordning' && value === 'evidence');
    void this.router.navigate([], {
      queryParams: { [name]: isDefault ? null : value, ...(name === 'form' && { mal: null, indikator: null }) },
      queryParamsHandling: 'merge',
    });
  }

  protected tryAgain(): void {
    if (this.schoolYears.problem()) this.schoolYears.reload();
    else this.store.reload();
  }
}
