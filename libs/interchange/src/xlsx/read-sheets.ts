import { fileLimits } from '@vagval/domain/file-limits';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { readXlsx, streamXlsxRows, type CellValue } from 'hucre/xlsx';
import type { CsvRecord } from '../csv/read-csv';
import { formatSwedishNumber } from '../swedish-number';

/** A sheet of a workbook in the form of CSV records; `row` is the number Excel shows. */
export interface SheetRecords {
  readonly name: string;
  readonly records: readonly CsvRecord[];
}

/** Preamble and footer beside the rows, and more columns than any published table has. */
const range = `A1:CV${fileLimits.rows + 1000}`;
/** A sheet of the largest allowed size unpacks to far less; a file made to burst the memory to far more. */
const mostUnpackedBytes = 300 * 1024 * 1024;

/** Whether bytes begin as a ZIP archive does, which is what an xlsx file is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The sheets of a workbook, cell by cell as Swedish text.
 *
 * @throws RuleBroken `import-not-recognised` when it is no workbook, `import-too-large` when it unpacks to more than 300 MB.
 */
export async function readSheets(bytes: Uint8Array): Promise<SheetRecords[]> {
  if (unpackedBytes(bytes) > mostUnpackedBytes) throw new RuleBroken('import-too-large', { limit: mostUnpackedBytes });
  try {
    const names = await sheetNames(bytes);
    const sheets: SheetRecords[] = [];
    for (const [sheet, name] of names.entries()) sheets.push({ name, records: await recordsOf(bytes, sheet) });
    return sheets;
  } catch (error) {
    if (error instanceof RuleBroken) throw error;
    // The reader's own errors (ZipError, ParseError, EncryptedFileError): a broken, locked or other archive.
    throw new RuleBroken('import-not-recognised');
  }
}

/** Asks which sheets there are, and reads none of them. */
async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  const refuse = ({ name }: { readonly name: string }) => {
    names.push(name);
    return false;
  };
  await readXlsx(bytes, { sheets: refuse });
  return names;
}

async function recordsOf(bytes: Uint8Array, sheet: number): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet, range })) {
    const last = values.findLastIndex((value) => value !== null && value !== '');
    if (last >= 0) records.push({ row: index + 1, cells: values.slice(0, last + 1).map(textOf) });
    if (records.length > fileLimits.rows) throw new RuleBroken('import-too-many-rows', { limit: fileLimits.rows });
  }
  return records;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' && Number.isFinite(value)
    ? formatSwedishNumber(Number(value.toPrecision(12)))
    : String(value);
}

/** What the entries of the archive say they unpack to, by its central directory; the reader itself stops where that was a lie. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new RuleBroken('import-not-recognised');
  let at = view.getUint32(end + 16, true);
  let total = 0;
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}
