import { Component, computed, inject } from '@angular/core';
import { Language } from '../core/language';

/** What the marks of the matrix mean. */
@Component({
  selector: 'vagval-matrix-legend',
  template: `
    <h3>{{ texts().legend }}</h3>
    <dl>
      <div>
        <dt class="good">{{ texts().marks.met }}</dt>
        <dd>{{ texts().legendMetWords }}</dd>
      </div>
      <div>
        <dt class="watch">{{ texts().legendLeft }}</dt>
        <dd>{{ texts().legendLeftWords }}</dd>
      </div>
      <div>
        <dt>{{ texts().legendOff }}</dt>
        <dd>{{ texts().legendOffWords }}</dd>
      </div>
      <div>
        <dt>{{ texts().marks.atTarget }}</dt>
        <dd>{{ texts().legendAtWords }}</dd>
      </div>
      <div>
        <dt class="hatch">{{ texts().legendHidden }}</dt>
        <dd>{{ texts().legendHiddenWords }}</dd>
      </div>
    </dl>
    <p>{{ texts().legendCount }}</p>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--space-3);
      color: var(--muted);
      font-size: var(--text-small);
    }
    h3 {
      margin-bottom: 0.5rem;
      font: 600 1em var(--sans);
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 0.45rem 1.4rem;
      margin: 0 0 0.45rem;
    }
    div {
      display: flex;
      gap: 0.5rem;
      align-items: baseline;
    }
    dt {
      flex: none;
      padding: 0.05rem 0.5rem;
      border-radius: 6px;
      background: var(--calm-soft);
      font-weight: 600;
    }
    dd {
      max-width: 44ch;
      margin: 0;
    }
    .good {
      background: var(--good-soft);
      color: var(--good);
    }
    .watch {
      background: var(--watch-soft);
      color: var(--watch);
    }
    .hatch {
      background: var(--hatch);
      font-weight: 400;
    }
  `,
})
export class MatrixLegend {
  private readonly language = inject(Language);
  protected readonly texts = computed(() => this.language.texts().matrix);
}
