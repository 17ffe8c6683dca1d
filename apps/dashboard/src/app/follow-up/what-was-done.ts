import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Language } from '../core/language';
import { isMunicipality } from './is-municipality';

/** How many activities stand beside the figures before the list is better read on its own. */
const most = 5;
const ofPupils = { unit: 'share', counted: 'pupils', kind: 'promise' } as const;

/** The activities the plan ties to the goal, beside the outcome: seen together, never as a cause. */
@Component({
  selector: 'vagval-what-was-done',
  imports: [RouterLink],
  template: `
    @if (page().activities.length > 0) {
      <p class="sub">{{ texts().indicatorPage.notProven }}</p>
      <dl class="pairs">
        @for (line of lines(); track line.id) {
          <div>
            <dt>{{ line.title }}</dt>
            <dd>{{ line.outcome }}</dd>
          </div>
        }
      </dl>
    } @else {
      <p class="sub">{{ nothing() }}</p>
    }
    <p>
      <a routerLink="/aktiviteter" [queryParams]="{ ar: page().schoolYear, enhet: page().unitId }">{{
        texts().indicatorPage.allActivities
      }}</a>
    </p>
  `,
  styles: `
    .pairs {
      margin-bottom: var(--space-2);
    }
  `,
})
export class WhatWasDone {
  private readonly language = inject(Language);

  readonly page = input.required<IndicatorPage>();

  protected readonly texts = this.language.texts;
  protected readonly nothing = computed(() => {
    const { activitiesNone, activitiesOnUnits } = this.texts().indicatorPage;
    return isMunicipality(this.page()) ? activitiesOnUnits : activitiesNone;
  });
  protected readonly lines = computed(() =>
    this.page()
      .activities.slice(0, most)
      .map(({ id, title, state, week, reached }) => ({
        id,
        title,
        outcome:
          this.texts().figures.countWords(reached, ofPupils) ??
          `${this.texts().activities.states[state]}, ${this.language.format().week(week)}`,
      })),
  );
}
