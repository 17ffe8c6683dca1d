import type { ChoicePatterns } from '@vagval/contracts/choices/choices';
import type { FigureKind } from '@vagval/texts/figure-facts';
import type { LanguageCode } from '@vagval/texts/language-code';
import type { Texts } from '@vagval/texts/texts';
import { cellOf } from '../observations/measured-cell';
import type { TableContent } from '../ui/table-content';

/** Numbers of pupils, written as they are. */
export const pupils: FigureKind = { unit: 'ratio', counted: 'pupils', kind: 'rate' };
/** Shares of pupils. */
export const shares: FigureKind = { unit: 'share', counted: 'pupils', kind: 'rate' };

type ProgrammeChoice = ChoicePatterns['programmes'][number];

/**
 * The programmes that somebody chose, from those with most women in the whole country to those with most men. The order is
 * the country's and never the unit's own: an order by hidden numbers would tell of them.
 */
export function programmesInOrder({ programmes }: ChoicePatterns): ProgrammeChoice[] {
  const chosen = programmes.filter(({ all }) => all.kind !== 'value' || all.value > 0);
  const share = ({ reference }: ProgrammeChoice) => reference?.girlShare ?? -1;
  return [...chosen].sort((a, b) => share(b) - share(a) || a.programme.localeCompare(b.programme, 'sv'));
}

/** The programmes as a table; `full` adds what kind they are and the share of women in the whole country. */
export function programmeTable(
  choices: ChoicePatterns,
  texts: Texts,
  language: LanguageCode,
  full = false,
): TableContent {
  const { choices: words, format, figures } = texts;
  const numbers = ({ girls, boys, all }: Pick<ProgrammeChoice, 'girls' | 'boys' | 'all'>) =>
    [girls, boys, all].map((measured) => cellOf(measured, pupils, figures));
  const more = (kind: string, reference: string) =>
    full ? [{ text: kind }, { text: reference, kind: 'number' as const }] : [];
  return {
    caption: words.caption(choices.unitName, String(choices.schoolYear + 1)),
    columns: [
      { name: words.programme },
      { name: words.girls, numeric: true },
      { name: words.boys, numeric: true },
      { name: words.all, numeric: true },
      ...(full ? [{ name: words.kind }, { name: words.reference, numeric: true }] : []),
    ],
    rows: [
      ...programmesInOrder(choices).map((choice) => ({
        name: `${choice.programme} ${words.shortProgramme(choice.name[language])}`,
        cells: [
          ...numbers(choice),
          ...more(words.kinds[choice.kind], choice.reference ? format.percent(choice.reference.girlShare) : '–'),
        ],
      })),
      { name: words.total, cells: [...numbers(choices), ...more('', '')] },
    ],
  };
}
