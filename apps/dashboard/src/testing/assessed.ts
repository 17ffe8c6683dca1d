import type { AssessmentAnswer } from '@vagval/contracts/assessment/assessment';

type Changes = {
  readonly [part in 'status' | 'change' | 'pace']?: Partial<AssessmentAnswer[part]>;
};

/** A row of which nothing certain is said, unless told otherwise. */
export function anAssessment({ status, change, pace }: Changes = {}): AssessmentAnswer {
  return {
    status: { name: 'cannot-tell', reason: 'uncertain', lean: null, interval: null, left: null, ...status },
    threeYears: null,
    change: {
      name: 'no-certain-change',
      reason: null,
      lean: null,
      test: null,
      plainDifferencePoints: null,
      ...change,
    },
    pace: {
      name: 'not-applicable',
      milestone: null,
      gapPoints: null,
      requiredPointsPerYear: null,
      targetYear: null,
      projectedYear: null,
      projection: null,
      ...pace,
    },
    attention: 'unknown',
  };
}

/** A promise that is kept, or with so many left. */
export function aPromise(left: number): AssessmentAnswer {
  return anAssessment({
    status: { name: left === 0 ? 'met' : 'not-met', reason: 'counted', left },
    change: { name: 'counted' },
  });
}

/** What is said of a figure that is not shown: nothing. */
export function notJudged(): AssessmentAnswer {
  return anAssessment({
    status: { name: 'no-data', reason: 'hidden' },
    change: { name: 'cannot-tell', reason: 'hidden' },
  });
}
