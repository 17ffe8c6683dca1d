import { Component, computed, inject, input } from '@angular/core';
import { type ReviewStep, reviewSteps } from '@vagval/domain/follow-up/review-step';
import { Language } from '../core/language';

/** How far the year's follow-up has come: five steps, those behind, the one under way, those ahead. */
@Component({
  selector: 'vagval-review-steps',
  template: `
    <ol>
      @for (one of steps(); track one.name) {
        <li [class]="one.state" [attr.aria-current]="one.state === 'now' ? 'step' : null">
          {{ texts().steps[one.name] }}
          @if (one.state === 'done') {
            <span class="hidden-visually">({{ texts().stepDone }})</span>
          } @else if (one.state === 'now') {
            <span class="hidden-visually">({{ texts().stepNow }})</span>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      margin: 0.95rem 0 1.05rem;
      padding: 0;
      list-style: none;
    }
    li {
      flex: 1 1 auto;
      position: relative;
      min-width: max-content;
      padding: 0.6rem 0.5rem 0.3rem 0;
      border-top: 4px solid var(--line);
      color: var(--muted);
      font-size: 0.85rem;
    }
    .done,
    .now {
      border-color: var(--accent);
      color: var(--ink);
    }
    .now {
      font-weight: 600;
    }
    .now::before {
      content: '';
      position: absolute;
      top: -0.5rem;
      left: 0;
      width: 0.75rem;
      height: 0.75rem;
      border-radius: 50%;
      background: var(--accent);
    }
  `,
})
export class ReviewSteps {
  readonly step = input.required<ReviewStep>();

  private readonly language = inject(Language);
  protected readonly texts = computed(() => this.language.texts().headPage);
  protected readonly steps = computed(() => {
    const now = reviewSteps.indexOf(this.step());
    return reviewSteps.map((name, at) => ({ name, state: at < now ? 'done' : at === now ? 'now' : 'ahead' }));
  });
}
