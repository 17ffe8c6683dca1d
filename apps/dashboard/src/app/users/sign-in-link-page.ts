import { Component, computed, effect, inject, input, signal, untracked, viewChild, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { OutputOf } from '@vagval/contracts/endpoint';
import { choosePassword, readLink } from '@vagval/contracts/users/account';
import { passwordFault, passwordLength } from '@vagval/domain/users/password';
import { Api } from '../core/api';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { FormFaults } from '../ui/form-faults';
import { Loading } from '../ui/loading';
import { Mark } from '../ui/mark';
import { ProblemNote } from '../ui/problem';
import { TextField } from '../ui/text-field';
import { Session } from './session';

/**
 * Where a personal link leads: whoever has an account chooses their password, others are signed in. Or it says why the link
 * cannot be used.
 */
@Component({
  selector: 'vagval-sign-in-link-page',
  imports: [FormFaults, Loading, Mark, ProblemNote, RouterLink, TextField],
  templateUrl: './sign-in-link-page.html',
  styleUrl: './account-page.scss',
})
export class SignInLinkPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly faults = viewChild(FormFaults);

  /** From the path. */
  readonly token = input.required<string>();

  protected readonly fields = viewChildren(TextField);
  protected readonly texts = this.language.texts;
  protected readonly link = signal<OutputOf<typeof readLink> | null>(null);
  protected readonly password = signal('');
  protected readonly fault = signal<string | null>(null);
  /** Why the link itself cannot be used. */
  protected readonly problem = signal<Trouble | null>(null);
  /** Why the password could not be saved. */
  protected readonly refusal = signal<Trouble | null>(null);
  protected readonly busy = signal(false);
  protected readonly hint = computed(() =>
    this.texts().account.choose.hint(this.language.format().number(passwordLength.least)),
  );

  constructor() {
    effect(() => {
      const token = this.token();
      untracked(() => void this.open(token));
    });
  }

  /** A link that the server does not take, or that is too short or long to be one. */
  protected isRefused({ name }: Trouble): boolean {
    return name === 'sign-in-link-invalid' || name === 'invalid-input';
  }

  protected async open(token: string): Promise<void> {
    this.problem.set(null);
    try {
      const link = await this.api.send(readLink, { token });
      if (link.email !== null) return this.link.set(link);
      // Nothing to choose a password for: the link is the sign-in.
      await this.session.signInWithLink(token);
      await this.enter();
    } catch (error) {
      // Said on the page, with what to do.
      this.problem.set(problemOf(error));
    }
  }

  protected async choose(event: Event): Promise<void> {
    event.preventDefault();
    const owner = this.link();
    if (this.busy() || !owner) return;
    const fault = passwordFault(this.password(), owner);
    this.fault.set(fault && this.texts().problems['password-not-allowed']({ fault }));
    this.refusal.set(null);
    if (fault) return this.faults()?.show();
    this.busy.set(true);
    try {
      this.session.accept(await this.api.send(choosePassword, { token: this.token(), password: this.password() }));
      await this.enter();
    } catch (error) {
      // What was written stays, unless the link itself is no longer any good.
      const trouble = problemOf(error);
      if (this.isRefused(trouble)) this.problem.set(trouble);
      else if (trouble.name === 'password-not-allowed')
        this.fault.set(this.texts().problems[trouble.name](trouble.facts));
      else this.refusal.set(trouble);
      this.faults()?.show();
    } finally {
      this.busy.set(false);
    }
  }

  /** The link is used now: it should not be what "back" leads to. */
  private async enter(): Promise<void> {
    await this.router.navigateByUrl('/', { replaceUrl: true });
  }
}
