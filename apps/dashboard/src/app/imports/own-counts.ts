import { Component, computed, inject } from '@angular/core';
import { Language } from '../core/language';
import { DataTable } from '../ui/data-table';
import type { TableContent } from '../ui/table-content';

/** The format for what a municipality has counted itself: its columns, and an example to begin from. */
@Component({
  selector: 'vagval-own-counts',
  imports: [DataTable],
  template: `
    <p class="sub">{{ texts().ownLede }}</p>
    <vagval-data-table [content]="columns()" [quiet]="true" />
    <p class="example">
      <a class="button" href="/exempel-observationer.csv" download>{{ texts().example }}</a>
    </p>
  `,
  styles: `
    .example {
      margin-top: var(--space-2);
    }
  `,
})
export class OwnCounts {
  private readonly language = inject(Language);

  protected readonly texts = computed(() => this.language.texts().imports);
  protected readonly columns = computed<TableContent>(() => {
    const { own, ownColumn, ownMeans, ownColumns } = this.texts();
    return {
      caption: own,
      columns: [{ name: ownColumn }, { name: ownMeans }],
      rows: ownColumns.map(([name, text]) => ({ name, cells: [{ text }] })),
    };
  });
}
