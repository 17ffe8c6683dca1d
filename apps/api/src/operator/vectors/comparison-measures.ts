import type { Counted } from '@vagval/domain/statistics/counts';
import { hypergeometric } from '@vagval/domain/statistics/hypergeometric';
import { twoSidedP } from '@vagval/domain/statistics/normal-distribution';
import type { PlanLine } from '@vagval/domain/statistics/pace-line';

// Measures others use and the product does not. They stand in the vector files for comparison.

/** Fisher's exact two-sided p without mid-p: everything at most as likely as what was seen. */
export function fisherTwoSided(earlier: Counted, later: Counted): number {
  const { least, probabilities } = hypergeometric(
    earlier.group + later.group,
    earlier.count + later.count,
    earlier.group,
  );
  // Equally likely tables differ in the last digits; R's fisher.test allows for as much.
  const seen = (probabilities[earlier.count - least] ?? 0) * (1 + 1e-7);
  return Math.min(
    1,
    probabilities.reduce((sum, each) => (each <= seen ? sum + each : sum), 0),
  );
}

/** The score test for two shares, with the pooled variance; 0 where there is none. */
export function scoreTest(earlier: Counted, later: Counted): { readonly z: number; readonly p: number } {
  const share = (earlier.count + later.count) / (earlier.group + later.group);
  const variance = share * (1 - share) * (1 / earlier.group + 1 / later.group);
  const difference = later.count / later.group - earlier.count / earlier.group;
  const z = variance === 0 ? 0 : difference / Math.sqrt(variance);
  return { z, p: twoSidedP(z) };
}

/** Growth so far against the growth the plan needs, both compound (Eurostat, Open SDG); undefined from 0 and to the same. */
export function growthRatio({ baseline, target }: PlanLine, schoolYear: number, share: number): number | undefined {
  const growth = (to: number, years: number) => (to / baseline.share) ** (1 / years) - 1;
  const ratio =
    growth(share, schoolYear - baseline.schoolYear) / growth(target.share, target.schoolYear - baseline.schoolYear);
  return Number.isFinite(ratio) && target.schoolYear > baseline.schoolYear ? ratio : undefined;
}
