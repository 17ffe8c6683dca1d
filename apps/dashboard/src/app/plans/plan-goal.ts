import { Component, inject, input } from '@angular/core';
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
      <ul>
        @for (commitment of one.commitments; track commitment.id) {
          <li>
            {{ commitment.text }} <small>{{ commitment.yearGroup }}</small>
          </li>
        }
      </ul>
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
    ul {
      max-width: 62ch;
      margin: 0;
      padding-left: 1.2rem;
    }
    li {
      padding: 0.2rem 0;
    }
    small {
      color: var(--muted);
      font-size: var(--text-small);
      white-space: nowrap;
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
}
