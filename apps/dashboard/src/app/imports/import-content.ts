import { Component, computed, inject, input } from '@angular/core';
import type { ImportedFile } from '@vagval/contracts/imports/imports';
import { observationStates } from '@vagval/domain/stored-cell';
import { Language } from '../core/language';

/** What stands in a file: how many cells are what, and how many figures each indicator gets. */
@Component({
  selector: 'vagval-import-content',
  template: `
    <div>
      <h2>{{ texts().cells }}</h2>
      <dl class="pairs">
        @for (cell of cells(); track cell.name) {
          <div>
            <dt>{{ cell.name }}</dt>
            <dd>{{ cell.count }}</dd>
          </div>
        }
      </dl>
    </div>
    @if (indicators().length > 0) {
      <div>
        <h2>{{ texts().indicators }}</h2>
        <dl class="pairs">
          @for (one of indicators(); track one.id) {
            <div>
              <dt>{{ one.name }}</dt>
              <dd>{{ one.count }}</dd>
            </div>
          }
        </dl>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
      gap: var(--space-3) var(--space-4);
    }
  `,
})
export class ImportContent {
  private readonly language = inject(Language);

  readonly summary = input.required<ImportedFile['summary']>();

  protected readonly texts = computed(() => this.language.texts().imports);
  protected readonly cells = computed(() => {
    const { cells } = this.summary();
    const { observationStates: names, format } = this.language.texts();
    return observationStates
      .filter((state) => cells[state] > 0)
      .map((state) => ({ name: names[state], count: format.number(cells[state]) }));
  });
  protected readonly indicators = computed(() =>
    this.summary().indicators.map(({ id, name, observations }) => ({
      id,
      name: name[this.language.code()],
      count: this.language.format().number(observations),
    })),
  );
}
