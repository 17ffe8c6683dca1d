/** What a plan promises on an indicator. `between` includes both ends. */
export type TargetGoal =
  | { readonly kind: 'at-least'; readonly value: number }
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number };

/** A promise of the plan for a school year: for one unit, or inherited by every unit of the school form. */
export interface Target {
  readonly id: string;
  readonly goalId: string;
  readonly indicatorId: string;
  /** The node it holds for, with everything below it. */
  readonly unitId: string;
  readonly schoolYear: number;
  readonly goal: TargetGoal;
}
