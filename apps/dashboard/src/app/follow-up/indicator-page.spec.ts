import { getIndicatorPage, type IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { listUnits } from '@vagval/contracts/units/units';
import type { Measured } from '@vagval/domain/measured';
import { anActivity, anOutcome, aShare, ids } from '../../testing/bodies';
import { answer, settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const hidden: Measured = { kind: 'suppressed' };

const point = (schoolYear: number, all: Measured, girls: Measured = hidden, boys: Measured = hidden) => ({
  schoolYear,
  cohort: null,
  all,
  girls,
  boys,
  target: { kind: 'at-least' as const, value: 0.95 },
  municipality: aShare(691, 821),
});

const page: IndicatorPage = {
  indicator: anOutcome(),
  unitId: ids.kullen,
  unitName: 'Kullens skola',
  unitForms: ['compulsory'],
  schoolYear: 2025,
  gender: 'all',
  goal: { number: 3, title: 'Alla elever kan välja sin väg' },
  result: aShare(57, 61),
  expected: null,
  target: { kind: 'at-least', value: 0.95 },
  status: { name: 'off-target', left: 1 },
  series: [
    point(2023, aShare(48, 60), aShare(26, 30), aShare(22, 30)),
    point(2024, hidden),
    point(2025, aShare(57, 61)),
  ],
  breaks: [{ schoolYear: 2024, reason: { sv: 'Nytt sätt att räkna.', en: 'A new way to count.' } }],
  units: [
    { unitId: ids.kullen, unitName: 'Kullens skola', all: aShare(57, 61), girls: hidden, boys: hidden },
    { unitId: ids.municipality, unitName: 'Exempelkommunen', all: aShare(691, 821), girls: hidden, boys: hidden },
  ],
  activities: [anActivity()],
  provenance: {
    fileName: 'betyg-2025.csv',
    checksum: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    row: 926,
    takenInAt: '2026-07-01T06:00:00.000Z',
    takenInBy: 'Elin Åström',
  },
};

async function opened(address: string, body = page) {
  const started = await startPage(address);
  await answer(listSchoolYears, { years: [2025, 2024, 2023], current: 2025 });
  await answer(listUnits, []);
  const asked = await answer(getIndicatorPage, body);
  const rows = () =>
    [...started.element.querySelectorAll('table.data tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((one) => one.textContent.replace(/[\s\u00a0]+/g, ' ').trim()),
    );
  const pairs = () =>
    Object.fromEntries(
      [...started.element.querySelectorAll('dl > div')].map((pair) => [
        pair
          .querySelector('dt')
          ?.textContent.replace(/\u00a0/g, ' ')
          .trim(),
        pair
          .querySelector('dd')
          ?.textContent.replace(/\u00a0/g, ' ')
          .trim(),
      ]),
    );
  return { ...started, asked, rows, pairs };
}

const address = '/indikatorer/eligible-vocational';

describe('the page of an indicator', () => {
  it('says how it is, and how many pupils more would have reached the target', async () => {
    const { element, pairs } = await opened(address);
    const fact = element.querySelector('.fact')!.textContent.replace(/\u00a0/g, ' ');
    expect(fact).toContain('57 av 61 elever');
    expect(fact).toContain('Med en till hade andelen legat på målet.');
    expect(pairs()).toMatchObject({ 'läsåret 2025/26': '93 %', målet: 'minst 95 %' });
  });

  it('shows the working: counts, what the target amounts to, and where the figure comes from', async () => {
    const { pairs } = await opened(address);
    expect(pairs()).toMatchObject({
      'Behöriga elever': '57',
      'Elever med slutbetyg': '61',
      'Målet (minst 95 %) motsvarar': '58 elever',
      Fil: 'betyg-2025.csv, rad 926',
      Inläst: '1 juli 2026 av Elin Åström',
      Kontrollsumma: '9f86d081884c …',
    });
  });

  it('shows no number anywhere of a figure that is not shown', async () => {
    const { element, text } = await opened(address, {
      ...page,
      result: hidden,
      status: { name: 'unknown', left: null },
      series: [point(2025, hidden)],
      units: [],
      activities: [],
      provenance: null,
    });
    expect(element.querySelector('.facts')).toBeNull();
    expect(text()).toContain('Det finns inget antal att visa för läsåret.');
    expect(text()).toContain('Inget läsår har ett värde som kan visas.');
    expect(element.querySelector('main')?.textContent).not.toMatch(/93|57|61/);
  });

  it('draws a gap where a year is hidden, and says what the drawing shows', async () => {
    const { element, drawn } = await opened(address);
    await until(() => drawn.length > 0, 'a drawing');
    const series = drawn.at(-1)?.['series'] as { id: string; data: { value: number | null }[] }[];
    const own = series.filter(({ id }) => id.startsWith('unit'));
    expect(own.map(({ data }) => data[1]?.value ?? null)).toEqual(own.map(() => null));
    expect(drawn.at(-1)).toMatchObject({ animation: false, aria: { label: { enabled: false } } });
    const figure = element.querySelector('figure')!;
    const drawing = figure.querySelector('[role="img"]')!;
    expect(
      document.getElementById(drawing.getAttribute('aria-describedby')!)?.textContent.replace(/\u00a0/g, ' '),
    ).toBe('2 läsår. 2025/26: 93 %, målet är minst 95 %, hela kommunen 84 %.');
    expect(document.getElementById(drawing.getAttribute('aria-labelledby')!)?.textContent).toContain('Kullens skola');
  });

  it('turns the drawing into a table of the same figures', async () => {
    const { element, rows } = await opened(address);
    const button = [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Visa som tabell'))!;
    button.click();
    await settle();

    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(rows()).toEqual([
      ['2025/26', '93 %', '57', '61', 'minst 95 %', '84 %'],
      ['2024/25', 'Visas inte', '–', '–', 'minst 95 %', '84 %'],
      ['2023/24', '80 %', '48', '60', 'minst 95 %', '84 %'],
    ]);
  });

  it('tells of breaks in the series in the words of whoever made them', async () => {
    const { text } = await opened(`${address}?flik=tabell`);
    expect(text()).toContain('Brott i serien 2024/25: Nytt sätt att räkna.');
  });

  it('compares girls and boys in the newest year both can be shown, and says that it is not the last', async () => {
    const { element } = await opened(`${address}?flik=kon`);
    expect(element.querySelector('.summary')?.textContent.replace(/\u00a0/g, ' ')).toBe(
      '2023/24: flickor 87 %, pojkar 73 %. Senare läsår har inget värde för båda som kan visas.',
    );
  });

  it('says so when the measure is never split by gender', async () => {
    const { text } = await opened(`${address}?flik=kon`, { ...page, indicator: anOutcome({ breakdowns: [] }) });
    expect(text()).toContain('Måttet redovisas inte för flickor och pojkar var för sig.');
  });

  it('lists the other units in the order the API gave, the own one without a link', async () => {
    const { rows, element } = await opened(`${address}?flik=enheter`);
    expect(rows().map(([name]) => name)).toEqual(['Kullens skola', 'Exempelkommunen']);
    expect([...element.querySelectorAll('table.data tbody th a')].map((one) => one.textContent.trim())).toEqual([
      'Exempelkommunen',
    ]);
  });

  it('sets what was done beside the outcome without calling it a cause', async () => {
    const { pairs, text } = await opened(address);
    expect(pairs()['Samtal före jul']).toBe('52 av 61 elever');
    expect(text()).toContain('Samvariation, inte bevisad effekt.');
  });

  it('leads back to the goal it follows up', async () => {
    const { element } = await opened(address);
    const crumb = element.querySelector('.crumb a')!;
    expect(crumb.textContent).toBe('Mål 3: Alla elever kan välja sin väg');
    expect(crumb.getAttribute('href')).toBe('/indikatorer?ar=2025&mal=3');
  });

  it('asks for the unit, the year and the gender of the address', async () => {
    const { asked } = await opened(`${address}?ar=2024&enhet=${ids.sjo}&kon=boys`, { ...page, gender: 'boys' });
    expect(asked).toEqual({ unitId: ids.sjo, schoolYear: '2024', gender: 'boys' });
  });
});
