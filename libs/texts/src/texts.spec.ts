import { problemNames } from '@vagval/contracts/problem';
import { languageCodes, textsOf } from './texts';

/** Every text with its path; functions are called with words, so that what they say can be seen. */
function* textsIn(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* textsIn(item, `${path}[${at}]`);
  else if (value !== null && typeof value === 'object')
    for (const [name, item] of Object.entries(value)) yield* textsIn(item, `${path}.${name}`);
}

function pathsIn(value: unknown, path: string): string[] {
  if (value === null || typeof value !== 'object') return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([name, item]) => pathsIn(item, `${path}.${name}`));
}

describe.each(languageCodes)('the texts in %s', (language) => {
  const texts = textsOf(language);

  it('are never empty and have no loose ends', () => {
    const all = [...textsIn(texts, language)];
    expect(all.length).toBeGreaterThan(300);
    const bad = all.filter(([, text]) => text !== text.trim() && !/ $|^ /.test(text));
    expect(bad).toEqual([]);
    expect(all.filter(([, text]) => text.trim() === '' || /undefined|NaN|TODO/.test(text))).toEqual([]);
  });

  it('tell what to do about every problem', () => {
    for (const name of problemNames) {
      const sentence = texts.problems[name]({});
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/undefined/);
    }
  });

  it('name the later file that stands in the way of undoing', () => {
    expect(texts.problems['import-replaced-later']({ file: 'slutbetyg-2025.csv' })).toContain('slutbetyg-2025.csv');
  });
});

it('has the same texts in both languages, functions where functions are', () => {
  expect(pathsIn(textsOf('en'), '')).toEqual(pathsIn(textsOf('sv'), ''));
});

it('writes plain hyphens and minus signs as what they are', () => {
  for (const [path, text] of textsIn(textsOf('sv'), 'sv')) {
    // A hyphen between spaces is a dash that somebody typed wrong.
    expect([path, / - /.test(text)]).toEqual([path, false]);
    // The hard space keeps a number and its per cent sign on one line.
    expect([path, /\d %/.test(text)]).toEqual([path, false]);
  }
});
