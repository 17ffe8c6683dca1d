import { Component, input } from '@angular/core';

/** How a judgement may be coloured: only what is certain is good or bad; `watch` is something left to do. */
export type Tone = 'good' | 'bad' | 'watch' | 'calm';

/** A judgement: glyph and words, and a soft colour as the third channel. */
@Component({
  selector: 'vagval-status-mark',
  template: `
    <span class="mark" [attr.data-tone]="tone()">
      @if (glyph()) {
        <span class="glyph" aria-hidden="true">{{ glyph() }}</span>
      }
      <span>{{ words() }}</span>
    </span>
  `,
  styles: `
    .mark {
      display: inline-flex;
      gap: 0.35em;
      align-items: baseline;
      padding: 0.05em 0.6em;
      border-radius: 99px;
      font-size: var(--text-small);
      font-weight: 600;
    }
    [data-tone='good'] {
      background: var(--good-soft);
      color: var(--good);
    }
    [data-tone='bad'] {
      background: var(--bad-soft);
      color: var(--bad);
    }
    [data-tone='watch'] {
      background: var(--watch-soft);
      color: var(--watch);
    }
    [data-tone='calm'] {
      background: var(--calm-soft);
      color: var(--calm);
    }
  `,
})
export class StatusMark {
  readonly words = input.required<string>();
  readonly glyph = input<string>();
  readonly tone = input<Tone>('calm');
}
