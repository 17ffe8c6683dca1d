import { computed, DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import type { LanguageCode } from '@vagval/texts/language-code';
import { swedish, type Texts } from '@vagval/texts/swedish';
import { keep, kept } from './kept';

/**
 * The language of the page and its texts. Said by `?lang=`, else what the reader chose last, else Swedish. English is fetched
 * when somebody asks for it: most readers never do.
 */
@Service()
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly english = signal<Texts | null>(null);

  readonly code = signal<LanguageCode>('sv');
  readonly texts = computed(() => (this.code() === 'en' ? (this.english() ?? swedish) : swedish));
  /** How numbers and days are written. */
  readonly format = computed(() => this.texts().format);
  /** Settles when the language the reader wants is there. */
  readonly started = this.show(this.atStart());

  constructor() {
    effect(() => (this.document.documentElement.lang = this.code()));
  }

  choose(code: LanguageCode): void {
    keep('language', code);
    void this.show(code);
  }

  private async show(code: LanguageCode): Promise<void> {
    if (code === 'en' && !this.english()) {
      const fetched = await import('@vagval/texts/english').catch(() => null);
      // Without a connection the page stays in Swedish, and says so by being in Swedish.
      if (!fetched) return;
      this.english.set(fetched.english);
    }
    this.code.set(code);
  }

  private atStart(): LanguageCode {
    const asked = new URLSearchParams(this.document.location?.search).get('lang') ?? kept('language');
    return asked === 'en' ? 'en' : 'sv';
  }
}
