import { Injectable } from '@nestjs/common';
import type { compareUnitsTable } from '@vagval/contracts/comparison/comparison';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import { measuredCells } from '@vagval/texts/measured-cells';
import { tableFile, tableTexts } from '../platform/table-frame';
import { SchoolYearsService } from '../school-years/school-years.service';
import { ComparisonService } from './comparison.service';

/** The units against each other as a file: one row per unit, by name. */
@Injectable()
export class ComparisonTableService {
  constructor(
    private readonly comparison: ComparisonService,
    private readonly schoolYears: SchoolYearsService,
  ) {}

  async table(
    { language, ...asked }: InputOf<typeof compareUnitsTable>,
    actor: Actor,
  ): Promise<AnswerOf<typeof compareUnitsTable>> {
    const texts = tableTexts(language);
    const { headings: h, facts } = texts;
    const { indicator, units, municipality } = await this.comparison.compare(asked, actor);
    const { name, example, today } = await this.schoolYears.calendar(actor.municipalityCode);
    const year = schoolYearLabel(asked.schoolYear);
    const perCent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);
    return tableFile(
      language,
      { municipality: name, example, today },
      {
        title: texts.titles.comparison(indicator.name[language], year),
        facts: [
          [facts.schoolYear, year],
          [facts.gender, texts.genders[asked.gender]],
          [facts.source, indicator.source[language]],
        ],
        header: [h.unit, h.share, h.count, h.of, h.state, h.position, h.shrunkenShare],
        rows: [
          ...units.map(({ unitName, result, position, shrunkenShare }) => [
            unitName,
            ...measuredCells(result, indicator.unit, texts),
            position && texts.positions[position],
            perCent(shrunkenShare),
          ]),
          [texts.wholeMunicipality, ...measuredCells(municipality, indicator.unit, texts), null, null],
        ],
      },
    );
  }
}
