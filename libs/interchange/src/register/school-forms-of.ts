import type { SchoolForm } from '@vagval/domain/units/unit';
import { labelKey } from '../labels';

const years = ['år1', 'år2', 'år3', 'år4', 'år5', 'år6', 'år7', 'år8', 'år9'];

/**
 * How to tell the school forms of a unit in a file of the register. The columns tell where they can: years of compulsory
 * school are `J` or `N` for each unit, programmes are columns of their own. Adult education has no column that others
 * lack, so there, and for the adapted compulsory school, the name of the file tells; where it does not, the forms are unknown.
 *
 * @param columns Names of the columns as `labelKey` gives them.
 * @returns A function from a unit's cells, asked for by the name of the column, to its forms.
 */
export function formsOfRegister(
  columns: readonly string[],
  fileName: string,
): (cell: (column: string) => string) => SchoolForm[] {
  const file = labelKey(fileName);
  if (years.some((year) => columns.includes(year))) {
    const compulsory = /grundsär|anpassad/.test(file) ? 'adapted-compulsory' : 'compulsory';
    return (cell) => [
      ...(cell('fklass') === 'J' ? (['preschool-class'] as const) : []),
      ...(years.some((year) => cell(year) === 'J') ? ([compulsory] as const) : []),
    ];
  }
  if (columns.includes('individuella program')) return () => ['adapted-upper-secondary'];
  if (columns.includes('ekonomiprogrammet')) return () => ['upper-secondary'];
  return file.includes('vux') ? () => ['adult'] : () => [];
}
