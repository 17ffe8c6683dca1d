import type { ImportedFile, ImportPreview, ImportSummary } from '@vagval/contracts/imports/imports';

/** What the reader recognised in a file of own counts that can be taken in: one new figure, one changed. For tests. */
export function aSummary(changes: Partial<ImportSummary> = {}): ImportSummary {
  return {
    format: 'tidy-csv',
    title: 'Prao våren',
    schoolYear: 2025,
    rowsRead: 3,
    rowsKept: 2,
    cells: {
      value: 2,
      'nearly-all': 0,
      'suppressed-at-source': 0,
      missing: 1,
      'not-applicable': 0,
      'not-reported': 0,
    },
    ignoredColumns: [],
    observations: 2,
    otherMunicipalities: 0,
    units: 0,
    newUnits: 0,
    added: 1,
    changed: 1,
    unchanged: 0,
    indicators: [
      { id: 'work-experience', name: { sv: 'Prao, minst tio dagar', en: 'Work experience' }, observations: 2 },
    ],
    errors: [],
    errorCount: 0,
    ...changes,
  };
}

/** A file that was looked at and not yet taken in, unless told otherwise. For tests. */
export function aFile(changes: Partial<ImportedFile> = {}): ImportedFile {
  return {
    id: '66666666-6666-4666-8666-666666666666',
    fileName: 'Prao våren.csv',
    bytes: 2048,
    checksum: '0123456789abcdef'.repeat(4),
    own: true,
    state: 'previewed',
    uploadedAt: '2026-10-08T07:15:00.000Z',
    uploadedBy: 'Karin Wallin',
    takenInAt: null,
    takenInBy: null,
    undoneAt: null,
    undoneBy: null,
    summary: aSummary(),
    ...changes,
  };
}

/** The same file with its first row. For tests. */
export function aPreview(changes: Partial<ImportPreview> = {}): ImportPreview {
  return {
    ...aFile(),
    sample: [
      {
        row: 2,
        unit: '99000101',
        indicator: { sv: 'Prao, minst tio dagar', en: 'Work experience' },
        schoolYear: 2025,
        gender: 'all',
        programme: null,
        state: 'value',
        numerator: 41,
        denominator: 61,
        value: null,
      },
    ],
    ...changes,
  };
}
