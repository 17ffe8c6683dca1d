import { inject, signal } from '@angular/core';
import type { GivenOf, OutputOf } from '@vagval/contracts/endpoint';
import { listTokens, makeToken, revokeToken, type ApiToken } from '@vagval/contracts/users/tokens';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn, problemOf, type Trouble } from '../core/problem-of';

/** The keys of other systems, and the one that was made just now. */
export class TokenStore {
  private readonly api = inject(Api);
  private readonly resource = this.api.read(listTokens, () => ({}));
  private readonly refusal = signal<Trouble | null>(null);
  private readonly fresh = signal<OutputOf<typeof makeToken> | null>(null);

  readonly tokens = newest(this.resource);
  readonly problem = problemIn(this.resource);
  readonly busy = signal(false);
  /** Why the last thing was refused, or null. */
  readonly refused = this.refusal.asReadonly();
  /** The key that was made just now, the only time it is told; null otherwise. */
  readonly made = this.fresh.asReadonly();

  reload(): void {
    this.resource.reload();
  }

  /** Forgets the key that was made, and why something was refused. */
  forget(): void {
    this.fresh.set(null);
    this.refusal.set(null);
  }

  make(given: GivenOf<typeof makeToken>): Promise<boolean> {
    return this.does(async () => this.fresh.set(await this.api.send(makeToken, given)));
  }

  revoke({ id }: Pick<ApiToken, 'id'>): Promise<boolean> {
    return this.does(() => this.api.send(revokeToken, { id }));
  }

  private async does(verb: () => Promise<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await verb();
      this.resource.reload();
      return true;
    } catch (error) {
      // Said on the page. What was written stays in the form.
      this.refusal.set(problemOf(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
