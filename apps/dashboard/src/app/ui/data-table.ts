import { Component, input } from '@angular/core';
import { ScrollRegion } from './scroll-region';
import type { TableContent } from './table-content';

/** A table of data: a caption, row headers that stay when it is scrolled sideways, numbers to the right. */
@Component({
  selector: 'vagval-data-table',
  imports: [ScrollRegion],
  template: `
    <vagval-scroll-region [label]="content().caption">
      <table class="data">
        <caption [class.hidden-visually]="quiet()">
          <span>{{ content().caption }}</span>
        </caption>
        <thead>
          <tr>
            @for (column of content().columns; track $index) {
              <th scope="col" [class.number]="column.numeric">{{ column.name }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of content().rows; track $index) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              @for (cell of row.cells; track $index) {
                <td
                  [class.number]="content().columns[$index + 1]?.numeric"
                  [class.state]="cell.kind === 'state'"
                  [class.hidden-figure]="cell.kind === 'hidden'"
                >
                  {{ cell.text }}
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </vagval-scroll-region>
  `,
  styles: `
    // A heading of several words takes several lines before the table has to be scrolled.
    thead .number {
      min-width: 4.2rem;
      white-space: normal;
    }
  `,
})
export class DataTable {
  readonly content = input.required<TableContent>();
  /** Whether the caption is for screen readers only, where a heading just above says the same. */
  readonly quiet = input(false);
}
