import type { GivenOf } from '@vagval/contracts/endpoint';
import type { addProvider, SignInProvider } from '@vagval/contracts/users/providers';
import type { Role } from '@vagval/domain/actor';
import type { Texts } from '@vagval/texts/texts';

/** A rule as it is being written. `unitId` is empty where a claim holds the units. */
export interface RuleDraft {
  readonly value: string;
  readonly role: Role;
  readonly unitId: string;
  readonly claim: string;
}

/** A provider as it is being written. */
export interface ProviderDraft {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string;
  readonly groupClaim: string;
  readonly enabled: boolean;
  readonly rules: readonly RuleDraft[];
}

/** Something that is wrong, and the id of the field it is about. */
export interface Fault {
  readonly field: string;
  readonly words: string;
}

/** A rule nobody has written anything in. */
export const freshRule: RuleDraft = { value: '', role: 'head', unitId: '', claim: '' };

/** What the form begins with: the provider, or what most providers want. */
export function draftOf(provider: SignInProvider | null): ProviderDraft {
  if (!provider)
    return {
      name: '',
      issuer: '',
      clientId: '',
      clientSecret: '',
      scopes: 'openid profile',
      groupClaim: 'groups',
      enabled: true,
      rules: [freshRule],
    };
  const rules = provider.rules.map(({ value, role, place }) => ({
    value,
    role,
    unitId: place.kind === 'unit' ? place.unitId : '',
    claim: place.kind === 'claim' ? place.claim : '',
  }));
  return { ...provider, clientSecret: '', rules };
}

/** Id of a field in the form; those of a rule have its place after. */
export const fieldId = (name: string, at?: number): string =>
  `vagval-provider-${name}${at === undefined ? '' : `-${at}`}`;

/** What is wrong with a draft, in the order of the fields; empty when it can be sent. */
export function faultsIn(
  draft: ProviderDraft,
  before: SignInProvider | null,
  { signInWays: { wrong }, format }: Pick<Texts, 'signInWays' | 'format'>,
): Fault[] {
  const needsSecret = before === null || before.issuer !== draft.issuer.trim();
  const isAddress = /^https?:$/.test(URL.parse(draft.issuer.trim())?.protocol ?? '');
  const plain: readonly (readonly [string, boolean, string])[] = [
    ['name', draft.name.trim() === '', wrong.name],
    ['issuer', !isAddress, wrong.issuer],
    ['clientId', draft.clientId.trim() === '', wrong.clientId],
    ['clientSecret', needsSecret && draft.clientSecret === '', wrong.secret],
    ['scopes', !draft.scopes.trim().split(/\s+/).includes('openid'), wrong.scopes],
    ['groupClaim', draft.groupClaim.trim() === '', wrong.groupClaim],
  ];
  const ofRules = draft.rules.flatMap(({ value, unitId, claim }, at) => {
    const number = format.number(at + 1);
    return [
      ...(value.trim() === '' ? [{ field: fieldId('value', at), words: wrong.value(number) }] : []),
      ...(unitId === '' && claim.trim() === '' ? [{ field: fieldId('claim', at), words: wrong.claim(number) }] : []),
    ];
  });
  return [...plain.flatMap(([name, isWrong, words]) => (isWrong ? [{ field: fieldId(name), words }] : [])), ...ofRules];
}

/** The draft as the API wants it. */
export function givenBy(draft: ProviderDraft): GivenOf<typeof addProvider> {
  return {
    name: draft.name.trim(),
    issuer: draft.issuer.trim(),
    clientId: draft.clientId.trim(),
    clientSecret: draft.clientSecret,
    scopes: draft.scopes.trim().replace(/\s+/g, ' '),
    groupClaim: draft.groupClaim.trim(),
    enabled: draft.enabled,
    rules: draft.rules.map(({ value, role, unitId, claim }) => ({
      value: value.trim(),
      role,
      place: unitId === '' ? { kind: 'claim', claim: claim.trim() } : { kind: 'unit', unitId },
    })),
  };
}
