import { ruleNames, type RuleName } from '@vagval/domain/rule-broken';
import * as z from 'zod';

/** Everything a request can be refused for: the rules of the domain, and what belongs to the request itself. */
export const problemNames = [
  ...ruleNames,
  'invalid-input',
  'not-found',
  'not-signed-in',
  'not-allowed',
  'cross-site',
  'too-large',
  'unexpected',
] as const;
export type ProblemName = RuleName | (typeof problemNames)[number];

/** The status of every problem. A rule of the domain without a status does not compile. */
export const problemStatus = {
  'empty-group': 422,
  'school-year-not-found': 404,
  'municipality-not-found': 404,
  'unit-not-found': 404,
  'unit-not-yet-open': 404,
  'indicator-not-found': 404,
  'plan-not-found': 404,
  'import-not-found': 404,
  'import-not-recognised': 422,
  'import-too-large': 413,
  'import-too-many-rows': 422,
  'import-empty': 422,
  'import-has-errors': 422,
  'import-already-taken-in': 409,
  'import-not-taken-in': 409,
  'import-replaced-later': 409,
  'sign-in-link-invalid': 401,
  'sign-in-wrong': 401,
  'sign-in-throttled': 429,
  'password-wrong': 422,
  'password-not-allowed': 422,
  'email-taken': 409,
  'setup-done': 409,
  'setup-code-wrong': 403,
  'municipality-name-missing': 422,
  'example-not-available': 403,
  'provider-not-found': 404,
  'provider-name-taken': 409,
  'provider-insecure': 422,
  'provider-not-in-example': 403,
  'provider-secret-needed': 422,
  'provider-unreachable': 409,
  'provider-answer-invalid': 401,
  'sign-in-interrupted': 400,
  'sign-in-cancelled': 401,
  'sign-in-without-role': 403,
  'token-not-found': 404,
  'token-permission-not-of-role': 422,
  'token-beside-cookie': 400,
  'counts-impossible': 422,
  'protection-lowered': 422,
  'indicator-always-open': 422,
  'definition-unchanged': 422,
  'definition-changed-meanwhile': 409,
  'series-break-already-there': 409,
  'unit-is-municipality': 422,
  'unit-wrong-kind': 422,
  'unit-not-open-then': 422,
  'unit-already-closed': 422,
  'unit-changed-later': 422,
  'unit-unchanged': 422,
  'unit-parent-not-open': 422,
  'unit-in-itself': 422,
  'unit-has-figures-after': 422,
  'unit-code-malformed': 422,
  'unit-code-taken': 422,
  'unit-name-missing': 422,
  'school-forms-missing': 422,
  'area-has-open-units': 422,
  'merge-needs-two': 422,
  'split-needs-two': 422,
  'tree-changed-meanwhile': 409,
  'person-not-found': 404,
  'person-disabled': 409,
  'person-already-here': 409,
  'assignment-not-found': 404,
  'role-not-for-unit': 422,
  'validity-reversed': 422,
  'assignment-overlaps': 409,
  'last-administrator': 409,
  'own-administrator-role': 409,
  'account-shared': 409,
  'changed-meanwhile': 409,
  'role-not-viewable': 422,
  'view-as-reads-only': 403,
  'invalid-input': 400,
  'not-found': 404,
  'not-signed-in': 401,
  'not-allowed': 403,
  'cross-site': 403,
  'too-large': 413,
  unexpected: 500,
} as const satisfies Record<ProblemName, number>;

/** Body of a refused request (RFC 9457). `facts` are the numbers and names a reader needs; `fields` names refused input. */
export const problem = z.object({
  type: z.templateLiteral(['urn:vagval:problem:', z.enum(problemNames)]),
  title: z.string(),
  status: z.number().int(),
  instance: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  fields: z.array(z.object({ field: z.string(), code: z.string() })),
});
export type Problem = z.output<typeof problem>;

/** The type of a problem, as it stands in the body. */
export const problemType = (name: ProblemName) => `urn:vagval:problem:${name}` as const;

/** The name of a problem from its type, or `unexpected` when it is none of ours. */
export function problemNameOf(type: unknown): ProblemName {
  const name = typeof type === 'string' ? type.replace('urn:vagval:problem:', '') : '';
  return (problemNames as readonly string[]).includes(name) ? (name as ProblemName) : 'unexpected';
}
