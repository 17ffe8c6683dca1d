import type { ImportPreview } from '@vagval/contracts/imports/imports';
import type { Notebook } from './notebook';
import type { TableKey } from './read-tables';

/** Reads the first rows of a file that somebody else has taken in. */
export function readImport({ id, sample }: ImportPreview, { unitIds, indicatorIds }: TableKey, notes: Notebook): void {
  for (const { unit, indicator, schoolYear, gender, programme, numerator, denominator } of sample) {
    const [unitId, indicatorId] = [unitIds.get(unit), indicatorIds.get(indicator.sv)];
    if (numerator === null || denominator === null) continue;
    if (unitId === undefined || indicatorId === undefined) {
      notes.fault(`import ${id}`, `tells of ${unit}, which is another municipality's`);
      continue;
    }
    const figure = { kind: 'value', value: numerator / denominator, count: numerator, group: denominator } as const;
    const name = { indicatorId, unitId, schoolYear, gender, ...(programme !== null && { programme }) };
    notes.tellCount(name, figure, `import ${id}`);
  }
}
