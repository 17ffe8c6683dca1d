import type { UnitComparison } from '@vagval/contracts/comparison/comparison';
import type { Measured } from '@vagval/domain/measured';
import type { LanguageCode } from '@vagval/texts/language-code';
import type { Texts } from '@vagval/texts/texts';
import { cellOf } from '../observations/measured-cell';
import type { TableCell, TableContent } from '../ui/table-content';

type ComparedUnit = UnitComparison['units'][number];

/** A unit that can be a dot: its share is shown, and it has pupils enough to be held against chance. */
export interface Dot {
  readonly name: string;
  readonly group: number;
  readonly share: number;
  readonly isOutside: boolean;
}

/** The units as dots and those that are none. Both keep the order of the answer, which is by name: nothing is sorted by value. */
export function dotsOf({ units }: UnitComparison): { readonly dots: readonly Dot[]; readonly others: ComparedUnit[] } {
  const dots: Dot[] = [];
  const others: ComparedUnit[] = [];
  for (const unit of units) {
    const { unitName: name, result, position } = unit;
    if (result.kind !== 'value' || result.group === null || position === null) others.push(unit);
    else dots.push({ name, group: result.group, share: result.value, isOutside: position !== 'within' });
  }
  return { dots, others };
}

/** Where a unit lies, in words; or why nothing is said of it. */
export function positionWords({ result, position }: ComparedUnit, { equity, matrix }: Texts): string {
  if (position !== null) return equity.positions[position];
  return result.kind === 'value' ? matrix.compared.tooFewPupils : equity.noPosition;
}

/** The funnel as a table: by name, with what each share is counted on, and the municipality last. */
export function comparedTable(comparison: UnitComparison, texts: Texts, language: LanguageCode): TableContent {
  const { figures, format } = texts;
  const words = texts.matrix.compared;
  const { indicator, schoolYear, units, municipality } = comparison;
  const none = { text: '–', kind: 'state' } as const;
  const figure = (result: Measured): TableCell[] => {
    const group = 'group' in result ? result.group : null;
    return [cellOf(result, indicator, figures), group === null ? none : { text: format.number(group), kind: 'number' }];
  };
  return {
    caption: words.tableCaption(indicator.name[language], format.schoolYear(schoolYear)),
    columns: [
      { name: words.unit },
      { name: words.share, numeric: true },
      { name: words.pupils, numeric: true },
      { name: words.position },
      { name: words.shrunken, numeric: true },
    ],
    rows: [
      ...units.map((unit): TableContent['rows'][number] => ({
        name: unit.unitName,
        cells: [
          ...figure(unit.result),
          { text: positionWords(unit, texts), kind: unit.position === null ? 'state' : 'text' },
          unit.shrunkenShare === null ? none : { text: format.percent(unit.shrunkenShare), kind: 'number' },
        ],
      })),
      { name: texts.ui.wholeMunicipality, cells: [...figure(municipality), none, none] },
    ],
  };
}
