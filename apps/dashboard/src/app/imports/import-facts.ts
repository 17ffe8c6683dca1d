import { Component, computed, inject, input } from '@angular/core';
import type { ImportedFile } from '@vagval/contracts/imports/imports';
import { Language } from '../core/language';
import { isNamedAfterItself } from './file-title';

/** What was recognised in a file: where it comes from, what it is about, and how much of it can be used. */
@Component({
  selector: 'vagval-import-facts',
  template: `
    <dl class="pairs">
      @for (fact of facts(); track fact.name) {
        <div>
          <dt>{{ fact.name }}</dt>
          <dd>{{ fact.says }}</dd>
        </div>
      }
    </dl>
    @if (ignored(); as title) {
      <details>
        <summary>{{ title }}</summary>
        <p class="sub">{{ texts().ignoredMeans }}</p>
        <ul>
          @for (column of file().summary.ignoredColumns; track $index) {
            <li>{{ column }}</li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    details {
      margin-top: var(--space-3);
    }
    summary {
      min-height: 24px;
      cursor: pointer;
      font-weight: 600;
    }
    ul {
      margin: 0;
      padding-left: 1.2rem;
      font-size: 0.95rem;
      overflow-wrap: anywhere;
    }
    @media (pointer: coarse) {
      summary {
        padding: 0.6rem 0;
      }
    }
  `,
})
export class ImportFacts {
  private readonly language = inject(Language);

  readonly file = input.required<ImportedFile>();

  protected readonly texts = computed(() => this.language.texts().imports);
  protected readonly facts = computed(() => {
    const { summary, fileName, bytes, checksum } = this.file();
    const { imports, format } = this.language.texts();
    const { schoolYear, rowsRead, rowsKept, units } = summary;
    // A register of units is of no year.
    const isOfYears = summary.observations + summary.otherMunicipalities > 0;
    const years = schoolYear === null ? isOfYears && imports.severalYears : format.schoolYear(schoolYear);
    return [
      { name: imports.format, says: imports.formats[summary.format] },
      ...(isNamedAfterItself(fileName, summary) ? [] : [{ name: imports.contentTitle, says: summary.title }]),
      ...(years ? [{ name: imports.schoolYear, says: years }] : []),
      { name: imports.rows, says: imports.rowsRead(format.number(rowsRead), format.number(rowsKept)) },
      ...(units > 0 ? [{ name: imports.units, says: format.number(units) }] : []),
      { name: imports.size, says: format.size(bytes) },
      { name: imports.wholeChecksum, says: checksum },
    ];
  });
  protected readonly ignored = computed(() => {
    const { length } = this.file().summary.ignoredColumns;
    return length > 0 && this.texts().ignoredTitle(this.language.format().number(length), length === 1);
  });
}
