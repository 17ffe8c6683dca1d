/** The page of one indicator. */
export const indicatorPage = {
  crumb: 'Indikatorer',
  goalCrumb: (number: number, title: string) => `Mål ${number}: ${title}`,
  lede: (unit: string, year: string) => `${unit}, läsåret ${year}.`,
  gender: 'Kön',
  allPupils: 'Alla elever',
  inYear: (year: string) => `läsåret ${year}`,
  target: 'målet',
  againstTarget: 'mot målet',
  /** What a change is judged against; null where there was nothing to judge against. */
  againstYears: (years: number | null): string =>
    years === null
      ? 'mot tidigare år'
      : years === 1
        ? 'mot ett tidigare år'
        : years === 2
          ? 'mot två tidigare år'
          : 'mot de tre åren före',
  tabs: 'Vad sidan visar',
  chart: 'Diagram',
  table: 'Tabell',
  genders: 'Kön',
  units: 'Enheter',
  activities: 'Aktiviteter',
  about: 'Om måttet',
  chartTitle: (indicator: string, unit: string) => `${indicator}, ${unit}`,
  /** Says what the drawing shows to those who do not see it. */
  summary: (newest: string, year: string, target: string | null, rest: string | null, years: number) =>
    `${years === 1 ? 'Ett läsår' : `${years} läsår`}. ${year}: ${newest}` +
    `${target === null ? '' : `, målet är ${target}`}` +
    `${rest === null ? '' : `, övriga kommunen ${rest}`}.`,
  targetLabel: (target: string) => `Mål: ${target}`,
  summaryOnlyGaps: 'Inget läsår har ett värde som kan visas.',
  /** Where an axis of shares does not begin at 0. */
  axisFrom: (start: string) => `Skalan börjar på ${start}.`,
  yearsNotDrawn: 'Läsår som inte visas har varken punkt eller band.',
  restGaps: 'Övriga kommunen har luckor där den kunde ha avslöjat ett litet tal på en annan enhet.',
  breakNote: (year: string, reason: string) => `Brott i serien ${year}: ${reason}`,
  tableCaption: (indicator: string, unit: string) => `${indicator}, ${unit}, läsår för läsår`,
  schoolYear: 'Läsår',
  cohort: 'Började',
  value: 'Värde',
  count: 'Antal',
  of: 'Av',
  chanceReaches: 'Dit slumpen når',
  change: 'Förändring',
  state: 'Läge',
  targetColumn: 'Mål',
  gendersCaption: (girls: string, boys: string) => `${girls} och ${boys.toLowerCase()}, läsår för läsår`,
  gendersTitle: (girls: string, boys: string) => `${girls} och ${boys.toLowerCase()}`,
  gendersSummary: (year: string, girls: string, girlsValue: string, boys: string, boysValue: string) =>
    `${year}: ${girls.toLowerCase()} ${girlsValue}, ${boys.toLowerCase()} ${boysValue}.`,
  ofGender: (gender: string) => `${gender}, antal`,
  gendersLater: 'Senare läsår har inget värde för båda som kan visas.',
  verdictsCaption: (year: string) => `Vad som går att säga om läsåret ${year}`,
  noGenders: 'Måttet redovisas inte för flickor och pojkar var för sig.',
  noGendersEither: 'Inget läsår har värden för båda könen som kan visas.',
  unitsCaption: (year: string) => `Enheterna du kan se läsåret ${year}, i bokstavsordning. Enheter rangordnas aldrig.`,
  unit: 'Enhet',
  activitiesNone: 'Planen knyter inga aktiviteter på enheten till det här målet.',
  activitiesOnUnits: 'Aktiviteter planeras på enheterna. Välj en enhet för att se dem här.',
  activitiesCaption: 'Aktiviteter som planen knyter till samma mål',
  activity: 'Aktivitet',
  week: 'Vecka',
  reached: 'Nådda',
  activityState: 'Läge',
  counting: 'Så räknade vi',
  nothingCounted: 'Det finns inget antal att visa för läsåret.',
  calculation: 'Uträkningen',
  readMethod: 'Läs om metoden:',
  allMethods: 'Läs om metoderna',
  source: 'Källa',
  file: 'Fil',
  row: (row: string) => `rad ${row}`,
  takenIn: 'Inläst',
  takenInBy: (date: string, name: string) => `${date} av ${name}`,
  checksum: 'Kontrollsumma',
  whatWasDone: 'Vad gjordes?',
  notProven: 'Aktiviteter som planen knyter till målet. Samvariation, inte bevisad effekt.',
  allActivities: 'Alla aktiviteter',
  numerator: 'Räknas',
  denominator: 'Av',
  note: 'Att tänka på',
  measuredOn: 'Mäts',
  publishedOn: 'Väntas',
  lag: 'Eftersläpning',
  lagYears: (years: number) =>
    years === 0 ? 'Samma läsår som vägledningen' : `${years === 1 ? 'Ett år' : `${years} år`} efter vägledningen`,
  population: 'Gäller',
  populations: {
    'own-schools': 'Elever i kommunens egna skolor',
    'schools-in-municipality': 'Elever i alla skolor som ligger i kommunen',
    residents: 'Elever som bor i kommunen, var de än går i skola',
  },
  direction: 'Riktning',
  directions: {
    higher: 'Ju högre, desto bättre',
    lower: 'Ju lägre, desto bättre',
    band: 'Bäst i mitten',
    none: 'Varken högt eller lågt är bra i sig',
  },
  code: 'Beteckning',
};
