import type { ProgrammeKind } from '@vagval/domain/indicators/programme';

/** First choices by programme and gender. */
export const choices = {
  title: 'Förstahandsval efter program och kön',
  goalCrumb: (number: number, title: string) => `Mål ${number}: ${title}`,
  crumb: 'Indikatorer',
  lede: (unit: string, year: string) => `${unit}. Valen som de såg ut vid slutantagningen den 1 juli ${year}.`,
  fact: (balanced: string, all: string, one: boolean) =>
    `${balanced} ${one ? 'elev' : 'elever'} av ${all} valde ett program med jämn könsfördelning.`,
  factHidden: 'Hur många som valde ett program med jämn könsfördelning visas inte, för att skydda enskilda elever.',
  /** `all` is null where the source does not say how many they are. */
  factFew: (all: string | null) =>
    `Färre än fem ${all === null ? 'elever' : `av ${all} elever`} valde ett program med jämn könsfördelning, kanske ingen.`,
  factNearlyAll: (all: string | null) =>
    `Alla eller nästan alla${all === null ? '' : ` av ${all} elever`} valde ett program med jämn könsfördelning.`,
  factMissing: 'Det finns inga val att visa för läsåret.',
  tabs: 'Vad sidan visar',
  chart: 'Diagram',
  table: 'Tabell',
  overTime: 'Över tid',
  girlsSide: '◀ Flickor',
  boysSide: 'Pojkar ▶',
  girls: 'Flickor',
  boys: 'Pojkar',
  all: 'Alla',
  programme: 'Program',
  /** "Bygg- och anläggningsprogrammet" is "Bygg och anläggning" where room is scarce. */
  shortProgramme: (name: string) =>
    name.replace(/(s| )?programmet$/, '').replace(/^(\p{Lu}\p{Ll}+?)s?- och /u, '$1 och '),
  order: 'Programmen står i ordning efter andelen kvinnor i hela landet, störst först.',
  noYears: 'Inget läsår har andelar som kan visas.',
  kind: 'Programtyp',
  kinds: {
    vocational: 'yrke',
    preparatory: 'högskola',
    introductory: 'introduktion',
  } satisfies Record<ProgrammeKind, string>,
  reference: 'Kvinnor i riket',
  total: 'Alla program',
  chartTitle: (unit: string) => `Förstahandsval, ${unit}`,
  /** What the drawing shows, for those who do not see it. `top` are programmes with their number, most chosen first. */
  summary: (girls: string, boys: string, top: string) =>
    `${girls} flickor och ${boys} pojkar har ett förstahandsval. Flest valde ${top}.`,
  summaryWithoutTop: (girls: string, boys: string) => `${girls} flickor och ${boys} pojkar har ett förstahandsval.`,
  summaryHidden: 'Antal som skulle kunna avslöja en enskild elev visas inte.',
  programmeWithCount: (name: string, count: string) => `${name} (${count})`,
  hidden: 'Visas inte',
  caption: (unit: string, year: string) => `Förstahandsval efter program och kön, ${unit}, 1 juli ${year}`,
  /** A sum whose girls and boys are not shown each for themselves. */
  together: (count: string) => `${count} tillsammans`,
  mostlyHidden:
    'De flesta antalen är för små för att visas efter kön. Tabellen har fler tal för flickor och pojkar tillsammans, och mönstren till höger räknar alla elever.',
  hiddenNote:
    'Antal under fem visas inte exakt, och de kan vara noll. ”Visas inte” är ett antal som är litet eller skulle kunna röja ett litet antal någon annanstans. Det skyddar enskilda elever.',
  patterns: 'Mönster i valen',
  balanced: 'Jämna program',
  nonTraditional: 'Otraditionella val',
  nonTraditionalGirls: 'därav flickor',
  nonTraditionalBoys: 'därav pojkar',
  vocational: 'Yrkesprogram',
  patternsMean:
    'Jämnt är ett program med 40–60 % kvinnor i hela landet. Otraditionellt är ett val av ett program där det egna könet är under 40 % i hela landet.',
  apart: 'Hur skilda är valen?',
  measured: 'uppmätt',
  byChance: 'om kön inte spelade någon roll',
  apartMeans: (byChance: string) =>
    `Noll betyder att flickor och pojkar väljer lika, 100 % att inget program väljs av båda. Även om kön inte spelade någon roll skulle måttet bli ${byChance} här, för att eleverna är få. Läs skillnaden, inte talet.`,
  afterChance: 'Kvar när slumpen räknats bort',
  wouldHaveToChange: 'Skulle behöva välja annorlunda för att alla program ska bli lika blandade',
  /** Since the year before. `share` of the change is about how pupils chose, where both parts go the same way. */
  change: {
    more: 'Sedan året innan är valen mer skilda.',
    less: 'Sedan året innan är valen mindre skilda.',
    same: 'Sedan året innan är valen ungefär lika skilda.',
    causes: (share: string) =>
      `Ungefär ${share} av ändringen beror på hur flickor och pojkar valde, resten på att program vuxit eller krympt.`,
    choicesMore: 'Flickor och pojkar valde mer olika, men programmens storlek drog åt andra hållet.',
    choicesLess: 'Flickor och pojkar valde mindre olika, men programmens storlek drog åt andra hållet.',
    untested: 'Ändringen är inte prövad mot slumpen.',
  },
  method: 'Så räknas måttet',
  methodMeans:
    'Måttet är Duncans olikhetsindex. Slumpens del räknas exakt ur hur många som valde varje program, som om kön lottats ut. Hur skillnaden fördelar sig på program och år räknas med ömsesidig information (M), som går att dela upp.',
  mutualInformation: 'Ömsesidig information (M)',
  entropyIndex: 'M av det högsta möjliga (H)',
  betweenKinds: 'Del av M som ligger mellan yrkesprogram, högskoleförberedande program och introduktionsprogram',
  programmesTogether: (programmes: string) => `${programmes} program vars antal inte visas räknas ihop som ett.`,
  contributions: 'Störst bidrag',
  contributionsMean: 'Så stor del av skillnaden mellan flickors och pojkars val står varje program för.',
  contributionsRest: (programmes: string) => `Visa ${programmes} program till`,
  otherProgrammes: 'Övriga program tillsammans',
  apartNone: {
    'only-whole-municipality':
      'Måttet räknas bara för hela kommunen. På en skola har så få valt att slumpen ensam ger ett högt tal. Se i stället hur många som valt otraditionellt:',
    'too-few': 'För få elever har valt. Då skulle måttet mest visa slump, och därför räknas det inte.',
    'one-gender-only': 'Bara det ena könet har valt. Då finns ingen skillnad att räkna.',
    hidden: 'Så få av antalen visas att måttet inte går att räkna. Det skyddar enskilda elever.',
    'not-reported': 'Valen är inte rapporterade än.',
  },
  breaks: 'Program som ändrats',
  breakNote: (year: string, reason: string) => `${year}: ${reason}`,
  years: 'Läsår',
  overTimeTitle: (unit: string) => `Valen över tid, ${unit}`,
  overTimeCaption: (unit: string) => `Yrkesprogram, otraditionella val och jämna program, ${unit}, läsår för läsår`,
  overTimeSummary: (year: string, vocational: string, nonTraditional: string, balanced: string) =>
    `${year}: yrkesprogram ${vocational}, otraditionella val ${nonTraditional}, jämna program ${balanced}.`,
  notJudged:
    'Med få elever flyttar slumpen andelarna mycket från år till år. Om en förändring är säker står på sidan för varje indikator.',
  empty:
    'Det finns inga förstahandsval för enheten det här läsåret. Valen görs av elever i åk 9 och kommer in från gymnasieantagningen efter den 1 juli. Välj en annan enhet, eller hela kommunen.',
};
