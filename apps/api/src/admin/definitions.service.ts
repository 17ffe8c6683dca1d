import { Injectable } from '@nestjs/common';
import type { changeDefinition, listDefinitions } from '@vagval/contracts/admin/definitions';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { breakOf, type DefinitionWords } from '@vagval/domain/admin/definition-change';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { MarksService } from '../assessment/marks.service';
import { IndicatorsService } from '../indicators/indicators.service';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/clock';
import { SchoolYearsService } from '../school-years/school-years.service';
import { DefinitionsRepository } from './definitions.repository';

/** What the indicators mean in a municipality. A change says what becomes of the years before. */
@Injectable()
export class DefinitionsService {
  constructor(
    private readonly definitions: DefinitionsRepository,
    private readonly indicators: IndicatorsService,
    private readonly schoolYears: SchoolYearsService,
    private readonly marks: MarksService,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list({ municipalityCode }: Actor): Promise<AnswerOf<typeof listDefinitions>> {
    const versions = Map.groupBy(await this.definitions.versions(municipalityCode), ({ indicatorId }) => indicatorId);
    return (await this.indicators.catalogue()).map((indicator) => {
      const own = versions.get(indicator.id) ?? [];
      return {
        id: indicator.id,
        code: indicator.code,
        name: indicator.name,
        catalogue: wordsOf(indicator),
        here: own[0]?.words ?? wordsOf(indicator),
        versions: own.map(({ version, fromSchoolYear, reason, changedBy, changedAt }) => ({
          version,
          fromSchoolYear,
          reason,
          changedBy,
          changedAt: changedAt.toISOString(),
        })),
      };
    });
  }

  /** @throws RuleBroken as `breakOf`; `definition-changed-meanwhile` when it was made on an older version. */
  async change(
    { indicatorId, basedOn, words, effect, reason }: InputOf<typeof changeDefinition>,
    actor: Actor,
  ): Promise<AnswerOf<typeof changeDefinition>> {
    const { municipalityCode } = actor;
    await this.definitions.alone(municipalityCode);
    const indicator = await this.indicators.get(indicatorId);
    const own = (await this.definitions.versions(municipalityCode)).find((one) => one.indicatorId === indicatorId);
    if ((own?.version ?? 0) !== basedOn) throw new RuleBroken('definition-changed-meanwhile');
    const breaks = await this.indicators.breaks(municipalityCode);
    const made = breakOf({ words, effect, reason }, indicator, breaks);
    await this.definitions.add(municipalityCode, {
      indicatorId,
      version: basedOn + 1,
      words,
      fromSchoolYear: effect.kind === 'counted-anew' ? effect.schoolYear : null,
      reason,
      changedBy: actor.name,
      changedAt: this.clock.now(),
    });
    const told = ({ numerator, denominator }: DefinitionWords, schoolYear: number | null) => ({
      indicator: indicator.name.sv,
      numerator: numerator.sv,
      denominator: denominator.sv,
      ...(schoolYear !== null && { 'from-school-year': schoolYearLabel(schoolYear) }),
    });
    await this.audit.record(actor, 'admin.definition-changed', {
      subject: indicatorId,
      before: told(indicator, null),
      after: told(words, made?.schoolYear ?? null),
      reason,
    });
    if (made) {
      await this.definitions.addBreak(municipalityCode, made);
      // What is beyond chance is judged against the years that can be compared.
      const { years } = await this.schoolYears.calendar(municipalityCode);
      await this.marks.mark(
        municipalityCode,
        years.filter((year) => year >= made.schoolYear),
      );
    }
    return this.list(actor);
  }
}

function wordsOf({ numerator, denominator, note }: DefinitionWords): DefinitionWords {
  return { numerator, denominator, note };
}
