import {
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  signal,
  viewChild,
  viewChildren,
  afterNextRender,
  Injector,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { askForNewPassword } from '@vagval/contracts/users/account';
import { linkHours } from '@vagval/domain/users/link';
import { Api } from '../core/api';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { FormFaults } from '../ui/form-faults';
import { Mark } from '../ui/mark';
import { TextField } from '../ui/text-field';

/** Asks for a link to choose a new password by. It never tells whether there is an account. */
@Component({
  selector: 'vagval-forgotten-page',
  imports: [FormFaults, Mark, RouterLink, TextField],
  template: `
    <div class="narrow">
      <vagval-mark />
      @if (answer(); as given) {
        <h1 #done tabindex="-1">
          {{ given.sendsMail ? texts().account.ask.sentTitle : texts().account.ask.noMailTitle }}
        </h1>
        <p class="lede" role="status">
          {{ given.sendsMail ? texts().account.ask.sent(given.email, hours()) : texts().account.ask.noMail }}
        </p>
      } @else {
        <h1>{{ texts().account.ask.title }}</h1>
        <p class="lede">{{ texts().account.ask.about }}</p>
        <section class="card">
          <form novalidate method="post" (submit)="ask($event)">
            <vagval-form-faults [problem]="problem()" [fields]="fields()" />
            <vagval-text-field
              name="email"
              type="email"
              autocomplete="username"
              [label]="texts().account.email"
              [fault]="fault()"
              [(value)]="email"
            />
            <p class="answers">
              <button type="submit" class="button main" [disabled]="busy()">
                {{ busy() ? texts().account.ask.submitting : texts().account.ask.submit }}
              </button>
            </p>
          </form>
        </section>
      }
      <p class="way">
        <a routerLink="/logga-in">{{ texts().session.toSignIn }}</a>
      </p>
    </div>
  `,
  styleUrl: './account-page.scss',
})
export class ForgottenPage {
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly life = inject(DestroyRef);
  private readonly language = inject(Language);
  private readonly faults = viewChild(FormFaults);
  private readonly done = viewChild<ElementRef<HTMLElement>>('done');

  protected readonly fields = viewChildren(TextField);
  protected readonly texts = this.language.texts;
  protected readonly hours = computed(() => this.language.format().number(linkHours.reset));
  protected readonly email = signal('');
  protected readonly fault = signal<string | null>(null);
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly busy = signal(false);
  protected readonly answer = signal<{ readonly email: string; readonly sendsMail: boolean } | null>(null);

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const input = askForNewPassword.input.safeParse({ email: this.email() });
    this.fault.set(input.success ? null : this.texts().account.faults.emailMissing);
    this.problem.set(null);
    if (!input.success) return this.faults()?.show();
    this.busy.set(true);
    try {
      const { sendsMail } = await this.api.send(askForNewPassword, input.data);
      this.answer.set({ email: input.data.email, sendsMail });
      // The form is gone: the reader goes on at what came in its place.
      if (!this.life.destroyed) afterNextRender(() => this.done()?.nativeElement.focus(), { injector: this.injector });
    } catch (error) {
      // Said above the form, which is still there to try again.
      this.problem.set(problemOf(error));
      this.faults()?.show();
    } finally {
      this.busy.set(false);
    }
  }
}
