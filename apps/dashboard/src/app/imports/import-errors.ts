import { Component, computed, inject, input } from '@angular/core';
import { getImportErrors, type ImportedFile } from '@vagval/contracts/imports/imports';
import { Language } from '../core/language';
import { DataTable } from '../ui/data-table';
import { TakeAway } from '../ui/take-away';
import type { TableCell, TableContent } from '../ui/table-content';

/** More errors than this are better read in the file. */
const mostShown = 100;

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

  private readonly shown = computed(() => this.file().summary.errors.slice(0, mostShown));
  protected readonly endpoint = getImportErrors;
  protected readonly texts = computed(() => this.language.texts().imports);
  /** Whether every error is in the table: a file can have more of them than anybody reads. */
  protected readonly isWhole = computed(() => this.shown().length >= this.file().summary.errorCount);
  protected readonly content = computed<TableContent>(() => {
    const { imports, format, readErrors } = this.language.texts();
    const { errorCount } = this.file().summary;
    const shown = this.shown();
    return {
      caption: this.isWhole()
        ? imports.errors
        : imports.errorsShown(format.number(shown.length), format.number(errorCount)),
      columns: [
        { name: imports.row },
        { name: imports.column },
        { name: imports.stood },
        { name: imports.whatIsWrong },
      ],
      rows: shown.map(({ row, column, error, value, facts }) => ({
        name: format.number(row),
        cells: [
          column === null ? { text: imports.wholeRow, kind: 'state' } : { text: column },
          this.stood(error, value),
          { text: readErrors(error, { ...facts, column: column ?? '', value: value ?? '' }) },
        ],
      })),
    };
  });

  private stood(error: string, value: string | null): TableCell {
    const imports = this.texts();
    if (value) return { text: value };
    // A personal number is never sent back, not even to whoever wrote it.
    if (error === 'personal-number-found') return { text: imports.notShown, kind: 'state' };
    return { text: value === '' ? imports.empty : '–', kind: 'state' };
  }
}
