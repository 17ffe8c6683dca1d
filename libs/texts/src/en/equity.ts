import { formatIn } from '../format';
import type { equity as swedish } from '../sv/equity';

const format = formatIn('en');
const points = (value: number) => format.points(Math.round(value) / 100);

export const equity: typeof swedish = {
  spread: (spread) => {
    if (spread.kind === 'cannot-tell')
      return spread.reason === 'too-few-units'
        ? {
            rule: 'equity-too-few-units',
            text: 'Cannot tell: it takes at least three units with at least ten pupils and figures that are shown.',
          }
        : { rule: 'equity-no-counts', text: 'Cannot tell: the source has no counts.' };
    if (!spread.isBeyondChance) return { rule: 'equity-within-chance', text: 'Units differ no more than chance.' };
    const rounded = Math.round(spread.betweenPoints);
    return {
      rule: 'equity-beyond-chance',
      text:
        'Units differ more than chance. ' +
        (rounded < 1
          ? `With chance taken away the spread between units is less than ${points(1)}.`
          : `With chance taken away the spread between units is about ${points(rounded)}.`),
    };
  },
  spreadRows: {
    between: 'How much the units differ with chance taken away',
    range: 'From the lowest to the highest, as measured',
    shrunkenRange: 'From the lowest to the highest, with chance taken away',
  },
  spreadPoints: (value) => points(value),
  positions: {
    within: 'within what chance gives',
    above: 'above what chance usually gives',
    below: 'below what chance usually gives',
    'far-above': 'clearly above what chance gives',
    'far-below': 'clearly below what chance gives',
  },
  noPosition: 'not judged',
  funnelHelp:
    'The funnel shows how far from the common level chance alone reaches. It is widest where pupils are few. Of twenty units about one lies outside the inner lines by chance alone.',
  noPoint: 'Units with fewer than ten pupils, or with figures that are not shown, have no point.',
  notRanked: 'Units are never ranked: schools have different conditions and few pupils.',
};
