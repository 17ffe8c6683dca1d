import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Language } from '../core/language';

/** A question before something is done: what will happen, and the word on the button that does it. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
}

/** The dialog that asks. It takes the focus, gives it back, and Escape means no. */
@Component({
  selector: 'vagval-confirm',
  template: `
    <h2 id="vagval-question">{{ question.title }}</h2>
    <p>{{ question.text }}</p>
    <div class="answers">
      <button type="button" class="button" (click)="answer.close(false)">{{ texts().ui.cancel }}</button>
      <button type="button" class="button main" (click)="answer.close(true)">{{ question.yes }}</button>
    </div>
  `,
  styles: `
    :host {
      display: block;
      max-width: 32rem;
      padding: var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--card);
    }
    p {
      margin: var(--space-1) 0 var(--space-3);
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
      justify-content: end;
    }
  `,
})
export class Confirm {
  protected readonly question = inject<Question>(DIALOG_DATA);
  protected readonly answer = inject<DialogRef<boolean>>(DialogRef);
  protected readonly texts = inject(Language).texts;
}

/** Asks before something is done that the reader should be sure of. */
@Service()
export class Ask {
  private readonly dialog = inject(Dialog);

  /** True when the reader said yes. */
  async confirm(question: Question): Promise<boolean> {
    const { closed } = this.dialog.open<boolean>(Confirm, { data: question, ariaLabelledBy: 'vagval-question' });
    return (await firstValueFrom(closed)) ?? false;
  }
}
