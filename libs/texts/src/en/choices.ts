import type { choices as swedish } from '../sv/choices';

export const choices: typeof swedish = {
  title: 'First choices by programme and sex',
  goalCrumb: (number, title) => `Goal ${number}: ${title}`,
  crumb: 'Indicators',
  lede: (unit, year) => `${unit}. The choices as they stood at final admission on 1 July ${year}.`,
  fact: (balanced, all, one) => `${balanced} ${one ? 'pupil' : 'pupils'} of ${all} chose a balanced programme.`,
  factHidden: 'How many chose a balanced programme is not shown, to protect single pupils.',
  factFew: (all) =>
    `Fewer than five ${all === null ? 'pupils' : `of ${all} pupils`} chose a balanced programme, perhaps none.`,
  factNearlyAll: (all) => `All or nearly all${all === null ? '' : ` of ${all} pupils`} chose a balanced programme.`,
  factMissing: 'There are no choices to show for the school year.',
  tabs: 'What the page shows',
  chart: 'Chart',
  table: 'Table',
  overTime: 'Over time',
  girlsSide: '◀ Girls',
  boysSide: 'Boys ▶',
  girls: 'Girls',
  boys: 'Boys',
  all: 'All',
  programme: 'Programme',
  shortProgramme: (name) => name.replace(/ Programme$/, ''),
  order: 'The programmes stand in the order of the share of women in the whole country, largest first.',
  noYears: 'No school year has shares that can be shown.',
  kind: 'Kind',
  kinds: { vocational: 'vocational', preparatory: 'preparatory', introductory: 'introductory' },
  reference: 'Women nationally',
  total: 'All programmes',
  chartTitle: (unit) => `First choices, ${unit}`,
  summary: (girls, boys, top) => `${girls} girls and ${boys} boys have a first choice. Most chose ${top}.`,
  summaryWithoutTop: (girls, boys) => `${girls} girls and ${boys} boys have a first choice.`,
  summaryHidden: 'Counts that could give a single pupil away are not shown.',
  programmeWithCount: (name, count) => `${name} (${count})`,
  hidden: 'Not shown',
  caption: (unit, year) => `First choices by programme and sex, ${unit}, 1 July ${year}`,
  mostlyHidden:
    'Most of the counts are too small to be shown by sex. The table has more numbers for girls and boys together, and the patterns beside it count all pupils.',
  hiddenNote:
    'Counts under five are not shown exactly, and may be none. “Not shown” is a count that is small or could reveal a small one elsewhere. That protects single pupils.',
  patterns: 'Patterns in the choices',
  balanced: 'Balanced programmes',
  nonTraditional: 'Non-traditional choices',
  nonTraditionalGirls: 'girls among them',
  nonTraditionalBoys: 'boys among them',
  vocational: 'Vocational programmes',
  patternsMean:
    'A balanced programme has 40–60% women in the whole country. A non-traditional choice is of a programme where the pupil’s own sex is under 40% in the whole country.',
  apart: 'How far apart are the choices?',
  measured: 'measured',
  byChance: 'if sex played no part',
  apartMeans: (byChance) =>
    `Zero means that girls and boys choose alike, 100% that no programme is chosen by both. Even if sex played no part the measure would be ${byChance} here, because the pupils are few. Read the difference, not the number.`,
  afterChance: 'Left when chance is taken away',
  wouldHaveToChange: 'Would have to choose otherwise for all programmes to be mixed alike',
  change: {
    more: 'The choices are further apart than the year before.',
    less: 'The choices are less far apart than the year before.',
    same: 'The choices are about as far apart as the year before.',
    causes: (share) =>
      `About ${share} of the change lies in how girls and boys chose, the rest in programmes that grew or shrank.`,
    choicesMore: 'Girls and boys chose more differently, but the sizes of the programmes pulled the other way.',
    choicesLess: 'Girls and boys chose less differently, but the sizes of the programmes pulled the other way.',
    untested: 'The change is not tested against chance.',
  },
  method: 'How the measure is worked out',
  methodMeans:
    'The measure is Duncan’s index of dissimilarity. The part of chance is worked out exactly from how many chose each programme, as if sex were drawn by lot. How the difference divides over programmes and years is worked out by mutual information (M), which can be divided.',
  mutualInformation: 'Mutual information (M)',
  entropyIndex: 'M of the most it can be (H)',
  betweenKinds: 'Part of M that lies between vocational, preparatory and introductory programmes',
  programmesTogether: (programmes) =>
    `${programmes} programmes whose counts are not shown are counted together as one.`,
  contributions: 'Largest contributions',
  contributionsMean: 'How large a part of the difference between girls’ and boys’ choices each programme stands for.',
  contributionsRest: (programmes) => `Show ${programmes} more programmes`,
  otherProgrammes: 'Other programmes together',
  apartNone: {
    'only-whole-municipality':
      'The measure is worked out for the whole municipality only. At one school so few have chosen that chance alone gives a high number. See instead how many have made a non-traditional choice:',
    'too-few': 'Too few pupils have chosen. The measure would mostly show chance, so it is not worked out.',
    'one-gender-only': 'Only one of the sexes has chosen. Then there is no difference to work out.',
    hidden: 'So few of the counts are shown that the measure cannot be worked out. That protects single pupils.',
    'not-reported': 'The choices have not been reported yet.',
  },
  breaks: 'Programmes that have changed',
  breakNote: (year, reason) => `${year}: ${reason}`,
  years: 'School year',
  overTimeTitle: (unit) => `The choices over time, ${unit}`,
  overTimeCaption: (unit) =>
    `Vocational programmes, non-traditional choices and balanced programmes, ${unit}, year by year`,
  overTimeSummary: (year, vocational, nonTraditional, balanced) =>
    `${year}: vocational programmes ${vocational}, non-traditional choices ${nonTraditional}, balanced programmes ${balanced}.`,
  notJudged:
    'With few pupils, chance moves the shares a lot from year to year. Whether a change is certain is said on the page of each indicator.',
  empty:
    'There are no first choices for the unit this school year. Pupils in year 9 make them, and they come in from the admission office after 1 July. Choose another unit, or the whole municipality.',
};
