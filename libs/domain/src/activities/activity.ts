/** Wide: everything that gives knowledge for choosing. Narrow: personal guidance by the counsellor. */
export const senses = ['wide', 'narrow'] as const;
export type Sense = (typeof senses)[number];

/** The four learning aims of guidance: self, alternatives, how they relate, and deciding. */
export const learningAims = ['self', 'alternatives', 'relation', 'decision'] as const;
export type LearningAim = (typeof learningAims)[number];

/** What can have come of a planned activity. */
export const activityStates = ['planned', 'done', 'partly', 'not-done'] as const;
/** `planned` has not been reported yet. */
export type ActivityState = (typeof activityStates)[number];

/** Who is responsible, by role and never by name. */
export const responsibles = ['counsellor', 'teacher', 'mentor', 'head', 'prao-coordinator', 'team'] as const;
export type Responsible = (typeof responsibles)[number];

/** A planned guidance activity of a unit in a school year, and what came of it. Counts only: no pupil is ever named. */
export interface Activity {
  readonly id: string;
  readonly unitId: string;
  readonly schoolYear: number;
  readonly goalId: string | null;
  readonly title: string;
  readonly sense: Sense;
  readonly aim: LearningAim;
  /** "åk 9", "år 1", "F–3": as the school says it. */
  readonly yearGroup: string;
  readonly responsible: Responsible;
  /** ISO week it is planned for, 1–53. */
  readonly week: number;
  /** Pupils in the target group, and how many of them were reached; null until reported or when pupils are not the target. */
  readonly targetGroup: { readonly girls: number; readonly boys: number } | null;
  readonly reached: { readonly girls: number; readonly boys: number } | null;
  readonly state: ActivityState;
}
