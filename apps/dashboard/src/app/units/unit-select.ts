import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Language } from '../core/language';
import { Select } from '../ui/select';
import { Units } from './units';

/** Chooses a unit, or the whole municipality; the choice stands in the address as `?enhet=`. */
@Component({
  selector: 'vagval-unit-select',
  imports: [Select],
  template: `
    @if (options().length > 1) {
      <vagval-select
        [label]="texts().ui.unit"
        [options]="options()"
        [value]="unitId() ?? ''"
        (picked)="choose($event)"
      />
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
  `,
})
export class UnitSelect {
  private readonly router = inject(Router);

  /** The chosen unit; undefined stands for all of them, where `all` names that choice. */
  readonly unitId = input.required<string | undefined>();
  readonly schoolYear = input.required<number | undefined>();
  /** Whether the whole municipality can be chosen. */
  readonly municipality = input.required<boolean>();
  /** Words for choosing no unit at all; left out, one must be chosen. */
  readonly all = input<string>();

  protected readonly texts = inject(Language).texts;
  private readonly units = new Units(this.schoolYear);
  protected readonly options = computed(() => {
    const municipality = this.units.municipality();
    const all = this.all();
    return [
      ...(all === undefined ? [] : [{ value: '', name: all }]),
      ...(municipality && this.municipality()
        ? [{ value: municipality.id, name: this.texts().ui.wholeMunicipality }]
        : []),
      ...this.units.schools().map(({ id, name }) => ({ value: id, name })),
    ];
  });

  protected choose(unitId: string): void {
    void this.router.navigate([], { queryParams: { enhet: unitId || null }, queryParamsHandling: 'merge' });
  }
}
