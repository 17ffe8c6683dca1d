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
  'example-not-available',
  'provider-not-found',
  'provider-name-taken',
  'provider-insecure',
  'provider-not-in-example',
  'provider-secret-needed',
  'provider-unreachable',
  'provider-answer-invalid',
  'sign-in-interrupted',
  'sign-in-cancelled',
  'sign-in-without-role',
  'token-not-found',
  'token-permission-not-of-role',
  'token-beside-cookie',
  'counts-impossible',
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
