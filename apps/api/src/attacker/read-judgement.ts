import type { AssessmentAnswer } from '@vagval/contracts/assessment/assessment';
import { assess } from '@vagval/domain/assessment/assess';
import type { AssessedYear } from '@vagval/domain/assessment/assessment';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import type { Measured } from '@vagval/domain/measured';

/** Whether a figure is shown with its counts, so that something may be said of it. */
export function isCounted(figure: Measured): boolean {
  return figure.kind === 'value' && figure.count !== null && figure.group !== null;
}

/**
 * What is wrong with a judgement of a figure that is not shown: whatever it says comes from the hidden number. Empty when it says
 * nothing.
 */
export function judgementOfHidden({ status, threeYears, change, pace, attention }: AssessmentAnswer): string[] {
  const said = {
    status: status.name === 'met' || status.name === 'not-met',
    lean: status.lean !== null || change.lean !== null,
    interval: status.interval !== null,
    left: status.left !== null,
    'three years': threeYears !== null,
    change: !['cannot-tell', 'counted'].includes(change.name),
    test: change.test !== null,
    difference: change.plainDifferencePoints !== null,
    pace: !['cannot-tell', 'not-applicable'].includes(pace.name),
    gap: pace.gapPoints !== null,
    'required pace': pace.requiredPointsPerYear !== null,
    projection: pace.projectedYear !== null,
    attention: !['unknown', 'no-data'].includes(attention),
  };
  return Object.entries(said).flatMap(([name, isSaid]) => (isSaid ? [name] : []));
}

/**
 * Numbers of a judgement that do not follow from the series shown beside it. The plan is left out: targets are public, and what
 * is held against them follows from the same counts.
 *
 * @param series The years as they are shown, the assessed one last.
 */
export function judgementNotFrom(
  indicator: Pick<Indicator, 'kind' | 'direction'>,
  series: readonly AssessedYear[],
  { threeYears, change }: AssessmentAnswer,
): string[] {
  const dispersion = change.test?.dispersion ?? 1;
  const again = assess({ ...indicator, goal: null, baseline: null, targetYear: null }, series, {
    dispersion,
    isMarked: !['no-certain-change', 'cannot-tell', 'counted'].includes(change.name),
  });
  const countsOf = (pooled: typeof threeYears) => pooled && [pooled.count, pooled.group, pooled.years];
  const differences = {
    'three years': [countsOf(threeYears), countsOf(again.threeYears)],
    test: [change.test, again.change.test],
    change: [change.name, again.change.name],
    difference: [change.plainDifferencePoints, again.change.plainDifferencePoints],
  };
  return Object.entries(differences).flatMap(([name, [said, follows]]) =>
    JSON.stringify(said) === JSON.stringify(follows) ? [] : [name],
  );
}
