import { computed, inject, type Signal } from '@angular/core';
import { listUnits } from '@vagval/contracts/units/units';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { Reader } from '../core/reader';

/** The units somebody reaches in a school year, and the municipality itself. */
export class Units {
  private readonly reader = inject(Reader);
  private readonly resource = inject(Api).read(listUnits, () => {
    const schoolYear = this.schoolYear();
    return schoolYear === undefined || this.reader.key() === null ? undefined : { schoolYear };
  });
  private readonly answer = newest(this.resource);

  constructor(private readonly schoolYear: Signal<number | undefined>) {}

  /** School units by name; empty until known. */
  readonly schools = computed(() => (this.answer() ?? []).filter(({ kind }) => kind === 'school-unit'));
  readonly municipality = computed(() => this.answer()?.find(({ kind }) => kind === 'municipality'));
}
