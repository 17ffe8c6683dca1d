import { attack, suppressionCube, suppressionRate } from './disclosure-methods';
import type { Method } from './method';
import { changeTwoPeriods, dispersion, funnelLimits, midPTarget, multipleComparisons, wilson } from './share-methods';
import { pace, trend } from './time-methods';
import { equity, genderSegregation, genderSegregationChange } from './unit-and-choice-methods';
import { verdictPage, verdictRow } from './verdict-methods';

/** Every method a vector file may name. */
export const methods: Readonly<Record<string, Method>> = {
  wilson,
  midp_target: midPTarget,
  change_two_periods: changeTwoPeriods,
  funnel_limits: funnelLimits,
  dispersion,
  trend,
  pace,
  multiple_comparisons: multipleComparisons,
  segregation: genderSegregation,
  segregation_change: genderSegregationChange,
  equity,
  verdict_row: verdictRow,
  verdict_page: verdictPage,
  attack,
  suppression_rate: suppressionRate,
  suppression_cube: suppressionCube,
};

/** Fields that are given for analysts and not computed here: Mann–Kendall, and the logistic slope with its error. */
export const leftOut: Readonly<Record<string, readonly string[]>> = {
  trend: ['mk_S', 'mk_p_exact_two_sided', 'logit_slope_per_year', 'se'],
};
