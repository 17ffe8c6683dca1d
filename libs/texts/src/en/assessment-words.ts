import type { assessmentWords as swedish, ChangeFacts } from '../sv/assessment-words';

const numerals = ['no', 'one', 'two', 'three', 'four', 'five'] as const;

const before = (years: number | null) =>
  years === 1 ? 'one earlier year' : years === 2 ? 'two earlier years' : 'the three years before';

const certain = (what: string, { basis, years }: ChangeFacts) =>
  basis === null ? `${what}.` : basis === 'trend' ? `${what}, over five years.` : `${what} on ${before(years)}.`;

const possible = (what: string) => `May be ${what} – may be chance.`;

export const assessmentWords: typeof swedish = {
  status: {
    'status-met': () => 'Target met.',
    'status-not-met': () => 'Target not met.',
    'status-promise-met': () => 'Target met.',
    'status-left': ({ left }) => (left === null ? 'The promise is not kept yet.' : `${left} left.`),
    'status-uncertain': () => 'Cannot tell – the gap to the target is within chance.',
    'status-toward-met': () => 'Cannot tell – the gap to the target is within chance. It leans towards met.',
    'status-toward-not-met': () => 'Cannot tell – the gap to the target is within chance. It leans towards not met.',
    'status-too-few': ({ many }) => `Too few ${many} to say anything certain (fewer than 10).`,
    'status-low-response': () => 'Too few answered (under 60%) – we do not know what the others think.',
    'status-unknown-response': () =>
      'The source does not say how many were asked – we do not know what those who did not answer think.',
    'status-no-target': () => 'The plan sets no target for the school year.',
    'status-missing': () => 'No data.',
    'status-no-pupils': ({ many }) => `There are no ${many} to count.`,
    'status-hidden': () => 'The figure is not shown, so we say nothing of the target.',
    'status-no-counts': () => 'The source has no counts – what chance may have done cannot be told.',
  },
  statusMarks: {
    'status-met': 'Target met',
    'status-not-met': 'Target not met',
    'status-promise-met': 'Target met',
    'status-left': 'Not finished',
    'status-uncertain': 'Cannot tell for certain',
    'status-toward-met': 'Cannot tell for certain',
    'status-toward-not-met': 'Cannot tell for certain',
    'status-too-few': 'Too few to say anything certain',
    'status-low-response': 'Too few answered',
    'status-unknown-response': 'Unknown how many answered',
    'status-no-target': 'No target',
    'status-missing': 'No data',
    'status-no-pupils': 'None to count',
    'status-hidden': 'Not shown',
    'status-no-counts': 'Counts not known',
  },
  left: (left) => `${left} left`,
  change: {
    'change-better': (facts) => certain('Certain improvement', facts),
    'change-worse': (facts) => certain('Certain decline', facts),
    'change-up': (facts) => certain('Certain increase', facts),
    'change-down': (facts) => certain('Certain decrease', facts),
    'change-no-certain': ({ smallest }) =>
      smallest === null
        ? 'No certain change.'
        : `No certain change (we would probably have seen one of at least ${smallest}).`,
    'change-possibly-better': () => possible('an improvement'),
    'change-possibly-worse': () => possible('a decline'),
    'change-possibly-up': () => possible('an increase'),
    'change-possibly-down': () => possible('a decrease'),
    'change-low-power': ({ smallest, many }) =>
      smallest === null
        ? `Cannot tell – with so few ${many} only very large changes show.`
        : `Cannot tell – with so few ${many} only changes above about ${smallest} show.`,
    'change-too-few': ({ many }) => `Too few ${many} to say anything certain (fewer than 10, this year or before).`,
    'change-no-history': () => 'Nothing to compare with yet: the three years before have no figures.',
    'change-break': () => 'The definition changed this year – compare from now on.',
    'change-low-response': () => 'Too few answered (under 60%) – the years cannot be compared.',
    'change-missing': () => 'No data this year, so nothing to compare.',
    'change-hidden': () => 'Figures that are needed to compare the years are not shown.',
    'change-no-counts': () => 'The source has no counts – the years cannot be tested against chance.',
    'change-counted': ({ difference }) =>
      difference === null
        ? 'A promise is counted. There is no year before to place it beside.'
        : `Difference to the year before: ${difference}. A promise is counted and not tested against chance.`,
  },
  changeMarks: {
    'change-better': 'Certain improvement',
    'change-worse': 'Certain decline',
    'change-up': 'Certain increase',
    'change-down': 'Certain decrease',
    'change-no-certain': 'Cannot be told from chance',
    'change-possibly-better': 'May be an improvement – may be chance',
    'change-possibly-worse': 'May be a decline – may be chance',
    'change-possibly-up': 'May be an increase – may be chance',
    'change-possibly-down': 'May be a decrease – may be chance',
    'change-low-power': 'Too few to see a change',
    'change-too-few': 'Too few to say anything certain',
    'change-no-history': 'Nothing to compare with yet',
    'change-break': 'Definition changed this year',
    'change-low-response': 'Too few answered',
    'change-missing': 'No data',
    'change-hidden': 'Not shown',
    'change-no-counts': 'Counts not known',
    'change-counted': 'Counted, not tested',
  },
  against: { metButWorse: 'Met, but going the wrong way', notMetButBetter: 'Not met, but going the right way' },
  pace: {
    'pace-reached': () => 'Reached.',
    'pace-missed': () => 'The target year has passed and the target was not reached.',
    'pace-on-track': ({ milestone }) =>
      milestone === null ? 'On track.' : `On track with the plan, which has ${milestone} this year.`,
    'pace-behind': ({ milestone }) =>
      milestone === null ? 'Behind plan.' : `Behind the plan, which has ${milestone} this year.`,
    'pace-cannot-tell': () => 'Cannot tell whether the pace is kept.',
    'pace-not-applicable': () => 'The plan gives no pace to compare with.',
  },
  paceMarks: {
    'pace-reached': 'Reached',
    'pace-missed': 'Target year passed',
    'pace-on-track': 'On track',
    'pace-behind': 'Behind plan',
    'pace-cannot-tell': 'Cannot tell for certain',
    'pace-not-applicable': 'No pace to compare with',
  },
  needed: (perYear, year) => `${perYear} a year needed until ${year}.`,
  projection: {
    year: (year) => `At this pace the target is reached in ${year}.`,
    never: 'At this pace the target is not reached.',
    'more-than-30-years': 'At this pace the target is not reached within 30 years.',
    'no-certain-trend': 'When the target is reached cannot be worked out: there is no certain trend.',
  },
  threeYears: (years, counts, status) => `Over ${numerals[years] ?? years} years (${counts}): ${status}`,
  countOf: (count, group, people) => `${count} of ${group} ${people}`,
  intervalHelp: (low, high) =>
    `With another year group of the same size and conditions the share could by chance alone have been between ${low} and ${high}.`,
  bandHelp:
    'The light band: where the share could have come by chance alone, with as many pupils and the same conditions.',
  family: {
    'family-untested': 'No changes could be tested against chance.',
    'family-none': 'No mark rests on a comparison: no change is certain.',
    'family-one': 'One mark rests on a comparison. Of such marks at most one in ten is expected to be chance.',
    'family-many': (marked) =>
      `${marked} marks rest on comparisons. Of them at most one in ten is expected to be chance.`,
  },
  familyNote: 'We look at many measures at once. Of the changes we mark, on average at most one in ten is chance.',
};
