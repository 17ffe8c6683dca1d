import { Component, computed, inject, input } from '@angular/core';
import type { ImportPreview, ImportSample as Sampled } from '@vagval/contracts/imports/imports';
import { listIndicators } from '@vagval/contracts/indicators/indicators';
import { Api } from '../core/api';
import { Language } from '../core/language';
import { newest } from '../core/newest';
import { DataTable } from '../ui/data-table';
import { Units } from '../units/units';
import type { TableCell, TableContent } from '../ui/table-content';

/** The first rows of a file as they are stored, so that a reader can see that they were understood. */
@Component({
  selector: 'vagval-import-sample',
  imports: [DataTable],
  template: `
    <h2 id="vagval-sample">{{ language.texts().imports.sample }}</h2>
    <p class="sub">{{ language.texts().imports.sampleLede }}</p>
    <vagval-data-table [content]="content()" [quiet]="true" />
  `,
})
export class ImportSample {
  readonly sample = input.required<ImportPreview['sample']>();

  protected readonly language = inject(Language);
  private readonly indicators = newest(inject(Api).read(listIndicators, () => ({})));
  /** Names of the indicators that are shares: their values are stored as fractions and read as per cent. */
  private readonly shares = computed(
    () => new Set(this.indicators()?.flatMap(({ unit, name }) => (unit === 'share' ? [name.sv] : []))),
  );
  private readonly units = new Units(computed(() => this.sample()[0]?.schoolYear));
  /** Names by code: a file of counts has codes only, and a reader knows schools by name. */
  private readonly names = computed(() => {
    const municipality = this.units.municipality();
    const known = [...this.units.schools(), ...(municipality ? [municipality] : [])];
    return new Map(known.map(({ code, name }) => [code, name]));
  });
  protected readonly content = computed<TableContent>(() => {
    const { imports } = this.language.texts();
    return {
      caption: imports.sample,
      columns: [
        { name: imports.row },
        { name: imports.unit },
        { name: imports.indicator },
        { name: imports.schoolYear },
        { name: imports.gender },
        { name: imports.programme },
        { name: imports.numerator, numeric: true },
        { name: imports.denominator, numeric: true },
        { name: imports.value, numeric: true },
      ],
      rows: this.sample().map((one) => ({
        name: this.language.format().number(one.row),
        cells: [
          { text: this.names().get(one.unit) ?? one.unit },
          { text: one.indicator[this.language.code()] },
          { text: this.language.format().schoolYear(one.schoolYear) },
          { text: imports.genders[one.gender] },
          { text: one.programme ?? '' },
          this.counted(one.numerator),
          this.counted(one.denominator),
          this.valueOf(one),
        ],
      })),
    };
  });

  private counted(count: number | null): TableCell {
    return { text: count === null ? '' : this.language.format().number(count), kind: 'number' };
  }

  /** A number, or the state in words: an empty cell would say nothing of why. */
  private valueOf({ state, value, numerator, denominator, indicator }: Sampled): TableCell {
    const { observationStates, format } = this.language.texts();
    if (state !== 'value') return { text: observationStates[state], kind: 'state' };
    if (numerator !== null && denominator !== null && denominator > 0) {
      return { text: format.percent(numerator / denominator, 1), kind: 'number' };
    }
    if (value === null) return { text: '', kind: 'number' };
    const written = this.shares().has(indicator.sv) ? format.percent(value, 1) : format.number(value, 2);
    return { text: written, kind: 'number' };
  }
}
