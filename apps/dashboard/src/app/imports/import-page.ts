import { Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../core/language';
import { Ask } from '../ui/confirm';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { Session } from '../users/session';
import { latestOf } from './file-event';
import { ImportContent } from './import-content';
import { ImportEffect } from './import-effect';
import { ImportErrors } from './import-errors';
import { ImportFacts } from './import-facts';
import { ImportSample } from './import-sample';
import { ImportStore } from './import-store';

/** One file: what was recognised, what taking it in would do, and what to correct. Taken in all at once, and out again. */
@Component({
  selector: 'vagval-import-page',
  imports: [
    ImportContent,
    ImportEffect,
    ImportErrors,
    ImportFacts,
    ImportSample,
    Loading,
    PageHead,
    ProblemNote,
    RouterLink,
  ],
  templateUrl: './import-page.html',
  styles: `
    /* A file name has few places to break at. */
    vagval-page-head {
      display: block;
      overflow-wrap: anywhere;
    }
    /* Beside the first card, not below it. */
    .columns > .card {
      margin-top: 0;
    }
    .below {
      margin-top: var(--space-3);
    }
    .verbs {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
      margin-top: var(--space-3);
    }
    .fact + .sub {
      margin-top: var(--space-1);
    }
    @media print {
      .verbs {
        display: none;
      }
    }
  `,
})
export class ImportPage {
  private readonly ask = inject(Ask);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly factShown = viewChild<ElementRef<HTMLElement>>('fact');

  /** From the path. */
  readonly id = input.required<string>();

  protected readonly texts = this.language.texts;
  protected readonly store = new ImportStore(this.id);
  protected readonly mayWrite = computed(() => this.session.may('imports.write'));
  protected readonly isReady = computed(() => ['ready', 'ready-units'].includes(this.store.outcome() ?? ''));

  protected readonly hasCells = computed(() =>
    Object.values(this.store.file()?.summary.cells ?? {}).some((count) => count > 0),
  );
  /** The first rows are shown where they are or can be stored. */
  protected readonly showsSample = computed(() => {
    const isStorable = this.isReady() || ['nothing-new', 'taken-in'].includes(this.store.outcome() ?? '');
    return isStorable && (this.store.file()?.sample.length ?? 0) > 0;
  });

  protected readonly title = computed(() => this.store.file()?.fileName ?? this.texts().imports.title);
  protected readonly lede = computed(() => {
    const file = this.store.file();
    return file && this.texts().imports.uploaded(this.language.format().moment(file.uploadedAt), file.uploadedBy);
  });
  /** How it stands with the file, in a sentence. */
  protected readonly factWords = computed(() => {
    const summary = this.store.file()?.summary;
    const { imports, format } = this.language.texts();
    const counted = (count: number) => [format.number(count), count === 1] as const;
    switch (this.store.outcome()) {
      case 'ready':
        return imports.factReady(...counted((summary?.added ?? 0) + (summary?.changed ?? 0)));
      case 'ready-units':
        return imports.factUnits(...counted(summary?.units ?? 0));
      case 'nothing-new':
        return imports.factNothingNew;
      case 'errors':
        return imports.factErrors(format.number(summary?.errorCount ?? 0));
      case 'taken-in':
        return imports.factTakenIn;
      case 'undone':
        return imports.factUndone;
      default:
        return imports.factNothing;
    }
  });
  /** When it was taken in or undone, and by whom; null before that. */
  protected readonly event = computed(() => {
    const file = this.store.file();
    if (!file || file.state === 'previewed') return null;
    const { at, by } = latestOf(file);
    const { takenInBy, undoneBy } = this.texts().imports;
    return (file.state === 'taken-in' ? takenInBy : undoneBy)(this.language.format().moment(at), by);
  });

  protected async takeIn(): Promise<void> {
    if (await this.store.takeIn()) this.toFact();
  }

  protected async undo(): Promise<void> {
    const name = this.store.file()?.fileName ?? '';
    const { undoTitle, undoText, undoYes } = this.texts().imports;
    if (!(await this.ask.confirm({ title: undoTitle, text: undoText(name), yes: undoYes }))) return;
    if (await this.store.undo()) this.toFact();
  }

  /** The button is gone when it has done its work: the reader goes on from what it led to. */
  private toFact(): void {
    this.factShown()?.nativeElement.focus();
  }
}
