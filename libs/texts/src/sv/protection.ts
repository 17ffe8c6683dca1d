import { formatIn } from '../format';

const { number } = formatIn('sv');

/** How many figures are shown exactly, as a band, or not at all. */
interface Shown {
  readonly exact: number;
  readonly band: number;
  readonly hidden: number;
}

const counted = ({ exact, band, hidden }: Shown) =>
  `${number(exact)} tal exakt, ${number(band)} som ”färre än 5” eller ”alla eller nästan alla”, och ${number(hidden)} inte alls`;

/** How far a municipality's figures are protected, and what others see. */
export const protection = {
  title: 'Skydd för små antal',
  lede: 'Här ser du hur kommunens tal skyddas, och vad en rektor ser av andra skolor.',
  rules: 'Gränser och klasser',
  rulesHelp:
    'Kommunen får skydda mer än det som gäller i hela landet, men inte mindre. Det du höjer går inte att sänka igen: ett tal som ska vara dolt måste ha varit dolt hela tiden.',
  readOnly: 'Du kan läsa reglerna. Administratören kan höja dem.',
  limits: { smallestCount: 'Minsta antal som visas', smallestGroup: 'Minsta grupp som visas' },
  limitHints: {
    smallestCount: (least: number) =>
      `Lägre antal döljs. I hela landet ${least}. Höjer du gränsen visas inga band, bara ”Visas inte”.`,
    smallestGroup: (least: number) => `Av färre elever visas ingen andel. I hela landet ${least}.`,
  },
  limitFault: (least: number, most: number) => `Skriv ett heltal från ${least} till ${most}.`,
  classes: 'Vem som ser exakta tal',
  classesHelp:
    'Öppet: alla ser exakta tal. Vanligt: bara den egna enhetens rektor och vägledare. Känsligt: ingen, inte heller den egna enheten.',
  showIndicators: (count: number) => `Visa alla ${count} indikatorer`,
  codes: 'Vad beteckningarna betyder',
  indicator: 'Indikator',
  catalogue: 'I hela landet',
  here: 'Hos er',
  words: { open: 'Öppet', ordinary: 'Vanligt', sensitive: 'Känsligt' },
  understood: 'Jag förstår att skyddet inte går att sänka igen.',
  understoodFault: 'Bekräfta först att du vet att skyddet inte går att sänka igen.',
  tryOut: 'Prova',
  save: 'Höj skyddet',
  saved: 'Skyddet är höjt. Det gäller tal som läses in från och med nu. Det som redan är publicerat ligger fast.',
  nothingToTry: 'Det finns inga tal att prova på än.',
  trialNow: (year: string, shown: Shown) => `Läsåret ${year}, med dagens regler: ${counted(shown)}.`,
  trialThen: (shown: Shown) => `Med de nya reglerna: ${counted(shown)}.`,
  trialNote: 'Räknat som om inget hade publicerats tidigare. Ingenting är sparat.',
  bench: 'Vad ser rektorn?',
  benchHelp: 'Välj en skola. Tabellen visar vad dess rektor får se av varje enhet, men inte talen själva.',
  chooseUnit: 'Välj en enhet',
  sightsCaption: (unit: string) => `Det rektorn för ${unit} ser. Första ordet gäller alla elever.`,
  unit: 'Enhet',
  sights: { exact: 'Tal', own: 'Exakt, egen enhet', band: 'Band', hidden: 'Visas inte', none: '–' },
  byGender: (girls: string, boys: string) => `flickor: ${girls.toLowerCase()}, pojkar: ${boys.toLowerCase()}`,
};
