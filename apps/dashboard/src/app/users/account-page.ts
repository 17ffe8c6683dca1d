import { Component, computed, inject, signal, viewChild, viewChildren } from '@angular/core';
import { changePassword } from '@vagval/contracts/users/account';
import { passwordFault, passwordLength } from '@vagval/domain/users/password';
import { Api } from '../core/api';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { FormFaults } from '../ui/form-faults';
import { PageHead } from '../ui/page-head';
import { TextField } from '../ui/text-field';
import { Session } from './session';

/** How the reader signs in, and the way to change their password. */
@Component({
  selector: 'vagval-account-page',
  imports: [FormFaults, PageHead, TextField],
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
})
export class AccountPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly faults = viewChild(FormFaults);

  protected readonly fields = viewChildren(TextField);
  protected readonly person = this.session.person;
  protected readonly texts = this.language.texts;
  protected readonly lede = computed(() => {
    const { page } = this.texts().account;
    const email = this.person()?.email;
    return email ? page.lede(email) : page.withoutEmail;
  });
  protected readonly hint = computed(() =>
    this.texts().account.choose.hint(this.language.format().number(passwordLength.least)),
  );
  protected readonly current = signal('');
  protected readonly password = signal('');
  protected readonly currentFault = signal<string | null>(null);
  protected readonly fault = signal<string | null>(null);
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly isChanged = signal(false);
  protected readonly busy = signal(false);

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    const owner = this.person();
    if (this.busy() || !owner) return;
    const { account, problems } = this.texts();
    const fault = passwordFault(this.password(), owner);
    this.currentFault.set(this.current() === '' ? account.faults.currentMissing : null);
    this.fault.set(fault && problems['password-not-allowed']({ fault }));
    this.problem.set(null);
    this.isChanged.set(false);
    if (fault || this.current() === '') return this.faults()?.show();
    this.busy.set(true);
    try {
      const given = { currentPassword: this.current(), password: this.password() };
      this.session.accept(await this.api.send(changePassword, given));
      this.current.set('');
      this.password.set('');
      this.isChanged.set(true);
    } catch (error) {
      // Said at the field where it can be put right, or above the form.
      const trouble = problemOf(error);
      if (trouble.name === 'password-wrong') this.currentFault.set(problems[trouble.name]());
      else if (trouble.name === 'password-not-allowed') this.fault.set(problems[trouble.name](trouble.facts));
      else this.problem.set(trouble);
      this.faults()?.show();
    } finally {
      this.busy.set(false);
    }
  }
}
