import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RuleBroken, type RuleName } from '@vagval/domain/rule-broken';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

const quarter = 15 * 60;

/** What is held back: how many tries there are, and for how many seconds they and the block after them count. */
const limits = {
  /** Wrong passwords for one account from one address. */
  account: { points: 5, seconds: quarter },
  /** Wrong passwords, links and codes from one address. */
  address: { points: 50, seconds: quarter },
  /** Requests for a new password from one address. */
  requests: { points: 10, seconds: quarter },
  /** Mails with a new link to one account. */
  mails: { points: 3, seconds: 60 * 60 },
} as const;
type Limit = keyof typeof limits;

/** What a guess is refused by. */
const guesses: readonly RuleName[] = ['sign-in-link-invalid', 'sign-in-wrong', 'sign-in-throttled', 'setup-code-wrong'];

/** Counts tries in the database, so that all processes hold back together, and outside the request's own transaction. */
@Injectable()
export class Throttles {
  private readonly limiters: Readonly<Record<Limit, RateLimiterPostgres>>;

  constructor(source: DataSource) {
    const limiter = (keyPrefix: Limit) =>
      new RateLimiterPostgres({
        storeClient: source,
        storeType: 'typeorm',
        tableName: 'throttle',
        // A migration makes it: this role may not.
        tableCreated: true,
        keyPrefix,
        points: limits[keyPrefix].points,
        duration: limits[keyPrefix].seconds,
        blockDuration: limits[keyPrefix].seconds,
      });
    this.limiters = {
      account: limiter('account'),
      address: limiter('address'),
      requests: limiter('requests'),
      mails: limiter('mails'),
    };
  }

  /**
   * Counts a try before it is made: of many at the same moment only as many get through as there are left.
   *
   * @throws RuleBroken `sign-in-throttled` when there are none left.
   */
  async take(limit: Limit, key: string): Promise<void> {
    await this.limiters[limit].consume(hashed(key)).catch(heldBack);
  }

  /**
   * Work that needs something only its owner can know: whoever guesses at it from one address is held back.
   *
   * @throws RuleBroken `sign-in-throttled`, and whatever the work throws.
   */
  async guarded<T>(address: string, work: () => Promise<T>): Promise<T> {
    const network = networkOf(address);
    await this.take('address', network);
    let isGuess = false;
    try {
      return await work();
    } catch (error) {
      // Passed on as it is. Whatever else went wrong, the link or the code was right.
      isGuess = error instanceof RuleBroken && guesses.includes(error.rule);
      throw error;
    } finally {
      if (!isGuess) await this.giveBack('address', network);
    }
  }

  /** Takes a try back that turned out well. */
  async giveBack(limit: Limit, key: string): Promise<void> {
    await this.limiters[limit].reward(hashed(key));
  }

  /** Forgets all tries. */
  async forget(limit: Limit, key: string): Promise<void> {
    await this.limiters[limit].delete(hashed(key));
  }
}

/** Whoever has an IPv6 address has 2⁶⁴ of them: they count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}

/** The table holds nobody's address. */
function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

function heldBack(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  throw new RuleBroken('sign-in-throttled', { minutes: Math.max(1, Math.ceil(reason.msBeforeNext / 60_000)) });
}
