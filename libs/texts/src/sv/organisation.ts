import type { UnitConsequences } from '@vagval/contracts/units/unit-tree';
import type { Organiser, SchoolForm } from '@vagval/domain/units/unit';
import type { UnitChangeKind } from '@vagval/domain/units/unit-change';
import { formatIn } from '../format';
import { units } from './units';

const { date, list, number, plural, schoolYear } = formatIn('sv');
const dayBefore = (day: string) => date(new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString());
const namesOf = (all: readonly { readonly name: string }[]) => list(all.map(({ name }) => name));
const formNames = (forms: readonly string[]) =>
  list(forms.map((form) => units.schoolForms[form as SchoolForm].toLocaleLowerCase('sv')));

/** What is done, in its first sentence. */
function done({ kind, day, closes, opens, goesOn, before, after }: UnitConsequences): string {
  const from = `från och med den ${date(day)}`;
  const one = goesOn?.name ?? namesOf(opens);
  switch (kind) {
    case 'add':
      return `${one} öppnar den ${date(day)}.`;
    case 'rename':
      return `${before[0] ?? one} heter ${after[0] ?? ''} ${from}.`;
    case 'move':
      return `${one} flyttas från ${before[0] ?? ''} till ${after[0] ?? ''} ${from}.`;
    case 'forms':
      return after.length > 0
        ? `${one} har skolformerna ${formNames(after)} ${from}.`
        : `${one} har inga egna skolformer ${from}.`;
    case 'close':
      return `${namesOf(closes)} stängs. Sista dagen är den ${dayBefore(day)}.`;
    case 'merge':
      return goesOn
        ? `${namesOf(closes)} går upp i ${goesOn.name} den ${date(day)}.`
        : `${namesOf(closes)} slås ihop till ${namesOf(opens)} den ${date(day)}.`;
    case 'split':
      return `${namesOf(closes)} delas i ${namesOf(opens)} den ${date(day)}.`;
  }
}

/** What becomes of the history. */
function history({ kind, closes, opens, goesOn, figures, gains, loses }: UnitConsequences): string[] {
  const [closed] = closes;
  const several = closes.length > 1;
  const kept = closed
    ? [
        `${several ? 'Deras' : 'Enhetens'} siffror till och med ${schoolYear(closed.lastYear)} finns kvar under ${several ? 'egna namn' : 'eget namn'}.`,
        figures === 0
          ? 'Det finns inga sparade siffror än.'
          : `${number(figures)} ${plural(figures, 'sparad siffra', 'sparade siffror')}, och ingen av dem ändras.`,
      ]
    : [];
  const begun = opens.map(({ name, firstYear }) =>
    closed
      ? `Serien för ${name} börjar ${schoolYear(firstYear)} och har inga siffror från åren före.`
      : `Serien för ${name} börjar ${schoolYear(firstYear)}.`,
  );
  if (kind === 'rename')
    return ['Läsår som slutar före den dagen visas med det gamla namnet.', 'Alla siffror följer med.'];
  if (kind === 'forms') return ['Läsår som slutar före den dagen visas med skolformerna som gällde då.'];
  if (kind === 'move')
    return [
      ...(gains ? [`Från den dagen når de som arbetar med ${gains} enheten, även dess tidigare år.`] : []),
      ...(loses ? [`De som bara arbetar med ${loses} når den inte längre.`] : []),
      'Läsår som slutar före den dagen följs upp mot målvärdena som gällde där enheten låg då.',
    ];
  const goes =
    goesOn && closed
      ? [`${goesOn.name} går vidare med sin egen serie. Där räknas inte ${namesOf(closes)} in för åren före.`]
      : [];
  return [...kept, ...begun, ...goes];
}

/** What becomes of people's assignments. */
function people({ closes, opens, goesOn, day, people: count, assignments }: UnitConsequences): string[] {
  if (closes.length === 0) return [];
  const where = closes.length === 1 ? 'enheten som stängs' : 'enheterna som stängs';
  if (count === 0) return [`Ingen har uppdrag på ${where}.`];
  const successors = goesOn ? goesOn.name : namesOf(opens);
  return [
    `${number(count)} ${plural(count, 'person', 'personer')} har uppdrag på ${where}.`,
    assignments === 'move'
      ? `${plural(count, 'Den personen', 'De')} får samma uppdrag på ${successors} från och med den ${date(day)}.`
      : `Uppdragen upphör, med den ${dayBefore(day)} som sista dag.`,
  ];
}

/** The organisation in time, administered. */
export const organisation = {
  title: 'Enheter',
  lede: 'Kommunens områden och skolenheter: som de är, har varit och ska bli.',
  administration: 'Administration',
  tree: 'Organisationen',
  showClosed: 'Visa stängda enheter',
  closedHidden: (count: number) =>
    `${number(count)} ${plural(count, 'stängd enhet visas', 'stängda enheter visas')} inte.`,
  choose: 'Välj en enhet för att se dess historia och ändra den.',
  notThere: 'Enheten finns inte. Välj en annan.',
  opensOn: (day: string) => `öppnar ${date(day)}`,
  closesOn: (day: string) => `stängs efter ${date(day)}`,
  closedOn: (day: string) => `stängd efter ${date(day)}`,
  details: {
    kind: 'Slag',
    code: 'Skolenhetskod',
    organiser: 'Huvudman',
    below: 'Ligger under',
    open: 'Öppen',
    always: 'sedan början',
    since: (day: string) => `från ${date(day)}`,
    between: (from: string, to: string) => `${from} till ${date(to)}`,
    forms: 'Skolformer',
    noForms: 'inga egna',
    figures: 'Sparade siffror',
    lastFigures: 'Senaste läsår med siffror eller aktiviteter',
    names: 'Namn genom åren',
    places: 'Har legat under',
    formsBefore: 'Skolformer genom åren',
    until: (day: string | null) => (day ? `till och med ${date(day)}` : 'nu'),
    decided: 'beslutat',
    cameFrom: 'Kommer från',
    became: 'Blev',
    on: (day: string) => `den ${date(day)}`,
  },
  organisers: {
    municipal: 'Kommunen',
    independent: 'Enskild',
    state: 'Staten',
    other: 'Annan',
  } satisfies Record<Organiser, string>,
  changes: 'Ändra',
  kinds: {
    add: 'Lägg till enhet',
    rename: 'Byt namn',
    move: 'Flytta',
    forms: 'Ändra skolformer',
    close: 'Stäng',
    merge: 'Slå ihop',
    split: 'Dela',
  } satisfies Record<UnitChangeKind, string>,
  heading: {
    add: () => 'Lägg till en enhet',
    rename: (name: string) => `Byt namn på ${name}`,
    move: (name: string) => `Flytta ${name}`,
    forms: (name: string) => `Ändra skolformer för ${name}`,
    close: (name: string) => `Stäng ${name}`,
    merge: (name: string) => `Slå ihop ${name} med andra`,
    split: (name: string) => `Dela ${name}`,
  } satisfies Record<UnitChangeKind, (name: string) => string>,
  isClosed: 'Enheten är stängd eller ska stängas. Det som har varit ändras inte.',
  form: {
    day: 'Från och med',
    dayHint: 'Första dagen det nya gäller.',
    closeDay: 'Stängd från och med',
    closeDayHint: 'Dagen före är enhetens sista.',
    name: 'Nytt namn',
    newName: 'Namn',
    code: 'Skolenhetskod',
    codeHint: 'Åtta siffror, så som koden står i skolenhetsregistret. Lämna tomt om den inte finns än.',
    kind: 'Slag',
    below: 'Ligger under',
    forms: 'Skolformer',
    organiser: 'Huvudman',
    with: 'Slå ihop med',
    into: 'De blir',
    intoNew: 'en ny skolenhet',
    newUnit: 'Den nya skolenheten',
    part: (at: number) => `Del ${number(at)}`,
    morePart: 'Lägg till en del',
    lessPart: (at: number) => `Ta bort del ${number(at)}`,
    assignments: 'Uppdrag på enheter som stängs',
    fates: { end: 'Låt dem upphöra', move: 'Flytta dem till det enheterna blir' },
    preview: 'Se vad som händer',
    faults: 'Det går inte så här. Rätta det här först:',
    dayWrong: (first: string, last: string) => `Välj en dag från den ${first} till den ${last}.`,
  },
  preview: 'Det här händer',
  nothingYet: 'Inget är sparat än.',
  carryOut: 'Genomför',
  carryingOut: 'Genomför …',
  back: 'Ändra',
  done: 'Ändringen är gjord.',
  reload: 'Hämta organisationen på nytt',
  /** What a change means for what has been, sentence by sentence. */
  consequences: (told: UnitConsequences): readonly string[] => [done(told), ...history(told), ...people(told)],
};
