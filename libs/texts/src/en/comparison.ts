import type { comparison as swedish } from '../sv/comparison';

export const comparison: typeof swedish = {
  rest: 'Rest of the municipality',
  restHelp: 'All the other units of the municipality together, without this one.',
  restWithheld: ({ kind }) =>
    kind === 'suppressed'
      ? {
          rule: 'comparison-withheld',
          text: 'The rest of the municipality is not shown: it could have revealed a small number at a unit.',
        }
      : null,
};
