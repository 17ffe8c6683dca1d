import { Component, computed, inject, input } from '@angular/core';
import type { Matrix, MatrixCell } from '@vagval/contracts/follow-up/matrix';
import { Language } from '../core/language';
import { DataTable } from '../ui/data-table';
import type { TableCell, TableContent } from '../ui/table-content';

/** Figures that are here. One that is hidden has come in all the same. */
const hasCome: readonly MatrixCell['result']['kind'][] = ['value', 'few', 'nearly-all', 'suppressed'];

/** Which figures have come in, unit by unit; no values. */
@Component({
  selector: 'vagval-reporting-table',
  imports: [DataTable],
  template: `<vagval-data-table [content]="content()" />`,
})
export class ReportingTable {
  private readonly language = inject(Language);

  readonly matrix = input.required<Matrix>();

  protected readonly content = computed<TableContent>(() => {
    const { matrix: texts, format } = this.language.texts();
    const { columns, rows } = this.matrix();
    return {
      caption: texts.reportingCaption,
      columns: [
        { name: texts.unit },
        { name: texts.reportedColumn, numeric: true },
        ...columns.map(({ indicator }) => ({ name: indicator.shortName[this.language.code()] })),
      ],
      rows: rows
        .filter(({ kind }) => kind === 'unit')
        .map(({ unitName, reported, concerned, cells }) => ({
          name: unitName,
          cells: [
            { text: texts.reportedOf(format.number(reported), format.number(concerned)), kind: 'number' },
            ...columns.flatMap(({ indicator }) => {
              const cell = cells.find(({ indicatorId }) => indicatorId === indicator.id);
              return cell ? [this.arrival(cell, indicator)] : [];
            }),
          ],
        })),
    };
  });

  private arrival({ result, expected }: MatrixCell, indicator: Matrix['columns'][number]['indicator']): TableCell {
    if (hasCome.includes(result.kind)) {
      return { text: `✓\u00a0${this.language.texts().matrix.arrived}` };
    }
    return { text: this.language.texts().figures.measuredWords(result, indicator, expected), kind: 'state' };
  }
}
