import { Component, computed, inject, signal, viewChild, viewChildren } from '@angular/core';
import { Router } from '@angular/router';
import { setUp } from '@vagval/contracts/users/account';
import type { ProblemName } from '@vagval/contracts/problem';
import { passwordFault, passwordLength } from '@vagval/domain/users/password';
import { Api } from '../core/api';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { FormFaults } from '../ui/form-faults';
import { Mark } from '../ui/mark';
import { TextField } from '../ui/text-field';
import { Session } from './session';

type Field = 'code' | 'name' | 'email' | 'password' | 'municipalityCode' | 'municipalityName';

/** At which field a refusal can be put right. */
const fieldOf: Partial<Record<ProblemName, Field>> = {
  'setup-code-wrong': 'code',
  'password-not-allowed': 'password',
  'municipality-name-missing': 'municipalityCode',
};

/** The first start: whoever runs the product becomes its first administrator. */
@Component({
  selector: 'vagval-setup-page',
  imports: [FormFaults, Mark, TextField],
  templateUrl: './setup-page.html',
  styleUrl: './account-page.scss',
})
export class SetupPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly faults = viewChild.required(FormFaults);

  protected readonly fields = viewChildren(TextField);
  protected readonly texts = this.language.texts;
  protected readonly hint = computed(() =>
    this.texts().account.choose.hint(this.language.format().number(passwordLength.least)),
  );
  protected readonly code = signal('');
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly municipalityCode = signal('');
  protected readonly municipalityName = signal('');
  /** Asked for once it has turned out that the code alone does not tell it. */
  protected readonly asksForName = signal(false);
  protected readonly wrong = signal<Partial<Record<Field, string>>>({});
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly busy = signal(false);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const input = setUp.input.safeParse(this.given());
    this.problem.set(null);
    this.wrong.set(this.faultsIn(new Set(input.error?.issues.map(({ path: [field] }) => field))));
    if (!input.success || Object.keys(this.wrong()).length > 0) return this.faults().show();
    this.busy.set(true);
    try {
      this.session.accept(await this.api.send(setUp, input.data));
      await this.router.navigateByUrl('/', { replaceUrl: true });
    } catch (error) {
      // Said at the field where it can be put right, or above the form. What was written stays.
      this.refused(problemOf(error));
      this.faults().show();
    } finally {
      this.busy.set(false);
    }
  }

  private given() {
    const municipalityName = this.municipalityName().trim();
    return {
      code: this.code(),
      name: this.name(),
      email: this.email(),
      password: this.password(),
      municipalityCode: this.municipalityCode(),
      ...(municipalityName === '' ? {} : { municipalityName }),
    };
  }

  private faultsIn(wrong: ReadonlySet<PropertyKey | undefined>): Partial<Record<Field, string>> {
    const { account, problems } = this.texts();
    const fault = passwordFault(this.password(), { name: this.name(), email: this.email().trim() });
    return {
      ...(wrong.has('code') ? { code: account.faults.codeMissing } : {}),
      ...(wrong.has('name') ? { name: account.faults.nameMissing } : {}),
      ...(wrong.has('email') ? { email: account.faults.emailMissing } : {}),
      ...(fault ? { password: problems['password-not-allowed']({ fault }) } : {}),
      ...(wrong.has('municipalityCode') ? { municipalityCode: account.faults.municipalityCode } : {}),
    };
  }

  private refused(trouble: Trouble): void {
    if (trouble.name === 'municipality-name-missing') this.asksForName.set(true);
    const field = trouble.name === 'offline' ? undefined : fieldOf[trouble.name];
    if (field && trouble.name !== 'offline')
      this.wrong.set({ [field]: this.texts().problems[trouble.name](trouble.facts) });
    else this.problem.set(trouble);
  }
}
