import { formatIn } from '../format';
import type { disclosure as swedish } from '../sv/disclosure';

const format = formatIn('en');
const written = (purpose: string) => purpose.trim().replace(/\.+$/, '');
const secrecy = 'If anyone asks for the file, secrecy must be reviewed first.';

export const disclosure: typeof swedish = {
  words: { few: 'Fewer than 5', nearlyAll: 'All or nearly all', hidden: 'Not shown' },
  readMore: 'How pupils are protected',
  why: (measured) => {
    switch (measured.kind) {
      case 'few':
        return {
          rule: 'disclosure-few',
          text: 'Four at most, or none at all. How many is not shown, to protect individual pupils.',
        };
      case 'nearly-all':
        return {
          rule: 'disclosure-nearly-all',
          text: 'All, or all but four at most. How many lack it is not shown, to protect individual pupils.',
        };
      case 'suppressed':
        return {
          rule: 'disclosure-hidden',
          text: 'Not shown, to protect individual pupils. Either the number is small, or it would reveal a small number elsewhere.',
        };
      case 'value':
      case 'missing':
      case 'not-reported':
      case 'not-applicable':
        return null;
    }
  },
  tier: (tier, opened) => {
    if (tier === 'own') return { rule: 'disclosure-own', text: 'You see exact figures for your own unit.' };
    if (tier === 'published' || opened === null)
      return {
        rule: 'disclosure-published',
        text: 'The figures are protected: small counts are not shown exactly. Everyone sees the same figures.',
      };
    const by = opened.by === undefined ? 'Opened' : `Opened by ${opened.by}`;
    return {
      rule: 'disclosure-opened',
      text: `You see exact figures. Purpose: ${written(opened.purpose)}. ${by} until ${format.time(opened.until)}.`,
    };
  },
  ownNote: 'The figures of other units are protected.',
  surveyNote: 'Survey answers are protected for the own unit too: nobody who answered shall be recognised.',
  frozenNote: 'Published figures are never worked out again afterwards. A correction comes with the next release.',
  exportBanner: (purpose, owner, at) =>
    `The file holds exact figures. Purpose: ${written(purpose)}. Taken out by ${owner} ${at}. ${secrecy}`,
  exportOwnBanner: (owner, at) =>
    `The file holds exact figures of the own unit. Taken out by ${owner} ${at}. ${secrecy}`,
  open: 'Open exact figures',
  purpose: 'What will you use the exact figures for?',
};
