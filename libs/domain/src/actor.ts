/** The roles a person can have over a part of the organisation. */
export const roles = [
  'head',
  'counsellor',
  'teacher',
  'coordinator',
  'leadership',
  'controller',
  'board-reader',
  'administrator',
  'process-leader',
] as const;
export type Role = (typeof roles)[number];

/** A role over a node of the organisation and everything below it. */
export interface Assignment {
  readonly role: Role;
  readonly unitId: string;
}

/** A person's leave to see exact figures for a while, for a purpose that is written down. */
export interface ExactView {
  readonly purpose: string;
  /** ISO moment it ends. */
  readonly until: string;
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
  /** Heads and counsellors of a school unit see its figures exactly: they hold the register themselves. */
  readonly seesOwnExact: boolean;
  /** Null unless exact figures have been opened. */
  readonly exactView: ExactView | null;
  /**
   * Set while the person sees the product as another role on another unit sees it: the assignment they really have. Nothing is
   * changed meanwhile, and nothing is shown exactly.
   */
  readonly viewedBy?: Assignment | null;
  /** The permissions a program's key is scoped to. Left out: a person, who has all of their role's. */
  readonly only?: ReadonlySet<string>;
}

/** Whether a unit lies in the part of the organisation that the actor's role covers. */
export function reaches(actor: Actor, unitId: string): boolean {
  return actor.reach.has(unitId);
}
