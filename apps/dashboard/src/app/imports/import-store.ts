import { computed, inject, linkedSignal, signal, type Signal } from '@angular/core';
import { getImport, takeInImport, undoImport, type ImportSummary } from '@vagval/contracts/imports/imports';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn, problemOf, type Trouble } from '../core/problem-of';

/** One file: what was recognised in it, and what can be done with it. */
export class ImportStore {
  private readonly api = inject(Api);
  private readonly resource = this.api.read(getImport, () => ({ id: this.id() }));
  private readonly fetched = newest(this.resource);

  constructor(private readonly id: Signal<string>) {}

  /** The file as it is now, with what the last thing done to it changed. */
  readonly file = linkedSignal(() => this.fetched());
  readonly problem = problemIn(this.resource);
  readonly refusal = signal<Trouble | null>(null);
  readonly busy = signal<'taking-in' | 'undoing' | null>(null);
  /** Whether there is something to take in and nothing in the way. */
  readonly canTakeIn = computed(() => {
    const file = this.file();
    return file?.state === 'previewed' && file.summary.errorCount === 0 && bringsSomething(file.summary);
  });

  reload(): void {
    this.resource.reload();
  }

  takeIn(): Promise<void> {
    return this.change('taking-in', takeInImport);
  }

  undo(): Promise<void> {
    return this.change('undoing', undoImport);
  }

  private async change(what: 'taking-in' | 'undoing', endpoint: typeof takeInImport): Promise<void> {
    if (this.busy()) return;
    this.busy.set(what);
    this.refusal.set(null);
    try {
      const after = await this.api.send(endpoint, { id: this.id() });
      this.file.update((before) => before && { ...before, ...after });
    } catch (error) {
      // Told on the page. Nothing has changed: a file is taken in or out as a whole.
      this.refusal.set(problemOf(error));
    } finally {
      this.busy.set(null);
    }
  }
}

/** A register of units can bring new names of units that are known, so it is never called empty. */
function bringsSomething({ format, added, changed, newUnits, units }: ImportSummary): boolean {
  return added + changed + newUnits > 0 || (format === 'school-unit-register' && units > 0);
}
