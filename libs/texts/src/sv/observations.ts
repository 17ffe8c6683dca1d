/** What a stored cell can be. */
export const observationStates = {
  value: 'värde',
  'nearly-all': 'nästan alla',
  'suppressed-at-source': 'dold i källan',
  missing: 'saknas',
  'not-applicable': 'gäller inte',
  'not-reported': 'ej rapporterat',
};
