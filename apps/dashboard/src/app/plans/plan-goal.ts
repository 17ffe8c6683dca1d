import { Component, computed, inject, input } from '@angular/core';
import type { FollowedPlan } from '@vagval/contracts/plans/plans';
import { Language } from '../core/language';
import { GoalIndicators } from './goal-indicators';

/** A goal of the plan: what it says, what the units shall do, and how it is followed up. What is missing is said. */
@Component({
  selector: 'vagval-plan-goal',
  imports: [GoalIndicators],
  template: `
    @let one = goal();
    <h2>{{ texts().plans.goalTitle(one.number, one.title) }}</h2>
    <p class="prose">{{ one.description }}</p>
    <h3>{{ texts().plans.commitments }}</h3>
    @if (one.commitments.length === 0) {
      <p class="hole">{{ texts().plans.noCommitments }}</p>
    } @else {
      <dl>
        @for (group of byYearGroup(); track $index) {
          <div>
            <dt>{{ group.yearGroup }}</dt>
            @for (promise of group.promises; track promise.id) {
              <dd>{{ promise.text }}</dd>
            }
          </div>
        }
      </dl>
    }
    <h3>{{ texts().plans.indicators }}</h3>
    @if (one.indicators.length === 0) {
      <p class="hole">{{ texts().plans.noIndicators }}</p>
    } @else {
      <vagval-goal-indicators [goal]="one" [schoolYear]="schoolYear()" [unitId]="unitId()" [place]="place()" />
    }
  `,
  styles: `
    h2 {
      margin-bottom: 0.35rem;
    }
    h3 {
      margin: var(--space-3) 0 0.35rem;
    }
    dl {
      max-width: 66ch;
      margin: 0;
    }
    dl div {
      display: grid;
      grid-template-columns: 4.5rem minmax(0, 1fr);
      gap: 0 var(--space-1);
      padding: 0.3rem 0;
    }
    dt {
      color: var(--muted);
      font-size: var(--text-small);
      line-height: 1.65rem;
    }
    dd {
      grid-column: 2;
      margin: 0;
    }
    .hole {
      padding: var(--space-1) var(--space-2);
      border: 1px dashed var(--control-line);
      border-radius: var(--radius);
      color: var(--muted);
    }
  `,
})
export class PlanGoal {
  readonly goal = input.required<FollowedPlan['goals'][number]>();
  readonly schoolYear = input.required<number>();
  readonly unitId = input.required<string | null>();
  readonly place = input.required<string>();

  protected readonly texts = inject(Language).texts;
  /** What is promised, year group by year group, in the order of the plan. */
  protected readonly byYearGroup = computed(() => {
    const { commitments } = this.goal();
    return [...new Set(commitments.map(({ yearGroup }) => yearGroup))].map((yearGroup) => ({
      yearGroup,
      promises: commitments.filter((one) => one.yearGroup === yearGroup),
    }));
  });
}
