import { Component, computed, inject, input } from '@angular/core';
import type { ImportedFile } from '@vagval/contracts/imports/imports';
import { Language } from '../core/language';

/** What taking in would do, or did: how much is new, how much replaces something, and what is left aside. */
@Component({
  selector: 'vagval-import-effect',
  template: `
    @if (brings()) {
      <h2>{{ file().state === 'previewed' ? texts().effect : texts().effectWas }}</h2>
      <dl class="facts">
        @for (fact of facts(); track fact.name) {
          <div>
            <dt>{{ fact.name }}</dt>
            <dd>{{ fact.count }}</dd>
          </div>
        }
      </dl>
    }
    @if (file().state === 'previewed' && file().summary.changed > 0) {
      <p class="sub">{{ texts().changedMeans }}</p>
    }
    @if (others(); as words) {
      <p class="sub">{{ words }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--space-3);
    }
    .sub {
      margin: 0.4rem 0 0;
    }
  `,
})
export class ImportEffect {
  private readonly language = inject(Language);

  readonly file = input.required<ImportedFile>();

  protected readonly texts = computed(() => this.language.texts().imports);
  /** Whether there is anything to count: a file can hold nothing for the municipality, or nothing new. */
  protected readonly brings = computed(() => {
    const { added, changed, units } = this.file().summary;
    return this.file().state !== 'previewed' || added + changed + units > 0;
  });
  protected readonly facts = computed(() => {
    const { added, changed, unchanged, newUnits, observations, units } = this.file().summary;
    const { imports, format } = this.language.texts();
    const figures = [
      { name: imports.added, count: format.number(added) },
      { name: imports.changed, count: format.number(changed) },
      { name: imports.unchanged, count: format.number(unchanged) },
    ];
    return [
      ...(observations > 0 ? figures : []),
      ...(units > 0 || observations === 0 ? [{ name: imports.newUnits, count: format.number(newUnits) }] : []),
    ];
  });
  protected readonly others = computed(() => {
    const { otherMunicipalities: count } = this.file().summary;
    const { imports, format } = this.language.texts();
    return count > 0 && imports.others(format.number(count), count === 1);
  });
}
