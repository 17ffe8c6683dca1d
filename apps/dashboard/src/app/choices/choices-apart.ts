import { Component, computed, inject, input } from '@angular/core';
import type { ChoicePatterns } from '@vagval/contracts/choices/choices';
import { Language } from '../core/language';
import { MeasuredFigure } from '../observations/measured-figure';
import { ApartChange } from './apart-change';
import { shares } from './programme-rows';

/** How differently girls and boys choose, never without what chance alone would give; or why there is no such measure. */
@Component({
  selector: 'vagval-choices-apart',
  imports: [ApartChange, MeasuredFigure],
  template: `
    @if (found(); as figure) {
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
      <dl class="pairs">
        <div>
          <dt>{{ texts().choices.afterChance }}</dt>
          <dd>
            <b>{{ figure.adjusted }}</b>
          </dd>
        </div>
        <div>
          <dt>{{ texts().choices.wouldHaveToChange }}</dt>
          <dd>
            <b>{{ figure.wouldHaveToChange }}</b>
          </dd>
        </div>
      </dl>
      @if (figure.change; as change) {
        <vagval-apart-change [change]="change" [level]="figure.level" />
      }
      <details class="explanation">
        <summary>{{ texts().choices.method }}</summary>
        <p>{{ texts().choices.methodMeans }}</p>
        @if (figure.together; as together) {
          <p>{{ together }}</p>
        }
        <dl class="pairs">
          @for (row of figure.method; track row.name) {
            <div>
              <dt>{{ row.name }}</dt>
              <dd>{{ row.value }}</dd>
            </div>
          }
        </dl>
      </details>
    } @else {
      <p class="sub">{{ none() }}</p>
      @if (isSchool()) {
        <p class="instead">
          <vagval-measured [measured]="choices().nonTraditional" [indicator]="shares" [full]="true" />
        </p>
      }
    }
  `,
  styles: `
    .sub {
      margin: var(--space-1) 0 0;
    }
    .instead {
      margin-top: var(--space-1);
    }
    b {
      color: var(--ink);
    }
  `,
})
export class ChoicesApart {
  private readonly language = inject(Language);

  readonly choices = input.required<ChoicePatterns>();

  protected readonly shares = shares;
  protected readonly texts = this.language.texts;
  protected readonly isSchool = computed(() => {
    const { segregation } = this.choices();
    return segregation.kind === 'cannot-tell' && segregation.reason === 'only-whole-municipality';
  });
  protected readonly none = computed(() => {
    const { segregation } = this.choices();
    return segregation.kind === 'cannot-tell' ? this.texts().choices.apartNone[segregation.reason] : '';
  });
  protected readonly found = computed(() => {
    const { segregation } = this.choices();
    if (segregation.kind === 'cannot-tell') return null;
    const { choices: words, format } = this.texts();
    const { measured, byChance, adjusted, wouldHaveToChange, change } = segregation;
    const { mutualInformation, entropyIndex, betweenKinds, programmesTogether } = segregation;
    return {
      measured: format.percent(measured),
      byChance: format.percent(byChance),
      adjusted: format.percent(Math.max(0, adjusted)),
      wouldHaveToChange: format.percent(wouldHaveToChange),
      change,
      level: mutualInformation,
      together: programmesTogether > 1 ? words.programmesTogether(format.number(programmesTogether)) : null,
      method: [
        { name: words.mutualInformation, value: format.number(mutualInformation, 3) },
        { name: words.entropyIndex, value: format.percent(entropyIndex) },
        {
          name: words.betweenKinds,
          value: format.percent(mutualInformation === 0 ? 0 : betweenKinds / mutualInformation),
        },
      ],
    };
  });
}
