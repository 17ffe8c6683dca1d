import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { listImportsTable, type ImportedFile } from '@vagval/contracts/imports/imports';
import { Language } from '../core/language';
import { Ask } from '../ui/confirm';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { TakeAway } from '../ui/take-away';
import { Session } from '../users/session';
import { ImportHistory } from './import-history';
import { ImportsStore } from './imports-store';
import { OwnCounts } from './own-counts';
import { Upload } from './upload';

/** Bringing in data: a file to check, what has been taken in before, and how one's own counts are written. */
@Component({
  selector: 'vagval-imports-page',
  imports: [ImportHistory, Loading, OwnCounts, PageHead, ProblemNote, TakeAway, Upload],
  templateUrl: './imports-page.html',
  styles: `
    /* Beside the first card, not below it. */
    .columns > .card {
      margin-top: 0;
    }
    .history .help {
      margin-bottom: var(--space-2);
    }
    .card.history {
      margin-top: var(--space-3);
    }
    ul {
      margin: 0.4rem 0 0;
      padding-left: 1.2rem;
    }
    li {
      padding: 0.2rem 0;
    }
  `,
})
export class ImportsPage {
  private readonly router = inject(Router);
  private readonly ask = inject(Ask);
  private readonly session = inject(Session);
  private readonly history = viewChild.required<ElementRef<HTMLElement>>('history');

  protected readonly table = listImportsTable;
  protected readonly texts = inject(Language).texts;
  protected readonly store = new ImportsStore();
  protected readonly mayWrite = computed(() => this.session.may('imports.write'));
  /** Name of the file that was undone last, or null. */
  protected readonly undone = signal<string | null>(null);

  protected open(id: string): void {
    void this.router.navigate(['/hamta-in', id]);
  }

  protected async undo(file: ImportedFile): Promise<void> {
    const { undoTitle, undoText, undoYes } = this.texts().imports;
    if (!(await this.ask.confirm({ title: undoTitle, text: undoText(file.fileName), yes: undoYes }))) return;
    this.undone.set(null);
    if (!(await this.store.undo(file))) return;
    this.undone.set(file.fileName);
    // The button is gone: the reader goes on from the heading above what is said.
    this.history().nativeElement.focus();
  }
}
