import { computed, DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import type { LanguageCode } from '@vagval/texts/language-code';
import { textsOf } from '@vagval/texts/texts';
import { keep, kept } from './kept';

/** The language of the page and its texts. Said by `?lang=`, else what the reader chose last, else Swedish. */
@Service()
export class Language {
  private readonly document = inject(DOCUMENT);

  readonly code = signal<LanguageCode>(this.atStart());
  readonly texts = computed(() => textsOf(this.code()));
  /** How numbers and days are written. */
  readonly format = computed(() => this.texts().format);

  constructor() {
    effect(() => (this.document.documentElement.lang = this.code()));
  }

  choose(code: LanguageCode): void {
    this.code.set(code);
    keep('language', code);
  }

  private atStart(): LanguageCode {
    const asked = new URLSearchParams(this.document.location?.search).get('lang') ?? kept('language');
    return asked === 'en' ? 'en' : 'sv';
  }
}
