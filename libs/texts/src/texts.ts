import { english } from './english';
import type { LanguageCode } from './language-code';
import { swedish, type Texts } from './swedish';

export { languageCodes, type LanguageCode } from './language-code';
export type { Texts };

/** The texts of a language. */
export function textsOf(language: LanguageCode): Texts {
  return language === 'sv' ? swedish : english;
}
