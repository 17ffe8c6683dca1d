import { getImport, takeInImport, undoImport, type ImportPreview } from '@vagval/contracts/imports/imports';
import { listIndicators } from '@vagval/contracts/indicators/indicators';
import { listUnits, type UnitAnswer } from '@vagval/contracts/units/units';
import type { Role } from '@vagval/domain/actor';
import { anAssignment, anIndicator, aSession, ids } from '../../testing/bodies';
import { answer, refuse, settle } from '../../testing/requests';
import { startPage } from '../../testing/start-page';
import { aFile, aPreview, aSummary } from './import-bodies';

const kullen: UnitAnswer = {
  id: ids.kullen,
  parentId: ids.municipality,
  kind: 'school-unit',
  name: 'Kullens skola',
  code: '99000101',
  organiser: 'municipal',
  schoolForms: ['compulsory'],
  validFrom: null,
  validTo: null,
  predecessors: [],
  successors: [],
};
const withErrors = aSummary({
  errors: [
    {
      row: 2,
      column: 'täljare',
      error: 'numerator-larger-than-denominator',
      value: '71',
      facts: { numerator: 71, denominator: 61 },
    },
    { row: 5, column: 'täljare', error: 'counts-incomplete', value: '', facts: {} },
    { row: 9, column: null, error: 'row-length', value: null, facts: { expected: 8, found: 7 } },
  ],
  errorCount: 3,
});
const takenIn = aFile({ state: 'taken-in', takenInAt: '2026-10-09T10:00:00.000Z', takenInBy: 'Per Ström' });

async function opened(preview: ImportPreview = aPreview(), role: Role = 'coordinator') {
  const assignment = anAssignment({ role, unitId: ids.municipality, unitKind: 'municipality' });
  const started = await startPage(`/hamta-in/${preview.id}`, aSession(assignment));
  await answer(getImport, preview);
  const { element } = started;
  const button = (words: RegExp) =>
    [...document.querySelectorAll('button')].find((one) => words.test(one.textContent.trim()));
  const rows = (selector: string) =>
    [...element.querySelectorAll(`${selector} tbody tr`)].map((row) =>
      [...row.children].map((one) => one.textContent.replace(/[\s\u00a0]+/g, ' ').trim()),
    );
  const pairs = (selector: string) =>
    [...element.querySelectorAll(`${selector} dl div`)].map((pair) =>
      ['dt', 'dd'].map((part) =>
        pair
          .querySelector(part)!
          .textContent.replace(/[\s\u00a0]+/g, ' ')
          .trim(),
      ),
    );
  return { ...started, button, rows, pairs, fact: () => element.querySelector('.fact')?.textContent.trim() };
}

describe('a file', () => {
  it('tells what it is', async () => {
    const { pairs, element } = await opened();
    expect(element.querySelector('h1')?.textContent).toBe('Prao våren.csv');
    expect(pairs('vagval-import-facts')).toEqual([
      ['Källa', 'Egna antal'],
      ['Läsår', '2025/26'],
      ['Rader', '3 lästa, 2 användbara'],
      ['Storlek', '2 kB'],
      ['Kontrollsumma (SHA-256)', '0123456789abcdef'.repeat(4)],
    ]);
    expect(pairs('vagval-import-content')).toEqual([
      ['värde', '2'],
      ['saknas', '1'],
      ['Prao, minst tio dagar', '2'],
    ]);
  });

  it('tells what taking it in would do, and that nothing is stored yet', async () => {
    const { pairs, fact } = await opened();
    expect(fact()).toBe('2 uppgifter kan läsas in. Inget är sparat än.');
    expect(pairs('vagval-import-effect')).toEqual([
      ['nya uppgifter', '1'],
      ['ändrade', '1'],
      ['oförändrade', '0'],
    ]);
  });

  it('says how much concerns other municipalities', async () => {
    const { text } = await opened(aPreview({ summary: aSummary({ otherMunicipalities: 1690 }) }));
    expect(text()).toContain('1 690 uppgifter gäller andra kommuner och läses inte in.');
  });

  it('keeps the columns that are left aside behind a word', async () => {
    const { element } = await opened(aPreview({ summary: aSummary({ ignoredColumns: ['Rektor', 'Ort'] }) }));
    const details = element.querySelector('details')!;
    expect(details.open).toBe(false);
    expect(details.querySelector('summary')?.textContent).toBe('2 kolumner som inte används');
    expect([...details.querySelectorAll('li')].map((one) => one.textContent)).toEqual(['Rektor', 'Ort']);
  });

  it('shows the first rows with schools by name, shares in per cent, and states in words', async () => {
    const [first] = aPreview().sample;
    const survey = anIndicator({ id: 'x', name: { sv: 'Meritvärde', en: 'Merit' }, unit: 'points' });
    const { rows } = await opened(
      aPreview({
        sample: [
          first!,
          { ...first!, row: 3, unit: '99000999', state: 'suppressed-at-source', numerator: null, denominator: null },
          { ...first!, row: 4, numerator: null, denominator: null, value: 0.875 },
          { ...first!, row: 5, indicator: survey.name, numerator: null, denominator: null, value: 228.4 },
        ],
      }),
    );
    await answer(listIndicators, [anIndicator(), survey]);
    await answer(listUnits, [kullen]);
    const prao = ['Prao, minst tio dagar', '2025/26', 'alla', ''];
    expect(rows('vagval-import-sample')).toEqual([
      ['2', 'Kullens skola', ...prao, '41', '61', '67,2 %'],
      ['3', '99000999', ...prao, '', '', 'dold i källan'],
      ['4', 'Kullens skola', ...prao, '', '', '87,5 %'],
      ['5', 'Kullens skola', 'Meritvärde', '2025/26', 'alla', '', '', '', '228,4'],
    ]);
  });

  it('is taken in, and gives a receipt that leads to the figures of its year', async () => {
    const { button, fact, text, element } = await opened();
    button(/^Läs in$/)!.click();
    await answer(takeInImport, takenIn);
    expect(fact()).toBe('Filen är inläst.');
    expect(text()).toContain('Inläst 9 oktober 2026 12:00 av Per Ström.');
    expect(
      [...element.querySelectorAll('a')].find((one) => /siffrorna/.test(one.textContent))?.getAttribute('href'),
    ).toBe('/indikatorer?ar=2025');
    expect(button(/^Läs in$/)).toBeUndefined();
    expect(document.activeElement?.className).toBe('fact');
  });

  it('is taken in once, however many times the button is pressed', async () => {
    const { button, done } = await opened();
    button(/^Läs in$/)!.click();
    button(/^Läs in$/)!.click();
    await answer(takeInImport, takenIn);
    await answer(listIndicators, []);
    await answer(listUnits, []);
    done();
  });

  it('stays as it is when taking it in is refused, and says why', async () => {
    const { button, text } = await opened();
    button(/^Läs in$/)!.click();
    await refuse(takeInImport, 'import-already-taken-in');
    expect(text()).toContain('Filen är redan inläst eller ångrad');
    expect(button(/^Läs in$/)).toBeDefined();
  });

  it('is undone after a question', async () => {
    const { button, fact, text } = await opened(aPreview(takenIn));
    button(/^Ångra$/)!.click();
    await settle();
    button(/^Ångra inläsningen$/)!.click();
    await answer(undoImport, { ...takenIn, state: 'undone', undoneAt: '2026-10-10T10:00:00.000Z', undoneBy: 'Karin' });
    expect(fact()).toContain('Inläsningen är ångrad');
    expect(text()).toContain('Ångrad 10 oktober 2026 12:00 av Karin.');
    expect(button(/^(Ångra|Läs in)$/)).toBeUndefined();
  });

  it('cannot be taken in with errors: each is told by row and column, and none of the file is shown as stored', async () => {
    const { button, fact, text, rows, element } = await opened(aPreview({ summary: withErrors }));
    expect(fact()).toBe('3 fel att rätta. Inget är sparat.');
    expect(text()).toContain('antingen läses allt in eller inget');
    expect(button(/^Läs in$/)).toBeUndefined();
    expect(button(/^Hämta felen som fil$/)).toBeDefined();
    expect(rows('vagval-import-errors')).toEqual([
      ['2', 'täljare står ”71”', 'Täljaren 71 är större än nämnaren 61. Kontrollera båda talen.'],
      ['5', 'täljare tom cell', expect.stringContaining('måste båda vara ifyllda')],
      ['9', 'hela raden', 'Raden har 7 celler men rubrikraden 8. Kontrollera skiljetecknen.'],
    ]);
    expect(element.querySelector('vagval-import-sample, vagval-import-effect')).toBeNull();
  });

  it('offers no file of errors where the file holds a personal number, and never shows the number', async () => {
    const found = { row: 7, column: 'täljare', error: 'personal-number-found', value: null, facts: {} };
    const { rows, button, text } = await opened(aPreview({ summary: aSummary({ errors: [found], errorCount: 1 }) }));
    expect(rows('vagval-import-errors')).toEqual([
      ['7', 'täljare visas inte här', expect.stringContaining('liknar ett personnummer')],
    ]);
    expect(button(/^Hämta felen/)).toBeUndefined();
    expect(text()).toContain('Därför har Vägval inte sparat filen');
  });

  it('says so when there are more errors than are shown', async () => {
    const errors = Array.from({ length: 130 }, (_, row) => ({ ...withErrors.errors[1]!, row: row + 2 }));
    const { rows, text } = await opened(aPreview({ summary: aSummary({ errors, errorCount: 4200 }) }));
    expect(rows('vagval-import-errors')).toHaveLength(100);
    expect(text()).toContain('De 100 första av 4 200 fel visas');
  });

  it.each([
    ['Allt i filen finns redan', aSummary({ added: 0, changed: 0, unchanged: 2 })],
    ['Filen har inga uppgifter för kommunen', aSummary({ added: 0, changed: 0, observations: 0, indicators: [] })],
  ])('offers nothing to take in: %s', async (says, summary) => {
    const { fact, button } = await opened(aPreview({ summary, sample: [] }));
    expect(fact()).toContain(says);
    expect(button(/^Läs in$/)).toBeUndefined();
  });

  it('can be a register of units that are all known: their names may have changed', async () => {
    const summary = aSummary({
      format: 'school-unit-register',
      schoolYear: null,
      added: 0,
      changed: 0,
      observations: 0,
      units: 14,
    });
    const { fact, button, pairs } = await opened(aPreview({ summary, sample: [] }));
    expect(fact()).toBe('14 enheter kan läsas in. Inget är sparat än.');
    expect(pairs('vagval-import-effect')).toEqual([['nya enheter', '0']]);
    expect(pairs('vagval-import-facts').map(([name]) => name)).not.toContain('Läsår');
    expect(button(/^Läs in$/)).toBeDefined();
  });

  it('is only looked at by those who may not take in', async () => {
    const { button, text } = await opened(aPreview(), 'leadership');
    expect(button(/^Läs in$/)).toBeUndefined();
    expect(text()).toContain('Din roll kan se vad filen innehåller men inte läsa in den');
  });

  it('says so when it is not there, and leads back', async () => {
    const assignment = anAssignment({ role: 'coordinator', unitKind: 'municipality' });
    const { text, element } = await startPage(`/hamta-in/${ids.activity}`, aSession(assignment));
    await refuse(getImport, 'import-not-found');
    expect(text()).toContain('Filen finns inte kvar');
    expect([...element.querySelectorAll('main a')].map((one) => one.getAttribute('href'))).toContain('/hamta-in');
  });
});
