import { Component, computed, inject, input, signal } from '@angular/core';
import type { Endpoint, GivenOf } from '@vagval/contracts/endpoint';
import { Api } from '../core/api';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { troubleSentence } from './trouble-sentence';

/** A button that saves a table as a file, in the language of the page. */
@Component({
  selector: 'vagval-take-away',
  template: `
    <button type="button" class="button" [disabled]="busy()" (click)="save()">
      {{ busy() ? texts().ui.fetching : (name() ?? texts().ui.takeAway) }}
    </button>
    @if (sentence(); as said) {
      <p role="alert">{{ said }}</p>
    }
  `,
  styles: `
    p {
      margin-top: var(--space-1);
      color: var(--bad);
      font-size: var(--text-small);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class TakeAway<E extends Endpoint> {
  private readonly api = inject(Api);
  private readonly language = inject(Language);

  readonly endpoint = input.required<E>();
  /** What the endpoint takes, without the language; undefined while it is not known. */
  readonly given = input.required<Omit<GivenOf<E>, 'language'> | undefined>();
  /** Words on the button, where "Hämta tabellen" does not say it. */
  readonly name = input<string>();

  protected readonly texts = this.language.texts;
  protected readonly busy = signal(false);
  private readonly problem = signal<Trouble | null>(null);
  protected readonly sentence = computed(() => {
    const trouble = this.problem();
    return trouble && troubleSentence(trouble, this.texts());
  });

  protected async save(): Promise<void> {
    const given = this.given();
    if (given === undefined || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.saveTable(this.endpoint(), { ...given, language: this.language.code() } as GivenOf<E>);
    } catch (error) {
      // Whatever stopped it, the reader is told beside the button.
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
