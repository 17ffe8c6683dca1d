import { Component, computed, inject, input } from '@angular/core';
import type { Tier } from '@vagval/domain/disclosure/tier';
import { Language } from '../core/language';
import { Explained } from '../ui/explained';
import { Exact } from './exact';

/** Says quietly which figures a page holds, protected or exact, and explains it to who asks. */
@Component({
  selector: 'vagval-tier-line',
  imports: [Explained],
  template: `<vagval-explained [text]="why()" [more]="more()">{{
    texts().exactFigures.tiers[tier()]
  }}</vagval-explained>`,
  styles: `
    :host {
      display: block;
      color: var(--muted);
      font-size: var(--text-small);
    }
  `,
})
export class TierLine {
  private readonly exact = inject(Exact);

  readonly tier = input.required<Tier>();

  protected readonly texts = inject(Language).texts;
  protected readonly why = computed(() => this.texts().disclosure.tier(this.tier(), this.exact.opened()).text);
  protected readonly more = computed(() => ({
    name: this.texts().disclosure.readMore,
    link: '/metoder/sa-skyddas-eleverna',
  }));
}
