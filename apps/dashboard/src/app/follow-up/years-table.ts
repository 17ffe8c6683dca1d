import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import type { Measured } from '@vagval/domain/measured';
import type { LanguageCode } from '@vagval/texts/language-code';
import type { Texts } from '@vagval/texts/texts';
import { cellOf } from '../observations/measured-cell';
import type { TableCell, TableContent } from '../ui/table-content';

const none: TableCell = { text: '–', kind: 'state' };

/** The series of an indicator as a table, newest year first. The column of cohorts is there when any year has one. */
export function yearsTable(page: IndicatorPage, texts: Texts, language: LanguageCode): TableContent {
  const { indicatorPage: words, figures, format } = texts;
  const { indicator, gender, unitName } = page;
  const hasCohorts = page.series.some(({ cohort }) => cohort !== null);
  const isCounted = indicator.unit === 'share';
  const numeric = (name: string) => ({ name, numeric: true });
  return {
    caption: words.tableCaption(indicator.name[language], unitName),
    columns: [
      { name: words.schoolYear },
      ...(hasCohorts ? [{ name: words.cohort }] : []),
      numeric(words.value),
      ...(isCounted ? [numeric(words.count)] : []),
      numeric(words.of),
      numeric(words.targetColumn),
      numeric(words.municipality),
    ],
    rows: [...page.series].reverse().map((point) => ({
      name: format.schoolYear(point.schoolYear),
      cells: [
        ...(hasCohorts ? [{ text: point.cohort === null ? none.text : format.schoolYear(point.cohort) }] : []),
        cellOf(point[gender], indicator, figures, point.schoolYear === page.schoolYear ? page.expected : null),
        ...(isCounted ? [numberCell(countOf(point[gender]), format.number)] : []),
        numberCell(groupOf(point[gender]), format.number),
        point.target ? { text: figures.targetWords(point.target, indicator), kind: 'number' as const } : none,
        cellOf(point.municipality, indicator, figures),
      ],
    })),
  };
}

function countOf(measured: Measured): number | null {
  return measured.kind === 'value' ? measured.count : null;
}

function groupOf(measured: Measured): number | null {
  return measured.kind === 'value' || measured.kind === 'nearly-all' ? measured.group : null;
}

function numberCell(value: number | null, write: (value: number) => string): TableCell {
  return value === null ? none : { text: write(value), kind: 'number' };
}
