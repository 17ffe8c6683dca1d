import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TreeUnitAnswer, UnitTreeAnswer } from '@vagval/contracts/units/unit-tree';
import type { SchoolForm } from '@vagval/domain/units/unit';
import { Language } from '../core/language';

/** What a unit is, what it has been, what it came from and what it became. */
@Component({
  selector: 'vagval-unit-history',
  imports: [RouterLink],
  template: `
    <dl class="pairs">
      @for (pair of pairs(); track pair.word) {
        <div>
          <dt>{{ pair.word }}</dt>
          <dd>{{ pair.value }}</dd>
        </div>
      }
    </dl>
    @for (track of tracks(); track track.word) {
      <h3>{{ track.word }}</h3>
      <ul>
        @for (one of track.values; track $index) {
          <li>{{ one.value }}, {{ one.until }}</li>
        }
      </ul>
    }
    @for (line of lines(); track line.word) {
      <h3>{{ line.word }}</h3>
      <ul>
        @for (one of line.units; track one.id) {
          <li>
            <a [routerLink]="[]" [queryParams]="{ enhet: one.id, gor: null }" queryParamsHandling="merge">{{
              one.name
            }}</a>
            {{ texts().organisation.details.on(one.on) }}
          </li>
        }
      </ul>
    }
  `,
  styles: `
    h3 {
      margin-top: var(--space-2);
      font-size: 1rem;
    }
    ul {
      margin: 0.2rem 0 0;
      padding-left: 1.2rem;
    }
    li {
      padding: 0.15rem 0;
    }
  `,
})
export class UnitHistory {
  readonly tree = input.required<UnitTreeAnswer>();
  readonly unit = input.required<TreeUnitAnswer>();

  private readonly language = inject(Language);
  protected readonly texts = this.language.texts;

  protected readonly pairs = computed(() => {
    const { organisation, units, format } = this.texts();
    const { details } = organisation;
    const unit = this.unit();
    return [
      { word: details.kind, value: units.kinds[unit.kind] },
      ...(unit.code ? [{ word: details.code, value: unit.code }] : []),
      ...(unit.kind === 'school-unit'
        ? [{ word: details.organiser, value: organisation.organisers[unit.organiser] }]
        : []),
      ...(unit.parentId ? [{ word: details.below, value: this.nameOf(unit.parentId) }] : []),
      { word: details.open, value: this.openWords() },
      { word: details.forms, value: this.formWords(unit.schoolForms) },
      { word: details.figures, value: format.number(unit.figures) },
      ...(unit.lastFigures === null ? [] : [{ word: details.lastFigures, value: format.schoolYear(unit.lastFigures) }]),
    ];
  });

  /** What has been something else before, or is decided to become so. */
  protected readonly tracks = computed(() => {
    const { names, places, formsBefore } = this.texts().organisation.details;
    const { until } = this.texts().organisation.details;
    const told = <T>(track: readonly { value: T; until: string | null }[], word: (value: T) => string) =>
      track.map((one) => ({ value: word(one.value), until: until(one.until) }));
    const unit = this.unit();
    return [
      { word: names, values: told(unit.names, (name) => name) },
      { word: places, values: told(unit.parents, (id) => this.nameOf(id ?? '')) },
      { word: formsBefore, values: told(unit.forms, (forms) => this.formWords(forms)) },
    ].filter(({ values }) => values.length > 1);
  });

  protected readonly lines = computed(() => {
    const { cameFrom, became } = this.texts().organisation.details;
    const { successions } = this.tree();
    const { id } = this.unit();
    const named = (unitId: string, on: string) => ({ id: unitId, name: this.nameOf(unitId), on });
    return [
      {
        word: cameFrom,
        units: successions.filter((one) => one.successorId === id).map((one) => named(one.predecessorId, one.on)),
      },
      {
        word: became,
        units: successions.filter((one) => one.predecessorId === id).map((one) => named(one.successorId, one.on)),
      },
    ].filter(({ units }) => units.length > 0);
  });

  private openWords(): string {
    const { always, since, between } = this.texts().organisation.details;
    const { validFrom, validTo } = this.unit();
    const from = validFrom ? since(validFrom) : always;
    return validTo ? between(from, validTo) : from;
  }

  private formWords(forms: readonly SchoolForm[]): string {
    const { organisation, units, format } = this.texts();
    return forms.length === 0
      ? organisation.details.noForms
      : format.list(forms.map((form) => units.schoolForms[form]));
  }

  private nameOf(id: string): string {
    return this.tree().units.find((unit) => unit.id === id)?.name ?? '';
  }
}
