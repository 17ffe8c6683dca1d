import { Injectable } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { getIndicatorTable } from '@vagval/contracts/follow-up/indicator-page';
import type { getMatrixTable } from '@vagval/contracts/follow-up/matrix';
import { genders } from '@vagval/domain/gender';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import type { Actor } from '@vagval/domain/actor';
import { measuredCells, targetCell } from '@vagval/texts/measured-cells';
import { DisclosureService, exactOwner } from '../disclosure/disclosure.service';
import { IndicatorsService } from '../indicators/indicators.service';
import { tableFile, tableTexts } from '../platform/table-frame';
import { SchoolYearsService } from '../school-years/school-years.service';
import { IndicatorPageService } from './indicator-page.service';
import { MatrixService } from './matrix.service';

/** The tables of the follow-up, as files: the same answers as the screens, one row per figure. */
@Injectable()
export class FollowUpTablesService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly indicatorPages: IndicatorPageService,
    private readonly indicators: IndicatorsService,
    private readonly schoolYears: SchoolYearsService,
    private readonly disclosure: DisclosureService,
  ) {}

  async matrix(
    { language, ...asked }: InputOf<typeof getMatrixTable>,
    actor: Actor,
  ): Promise<AnswerOf<typeof getMatrixTable>> {
    const texts = tableTexts(language);
    const { headings: h, facts } = texts;
    const year = schoolYearLabel(asked.schoolYear);
    const title = texts.titles.matrix(year);
    const reader = await this.disclosure.readerOfFile(actor, tableTexts('sv').titles.matrix(year));
    const matrix = await this.matrices.matrix(asked, reader);
    const rows = matrix.rows.flatMap((row) =>
      matrix.columns.flatMap(({ indicator, goalNumber }) => {
        const cell = row.cells.find(({ indicatorId }) => indicatorId === indicator.id);
        if (!cell) return [];
        const told = [
          row.kind === 'municipality' ? texts.wholeMunicipality : row.unitName,
          goalNumber,
          indicator.code,
          indicator.name[language],
          year,
          texts.genders[asked.gender],
          ...measuredCells(cell.result, indicator.unit, texts),
          targetCell(cell.target, indicator.unit),
          texts.statuses[cell.assessment.status.name],
          cell.assessment.status.left,
          ...chanceCells(cell.assessment.status.interval),
          texts.changes[cell.assessment.change.name],
          indicator.source[language],
        ];
        return [told];
      }),
    );
    return tableFile(language, await this.origin(reader), {
      title,
      facts: [
        [facts.schoolYear, year],
        [facts.gender, texts.genders[asked.gender]],
        ...(asked.goal === undefined ? [] : [[facts.goal, String(asked.goal)] as const]),
      ],
      header: [
        h.unit,
        h.goal,
        h.code,
        h.indicator,
        h.schoolYear,
        h.gender,
        h.value,
        h.count,
        h.of,
        h.state,
        h.target,
        h.status,
        h.left,
        h.chanceFrom,
        h.chanceTo,
        h.change,
        h.sourceOf,
      ],
      rows,
    });
  }

  async indicator(
    { language, ...asked }: InputOf<typeof getIndicatorTable>,
    actor: Actor,
  ): Promise<AnswerOf<typeof getIndicatorTable>> {
    const texts = tableTexts(language);
    const { headings: h, facts } = texts;
    // The title names what was taken before anything is read, so that the line in the log can say it.
    const named = await this.indicators.get(asked.indicatorId);
    const reader = await this.disclosure.readerOfFile(actor, `${named.code} ${named.name.sv}`, asked.unitId);
    const page = await this.indicatorPages.page(asked, reader);
    const { unit, name, source } = page.indicator;
    const rows = page.series.flatMap((point) => [
      ...genders.map((gender) => [
        page.unitName,
        schoolYearLabel(point.schoolYear),
        point.cohort === null ? null : schoolYearLabel(point.cohort),
        texts.genders[gender],
        ...measuredCells(point[gender], unit, texts),
        targetCell(point.target, unit),
        ...chanceCells(gender === page.gender ? point.interval : null),
      ]),
      [
        texts.wholeMunicipality,
        schoolYearLabel(point.schoolYear),
        null,
        texts.genders[page.gender],
        ...measuredCells(point.municipality, unit, texts),
        ...[null, null, null],
      ],
      [
        texts.rest,
        schoolYearLabel(point.schoolYear),
        null,
        texts.genders[page.gender],
        ...measuredCells(point.rest, unit, texts),
        ...[null, null, null],
      ],
    ]);
    return tableFile(language, await this.origin(reader), {
      title: texts.titles.indicator(name[language], page.unitName),
      facts: [
        [h.numerator, page.indicator.numerator[language]],
        [h.denominator, page.indicator.denominator[language]],
        [facts.source, source[language]],
        ...page.breaks.map((one) => [schoolYearLabel(one.schoolYear), one.reason[language]] as const),
      ],
      header: [
        h.unit,
        h.schoolYear,
        h.cohort,
        h.gender,
        unit === 'share' ? h.share : h.value,
        h.count,
        h.of,
        h.state,
        h.target,
        h.chanceFrom,
        h.chanceTo,
      ],
      rows,
    });
  }

  private async origin(reader: Actor) {
    const { name, example, today } = await this.schoolYears.calendar(reader.municipalityCode);
    return { municipality: name, example, today, exact: exactOwner(reader) };
  }
}

/** Where chance alone could have put a share, as two cells in per cent with one decimal, rounded outward. */
function chanceCells(interval: { readonly low: number; readonly high: number } | null): (number | null)[] {
  return interval ? [Math.floor(interval.low * 1000) / 10, Math.ceil(interval.high * 1000) / 10] : [null, null];
}
