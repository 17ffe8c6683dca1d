import { inject, signal } from '@angular/core';
import { previewImport } from '@vagval/contracts/imports/imports';
import { fileLimits } from '@vagval/domain/file-limits';
import { Api } from '../core/api';
import { problemOf, type Trouble } from '../core/problem-of';

/** Why a file was not sent, or not received. */
export type UploadRefusal =
  | { readonly kind: 'several' }
  | { readonly kind: 'too-large'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'refused'; readonly trouble: Trouble };

/** A file on its way to be checked. */
export interface Sending {
  readonly name: string;
  /** How much has gone, 0–1: 0 while nothing is known of it, and at 1 the file is being checked. */
  readonly share: number;
}

/** Sends a file to be checked. What can be refused here is never sent. */
export class UploadStore {
  private readonly api = inject(Api);
  private readonly onItsWay = signal<Sending | null>(null);
  private readonly refusal = signal<UploadRefusal | null>(null);

  readonly sending = this.onItsWay.asReadonly();
  readonly refused = this.refusal.asReadonly();

  /** Sends the one file. Gives the id of its preview, or null when it was refused. */
  async send(files: readonly File[]): Promise<string | null> {
    const [file, ...more] = files;
    if (!file || this.onItsWay() !== null) return null;
    this.refusal.set(whyNot(file, more));
    if (this.refusal() !== null) return null;
    const { name } = file;
    this.onItsWay.set({ name, share: 0 });
    try {
      const { id } = await this.api.upload(previewImport, {}, file, (share) => this.onItsWay.set({ name, share }));
      return id;
    } catch (error) {
      // The reader keeps the page and can choose another file.
      this.refusal.set({ kind: 'refused', trouble: problemOf(error) });
      return null;
    } finally {
      this.onItsWay.set(null);
    }
  }
}

function whyNot({ name, size }: File, more: readonly File[]): UploadRefusal | null {
  if (more.length > 0) return { kind: 'several' };
  return size > fileLimits.bytes ? { kind: 'too-large', name, bytes: size } : null;
}
