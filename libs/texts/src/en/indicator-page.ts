import type { indicatorPage as swedish } from '../sv/indicator-page';

export const indicatorPage: typeof swedish = {
  crumb: 'Indicators',
  goalCrumb: (number: number, title: string) => `Goal ${number}: ${title}`,
  lede: (unit: string, year: string) => `${unit}, school year ${year}.`,
  gender: 'Sex',
  allPupils: 'All pupils',
  inYear: (year: string) => `school year ${year}`,
  target: 'the target',
  againstTarget: 'against the target',
  againstYears: (years) =>
    years === null
      ? 'against earlier years'
      : years === 1
        ? 'against one earlier year'
        : years === 2
          ? 'against two earlier years'
          : 'against the three years before',
  tabs: 'What the page shows',
  chart: 'Chart',
  table: 'Table',
  genders: 'Sex',
  units: 'Units',
  activities: 'Activities',
  about: 'About the measure',
  chartTitle: (indicator: string, unit: string) => `${indicator}, ${unit}`,
  summary: (newest: string, year: string, target: string | null, rest: string | null, years: number) =>
    `${years === 1 ? 'One school year' : `${years} school years`}. ${year}: ${newest}` +
    `${target === null ? '' : `, the target is ${target}`}` +
    `${rest === null ? '' : `, the rest of the municipality ${rest}`}.`,
  targetLabel: (target: string) => `Target: ${target}`,
  summaryOnlyGaps: 'No school year has a value that can be shown.',
  axisFrom: (start) => `The scale begins at ${start}.`,
  yearsNotDrawn: 'School years that are not shown have neither a point nor a band.',
  restGaps: 'The rest of the municipality has gaps where it could have revealed a small number at another unit.',
  breakNote: (year: string, reason: string) => `Break in the series ${year}: ${reason}`,
  tableCaption: (indicator: string, unit: string) => `${indicator}, ${unit}, year by year`,
  schoolYear: 'School year',
  cohort: 'Started',
  value: 'Value',
  count: 'Number',
  of: 'Of',
  chanceReaches: 'Chance reaches',
  change: 'Change',
  state: 'State',
  targetColumn: 'Target',
  gendersCaption: (girls: string, boys: string) => `${girls} and ${boys.toLowerCase()}, year by year`,
  gendersTitle: (girls: string, boys: string) => `${girls} and ${boys.toLowerCase()}`,
  gendersSummary: (year: string, girls: string, girlsValue: string, boys: string, boysValue: string) =>
    `${year}: ${girls.toLowerCase()} ${girlsValue}, ${boys.toLowerCase()} ${boysValue}.`,
  ofGender: (gender: string) => `${gender}, number`,
  gendersLater: 'Later school years have no value for both that can be shown.',
  verdictsCaption: (year) => `What can be said of school year ${year}`,
  noGenders: 'The measure is not given for girls and boys separately.',
  noGendersEither: 'No school year has values for both sexes that can be shown.',
  unitsCaption: (year: string) => `The units you can see in ${year}, in alphabetical order. Units are never ranked.`,
  unit: 'Unit',
  activitiesNone: 'The plan ties no activities of the unit to this goal.',
  activitiesOnUnits: 'Activities are planned at the units. Choose a unit to see them here.',
  activitiesCaption: 'Activities that the plan ties to the same goal',
  activity: 'Activity',
  week: 'Week',
  reached: 'Reached',
  activityState: 'State',
  counting: 'How we counted',
  nothingCounted: 'There is no number to show for the school year.',
  calculation: 'The calculation',
  readMethod: 'Read about the method:',
  allMethods: 'Read about the methods',
  source: 'Source',
  file: 'File',
  row: (row: string) => `row ${row}`,
  takenIn: 'Brought in',
  takenInBy: (date: string, name: string) => `${date} by ${name}`,
  checksum: 'Checksum',
  whatWasDone: 'What was done?',
  notProven: 'Activities that the plan ties to the goal. Seen together, not a proven effect.',
  allActivities: 'All activities',
  numerator: 'Counted',
  denominator: 'Of',
  note: 'Bear in mind',
  measuredOn: 'Measured',
  publishedOn: 'Expected',
  lag: 'Lag',
  lagYears: (years: number) =>
    years === 0
      ? 'The same school year as the guidance'
      : `${years === 1 ? 'One year' : `${years} years`} after the guidance`,
  population: 'Concerns',
  populations: {
    'own-schools': 'Pupils in the municipality’s own schools',
    'schools-in-municipality': 'Pupils in every school located in the municipality',
    residents: 'Pupils who live in the municipality, wherever they go to school',
  },
  direction: 'Direction',
  directions: {
    higher: 'The higher, the better',
    lower: 'The lower, the better',
    band: 'Best in the middle',
    none: 'Neither high nor low is good in itself',
  },
  code: 'Code',
};
