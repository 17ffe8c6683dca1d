import { compareUnits, compareUnitsTable, type UnitComparison } from '@vagval/contracts/comparison/comparison';
import { getMatrix, type Matrix } from '@vagval/contracts/follow-up/matrix';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import type { Measured } from '@vagval/domain/measured';
import { anAssignment, anIndicator, anOutcome, aSession, aShare, ids } from '../../testing/bodies';
import { answer, refuse, settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const promise = anIndicator();
const outcome = anOutcome();
const other = anOutcome({ id: 'other', name: { sv: 'Otraditionella val', en: 'Other' } });

const matrix: Matrix = {
  schoolYear: 2025,
  tier: 'published',
  marks: { tested: 10, marked: 0 },
  schoolForm: 'compulsory',
  schoolForms: ['compulsory'],
  goals: [],
  columns: [promise, outcome].map((indicator) => ({ indicator, goalNumber: null })),
  rows: [
    {
      unitId: ids.kullen,
      unitName: 'Kullens skola',
      kind: 'unit',
      tier: 'published',
      reported: 0,
      concerned: 0,
      cells: [],
    },
  ],
};

type Unit = UnitComparison['units'][number];
const unit = (
  unitId: string,
  unitName: string,
  result: Measured,
  position: Unit['position'] = null,
  shrunkenShare: number | null = position === null ? null : 0.78,
): Unit => ({ unitId, unitName, result, position, shrunkenShare });

const limits = [10, 100].map((group) => ({ group, low95: 0.6, high95: 0.95, low998: 0.5, high998: 1 }));
const comparison: UnitComparison = {
  indicator: outcome,
  schoolYear: 2025,
  gender: 'all',
  tier: 'published',
  indicators: [outcome, other],
  municipality: aShare(812, 1015),
  centre: 0.8,
  spread: {
    kind: 'compared',
    units: 4,
    isBeyondChance: true,
    p: 0.003,
    betweenPoints: 8.4,
    rangePoints: 38,
    shrunkenRangePoints: 29,
  },
  units: [
    unit(ids.maria, 'Furulundsskolan', { kind: 'suppressed' }),
    unit(ids.activity, 'Granskolan', aShare(5, 8)),
    unit(ids.kullen, 'Kullens skola', aShare(57, 61), 'within'),
    unit(ids.municipality, 'Norra friskolan', { kind: 'nearly-all', group: 24 }),
    unit(ids.sjo, 'Ängsskolan', aShare(44, 97), 'far-below'),
  ],
  limits,
};
const leader = aSession(
  anAssignment({
    role: 'leadership',
    unitId: ids.municipality,
    unitName: 'Exempelkommunen',
    unitKind: 'municipality',
  }),
);

async function opened(changes: Partial<UnitComparison> = {}, address = '', session = leader) {
  const started = await startPage(`/indikatorer?flik=likvardighet${address}`, session);
  await answer(listSchoolYears, { years: [2025, 2024], current: 2025 });
  await answer(getMatrix, matrix);
  const body = { ...comparison, ...changes };
  const asked = await answer(compareUnits, body, { indicatorId: body.indicator.id });
  const said = (one: Element | null | undefined) => one?.textContent.replace(/[\s\u00a0]+/g, ' ').trim();
  const rows = () =>
    [...started.element.querySelectorAll('vagval-chart tbody tr')].map((row) => [...row.children].map(said));
  return { ...started, asked, said, rows };
}

interface Drawn {
  readonly series: readonly {
    readonly id: string;
    readonly data: readonly { readonly value: readonly number[]; readonly label: { readonly show: boolean } }[];
  }[];
}
const dotsIn = (drawn: readonly Record<string, unknown>[]) =>
  (drawn.at(-1) as unknown as Drawn).series
    .filter(({ id }) => id === 'within' || id === 'outside')
    .flatMap(({ id, data }) => data.map(({ value, label }) => ({ id, value, named: label.show })));

describe('the tab on equity', () => {
  it('begins with the outcomes of the plan, and asks for what the address says', async () => {
    const { asked } = await opened();
    expect(asked).toEqual({ schoolYear: '2025', gender: 'all' });
  });

  it('asks for the indicator, year and gender of the address', async () => {
    const { asked } = await opened({ indicator: other }, '&indikator=other&ar=2024&kon=girls');
    expect(asked).toEqual({ schoolYear: '2024', gender: 'girls' });
  });

  it('says in a sentence whether the units differ more than chance, and by how much', async () => {
    const { said, element } = await opened();
    expect(said(element.querySelector('.fact'))).toContain('Skillnaden mellan enheterna är större än slumpen.');
    expect(said(element.querySelector('.fact'))).toMatch(/8 procentenheter/);
    expect(said(element.querySelector('vagval-spread-facts details'))).toContain(
      'Så mycket skiljer sig enheterna när slumpen räknats bort8 procentenheter',
    );
    expect(said(element.querySelector('vagval-spread-facts details'))).toContain('ungefär en gång på 330');
  });

  it('does not make a difference of chance', async () => {
    const spread = { ...comparison.spread, isBeyondChance: false, p: 0.6, betweenPoints: 2 } as const;
    const { text } = await opened({ spread });
    expect(text()).toContain('Skillnaden mellan enheterna är inte större än slumpen.');
    expect(text()).toContain('Talet kan lika gärna vara noll');
    expect(text()).toContain('oftare än varannan gång');
  });

  it('draws a dot for each unit that is shown and large enough, and never for another', async () => {
    const { drawn } = await opened();
    await until(() => drawn.length > 0, 'a drawing');
    expect(dotsIn(drawn)).toEqual([
      { id: 'within', value: [61, 57 / 61], named: false },
      { id: 'outside', value: [97, 44 / 97], named: true },
    ]);
    expect(JSON.stringify(drawn.at(-1))).not.toMatch(/Furulund|Gran|Norra/);
  });

  it('lists the units without a dot under the chart, by name and with why', async () => {
    const { element, said } = await opened();
    const others = [...element.querySelectorAll('section[aria-labelledby="no-dot"] li')].map(said);
    expect(others).toHaveLength(3);
    expect(others[0]).toMatch(/^Furulundsskolan ?Visas inte/);
    expect(others[0]).not.toMatch(/\d/);
    expect(others[1]).toMatch(/^Granskolan ?63 % ?5 av 8 elever ?färre än tio elever$/);
    expect(others[2]).toMatch(/^Norra friskolan ?alla eller nästan alla/);
  });

  it('has the same as a table, by name, with the position in words', async () => {
    const { element, rows } = await opened();
    element.querySelector<HTMLButtonElement>('vagval-chart figure > button')!.click();
    await settle();
    expect(rows()).toEqual([
      ['Furulundsskolan', 'Visas inte', '–', 'bedöms inte', '–'],
      ['Granskolan', '63 %', '8', 'färre än tio elever', '–'],
      ['Kullens skola', '93 %', '61', 'inom det slumpen ger', '78 %'],
      ['Norra friskolan', 'alla eller nästan alla', '24', 'bedöms inte', '–'],
      ['Ängsskolan', '45 %', '97', 'klart under det slumpen ger', '78 %'],
      ['Hela kommunen', '80 %', '1 015', '–', '–'],
    ]);
  });

  it('keeps the order of the answer, which is by name, and offers no other', async () => {
    const { element, text } = await opened();
    expect([...element.querySelectorAll('label')].map((one) => one.textContent)).not.toEqual(
      expect.arrayContaining([expect.stringContaining('Ordning')]),
    );
    expect(element.querySelectorAll('thead :is(a, button, [aria-sort])')).toHaveLength(0);
    expect(text()).toContain('Enheterna står i bokstavsordning. Enheter rangordnas aldrig');
  });

  it.each([
    ['too-few-units', 'minst tre enheter'],
    ['no-counts', 'källan har inga antal'],
  ] as const)('says why it cannot tell: %s', async (reason, words) => {
    const { text, element, drawn } = await opened({
      spread: { kind: 'cannot-tell', reason, units: 2 },
      centre: null,
      limits: [],
    });
    expect(text()).toContain(words);
    expect(element.querySelector('vagval-chart')).toBeNull();
    expect(drawn).toEqual([]);
  });

  it('shows a head the own unit alone, by name', async () => {
    const own = comparison.units.slice(2, 3);
    const { drawn, text } = await opened({ units: own }, '', aSession());
    await until(() => drawn.length > 0, 'a drawing');
    expect(dotsIn(drawn)).toEqual([{ id: 'within', value: [61, 57 / 61], named: true }]);
    expect(text()).toContain('Du ser bara din egen enhet som punkt.');
    expect(text()).toContain('Enheten ligger inom det slumpen ger.');
  });

  it('writes the chosen indicator into the address', async () => {
    const { element, router } = await opened();
    const select = element.querySelector<HTMLSelectElement>('vagval-equity-tab select')!;
    expect([...select.options].map(({ textContent }) => textContent.trim())).toEqual([
      'Behöriga till yrkesprogram',
      'Otraditionella val',
    ]);
    select.value = 'other';
    select.dispatchEvent(new Event('change'));
    await answer(compareUnits, { ...comparison, indicator: other }, { indicatorId: 'other' });
    expect(router.url).toBe('/indikatorer?flik=likvardighet&indikator=other');
  });

  it('takes the same table away', async () => {
    const { element } = await opened();
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Hämta tabellen'))?.click();
    await settle();
    await refuse(compareUnitsTable, 'not-allowed');
    expect(element.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('says so when the plan has nothing to compare by', async () => {
    const { text } = await startPage('/indikatorer?flik=likvardighet', leader);
    await answer(listSchoolYears, { years: [2025], current: 2025 });
    await answer(getMatrix, { ...matrix, columns: [] });
    expect(text()).toContain('Planen har ingen indikator för den här skolformen');
  });

  it('says what went wrong and lets the reader try again', async () => {
    const { element } = await startPage('/indikatorer?flik=likvardighet', leader);
    await answer(listSchoolYears, { years: [2025], current: 2025 });
    await answer(getMatrix, matrix);
    await refuse(compareUnits, 'not-allowed');
    element.querySelector<HTMLButtonElement>('vagval-problem button')!.click();
    await answer(compareUnits, comparison);
    expect(element.querySelector('.fact')).not.toBeNull();
  });
});
