import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import type { Sentence } from '@vagval/texts/assessment-facts';
import { methodPageOf, methodPages } from '@vagval/texts/method-pages';
import { Language } from '../core/language';
import { judgedFigure } from './judged-figure';
import { WhereFrom } from './where-from';

/** The working: what was counted, where chance reaches, which rules decided and why; under a fold what an expert checks. */
@Component({
  selector: 'vagval-how-counted',
  imports: [RouterLink, WhereFrom],
  template: `
    @if (working().rows.length === 0) {
      <p class="sub">{{ texts().indicatorPage.nothingCounted }}</p>
    } @else {
      <dl class="pairs">
        @for (row of working().rows; track row.label) {
          <div>
            <dt>{{ row.label }}</dt>
            <dd>{{ row.value }}</dd>
          </div>
        }
      </dl>
    }
    @for (sentence of sentences(); track sentence.rule) {
      <p class="rule">{{ sentence.text }}</p>
    }
    @if (working().method.length > 0) {
      <details>
        <summary>{{ texts().indicatorPage.calculation }}</summary>
        <dl class="pairs">
          @for (row of working().method; track row.label) {
            <div>
              <dt>{{ row.label }}</dt>
              <dd>{{ row.value }}</dd>
            </div>
          }
        </dl>
      </details>
    }
    <p class="more">
      {{ texts().indicatorPage.readMethod }}
      @for (page of methods(); track page.slug) {
        <a [routerLink]="['/metoder', page.slug]">{{ page.title }}</a>
      } @empty {
        <a routerLink="/metoder">{{ texts().methods.title }}</a>
      }
    </p>
    <vagval-where-from [page]="page()" />
  `,
  styles: `
    // What does not fit beside its name stands under it, whole.
    .pairs > div {
      flex-wrap: wrap;
      row-gap: 0;
    }
    dd {
      margin-left: auto;
    }
    .rule {
      max-width: 62ch;
      margin-top: 0.7rem;
      font-size: 0.95rem;
    }
    details {
      margin-top: var(--space-1);
    }
    summary {
      min-height: 1.5rem;
      padding: 0.35rem 0;
      color: var(--accent);
      cursor: pointer;
    }
    .more {
      display: flex;
      flex-wrap: wrap;
      gap: 0.15rem 0.9rem;
      align-items: center;
      margin: 0.6rem 0 var(--space-2);
      font-size: 0.95rem;
    }
    .more a {
      min-height: 1.5rem;
    }
    @media (pointer: coarse) {
      summary,
      .more a {
        display: flex;
        align-items: center;
        min-height: 44px;
      }
    }
  `,
})
export class HowCounted {
  private readonly language = inject(Language);

  readonly page = input.required<IndicatorPage>();

  protected readonly texts = this.language.texts;
  private readonly figure = computed(() => judgedFigure(this.page()));
  protected readonly working = computed(() => this.texts().assessment.working(this.figure()));
  /** Why the verdicts are what they are; then the longer view and the plan's pace, where they say something. */
  protected readonly sentences = computed<readonly Sentence[]>(() => {
    const { assessment: words } = this.texts();
    const { assessment, indicator, result } = this.figure();
    const { threeYears, pace } = assessment;
    const { decided } = this.working();
    if (result.kind !== 'value') return decided;
    const projection = words.projection(pace);
    return [
      ...decided,
      ...(threeYears ? [words.threeYears(threeYears, indicator)] : []),
      ...(pace.name === 'not-applicable' || pace.name === 'cannot-tell' ? [] : [words.pace(pace)]),
      ...(projection ? [projection] : []),
    ];
  });
  /** The pages that explain what stands here, in the order of their index. */
  protected readonly methods = computed(() => {
    const said = [...this.sentences(), ...this.working().rows].flatMap(({ rule }) => rule ?? []);
    const slugs = new Set(said.map(methodPageOf));
    return methodPages
      .filter(({ slug }) => slugs.has(slug))
      .map(({ slug, title }) => ({ slug, title: title[this.language.code()] }));
  });
}
