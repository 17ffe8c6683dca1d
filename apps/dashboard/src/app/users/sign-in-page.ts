import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemNames, type ProblemName } from '@vagval/contracts/problem';
import { providerAddress, type ProviderButton, type Session as SessionAnswer } from '@vagval/contracts/users/session';
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

  /** From `?hinder=`: why a sign-in by a provider led nowhere. */
  readonly hinder = input<string>();
  /** From `?hos=`: id of that provider. */
  readonly hos = input<string>();

  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly texts = this.language.texts;
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly busy = signal(false);

  /** Why the last way in led nowhere, or null. */
  protected readonly hindered = computed<Trouble | null>(() => {
    const name = problemNames.find((one): one is ProblemName => one === this.hinder());
    const provider = this.session.providers().find(({ id }) => id === this.hos());
    if (!name) return null;
    const facts: Trouble['facts'] = provider
      ? { provider: provider.name, municipality: provider.municipalityName }
      : {};
    return { name, facts, fields: [] };
  });
  private readonly isOfSeveral = computed(
    () => new Set(this.session.providers().map(({ municipalityName }) => municipalityName)).size > 1,
  );

  constructor() {
    void this.session.ready();
  }

  protected async enter(answer: SessionAnswer): Promise<void> {
    this.session.accept(answer);
    await this.router.navigateByUrl(ownAddress(this.till()));
  }

  /** With one municipality its name says nothing; with several it is what tells their buttons apart. */
  protected wordsOf({ name, municipalityName }: ProviderButton): string {
    return this.texts().session.signInBy(this.isOfSeveral() ? `${name}, ${municipalityName}` : name);
  }

  protected addressOf(provider: ProviderButton): string {
    return providerAddress(provider, ownAddress(this.till()));
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
