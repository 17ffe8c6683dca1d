import { Component, computed, input } from '@angular/core';
import type { Mark } from '@vagval/texts/assessment-facts';

/**
 * A judgement at a glance: glyph and words from `texts().assessment`, and a soft colour as the third channel where it is
 * certain. In a table (`compact`) only the glyph or "4 kvar" is seen; the words are there for those who hear the page.
 */
@Component({
  selector: 'vagval-assessment-mark',
  template: `
    @if (compact()) {
      <span class="compact" [attr.data-tone]="mark().tone">
        <span aria-hidden="true" [title]="mark().words">{{ mark().short }}</span>
        <span class="hidden-visually">{{ mark().words }}</span>
      </span>
    } @else {
      <span [class]="large() ? 'large' : 'full'" [attr.data-tone]="mark().tone">
        @if (hasGlyph()) {
          <span class="glyph" aria-hidden="true">{{ mark().glyph }}</span>
        }
        <span>{{ mark().words }}</span>
      </span>
    }
  `,
  styles: `
    .full {
      display: inline-flex;
      gap: 0.4em;
      align-items: baseline;
      padding: 0.05em 0.6em;
      border-radius: 0.8em;
      background: var(--calm-soft);
      color: var(--calm);
      font-size: var(--text-small);
      font-weight: 600;
    }
    .large {
      display: inline-flex;
      gap: 0.4em;
      align-items: baseline;
      font: 600 1.2rem/1.3 var(--serif);
    }
    .compact {
      color: var(--muted);
      font-weight: 600;
      white-space: nowrap;
    }
    [data-tone='good'] {
      color: var(--good);
    }
    [data-tone='bad'] {
      color: var(--bad);
    }
    [data-tone='watch'] {
      color: var(--watch);
    }
    .full[data-tone='good'] {
      background: var(--good-soft);
    }
    .full[data-tone='bad'] {
      background: var(--bad-soft);
    }
    .full[data-tone='watch'] {
      background: var(--watch-soft);
    }
  `,
})
export class AssessmentMark {
  readonly mark = input.required<Mark>();
  /** For tables, where a legend tells what the glyphs mean. */
  readonly compact = input(false);
  /** As a fact of a page, beside its numbers. */
  readonly large = input(false);

  /** The glyph of a promise is the number that its words begin with: said once is enough. */
  protected readonly hasGlyph = computed(() => !this.mark().words.startsWith(this.mark().glyph));
}
