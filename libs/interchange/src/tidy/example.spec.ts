import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFile } from '../read-file';
import { anIndicator, aVocabulary } from '../testing/vocabulary';

const docs = resolve(import.meta.dirname, '../../../../docs');

describe('the example of the tidy file', () => {
  it('can be loaded as it is', async () => {
    const bytes = readFileSync(join(docs, 'examples/observationer.csv'));

    const result = await readFile(
      { name: 'observationer.csv', bytes },
      aVocabulary(anIndicator({ id: 'eligible-vocational' })),
    );

    expect(result).toMatchObject({
      format: 'tidy-csv',
      title: 'observationer',
      rowsRead: 6,
      rowsKept: 6,
      errorCount: 0,
    });
  });

  it('is the one that the description shows', () => {
    const example = readFileSync(join(docs, 'examples/observationer.csv'), 'utf8');

    expect(readFileSync(join(docs, 'imports.md'), 'utf8')).toContain(example);
  });
});
