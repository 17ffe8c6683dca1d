import { importFormats, importStates } from '@vagval/domain/imports/import';
import { observationStates } from '@vagval/domain/stored-cell';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { language, nothing, table, words } from '../measured';

/** A cell that was refused. `error` is named in `interchange/read-result`; the texts make the sentence. */
export const importError = z.object({
  row: z.number().int(),
  column: z.string().nullable(),
  error: z.string(),
  value: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportError = z.output<typeof importError>;

/** What was recognised in a file, before anything is taken in. */
export const importSummary = z.object({
  format: z.enum(importFormats),
  title: z.string(),
  schoolYear: z.number().int().nullable(),
  rowsRead: z.number().int(),
  rowsKept: z.number().int(),
  /** Measured cells by state. */
  cells: z.record(z.enum(observationStates), z.number().int()),
  ignoredColumns: z.array(z.string()),
  /** Observations that concern this municipality, and how many belong to others and are left aside. */
  observations: z.number().int(),
  otherMunicipalities: z.number().int(),
  units: z.number().int(),
  newUnits: z.number().int(),
  /** What taking in would do. */
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Kept observations by indicator. */
  indicators: z.array(z.object({ id: z.string(), name: words, observations: z.number().int() })),
  errors: z.array(importError),
  errorCount: z.number().int(),
});
export type ImportSummary = z.output<typeof importSummary>;

/** The first rows as they would be stored. */
export const importSample = z.object({
  row: z.number().int(),
  unit: z.string(),
  indicator: words,
  schoolYear: z.number().int(),
  gender: z.enum(['all', 'girls', 'boys']),
  programme: z.string().nullable(),
  state: z.enum(observationStates),
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
  value: z.number().nullable(),
});

/** See `importSample`. */
export type ImportSample = z.output<typeof importSample>;

/** A file that was looked at, taken in or undone, with who did it and when. Moments are ISO, checksum is SHA-256. */
export const importedFile = z.object({
  id: z.uuid(),
  fileName: z.string(),
  bytes: z.number().int(),
  checksum: z.string(),
  /** Taken in for this municipality alone. What the operator took in for several can only be undone by the operator. */
  own: z.boolean(),
  state: z.enum(importStates),
  uploadedAt: z.iso.datetime(),
  uploadedBy: z.string(),
  takenInAt: z.iso.datetime().nullable(),
  takenInBy: z.string().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  undoneBy: z.string().nullable(),
  summary: importSummary,
});
/** See `importedFile`. */
export type ImportedFile = z.output<typeof importedFile>;

/** A file with its first rows as they would be stored; none once it is taken in, and none for those who may not take in. */
export const importPreview = importedFile.extend({ sample: z.array(importSample) });
/** See `importPreview`. */
export type ImportPreview = z.output<typeof importPreview>;

const one = z.object({ id: z.uuid() });

/** Reads a file and tells what it is, without taking anything in. */
export const previewImport = endpoint({
  method: 'POST',
  path: '/imports',
  allow: 'imports.write',
  input: nothing,
  output: importPreview,
  as: 'upload',
});

/** A file that was uploaded, as it was recognised. */
export const getImport = endpoint({
  method: 'GET',
  path: '/imports/:id',
  allow: 'imports.read',
  input: one,
  output: importPreview,
});

/** Takes in a previewed file: all of it, or nothing. */
export const takeInImport = endpoint({
  method: 'POST',
  path: '/imports/:id/take-in',
  allow: 'imports.write',
  input: one,
  output: importedFile,
});

/** Takes a file's figures out again; the figures they replaced come back. */
export const undoImport = endpoint({
  method: 'POST',
  path: '/imports/:id/undo',
  allow: 'imports.write',
  input: one,
  output: importedFile,
});

/** Who took in what, newest first. */
export const listImports = endpoint({
  method: 'GET',
  path: '/imports',
  allow: 'imports.read',
  input: nothing,
  output: z.array(importedFile),
});

/** The refused rows with a last column that says what is wrong, to correct and load again. */
export const getImportErrors = endpoint({
  method: 'GET',
  path: '/imports/:id/errors',
  allow: 'imports.write',
  input: one.extend({ language }),
  output: table,
  as: 'table',
});

/** The history as a file. */
export const listImportsTable = endpoint({
  method: 'GET',
  path: '/imports/table',
  allow: 'imports.read',
  input: z.object({ language }),
  output: table,
  as: 'table',
});
