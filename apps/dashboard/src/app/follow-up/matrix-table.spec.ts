import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { anAssessment, notJudged } from '../../testing/assessed';
import { aShare, ids } from '../../testing/bodies';
import { answer } from '../../testing/requests';
import { matrix, openedMatrix, withOutcome } from './matrix-bodies';

describe('the matrix', () => {
  it('shows each value with what it is counted on, and what is left of a promise', async () => {
    const { cells } = await openedMatrix('/indikatorer');
    expect(cells('Kullens skola')[0]).toBe('93 %av 604 kvar4 elever kvar');
    expect(cells('Kullens skola')[2]).toBe('75 %av 61▼Säker försämring');
    expect(cells('Exempelkommunen')[1]).toBe('67 %av 599·Går inte att skilja från slumpen');
  });

  it('colours what is certain, and nothing else', async () => {
    const { row } = await openedMatrix('/indikatorer');
    const tones = (name: string) =>
      [...row(name)!.querySelectorAll('td a')].map((one) => one.getAttribute('data-tone'));
    expect(tones('Kullens skola')).toEqual(['watch', null, 'bad']);
    expect(tones('Sjöskolan')).toEqual(['good', null, null]);
    expect(tones('Norra friskolan')).toEqual([null, null, null]);
    expect(tones('Exempelkommunen')).toEqual(['watch', null, null]);
  });

  it.each([
    [anAssessment({ status: { name: 'met', reason: null } }), '✓', 'Målet är nått', 'good'],
    [anAssessment({ status: { name: 'not-met', reason: null } }), '✗', 'Målet är inte nått', 'bad'],
    [anAssessment({ change: { name: 'better' } }), '▲', 'Säker förbättring', 'good'],
    [anAssessment({ change: { name: 'worse' } }), '▼', 'Säker försämring', 'bad'],
    [anAssessment({ change: { name: 'changed-up' } }), '↑', 'Säker ökning', null],
    [anAssessment(), '·', 'Går inte att skilja från slumpen', null],
    [
      anAssessment({ change: { name: 'cannot-tell', reason: 'too-few' } }),
      '·',
      'För få för att säga något säkert',
      null,
    ],
  ])('has a glyph and words for every verdict, and colour last: %#', async (assessment, glyph, words, tone) => {
    const { row } = await openedMatrix('/indikatorer', withOutcome({ result: aShare(46, 61), assessment }));
    const link = row('Kullens skola')!.querySelectorAll('td a')[2]!;
    expect(link.querySelector('[aria-hidden="true"]')?.textContent).toBe(glyph);
    expect(link.querySelector('vagval-assessment-mark .hidden-visually')?.textContent).toBe(words);
    expect(link.getAttribute('data-tone')).toBe(tone);
  });

  it.each([
    [{ kind: 'few', group: 61 } as const, /^färre än (5|fem)av 61/],
    [{ kind: 'nearly-all', group: 61 } as const, /^alla eller nästan allaav 61/],
    [{ kind: 'missing' } as const, /^uppgift saknas$/],
    [{ kind: 'not-applicable' } as const, /^gäller inte$/],
    [{ kind: 'suppressed' } as const, /^Visas inte$/],
  ])('says in words what is no number: %j', async (result, words) => {
    const { cells } = await openedMatrix('/indikatorer', withOutcome({ result, assessment: notJudged() }));
    expect(cells('Kullens skola')[2]).toMatch(words);
  });

  it('says that too few have answered, in the place of a share that says nothing of the others', async () => {
    const lowResponse = anAssessment({
      status: { name: 'cannot-tell', reason: 'low-response' },
      change: { name: 'cannot-tell', reason: 'low-response' },
    });
    const { cells } = await openedMatrix(
      '/indikatorer',
      withOutcome({ result: aShare(20, 28), assessment: lowResponse }),
    );
    expect(cells('Kullens skola')[2]).toBe('för få svarav 28');
  });

  it('says in words why there is no number, and gives a hidden figure no number at all', async () => {
    const { cells, row } = await openedMatrix('/indikatorer');
    expect(cells('Sjöskolan').slice(1)).toEqual(['gäller inte', 'väntas 25 september']);
    expect(cells('Norra friskolan')).toEqual(['ej rapporterat', 'ej rapporterat', 'ej rapporterat']);
    expect(cells('Exempelkommunen')[2]).toMatch(/^alla eller nästan allaav 821/);
    const hidden = row('Kullens skola')!.querySelectorAll('td')[1]!;
    expect(hidden.textContent).not.toMatch(/\d/);
    expect(hidden.querySelector('a')?.className).toContain('hidden');
  });

  it('leads from a cell to the indicator of the unit in the year', async () => {
    const { row } = await openedMatrix('/indikatorer');
    expect(row('Sjöskolan')!.querySelector('td a')?.getAttribute('href')).toBe(
      `/indikatorer/work-experience?enhet=${ids.sjo}&ar=2025`,
    );
  });

  it('keeps the order the API gave, with the municipality last', async () => {
    const { element } = await openedMatrix('/indikatorer');
    const names = [...element.querySelectorAll('tbody th')].map((one) => one.textContent.trim());
    expect(names).toEqual(['Kullens skola', 'Sjöskolan', 'Norra friskolan', 'Exempelkommunen']);
  });

  it('changes no mark when it is filtered', async () => {
    const all = await openedMatrix('/indikatorer');
    const before = [all.cells('Kullens skola')[2], all.element.querySelector('.family')?.textContent];
    await all.router.navigateByUrl('/indikatorer?mal=3');
    await answer(getMatrix, {
      ...matrix,
      columns: matrix.columns.slice(2),
      rows: matrix.rows.map((row) => ({ ...row, cells: row.cells.slice(2) })),
    });
    expect([all.cells('Kullens skola')[0], all.element.querySelector('.family')?.textContent]).toEqual(before);
  });

  it('tells which figures it holds, and what every sign means', async () => {
    const { element } = await openedMatrix('/indikatorer');
    expect(element.querySelector('vagval-tier-line')?.textContent.trim()).not.toBe('');
    const legend = element.querySelector('vagval-matrix-legend')!.textContent;
    for (const sign of ['✓', '✗', '▲', '▼', '·', '4 kvar', 'Visas inte']) expect(legend).toContain(sign);
  });

  it('groups the columns under the goals they follow up', async () => {
    const { element } = await openedMatrix('/indikatorer');
    const groups = [...element.querySelectorAll('th[scope="colgroup"]')];
    expect(groups.map((one) => [one.textContent.trim(), one.getAttribute('colspan')])).toEqual([
      ['Mål 1: Vägledning för alla', '2'],
      ['Mål 3: Alla kan välja sin väg', '1'],
    ]);
  });
});
