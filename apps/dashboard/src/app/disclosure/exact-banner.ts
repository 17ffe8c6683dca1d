import { Component, inject, signal } from '@angular/core';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { ProblemNote } from '../ui/problem';
import { Exact } from './exact';

/** Under the top bar while exact figures are open: for what, until when, and the way back. */
@Component({
  selector: 'vagval-exact-banner',
  imports: [ProblemNote],
  template: `
    <div role="status">
      @if (opened(); as now) {
        <div class="banner">
          <p>
            {{ texts().exactFigures.banner(language.format().time(now.until), now.purpose) }}
          </p>
          <button type="button" class="button" [disabled]="busy()" (click)="close()">{{ texts().ui.close }}</button>
        </div>
      }
    </div>
    @if (problem(); as trouble) {
      <vagval-problem [problem]="trouble" />
    }
  `,
  styles: `
    .banner {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4rem var(--space-2);
      align-items: center;
      justify-content: space-between;
      padding: 0.35rem var(--gutter);
      border-bottom: 1px solid var(--accent);
      background: var(--accent-soft);
      font-size: var(--text-small);
    }
    p {
      flex: 1 1 20rem;
      min-width: 0;
      max-width: 90ch;
      overflow-wrap: anywhere;
    }
    .button {
      min-height: 2.1rem;
      padding: 0.15rem 0.75rem;
    }
    @media (pointer: coarse) {
      .button {
        min-height: 44px;
      }
    }
  `,
})
export class ExactBanner {
  protected readonly language = inject(Language);
  private readonly exact = inject(Exact);

  protected readonly opened = this.exact.opened;
  protected readonly texts = this.language.texts;
  protected readonly busy = signal(false);
  protected readonly problem = signal<Trouble | null>(null);

  protected async close(): Promise<void> {
    this.busy.set(true);
    try {
      await this.exact.close();
      this.problem.set(null);
    } catch (error) {
      // Stays open, and the reader is told: nothing is worse than to believe that it is closed.
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
