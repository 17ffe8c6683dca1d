import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Language } from '../core/language';
import { DataTable } from '../ui/data-table';
import { Empty } from '../ui/empty';
import type { TableContent } from '../ui/table-content';
import { cellOf } from '../observations/measured-cell';
import { isMunicipality } from './is-municipality';

/** What reach is counted in, for its words. */
const ofPupils = { unit: 'share', counted: 'pupils', kind: 'promise' } as const;

/** The unit's activities that the plan ties to the same goal. */
@Component({
  selector: 'vagval-indicator-activities',
  imports: [DataTable, Empty],
  template: `
    @if (page().activities.length > 0) {
      <vagval-data-table [content]="content()" />
      <p class="sub">{{ texts().indicatorPage.notProven }}</p>
    } @else {
      <vagval-empty [says]="nothing()" />
    }
  `,
  styles: `
    .sub {
      margin: 0.75rem 0 0;
    }
  `,
})
export class IndicatorActivities {
  private readonly language = inject(Language);

  readonly page = input.required<IndicatorPage>();

  protected readonly texts = this.language.texts;
  protected readonly nothing = computed(() => {
    const { activitiesNone, activitiesOnUnits } = this.texts().indicatorPage;
    return isMunicipality(this.page()) ? activitiesOnUnits : activitiesNone;
  });
  protected readonly content = computed<TableContent>(() => {
    const { indicatorPage: words, activities, figures, format } = this.texts();
    return {
      caption: words.activitiesCaption,
      columns: [
        { name: words.activity },
        { name: words.week },
        { name: activities.yearGroup },
        { name: words.activityState },
        { name: words.reached, numeric: true },
      ],
      rows: this.page().activities.map(({ title, week, yearGroup, state, reached }) => {
        const counted = figures.countWords(reached, ofPupils);
        return {
          name: title,
          cells: [
            { text: format.week(week) },
            { text: yearGroup },
            { text: activities.states[state] },
            counted === null ? cellOf(reached, ofPupils, figures) : { text: counted, kind: 'number' as const },
          ],
        };
      }),
    };
  });
}
