import { assess } from '@vagval/domain/assessment/assess';
import { assessChangeTest, type TestedChange } from '@vagval/domain/assessment/assess-change';
import type {
  AssessedIndicator,
  AssessedYear,
  Assessment,
  Change,
  PooledStatus,
  Status,
} from '@vagval/domain/assessment/assessment';
import { benjaminiHochberg } from '@vagval/domain/statistics/benjamini-hochberg';
import { isCounted } from '@vagval/domain/statistics/counts';
import { paceLine } from '@vagval/domain/statistics/pace-line';
import * as z from 'zod';
import { count, method, phi, spelled } from './method';

const indicator = z
  .object({
    kind: z.enum(['promise', 'rate', 'survey']).default('rate'),
    direction: z.enum(['up', 'down', 'band', 'none']),
    target: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullish(),
    targetYear: z.number().nullish(),
    baseline: z.object({ year: z.number(), value: z.number() }).nullish(),
  })
  .transform(({ kind, direction, target, targetYear, baseline }): AssessedIndicator => ({
    kind,
    direction: ({ up: 'higher', down: 'lower', band: 'band', none: 'none' } as const)[direction],
    goal: goalOf(direction, target ?? null),
    baseline: baseline ? { schoolYear: baseline.year, share: baseline.value } : null,
    targetYear: targetYear ?? null,
  }));

const series = z.array(
  z
    .object({ year: z.number(), x: count, n: count, invited: count, break: z.boolean().default(false) })
    .transform(({ year, x, n, invited, break: isBreak }): AssessedYear => {
      return { schoolYear: year, count: x, group: n, invited, isBreak };
    }),
);

/** 8: one row, with its mark given. */
export const verdictRow = method(z.object({ indicator, series, phi, flagged: z.boolean() }), (given) => {
  const assessment = assess(given.indicator, given.series, { dispersion: given.phi, isMarked: given.flagged });
  return {
    status: statusOf(assessment.status),
    status3: assessment.threeYears && threeYearsOf(assessment.threeYears),
    change_test: testOf(
      assessChangeTest(given.indicator, given.series, given.phi),
      // Without over-dispersion, for the files print both.
      assessChangeTest(given.indicator, given.series, 1),
      assessment.change,
    ),
    change: changeOf(assessment.change),
    pace: paceOf(assessment, given.indicator, given.series),
    overall: spelled(assessment.attention),
  };
});

const pageRow = z.object({ indicator, phi, groups: z.partialRecord(z.enum(['T', 'F', 'M']), series) });

/** 7 and 8: a page, whose marks come of its two families. */
export const verdictPage = method(z.object({ q: z.number(), rows: z.array(pageRow) }), ({ q, rows }) => {
  const cells = rows.flatMap((row, at) =>
    (['T', 'F', 'M'] as const).flatMap((group) => {
      const years = row.groups[group];
      return years ? [{ ...row, at, group, years, p: pOf(row.indicator, years, row.phi) }] : [];
    }),
  );
  // Totals are one family, girls and boys the other.
  const families = [cells.filter(({ group }) => group === 'T'), cells.filter(({ group }) => group !== 'T')];
  const judged = families.flatMap((family) => {
    const { isMarked, adjusted } = benjaminiHochberg(
      family.map(({ p }) => p),
      q,
    );
    return family.map((cell, index) => {
      const flagged = isMarked[index] ?? false;
      const { status, change, attention } = assess(cell.indicator, cell.years, {
        dispersion: cell.phi,
        isMarked: flagged,
      });
      const told = { status: spelled(status.name), change: changeOf(change), overall: spelled(attention) };
      return { at: cell.at, group: cell.group, told: { p: cell.p, adjusted: adjusted[index], flagged, ...told } };
    });
  });
  return {
    rows: rows.map((_, row) =>
      Object.fromEntries(judged.filter(({ at }) => at === row).map(({ group, told }) => [group, told])),
    ),
  };
});

function goalOf(direction: string, target: number | [number, number] | null): AssessedIndicator['goal'] {
  if (target === null) return null;
  if (typeof target !== 'number') return { kind: 'between', low: target[0], high: target[1] };
  return { kind: direction === 'down' ? 'at-most' : 'at-least', value: target };
}

function pOf(of: AssessedIndicator, years: readonly AssessedYear[], dispersion: number): number | null {
  return assessChangeTest(of, years, dispersion).test?.p ?? null;
}

function statusOf({ name, reason, lean, interval, left }: Status) {
  return {
    status: spelled(name),
    reason: reason === 'unknown-response' ? 'unknown_response_rate' : reason && spelled(reason),
    lean: lean && spelled(lean),
    lower: interval?.low,
    upper: interval?.high,
    missing_pupils: left,
  };
}

function threeYearsOf(status: PooledStatus) {
  return { ...statusOf(status), x: status.count, n: status.group, years: status.years };
}

function testOf({ test, reason }: TestedChange, raw: TestedChange, { plainDifferencePoints }: Change) {
  if (!test) return { p: null, reason: spelled(reason), diff_pp: plainDifferencePoints };
  return {
    prior_x: test.prior.count,
    prior_n: test.prior.group,
    prior_share: test.prior.count / test.prior.group,
    latest_share: test.latest.count / test.latest.group,
    diff_pp: test.differencePoints,
    p_step_raw: raw.test?.stepP,
    p_step: test.stepP,
    p_trend_raw: raw.test?.trendP,
    p_trend: test.trendP,
    trend_pp_per_year: test.trendPointsPerYear,
    p: test.p,
    sign: test.sign,
    mdc_pp: test.smallestVisiblePoints,
  };
}

function changeOf({ name, reason, lean }: Change) {
  return { change: spelled(name), reason: reason && spelled(reason), lean: lean && spelled(lean) };
}

function paceOf(
  { pace }: Assessment,
  { goal, baseline, targetYear }: AssessedIndicator,
  years: readonly AssessedYear[],
) {
  const told = { pace: spelled(pace.name), milestone: pace.milestone, gap_pp: pace.gapPoints };
  const year = years.at(-1);
  if (!goal || goal.kind === 'between' || !baseline || targetYear === null || !year) return told;
  const plan = { baseline, target: { schoolYear: targetYear, share: goal.value }, kind: goal.kind };
  const yearsLeft = targetYear - year.schoolYear;
  return {
    ...told,
    required_pp_per_year_from_start: paceLine(plan, year.schoolYear, null).requiredFromStart,
    // The files go on past the target, with what could be lost a year; there we require nothing.
    required_pp_per_year_from_now:
      pace.requiredPointsPerYear ??
      (isCounted(year) && yearsLeft > 0 ? (100 * (goal.value - year.count / year.group)) / yearsLeft : null),
  };
}
