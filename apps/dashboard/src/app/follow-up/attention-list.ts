import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HeadPage as HeadPageAnswer } from '@vagval/contracts/follow-up/head-page';
import { Language } from '../core/language';
import { TierLine } from '../disclosure/tier-line';
import { formsShown } from './forms-shown';

type Attention = HeadPageAnswer['attention'][number];

/** What the evidence carries, one sentence each; and below it, always, what the rest of the figures cannot say. */
@Component({
  selector: 'vagval-attention-list',
  imports: [RouterLink, TierLine],
  templateUrl: './attention-list.html',
  styleUrl: './attention-list.scss',
})
export class AttentionList {
  protected readonly language = inject(Language);

  readonly page = input.required<HeadPageAnswer>();

  protected readonly texts = computed(() => this.language.texts().headPage);
  protected readonly lede = computed(() => {
    const { attention, reported, indicators } = this.page();
    if (indicators === 0) return this.texts().noIndicators;
    if (attention.length > 0) {
      const { familyNote } = this.language.texts().assessment;
      const listed = new Set(attention.map(({ indicator }) => indicator.id)).size;
      return `${this.texts().listed(listed, indicators)} ${familyNote}`;
    }
    return reported === 0 ? this.texts().nothingReported : this.texts().nothingListed(reported, indicators);
  });
  protected readonly rest = computed(() => {
    const { attention, ...page } = this.page();
    return this.language.texts().assessment.rest({ ...page, listed: attention.length });
  });
  protected readonly notes = computed(() => this.page().attention.map((attention) => this.noteOf(attention)));

  private noteOf(item: Attention) {
    const { indicator, gender } = item;
    const words = this.language.texts().assessment.attentionItem(item, formsShown(indicator, this.page().unitForms));
    return {
      ...words,
      key: `${indicator.id} ${gender}`,
      id: indicator.id,
      gender: gender === 'all' ? null : gender,
      show: this.texts().showIndicator(words.title.replace(/\.$/, '')),
    };
  }
}
