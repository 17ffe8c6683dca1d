import type { Measured } from '@vagval/domain/measured';
import type { Sentence } from '../assessment-facts';

/** A unit beside the rest of its municipality. Whether units differ from each other is in `equity`. */
export const comparison = {
  rest: 'Övriga kommunen',
  restHelp: 'Kommunens alla andra enheter tillsammans, utan den här.',
  /** Why the rest is not there; null where it is. */
  restWithheld: ({ kind }: Measured): Sentence | null =>
    kind === 'suppressed'
      ? {
          rule: 'comparison-withheld',
          text: 'Övriga kommunen visas inte: det kunde ha avslöjat ett litet tal på en enhet.',
        }
      : null,
};
