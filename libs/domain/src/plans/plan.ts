/** The life of a version, from draft to replaced. */
export const planStates = ['draft', 'referral', 'adopted', 'in-force', 'under-revision', 'replaced'] as const;
/** Utkast, på remiss, beslutad, gällande, under revidering, ersatt. */
export type PlanState = (typeof planStates)[number];

/** One version of the municipality's plan for study and career guidance. */
export interface Plan {
  readonly id: string;
  readonly municipalityCode: string;
  readonly version: number;
  readonly title: string;
  readonly state: PlanState;
  /** First and last school year it holds for. */
  readonly validFrom: number;
  readonly validTo: number | null;
  /** ISO date of the decision, with registration number and paragraph; null before it. */
  readonly decidedOn: string | null;
  readonly registration: string | null;
}

/** A goal of the plan. Its number is how people name it: "Mål 2". */
export interface Goal {
  readonly id: string;
  readonly planId: string;
  readonly number: number;
  readonly title: string;
  readonly description: string;
}
