import { Component, inject, input } from '@angular/core';
import { getSights } from '@vagval/contracts/admin/protection';
import type { OutputOf } from '@vagval/contracts/endpoint';
import { Language } from '../core/language';
import { ScrollRegion } from '../ui/scroll-region';

/** What the head of a school sees of every unit, in words: a figure, a band, nothing, or that it is the own unit's. */
@Component({
  selector: 'vagval-sights-table',
  imports: [ScrollRegion],
  template: `
    <vagval-scroll-region [label]="texts().protection.bench">
      <table class="data">
        <caption>
          <span>{{ texts().protection.sightsCaption(sights().unitName) }}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ texts().protection.unit }}</th>
            @for (indicator of sights().indicators; track indicator.id) {
              <th scope="col">
                <abbr [title]="indicator.name[code()]">{{ indicator.code }}</abbr>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of sights().rows; track row.unitId) {
            <tr>
              <th scope="row">{{ row.unitName }}</th>
              @for (sight of row.sights; track $index) {
                <td [class.hidden-figure]="sight.all === 'hidden'">
                  {{ texts().protection.sights[sight.all] }}
                  @if (isSplit(sight)) {
                    <small>{{
                      texts().protection.byGender(
                        texts().protection.sights[sight.girls],
                        texts().protection.sights[sight.boys]
                      )
                    }}</small>
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </vagval-scroll-region>
    <details>
      <summary>{{ texts().protection.codes }}</summary>
      <dl class="pairs">
        @for (indicator of sights().indicators; track indicator.id) {
          <div>
            <dt>{{ indicator.code }}</dt>
            <dd>{{ indicator.name[code()] }}</dd>
          </div>
        }
      </dl>
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      margin-top: var(--space-2);
      color: var(--accent);
      cursor: pointer;
    }
    small {
      display: block;
      color: var(--muted);
      white-space: nowrap;
    }
    .hidden-figure small {
      color: inherit;
    }
  `,
})
export class SightsTable {
  private readonly language = inject(Language);

  readonly sights = input.required<OutputOf<typeof getSights>>();

  protected readonly texts = this.language.texts;
  protected readonly code = this.language.code;

  /** Whether girls or boys are seen otherwise than all of them; not where they are not counted by themselves. */
  protected isSplit({ all, girls, boys }: OutputOf<typeof getSights>['rows'][number]['sights'][number]): boolean {
    return (girls !== all || boys !== all) && (girls !== 'none' || boys !== 'none');
  }
}
