/** What is known of a refused cell: its column and value, and what the reader of the file adds. */
export type ReadErrorFacts = Readonly<Record<string, string | number>>;

type Sentence = (facts: ReadErrorFacts) => string;

const stands = (value: string | number | undefined) =>
  value === '' || value === undefined ? 'En tom cell' : `”${value}”`;
const inColumn = (column: string | number | undefined) => (column ? `I kolumnen ${column}` : 'I cellen');

const sentences: Readonly<Record<string, Sentence>> = {
  'column-missing': ({ column }) => `Kolumnen ”${column}” saknas. Lägg till den i rubrikraden.`,
  'column-unknown': ({ value }) =>
    `Kolumnen ”${value}” känns inte igen eller står två gånger. Ta bort den eller rätta namnet.`,
  'row-length': ({ expected, found }) =>
    expected === undefined
      ? 'Raden har fler eller färre celler än rubrikraden. Kontrollera skiljetecknen.'
      : `Raden har ${found} celler men rubrikraden ${expected}. Kontrollera skiljetecknen.`,
  'quote-unclosed': () => 'Ett citattecken öppnas men stängs aldrig. Lägg till det som saknas eller ta bort det.',
  'municipality-code-invalid': ({ value }) =>
    `${stands(value)} är ingen kommunkod. Skriv fyra siffror, med inledande nolla.`,
  'municipality-unknown': ({ value }) => `Kommunen ${value} finns inte. Kontrollera kommunkoden.`,
  'unit-code-invalid': ({ value }) =>
    `${stands(value)} är ingen skolenhetskod. Skriv åtta siffror, eller kommunkoden för hela kommunen.`,
  'unit-unknown': ({ value }) =>
    `Skolenheten ${value} finns inte i kommunen. Läs in skolenhetsregistret först, eller rätta koden.`,
  'indicator-unknown': ({ value }) =>
    `${value ? `Indikatorn ”${value}” finns inte` : 'Indikatorn saknas'}. Använd en beteckning ur indikatorlistan, till exempel B1.`,
  'indicator-derived': ({ value }) =>
    `”${value}” räknas fram av Vägval ur andra antal och går inte att läsa in. Ta bort raden.`,
  'indicator-not-counted': ({ value }) =>
    `”${value}” är ingen andel och går inte att läsa in som antal. Ta bort raden.`,
  'school-year-invalid': ({ value, column }) =>
    !value && !column
      ? 'Filen säger inte vilket läsår den gäller. Hämta den igen från källan.'
      : `${stands(value)} är inget läsår. Skriv till exempel 2025/26.`,
  'cohort-invalid': ({ value }) =>
    `${stands(value)} är inget startläsår, eller så följer indikatorn ingen årskull. Skriv till exempel 2022/23.`,
  'gender-unknown': ({ value }) => `${stands(value)} är inget kön. Skriv alla, flickor eller pojkar.`,
  'programme-unknown': ({ value }) =>
    `${value ? `Programmet ”${value}” finns inte` : 'Programmet saknas'}. Skriv programkoden, till exempel SA.`,
  'programme-missing': () => 'Programmet saknas. Skriv programkoden, till exempel SA.',
  'programme-not-allowed': () => 'Indikatorn delas inte upp på program. Lämna cellen tom.',
  'state-unknown': ({ value }) =>
    `${stands(value)} känns inte igen. Lämna cellen tom, eller skriv saknas, dold i källan, gäller inte, ej rapporterat eller nästan alla.`,
  'number-invalid': ({ column, value }) =>
    `${inColumn(column)} står ”${value}”, som inte är ett tal. Skriv ett helt tal utan andra tecken.`,
  'count-not-whole': ({ column, value }) => `${inColumn(column)} står ${value}. Antal räknas i hela elever.`,
  'count-negative': ({ column, value }) => `${inColumn(column)} står ${value}. Ett antal kan inte vara mindre än noll.`,
  'numerator-larger-than-denominator': ({ numerator, denominator }) =>
    numerator === undefined
      ? 'Täljaren är större än nämnaren. Kontrollera båda talen.'
      : `Täljaren ${numerator} är större än nämnaren ${denominator}. Kontrollera båda talen.`,
  'counts-incomplete': () =>
    'Täljare och nämnare måste båda vara ifyllda. Saknas uppgiften, skriv det i kolumnen läge.',
  'value-with-state': () => 'Raden har både ett tal och ett läge som säger att talet saknas. Ta bort det ena.',
  'value-out-of-range': ({ column, value }) =>
    `${inColumn(column)} står ${value}, som ligger utanför vad måttet kan vara. Rätta talet.`,
  'duplicate-cell': ({ firstRow }) =>
    firstRow === undefined
      ? 'Samma uppgift står två gånger i filen. Ta bort den ena raden.'
      : `Samma uppgift står redan på rad ${firstRow}. Ta bort den ena raden.`,
  'programmes-do-not-add-up': ({ chosen, choosers }) =>
    chosen === undefined
      ? 'Programmen har tillsammans fler elever än de som har valt. Kontrollera raderna för enheten.'
      : `Programmen har tillsammans ${chosen} elever, men bara ${choosers} har valt. Kontrollera raderna för enheten.`,
  'totals-do-not-add-up': ({ girls, boys, all }) =>
    girls === undefined
      ? 'Flickor, pojkar och alla går inte ihop. Kontrollera de tre raderna.'
      : `Flickor ${girls} och pojkar ${boys} går inte ihop med alla ${all}. Kontrollera de tre raderna.`,
  'json-invalid': () => 'Filen är inte hel. Hämta den igen.',
  'page-shape-invalid': () => 'Filen ser inte ut som en datasida från Kolada. Hämta den igen från version 3.',
  'personal-number-found': ({ column }) =>
    `${column ? inColumn(column) : 'Här'} står något som liknar ett personnummer. Vägval tar bara emot antal. Ta bort uppgiften ur filen.`,
};

/** The sentence for a refused cell, by the name the reader gave the error. */
export const readErrors = (name: string, facts: ReadErrorFacts): string =>
  sentences[name]?.(facts) ?? 'Cellen går inte att läsa. Rätta den och försök igen.';

/** Names that have a sentence of their own. */
export const readErrorsWithSentence: readonly string[] = Object.keys(sentences);
