/** Opening exact figures, and saying quietly which figures a page holds. `time` comes written: "14:32". */
export const exactFigures = {
  tiers: {
    published: 'Skyddade tal',
    own: 'Exakta tal för din egen enhet',
    opened: 'Exakta tal, öppnade för ett ändamål',
  },
  /** Under a table with figures that are not shown. */
  tableNote:
    'Några tal visas inte, för att skydda enskilda elever. Antingen är talet litet, eller så skulle det avslöja ett litet tal någon annanstans.',
  banner: (time: string, purpose: string) =>
    `Exakta tal är öppna till kl.\u00a0${time.replace(':', '.')}. Ändamål: ${purpose}`,
  openMenu: 'Öppna exakta tal …',
  about: 'Du ser exakta tal för alla enheter du når, i en timme. Lämna dem inte vidare och låt ingen annan läsa dem.',
  hint: 'Skriv så att någon annan förstår efteråt. Skriv inga namn på elever.',
  logged: 'Det här sparas och går inte att ta bort: ditt namn, din roll, när du öppnade och vad du skrev.',
  filesProtected: 'Filer du hämtar har fortfarande skyddade tal.',
  filesExact: 'Även filer du hämtar får exakta tal. En sådan fil kan begäras ut som allmän handling.',
  open: 'Öppna i en timme',
  opening: 'Öppnar …',
  tooShort: (least: string) => `Skriv minst ${least} tecken om vad du ska använda talen till.`,
  tooLong: (most: string) => `Skriv högst ${most} tecken.`,
};
