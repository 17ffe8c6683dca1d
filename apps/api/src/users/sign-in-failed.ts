import { types } from 'node:util';
import type { RuleName } from '@vagval/domain/rule-broken';

/** A sign-in that led nowhere: which rule says why, and at which provider. */
export class SignInFailed extends Error {
  constructor(
    readonly rule: RuleName,
    readonly providerId?: string,
    cause?: unknown,
  ) {
    super(rule, { cause });
  }
}

/** What went wrong at a provider, for the log: the messages of the errors in each other, and nothing of what it told of anybody. */
export function reasonOf(error: unknown): string {
  return causes(error)
    .map((one) => [one.message, (one as { code?: unknown }).code].filter((part) => typeof part === 'string').join(' '))
    .join('; ');
}

/** Whether nothing came, rather than something that was not as it should be. */
export function isFromNetwork(error: unknown): boolean {
  return causes(error).some((one) => {
    const { code } = one as { code?: unknown };
    return (
      (one.name === 'TypeError' && one.message === 'fetch failed') || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT'
    );
  });
}

/** An error and those it came of. The library also hangs whole answers there; they are not errors and are left out. */
function causes(error: unknown): Error[] {
  const found: Error[] = [];
  for (let one = error; types.isNativeError(one) && found.length < 10; one = one.cause) found.push(one);
  return found;
}
