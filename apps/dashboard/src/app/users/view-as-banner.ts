import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { ProblemNote } from '../ui/problem';
import { Session } from './session';

/** Under the top bar while one sees the product as somebody else: as whom, and the way back. */
@Component({
  selector: 'vagval-view-as-banner',
  imports: [ProblemNote],
  template: `
    <div role="status">
      @if (says(); as sentence) {
        <div class="banner">
          <p><span aria-hidden="true">◉</span> {{ sentence }}</p>
          <button type="button" class="button" [disabled]="busy()" (click)="end()">
            {{ texts().access.viewAs.end }}
          </button>
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
      border-bottom: 2px solid var(--watch);
      background: var(--watch-soft);
      font-size: var(--text-small);
    }
    p {
      flex: 1 1 16rem;
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
export class ViewAsBanner {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly texts = inject(Language).texts;
  protected readonly busy = signal(false);
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly says = computed(() => {
    const seen = this.session.viewedFrom() && this.session.assignment();
    return seen ? this.texts().access.viewAs.banner(seen.role, seen.unitName, seen.unitKind) : null;
  });

  protected async end(): Promise<void> {
    this.busy.set(true);
    try {
      await this.session.endViewAs();
      this.problem.set(null);
      await this.router.navigateByUrl('/', { onSameUrlNavigation: 'reload' });
    } catch (error) {
      // The banner stays: one still sees as somebody else.
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
