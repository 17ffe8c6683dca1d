/** What the indicators mean in a municipality, and what a change does to the years before. */
export const definitions = {
  title: 'Vad måtten betyder hos er',
  lede: 'Alla kommuner utgår från samma katalog. Räknar ni på ett annat sätt ska det stå här, så att ingen jämför det som inte går att jämföra.',
  indicator: 'Indikator',
  catalogue: 'I katalogen',
  sentence: (numerator: string, denominator: string) => `${numerator}, av ${lowered(denominator)}.`,
  languages: { sv: 'På svenska', en: 'På engelska' },
  parts: { numerator: 'Det som räknas (täljaren)', denominator: 'Av vilka (nämnaren)', note: 'Bra att veta' },
  effect: 'Vad gör ändringen med åren före?',
  corrected: 'Rättar bakåt i tiden. Vi har räknat så hela tiden, texten har bara varit otydlig. Serien fortsätter.',
  countedAnew: 'Bryter serien. Från och med ett läsår räknar vi något annat. Åren före jämförs inte med åren efter.',
  fromYear: 'Från och med läsåret',
  reason: 'Varför?',
  reasonHint: 'Visas vid diagrammet om serien bryts, och sparas i historiken.',
  wordsFault: 'Skriv minst tre tecken.',
  effectFault: 'Välj vad ändringen gör med åren före.',
  reasonFault: 'Skriv minst tio tecken om varför.',
  save: 'Spara definitionen',
  saved: 'Definitionen är sparad.',
  readOnly: 'Du kan läsa definitionerna. Administratören kan ändra dem.',
  versions: 'Så har den ändrats',
  noVersions: 'Ni räknar som i katalogen.',
  wasCorrected: 'Rättad bakåt i tiden.',
  wasCountedAnew: (year: string) => `Räknas så från och med läsåret ${year}.`,
};

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
