import { Component, computed, DestroyRef, ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { fileLimits } from '@vagval/domain/file-limits';
import { Language } from '../core/language';
import { ProblemNote } from '../ui/problem';
import { UploadStore } from './upload-store';

/** Takes a file to be checked: the browser's own file chooser, on which a file can also be dropped. */
@Component({
  selector: 'vagval-upload',
  imports: [ProblemNote],
  templateUrl: './upload.html',
  styleUrl: './upload.scss',
  host: {
    // A file that misses would else open in the place of the page.
    '(window:dragover)': '$event.preventDefault()',
    '(window:drop)': '$event.preventDefault()',
  },
})
export class Upload {
  private readonly language = inject(Language);
  private readonly life = inject(DestroyRef);
  private readonly chooser = viewChild.required<ElementRef<HTMLInputElement>>('chooser');

  /** Id of the preview, when the file has been checked. */
  readonly checked = output<string>();

  protected readonly store = new UploadStore();
  protected readonly texts = this.language.texts;
  protected readonly over = signal(false);
  protected readonly limits = computed(() => {
    const { imports, format } = this.language.texts();
    return imports.limits(format.size(fileLimits.bytes), format.number(fileLimits.rows));
  });
  protected readonly sent = computed(() => {
    const { imports, format } = this.language.texts();
    return imports.progress(format.percent(this.store.sending()?.share ?? 0));
  });
  protected readonly refusalWords = computed(() => {
    const refusal = this.store.refused();
    const { imports, format } = this.language.texts();
    if (refusal?.kind !== 'too-large') return imports.onlyOne;
    return imports.tooLarge(refusal.name, format.size(refusal.bytes), format.size(fileLimits.bytes));
  });

  protected choose(): void {
    void this.send(this.chooser().nativeElement.files);
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected leave({ currentTarget, relatedTarget }: DragEvent): void {
    const isInside = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    if (!isInside) this.over.set(false);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    void this.send(event.dataTransfer?.files ?? null);
  }

  private async send(files: FileList | null): Promise<void> {
    const id = await this.store.send([...(files ?? [])]);
    // A reader who has gone elsewhere meanwhile is not fetched back: the file is in the list.
    if (this.life.destroyed) return;
    // Else the same file, corrected, could not be chosen again.
    this.chooser().nativeElement.value = '';
    if (id !== null) this.checked.emit(id);
  }
}
