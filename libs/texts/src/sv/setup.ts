/** The first start of an installation where nobody can sign in yet. */
export const setup = {
  title: 'Kom igång med Vägval',
  about: 'Ingen kan logga in än. Den första administratören bjuder sedan in alla andra.',
  code: 'Startkod',
  codeHint:
    'Koden skrivs ut i fönstret eller loggen där Vägval startas. Den gäller tills den första administratören finns.',
  name: 'Ditt namn',
  municipalityCode: 'Kommunkod',
  municipalityCodeHint: 'Fyra siffror, till exempel 1384 för Kungsbacka.',
  municipalityName: 'Kommunens namn',
  municipalityNameHint: 'Behövs bara för en kod som inte är en av Sveriges kommuner.',
  submit: 'Skapa administratören',
  submitting: 'Skapar …',
  invite: 'Vägval är nytt här. Börja med att skapa den första administratören.',
  toSetup: 'Kom igång',
  /** Stands where the product is started. */
  printedCode: ({ code, link }: { readonly code: string; readonly link: string }) =>
    `Ingen kan logga in än. Skapa den första administratören på ${link}\nStartkod: ${code}`,
};
