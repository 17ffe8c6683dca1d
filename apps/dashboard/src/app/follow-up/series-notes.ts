import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import type { LanguageCode } from '@vagval/texts/language-code';
import type { Texts } from '@vagval/texts/texts';
import { isProtected } from '../observations/measured-cell';
import { isMunicipality } from './is-municipality';

/**
 * What stands under the drawing: what the band is, years that are not shown, why the rest of the municipality is not there,
 * and where the series breaks. Each only where the drawing has it.
 */
export function seriesNotes(page: IndicatorPage, texts: Texts, language: LanguageCode): string[] {
  const { indicatorPage: words, assessment, comparison, format } = texts;
  const { series, gender, breaks } = page;
  const shown = series.filter((point) => point[gender].kind === 'value');
  const rests = isMunicipality(page) ? [] : series.map(({ rest }) => rest);
  const withheld = rests.find(({ kind }) => kind === 'suppressed');
  const isEverywhere = !rests.some(({ kind }) => kind === 'value');
  const restNote = withheld && (isEverywhere ? comparison.restWithheld(withheld)?.text : words.restGaps);
  return [
    ...(shown.some(({ interval }) => interval !== null) ? [assessment.bandHelp] : []),
    ...(shown.length > 0 && series.some((point) => isProtected(point[gender])) ? [words.yearsNotDrawn] : []),
    ...(restNote ? [restNote] : []),
    ...breaks.map(({ schoolYear, reason }) => words.breakNote(format.schoolYear(schoolYear), reason[language])),
  ];
}
