import type { ChangeRule, HeadlineRule, NoValueRule, StatusRule } from '../assessment-rules';

/** What the end of a headline may need, written; null is not known. */
export interface HeadlineFacts {
  readonly left: string | null;
  /** "Med en till hade andelen legat på målet." */
  readonly distance: string | null;
  readonly target: string | null;
}

/** What stands where there is no value. `of` is "61 elever". */
export interface NoValueFacts {
  readonly name: string;
  /** "färre än fem". */
  readonly figure: string;
  readonly of: string | null;
  readonly expected: string | null;
}

/** How the other sex is doing, in the middle of a sentence. */
const calm = 'ingen säker förändring';

/** The head's list, the box under it and the first sentence of a page, in Swedish. */
export const attentionWords = {
  headline: {
    'headline-met': () => 'Målet är nått.',
    'headline-left': ({ left }) => (left === null ? 'Löftet är inte hållet än.' : `${left} kvar till målet.`),
    'headline-not-met': ({ distance }) => `Målet är inte nått.${distance === null ? '' : ` ${distance}`}`,
    'headline-uncertain': ({ distance }) =>
      distance ?? 'Andelen ligger på målets sida, men avståndet ryms inom slumpen.',
    'headline-too-few': () => 'Det är för få för att säga något säkert.',
    'headline-low-response': () => 'För få har svarat: vi vet inte vad de andra tycker.',
    'headline-unknown-response': () => 'Hur många som fick frågan är inte känt.',
    'headline-target': ({ target }) => (target === null ? '' : `Målet är ${target}.`),
    'headline-fact': () => '',
  } satisfies Record<HeadlineRule, (facts: HeadlineFacts) => string>,
  /** How many more or fewer would have put the share on the target. */
  distance: (left: string, isOne: boolean, way: 'more' | 'fewer') =>
    `Med ${isOne ? 'en' : left} ${way === 'more' ? 'till' : 'färre'} hade andelen legat på målet.`,
  noValue: {
    'headline-few': ({ name, figure, of }) => `${name}: ${figure}${of === null ? '' : ` av ${of}`}.`,
    'headline-nearly-all': ({ name, figure, of }) => `${name}: ${figure}${of === null ? '' : ` av ${of}`}.`,
    'headline-hidden': () => 'Siffran visas inte, för att skydda enskilda elever.',
    'headline-missing': () => 'Källan har ingen uppgift för läsåret.',
    'headline-not-reported': ({ expected }) =>
      expected === null ? 'Ingen har rapporterat för läsåret än.' : `Uppgiften väntas ${expected}.`,
    'headline-not-applicable': () => 'Måttet gäller inte här.',
  } satisfies Record<NoValueRule, (facts: NoValueFacts) => string>,
  /** A value without counts: "Genomsnittligt meritvärde: 225,4." */
  valued: (name: string, value: string, of: string | null) => `${name}: ${value}${of === null ? '' : ` av ${of}`}.`,
  title: {
    change: (name: string, what: string, who: string | null) =>
      `${name}: ${what}${who === null ? '' : ` bland ${who}`}.`,
    left: (name: string, left: string | null, who: string | null) =>
      `${name}: ${left === null ? 'inte klart' : `${left} kvar`}${who === null ? '' : ` bland ${who}`}.`,
    status: (name: string, status: string, who: string | null) =>
      `${name}: ${status}${who === null ? '' : ` bland ${who}`}.`,
  },
  /** "19 av 31 pojkar (61 %)". */
  counts: (count: string, group: string, people: string, share: string) => `${count} av ${group} ${people} (${share})`,
  against: (latest: string, prior: string, years: number) =>
    `${latest} mot ${prior} ${years === 1 ? 'ett tidigare år' : years === 2 ? 'två tidigare år' : 'de tre åren före'}.`,
  prior: (count: string, group: string, share: string) => `${count} av ${group} (${share})`,
  trend: (latest: string, perYear: string) => `${latest}. I genomsnitt ${perYear} per år, räknat på fem år.`,
  counted: (counts: string) => `${counts}.`,
  promised: (target: string, due: string | null) =>
    `Planen lovar ${target}.${due === null ? '' : ` Löftet följs upp den ${due}.`}`,
  targetIs: (target: string, status: string) => `Målet (${target}) ${status}`,
  targetStatus: { met: 'är nått.', 'not-met': 'är inte nått.' },
  otherFigure: (who: string, figure: string, state: string | null) =>
    `${who}: ${figure}${state === null ? '' : `, ${state}`}.`,
  otherCounts: (count: string, group: string) => `${count} av ${group}`,
  otherChange: {
    'change-better': 'säker förbättring',
    'change-worse': 'säker försämring',
    'change-up': 'säker ökning',
    'change-down': 'säker minskning',
    'change-no-certain': calm,
    'change-possibly-better': calm,
    'change-possibly-worse': calm,
    'change-possibly-up': calm,
    'change-possibly-down': calm,
    'change-low-power': 'för få för att se en förändring',
    'change-too-few': 'för få för att jämföra',
    'change-no-history': 'inget att jämföra med',
    'change-break': 'måttet ändrades i år',
    'change-low-response': 'för få har svarat',
    'change-missing': null,
    'change-hidden': null,
    'change-no-counts': null,
    'change-counted': null,
  } satisfies Record<ChangeRule, string | null>,
  otherStatus: { 'status-met': 'målet är nått', 'status-not-met': 'målet är inte nått' } as Partial<
    Record<StatusRule, string>
  >,
  bothSexes: (girls: string, girlsFigure: string, boys: string, boysFigure: string) =>
    `${girls}: ${girlsFigure}, ${boys}: ${boysFigure}.`,
  rest: {
    'rest-no-figures': {
      lead: 'Inga siffror har kommit in för läsåret än.',
      text: 'När de första finns visas här det som är värt att se.',
    },
    'rest-untested': {
      lead: 'Årets utfall går inte att jämföra med tidigare år än.',
      text: 'Det krävs minst tio elever i år, minst tio tidigare år och ett mått som inte har ändrats.',
    },
    'rest-nothing': { lead: 'Årets siffror går inte att skilja från slumpen.', text: '' },
    'rest-otherwise': { lead: 'I övrigt går årets siffror inte att skilja från slumpen.', text: '' },
  },
  visible: (group: string, people: string, points: string) =>
    `Med ${group} ${people} syns bara förändringar över ungefär ${points}.`,
  visibleMany: (group: string, people: string, points: string) =>
    `Med ${group} ${people} syns förändringar över ungefär ${points}.`,
  visibleUnknown: 'Med få elever syns bara stora förändringar.',
  arithmetic: 'Det är räknelära, inte ett fel i ert arbete.',
  pupils: (count: number): string => (count === 1 ? 'elev' : 'elever'),
};
