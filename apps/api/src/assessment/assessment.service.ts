import { Injectable } from '@nestjs/common';
import { assess, notAssessed } from '@vagval/domain/assessment/assess';
import { whyNotAssessed, yearsLookedBack } from '@vagval/domain/assessment/assessed-series';
import type { Assessment, AssessedIndicator } from '@vagval/domain/assessment/assessment';
import type { Actor } from '@vagval/domain/actor';
import type { Gender } from '@vagval/domain/gender';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import type { Measured } from '@vagval/domain/measured';
import type { TargetGoal } from '@vagval/domain/targets/target';
import type { Unit } from '@vagval/domain/units/unit';
import { IndicatorsService } from '../indicators/indicators.service';
import { ObservationsService, type ShownCell } from '../observations/observations.service';
import { TargetsService, type TargetOf } from '../targets/targets.service';
import { AssessmentRepository, type MarkRow } from './assessment.repository';
import { responseIndicator, SeriesService, type SeriesOf } from './series.service';

/** What is judged: units and indicators in a school year, against a plan that started and ends in certain years. */
export interface Question {
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly schoolYear: number;
  /** Goals of the plan, whose targets hold. */
  readonly goalIds: readonly string[];
  /** School years; null where no plan holds. */
  readonly plan: { readonly baselineYear: number; readonly targetYear: number | null } | null;
  /** First school year that cells are wanted of; the judgement looks back as far as it needs. */
  readonly firstYear?: number;
}

/** Figures with what they say. */
export interface Judgement {
  readonly cells: readonly ShownCell[];
  cell(unitId: string, indicatorId: string, schoolYear: number): ShownCell | undefined;
  readonly targetOf: TargetOf;
  /** Where a row stands in the year asked for. A figure that is not shown is not judged. */
  of(unit: Unit, indicator: Indicator, gender: Gender): Assessment;
  /** How much the indicator varies beyond chance on the unit's row. */
  dispersionOf(unitId: string, indicatorId: string, gender: Gender): number;
  /** Tests made of some rows, and marked among them. */
  marks(rows: readonly { readonly unitId: string; readonly indicatorId: string; readonly gender: Gender }[]): {
    readonly tested: number;
    readonly marked: number;
  };
}

const notReported: Measured = { kind: 'not-reported' };

/** Says what figures say: every screen, file and sentence asks here. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly marks: AssessmentRepository,
    private readonly observations: ObservationsService,
    private readonly indicators: IndicatorsService,
    private readonly series: SeriesService,
    private readonly targets: TargetsService,
  ) {}

  async judge(actor: Actor, question: Question): Promise<Judgement> {
    const { units, schoolYear, plan } = question;
    const unitIds = units.map(({ id }) => id);
    const first = Math.min(
      schoolYear - yearsLookedBack,
      question.firstYear ?? schoolYear,
      plan?.baselineYear ?? schoolYear,
    );
    const cells = await this.observations.cells(actor, units, await this.withResponse(question.indicators), {
      first,
      last: schoolYear,
    });
    const last = Math.max(schoolYear, plan?.targetYear ?? schoolYear);
    return new ShownJudgement(
      question,
      cells,
      await this.targets.of(question.goalIds, unitIds, first, last),
      await this.series.of(actor.municipalityCode, cells),
      await this.marks.marks(unitIds, schoolYear),
    );
  }

  /** A survey is only judged beside how many answered. */
  private async withResponse(indicators: readonly Indicator[]): Promise<readonly Indicator[]> {
    const hasSurvey = indicators.some(({ kind }) => kind === 'survey');
    if (!hasSurvey || indicators.some(({ id }) => id === responseIndicator)) return indicators;
    return [...indicators, await this.indicators.get(responseIndicator)];
  }
}

class ShownJudgement implements Judgement {
  private readonly byKey: ReadonlyMap<string, ShownCell>;
  private readonly byMark: ReadonlyMap<string, MarkRow>;

  constructor(
    private readonly question: Question,
    readonly cells: readonly ShownCell[],
    readonly targetOf: TargetOf,
    private readonly seriesOf: SeriesOf,
    marks: readonly MarkRow[],
  ) {
    this.byKey = new Map(cells.map((cell) => [`${cell.unitId} ${cell.indicatorId} ${cell.schoolYear}`, cell]));
    this.byMark = new Map(marks.map((mark) => [markKey(mark.unitId, mark.indicatorId, mark.gender, mark.exact), mark]));
  }

  cell(unitId: string, indicatorId: string, schoolYear: number): ShownCell | undefined {
    return this.byKey.get(`${unitId} ${indicatorId} ${schoolYear}`);
  }

  of(unit: Unit, indicator: Indicator, gender: Gender): Assessment {
    const { schoolYear, plan } = this.question;
    const { targetOf } = this;
    const assessed = this.assessed(unit, indicator, gender, targetOf(unit.id, indicator.id, schoolYear));
    const figure = this.cell(unit.id, indicator.id, schoolYear)?.[gender] ?? notReported;
    const reason = whyNotAssessed(figure) ?? (indicator.unit === 'share' ? null : 'no-counts');
    if (reason) return notAssessed(reason, assessed);
    const mark = this.mark(unit.id, indicator.id, gender);
    const given = {
      dispersion: this.dispersionOf(unit.id, indicator.id, gender),
      isMarked: mark?.marked ?? false,
    };
    const series = this.seriesOf(unit.id, indicator.id, gender, schoolYear);
    const assessment = assess(assessed, series, given);
    const end = plan?.targetYear == null ? null : targetOf(unit.id, indicator.id, plan.targetYear);
    if (!end || isSameGoal(end, assessed.goal)) return assessment;
    // Status is held against this year's target, pace against where the plan ends.
    return { ...assessment, pace: assess({ ...assessed, goal: end }, series, given).pace };
  }

  dispersionOf(unitId: string, indicatorId: string, gender: Gender): number {
    return this.mark(unitId, indicatorId, gender)?.dispersion ?? 1;
  }

  marks(rows: readonly { readonly unitId: string; readonly indicatorId: string; readonly gender: Gender }[]) {
    const found = rows.flatMap(({ unitId, indicatorId, gender }) => this.mark(unitId, indicatorId, gender) ?? []);
    return {
      tested: found.filter(({ p }) => p !== null).length,
      marked: found.filter(({ marked }) => marked).length,
    };
  }

  private mark(unitId: string, indicatorId: string, gender: Gender): MarkRow | undefined {
    const tier = this.cell(unitId, indicatorId, this.question.schoolYear)?.tier ?? 'published';
    return this.byMark.get(markKey(unitId, indicatorId, gender, tier !== 'published'));
  }

  private assessed(unit: Unit, indicator: Indicator, gender: Gender, goal: TargetGoal | null): AssessedIndicator {
    const { kind, direction } = indicator;
    const { plan } = this.question;
    const start = plan && this.cell(unit.id, indicator.id, plan.baselineYear)?.[gender];
    const baseline =
      plan && start?.kind === 'value' && start.count !== null
        ? { schoolYear: plan.baselineYear, share: start.value }
        : null;
    return { kind, direction, goal, baseline, targetYear: plan?.targetYear ?? null };
  }
}

function markKey(unitId: string, indicatorId: string, gender: Gender, exact: boolean): string {
  return `${unitId} ${indicatorId} ${gender} ${exact}`;
}

function isSameGoal(one: TargetGoal, other: TargetGoal | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
