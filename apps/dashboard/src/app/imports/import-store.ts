import { computed, inject, linkedSignal, signal, type Signal } from '@angular/core';
import { getImport, takeInImport, undoImport } from '@vagval/contracts/imports/imports';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn, problemOf, type Trouble } from '../core/problem-of';
import { outcomeOf } from './import-outcome';

/** One file: what was recognised in it, and taking it in or out again. */
export class ImportStore {
  private readonly api = inject(Api);
  private readonly resource = this.api.read(getImport, () => ({ id: this.id() }));
  private readonly fetched = newest(this.resource);
  private readonly refusal = signal<Trouble | null>(null);
  private readonly underWay = signal<'taking-in' | 'undoing' | null>(null);

  constructor(private readonly id: Signal<string>) {}

  /** The file, with what the last thing done to it changed. */
  readonly file = linkedSignal(() => this.fetched());
  readonly loading = this.resource.isLoading;
  readonly problem = problemIn(this.resource);
  /** What the file can be used for now; undefined until it is known. */
  readonly outcome = computed(() => {
    const file = this.file();
    return file && outcomeOf(file);
  });
  /** Why the last thing the reader asked for was refused, or null. */
  readonly refused = this.refusal.asReadonly();
  readonly busy = this.underWay.asReadonly();

  reload(): void {
    this.resource.reload();
  }

  /** Takes in all of the file. False when it was refused. */
  takeIn(): Promise<boolean> {
    return this.change('taking-in', takeInImport);
  }

  /** Takes the file's figures out again. False when it was refused. */
  undo(): Promise<boolean> {
    return this.change('undoing', undoImport);
  }

  private async change(what: 'taking-in' | 'undoing', endpoint: typeof takeInImport): Promise<boolean> {
    if (this.underWay() !== null) return false;
    this.underWay.set(what);
    this.refusal.set(null);
    try {
      const after = await this.api.send(endpoint, { id: this.id() });
      this.file.update((before) => before && { ...before, ...after });
      return true;
    } catch (error) {
      // Said on the page. Nothing has changed: a file is taken in or out as a whole.
      this.refusal.set(problemOf(error));
      return false;
    } finally {
      this.underWay.set(null);
    }
  }
}
