import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FollowedPlan } from '@vagval/contracts/plans/plans';
import { Language } from '../core/language';

type Plan = NonNullable<FollowedPlan['plan']>;

/** Who decided the plan, when, and for which years; and the versions before it, each a link to a year it held. */
@Component({
  selector: 'vagval-plan-decision',
  imports: [RouterLink],
  template: `
    @if (plan(); as one) {
      <section class="card" aria-labelledby="decision">
        <h2 id="decision">{{ texts().plans.decision }}</h2>
        <dl class="pairs">
          <div>
            <dt>{{ texts().plans.version }}</dt>
            <dd>{{ one.version }}</dd>
          </div>
          <div>
            <dt>{{ texts().plans.state }}</dt>
            <dd>{{ texts().plans.states[one.state] }}</dd>
          </div>
          <div>
            <dt>{{ texts().plans.decided }}</dt>
            <dd>{{ one.decidedOn ? language.format().date(one.decidedOn) : texts().plans.notDecided }}</dd>
          </div>
          <div>
            <dt>{{ texts().plans.registration }}</dt>
            <dd>{{ one.registration ?? texts().plans.noRegistration }}</dd>
          </div>
          <div>
            <dt>{{ texts().plans.holds }}</dt>
            <dd>{{ span(one) }}</dd>
          </div>
        </dl>
      </section>
    }
    @if (versions().length > 0) {
      <section class="card" aria-labelledby="versions">
        <h2 id="versions">{{ texts().plans.versions }}</h2>
        <ul>
          @for (version of newestFirst(); track version.id) {
            <li>
              @if (version.id === plan()?.id) {
                <b>{{ texts().plans.versionName(version.version) }}</b>, {{ texts().plans.thisOne }}
              } @else if (yearOf(version); as year) {
                <a [routerLink]="[]" [queryParams]="{ ar: year }" queryParamsHandling="merge">{{
                  texts().plans.versionName(version.version)
                }}</a>
              } @else {
                {{ texts().plans.versionName(version.version) }}
              }
              <small>{{ version.title }} · {{ texts().plans.states[version.state] }}, {{ span(version) }}</small>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    ul {
      margin: 0.6rem 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 0.5rem 0;
      border-top: 1px solid var(--line-soft);
    }
    small {
      display: block;
      color: var(--muted);
      font-size: var(--text-small);
    }
  `,
})
export class PlanDecision {
  readonly plan = input.required<Plan | null>();
  readonly versions = input.required<readonly Plan[]>();
  /** The school years that can be chosen: a version that held in none of them cannot be shown. */
  readonly years = input.required<readonly number[]>();

  protected readonly language = inject(Language);
  protected readonly texts = this.language.texts;
  protected readonly newestFirst = computed(() => [...this.versions()].sort((a, b) => b.version - a.version));

  protected span({ validFrom, validTo }: Plan): string {
    const { schoolYear } = this.language.format();
    const { plans } = this.texts();
    return validTo === null
      ? plans.from(schoolYear(validFrom))
      : plans.between(schoolYear(validFrom), schoolYear(validTo));
  }

  /** The newest school year that can be chosen and in which the version held. */
  protected yearOf({ validFrom, validTo, state }: Plan): number | undefined {
    // A draft holds in no year, whatever years it is meant for.
    if (state === 'draft' || state === 'referral') return undefined;
    return this.years().find((year) => validFrom <= year && year <= (validTo ?? year));
  }
}
