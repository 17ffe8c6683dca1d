import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorAnswer } from '@vagval/contracts/indicators/indicators';
import { wheelDate } from '@vagval/domain/school-years/expected-day';
import { Language } from '../core/language';

/** The definition in words: what counts, of whom, what to bear in mind, and when it is measured. */
@Component({
  selector: 'vagval-about-indicator',
  imports: [RouterLink],
  template: `
    <dl>
      @for (line of lines(); track line.name) {
        <div>
          <dt>{{ line.name }}</dt>
          <dd>{{ line.value }}</dd>
        </div>
      }
    </dl>
    <p>
      <a routerLink="/metoder">{{ language.texts().indicatorPage.allMethods }}</a>
    </p>
  `,
  styles: `
    dl {
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: minmax(8rem, 1fr) minmax(0, 3fr);
      gap: 0 1rem;
      padding: 0.6rem 0;
      border-top: 1px solid var(--line-soft);
    }
    div:first-child {
      border-top: 0;
    }
    dt {
      color: var(--muted);
    }
    dd {
      max-width: 62ch;
      margin: 0;
    }
    @media (max-width: 30rem) {
      div {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class AboutIndicator {
  protected readonly language = inject(Language);

  readonly indicator = input.required<IndicatorAnswer>();
  readonly schoolYear = input.required<number>();

  protected readonly lines = computed(() => {
    const [code, format] = [this.language.code(), this.language.format()];
    const texts = this.language.texts().indicatorPage;
    const indicator = this.indicator();
    const day = (wheel: IndicatorAnswer['measured' | 'published']) => format.date(wheelDate(wheel, this.schoolYear()));
    return [
      { name: texts.numerator, value: indicator.numerator[code] },
      { name: texts.denominator, value: indicator.denominator[code] },
      { name: texts.note, value: indicator.note[code] },
      { name: texts.direction, value: texts.directions[indicator.direction] },
      { name: texts.population, value: texts.populations[indicator.population] },
      { name: texts.measuredOn, value: day(indicator.measured) },
      { name: texts.publishedOn, value: day(indicator.published) },
      { name: texts.lag, value: texts.lagYears(indicator.lagYears) },
      { name: texts.source, value: indicator.source[code] },
      { name: texts.code, value: indicator.code },
    ];
  });
}
