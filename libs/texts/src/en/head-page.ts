import type { headPage as swedish } from '../sv/head-page';

export const headPage: typeof swedish = {
  title: 'This needs you',
  lede: (year: string, unit: string) =>
    `School year ${year}, ${unit}. We show only what the figures carry. The rest is under `,
  allIndicators: (indicators: number) => (indicators === 1 ? 'the only indicator' : `all ${indicators} indicators`),
  attention: 'Worth your attention',
  listed: (listed: number, indicators: number) => `${listed} of ${indicators} indicators.`,
  nothingReported: 'No figure has come in for the school year yet.',
  nothingListed: (reported: number, indicators: number) =>
    `None of this year’s measures needs you right now. ${reported} of ${indicators} indicators have a figure.`,
  noIndicators: 'The plan has no indicators for the unit this school year.',
  showIndicator: (indicator: string) => `Show ${indicator}`,
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
