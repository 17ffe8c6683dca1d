import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import type { Measured } from '@vagval/domain/measured';
import type { LanguageCode } from '@vagval/texts/language-code';
import type { Texts } from '@vagval/texts/texts';
import { cellOf } from '../observations/measured-cell';
import type { TableCell, TableContent } from '../ui/table-content';
import { isMunicipality } from './is-municipality';

const none: TableCell = { text: '–', kind: 'state' };

/**
 * The series of an indicator as a table, newest year first: all that the drawing shows. A column that no year has anything in
 * is left out.
 */
export function yearsTable(page: IndicatorPage, texts: Texts, language: LanguageCode): TableContent {
  const { indicatorPage: words, figures, format, assessment, comparison } = texts;
  const { indicator, gender, unitName } = page;
  const hasCohorts = page.series.some(({ cohort }) => cohort !== null);
  const isCounted = indicator.unit === 'share';
  const hasBands = page.series.some((point) => point.interval !== null && point[gender].kind === 'value');
  const hasRest = !isMunicipality(page);
  const numeric = (name: string) => ({ name, numeric: true });
  return {
    caption: words.tableCaption(indicator.name[language], unitName),
    columns: [
      { name: words.schoolYear },
      ...(hasCohorts ? [{ name: words.cohort }] : []),
      numeric(words.value),
      ...(isCounted ? [numeric(words.count)] : []),
      numeric(words.of),
      ...(hasBands ? [numeric(words.chanceReaches)] : []),
      numeric(words.targetColumn),
      ...(hasRest ? [numeric(comparison.rest)] : []),
    ],
    rows: [...page.series].reverse().map((point) => ({
      name: format.schoolYear(point.schoolYear),
      cells: [
        ...(hasCohorts ? [{ text: point.cohort === null ? none.text : format.schoolYear(point.cohort) }] : []),
        cellOf(point[gender], indicator, figures, point.schoolYear === page.schoolYear ? page.expected : null),
        ...(isCounted ? [numberCell(countOf(point[gender]), format.number)] : []),
        numberCell(groupOf(point[gender]), format.number),
        ...(hasBands ? [bandCell(point)] : []),
        point.target ? { text: figures.targetWords(point.target, indicator), kind: 'number' as const } : none,
        ...(hasRest ? [cellOf(point.rest, indicator, figures)] : []),
      ],
    })),
  };

  function bandCell({ interval, target, ...point }: IndicatorPage['series'][number]): TableCell {
    if (interval === null || point[gender].kind !== 'value') return none;
    return { text: assessment.intervalWords(interval, target), kind: 'number' };
  }
}

function countOf(measured: Measured): number | null {
  return measured.kind === 'value' ? measured.count : null;
}

function groupOf(measured: Measured): number | null {
  return 'group' in measured ? measured.group : null;
}

function numberCell(value: number | null, write: (value: number) => string): TableCell {
  return value === null ? none : { text: write(value), kind: 'number' };
}
