import type { IndicatorAnswer } from '@vagval/contracts/indicators/indicators';
import type { Counted } from '@vagval/domain/indicators/indicator';
import type { Measured } from '@vagval/domain/measured';
import type { TargetGoal } from '@vagval/domain/targets/target';
import type { SchoolForm } from '@vagval/domain/units/unit';

/** What must be known of an indicator to write its figures. */
export type FigureKind = Pick<IndicatorAnswer, 'unit' | 'counted' | 'kind'>;

/** Figures and targets in words. Every surface writes them with these, so that they never differ. */
export interface Figures {
  /** "93 %", "Visas inte", "väntas 25 september": a figure, or why there is none. `expected` is an ISO date. */
  readonly measuredWords: (measured: Measured, indicator: FigureKind, expected?: string | null) => string;
  /** "57 av 61 elever"; null where nobody has counted. */
  readonly countWords: (measured: Measured, indicator: FigureKind) => string | null;
  /** "4 elever", "1 aktivitet". */
  readonly countedWords: (count: number, counted: Counted) => string;
  /** "minst 90 %", "högst 5 %", "40–60 %", "alla". */
  readonly targetWords: (goal: TargetGoal, indicator: FigureKind) => string;
  /** What the two sexes are called in a school form, with a capital letter. */
  readonly genderWords: (schoolForms: readonly SchoolForm[]) => { readonly girls: string; readonly boys: string };
}

/** Which way the count should have gone to lie on the target. */
export function directionTo(goal: TargetGoal, value: number): 'more' | 'fewer' {
  if (goal.kind === 'at-least') return 'more';
  if (goal.kind === 'at-most') return 'fewer';
  return value < goal.low ? 'more' : 'fewer';
}

/** Whether a target promises everyone, or no one. */
export function wholeOf(goal: TargetGoal, { unit }: FigureKind): 'everyone' | 'no-one' | null {
  if (unit !== 'share') return null;
  if (goal.kind === 'at-least' && goal.value >= 1) return 'everyone';
  return goal.kind === 'at-most' && goal.value <= 0 ? 'no-one' : null;
}

/** Decimals a number of the unit is written with. A share is written in per cent, with none. */
export const decimalsOf = { share: 0, points: 1, index: 2, ratio: 1 } as const;
