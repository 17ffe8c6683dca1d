import { inject, signal } from '@angular/core';
import { listImports, undoImport, type ImportedFile } from '@vagval/contracts/imports/imports';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn, problemOf, type Trouble } from '../core/problem-of';

/** The files that have been uploaded, newest first, and taking one of them out again. */
export class ImportsStore {
  private readonly api = inject(Api);
  private readonly resource = this.api.read(listImports, () => ({}));
  private readonly refusal = signal<Trouble | null>(null);
  private readonly underWay = signal<string | null>(null);

  readonly files = newest(this.resource);
  readonly loading = this.resource.isLoading;
  readonly problem = problemIn(this.resource);
  /** Why the last file could not be undone, or null. */
  readonly refused = this.refusal.asReadonly();
  /** Id of the file that is being undone, or null. */
  readonly busyWith = this.underWay.asReadonly();

  reload(): void {
    this.resource.reload();
  }

  /** Takes the file's figures out again. False when it was refused. */
  async undo({ id }: Pick<ImportedFile, 'id'>): Promise<boolean> {
    if (this.underWay() !== null) return false;
    this.underWay.set(id);
    this.refusal.set(null);
    try {
      await this.api.send(undoImport, { id });
      return true;
    } catch (error) {
      // Said above the list. Somebody else may have been first, so the list is fetched again in any case.
      this.refusal.set(problemOf(error));
      return false;
    } finally {
      this.underWay.set(null);
      this.resource.reload();
    }
  }
}
