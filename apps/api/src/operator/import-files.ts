import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportError, ImportSummary } from '@vagval/contracts/imports/imports';
import { problemNames, type ProblemName } from '@vagval/contracts/problem';
import { fileLimits } from '@vagval/domain/file-limits';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { textsOf } from '@vagval/texts/texts';
import type { ImportsService } from '../imports/imports.service';
import type { Command } from './arguments';
import { operator } from './operator';

/** How it went with one file. */
interface FileOutcome {
  readonly file: string;
  readonly status: 'ok' | 'errors' | 'refused';
  /** Id of the import, when it was taken in. */
  readonly importId: string | null;
  readonly problem: string | null;
  readonly summary: ImportSummary | null;
}

/** A refused cell with its sentence in both languages, for programs that show it to somebody. */
function withSentences(error: ImportError) {
  const facts = { ...error.facts, column: error.column ?? '', value: error.value ?? '' };
  return {
    ...error,
    sv: textsOf('sv').readErrors(error.error, facts),
    en: textsOf('en').readErrors(error.error, facts),
  };
}

/** Takes in files one by one, each whole or not at all. @returns 0, or 1 when any file was refused. */
export async function importFiles(
  { files, dryRun, json }: Extract<Command, { name: 'import' }>,
  imports: ImportsService,
): Promise<number> {
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    const outcome = await importFile(file, dryRun, imports);
    outcomes.push(outcome);
    if (!json) console.log(said(outcome, dryRun));
  }
  if (json) {
    const told = outcomes.map(({ summary, ...outcome }) => ({
      ...outcome,
      summary: summary && { ...summary, errors: summary.errors.map(withSentences) },
    }));
    console.log(JSON.stringify({ dryRun, files: told }, null, 2));
  }
  return outcomes.every(({ status }) => status === 'ok') ? 0 : 1;
}

async function importFile(file: string, dryRun: boolean, imports: ImportsService): Promise<FileOutcome> {
  const name = path.basename(file);
  try {
    const source = { name, bytes: await bytesOf(file) };
    const { importId, summary } = dryRun
      ? { importId: null, ...(await imports.inspect(source, operator)) }
      : await imports.takeInFile(source, operator);
    return { file: name, status: summary.errorCount > 0 ? 'errors' : 'ok', importId, problem: null, summary };
  } catch (error) {
    // A file that is none of ours, or that cannot be opened, does not stop the others.
    if (error instanceof RuleBroken)
      return { file: name, status: 'refused', importId: null, problem: error.rule, summary: null };
    if ((error as { code?: string }).code?.startsWith('E'))
      return { file: name, status: 'refused', importId: null, problem: 'file-not-readable', summary: null };
    throw error;
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const bytes = await readFile(path.resolve(from, file));
  if (bytes.length > fileLimits.bytes)
    throw new RuleBroken('import-too-large', { megabytes: fileLimits.bytes / 1024 / 1024 });
  return bytes;
}

function said({ file, status, problem, summary, importId }: FileOutcome, dryRun: boolean): string {
  const texts = textsOf('sv');
  if (!summary) {
    const sentence =
      problem && isProblem(problem) ? texts.problems[problem]() : 'Filen går inte att öppna. Kontrollera sökvägen.';
    return `${file}: ${sentence}`;
  }
  const cells = Object.entries(summary.cells)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${texts.observationStates[state as keyof typeof summary.cells]} ${count}`);
  const lines = [
    `${file}: ${summary.title}`,
    `  ${summary.rowsRead} rader lästa, ${summary.rowsKept} behållna. Celler: ${cells.join(', ')}.`,
    `  ${summary.added} nya värden, ${summary.changed} ändrade, ${summary.unchanged} oförändrade, ${summary.newUnits} nya enheter.`,
  ];
  if (status === 'errors') {
    const errors = summary.errors.slice(0, 20).map((error) => {
      return `  Rad ${error.row}${error.column ? `, ${error.column}` : ''}: ${withSentences(error).sv}`;
    });
    return [...lines, ...errors, `  ${summary.errorCount} fel. Ingenting är sparat.`].join('\n');
  }
  return [...lines, `  ${outcomeOf(dryRun, importId)}`].join('\n');
}

function isProblem(name: string): name is ProblemName {
  return (problemNames as readonly string[]).includes(name);
}

function outcomeOf(dryRun: boolean, importId: string | null): string {
  if (dryRun) return 'Provkörning: ingenting är sparat.';
  return importId
    ? `Inläst. Ångra med: npm run vagval -- undo ${importId}`
    : 'Inget i filen är något som Vägval följer upp. Ingenting är sparat.';
}
