import { inject, signal } from '@angular/core';
import { changeDefinition, listDefinitions } from '@vagval/contracts/admin/definitions';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn, problemOf, type Trouble } from '../core/problem-of';

/** What the indicators mean in the municipality. */
export class DefinitionsStore {
  private readonly api = inject(Api);
  private readonly resource = this.api.read(listDefinitions, () => ({}));

  readonly definitions = newest(this.resource);
  readonly problem = problemIn(this.resource);
  readonly refused = signal<Trouble | null>(null);
  readonly busy = signal(false);

  reload(): void {
    this.resource.reload();
  }

  /** @returns Whether it was changed. What was written stays in the form when it was not. */
  async change(asked: GivenOf<typeof changeDefinition>): Promise<boolean> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      this.resource.set(await this.api.send(changeDefinition, asked));
      return true;
    } catch (error) {
      // The reader mends it in the form that is still open.
      this.refused.set(problemOf(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
