import { inject, signal } from '@angular/core';
import { listImports, previewImport, undoImport, type ImportedFile } from '@vagval/contracts/imports/imports';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn, problemOf, type Trouble } from '../core/problem-of';

/** A file on its way: how much of it has gone, 0–1. At 1 it is being read. */
export interface Sending {
  readonly fileName: string;
  readonly share: number;
}

/** What has been taken in, and the sending of a new file. */
export class ImportsStore {
  private readonly api = inject(Api);
  private readonly list = this.api.read(listImports, () => ({}));

  readonly files = newest(this.list);
  readonly problem = problemIn(this.list);
  readonly sending = signal<Sending | null>(null);
  /** What went wrong with the last thing the reader did. */
  readonly refusal = signal<Trouble | null>(null);

  reload(): void {
    this.list.reload();
  }

  /** Sends a file to be looked at. Gives its id, or null when it was refused. */
  async send(file: File): Promise<string | null> {
    this.refusal.set(null);
    this.sending.set({ fileName: file.name, share: 0 });
    try {
      const progressed = (share: number) => this.sending.set({ fileName: file.name, share });
      return (await this.api.upload(previewImport, {}, file, progressed)).id;
    } catch (error) {
      // The reader is told, and can choose another file.
      this.refusal.set(problemOf(error));
      return null;
    } finally {
      this.sending.set(null);
    }
  }

  async undo({ id }: Pick<ImportedFile, 'id'>): Promise<void> {
    this.refusal.set(null);
    try {
      await this.api.send(undoImport, { id });
    } catch (error) {
      // Told above the list; the list is fetched again all the same, because somebody else may have been first.
      this.refusal.set(problemOf(error));
    }
    this.list.reload();
  }
}
