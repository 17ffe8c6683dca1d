import { Component, computed, inject, input } from '@angular/core';
import type { ChoicePatterns } from '@vagval/contracts/choices/choices';
import { Language } from '../core/language';

type Measured = Extract<ChoicePatterns['segregation'], { kind: 'measured' }>;

/** As many as are read at a glance; the rest lie under a fold. */
const shown = 5;

/** Which programmes the difference between girls' and boys' choices lies in, largest first. Programmes, never units. */
@Component({
  selector: 'vagval-choice-contributions',
  template: `
    <p class="sub">{{ texts().choices.contributionsMean }}</p>
    <ol>
      @for (row of rows().first; track row.name) {
        <li>
          <span>{{ row.name }}</span><span class="share">{{ row.share }}</span>
        </li>
      }
    </ol>
    @if (rows().rest.length > 0) {
      <details>
        <summary>{{ texts().choices.contributionsRest(count()) }}</summary>
        <ol [attr.start]="rows().first.length + 1">
          @for (row of rows().rest; track row.name) {
            <li>
              <span>{{ row.name }}</span><span class="share">{{ row.share }}</span>
            </li>
          }
        </ol>
      </details>
    }
  `,
  styles: `
    .sub {
      margin-bottom: 0.4rem;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 1rem;
      justify-content: space-between;
      padding: 0.5rem 0;
      border-top: 1px solid var(--line-soft);
      font-size: 0.95rem;
    }
    .share {
      flex: none;
      color: var(--muted);
    }
    summary {
      min-height: 24px;
      padding: 0.5rem 0;
      border-top: 1px solid var(--line-soft);
      color: var(--accent);
      font-size: 0.95rem;
      cursor: pointer;
    }
    @media (pointer: coarse) {
      summary {
        min-height: 44px;
      }
    }
  `,
})
export class ChoiceContributions {
  private readonly language = inject(Language);

  readonly contributions = input.required<Measured['contributions']>();

  protected readonly texts = this.language.texts;
  protected readonly rows = computed(() => {
    const { choices: words, format } = this.texts();
    const rows = this.contributions().map(({ name, share }) => ({
      name: name === null ? words.otherProgrammes : words.shortProgramme(name[this.language.code()]),
      share: format.percent(share),
    }));
    // A fold for a single row would take as much room as the row.
    const first = rows.length === shown + 1 ? rows.length : shown;
    return { first: rows.slice(0, first), rest: rows.slice(first) };
  });
  protected readonly count = computed(() => this.language.format().number(this.rows().rest.length));
}
