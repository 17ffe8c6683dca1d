import type { EventWords } from '../audit-facts';
import { formatIn } from '../format';
import type { auditLog as swedish } from '../sv/audit-log';

const { plural, number } = formatIn('en');

const events = (count: number) => `${number(count)} ${plural(count, 'event', 'events')}`;

function effect({ count }: EventWords): string {
  const added = count('added');
  const parts = [`${number(added)} new ${plural(added, 'value', 'values')}`];
  const changed = count('changed');
  if (changed > 0) parts.push(`${number(changed)} changed`);
  const units = count('new-units');
  if (units > 0) parts.push(`${number(units)} new ${plural(units, 'unit', 'units')}`);
  return parts.join(', ');
}

/** What has happened: the audit trail, for those who answer for it. */
export const auditLog: typeof swedish = {
  title: 'What has happened',
  lede: 'Every change, and every time somebody has opened exact figures. Nobody can change an event or remove it before its time.',
  kept: (years, exactYears) =>
    `Events are kept for ${years} years, and those about exact figures for ${exactYears} years. Their removal is an event too.`,
  takeAway: 'Download as a file',
  takenIsToldOf: 'That you download the file becomes an event too.',
  filter: 'Choose events',
  from: 'From',
  to: 'To',
  person: 'Person',
  group: 'What it is about',
  unit: 'Unit',
  text: 'Search for words',
  textHelp: 'For example the name of a file or a person. The beginning of the word is enough.',
  everyone: 'Everyone',
  everything: 'Everything',
  everyUnit: 'All units and the municipality',
  narrow: 'Show',
  clear: 'Clear',
  wrongDays: 'The last day is before the first one. Swap them.',
  fixDays: 'Correct the days, and the events will be shown here.',
  results: 'Events',
  shown: (count) => `${events(count)}, the latest first.`,
  shownSome: (count) => `The ${number(count)} latest events.`,
  shownOlder: (count) => `${number(count)} older ${plural(count, 'event', 'events')}, the latest first.`,
  older: 'Show older',
  newest: 'To the latest',
  details: 'More about the event',
  detailsOf: (sentence) => `More about the event: ${sentence}`,
  empty:
    'Nothing has happened yet. Sign-ins, files taken in, opened exact figures and everything else that changes will be here, with who and when.',
  emptyChoice: 'No events match what you have chosen. Remove one of the choices.',
  emptyPage: 'There are no older events.',
  operator: 'The operator',
  wholeMunicipality: 'The whole municipality',
  notKnown: 'unknown',
  none: 'nothing',
  yes: 'yes',
  no: 'no',
  reason: 'Why',
  role: 'Role',
  tally: (what, count) => `${what} (${count})`,
  change: ({ name, before, after }) =>
    before !== null && after !== null ? `${name}: ${before} → ${after}` : `${name}: ${after ?? before ?? ''}`,
  changedFrom: 'changed to',
  fileTitle: 'Events in Vägval',
  cutOff: 'Note',
  cutOffMeans: (count) =>
    `The file holds only the ${count} latest events. Download older ones by choosing an earlier last day.`,
  columns: {
    when: 'When',
    who: 'Who',
    role: 'Role',
    action: 'Event',
    unit: 'Unit',
    sentence: 'What happened',
    details: 'Details',
    reason: 'Why',
    subject: 'Id in Vägval',
  },
  groups: {
    users: 'People and signing in',
    imports: 'Files taken in',
    observations: 'Publication',
    disclosure: 'Exact figures',
    installation: 'Operation',
    'audit-log': 'The events themselves',
  },
  actions: {
    'users.signed-in': 'Sign-in',
    'users.signed-out': 'Sign-out',
    'users.assignment-chosen': 'Change of assignment',
    'users.created': 'New person',
    'imports.taken-in': 'File taken in',
    'imports.undone': 'File undone',
    'observations.published': 'Published figures',
    'disclosure.opened': 'Opened exact figures',
    'disclosure.closed': 'Closed exact figures',
    'disclosure.exported': 'File with exact figures',
    'disclosure.exports-allowed': 'Allowed exact figures in files',
    'disclosure.exports-stopped': 'Stopped exact figures in files',
    'installation.example-made': 'Example municipality made anew',
    'audit-log.exported': 'Events as a file',
    'audit-log.pruned': 'Removed events',
  },
  sentences: {
    'users.signed-in': ({ who }) => `${who} signed in.`,
    'users.signed-out': ({ who }) => `${who} signed out.`,
    'users.assignment-chosen': ({ who, unit, said }) => `${who} began to work as ${said('role')} for ${unit}.`,
    'users.created': ({ who, said }) => `${who} added ${said('name')} as ${said('role')} for ${said('units')}.`,
    'imports.taken-in': (event) => `${event.who} took in the file ${event.said('file')}: ${effect(event)}.`,
    'imports.undone': ({ who, said, count }) =>
      `${who} undid the file ${said('file')}: ${number(count('rows'))} ${plural(count('rows'), 'value was', 'values were')} removed.`,
    'observations.published': ({ who, said }) => `${who} published figures for ${said('school-years')}.`,
    'disclosure.opened': ({ who, said }) => `${who} opened exact figures until ${said('until')}.`,
    'disclosure.closed': ({ who }) => `${who} closed exact figures.`,
    'disclosure.exported': ({ who, said }) => `${who} downloaded a file with exact figures: ${said('document')}.`,
    'disclosure.exports-allowed': ({ who }) => `${who} allowed exact figures in files.`,
    'disclosure.exports-stopped': ({ who }) => `${who} stopped exact figures in files.`,
    'installation.example-made': ({ who }) => `${who} made the example municipality anew.`,
    'audit-log.exported': ({ who, count }) => `${who} downloaded ${events(count('events'))} as a file.`,
    'audit-log.pruned': ({ who, said, count }) =>
      `${who} removed ${events(count('events'))} from before ${said('pruned-before')}.`,
  },
  fields: {
    name: 'Name',
    role: 'Role',
    units: 'Units',
    file: 'File',
    source: 'Source',
    checksum: 'Checksum',
    rows: 'Removed values',
    added: 'New values',
    changed: 'Changed values',
    unchanged: 'Unchanged values',
    'new-units': 'New units',
    'school-years': 'School years',
    document: 'File of',
    until: 'Open until',
    'exact-exports': 'Exact figures in files',
    'from-day': 'From',
    'to-day': 'To',
    person: 'Person',
    group: 'What it is about',
    unit: 'Unit',
    searched: 'Words searched for',
    events: 'Events',
    'pruned-actions': 'Removed',
    'pruned-before': 'Older than',
    'exact-pruned-before': 'Older than, for exact figures',
  },
};
