import type { Sentence } from '../assessment-facts';
import { formatIn } from '../format';

const format = formatIn('sv');

/** How differently girls and boys choose: never the measure without what chance alone gives. Shares 0–1. */
export const segregation = {
  help: (byChance: number): Sentence => ({
    rule: 'segregation-help',
    text: `Även om kön inte spelade någon roll skulle måttet bli ${format.percent(byChance)} här, för att eleverna är få.`,
  }),
  /** The measure beside its chance level. Whether it lies beyond chance is for the caller to know; null where nobody has tested. */
  beside: (measured: number, byChance: number, isBeyondChance: boolean | null): Sentence => {
    const [value, chance] = [format.percent(measured), format.percent(byChance)];
    if (isBeyondChance === null)
      return {
        rule: 'segregation-untested',
        text: `Uppmätt ${value}, slumpen ensam ger ${chance}. Läs skillnaden, inte talet.`,
      };
    return isBeyondChance
      ? {
          rule: 'segregation-beyond-chance',
          text: `Valen skiljer sig mer åt än slumpen förklarar: ${value}, där slumpen ensam ger ${chance}.`,
        }
      : {
          rule: 'segregation-within-chance',
          text: `Valen skiljer sig åt ungefär så mycket som slumpen ger: ${value}, där slumpen ensam ger ${chance}.`,
        };
  },
  /** `share` 0–1 of the whole; null names programmes whose counts are not shown. */
  contribution: (programme: string | null, share: number) =>
    `${programme ?? 'Program med antal som inte visas, tillsammans'}: ${format.percent(share)}`,
  contributionsHelp:
    'Hur stor del av könsuppdelningen som varje program står för. Alla program tillsammans är 100\u00a0%.',
  balancedHelp:
    'Ett program är jämnt när 40–60\u00a0% av eleverna i hela landet är kvinnor. Den egna skolans elever avgör inte.',
  atypicalHelp: 'Ett val är otraditionellt när det egna könet är under 40\u00a0% på programmet i hela landet.',
};
