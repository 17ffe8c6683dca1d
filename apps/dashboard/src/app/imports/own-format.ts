import { Component, inject } from '@angular/core';
import { Language } from '../core/language';
import { ScrollRegion } from '../ui/scroll-region';

/** What can be read, and how a file of one's own counts is written. */
@Component({
  selector: 'vagval-own-format',
  imports: [ScrollRegion],
  template: `
    <section class="card" aria-labelledby="known">
      <h2 id="known">{{ texts().imports.known }}</h2>
      <ul>
        @for (source of texts().imports.knownSources; track source) {
          <li>{{ source }}</li>
        }
      </ul>
    </section>
    <section class="card" aria-labelledby="own">
      <h2 id="own">{{ texts().imports.own }}</h2>
      <p class="sub">{{ texts().imports.ownLede }}</p>
      <details>
        <summary>{{ texts().imports.ownColumnsTitle }}</summary>
        <vagval-scroll-region [label]="texts().imports.ownColumnsTitle">
          <table class="data">
            <caption class="hidden-visually">
              {{
                texts().imports.own
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ texts().imports.ownColumn }}</th>
                <th scope="col">{{ texts().imports.ownMeans }}</th>
              </tr>
            </thead>
            <tbody>
              @for (column of texts().imports.ownColumns; track column[0]) {
                <tr>
                  <th scope="row">{{ column[0] }}</th>
                  <td>{{ column[1] }}</td>
                </tr>
              }
            </tbody>
          </table>
        </vagval-scroll-region>
      </details>
      <p class="example">
        <a href="exempel-observationer.csv" download>{{ texts().imports.example }}</a>
      </p>
    </section>
  `,
  styles: `
    ul {
      margin: 0.6rem 0 0;
      padding-left: 1.2rem;
    }
    li {
      padding: 0.15rem 0;
    }
    summary {
      padding: 0.3rem 0;
      color: var(--accent);
      cursor: pointer;
    }
    .example {
      margin-top: var(--space-2);
    }
  `,
})
export class OwnFormat {
  protected readonly texts = inject(Language).texts;
}
