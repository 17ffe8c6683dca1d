import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Session as SessionAnswer } from '@vagval/contracts/users/session';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { Session } from './session';
import { SignInForm } from './sign-in-form';
import { Mark } from '../ui/mark';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem';

/** Where those who are not signed in come: by e-mail and password, and where there is an example, by choosing whom to be. */
@Component({
  selector: 'vagval-sign-in-page',
  imports: [Loading, Mark, ProblemNote, RouterLink, SignInForm],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  private readonly router = inject(Router);

  /** From `?till=`: where the reader was going. */
  readonly till = input<string>();

  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly texts = this.language.texts;
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly busy = signal(false);

  constructor() {
    void this.session.ready();
  }

  protected async enter(answer: SessionAnswer): Promise<void> {
    this.session.accept(answer);
    await this.router.navigateByUrl(ownAddress(this.till()));
  }

  protected async signIn(userId: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.session.signInToExample(userId);
      await this.router.navigateByUrl(ownAddress(this.till()));
    } catch (error) {
      // Said on the page; the cards are still there to try again.
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}

/** Only an address of our own is followed: one that begins with a single slash. */
function ownAddress(asked: string | undefined): string {
  return asked && /^\/(?![/\\])/.test(asked) ? asked : '/';
}
