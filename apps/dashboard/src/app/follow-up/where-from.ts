import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Language } from '../core/language';

/** Where a figure comes from: its source, and the file it was taken in with. */
@Component({
  selector: 'vagval-where-from',
  template: `
    <dl class="pairs">
      @for (line of lines(); track line.name) {
        <div>
          <dt>{{ line.name }}</dt>
          <dd [title]="line.whole ?? ''">{{ line.value }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    // What does not fit beside its name stands under it, whole.
    .pairs > div {
      flex-wrap: wrap;
      row-gap: 0;
    }
    dd {
      margin-left: auto;
    }
  `,
})
export class WhereFrom {
  private readonly language = inject(Language);

  readonly page = input.required<IndicatorPage>();

  protected readonly lines = computed<readonly { name: string; value: string; whole?: string }[]>(() => {
    const { indicator, provenance } = this.page();
    const { indicatorPage: texts, format } = this.language.texts();
    const source = { name: texts.source, value: indicator.source[this.language.code()] };
    if (!provenance) return [source];
    const { fileName, row, takenInAt, takenInBy, checksum } = provenance;
    return [
      source,
      { name: texts.file, value: row === null ? fileName : `${fileName}, ${texts.row(format.number(row))}` },
      { name: texts.takenIn, value: texts.takenInBy(format.date(takenInAt), takenInBy) },
      { name: texts.checksum, value: shortened(checksum), whole: checksum },
    ];
  });
}

/** The beginning of a checksum: enough to tell two files apart by eye. */
function shortened(checksum: string): string {
  return checksum.length > 16 ? `${checksum.slice(0, 12)} …` : checksum;
}
