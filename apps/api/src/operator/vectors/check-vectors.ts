import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runVectorFile, UnusableVectorFile, type Mismatch } from './run-vector-file';

/**
 * Runs vector files one by one and says how each went. Needs no database.
 *
 * @returns 0, or 1 when a number differs or a file cannot be run.
 */
export async function checkVectors(files: readonly string[]): Promise<number> {
  let code = 0;
  for (const file of files) {
    const name = path.basename(file);
    try {
      const { cases, mismatches } = await runVectorFile(JSON.parse(await readFile(file, 'utf8')));
      if (mismatches.length > 0) code = 1;
      console.log(`${name}: ${cases} fall, ${mismatches.length === 0 ? 'alla stämmer' : countOf(mismatches)}`);
      for (const mismatch of mismatches) console.log(`  ${said(mismatch)}`);
    } catch (error) {
      // A file that cannot be run does not stop the others.
      code = 1;
      console.error(`${name}: ${reasonOf(error)}`);
    }
  }
  return code;
}

function countOf(mismatches: readonly Mismatch[]): string {
  const failed = new Set(mismatches.map(({ case: id }) => id)).size;
  return `${failed} stämmer inte`;
}

function said({ case: id, field, expected, got }: Mismatch): string {
  return `${id}, ${field || 'svaret'}: väntade ${JSON.stringify(expected)}, fick ${JSON.stringify(got) ?? 'inget'}`;
}

/** @throws What is neither a fault in the file nor in its address: a fault of ours, to be shown whole. */
function reasonOf(error: unknown): string {
  if (error instanceof UnusableVectorFile) return error.message;
  if (error instanceof SyntaxError) return 'Filen är inte JSON.';
  if ((error as { code?: string }).code?.startsWith('E')) return 'Filen går inte att öppna. Kontrollera sökvägen.';
  throw error;
}
