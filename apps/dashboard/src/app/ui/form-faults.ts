import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  input,
  viewChild,
  type Signal,
} from '@angular/core';
import { Language } from '../core/language';
import type { Trouble } from '../core/problem-of';
import { ProblemNote } from './problem';
import type { TextField } from './text-field';

/**
 * What stands in the way of a form, above its fields: why it was refused, and where several fields are wrong, each of them as a
 * link to its field. `show` takes the reader there.
 */
@Component({
  selector: 'vagval-form-faults',
  imports: [ProblemNote],
  template: `
    <div #box tabindex="-1">
      @if (problem(); as trouble) {
        <vagval-problem [problem]="trouble" />
      }
      @if (wrong().length > 1) {
        <div class="faults" role="alert">
          <h2>{{ title() }}</h2>
          <ul>
            @for (field of wrong(); track field.id()) {
              <li>
                <a [href]="'#' + field.id()" (click)="go($event, field)">{{ field.fault() }}</a>
              </li>
            }
          </ul>
        </div>
      }
    </div>
  `,
  styles: `
    .faults {
      margin: var(--space-2) 0;
      padding: var(--space-2) var(--space-3);
      border: 1px solid var(--bad);
      border-radius: var(--radius);
      background: var(--bad-soft);
    }
    h2 {
      font-size: 1.12rem;
    }
    ul {
      margin: 0.4rem 0 0;
      padding-left: 1.2rem;
    }
    li {
      margin-top: 0.2rem;
    }
    a {
      color: var(--ink);
    }
  `,
})
export class FormFaults {
  private readonly injector = inject(Injector);
  private readonly life = inject(DestroyRef);
  private readonly language = inject(Language);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  readonly problem = input<Trouble | null>(null);
  readonly fields = input.required<readonly TextField[]>();

  protected readonly wrong: Signal<TextField[]> = computed(() =>
    this.fields().filter((field) => field.fault() !== null),
  );
  protected readonly title = computed(() => {
    const { faults } = this.language.texts().ui;
    return faults(this.language.format().number(this.wrong().length));
  });

  /** Moves the focus to the one field that is wrong, or to what is said of them all. */
  show(): void {
    // An answer can come when the reader has left the page.
    if (this.life.destroyed) return;
    afterNextRender(
      () => {
        const [first, ...more] = this.wrong();
        if (this.problem() === null && first && more.length === 0) first.focus();
        else if (this.problem() !== null || first) this.box().nativeElement.focus();
      },
      { injector: this.injector },
    );
  }

  protected go(event: Event, field: TextField): void {
    event.preventDefault();
    field.focus();
  }
}
