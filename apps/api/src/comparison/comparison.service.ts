import { Injectable } from '@nestjs/common';
import type { compareUnits } from '@vagval/contracts/comparison/comparison';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { funnelCounts, funnelLines, positionOf, smallestFunnelGroup } from '@vagval/domain/comparison/funnel';
import { concerns, formsOf, type Indicator } from '@vagval/domain/indicators/indicator';
import type { Measured } from '@vagval/domain/measured';
import { schoolYearSpan } from '@vagval/domain/school-years/school-year';
import { spreadBetweenUnits } from '@vagval/domain/statistics/spread-between-units';
import { isOpenDuring } from '@vagval/domain/units/unit';
import { reaches } from '@vagval/domain/actor';
import { MarksService } from '../assessment/marks.service';
import { IndicatorsService } from '../indicators/indicators.service';
import { ObservationsService } from '../observations/observations.service';
import { UnitsService } from '../units/units.service';

type Comparison = AnswerOf<typeof compareUnits>;

/** Whether units differ more than chance. Always from published figures: what is hidden has no part in it. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly units: UnitsService,
    private readonly indicators: IndicatorsService,
    private readonly observations: ObservationsService,
    private readonly marks: MarksService,
  ) {}

  async compare({ indicatorId, schoolYear, gender }: InputOf<typeof compareUnits>, actor: Actor): Promise<Comparison> {
    const indicator = await this.indicators.get(indicatorId);
    const nodes = await this.units.nodes(actor.municipalityCode, schoolYear);
    const whole = nodes.filter(({ kind }) => kind === 'municipality');
    const span = schoolYearSpan(schoolYear);
    const schools = nodes
      .filter(
        (unit) => unit.kind === 'school-unit' && concerns(indicator, unit.schoolForms) && isOpenDuring(unit, span),
      )
      .sort((a, b) => byName.compare(a.name, b.name));
    const comparable = (await this.indicators.all()).filter(
      (one) => isComparable(one) && (one.schoolForm === indicator.schoolForm || formsOf(one).length === 0),
    );
    const asked = comparable.some(({ id }) => id === indicatorId) ? comparable : [...comparable, indicator];
    const cells = await this.observations.cellsFor(
      actor.municipalityCode,
      [...schools, ...whole],
      asked,
      { first: schoolYear, last: schoolYear },
      () => 'published',
    );
    const figureOf = (id: string): Measured =>
      cells.find((cell) => cell.unitId === id && cell.indicatorId === indicatorId)?.[gender] ?? {
        kind: 'not-reported',
      };
    const figures = schools.map((unit) => ({ unit, result: figureOf(unit.id) }));
    const counts = figures.map(({ result }) => funnelCounts(result) ?? { count: null, group: null });
    const spread = spreadBetweenUnits(counts, smallestFunnelGroup);
    const isFunnel = spread.kind === 'spread' && isComparable(indicator);
    const dispersion = isFunnel ? await this.marks.dispersionOf(indicatorId) : 1;
    const withFigures = new Set(cells.filter(({ all }) => all.kind === 'value').map((cell) => cell.indicatorId));
    return {
      indicator,
      schoolYear,
      gender,
      tier: 'published',
      indicators: comparable.filter(({ id }) => withFigures.has(id)),
      municipality: figureOf(whole[0]?.id ?? ''),
      centre: isFunnel ? spread.share : null,
      spread: isFunnel
        ? {
            kind: 'compared',
            units: spread.units,
            isBeyondChance: spread.p < 0.05,
            p: spread.p,
            betweenPoints: 100 * spread.tau,
            rangePoints: 100 * spread.rangeMeasured,
            shrunkenRangePoints: 100 * spread.rangeShrunken,
          }
        : {
            kind: 'cannot-tell',
            reason: isComparable(indicator) ? 'too-few-units' : 'no-counts',
            units: spread.units,
          },
      units: figures.flatMap(({ unit, result }, at) => {
        if (!reaches(actor, unit.id)) return [];
        const own = funnelCounts(result);
        return [
          {
            unitId: unit.id,
            unitName: unit.name,
            result,
            position: isFunnel && own ? positionOf(own, spread.share, dispersion) : null,
            shrunkenShare: isFunnel ? (spread.shrunken[at] ?? null) : null,
          },
        ];
      }),
      limits: isFunnel ? funnelLines(Math.max(...counts.map(({ group }) => group ?? 0)), spread.share, dispersion) : [],
    };
  }
}

const byName = new Intl.Collator('sv');

/** Outcomes that are counted shares. A promise is counted unit by unit, and dissimilarity is no share. */
function isComparable({ kind, unit, id }: Indicator): boolean {
  return kind !== 'promise' && unit === 'share' && id !== 'first-choice-programme';
}
