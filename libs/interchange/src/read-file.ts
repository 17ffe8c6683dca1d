import { fileLimits } from '@vagval/domain/file-limits';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { delimiterOf, readCsv, type CsvRecord } from './csv/read-csv';
import { decode } from './encoding';
import { readKolada } from './kolada/read-kolada';
import type { ReadResult, SourceFile, Vocabulary } from './read-result';
import { isRegisterHeader, readRegister } from './register/read-register';
import { readSiris } from './siris/read-siris';
import { isTidyHeader } from './tidy/columns';
import { readTidy } from './tidy/read-tidy';
import { isZip, readSheets } from './xlsx/read-sheets';

/**
 * Reads a file from any of the sources the product knows. What it is, is told from its content; its name is used only where
 * the content is silent. What is wrong in it stands in the result; nothing is thrown for a bad cell.
 *
 * @throws RuleBroken `import-empty`, `import-too-large`, `import-too-many-rows`, or `import-not-recognised` when it is
 *   none of: SIRIS export (CSV, XLSX), Kolada's pages of data (JSON), register of school units (CSV), tidy counts (CSV).
 */
export async function readFile({ name, bytes }: SourceFile, vocabulary: Vocabulary): Promise<ReadResult> {
  if (bytes.length === 0) throw new RuleBroken('import-empty');
  if (bytes.length > fileLimits.bytes) throw new RuleBroken('import-too-large', { limit: fileLimits.bytes });
  const result = isZip(bytes)
    ? readSiris(await readSheets(bytes), vocabulary, 'utf-8')
    : readText(name, bytes, vocabulary);
  if (!result) throw new RuleBroken('import-not-recognised');
  return result;
}

function readText(name: string, bytes: Uint8Array, vocabulary: Vocabulary): ReadResult | null {
  const { text, encoding } = decode(bytes);
  if (text.trim() === '') throw new RuleBroken('import-empty');
  if (text.includes('\0')) return null;
  if (/^\s*[{[]/.test(text)) return readKolada(text, vocabulary, encoding);
  const header = /\S[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = delimiterOf(header);
  if (isRegisterHeader(header)) return readRegister(text, name, delimiter, encoding);
  if (isTidyHeader(header)) return readTidy(text, name, delimiter, vocabulary, encoding);
  return readSiris([{ name: null, records: sirisRecords(text) }], vocabulary, encoding);
}

/** Skolverket does not quote its cells, but a file that was opened and saved in a spreadsheet may be quoted. */
function sirisRecords(text: string): readonly CsvRecord[] {
  const { records, unclosedQuote } = readCsv(text, ';');
  return unclosedQuote === null ? records : readCsv(text, ';', 'ordinary').records;
}
