import type { definitions as swedish } from '../sv/definitions';

export const definitions: typeof swedish = {
  title: 'What the indicators mean with you',
  lede: 'All municipalities start from the same catalogue. If you count in another way it should say so here, so that nobody compares what cannot be compared.',
  indicator: 'Indicator',
  catalogue: 'In the catalogue',
  sentence: (numerator, denominator) =>
    `${numerator}, of ${denominator.charAt(0).toLowerCase()}${denominator.slice(1)}.`,
  languages: { sv: 'In Swedish', en: 'In English' },
  parts: {
    numerator: 'What is counted (the numerator)',
    denominator: 'Of whom (the denominator)',
    note: 'Good to know',
  },
  effect: 'What does the change do to the years before?',
  corrected: 'Corrects back in time. We have counted so all along, the text has just been unclear. The series goes on.',
  countedAnew:
    'Breaks the series. From a school year on we count something else. Years before it are not compared with years after.',
  fromYear: 'From the school year',
  reason: 'Why?',
  reasonHint: 'Shown at the chart where the series is broken, and kept in the history.',
  wordsFault: 'Write at least three characters.',
  effectFault: 'Choose what the change does to the years before.',
  reasonFault: 'Write at least ten characters on why.',
  save: 'Save the definition',
  saved: 'The definition is saved.',
  readOnly: 'You can read the definitions. The administrator can change them.',
  versions: 'How it has changed',
  noVersions: 'You count as in the catalogue.',
  wasCorrected: 'Corrected back in time.',
  wasCountedAnew: (year) => `Counted so from the school year ${year}.`,
};
