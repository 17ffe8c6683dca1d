import { benjaminiHochberg } from '@vagval/domain/statistics/benjamini-hochberg';
import { controlErrors, midPLimits, normalLimits } from '@vagval/domain/statistics/control-limits';
import { estimateDispersion } from '@vagval/domain/statistics/dispersion';
import { midPEvidence, midPInterval } from '@vagval/domain/statistics/mid-p';
import {
  adjustForDispersion,
  fisherMidP,
  newcombeInterval,
  smallestVisibleChange,
} from '@vagval/domain/statistics/two-periods';
import { wilsonInterval } from '@vagval/domain/statistics/wilson-interval';
import * as z from 'zod';
import { fisherTwoSided, scoreTest } from './comparison-measures';
import { count, method, missing, noPupils, phi } from './method';

/** Section 2.1 of the method report: Wilson's interval. */
export const wilson = method(z.object({ x: count, n: count, confidence: z.number().default(0.95) }), (given) => {
  const { x, n, confidence } = given;
  if (x === null || n === null) return missing;
  const interval = wilsonInterval(x, n, confidence);
  return interval ? { p: x / n, lower: interval.low, upper: interval.high } : noPupils;
});

/** 2.2: the exact interval with mid-p, and the evidence against a target. */
export const midPTarget = method(z.object({ x: count, n: count, target: z.number().nullish(), phi }), (given) => {
  const { x, n, target } = given;
  if (x === null || n === null) return missing;
  const interval = midPInterval(x / given.phi, n / given.phi);
  if (!interval) return noPupils;
  const evidence = typeof target === 'number' ? midPEvidence(x / given.phi, n / given.phi, target) : null;
  return {
    p: x / n,
    lower: interval.low,
    upper: interval.high,
    ...(evidence && { p_higher_than_target: evidence.higher, p_lower_than_target: evidence.lower }),
  };
});

/** 3: change between two periods. */
export const changeTwoPeriods = method(z.object({ x1: count, n1: count, x2: count, n2: count, phi }), (given) => {
  const { x1, n1, x2, n2 } = given;
  if (x1 === null || n1 === null || x2 === null || n2 === null) return missing;
  const [earlier, later] = [
    { count: x1, group: n1 },
    { count: x2, group: n2 },
  ];
  const evidence = fisherMidP(earlier, later);
  const interval = newcombeInterval(earlier, later);
  if (!evidence || !interval) return noPupils;
  const score = scoreTest(earlier, later);
  return {
    p_mid_first_lower: evidence.earlierLower,
    p_mid_first_higher: evidence.earlierHigher,
    p_midp_two_sided: evidence.twoSided,
    p_midp_phi: adjustForDispersion(evidence.twoSided, given.phi),
    p_fisher_two_sided: fisherTwoSided(earlier, later),
    diff: x2 / n2 - x1 / n1,
    newcombe_lower: interval.low,
    newcombe_upper: interval.high,
    score_z: score.z,
    p_score: score.p,
    mdc: smallestVisibleChange(earlier, later, given.phi),
  };
});

/** 4: control limits. Where units differ by themselves (τ² > 0) the files hold the normal ones only. */
export const funnelLimits = method(
  z.object({ n: z.number(), p0: z.number(), phi, tau2: z.number().default(0) }),
  (given) => {
    const { n, p0, tau2 } = given;
    const limits = (error: number) => ({
      midP: midPLimits(n, p0, given.phi, error),
      normal: normalLimits(n, p0, given.phi, tau2, error),
    });
    const [inner, outer] = [limits(controlErrors.inner), limits(controlErrors.outer)];
    if (!inner.normal || !outer.normal) return noPupils;
    return {
      midp_lower_95: inner.midP?.low,
      midp_upper_95: inner.midP?.high,
      midp_lower_998: outer.midP?.low,
      midp_upper_998: outer.midP?.high,
      normal_lower_95: inner.normal.low,
      normal_upper_95: inner.normal.high,
      normal_lower_998: outer.normal.low,
      normal_upper_998: outer.normal.high,
    };
  },
);

/** 4: over-dispersion. */
export const dispersion = method(
  z.object({ series: z.array(z.object({ x: z.array(count), n: z.array(count) })) }),
  ({ series }) => {
    const units = series.map(({ x, n }) => x.map((value, at) => ({ count: value, group: n[at] ?? null })));
    const estimate = estimateDispersion(units);
    return { df: estimate.degreesOfFreedom, phi_raw: estimate.raw, phi: estimate.dispersion };
  },
);

/** 7: a family of tests. */
export const multipleComparisons = method(
  z.object({ p: z.array(z.number().nullable()), q: z.number() }),
  ({ p, q }) => {
    const { isMarked, adjusted } = benjaminiHochberg(p, q);
    return { flagged: isMarked, adjusted };
  },
);
