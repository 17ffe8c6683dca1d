import { formatIn } from '../format';
import type { segregation as swedish } from '../sv/segregation';

const format = formatIn('en');

export const segregation: typeof swedish = {
  help: (byChance) => ({
    rule: 'segregation-help',
    text: `Even if gender did not matter the measure would be ${format.percent(byChance)} here, because pupils are few.`,
  }),
  beside: (measured, byChance, isBeyondChance) => {
    const [value, chance] = [format.percent(measured), format.percent(byChance)];
    if (isBeyondChance === null)
      return {
        rule: 'segregation-untested',
        text: `Measured ${value}, chance alone gives ${chance}. Read the difference, not the number.`,
      };
    return isBeyondChance
      ? {
          rule: 'segregation-beyond-chance',
          text: `The choices differ more than chance explains: ${value}, where chance alone gives ${chance}.`,
        }
      : {
          rule: 'segregation-within-chance',
          text: `The choices differ about as much as chance gives: ${value}, where chance alone gives ${chance}.`,
        };
  },
  contribution: (programme, share) =>
    `${programme ?? 'Programmes with counts that are not shown, together'}: ${format.percent(share)}`,
  contributionsHelp: 'How much of the segregation each programme stands for. All programmes together are 100%.',
  balancedHelp:
    'A programme is balanced when 40–60% of its pupils in the whole country are women. The school’s own pupils do not decide it.',
  atypicalHelp: 'A choice is non-traditional when the own sex is under 40% of the programme in the whole country.',
};
