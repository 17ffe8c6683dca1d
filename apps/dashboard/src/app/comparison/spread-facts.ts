import { Component, computed, inject, input } from '@angular/core';
import type { UnitComparison } from '@vagval/contracts/comparison/comparison';
import { onceIn } from '@vagval/texts/assessment-numbers';
import { Language } from '../core/language';

/** Whether the units differ more than chance and by how much, in a sentence; the working under a fold. */
@Component({
  selector: 'vagval-spread-facts',
  template: `
    <p class="fact">{{ sentence() }}</p>
    @if (found(); as figure) {
      <details class="explanation">
        <summary>{{ texts().matrix.compared.method }}</summary>
        <p>{{ texts().matrix.compared.methodMeans(figure.units) }} {{ figure.rarity }}</p>
        <dl class="pairs">
          <div>
            <dt>{{ texts().equity.spreadRows.between }}</dt>
            <dd>{{ figure.between }}</dd>
          </div>
          <div>
            <dt>{{ texts().equity.spreadRows.range }}</dt>
            <dd>{{ figure.range }}</dd>
          </div>
          <div>
            <dt>{{ texts().equity.spreadRows.shrunkenRange }}</dt>
            <dd>{{ figure.shrunkenRange }}</dd>
          </div>
        </dl>
        @if (figure.isUncertain) {
          <p>{{ texts().matrix.compared.betweenUncertain }}</p>
        }
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--space-3);
    }
    .fact {
      max-width: 52ch;
    }
  `,
})
export class SpreadFacts {
  private readonly language = inject(Language);

  readonly spread = input.required<UnitComparison['spread']>();

  protected readonly texts = this.language.texts;
  protected readonly sentence = computed(() => this.texts().equity.spread(this.spread()).text);
  protected readonly found = computed(() => {
    const spread = this.spread();
    if (spread.kind === 'cannot-tell') return null;
    const { equity, format, matrix } = this.texts();
    const { compared: words } = matrix;
    const points = equity.spreadPoints;
    const times = onceIn(spread.p);
    return {
      units: format.number(spread.units),
      between: points(spread.betweenPoints),
      isUncertain: !spread.isBeyondChance && spread.betweenPoints > 0,
      range: points(spread.rangePoints),
      shrunkenRange: points(spread.shrunkenRangePoints),
      rarity: times === null ? words.commonByChance : words.rareByChance(format.number(times)),
    };
  });
}
