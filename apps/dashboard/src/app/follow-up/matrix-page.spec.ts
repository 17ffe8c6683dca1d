import { getMatrix, type Matrix, type MatrixCell } from '@vagval/contracts/follow-up/matrix';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { anIndicator, anOutcome, aShare, ids } from '../../testing/bodies';
import { answer } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const [promise, outcome, survey] = [
  anIndicator(),
  anOutcome(),
  anIndicator({
    id: 'helped-to-choose',
    kind: 'survey',
    counted: 'answers',
    shortName: { sv: 'Hjälp att välja', en: 'Help' },
  }),
];

const cell = (indicatorId: string, changes: Partial<MatrixCell>): MatrixCell => ({
  indicatorId,
  result: { kind: 'not-reported' },
  expected: null,
  target: null,
  status: { name: 'unknown', left: null },
  ...changes,
});

const matrix: Matrix = {
  schoolYear: 2025,
  schoolForm: 'compulsory',
  schoolForms: ['compulsory', 'upper-secondary'],
  goals: [
    { number: 1, title: 'Vägledning för alla' },
    { number: 3, title: 'Alla kan välja sin väg' },
  ],
  columns: [
    { indicator: promise, goalNumber: 1 },
    { indicator: survey, goalNumber: 1 },
    { indicator: outcome, goalNumber: 3 },
  ],
  rows: [
    {
      unitId: ids.kullen,
      unitName: 'Kullens skola',
      kind: 'unit',
      reported: 3,
      concerned: 3,
      cells: [
        cell(promise.id, {
          result: aShare(56, 60),
          target: { kind: 'at-least', value: 1 },
          status: { name: 'left', left: 4 },
        }),
        cell(survey.id, { result: { kind: 'suppressed' } }),
        cell(outcome.id, {
          result: aShare(57, 61),
          target: { kind: 'at-least', value: 0.95 },
          status: { name: 'off-target', left: 1 },
        }),
      ],
    },
    {
      unitId: ids.sjo,
      unitName: 'Sjöskolan',
      kind: 'unit',
      reported: 1,
      concerned: 2,
      cells: [
        cell(promise.id, {
          result: aShare(84, 84),
          target: { kind: 'at-least', value: 1 },
          status: { name: 'met', left: 0 },
        }),
        cell(survey.id, { result: { kind: 'not-applicable' } }),
        cell(outcome.id, { expected: '2026-09-25' }),
      ],
    },
    {
      unitId: ids.maria,
      unitName: 'Norra friskolan',
      kind: 'unit',
      reported: 0,
      concerned: 3,
      cells: [cell(promise.id, {}), cell(survey.id, {}), cell(outcome.id, {})],
    },
    {
      unitId: ids.municipality,
      unitName: 'Exempelkommunen',
      kind: 'municipality',
      reported: 3,
      concerned: 3,
      cells: [
        cell(promise.id, { result: aShare(752, 808) }),
        cell(survey.id, { result: aShare(400, 599) }),
        cell(outcome.id, { result: { kind: 'nearly-all', group: 821 } }),
      ],
    },
  ],
};

async function opened(address: string, body = matrix) {
  const started = await startPage(address);
  await answer(listSchoolYears, { years: [2025, 2024], current: 2025 });
  const asked = await answer(getMatrix, body);
  const row = (name: string) =>
    [...started.element.querySelectorAll('tbody tr')].find(
      (one) => one.querySelector('th')?.textContent.trim() === name,
    );
  const cells = (name: string) =>
    [...(row(name)?.querySelectorAll('td') ?? [])].map((one) => one.textContent.replace(/[\s\u00a0]+/g, ' ').trim());
  return { ...started, asked, row, cells };
}

describe('the matrix', () => {
  it('shows each value with what it is counted on, and what is left of a promise', async () => {
    const { cells } = await opened('/indikatorer');
    expect(cells('Kullens skola')[0]).toBe('93 %604 kvar4 elever kvar');
    expect(cells('Kullens skola')[2]).toBe('93 %611 från måletinte vid målet');
  });

  it('colours a kept promise and one with something left, and never an outcome', async () => {
    const { row } = await opened('/indikatorer');
    const tones = (name: string) =>
      [...row(name)!.querySelectorAll('td a')].map((one) => one.getAttribute('data-tone'));
    expect(tones('Kullens skola')).toEqual(['watch', null, null]);
    expect(tones('Sjöskolan')).toEqual(['good', null, null]);
  });

  it('says in words why there is no number, and gives a hidden figure no number at all', async () => {
    const { cells, row } = await opened('/indikatorer');
    expect(cells('Sjöskolan').slice(1)).toEqual(['gäller inte', 'väntas 25 september']);
    expect(cells('Norra friskolan')).toEqual(['ej rapporterat', 'ej rapporterat', 'ej rapporterat']);
    expect(cells('Exempelkommunen')[2]).toBe('nästan alla821');
    const hidden = row('Kullens skola')!.querySelectorAll('td')[1]!;
    expect(hidden.textContent).not.toMatch(/\d/);
    expect(hidden.querySelector('a')?.className).toContain('hidden');
  });

  it('leads from a cell to the indicator of the unit in the year', async () => {
    const { row } = await opened('/indikatorer');
    expect(row('Sjöskolan')!.querySelector('td a')?.getAttribute('href')).toBe(
      `/indikatorer/work-experience?enhet=${ids.sjo}&ar=2025`,
    );
  });

  it('keeps the order the API gave, with the municipality last', async () => {
    const { element } = await opened('/indikatorer');
    const names = [...element.querySelectorAll('tbody th')].map((one) => one.textContent.trim());
    expect(names).toEqual(['Kullens skola', 'Sjöskolan', 'Norra friskolan', 'Exempelkommunen']);
  });

  it('says how it is sorted, that units are never ranked and that no change is judged', async () => {
    const { text } = await opened('/indikatorer');
    expect(text()).toContain('Enheter rangordnas aldrig');
    expect(text()).toContain('ingen förändring bedöms ännu');
  });

  it('groups the columns under the goals they follow up', async () => {
    const { element } = await opened('/indikatorer');
    const groups = [...element.querySelectorAll('th[scope="colgroup"]')];
    expect(groups.map((one) => [one.textContent.trim(), one.getAttribute('colspan')])).toEqual([
      ['Mål 1: Vägledning för alla', '2'],
      ['Mål 3: Alla kan välja sin väg', '1'],
    ]);
  });

  it('asks for what the address says', async () => {
    const { asked } = await opened('/indikatorer?ar=2024&form=upper-secondary&mal=3&kon=girls&ordning=name');
    expect(asked).toEqual({
      schoolYear: '2024',
      schoolForm: 'upper-secondary',
      goal: '3',
      gender: 'girls',
      sort: 'name',
    });
  });

  it('does not trust the address', async () => {
    const { asked } = await opened('/indikatorer?ar=1066&form=castle&mal=alla&kon=x&ordning=value');
    expect(asked).toEqual({ schoolYear: '2025', gender: 'all', sort: 'attention' });
  });

  it('writes a choice into the address, and the first of each kind out of it', async () => {
    const { element, router } = await opened('/indikatorer?kon=girls');
    const choose = (label: string, value: string) => {
      const select = [...element.querySelectorAll('label')]
        .find((one) => one.textContent.includes(label))!
        .querySelector('select')!;
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    choose('Ordning', 'name');
    await answer(getMatrix, matrix);
    expect(router.url).toBe('/indikatorer?kon=girls&ordning=name');
    choose('Kön', 'all');
    await answer(getMatrix, matrix);
    expect(router.url).toBe('/indikatorer?ordning=name');
  });

  it('counts the units that have reported all that could be reported by now', async () => {
    // Kullen has all, Sjö waits for a source only, Norra owes everything.
    const { text } = await opened('/indikatorer');
    expect(text()).toContain('Har rapporterat (2 av 3)');
  });

  it('shows what has come in without showing any value, and counts a hidden figure as come in', async () => {
    const { cells, row } = await opened('/indikatorer?flik=rapporterat');
    expect(cells('Kullens skola')).toEqual(['3 av 3', '✓ finns', '✓ finns', '✓ finns']);
    expect(cells('Sjöskolan')).toEqual(['1 av 2', '✓ finns', 'gäller inte', 'väntas 25 september']);
    expect(row('Exempelkommunen')).toBeUndefined();
  });

  it('asks what has come in of all pupils, whatever gender was chosen before', async () => {
    const { asked } = await opened('/indikatorer?flik=rapporterat&kon=girls');
    expect(asked['gender']).toBe('all');
  });

  it('says so when there is nothing to show', async () => {
    const { text } = await opened('/indikatorer', { ...matrix, columns: [], rows: matrix.rows });
    expect(text()).toContain('Planen har inga indikatorer för den här skolformen');
  });
});
