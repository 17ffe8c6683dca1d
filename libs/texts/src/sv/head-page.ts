/** "Det här behöver dig". Figures and dates come written: `date` is "30 juni", `left` is "4 elever kvar". */
export const headPage = {
  title: 'Det här behöver dig',
  lede: (year: string, unit: string) =>
    `Läsåret ${year}, ${unit}. Här står det som är lovat men inte klart. Allt annat finns under `,
  allIndicators: (indicators: number) => (indicators === 1 ? 'den enda indikatorn' : `alla ${indicators} indikatorer`),
  attention: 'Att uppmärksamma',
  counted: (left: number, reported: number, indicators: number) =>
    `${left === 1 ? 'Ett löfte är inte klart' : `${left} löften är inte klara`}. ` +
    `${reported} av ${indicators} indikatorer har en uppgift.`,
  nothingLeft: (reported: number, indicators: number) =>
    reported === 0
      ? 'Ingen uppgift har kommit in för läsåret än. När den första finns visas här vad som är kvar.'
      : `Inget löfte har något kvar. ${reported} av ${indicators} indikatorer har en uppgift; här visas vad som är kvar när fler kommer in.`,
  noIndicators: 'Planen har inga indikatorer för enheten det här läsåret.',
  /** "Prao, 10 dagar: 56 av 60 elever." */
  sentence: (indicator: string, figure: string) => `${indicator}: ${figure}.`,
  promised: (target: string, due: string) => `Planen lovar ${target}. Lovet följs upp den ${due}.`,
  byGender: (girlsWord: string, girls: string, boysWord: string, boys: string) =>
    `${girlsWord}: ${girls}, ${boysWord.toLowerCase()}: ${boys}.`,
  showIndicator: (indicator: string) => `Visa ${indicator}`,
  notJudged: 'Utfall som behörighet och val bedöms inte här ännu.',
  notJudgedWhy: (pupils: string | null) =>
    'Vi visar värde, antal och mål men påstår ingen förändring: med ' +
    `${pupils === null ? 'få' : pupils} elever flyttar slumpen andelen mycket från år till år.`,
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
