import type { headPage as swedish } from '../sv/head-page';

export const headPage: typeof swedish = {
  title: 'This needs you',
  lede: (year: string, unit: string) =>
    `School year ${year}, ${unit}. Here is what is promised but not finished. Everything else is under `,
  allIndicators: (indicators: number) => (indicators === 1 ? 'the only indicator' : `all ${indicators} indicators`),
  attention: 'Worth your attention',
  counted: (left: number, reported: number, indicators: number) =>
    `${left === 1 ? 'One promise is not kept yet' : `${left} promises are not kept yet`}. ` +
    `${reported} of ${indicators} indicators have a figure.`,
  nothingLeft: (reported: number, indicators: number) =>
    reported === 0
      ? 'No figure has come in for the school year yet. When the first one has, what is left is shown here.'
      : `No promise has anything left. ${reported} of ${indicators} indicators have a figure; what is left is shown here as more come in.`,
  noIndicators: 'The plan has no indicators for the unit this school year.',
  sentence: (indicator: string, figure: string) => `${indicator}: ${figure}.`,
  promised: (target: string, due: string) => `The plan promises ${target}. The promise is followed up on ${due}.`,
  byGender: (girlsWord: string, girls: string, boysWord: string, boys: string) =>
    `${girlsWord}: ${girls}, ${boysWord.toLowerCase()}: ${boys}.`,
  showIndicator: (indicator: string) => `Show ${indicator}`,
  notJudged: 'Outcomes such as eligibility and choices are not judged here yet.',
  notJudgedWhy: (pupils: string | null) =>
    'We show value, number and target but claim no change: with ' +
    `${pupils === null ? 'few' : pupils} pupils, chance moves the share a lot from year to year.`,
  todo: 'To do',
  nothingToDo: 'Nothing is waiting for you right now.',
  reportActivities: 'Report this year’s activities',
  planActivities: 'Plan this year’s activities',
  importFigures: (indicator: string) => `Bring in figures: ${indicator}`,
  due: (date: string) => `By ${date}`,
  late: (date: string) => `Late since ${date}`,
  left: (left: string, of: string) => `${left} of ${of} left`,
  go: { 'report-activities': 'Show', 'plan-activities': 'Show', 'import-figures': 'Bring in' },
  yearly: 'This year’s follow-up',
  steps: { collect: 'Collect', check: 'Check', analyse: 'Analyse', decide: 'Decide', 'sign-off': 'Sign off' },
  stepDone: 'done',
  stepNow: 'under way',
  freshness: 'How fresh are the figures?',
  sources: {
    activities: 'Activities',
    choices: 'Upper secondary choices',
    eligibility: 'Final grades, year 9',
    completion: 'Upper secondary diplomas',
    survey: 'Pupil survey',
  },
  expected: (date: string) => `expected ${date}`,
  noFigure: 'no figure yet',
};
