import type { UnitConsequences } from '@vagval/contracts/units/unit-tree';
import type { SchoolForm } from '@vagval/domain/units/unit';
import { formatIn } from '../format';
import type { organisation as swedish } from '../sv/organisation';
import { units } from './units';

const { date, list, number, plural, schoolYear } = formatIn('en');
const dayBefore = (day: string) => date(new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString());
const namesOf = (all: readonly { readonly name: string }[]) => list(all.map(({ name }) => name));
const formNames = (forms: readonly string[]) =>
  list(forms.map((form) => units.schoolForms[form as SchoolForm].toLocaleLowerCase('en')));

function done({ kind, day, closes, opens, goesOn, before, after }: UnitConsequences): string {
  const from = `from ${date(day)}`;
  const one = goesOn?.name ?? namesOf(opens);
  switch (kind) {
    case 'add':
      return `${one} opens on ${date(day)}.`;
    case 'rename':
      return `${before[0] ?? one} is called ${after[0] ?? ''} ${from}.`;
    case 'move':
      return `${one} moves from ${before[0] ?? ''} to ${after[0] ?? ''} ${from}.`;
    case 'forms':
      return after.length > 0
        ? `${one} has the school forms ${formNames(after)} ${from}.`
        : `${one} has no school forms of its own ${from}.`;
    case 'close':
      return `${namesOf(closes)} closes. The last day is ${dayBefore(day)}.`;
    case 'merge':
      return goesOn
        ? `${namesOf(closes)} becomes part of ${goesOn.name} on ${date(day)}.`
        : `${namesOf(closes)} are merged into ${namesOf(opens)} on ${date(day)}.`;
    case 'split':
      return `${namesOf(closes)} is split into ${namesOf(opens)} on ${date(day)}.`;
  }
}

function history({ kind, closes, opens, goesOn, figures, gains, loses }: UnitConsequences): string[] {
  const [closed] = closes;
  const several = closes.length > 1;
  const kept = closed
    ? [
        `${several ? 'Their' : 'Its'} figures to and with ${schoolYear(closed.lastYear)} stay under ${several ? 'their own names' : 'its own name'}.`,
        figures === 0
          ? 'No figures are stored yet.'
          : `${number(figures)} stored ${plural(figures, 'figure', 'figures')}, and none of them is changed.`,
      ]
    : [];
  const begun = opens.map(({ name, firstYear }) =>
    closed
      ? `The series of ${name} begins in ${schoolYear(firstYear)} and has no figures from the years before.`
      : `The series of ${name} begins in ${schoolYear(firstYear)}.`,
  );
  if (kind === 'rename')
    return ['School years that end before that day are shown with the old name.', 'All figures come along.'];
  if (kind === 'forms') return ['School years that end before that day are shown with the school forms of then.'];
  if (kind === 'move')
    return [
      ...(gains ? [`From that day those who work with ${gains} reach the unit, its earlier years too.`] : []),
      ...(loses ? [`Those who only work with ${loses} no longer reach it.`] : []),
      'School years that end before that day are held to the targets of where the unit stood then.',
    ];
  const goes =
    goesOn && closed
      ? [`${goesOn.name} goes on with its own series. ${namesOf(closes)} is not part of it for the years before.`]
      : [];
  return [...kept, ...begun, ...goes];
}

function people({ closes, opens, goesOn, day, people: count, assignments }: UnitConsequences): string[] {
  if (closes.length === 0) return [];
  const where = closes.length === 1 ? 'the unit that closes' : 'the units that close';
  if (count === 0) return [`Nobody has an assignment on ${where}.`];
  const successors = goesOn ? goesOn.name : namesOf(opens);
  return [
    `${number(count)} ${plural(count, 'person has', 'people have')} assignments on ${where}.`,
    assignments === 'move'
      ? `They get the same assignment at ${successors} from ${date(day)}.`
      : `The assignments end, with ${dayBefore(day)} as their last day.`,
  ];
}

export const organisation: typeof swedish = {
  title: 'Units',
  lede: 'The areas and school units of the municipality: as they are, have been and will be.',
  administration: 'Administration',
  tree: 'The organisation',
  showClosed: 'Show closed units',
  closedHidden: (count) => `${number(count)} closed ${plural(count, 'unit is', 'units are')} not shown.`,
  choose: 'Choose a unit to see its history and to change it.',
  notThere: 'There is no such unit. Choose another one.',
  opensOn: (day) => `opens ${date(day)}`,
  closesOn: (day) => `closes after ${date(day)}`,
  closedOn: (day) => `closed after ${date(day)}`,
  details: {
    kind: 'Kind',
    code: 'School unit code',
    organiser: 'Run by',
    below: 'Stands below',
    open: 'Open',
    always: 'from the beginning',
    since: (day) => `from ${date(day)}`,
    between: (from, to) => `${from} to ${date(to)}`,
    forms: 'School forms',
    noForms: 'none of its own',
    figures: 'Stored figures',
    lastFigures: 'Newest school year with figures or activities',
    names: 'Names through the years',
    places: 'Has stood below',
    formsBefore: 'School forms through the years',
    until: (day) => (day ? `to and with ${date(day)}` : 'now'),
    decided: 'decided',
    cameFrom: 'Comes from',
    became: 'Became',
    on: (day) => `on ${date(day)}`,
  },
  organisers: { municipal: 'The municipality', independent: 'Independent', state: 'The state', other: 'Other' },
  changes: 'Change',
  kinds: {
    add: 'Add a unit',
    rename: 'Rename',
    move: 'Move',
    forms: 'Change school forms',
    close: 'Close',
    merge: 'Merge',
    split: 'Split',
  },
  heading: {
    add: () => 'Add a unit',
    rename: (name) => `Rename ${name}`,
    move: (name) => `Move ${name}`,
    forms: (name) => `Change the school forms of ${name}`,
    close: (name) => `Close ${name}`,
    merge: (name) => `Merge ${name} with others`,
    split: (name) => `Split ${name}`,
  },
  isClosed: 'The unit is closed or is going to close. What has been is not changed.',
  form: {
    day: 'From',
    dayHint: 'The first day of what is new.',
    closeDay: 'Closed from',
    closeDayHint: 'The day before is its last.',
    name: 'New name',
    newName: 'Name',
    code: 'School unit code',
    codeHint: 'Eight digits, as in the register of school units. Leave it empty if there is none yet.',
    kind: 'Kind',
    below: 'Stands below',
    forms: 'School forms',
    organiser: 'Run by',
    with: 'Merge with',
    into: 'They become',
    intoNew: 'a new school unit',
    newUnit: 'The new school unit',
    part: (at) => `Part ${number(at)}`,
    morePart: 'Add a part',
    lessPart: (at) => `Remove part ${number(at)}`,
    assignments: 'Assignments on units that close',
    fates: { end: 'Let them end', move: 'Move them to what the units become' },
    preview: 'See what happens',
    faults: 'It cannot be done like this. Correct this first:',
    dayWrong: (first, last) => `Choose a day from ${first} to ${last}.`,
  },
  preview: 'This is what happens',
  nothingYet: 'Nothing is stored yet.',
  carryOut: 'Carry out',
  carryingOut: 'Carrying out …',
  back: 'Change it',
  done: 'The change is made.',
  reload: 'Fetch the organisation again',
  consequences: (told) => [done(told), ...history(told), ...people(told)],
};
