import { Component, computed, inject, input } from '@angular/core';
import type { ChoicePatterns } from '@vagval/contracts/choices/choices';
import { Language } from '../core/language';

type Change = NonNullable<Extract<ChoicePatterns['segregation'], { kind: 'measured' }>['change']>;

/** A change this small beside the level is called none: it would be rounding, not news. */
const leastPart = 0.01;

/** Whether the choices came further apart since the year before, and whether pupils chose otherwise or programmes grew. */
@Component({
  selector: 'vagval-apart-change',
  template: `<p>{{ sentences() }}</p>`,
  styles: `
    p {
      max-width: 62ch;
      padding-top: 0.6rem;
      border-top: 1px solid var(--line-soft);
      font-size: 0.95rem;
    }
  `,
})
export class ApartChange {
  private readonly language = inject(Language);

  readonly change = input.required<Change>();
  /** How far apart the choices are now, in the same measure as the change. */
  readonly level = input.required<number>();

  protected readonly sentences = computed(() => {
    const { total, choices } = this.change();
    const words = this.language.texts().choices.change;
    if (Math.abs(total) < leastPart * this.level()) return `${words.same} ${words.untested}`;
    return [total > 0 ? words.more : words.less, this.cause(total, choices), words.untested].join(' ');
  });

  private cause(total: number, choices: number): string {
    const words = this.language.texts().choices.change;
    const part = choices / total;
    if (part >= 0 && part <= 1) return words.causes(this.language.format().percent(part));
    return choices > 0 ? words.choicesMore : words.choicesLess;
  }
}
