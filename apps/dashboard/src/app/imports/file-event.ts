import type { ImportedFile } from '@vagval/contracts/imports/imports';

/** The latest that happened to a file: when, as an ISO moment, and by whom. */
export function latestOf(file: ImportedFile): { readonly at: string; readonly by: string } {
  if (file.state === 'undone' && file.undoneAt) return { at: file.undoneAt, by: file.undoneBy ?? file.uploadedBy };
  if (file.state === 'taken-in' && file.takenInAt) return { at: file.takenInAt, by: file.takenInBy ?? file.uploadedBy };
  return { at: file.uploadedAt, by: file.uploadedBy };
}
