import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportedFile } from '@vagval/contracts/imports/imports';
import { Language } from '../core/language';
import { Empty } from '../ui/empty';
import { ScrollRegion } from '../ui/scroll-region';
import { latestOf } from './file-event';
import { isNamedAfterItself } from './file-title';

/** As many characters of a checksum as tell two files apart at a glance. */
const shortChecksum = 12;

/** The files, newest first: what, who, when, and how it stands. A file that is taken in can be undone by those who may. */
@Component({
  selector: 'vagval-import-history',
  imports: [Empty, RouterLink, ScrollRegion],
  templateUrl: './import-history.html',
  styles: `
    th[scope='row'] {
      min-width: 10rem;
      max-width: 16rem;
      overflow-wrap: anywhere;
    }
    .what {
      min-width: 10rem;
    }
    small {
      display: block;
      color: var(--muted);
      font-size: var(--text-small);
    }
    .moment,
    .now,
    code {
      white-space: nowrap;
    }
    .now {
      display: inline-block;
      padding: 0.05em 0.6em;
      border-radius: 99px;
      background: var(--calm-soft);
      color: var(--calm);
      font-size: var(--text-small);
      font-weight: 600;
    }
    .now[data-state='taken-in'] {
      background: var(--accent-soft);
      color: var(--accent);
    }
    .button {
      margin: -0.4rem -0.75rem;
    }
    @media (max-width: 45rem) {
      th[scope='row'] {
        min-width: 0;
        max-width: 9.5rem;
      }
    }
  `,
})
export class ImportHistory {
  private readonly language = inject(Language);

  readonly files = input.required<readonly ImportedFile[]>();
  readonly mayUndo = input.required<boolean>();
  /** Id of the file that is being undone, or null. */
  readonly busyWith = input.required<string | null>();
  /** The file whose figures should be taken out again. */
  readonly undo = output<ImportedFile>();

  protected readonly texts = computed(() => this.language.texts().imports);
  protected readonly rows = computed(() => {
    const { format, ui } = this.language.texts();
    return this.files().map((file) => {
      const { at, by } = latestOf(file);
      const { title, rowsKept, rowsRead } = file.summary;
      return {
        file,
        when: format.moment(at),
        who: by,
        rows: ui.ofGroup(format.number(rowsKept), format.number(rowsRead)),
        checksum: file.checksum.slice(0, shortChecksum),
        title: isNamedAfterItself(file.fileName, file.summary) ? null : title,
      };
    });
  });
}
