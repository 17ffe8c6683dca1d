import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { UnitActivities } from '@vagval/contracts/activities/activities';
import type { FigureKind } from '@vagval/texts/figure-facts';
import { Language } from '../core/language';
import { MeasuredFigure } from '../observations/measured-figure';
import { ScrollRegion } from '../ui/scroll-region';

/** How each unit's plan is going: what was planned and what came of it. Never ordered by a figure. */
@Component({
  selector: 'vagval-units-table',
  imports: [MeasuredFigure, RouterLink, ScrollRegion],
  template: `
    <vagval-scroll-region [label]="texts().activities.units">
      <table class="data">
        <caption class="hidden-visually">
          {{
            texts().activities.unitsCaption(language.format().schoolYear(schoolYear()))
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ texts().activities.unit }}</th>
            <th scope="col" class="number">{{ texts().activities.planned }}</th>
            <th scope="col" class="number">{{ texts().activities.done }}</th>
            <th scope="col" class="number">{{ texts().activities.partly }}</th>
            <th scope="col" class="number">{{ texts().activities.notDone }}</th>
            <th scope="col" class="number">{{ texts().activities.unreported }}</th>
            <th scope="col" class="number">{{ texts().activities.completion }}</th>
            <th scope="col" class="number">{{ texts().activities.reach }}</th>
          </tr>
        </thead>
        <tbody>
          @for (unit of units(); track unit.unitId) {
            <tr [attr.aria-current]="unit.unitId === chosen() ? 'true' : null">
              <th scope="row">
                <a [routerLink]="[]" [queryParams]="{ enhet: unit.unitId }" queryParamsHandling="merge">{{
                  unit.unitName
                }}</a>
              </th>
              @if (unit.plan === 'no-plan') {
                <td class="state" colspan="7">{{ texts().activities.noPlan }}</td>
              } @else {
                <td class="number">{{ unit.planned }}</td>
                <td class="number">{{ unit.done }}</td>
                <td class="number">{{ unit.partly }}</td>
                <td class="number">{{ unit.notDone }}</td>
                <td class="number">{{ unit.unreported }}</td>
                <td class="number"><vagval-measured [measured]="unit.completion" [indicator]="done" /></td>
                <td class="number"><vagval-measured [measured]="unit.reach" [indicator]="reached" /></td>
              }
            </tr>
          }
        </tbody>
      </table>
    </vagval-scroll-region>
  `,
  styles: `
    thead .number {
      white-space: normal;
    }
    [aria-current] th,
    [aria-current] td {
      background: var(--accent-soft);
    }
  `,
})
export class UnitsTable {
  readonly units = input.required<readonly UnitActivities[]>();
  readonly schoolYear = input.required<number>();
  /** The unit whose activities are listed, if it is one. */
  readonly chosen = input<string>();

  protected readonly language = inject(Language);
  protected readonly texts = this.language.texts;
  protected readonly done: FigureKind = { unit: 'share', counted: 'activities', kind: 'promise' };
  protected readonly reached: FigureKind = { unit: 'share', counted: 'pupils', kind: 'promise' };
}
