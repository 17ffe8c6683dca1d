export { dissimilarity, type Dissimilarity, type GenderCount } from '../statistics/dissimilarity';

/** Fewest choosers for which the measure says anything: below, chance alone gives about 0.4 with twenty programmes. */
export const fewestChoosers = 50;
