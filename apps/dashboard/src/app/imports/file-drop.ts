import { Component, computed, inject, input, output, signal } from '@angular/core';
import { importLimits } from '@vagval/domain/imports/import';
import { Language } from '../core/language';
import type { Sending } from './imports-store';

/**
 * Where a file is chosen or dropped. The chooser is the browser's own, so it works with a keyboard and a screen reader;
 * dropping is only a short cut to it.
 */
@Component({
  selector: 'vagval-file-drop',
  templateUrl: './file-drop.html',
  styleUrl: './file-drop.scss',
  host: {
    // A file dropped beside the zone would otherwise be opened instead of the page.
    '(window:dragover)': '$event.preventDefault()',
    '(window:drop)': '$event.preventDefault()',
  },
})
export class FileDrop {
  private readonly language = inject(Language);

  /** The file on its way, or null while there is none. */
  readonly sending = input.required<Sending | null>();
  readonly chosen = output<File>();

  protected readonly texts = this.language.texts;
  protected readonly isOver = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly limits = computed(() => {
    const { size, number } = this.language.format();
    return this.texts().imports.limits(size(importLimits.bytes), number(importLimits.rows));
  });
  protected readonly progress = computed(() => {
    const sending = this.sending();
    if (!sending) return null;
    const { imports } = this.texts();
    return sending.share < 1 ? imports.progress(this.language.format().percent(sending.share)) : imports.checking;
  });

  protected pick(event: Event): void {
    const field = event.target as HTMLInputElement;
    this.take(field.files);
    // So that the same file can be chosen again when it has been corrected.
    field.value = '';
  }

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    this.take(event.dataTransfer?.files ?? null);
  }

  private take(files: FileList | null): void {
    if (this.sending() || !files) return;
    const { imports } = this.texts();
    const { size } = this.language.format();
    const [file, second] = Array.from(files);
    this.refused.set(null);
    if (!file) return;
    if (second) this.refused.set(imports.onlyOne);
    else if (file.size > importLimits.bytes)
      this.refused.set(imports.tooLarge(file.name, size(file.size), size(importLimits.bytes)));
    else this.chosen.emit(file);
  }
}
