/** "Det här behöver dig". Dates come written: "30 juni". */
export const headPage = {
  title: 'Det här behöver dig',
  lede: (year: string, unit: string) =>
    `Läsåret ${year}, ${unit}. Vi visar bara det som siffrorna bär. Resten finns kvar under `,
  allIndicators: (indicators: number) => (indicators === 1 ? 'den enda indikatorn' : `alla ${indicators} indikatorer`),
  attention: 'Att uppmärksamma',
  /** "3 av 24 indikatorer." */
  listed: (listed: number, indicators: number) => `${listed} av ${indicators} indikatorer.`,
  nothingReported: 'Ingen uppgift har kommit in för läsåret än.',
  nothingListed: (reported: number, indicators: number) =>
    `Inget av årets mått behöver dig just nu. ${reported} av ${indicators} indikatorer har en uppgift.`,
  noIndicators: 'Planen har inga indikatorer för enheten det här läsåret.',
  showIndicator: (indicator: string) => `Visa ${indicator}`,
  todo: 'Att göra',
  nothingToDo: 'Inget väntar på dig just nu.',
  reportActivities: 'Redovisa årets aktiviteter',
  planActivities: 'Planera årets aktiviteter',
  importFigures: (indicator: string) => `Hämta in siffror: ${indicator}`,
  due: (date: string) => `Senast ${date}`,
  late: (date: string) => `Försenad sedan ${date}`,
  left: (left: string, of: string) => `${left} av ${of} kvar`,
  go: { 'report-activities': 'Visa', 'plan-activities': 'Visa', 'import-figures': 'Hämta in' },
  yearly: 'Årets uppföljning',
  steps: {
    collect: 'Samla in',
    check: 'Kontrollera',
    analyse: 'Analysera',
    decide: 'Besluta',
    'sign-off': 'Fastställ',
  },
  stepDone: 'klart',
  stepNow: 'pågår',
  freshness: 'Hur färska är uppgifterna?',
  sources: {
    activities: 'Aktiviteter',
    choices: 'Gymnasieval',
    eligibility: 'Slutbetyg åk 9',
    completion: 'Gymnasieexamen',
    survey: 'Elevenkät',
  },
  expected: (date: string) => `väntas ${date}`,
  noFigure: 'ingen uppgift än',
};
