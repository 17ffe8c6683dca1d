import type { AnswerOf } from '@vagval/contracts/endpoint';
import type { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { carriesEvidence } from '@vagval/domain/follow-up/carried-evidence';
import type { Gender } from '@vagval/domain/gender';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import { wheelDate } from '@vagval/domain/school-years/expected-day';
import type { Unit } from '@vagval/domain/units/unit';
import type { Judgement } from '../assessment/assessment.service';

type HeadPage = AnswerOf<typeof getHeadPage>;
type Attention = HeadPage['attention'][number];

const otherOf = { girls: 'boys', boys: 'girls' } as const;
const notReported = { kind: 'not-reported' } as const;

/** What of an indicator a head should look at: the whole where it says something, otherwise the sexes that do. */
export function attentionTo(unit: Unit, indicator: Indicator, schoolYear: number, judgement: Judgement): Attention[] {
  const cell = judgement.cell(unit.id, indicator.id, schoolYear);
  if (!cell) return [];
  const { all, girls, boys } = cell;
  const target = judgement.targetOf(unit.id, indicator.id, schoolYear);
  const item = (gender: Gender): Attention => {
    const other = gender === 'all' ? null : otherOf[gender];
    return {
      indicator,
      gender,
      result: cell[gender] ?? notReported,
      all,
      girls,
      boys,
      target,
      assessment: judgement.of(unit, indicator, gender),
      other: other && { gender: other, result: cell[other], assessment: judgement.of(unit, indicator, other) },
      due: wheelDate(indicator.measured, schoolYear),
    };
  };
  const whole = item('all');
  if (carriesEvidence(whole.assessment)) return [whole];
  // A promise is made to everyone: it is counted for the whole, not once more for each.
  if (indicator.kind === 'promise') return [];
  return (['girls', 'boys'] as const).map(item).filter(({ assessment }) => carriesEvidence(assessment));
}

/**
 * The smallest change that would probably have been seen, on the outcome with the largest group: the largest where there are
 * several, so that no more is promised than holds for all of them. How many answered a survey is no outcome.
 */
export function visibleChange(unit: Unit, indicators: readonly Indicator[], judgement: Judgement): HeadPage['visible'] {
  const outcomes = indicators.filter(({ disclosure, kind }) => kind === 'rate' && disclosure !== 'open');
  const tested = outcomes.flatMap((indicator) => {
    const test = judgement.of(unit, indicator, 'all').change.test;
    return test ? [{ points: test.smallestVisiblePoints, group: test.latest.group, indicator: indicator.name }] : [];
  });
  return tested.sort((a, b) => b.group - a.group || b.points - a.points)[0] ?? null;
}
