import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jest } from '@jest/globals';
import { checkVectors } from './check-vectors';
import { methods } from './methods';
import { runVectorFile } from './run-vector-file';

const root = resolve(import.meta.dirname, '../../../../..');
const shared = resolve(root, '../shared/vectors');

const aFile = (method: string, cases: readonly { input: unknown; expected: unknown }[], tolerance = 1e-4) => ({
  schema: 'syv-vectors/1',
  method,
  tolerance,
  count: cases.length,
  cases: cases.map((each, at) => ({ id: `fall-${at + 1}`, source: 'published', ...each })),
});

// Newcombe (1998), Stat. Med. 17, 857–872, table I, and 873–890, table II; Benjamini & Hochberg (1995), the two smallest.
const newcombe = aFile('wilson', [
  { input: { x: 81, n: 263, confidence: 0.95 }, expected: { lower: 0.2553, upper: 0.3662 } },
  { input: { x: 0, n: 20, confidence: 0.95 }, expected: { lower: 0, upper: 0.1611 } },
]);
const published = [
  newcombe,
  aFile('midp_target', [{ input: { x: 15, n: 148, target: null }, expected: { lower: 0.0601, upper: 0.1581 } }]),
  aFile('change_two_periods', [
    {
      input: { x1: 48, n1: 80, x2: 56, n2: 70, phi: 1 },
      expected: { newcombe_lower: 0.0524, newcombe_upper: 0.3339 },
    },
  ]),
  // PHEindicatormethods, testdata_funnel_prop_outputs.
  aFile('funnel_limits', [{ input: { n: 16, p0: 0.80642448 }, expected: { normal_lower_95: 0.6128 } }]),
  // SAS/STAT, PROC FREQ, "Pain"; the fields for analysts are passed over.
  aFile('trend', [
    {
      input: { years: [0, 1, 2, 3, 4], x: [6, 7, 9, 14, 23], n: [32, 33, 32, 32, 32] },
      expected: { z_ca: 4.7918, mk_S: 10, se: 0.13 },
    },
  ]),
  aFile('multiple_comparisons', [
    { input: { p: [0.001, null, 0.9], q: 0.1 }, expected: { flagged: [true, false, false] } },
  ]),
  // Elbers' R package `segregation`, test_dissimilarity.R, m1.
  aFile('segregation', [
    {
      input: {
        categories: [
          { id: 'a', f: 100, m: 0 },
          { id: 'b', f: 60, m: 40 },
          { id: 'c', f: 40, m: 60 },
          { id: 'd', f: 0, m: 100 },
        ],
      },
      expected: { N: 400, D: 0.6 },
    },
  ]),
];

describe('runVectorFile', () => {
  it.each(published.map((file) => [file.method, file] as const))(
    'agrees with published numbers: %s',
    async (_, file) => {
      expect(await runVectorFile(file)).toEqual({ cases: file.count, mismatches: [] });
    },
  );

  it('reports a number beyond the tolerance, with its field', async () => {
    const input = { x: 81, n: 263, confidence: 0.95 };
    const wrong = aFile('wilson', [{ input, expected: { lower: 0.2555, upper: 0.3662 } }]);
    expect(await runVectorFile(wrong)).toEqual({
      cases: 1,
      mismatches: [{ case: 'fall-1', field: 'lower', expected: 0.2555, got: expect.closeTo(0.2553, 4) }],
    });
    expect((await runVectorFile({ ...wrong, tolerance: 0.001 })).mismatches).toEqual([]);
  });

  it('compares words, nothing and missing fields exactly, inside lists and objects too', async () => {
    const { mismatches } = await runVectorFile(
      aFile('multiple_comparisons', [
        { input: { p: [0.001, null], q: 0.1 }, expected: { flagged: [true, true], adjusted: [0.001, 0], rank: 1 } },
        { input: { p: [0.5], q: 0.1 }, expected: { flagged: [] } },
      ]),
    );
    expect(mismatches.map(({ field, got }) => [field, got])).toEqual([
      ['flagged.1', false],
      ['adjusted.1', null],
      ['rank', undefined],
      ['flagged', [false]],
    ]);
  });

  it('takes a refusal of impossible counts for the answer it is', async () => {
    const { mismatches } = await runVectorFile(
      aFile('wilson', [
        { input: { x: 41, n: 40 }, expected: { status: 'error' } },
        { input: { x: null, n: 40 }, expected: { status: 'no_data', reason: 'missing' } },
        { input: { x: 0, n: 0 }, expected: { status: 'no_data', reason: 'no_pupils' } },
      ]),
    );
    expect(mismatches).toEqual([]);
  });

  it.each([
    ['another schema', { ...newcombe, schema: 'syv-vectors/2' }, 'syv-vectors/1'],
    ['no object', [1, 2], 'syv-vectors/1'],
    ['an unknown method', { ...newcombe, method: 'horoskop' }, 'Metoden "horoskop" finns inte'],
    ['the name of what every object has', { ...newcombe, method: 'toString' }, 'Metoden "toString" finns inte'],
    ['a case too few', { ...newcombe, count: 3 }, '3 fall men har 2'],
    ['a word for a number', aFile('wilson', [{ input: { x: 'många', n: 40 }, expected: {} }]), 'fall-1'],
  ])('refuses a file with %s', async (_, file, words) => {
    await expect(runVectorFile(file)).rejects.toThrow(words);
  });
});

describe('checkVectors', () => {
  const said: string[] = [];
  let folder: string;
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vagval-'));
    // What the command prints is its answer.
    jest.spyOn(console, 'log').mockImplementation((text: unknown) => void said.push(String(text)));
    jest.spyOn(console, 'error').mockImplementation((text: unknown) => void said.push(String(text)));
  });
  beforeEach(() => said.splice(0));
  afterAll(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('says that all is well, and ends with 0', async () => {
    expect(await checkVectors([write('wilson.json', JSON.stringify(newcombe))])).toBe(0);
    expect(said).toEqual(['wilson.json: 2 fall, alla stämmer']);
  });

  it('names every number that differs, and ends with 1', async () => {
    const wrong = aFile('wilson', [
      { input: { x: 1, n: 29 }, expected: { lower: 0.0061, upper: 0.5, median: 0 } },
      { input: { x: 0, n: 20 }, expected: { lower: 0 } },
    ]);
    expect(await checkVectors([write('fel.json', JSON.stringify(wrong))])).toBe(1);
    expect(said).toEqual([
      'fel.json: 2 fall, 1 stämmer inte',
      expect.stringMatching(/^ {2}fall-1, upper: väntade 0\.5, fick 0\.1717/),
      '  fall-1, median: väntade 0, fick inget',
    ]);
  });

  it('goes on after a file that cannot be run, and ends with 1', async () => {
    const files = [
      join(folder, 'borta.json'),
      write('brev.json', 'Hej!'),
      write('annat.json', '{}'),
      write('rätt.json', JSON.stringify(newcombe)),
    ];
    expect(await checkVectors(files)).toBe(1);
    expect(said).toEqual([
      'borta.json: Filen går inte att öppna. Kontrollera sökvägen.',
      'brev.json: Filen är inte JSON.',
      expect.stringMatching(/^annat\.json: Filen följer inte syv-vectors\/1/),
      'rätt.json: 2 fall, alla stämmer',
    ]);
  });
});

/** Computed with 40 digits, by others. They are read where they lie: none of them is part of this repository. */
(existsSync(shared) ? describe : describe.skip)('the shared vectors', () => {
  const files = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.json')) : [];
  const known = files
    .map((name) => JSON.parse(readFileSync(join(shared, name), 'utf8')) as { method: string; count: number })
    .filter(({ method }) => Object.hasOwn(methods, method));

  it.each(known.map((file) => [file.method, file] as const))('agree: %s', async (_, file) => {
    expect(await runVectorFile(file)).toEqual({ cases: file.count, mismatches: [] });
  });
});
