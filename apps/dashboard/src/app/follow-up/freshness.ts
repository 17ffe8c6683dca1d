import { Component, computed, inject, input } from '@angular/core';
import type { HeadPage } from '@vagval/contracts/follow-up/head-page';
import { Language } from '../core/language';

/** The day of the newest figure of each source, or when one is expected. */
@Component({
  selector: 'vagval-freshness',
  template: `
    <table>
      <caption>
        {{
          texts().freshness
        }}
      </caption>
      <tbody>
        @for (line of lines(); track line.source) {
          <tr>
            <th scope="row">{{ texts().sources[line.source] }}</th>
            <td>{{ line.when }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    caption {
      padding-bottom: 0.25rem;
    }
    th,
    td {
      padding: 0.45rem 0;
      border-top: 1px solid var(--line-soft);
      font-size: 0.95rem;
      font-weight: 400;
    }
    td {
      padding-left: 1rem;
      color: var(--muted);
      text-align: right;
    }
  `,
})
export class Freshness {
  private readonly language = inject(Language);

  readonly freshness = input.required<HeadPage['freshness']>();

  protected readonly texts = computed(() => this.language.texts().headPage);
  protected readonly lines = computed(() =>
    this.freshness().map(({ source, updated, expected }) => ({ source, when: this.whenOf(updated, expected) })),
  );

  private whenOf(updated: string | null, expected: string | null): string {
    const format = this.language.format();
    if (updated) return format.date(updated);
    return expected ? this.texts().expected(format.date(expected)) : this.texts().noFigure;
  }
}
