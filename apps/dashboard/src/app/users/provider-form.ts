import { Component, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import type { GivenOf } from '@vagval/contracts/endpoint';
import type { UnitAnswer } from '@vagval/contracts/units/units';
import type { addProvider, SignInProvider } from '@vagval/contracts/users/providers';
import { roles, type Role } from '@vagval/domain/actor';
import { Language } from '../core/language';
import { FaultList } from './fault-list';
import { FormField } from './form-field';
import { draftOf, faultsIn, fieldId, freshRule, givenBy, type ProviderDraft, type RuleDraft } from './provider-draft';

/** The form of a provider: a new one, or one that is changed. */
@Component({
  selector: 'vagval-provider-form',
  imports: [FaultList, FormField],
  templateUrl: './provider-form.html',
  styleUrl: './provider-form.scss',
})
export class ProviderForm {
  private readonly language = inject(Language);
  private readonly summary = viewChild.required(FaultList);

  /** The one that is changed; null for a new one. */
  readonly provider = input.required<SignInProvider | null>();
  readonly units = input.required<readonly UnitAnswer[]>();
  readonly busy = input.required<boolean>();
  readonly saved = output<GivenOf<typeof addProvider>>();
  readonly cancelled = output();

  protected readonly texts = this.language.texts;
  protected readonly format = this.language.format;
  protected readonly roles = roles;
  protected readonly fieldId = fieldId;
  protected readonly draft = linkedSignal<ProviderDraft>(() => draftOf(this.provider()));
  /** What is wrong is told when somebody has tried to save, and follows what they write from then on. */
  private readonly isTried = signal(false);
  protected readonly faults = computed(() =>
    this.isTried() ? faultsIn(this.draft(), this.provider(), this.texts()) : [],
  );
  protected readonly secretHint = computed(() => {
    const { secretHint, secretKept } = this.texts().signInWays.form;
    return this.provider() ? secretKept : secretHint;
  });

  protected faultOf(field: string): string | null {
    return this.faults().find((fault) => fault.field === field)?.words ?? null;
  }

  protected change(part: Partial<ProviderDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected changeRule(at: number, part: Partial<RuleDraft>): void {
    this.change({ rules: this.draft().rules.map((rule, place) => (place === at ? { ...rule, ...part } : rule)) });
  }

  protected addRule(): void {
    const { rules } = this.draft();
    this.change({ rules: [...rules, { ...freshRule, claim: rules.at(-1)?.claim ?? '' }] });
    this.focusAt('value', rules.length);
  }

  protected removeRule(at: number): void {
    this.change({ rules: this.draft().rules.filter((_, place) => place !== at) });
    this.focusAt('add-rule');
  }

  protected roleIn(event: Event): Role {
    return this.valueIn(event) as Role;
  }

  protected valueIn(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }

  protected checkedIn(event: Event): boolean {
    return (event.target as HTMLInputElement).checked;
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.isTried.set(true);
    if (this.faults().length > 0) this.summary().focus();
    else this.saved.emit(givenBy(this.draft()));
  }

  /** After the page has drawn it. */
  private focusAt(name: string, at?: number): void {
    setTimeout(() => document.getElementById(fieldId(name, at))?.focus());
  }
}
