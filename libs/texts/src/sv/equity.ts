import type { UnitComparison } from '@vagval/contracts/comparison/comparison';
import type { Sentence } from '../assessment-facts';
import { formatIn } from '../format';

const format = formatIn('sv');
const points = (value: number) => format.points(Math.round(value) / 100);

/** Whether units differ more than chance (likvärdighet). Never a rank. */
export const equity = {
  /** "Skiljer sig enheterna åt mer än slumpen?" in a sentence. */
  spread: (spread: UnitComparison['spread']): Sentence => {
    if (spread.kind === 'cannot-tell')
      return spread.reason === 'too-few-units'
        ? {
            rule: 'equity-too-few-units',
            text: 'Går inte att säga: det krävs minst tre enheter med minst tio elever och siffror som visas.',
          }
        : { rule: 'equity-no-counts', text: 'Går inte att säga: källan har inga antal.' };
    if (!spread.isBeyondChance)
      return { rule: 'equity-within-chance', text: 'Skillnaden mellan enheterna är inte större än slumpen.' };
    const rounded = Math.round(spread.betweenPoints);
    return {
      rule: 'equity-beyond-chance',
      text:
        'Skillnaden mellan enheterna är större än slumpen. ' +
        (rounded < 1
          ? `När slumpen räknats bort är spridningen mellan enheterna mindre än ${points(1)}.`
          : `När slumpen räknats bort är spridningen mellan enheterna ungefär ${points(rounded)}.`),
    };
  },
  spreadRows: {
    between: 'Så mycket skiljer sig enheterna när slumpen räknats bort',
    range: 'Från den lägsta till den högsta, som uppmätt',
    shrunkenRange: 'Från den lägsta till den högsta, när slumpen räknats bort',
  },
  spreadPoints: (value: number) => points(value),
  positions: {
    within: 'inom det slumpen ger',
    above: 'över det slumpen brukar ge',
    below: 'under det slumpen brukar ge',
    'far-above': 'klart över det slumpen ger',
    'far-below': 'klart under det slumpen ger',
  } satisfies Record<NonNullable<UnitComparison['units'][number]['position']>, string>,
  noPosition: 'bedöms inte',
  funnelHelp:
    'Tratten visar hur långt från den gemensamma nivån slumpen ensam når. Den är bredast där eleverna är få. Av tjugo enheter hamnar ungefär en utanför de inre linjerna bara av slump.',
  noPoint: 'Enheter med färre än tio elever, eller med siffror som inte visas, har ingen punkt.',
  notRanked: 'Enheter rangordnas aldrig: skolor har olika förutsättningar och få elever.',
};
