import type { ProtectedChoiceCube } from '@vagval/domain/disclosure/choice-cube';
import { choiceStatusOf } from '@vagval/domain/disclosure/choice-cube';
import { municipality } from '@vagval/domain/disclosure/municipality';
import { rateStatusOf, type ProtectedRateTable } from '@vagval/domain/disclosure/rate-table';
import type { Measured } from '@vagval/domain/measured';
import type { AttackedTable, CellName } from './attacked-table';
import type { Told } from './told';

/** What a protected rate table tells. */
export function toldOfRates(table: AttackedTable, result: ProtectedRateTable): Told[] {
  return toldOf(table, (cell, row) => {
    const status = rateStatusOf(result, row, cell.gender);
    return status === 'few' || status === 'nearly-all' ? { kind: status, group: null } : status === 'exact';
  });
}

/** What a protected cube of choices tells. */
export function toldOfChoices(table: AttackedTable, result: ProtectedChoiceCube): Told[] {
  return toldOf(table, ({ node, gender }, row) => {
    const status = node === '' ? 'split' : choiceStatusOf(result, row, node);
    return status === 'split' || status === 'zero' || (status === 'total' && gender === 'all');
  });
}

function toldOf(table: AttackedTable, shownAs: (cell: CellName, row: string) => Measured | boolean): Told[] {
  const { municipalityCode } = table.shape;
  return table.cells.flatMap((cell) => {
    const truth = table.truthOf(cell, 0);
    if (!truth) return [];
    const row = cell.unitCode === municipalityCode ? municipality : cell.unitCode;
    const shown = shownAs(cell, row);
    const { numerator: count, denominator: group } = truth;
    const exact = { kind: 'value', value: group === 0 ? 0 : count / group, count, group } as const;
    const figure = shown === true ? exact : shown === false ? ({ kind: 'suppressed' } as const) : shown;
    return [{ cell, wave: 0, figure, where: 'the table' }];
  });
}
