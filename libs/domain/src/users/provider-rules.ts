import type { Assignment, Role } from '../actor';

/** What a provider tells of a person: claims by name, as they came. */
export type Claims = Readonly<Record<string, unknown>>;

/** What one value of the claim of groups gives: a role over one node, or over the units whose codes another claim holds. */
export interface ProviderRule {
  readonly value: string;
  readonly role: Role;
  readonly place:
    { readonly kind: 'unit'; readonly unitId: string } | { readonly kind: 'claim'; readonly claim: string };
}

/** The values of a claim. Providers send one text or a list; anything else is no value. Case and white space count. */
export function valuesOf(claims: Claims, name: string): string[] {
  // Own properties alone: a claim named as something every object has is no claim.
  const value: unknown = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The codes of school units (eight digits) that the rules will ask for: those in the claims they name. */
export function codesAsked(claims: Claims, rules: readonly ProviderRule[]): string[] {
  const codes = rules.flatMap(({ place }) => (place.kind === 'claim' ? valuesOf(claims, place.claim) : []));
  return [...new Set(codes.filter((code) => /^\d{8}$/.test(code)))];
}

/**
 * Exactly what a person's claims give by the rules, each once. A code that is no unit of the municipality gives nothing.
 *
 * @param unitIdOf Units of the provider's own municipality by code; others are not in it.
 */
export function assignmentsGiven(
  claims: Claims,
  groupClaim: string,
  rules: readonly ProviderRule[],
  unitIdOf: ReadonlyMap<string, string>,
): Assignment[] {
  const groups = new Set(valuesOf(claims, groupClaim));
  const given = rules
    .filter(({ value }) => groups.has(value))
    .flatMap(({ role, place }) => {
      if (place.kind === 'unit') return [{ role, unitId: place.unitId }];
      return valuesOf(claims, place.claim)
        .flatMap((code) => unitIdOf.get(code) ?? [])
        .map((unitId) => ({ role, unitId }));
    });
  return [...new Map(given.map((one) => [`${one.role} ${one.unitId}`, one])).values()];
}

/** What a person is called by their claims: the name, given and family name, or the first other that tells them apart. */
export function nameIn(claims: Claims): string {
  const text = (name: string) => valuesOf(claims, name)[0]?.trim() ?? '';
  const names = [
    text('name'),
    `${text('given_name')} ${text('family_name')}`.trim(),
    text('preferred_username'),
    text('email'),
    text('sub'),
  ];
  return (names.find((name) => name !== '') ?? '–').slice(0, 200);
}
