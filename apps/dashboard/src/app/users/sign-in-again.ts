import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { chooseAssignment, signInToExample, type Session as SessionAnswer } from '@vagval/contracts/users/session';
import { firstValueFrom } from 'rxjs';
import { Api } from '../core/api';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { Reload } from '../core/reload';
import { ProblemNote } from '../ui/problem';
import { Session } from './session';
import { SignInForm } from './sign-in-form';

/** Stands over a page whose session has ended. Escape means: stay, without being signed in. */
@Component({
  selector: 'vagval-sign-in-again',
  imports: [ProblemNote, SignInForm],
  template: `
    <h2 id="vagval-sign-in-again">{{ texts().account.ended.title }}</h2>
    @if (person; as before) {
      @if (before.hasPassword) {
        <p>{{ texts().account.ended.about }}</p>
        <vagval-sign-in-form [known]="before.email" (signedIn)="dialog.close($event)">
          <button type="button" class="button quiet" (click)="leave()">{{ texts().account.ended.leave }}</button>
        </vagval-sign-in-form>
      } @else if (isExample) {
        <p>{{ texts().account.ended.about }}</p>
        @if (problem(); as trouble) {
          <vagval-problem [problem]="trouble" />
        }
        <p class="answers">
          <button type="button" class="button main" [disabled]="busy()" (click)="asExample(before.userId)">
            {{ texts().account.ended.as(before.name) }}
          </button>
          <button type="button" class="button quiet" (click)="leave()">{{ texts().account.ended.leave }}</button>
        </p>
      } @else {
        <p>{{ texts().account.ended.link }}</p>
        <p class="answers">
          <button type="button" class="button main" (click)="dialog.close()">{{ texts().account.ended.stay }}</button>
          <button type="button" class="button quiet" (click)="leave()">{{ texts().account.ended.leave }}</button>
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      width: min(32rem, calc(100vw - 2rem));
      max-height: calc(100vh - 2rem);
      overflow-y: auto;
      padding: var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--card);
    }
    h2 + p {
      margin-top: var(--space-1);
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-2);
      margin-top: var(--space-3);
    }
  `,
})
export class SignInAgainDialog {
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  protected readonly dialog = inject<DialogRef<SessionAnswer>>(DialogRef);
  protected readonly texts = inject(Language).texts;
  protected readonly person = inject(Session).person();
  protected readonly isExample = this.person?.email === null && this.person.assignment.example;
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly busy = signal(false);

  protected async asExample(userId: string): Promise<void> {
    this.busy.set(true);
    try {
      this.dialog.close(await this.api.send(signInToExample, { userId }));
    } catch (error) {
      // Said in the dialog, where it can be tried again.
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected leave(): void {
    const { url } = this.router;
    this.dialog.close();
    void this.router.navigate(['/logga-in'], { queryParams: url === '/' ? {} : { till: url } });
  }
}

/** Lets a reader whose session has ended sign in again on top of the page, so that nothing they have written is lost. */
@Service()
export class SignInAgain {
  private readonly dialogs = inject(Dialog);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly reload = inject(Reload);
  private asking: Promise<boolean> | undefined;

  /** True when the same person is back; what was refused can then be asked once more. Asked once, however many wait for it. */
  ask(): Promise<boolean> {
    return (this.asking ??= this.open().finally(() => (this.asking = undefined)));
  }

  private async open(): Promise<boolean> {
    const before = this.session.person();
    const { closed } = this.dialogs.open<SessionAnswer>(SignInAgainDialog, {
      ariaLabelledBy: 'vagval-sign-in-again',
      autoFocus: before?.hasPassword ? 'input[type="password"]' : 'first-tabbable',
    });
    const answer = await firstValueFrom(closed, { defaultValue: undefined });
    if (answer?.kind !== 'signed-in' || !before) return false;
    if (answer.userId !== before.userId) {
      // What stands on the page is not this reader's to see.
      this.reload.now();
      return false;
    }
    this.session.accept(await this.inSameAssignment(answer, before.assignment));
    return true;
  }

  private async inSameAssignment(
    answer: Extract<SessionAnswer, { kind: 'signed-in' }>,
    { unitId, role }: { readonly unitId: string; readonly role: typeof answer.assignment.role },
  ): Promise<SessionAnswer> {
    if (answer.assignment.unitId === unitId && answer.assignment.role === role) return answer;
    const isLeft = answer.assignments.some((one) => one.unitId === unitId && one.role === role);
    return isLeft ? this.api.send(chooseAssignment, { unitId, role }) : answer;
  }
}
