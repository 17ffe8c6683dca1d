/** The rules of the domain, by name. Each has an HTTP status (`contracts/problem.ts`) and a text (`texts`). */
export const ruleNames = [
  'empty-group',
  'school-year-not-found',
  'municipality-not-found',
  'unit-not-found',
  'unit-not-yet-open',
  'indicator-not-found',
  'plan-not-found',
  'import-not-found',
  'import-not-recognised',
  'import-too-large',
  'import-too-many-rows',
  'import-empty',
  'import-has-errors',
  'import-already-taken-in',
  'import-not-taken-in',
  'import-replaced-later',
  'sign-in-link-invalid',
  'sign-in-wrong',
  'sign-in-throttled',
  'password-wrong',
  'password-not-allowed',
  'email-taken',
  'setup-done',
  'setup-code-wrong',
  'municipality-name-missing',
  'example-not-available',
  'counts-impossible',
  'protection-lowered',
  'indicator-always-open',
  'definition-unchanged',
  'definition-changed-meanwhile',
  'series-break-already-there',
  'unit-is-municipality',
  'unit-wrong-kind',
  'unit-not-open-then',
  'unit-already-closed',
  'unit-changed-later',
  'unit-unchanged',
  'unit-parent-not-open',
  'unit-in-itself',
  'unit-has-figures-after',
  'unit-code-malformed',
  'unit-code-taken',
  'unit-name-missing',
  'school-forms-missing',
  'area-has-open-units',
  'merge-needs-two',
  'split-needs-two',
  'tree-changed-meanwhile',
] as const;

export type RuleName = (typeof ruleNames)[number];

/** Thrown when a domain rule is broken. `facts` are the numbers and names a reader needs, never personal data. */
export class RuleBroken extends Error {
  constructor(
    readonly rule: RuleName,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${rule} ${JSON.stringify(facts)}`);
    this.name = 'RuleBroken';
  }
}
