import type { observationStates as swedish } from '../sv/observations';

export const observationStates: typeof swedish = {
  value: 'value',
  'nearly-all': 'nearly all',
  'suppressed-at-source': 'hidden at source',
  missing: 'missing',
  'not-applicable': 'not applicable',
  'not-reported': 'not reported',
};
