import { Component, computed, inject, input } from '@angular/core';
import type { ChoicePatterns } from '@vagval/contracts/choices/choices';
import { fewestChoosers } from '@vagval/domain/choices/dissimilarity';
import { Language } from '../core/language';

/** How differently girls and boys choose, never without what chance alone would give. */
@Component({
  selector: 'vagval-choices-apart',
  template: `
    @if (shown(); as figure) {
      <dl class="facts">
        <div>
          <dt>{{ texts().choices.measured }}</dt>
          <dd>{{ figure.measured }}</dd>
        </div>
        <div>
          <dt>{{ texts().choices.byChance }}</dt>
          <dd>{{ figure.byChance }}</dd>
        </div>
      </dl>
      <p class="sub">{{ texts().choices.apartMeans(figure.byChance) }}</p>
    } @else {
      <p class="sub">{{ texts().choices.apartNone(fewest) }}</p>
    }
  `,
  styles: `
    .sub {
      margin: var(--space-1) 0 0;
    }
  `,
})
export class ChoicesApart {
  private readonly language = inject(Language);

  readonly dissimilarity = input.required<ChoicePatterns['dissimilarity']>();

  protected readonly texts = this.language.texts;
  protected readonly fewest = String(fewestChoosers);
  protected readonly shown = computed(() => {
    const found = this.dissimilarity();
    const { percent } = this.language.format();
    return found && { measured: percent(found.measured), byChance: percent(found.byChance) };
  });
}
