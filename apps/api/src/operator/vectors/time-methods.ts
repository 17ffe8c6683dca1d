import { isCounted } from '@vagval/domain/statistics/counts';
import { twoSidedP } from '@vagval/domain/statistics/normal-distribution';
import { paceLine, projectPace, type PlanLine } from '@vagval/domain/statistics/pace-line';
import { trendOf } from '@vagval/domain/statistics/trend';
import * as z from 'zod';
import { growthRatio } from './comparison-measures';
import { count, method, spelled } from './method';

/** 5: trend over years. */
export const trend = method(
  z.object({ years: z.array(z.number()), x: z.array(count), n: z.array(count) }),
  ({ years, x, n }) => {
    const series = years.map((schoolYear, at) => ({ schoolYear, count: x[at] ?? null, group: n[at] ?? null }));
    const line = trendOf(series);
    if (!line) return { status: 'no_data', reason: 'too_few_years', years_used: series.filter(isCounted).length };
    // The textbook has N for our N − 1.
    const textbookZ = line.z * Math.sqrt(line.pupils / (line.pupils - 1));
    return {
      years_used: line.years,
      pbar: line.share,
      slope_pp_per_year: line.pointsPerYear,
      fitted_last: line.fittedLast,
      z: line.z,
      p: line.p,
      z_ca: textbookZ,
      p_ca: twoSidedP(textbookZ),
    };
  },
);

/** 6: pace to a target. */
export const pace = method(
  z.object({
    baseline: z.number(),
    baselineYear: z.number(),
    target: z.number(),
    targetYear: z.number(),
    year: z.number(),
    value: count,
    slope_pp_per_year: count,
    direction: z.enum(['up', 'down']),
  }),
  ({ baseline, baselineYear, target, targetYear, year, value, slope_pp_per_year: slope, direction }) => {
    const plan: PlanLine = {
      baseline: { schoolYear: baselineYear, share: baseline },
      target: { schoolYear: targetYear, share: target },
      kind: direction === 'up' ? 'at-least' : 'at-most',
    };
    const line = paceLine(plan, year, value);
    const shared = { required_pp_per_year_from_start: line.requiredFromStart, milestone: line.milestone };
    if (value === null) return { ...shared, projection: 'no_data', projected_year: null };
    const projected = projectPace(plan, year, value, slope);
    return {
      ...shared,
      gap_pp: line.gapPoints,
      required_pp_per_year_from_now: line.requiredFromNow,
      share_of_way: line.shareOfWay,
      projection: projected.kind === 'never' ? 'never_at_this_pace' : spelled(projected.kind),
      projected_year: projected.schoolYear,
      projected_year_exact: projected.exact,
      sdg_ratio: growthRatio(plan, year, value),
    };
  },
);
