import { writeErrorFile } from './error-file';
import { readFile } from './read-file';
import type { ReadError } from './read-result';
import { aFile, anIndicator, aVocabulary } from './testing/vocabulary';

const vocabulary = aVocabulary(anIndicator({ id: 'talks' }));
const header = 'kommun;enhet;indikator;läsår;kön;täljare;nämnare';
const good = '1384;77163912;talks;2025/26;alla;1;2';
const say = ({ column, error }: ReadError) => `${column}: ${error}.`;
const errorsOf = async (text: string) =>
  writeErrorFile(aFile(text), (await readFile(aFile(text), vocabulary)).errors, say);

describe('writeErrorFile', () => {
  it('gives the refused rows alone, each with all that is wrong with it', async () => {
    const bad = '1384;77163912;talks;2025/26;hen;-1;2';

    expect(await errorsOf(`${header}\n${good}\n${bad}\n`)).toBe(
      `\ufeff${header};fel\r\n${bad};kön: gender-unknown. täljare: count-negative.`,
    );
  });

  it('can be corrected and loaded again as it is', async () => {
    const file = await errorsOf(`${header}\n${good}\n1384;77163912;talks;2025/26;pojkar;-1;2\n`);

    const again = await readFile(aFile(file.replace('-1', '1')), vocabulary);

    expect(again).toMatchObject({ errorCount: 0, observations: [{ gender: 'boys', numerator: 1 }] });
  });

  it('replaces the remarks of a file that was loaded again, and does not write out a personal number', async () => {
    const file = await errorsOf(`${header};fel\n1384;20121212-1212;talks;2025/26;alla;1;2;gammalt\n`);

    expect(file).toBe(`\ufeff${header};fel\r\n1384;…;talks;2025/26;alla;1;2;enhet: personal-number-found.`);
  });

  it('tells what is wrong with the header on a line of its own', async () => {
    expect(await errorsOf(`${header};not\n${good};x\n`)).toBe(
      `\ufeff${header};not;fel\r\n;;;;;;;;not: column-unknown.`,
    );
  });

  it('keeps what stands above the header of a published table', async () => {
    const text = 'Statistik från Skolverket;;\nT;;\nKommun;Kommun-kod;Andel\nAle;440;5\nBor;1441;5\n';

    expect(await errorsOf(text)).toBe(
      '\ufeffStatistik från Skolverket;;\r\nT;;\r\nKommun;Kommun-kod;Andel;fel\r\nAle;440;5;Kommun-kod: municipality-code-invalid.',
    );
  });
});
