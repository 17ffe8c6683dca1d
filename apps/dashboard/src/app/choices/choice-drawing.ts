import { Component, computed, inject, input } from '@angular/core';
import { chartTheme } from '@vagval/charts/chart-theme';
import { choiceBars, choiceBarsHeight } from '@vagval/charts/choice-bars';
import type { ChoicePatterns } from '@vagval/contracts/choices/choices';
import type { Measured } from '@vagval/domain/measured';
import { Display } from '../core/display';
import { Language } from '../core/language';
import { Chart } from '../ui/chart';
import { programmesInOrder, programmeTable, pupils } from './programme-rows';

/** Girls to the left and boys to the right, programme by programme. */
@Component({
  selector: 'vagval-choice-drawing',
  imports: [Chart],
  template: `
    <vagval-chart [title]="title()" [summary]="summary()" [option]="option()" [table]="table()" [height]="height()" />
    @if (isMostlyHidden()) {
      <p class="help">{{ texts().choices.mostlyHidden }}</p>
    }
    <p class="sub">{{ texts().choices.order }} {{ hasHidden() ? texts().choices.hiddenNote : '' }}</p>
  `,
  styles: `
    .sub {
      margin: 0.5rem 0 0;
    }
  `,
})
export class ChoiceDrawing {
  private readonly language = inject(Language);
  private readonly display = inject(Display);

  readonly choices = input.required<ChoicePatterns>();

  protected readonly texts = this.language.texts;
  private readonly rows = computed(() => programmesInOrder(this.choices()));
  protected readonly title = computed(() => this.texts().choices.chartTitle(this.choices().unitName));
  protected readonly height = computed(() => choiceBarsHeight(this.rows().length));
  private readonly hidden = computed(
    () => this.rows().filter(({ girls, boys }) => isHeldBack(girls) || isHeldBack(boys)).length,
  );
  protected readonly hasHidden = computed(() => this.hidden() > 0);
  protected readonly isMostlyHidden = computed(() => this.hidden() > this.rows().length / 2);
  protected readonly option = computed(() => {
    const { choices: words, figures, format } = this.texts();
    return choiceBars({
      bars: this.rows().map(({ programme, name, girls, boys, all }) => ({
        code: programme,
        name: words.shortProgramme(name[this.language.code()]),
        girls,
        boys,
        all,
      })),
      girls: words.girlsSide,
      boys: words.boysSide,
      write: (measured) => figures.measuredWords(measured, pupils),
      together: (count) => words.together(format.number(count)),
      theme: chartTheme(this.display.isDark(), this.display.size()),
    });
  });
  protected readonly table = computed(() => programmeTable(this.choices(), this.texts(), this.language.code()));
  protected readonly summary = computed(() => {
    const { choices: words, figures, format } = this.texts();
    const { girls, boys } = this.choices();
    if (girls.kind !== 'value' || boys.kind !== 'value') return words.summaryHidden;
    const numbers = [figures.measuredWords(girls, pupils), figures.measuredWords(boys, pupils)] as const;
    const top = this.rows()
      .flatMap(({ name, all }) =>
        all.kind === 'value' ? [{ name: name[this.language.code()], count: all.value }] : [],
      )
      .sort((a, b) => b.count - a.count)
      .slice(0, 3)
      .map(({ name, count }) => words.programmeWithCount(words.shortProgramme(name), format.number(count)));
    return top.length === 0 ? words.summaryWithoutTop(...numbers) : words.summary(...numbers, format.list(top));
  });
}

/** Whether there is a number that is not told exactly. */
function isHeldBack({ kind }: Measured): boolean {
  return kind === 'suppressed' || kind === 'few' || kind === 'nearly-all';
}
