import type { ImportedFile } from '@vagval/contracts/imports/imports';

/** Whether what a file calls itself is only its own name: a file of one's own counts has no other title, and once is enough. */
export function isNamedAfterItself(fileName: string, { title }: Pick<ImportedFile['summary'], 'title'>): boolean {
  return fileName.replace(/\.\w+$/, '') === title;
}
