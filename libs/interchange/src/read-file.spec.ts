import { fileLimits } from '@vagval/domain/file-limits';
import { writeXlsx } from 'hucre/xlsx';
import { readFile } from './read-file';
import { aFile, anIndicator, aVocabulary, siris } from './testing/vocabulary';

describe('readFile', () => {
  it.each([
    ['nothing', new Uint8Array(), 'import-empty'],
    ['blank lines', new TextEncoder().encode('\ufeff \r\n\n'), 'import-empty'],
    ['too many bytes', new Uint8Array(fileLimits.bytes + 1), 'import-too-large'],
    ['a table of something else', new TextEncoder().encode('a;b\n1;2\n'), 'import-not-recognised'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'import-not-recognised'],
    ['a broken archive', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'import-not-recognised'],
    [
      'an archive without an end',
      Uint8Array.from({ length: 64 }, (_, at) => [0x50, 0x4b, 3, 4][at] ?? 7),
      'import-not-recognised',
    ],
    ['JSON of something else', new TextEncoder().encode('{"status":"OK"}'), 'import-not-recognised'],
  ])('refuses %s', async (_, bytes, rule) => {
    await expect(readFile({ name: 'x', bytes }, aVocabulary())).rejects.toMatchObject({ rule });
  });

  it('reads every sheet of a workbook that is a table, and takes the organiser from the name of the sheet', async () => {
    const title = 'Grundskola - Behörighet';
    const indicator = anIndicator({ id: 'own', sources: [siris(title, 'Andel')] });
    const sheet = (name: string, share: number | string) => ({
      name,
      rows: [
        [],
        [title],
        ['Valt läsår: 2024/25'],
        [],
        ['Kommun', 'Kommun-kod', 'Antal elever', 'Andel'],
        ['Ale', '1440', 434, share],
      ],
    });
    const bytes = await writeXlsx({
      sheets: [sheet('Samtliga', 81.6), sheet('Kommunal', 81.2), { name: 'Rapportbeskrivning', rows: [['Text']] }],
    });

    const result = await readFile({ name: 'x.xlsx', bytes }, aVocabulary(indicator));

    expect(result).toMatchObject({ title, schoolYear: 2024, rowsRead: 2, rowsKept: 1, errorCount: 0 });
    expect(result.observations).toMatchObject([{ row: 6, value: 0.812, groupSize: 434 }]);
  });

  it('refuses a workbook with more rows than the limit', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: Array.from({ length: fileLimits.rows + 1 }, () => [1]) }],
    });

    await expect(readFile({ name: 'x.xlsx', bytes }, aVocabulary())).rejects.toMatchObject({
      rule: 'import-too-many-rows',
    });
  }, 30_000);

  it('reads a published table that was saved with an odd quotation mark in it', async () => {
    const text =
      'Statistik från Skolverket\nT\nValt läsår: 2024/25\nKommun;Kommun-kod;Andel;\nAle;1440;5;\n"Bor;1441;6;\n';

    expect(await readFile(aFile(text), aVocabulary())).toMatchObject({ rowsRead: 2, errorCount: 0 });
  });
});
