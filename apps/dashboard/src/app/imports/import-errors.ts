import { Component, computed, inject, input } from '@angular/core';
import { getImportErrors, type ImportedFile, type ImportError } from '@vagval/contracts/imports/imports';
import { Language } from '../core/language';
import { TakeAway } from '../ui/take-away';

/** More errors than this are better read in the file. */
const mostShown = 100;

/** What has to be corrected, by row and column, and the same as a file to correct in. */
@Component({
  selector: 'vagval-import-errors',
  imports: [TakeAway],
  template: `
    <h2 id="vagval-errors">{{ texts().errors }}</h2>
    @if (isKept()) {
      <p class="sub">{{ texts().errorsMean }}</p>
      <p><vagval-take-away [endpoint]="endpoint" [given]="{ id: file().id }" [name]="texts().takeErrors" /></p>
    } @else {
      <p class="help">{{ texts().errorsNotKept }}</p>
    }
    <table class="data">
      <caption [class.hidden-visually]="isWhole()">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ texts().row }}</th>
          <th scope="col">{{ texts().column }}</th>
          <th scope="col">{{ texts().whatIsWrong }}</th>
        </tr>
      </thead>
      <tbody>
        @for (error of lines(); track $index) {
          <tr>
            <th scope="row">{{ error.row }}</th>
            <td>
              {{ error.column }} <small>{{ error.stood }}</small>
            </td>
            <td>{{ error.sentence }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    table {
      margin-top: var(--space-2);
    }
    table.data th {
      min-width: 3rem;
    }
    td {
      overflow-wrap: anywhere;
    }
    td:nth-child(2) {
      min-width: 6rem;
    }
    small {
      display: block;
      color: var(--muted);
      font-size: var(--text-small);
    }
  `,
})
export class ImportErrors {
  private readonly language = inject(Language);

  readonly file = input.required<ImportedFile>();

  protected readonly endpoint = getImportErrors;
  protected readonly texts = computed(() => this.language.texts().imports);
  /** Whether the API still has the file: one with a personal number in it is never kept. */
  protected readonly isKept = computed(() =>
    this.file().summary.errors.every(({ error }) => error !== 'personal-number-found'),
  );
  private readonly shown = computed(() => this.file().summary.errors.slice(0, mostShown));
  /** Whether every error is in the table: a file can have more of them than anybody reads. */
  protected readonly isWhole = computed(() => this.shown().length >= this.file().summary.errorCount);
  protected readonly caption = computed(() => {
    const { errors, errorsShown } = this.texts();
    const { number } = this.language.format();
    return this.isWhole() ? errors : errorsShown(number(this.shown().length), number(this.file().summary.errorCount));
  });
  protected readonly lines = computed(() => {
    const { imports, format, readErrors } = this.language.texts();
    return this.shown().map((error) => {
      const { row, column, value, facts } = error;
      return {
        row: format.number(row),
        column: column ?? imports.wholeRow,
        stood: this.stood(error),
        sentence: readErrors(error.error, { ...facts, column: column ?? '', value: value ?? '' }),
      };
    });
  });

  private stood({ error, value }: ImportError): string {
    const { stood, empty, notShown } = this.texts();
    if (value) return stood(value);
    if (value === '') return empty;
    // A personal number is never sent back, not even to whoever wrote it.
    return error === 'personal-number-found' ? notShown : '';
  }
}
