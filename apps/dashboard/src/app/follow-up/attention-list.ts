import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HeadPage as HeadPageAnswer } from '@vagval/contracts/follow-up/head-page';
import { Language } from '../core/language';
import { StatusMark } from '../ui/status-mark';
import { formsShown } from './forms-shown';

type Attention = HeadPageAnswer['attention'][number];

/** Promises with something left, one sentence each; and what is not judged here. */
@Component({
  selector: 'vagval-attention-list',
  imports: [RouterLink, StatusMark],
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
    return attention.length > 0
      ? this.texts().counted(attention.length, reported, indicators)
      : this.texts().nothingLeft(reported, indicators);
  });
  protected readonly notJudgedWhy = computed(() => {
    const { pupils } = this.page();
    return this.texts().notJudgedWhy(pupils === null ? null : this.language.format().number(pupils));
  });
  protected readonly notes = computed(() => this.page().attention.map((attention) => this.noteOf(attention)));

  /** "27 av 30", or null where it was not counted or is not shown. */
  private countOf(measured: Attention['girls']): string | null {
    if (measured.kind !== 'value' || measured.count === null || measured.group === null) return null;
    const { ui, format } = this.language.texts();
    return ui.ofGroup(format.number(measured.count), format.number(measured.group));
  }

  private noteOf({ indicator, result, girls, boys, target, status, due }: Attention) {
    const { figures } = this.language.texts();
    const [code, format] = [this.language.code(), this.language.format()];
    const name = indicator.shortName[code];
    const figure = figures.countWords(result, indicator) ?? figures.measuredWords(result, indicator);
    const words = figures.genderWords(formsShown(indicator, this.page().unitForms));
    const [girlsCount, boysCount] = [girls, boys].map((one) => this.countOf(one));
    return {
      id: indicator.id,
      left: status.left === null ? '…' : format.number(status.left),
      mark: figures.statusWords(status, indicator),
      sentence: this.texts().sentence(name, figure),
      promised: this.texts().promised(figures.targetWords(target, indicator), format.shortDate(due)),
      byGender: girlsCount && boysCount ? this.texts().byGender(words.girls, girlsCount, words.boys, boysCount) : null,
      show: this.texts().showIndicator(name),
    };
  }
}
