/** Words of the parts that every page is built of. */
export const ui = {
  loading: 'Hämtar …',
  fetching: 'Hämtar …',
  tryAgain: 'Försök igen',
  offline: 'Det går inte att nå Vägval just nu. Kontrollera nätet och försök igen. Inget du har sparat är borta.',
  asTable: 'Visa som tabell',
  takeAway: 'Hämta tabellen',
  cancel: 'Avbryt',
  close: 'Stäng',
  showPassword: 'Visa lösenordet',
  /** Above a form where several fields are wrong. */
  faults: (count: string) => `${count} saker behöver rättas`,
  show: 'Visa',
  schoolYear: 'Läsår',
  unit: 'Enhet',
  wholeMunicipality: 'Hela kommunen',
  /** Explains a figure that is not shown. */
  hiddenBecause: 'Visas inte: siffran skulle kunna avslöja en enskild elev.',
  ofGroup: (count: string, group: string) => `${count} av ${group}`,
};
