/** The roles a person can have over a part of the organisation. */
export const roles = ['head', 'counsellor', 'coordinator', 'leadership', 'controller'] as const;
export type Role = (typeof roles)[number];

/** A role over a node of the organisation and everything below it. */
export interface Assignment {
  readonly role: Role;
  readonly unitId: string;
}

/**
 * Whoever makes a request, with one chosen assignment.
 * `reach` are the ids of the node the role covers and every node below it.
 */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly municipalityCode: string;
  readonly unitId: string;
  readonly reach: ReadonlySet<string>;
}

/** Whether a unit lies in the part of the organisation that the actor's role covers. */
export function reaches(actor: Actor, unitId: string): boolean {
  return actor.reach.has(unitId);
}
