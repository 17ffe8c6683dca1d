import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { compareUnits } from '@vagval/contracts/comparison/comparison';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { Language } from '../core/language';
import { TierLine } from '../disclosure/tier-line';
import { MeasuredFigure } from '../observations/measured-figure';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem';
import { Select } from '../ui/select';
import { Session } from '../users/session';
import { ComparisonStore } from './comparison-store';
import { dotsOf, positionWords } from './compared-units';
import { FunnelDrawing } from './funnel-drawing';
import { SpreadFacts } from './spread-facts';

/** Are the units equal? Whether they differ more than chance on one indicator, and by how much. They are never ranked. */
@Component({
  selector: 'vagval-equity-tab',
  imports: [Empty, FunnelDrawing, Loading, MeasuredFigure, ProblemNote, Select, SpreadFacts, TierLine],
  templateUrl: './equity-tab.html',
  styleUrl: './equity-tab.scss',
})
export class EquityTab {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly language = inject(Language);

  /** What is compared; undefined where the school form has nothing to compare by. */
  readonly asked = input.required<GivenOf<typeof compareUnits> | undefined>();

  protected readonly texts = this.language.texts;
  protected readonly store = new ComparisonStore(this.asked);
  protected readonly options = computed(() =>
    (this.store.comparison()?.indicators ?? []).map(({ id, name }) => ({
      value: id,
      name: name[this.language.code()],
    })),
  );
  protected readonly onlyOwn = computed(() => !this.session.reachesMunicipality());
  /** Units that are no dot, by name, each with why. */
  protected readonly others = computed(() => {
    const comparison = this.store.comparison();
    if (!comparison) return [];
    const texts = this.texts();
    return dotsOf(comparison).others.map((unit) => ({
      id: unit.unitId,
      name: unit.unitName,
      result: unit.result,
      // A figure that is not there says so itself.
      why: unit.result.kind === 'value' ? positionWords(unit, texts) : null,
    }));
  });

  protected choose(indicatorId: string): void {
    void this.router.navigate([], { queryParams: { indikator: indicatorId }, queryParamsHandling: 'merge' });
  }
}
