import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FollowedPlan } from '@vagval/contracts/plans/plans';
import { AssessmentMark } from '../assessment/assessment-mark';
import { Language } from '../core/language';
import { MeasuredFigure } from '../observations/measured-figure';
import { ScrollRegion } from '../ui/scroll-region';

type FollowedGoal = FollowedPlan['goals'][number];

/** The indicators that follow up a goal: what is promised, how it is, and how the two stand to each other. */
@Component({
  selector: 'vagval-goal-indicators',
  imports: [AssessmentMark, MeasuredFigure, RouterLink, ScrollRegion],
  template: `
    <vagval-scroll-region [label]="texts().plans.indicatorsCaption(goal().number, place())">
      <table class="data">
        <caption class="hidden-visually">
          {{
            texts().plans.indicatorsCaption(goal().number, place())
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ texts().plans.indicator }}</th>
            <th scope="col">{{ texts().plans.target }}</th>
            <th scope="col">{{ texts().plans.result }}</th>
            <th scope="col">{{ texts().plans.status }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of goal().indicators; track one.indicator.id) {
            <tr>
              <th scope="row">
                <a
                  [routerLink]="['/indikatorer', one.indicator.id]"
                  [queryParams]="{ ar: schoolYear(), enhet: unitId() }"
                  >{{ one.indicator.name[language.code()] }}</a
                >
              </th>
              <td>
                @if (one.target; as target) {
                  {{ texts().figures.targetWords(target, one.indicator) }}
                } @else {
                  <span class="state">{{ texts().plans.noTarget }}</span>
                }
              </td>
              <td>
                <vagval-measured
                  [measured]="one.result"
                  [indicator]="one.indicator"
                  [full]="one.indicator.unit === 'share'"
                />
              </td>
              <td>
                @if (isJudged(one)) {
                  <vagval-assessment-mark [mark]="texts().assessment.attentionMark(one.assessment, one.indicator)" />
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </vagval-scroll-region>
  `,
  styles: `
    .state {
      color: var(--muted);
      font-style: italic;
    }
    td {
      white-space: nowrap;
    }
    td:last-child {
      min-width: 10rem;
      white-space: normal;
    }
    th[scope='row'] {
      min-width: 11rem;
    }
    @media (max-width: 45rem) {
      th[scope='row'] {
        min-width: 7.5rem;
      }
      td {
        white-space: normal;
      }
    }
  `,
})
export class GoalIndicators {
  readonly goal = input.required<FollowedGoal>();
  readonly schoolYear = input.required<number>();
  /** The unit whose results are shown; null is the whole municipality. */
  readonly unitId = input.required<string | null>();
  /** Its name. */
  readonly place = input.required<string>();

  protected readonly language = inject(Language);
  protected readonly texts = this.language.texts;

  /** A figure that is not there, or not shown exactly, is said in its own column and is not judged. */
  protected isJudged({ result }: FollowedGoal['indicators'][number]): boolean {
    return result.kind === 'value';
  }
}
