import type { AuditAction, AuditField, AuditGroup } from '@vagval/domain/audit-event';
import type { AuditChange, EventWords } from '../audit-facts';
import { formatIn } from '../format';

const { plural, number } = formatIn('sv');

const events = (count: number) => `${number(count)} ${plural(count, 'händelse', 'händelser')}`;

/** "120 nya värden, 3 ändrade": what a file did to what is stored. */
function effect({ count }: EventWords): string {
  const added = count('added');
  const parts = [`${number(added)} ${plural(added, 'nytt värde', 'nya värden')}`];
  const changed = count('changed');
  if (changed > 0) parts.push(`${number(changed)} ${plural(changed, 'ändrat', 'ändrade')}`);
  const units = count('new-units');
  if (units > 0) parts.push(`${number(units)} ${plural(units, 'ny enhet', 'nya enheter')}`);
  return parts.join(', ');
}

/** What has happened: the audit trail, for those who answer for it. */
export const auditLog = {
  title: 'Vad har hänt',
  lede: 'Varje ändring och varje gång någon har öppnat exakta tal. Ingen kan ändra en händelse eller ta bort den i förtid.',
  kept: (years: string, exactYears: string) =>
    `Händelser sparas i ${years} år. De som gäller exakta tal sparas i ${exactYears} år. När de tas bort blir det också en händelse.`,
  takeAway: 'Hämta som fil',
  takenIsToldOf: 'Att du hämtar filen blir också en händelse.',
  filter: 'Välj händelser',
  from: 'Från och med',
  to: 'Till och med',
  person: 'Person',
  group: 'Vad det gäller',
  unit: 'Enhet',
  text: 'Sök ord',
  textHelp: 'Till exempel ett filnamn eller ett namn. Början av ordet räcker.',
  everyone: 'Alla',
  everything: 'Allt',
  everyUnit: 'Alla enheter och kommunen',
  narrow: 'Visa',
  clear: 'Rensa',
  wrongDays: 'Till och med-dagen ligger före från och med-dagen. Byt plats på dem.',
  fixDays: 'Rätta dagarna, så visas händelserna här.',
  results: 'Händelser',
  shown: (count: number) => `${events(count)}, den senaste först.`,
  shownSome: (count: number) => `De ${number(count)} senaste händelserna.`,
  shownOlder: (count: number) =>
    `${number(count)} ${plural(count, 'äldre händelse', 'äldre händelser')}, den senaste först.`,
  older: 'Visa äldre',
  newest: 'Till de senaste',
  details: 'Mer om händelsen',
  detailsOf: (sentence: string) => `Mer om händelsen: ${sentence}`,
  empty:
    'Inget har hänt än. Här syns inloggningar, inlästa filer, öppnade exakta tal och allt annat som ändras, med vem och när.',
  emptyChoice: 'Inga händelser stämmer med det du har valt. Ta bort något av valen.',
  emptyPage: 'Det finns inga äldre händelser.',
  operator: 'Driftansvarig',
  wholeMunicipality: 'Hela kommunen',
  notKnown: 'okänt',
  none: 'inget',
  yes: 'ja',
  no: 'nej',
  reason: 'Varför',
  role: 'Roll',
  tally: (what: string, count: string) => `${what} (${count})`,
  /** "Namn: Bergaskolan → Nya Bergaskolan", or "Namn: Bergaskolan" where only one side is told. */
  change: ({ name, before, after }: AuditChange) =>
    before !== null && after !== null ? `${name}: ${before} → ${after}` : `${name}: ${after ?? before ?? ''}`,
  changedFrom: 'ändrades till',
  fileTitle: 'Händelser i Vägval',
  cutOff: 'Observera',
  cutOffMeans: (count: string) =>
    `Filen har bara de ${count} senaste händelserna. Hämta äldre genom att välja en tidigare dag i Till och med.`,
  columns: {
    when: 'När',
    who: 'Vem',
    role: 'Roll',
    action: 'Händelse',
    unit: 'Enhet',
    sentence: 'Vad som hände',
    details: 'Uppgifter',
    reason: 'Varför',
    subject: 'Beteckning i Vägval',
  },
  groups: {
    users: 'Personer och inloggning',
    imports: 'Inlästa filer',
    observations: 'Publicering',
    disclosure: 'Exakta tal',
    installation: 'Driften',
    admin: 'Kommunens regler',
    'audit-log': 'Händelserna själva',
  } satisfies Record<AuditGroup, string>,
  actions: {
    'users.signed-in': 'Inloggning',
    'users.signed-out': 'Utloggning',
    'users.assignment-chosen': 'Byte av uppdrag',
    'users.created': 'Ny person',
    'imports.taken-in': 'Inläst fil',
    'imports.undone': 'Ångrad inläsning',
    'observations.published': 'Publicerade siffror',
    'disclosure.opened': 'Öppnade exakta tal',
    'disclosure.closed': 'Stängde exakta tal',
    'disclosure.exported': 'Fil med exakta tal',
    'disclosure.exports-allowed': 'Tillät exakta tal i filer',
    'disclosure.exports-stopped': 'Stoppade exakta tal i filer',
    'installation.example-made': 'Exempelkommunen gjord från början',
    'users.password-chosen': 'Nytt lösenord',
    'admin.protection-raised': 'Höjt skydd',
    'admin.definition-changed': 'Ändrad definition',
    'audit-log.exported': 'Händelser som fil',
    'audit-log.pruned': 'Borttagna händelser',
  } satisfies Record<AuditAction, string>,
  sentences: {
    'users.signed-in': ({ who }) => `${who} loggade in.`,
    'users.signed-out': ({ who }) => `${who} loggade ut.`,
    'users.assignment-chosen': ({ who, unit, said }) => `${who} började arbeta som ${said('role')} för ${unit}.`,
    'users.created': ({ who, said }) => `${who} lade till ${said('name')} som ${said('role')} för ${said('units')}.`,
    'imports.taken-in': (event) => `${event.who} läste in filen ${event.said('file')}: ${effect(event)}.`,
    'imports.undone': ({ who, said, count }) =>
      `${who} ångrade inläsningen av ${said('file')}: ${number(count('rows'))} ${plural(count('rows'), 'värde togs', 'värden togs')} bort.`,
    'observations.published': ({ who, said }) => `${who} publicerade siffror för läsåret ${said('school-years')}.`,
    'disclosure.opened': ({ who, said }) => `${who} öppnade exakta tal till ${said('until')}.`,
    'disclosure.closed': ({ who }) => `${who} stängde exakta tal.`,
    'disclosure.exported': ({ who, said }) => `${who} hämtade en fil med exakta tal: ${said('document')}.`,
    'disclosure.exports-allowed': ({ who }) => `${who} tillät att filer innehåller exakta tal.`,
    'disclosure.exports-stopped': ({ who }) => `${who} stoppade exakta tal i filer.`,
    'installation.example-made': ({ who }) => `${who} gjorde exempelkommunen från början.`,
    'users.password-chosen': ({ who }) => `${who} valde ett nytt lösenord.`,
    'admin.protection-raised': ({ who }) => `${who} höjde skyddet för små antal.`,
    'admin.definition-changed': ({ who, said }) => `${who} ändrade vad ${said('indicator')} betyder.`,
    'audit-log.exported': ({ who, count }) => `${who} hämtade ${events(count('events'))} som fil.`,
    'audit-log.pruned': ({ who, said, count }) =>
      `${who} tog bort ${events(count('events'))} från före ${said('pruned-before')}.`,
  } satisfies Record<AuditAction, (event: EventWords) => string>,
  fields: {
    name: 'Namn',
    role: 'Roll',
    units: 'Enheter',
    file: 'Fil',
    source: 'Källa',
    checksum: 'Kontrollsumma',
    rows: 'Borttagna värden',
    added: 'Nya värden',
    changed: 'Ändrade värden',
    unchanged: 'Oförändrade värden',
    'new-units': 'Nya enheter',
    'school-years': 'Läsår',
    document: 'Fil med',
    until: 'Öppna till',
    'exact-exports': 'Exakta tal i filer',
    'smallest-count': 'Minsta antal som visas',
    'smallest-group': 'Minsta grupp som visas',
    classes: 'Klasser',
    indicator: 'Indikator',
    numerator: 'Täljare',
    denominator: 'Nämnare',
    'from-school-year': 'Från och med läsåret',
    'from-day': 'Från och med',
    'to-day': 'Till och med',
    person: 'Person',
    group: 'Vad det gäller',
    unit: 'Enhet',
    searched: 'Sökta ord',
    events: 'Händelser',
    'pruned-actions': 'Borttagna',
    'pruned-before': 'Äldre än',
    'exact-pruned-before': 'Äldre än, för exakta tal',
  } satisfies Record<AuditField, string>,
};
