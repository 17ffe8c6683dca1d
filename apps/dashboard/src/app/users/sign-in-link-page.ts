import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { Session } from './session';
import { Mark } from '../ui/mark';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem';

/** Signs in with a one-time link, or says why it cannot be used. */
@Component({
  selector: 'vagval-sign-in-link-page',
  imports: [Loading, Mark, ProblemNote, RouterLink],
  template: `
    <div class="link">
      <vagval-mark />
      @if (problem(); as trouble) {
        @if (isRefused(trouble)) {
          <h1>{{ texts().session.linkRefusedTitle }}</h1>
          <p class="lede" role="alert">{{ texts().session.linkRefused }}</p>
          <p class="way">
            <a routerLink="/logga-in">{{ texts().session.toSignIn }}</a>
          </p>
        } @else {
          <h1>{{ texts().session.title }}</h1>
          <vagval-problem [problem]="trouble" [retriable]="true" (again)="signIn(token())" />
        }
      } @else {
        <h1>{{ texts().session.signingIn }}</h1>
        <vagval-loading />
      }
    </div>
  `,
  styles: `
    .link {
      max-width: 46rem;
      margin: clamp(0rem, 6vh, 4rem) auto 0;
    }
    vagval-mark {
      margin-bottom: var(--space-3);
    }
    .way {
      margin-top: var(--space-2);
    }
  `,
})
export class SignInLinkPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  /** From the path. */
  readonly token = input.required<string>();

  protected readonly texts = inject(Language).texts;
  protected readonly problem = signal<Trouble | null>(null);

  constructor() {
    effect(() => {
      const token = this.token();
      untracked(() => void this.signIn(token));
    });
  }

  /** A link that the server does not take, or that is too short or long to be one. */
  protected isRefused({ name }: Trouble): boolean {
    return name === 'sign-in-link-invalid' || name === 'invalid-input';
  }

  protected async signIn(token: string): Promise<void> {
    this.problem.set(null);
    try {
      await this.session.signInWithLink(token);
      // The link is used now: it should not be what "back" leads to.
      await this.router.navigateByUrl('/', { replaceUrl: true });
    } catch (error) {
      // Said on the page, with what to do.
      this.problem.set(problemOf(error));
    }
  }
}
