import { Injectable } from '@nestjs/common';
import { assessChangeTest, markChanges } from '@vagval/domain/assessment/assess-change';
import { yearsLookedBack } from '@vagval/domain/assessment/assessed-series';
import { type Gender } from '@vagval/domain/gender';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import { dispersionFrom, yearlySpread } from '@vagval/domain/statistics/dispersion';
import type { Unit } from '@vagval/domain/units/unit';
import { IndicatorsService } from '../indicators/indicators.service';
import { Database } from '../platform/database/database';
import { ObservationsService } from '../observations/observations.service';
import { UnitsService } from '../units/units.service';
import { AssessmentRepository, type MarkRow } from './assessment.repository';
import { SeriesService, type SeriesOf } from './series.service';

/** Totals are one family of tests, girls and boys another: the same change would otherwise be counted twice. */
const families: readonly (readonly Gender[])[] = [['all'], ['girls', 'boys']];

/** Tests every change of a municipality and marks those that chance does not explain, once for a release. */
@Injectable()
export class MarksService {
  constructor(
    private readonly marks: AssessmentRepository,
    private readonly observations: ObservationsService,
    private readonly indicators: IndicatorsService,
    private readonly units: UnitsService,
    private readonly series: SeriesService,
    private readonly database: Database,
  ) {}

  /** Makes the marks of the school years that figures of `changed` have a part in, of every unit and of the municipality. */
  async mark(municipalityCode: string, changed: readonly number[]): Promise<void> {
    if (changed.length === 0) return;
    await this.database.within({ municipality: municipalityCode }, () => this.markYears(municipalityCode, changed));
  }

  /** How much an indicator varies beyond chance. */
  async dispersionOf(indicatorId: string): Promise<number> {
    const found = await this.dispersions([await this.indicators.get(indicatorId)]);
    return found.get(indicatorId) ?? 1;
  }

  private async markYears(municipalityCode: string, changed: readonly number[]): Promise<void> {
    const units = (await this.units.nodes(municipalityCode)).filter(({ kind }) => kind !== 'area');
    const indicators = (await this.indicators.all(municipalityCode)).filter(
      ({ kind, unit }) => kind !== 'promise' && unit === 'share',
    );
    const [first, last] = [Math.min(...changed), Math.max(...changed) + yearsLookedBack];
    await this.measureSpread(municipalityCode, indicators);
    const dispersions = await this.dispersions(indicators);
    const found: MarkRow[] = [];
    for (const exact of [false, true]) {
      const cells = await this.observations.cellsFor(
        municipalityCode,
        units,
        indicators,
        { first: first - yearsLookedBack, last },
        (_, { disclosure }) => (exact && disclosure !== 'sensitive' ? 'opened' : 'published'),
      );
      const seriesOf = await this.series.of(municipalityCode, cells);
      const years = new Set(cells.map(({ schoolYear }) => schoolYear).filter((year) => year >= first));
      for (const schoolYear of years)
        for (const unit of units) found.push(...marked(unit, schoolYear, exact, indicators, seriesOf, dispersions));
    }
    await this.marks.replaceMarks(
      units.map(({ id }) => id),
      { first, last },
      found,
    );
  }

  /** Works out how far the municipality's own units lie from their means, by what is published of them. */
  private async measureSpread(municipalityCode: string, indicators: readonly Indicator[]): Promise<void> {
    const counts = await this.marks.publishedCounts(
      municipalityCode,
      indicators.map(({ id }) => id),
    );
    const byIndicator = Map.groupBy(counts, ({ indicatorId }) => indicatorId);
    const spreads = indicators.map(({ id }) => {
      const units = Map.groupBy(byIndicator.get(id) ?? [], ({ unitId }) => unitId);
      return { indicatorId: id, ...yearlySpread([...units.values()]) };
    });
    await this.marks.replaceSpreads(municipalityCode, spreads);
  }

  /** How much each indicator varies beyond chance, by what is published in the whole installation. */
  private async dispersions(indicators: readonly Indicator[]): Promise<ReadonlyMap<string, number>> {
    const spreads = await this.marks.spreads(indicators.map(({ id }) => id));
    const byIndicator = new Map(spreads.map((spread) => [spread.indicatorId, spread]));
    const none = { chiSquare: 0, degreesOfFreedom: 0 };
    return new Map(
      indicators.map(({ id }) => {
        const { dispersion } = dispersionFrom(byIndicator.get(id) ?? none);
        // Two decimals are all a reader needs, and more would say something of single units.
        return [id, Math.round(dispersion * 100) / 100];
      }),
    );
  }
}

/** The tests of a unit in a year, family by family; a family is everything shown, whatever a screen later leaves out. */
function marked(
  unit: Unit,
  schoolYear: number,
  exact: boolean,
  indicators: readonly Indicator[],
  seriesOf: SeriesOf,
  dispersions: ReadonlyMap<string, number>,
): MarkRow[] {
  return families.flatMap((genders) => {
    const rows = indicators.flatMap((indicator) =>
      genders.flatMap((gender) => {
        const series = seriesOf(unit.id, indicator.id, gender, schoolYear);
        if (series.at(-1)?.count == null) return [];
        const dispersion = dispersions.get(indicator.id) ?? 1;
        const p = assessChangeTest({ ...indicator, ...untargeted }, series, dispersion).test?.p ?? null;
        return [{ unitId: unit.id, schoolYear, exact, indicatorId: indicator.id, gender, p, dispersion }];
      }),
    );
    const isMarked = markChanges(rows.map(({ p }) => p));
    return rows.map((row, at) => ({ ...row, marked: isMarked[at] ?? false }));
  });
}

/** Whether something has changed does not depend on what the plan promises. */
const untargeted = { goal: null, baseline: null, targetYear: null } as const;
