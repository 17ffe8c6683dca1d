import { Component, computed, inject, input } from '@angular/core';
import { getImportErrors, type ImportedFile } from '@vagval/contracts/imports/imports';
import { Language } from '../core/language';
import { DataTable } from '../ui/data-table';
import { TakeAway } from '../ui/take-away';
import type { TableContent } from '../ui/table-content';

/** What has to be corrected, by row and column, and the same as a file to correct in. */
@Component({
  selector: 'vagval-import-errors',
  imports: [DataTable, TakeAway],
  template: `
    <h2 id="vagval-errors">{{ texts().errors }}</h2>
    <p class="sub">{{ texts().errorsMean }}</p>
    <p><vagval-take-away [endpoint]="endpoint" [given]="{ id: file().id }" [name]="texts().takeErrors" /></p>
    <vagval-data-table [content]="content()" [quiet]="isWhole()" />
  `,
  styles: `
    vagval-data-table {
      display: block;
      margin-top: var(--space-2);
    }
  `,
})
export class ImportErrors {
  private readonly language = inject(Language);

  readonly file = input.required<ImportedFile>();

  protected readonly endpoint = getImportErrors;
  protected readonly texts = computed(() => this.language.texts().imports);
  /** Whether every error is in the table: a file can have more of them than anybody reads. */
  protected readonly isWhole = computed(() => {
    const { errors, errorCount } = this.file().summary;
    return errors.length >= errorCount;
  });
  protected readonly content = computed<TableContent>(() => {
    const { imports, format, readErrors } = this.language.texts();
    const { errors, errorCount } = this.file().summary;
    return {
      caption: this.isWhole()
        ? imports.errors
        : imports.errorsShown(format.number(errors.length), format.number(errorCount)),
      columns: [
        { name: imports.row },
        { name: imports.column },
        { name: imports.stood },
        { name: imports.whatIsWrong },
      ],
      rows: errors.map(({ row, column, error, value, facts }) => ({
        name: format.number(row),
        cells: [
          column === null ? { text: imports.wholeRow, kind: 'state' } : { text: column },
          value === null
            ? { text: imports.notShown, kind: 'state' }
            : value === ''
              ? { text: imports.empty, kind: 'state' }
              : { text: value },
          { text: readErrors(error, { ...facts, column: column ?? '', value: value ?? '' }) },
        ],
      })),
    };
  });
}
