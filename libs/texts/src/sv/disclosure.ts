import type { Tier } from '@vagval/domain/disclosure/tier';
import type { Measured } from '@vagval/domain/measured';
import type { Sentence } from '../assessment-facts';
import { formatIn } from '../format';

const format = formatIn('sv');

/** Exact figures that are open: for what, until which ISO moment, and by whom where that is not the reader. */
interface Opened {
  readonly purpose: string;
  readonly until: string;
  readonly by?: string;
}

/** A purpose as its writer left it, without the full stop that the sentence has of its own. */
const written = (purpose: string) => purpose.trim().replace(/\.+$/, '');
const secrecy = 'Om någon begär ut filen ska sekretessen prövas först.';

/** Which figures are shown to whom, and why one is not. Opening exact figures has its own texts: `exactFigures`. */
export const disclosure = {
  /** What stands in the place of a figure. */
  words: { few: 'Färre än 5', nearlyAll: 'Alla eller nästan alla', hidden: 'Visas inte' },
  readMore: 'Så skyddas eleverna',
  /**
   * What stands behind those words when a reader asks; null for a figure that is shown. The same for every hidden figure,
   * because the reason would tell of it.
   */
  why: (measured: Measured): Sentence | null => {
    switch (measured.kind) {
      case 'few':
        return {
          rule: 'disclosure-few',
          text: 'Högst fyra, eller ingen alls. Hur många visas inte, för att skydda enskilda elever.',
        };
      case 'nearly-all':
        return {
          rule: 'disclosure-nearly-all',
          text: 'Alla, eller alla utom högst fyra. Hur många som saknas visas inte, för att skydda enskilda elever.',
        };
      case 'suppressed':
        return {
          rule: 'disclosure-hidden',
          text: 'Visas inte, för att skydda enskilda elever. Antingen är talet litet, eller så skulle det avslöja ett litet tal någon annanstans.',
        };
      case 'value':
      case 'missing':
      case 'not-reported':
      case 'not-applicable':
        return null;
    }
  },
  /** Which figures a page holds. `opened` belongs to the tier of that name. */
  tier: (tier: Tier, opened: Opened | null): Sentence => {
    if (tier === 'own') return { rule: 'disclosure-own', text: 'Du ser exakta tal för din egen enhet.' };
    if (tier === 'published' || opened === null)
      return {
        rule: 'disclosure-published',
        text: 'Siffrorna är skyddade: små antal visas inte exakt. Alla ser samma siffror.',
      };
    const by = opened.by === undefined ? 'Öppnat' : `Öppnat av ${opened.by}`;
    const until = `kl.\u00a0${format.time(opened.until).replace(':', '.')}`;
    return {
      rule: 'disclosure-opened',
      text: `Du ser exakta tal. Syfte: ${written(opened.purpose)}. ${by} till ${until}.`,
    };
  },
  ownNote: 'Andra enheters siffror är skyddade.',
  surveyNote: 'Enkätsvar är skyddade också för den egna enheten: den som svarat ska inte gå att känna igen.',
  frozenNote: 'Publicerade siffror räknas aldrig om i efterhand. En rättelse kommer med nästa publicering.',
  /** In a file with exact figures. `at` is a written moment. */
  exportBanner: (purpose: string, owner: string, at: string) =>
    `Filen innehåller exakta tal. Syfte: ${written(purpose)}. Hämtad av ${owner} ${at}. ${secrecy}`,
  exportOwnBanner: (owner: string, at: string) =>
    `Filen innehåller exakta tal för den egna enheten. Hämtad av ${owner} ${at}. ${secrecy}`,
  open: 'Öppna exakta tal',
  purpose: 'Vad ska du använda de exakta talen till?',
};
