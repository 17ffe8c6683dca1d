import type { ChangeRule, PaceRule, StatusRule } from '../assessment-rules';

/** What the words of a status may need: all of it written. `many` is "elever". */
export interface StatusFacts {
  readonly left: string | null;
  readonly many: string;
}

/** What the words of a change may need. Null is not known. `years` are those before, together. */
export interface ChangeFacts {
  readonly basis: 'step' | 'trend' | null;
  readonly years: number | null;
  /** "15 procentenheter". */
  readonly smallest: string | null;
  /** "+7 procentenheter", for promises. */
  readonly difference: string | null;
  readonly many: string;
}

/** What the words of a pace may need. */
export interface PaceFacts {
  readonly milestone: string | null;
}

const numerals = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem'] as const;

/** "de tre åren före"; fewer than three may have a gap between them. */
const before = (years: number | null) =>
  years === 1 ? 'ett tidigare år' : years === 2 ? 'två tidigare år' : 'de tre åren före';

const certain = (what: string, { basis, years }: ChangeFacts) =>
  basis === null
    ? `${what}.`
    : basis === 'trend'
      ? `${what}, sedd över fem år.`
      : `${what} jämfört med ${before(years)}.`;

const possible = (what: string) => `Kan vara en ${what} – kan också vara slump.`;

/** Verdicts in Swedish: one text for each rule. */
export const assessmentWords = {
  status: {
    'status-met': () => 'Målet är nått.',
    'status-not-met': () => 'Målet är inte nått.',
    'status-promise-met': () => 'Målet är nått.',
    'status-left': ({ left }) => (left === null ? 'Löftet är inte hållet än.' : `${left} kvar.`),
    'status-uncertain': () => 'Går inte att säga säkert – skillnaden mot målet ryms inom slumpen.',
    'status-toward-met': () =>
      'Går inte att säga säkert – skillnaden mot målet ryms inom slumpen. Det lutar åt att målet är nått.',
    'status-toward-not-met': () =>
      'Går inte att säga säkert – skillnaden mot målet ryms inom slumpen. Det lutar åt att målet inte är nått.',
    'status-too-few': ({ many }) => `För få ${many} för att säga något säkert (färre än 10).`,
    'status-low-response': () => 'För få har svarat (under 60\u00a0%) – vi vet inte vad de andra tycker.',
    'status-unknown-response': () =>
      'Källan säger inte hur många som fick frågan – vi vet inte vad de som inte svarade tycker.',
    'status-no-target': () => 'Planen har inget mål för läsåret.',
    'status-missing': () => 'Ingen uppgift.',
    'status-no-pupils': ({ many }) => `Det finns inga ${many} att räkna.`,
    'status-hidden': () => 'Siffran visas inte, och därför säger vi inget om målet.',
    'status-no-counts': () => 'Källan har inga antal – därför går det inte att säga vad slumpen kan ha gjort.',
  } satisfies Record<StatusRule, (facts: StatusFacts) => string>,
  statusMarks: {
    'status-met': 'Målet är nått',
    'status-not-met': 'Målet är inte nått',
    'status-promise-met': 'Målet är nått',
    'status-left': 'Inte klart',
    'status-uncertain': 'Går inte att säga säkert',
    'status-toward-met': 'Går inte att säga säkert',
    'status-toward-not-met': 'Går inte att säga säkert',
    'status-too-few': 'För få för att säga något säkert',
    'status-low-response': 'För få har svarat',
    'status-unknown-response': 'Okänt hur många som svarat',
    'status-no-target': 'Inget mål',
    'status-missing': 'Ingen uppgift',
    'status-no-pupils': 'Inga att räkna',
    'status-hidden': 'Visas inte',
    'status-no-counts': 'Antalen är inte kända',
  } satisfies Record<StatusRule, string>,
  left: (left: string) => `${left} kvar`,
  change: {
    'change-better': (facts) => certain('Säker förbättring', facts),
    'change-worse': (facts) => certain('Säker försämring', facts),
    'change-up': (facts) => certain('Säker ökning', facts),
    'change-down': (facts) => certain('Säker minskning', facts),
    'change-no-certain': ({ smallest }) =>
      smallest === null
        ? 'Ingen säker förändring.'
        : `Ingen säker förändring (vi hade troligen sett en på minst ${smallest}).`,
    'change-possibly-better': () => possible('förbättring'),
    'change-possibly-worse': () => possible('försämring'),
    'change-possibly-up': () => possible('ökning'),
    'change-possibly-down': () => possible('minskning'),
    'change-low-power': ({ smallest, many }) =>
      smallest === null
        ? `Går inte att säga – med så få ${many} syns bara mycket stora förändringar.`
        : `Går inte att säga – med så få ${many} syns bara förändringar över ca ${smallest}.`,
    'change-too-few': ({ many }) => `För få ${many} för att säga något säkert (färre än 10, i år eller tidigare).`,
    'change-no-history': () => 'Inget att jämföra med än: de tre åren före saknar siffror.',
    'change-break': () => 'Måttet ändrades i år – jämför från och med nu.',
    'change-low-response': () => 'För få har svarat (under 60\u00a0%) – åren går inte att jämföra.',
    'change-missing': () => 'Ingen uppgift i år, och därför inget att jämföra.',
    'change-hidden': () => 'Siffror som behövs för att jämföra åren visas inte.',
    'change-no-counts': () => 'Källan har inga antal – därför går åren inte att pröva mot slumpen.',
    'change-counted': ({ difference }) =>
      difference === null
        ? 'Ett löfte räknas. Det finns inget år före att ställa det bredvid.'
        : `Skillnad mot året före: ${difference}. Ett löfte räknas och prövas inte mot slumpen.`,
  } satisfies Record<ChangeRule, (facts: ChangeFacts) => string>,
  changeMarks: {
    'change-better': 'Säker förbättring',
    'change-worse': 'Säker försämring',
    'change-up': 'Säker ökning',
    'change-down': 'Säker minskning',
    'change-no-certain': 'Går inte att skilja från slumpen',
    'change-possibly-better': 'Kan vara en förbättring – kan också vara slump',
    'change-possibly-worse': 'Kan vara en försämring – kan också vara slump',
    'change-possibly-up': 'Kan vara en ökning – kan också vara slump',
    'change-possibly-down': 'Kan vara en minskning – kan också vara slump',
    'change-low-power': 'För få för att se en förändring',
    'change-too-few': 'För få för att säga något säkert',
    'change-no-history': 'Inget att jämföra med än',
    'change-break': 'Måttet ändrades i år',
    'change-low-response': 'För få har svarat',
    'change-missing': 'Ingen uppgift',
    'change-hidden': 'Visas inte',
    'change-no-counts': 'Antalen är inte kända',
    'change-counted': 'Räknas, prövas inte',
  } satisfies Record<ChangeRule, string>,
  /** A certain change that goes against the target it stands beside. */
  against: { metButWorse: 'I mål, men åt fel håll', notMetButBetter: 'Inte i mål, men åt rätt håll' },
  pace: {
    'pace-reached': () => 'I mål.',
    'pace-missed': () => 'Målåret har passerat utan att målet nåtts.',
    'pace-on-track': ({ milestone }) =>
      milestone === null ? 'I fas med planen.' : `I fas med planen, som har ${milestone} i år.`,
    'pace-behind': ({ milestone }) =>
      milestone === null ? 'Ligger efter planen.' : `Ligger efter planen, som har ${milestone} i år.`,
    'pace-cannot-tell': () => 'Går inte att säga om takten hålls.',
    'pace-not-applicable': () => 'Planen ger ingen takt att jämföra med.',
  } satisfies Record<PaceRule, (facts: PaceFacts) => string>,
  paceMarks: {
    'pace-reached': 'I mål',
    'pace-missed': 'Målåret har passerat',
    'pace-on-track': 'I fas med planen',
    'pace-behind': 'Efter planen',
    'pace-cannot-tell': 'Går inte att säga säkert',
    'pace-not-applicable': 'Ingen takt att jämföra med',
  } satisfies Record<PaceRule, string>,
  needed: (perYear: string, year: string) => `Det krävs ${perYear} per år till ${year}.`,
  projection: {
    year: (year: string) => `I nuvarande takt nås målet ${year}.`,
    never: 'I nuvarande takt nås målet inte.',
    'more-than-30-years': 'I nuvarande takt nås målet inte inom 30 år.',
    'no-certain-trend': 'När målet nås går inte att räkna fram: det finns ingen säker trend.',
  },
  threeYears: (years: number, counts: string, status: string) =>
    `Sett över ${numerals[years] ?? years} år (${counts}): ${status}`,
  countOf: (count: string, group: string, people: string) => `${count} av ${group} ${people}`,
  intervalHelp: (low: string, high: string) =>
    `Hade en lika stor årskull med samma förutsättningar gått här hade andelen kunnat hamna mellan ${low} och ${high} bara av slump.`,
  bandHelp:
    'Det ljusa bandet: dit andelen kunnat hamna bara av slump, med lika många elever och samma förutsättningar.',
  family: {
    'family-untested': 'Inga förändringar har kunnat prövas mot slumpen.',
    'family-none': 'Ingen markering bygger på jämförelser: ingen förändring är säker.',
    'family-one': 'En markering bygger på jämförelser. Av sådana väntas högst en av tio vara slump.',
    'family-many': (marked: string) =>
      `${marked} markeringar bygger på jämförelser. Av dem väntas högst en av tio vara slump.`,
  },
  familyNote:
    'Vi tittar på många mått samtidigt. Av de förändringar vi markerar beror i snitt högst en av tio på slump.',
};
