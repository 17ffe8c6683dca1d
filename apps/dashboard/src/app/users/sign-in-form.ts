import { Component, inject, input, linkedSignal, output, signal, viewChild, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { signIn } from '@vagval/contracts/users/account';
import type { Session as SessionAnswer } from '@vagval/contracts/users/session';
import { Api } from '../core/api';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { FormFaults } from '../ui/form-faults';
import { TextField } from '../ui/text-field';

/** E-mail and password. Tells who came in; what follows from it is up to the page. */
@Component({
  selector: 'vagval-sign-in-form',
  imports: [FormFaults, RouterLink, TextField],
  template: `
    <form novalidate method="post" (submit)="submit($event)">
      <vagval-form-faults [problem]="problem()" [fields]="fields()" />
      <vagval-text-field
        name="email"
        type="email"
        autocomplete="username"
        [label]="texts().account.email"
        [readonly]="known() !== null"
        [fault]="emailFault()"
        [(value)]="email"
      />
      <vagval-text-field
        name="password"
        type="password"
        autocomplete="current-password"
        [label]="texts().account.password"
        [fault]="passwordFault()"
        [(value)]="password"
      />
      <p class="answers">
        <button type="submit" class="button main" [disabled]="busy()">
          {{ busy() ? texts().account.signingIn : texts().account.signIn }}
        </button>
        @if (known() === null) {
          <a routerLink="/glomt-losenordet">{{ texts().account.forgotten }}</a>
        }
        <ng-content />
      </p>
    </form>
  `,
  styles: `
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      align-items: center;
      margin-top: var(--space-3);
    }
    a {
      padding: 0.3rem 0;
    }
  `,
})
export class SignInForm {
  private readonly api = inject(Api);
  private readonly faults = viewChild.required(FormFaults);

  /** The e-mail of somebody who is to come back; null lets anybody write theirs. */
  readonly known = input<string | null>(null);
  readonly signedIn = output<SessionAnswer>();

  protected readonly fields = viewChildren(TextField);
  protected readonly texts = inject(Language).texts;
  protected readonly email = linkedSignal(() => this.known() ?? '');
  protected readonly password = signal('');
  protected readonly emailFault = signal<string | null>(null);
  protected readonly passwordFault = signal<string | null>(null);
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly busy = signal(false);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const { faults } = this.texts().account;
    const input = signIn.input.safeParse({ email: this.email(), password: this.password() });
    const wrong = new Set(input.error?.issues.map(({ path: [field] }) => field));
    this.problem.set(null);
    this.emailFault.set(wrong.has('email') ? faults.emailMissing : null);
    this.passwordFault.set(wrong.has('password') ? faults.passwordMissing : null);
    if (!input.success) return this.faults().show();
    this.busy.set(true);
    try {
      this.signedIn.emit(await this.api.send(signIn, input.data));
    } catch (error) {
      // Said at the field where it can be put right, or above the form.
      const trouble = problemOf(error);
      if (trouble.name === 'sign-in-wrong') this.passwordFault.set(this.texts().problems[trouble.name]());
      else this.problem.set(trouble);
      this.faults().show();
    } finally {
      this.busy.set(false);
    }
  }
}
