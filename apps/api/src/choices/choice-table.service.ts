import { Injectable } from '@nestjs/common';
import type { getChoicesTable } from '@vagval/contracts/choices/choices';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import { genders } from '@vagval/domain/gender';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import type { Actor } from '@vagval/domain/actor';
import { measuredCells } from '@vagval/texts/measured-cells';
import { DisclosureService, exactOwner } from '../disclosure/disclosure.service';
import { tableFile, tableTexts } from '../platform/table-frame';
import { IndicatorsService } from '../indicators/indicators.service';
import { SchoolYearsService } from '../school-years/school-years.service';
import { ChoicesService } from './choices.service';

/** First choices as a file: one row per programme and gender. */
@Injectable()
export class ChoiceTableService {
  constructor(
    private readonly choices: ChoicesService,
    private readonly indicators: IndicatorsService,
    private readonly schoolYears: SchoolYearsService,
    private readonly disclosure: DisclosureService,
  ) {}

  async table(
    { language, ...asked }: InputOf<typeof getChoicesTable>,
    actor: Actor,
  ): Promise<AnswerOf<typeof getChoicesTable>> {
    const texts = tableTexts(language);
    const { headings: h, facts } = texts;
    const { source, ...named } = await this.indicators.get('first-choice-programme');
    const reader = await this.disclosure.readerOfFile(actor, `${named.code} ${named.name.sv}`, asked.unitId);
    const patterns = await this.choices.patterns(asked, reader);
    const { name, example, today } = await this.schoolYears.calendar(actor.municipalityCode);
    const year = schoolYearLabel(patterns.schoolYear);
    const rows = patterns.programmes.flatMap((programme) =>
      genders.map((gender) => {
        const [, count, , state] = measuredCells(programme[gender], 'ratio', texts);
        const reference = programme.reference ? Math.round(programme.reference.girlShare * 100) : null;
        return [
          programme.programme,
          programme.name[language],
          texts.programmeKinds[programme.kind],
          texts.genders[gender],
          count,
          state,
          reference,
        ];
      }),
    );
    return tableFile(
      language,
      { municipality: name, example, today, exact: exactOwner(reader) },
      {
        title: texts.titles.choices(patterns.unitName, year),
        facts: [
          [facts.unit, patterns.unitName],
          [facts.schoolYear, year],
          [facts.source, source[language]],
        ],
        header: [h.programmeCode, h.programme, h.programmeKind, h.gender, h.count, h.state, h.girlShare],
        rows,
      },
    );
  }
}
