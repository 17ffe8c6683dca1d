import { formatIn } from '../format';
import type { protection as swedish } from '../sv/protection';

const { number } = formatIn('en');

const counted = ({ exact, band, hidden }: Parameters<typeof swedish.trialThen>[0]) =>
  `${number(exact)} figures exactly, ${number(band)} as “fewer than 5” or “all or nearly all”, and ${number(hidden)} not at all`;

export const protection: typeof swedish = {
  title: 'Protection of small numbers',
  lede: "Here you see how the municipality's figures are protected, and what a head sees of other schools.",
  rules: 'Limits and classes',
  rulesHelp:
    'The municipality may protect more than what holds in the whole country, not less. What you raise cannot be lowered again: a figure that is to be hidden has to have been hidden all the time.',
  readOnly: 'You can read the rules. The administrator can raise them.',
  limits: { smallestCount: 'Smallest number shown', smallestGroup: 'Smallest group shown' },
  limitHints: {
    smallestCount: (least: number) =>
      `Lower numbers are hidden. In the whole country ${least}. If you raise the limit there are no bands, only “Not shown”.`,
    smallestGroup: (least: number) => `Of fewer pupils no share is shown. In the whole country ${least}.`,
  },
  limitFault: (least: number, most: number) => `Write a whole number from ${least} to ${most}.`,
  classes: 'Who sees exact figures',
  classesHelp:
    "Open: everyone sees exact figures. Ordinary: only the unit's own head and counsellor. Sensitive: nobody, nor the own unit.",
  showIndicators: (count: number) => `Show all ${count} indicators`,
  codes: 'What the codes mean',
  indicator: 'Indicator',
  catalogue: 'In the whole country',
  here: 'With you',
  words: { open: 'Open', ordinary: 'Ordinary', sensitive: 'Sensitive' },
  understood: 'I understand that protection cannot be lowered again.',
  understoodFault: 'First confirm that you know that protection cannot be lowered again.',
  tryOut: 'Try',
  save: 'Raise protection',
  saved: 'Protection is raised. It holds for figures taken in from now on. What has been published stays.',
  nothingToTry: 'There are no figures to try it on yet.',
  trialNow: (year, shown) => `School year ${year}, by today's rules: ${counted(shown)}.`,
  trialThen: (shown) => `By the new rules: ${counted(shown)}.`,
  trialNote: 'Counted as if nothing had been published before. Nothing is stored.',
  bench: 'What does the head see?',
  benchHelp: 'Choose a school. The table shows what its head may see of each unit, but not the figures themselves.',
  chooseUnit: 'Choose a unit',
  sightsCaption: (unit: string) => `What the head of ${unit} sees. The first word is for all pupils.`,
  unit: 'Unit',
  sights: { exact: 'Figure', own: 'Exact, own unit', band: 'Band', hidden: 'Not shown', none: '–' },
  byGender: (girls: string, boys: string) => `girls: ${girls.toLowerCase()}, boys: ${boys.toLowerCase()}`,
};
