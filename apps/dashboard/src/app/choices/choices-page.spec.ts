import { getChoices, getChoicesTable, type ChoicePatterns } from '@vagval/contracts/choices/choices';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { listUnits } from '@vagval/contracts/units/units';
import type { Measured } from '@vagval/domain/measured';
import { aShare, ids } from '../../testing/bodies';
import { answer, refuse, settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const hidden: Measured = { kind: 'suppressed' };
const pupils = (count: number): Measured => ({ kind: 'value', value: count, count, group: 61 });
const programme = (code: string, girls: Measured, boys: Measured, girlShare: number | null) => ({
  programme: code,
  name: { sv: `${code}programmet`, en: `${code} Programme` },
  kind: 'preparatory' as const,
  all: pupils(20),
  girls,
  boys,
  reference: girlShare === null ? null : { girlShare, schoolYear: 2021 },
});

const body: ChoicePatterns = {
  unitId: ids.kullen,
  unitName: 'Kullens skola',
  schoolYear: 2025,
  goal: { number: 2, title: 'Val som inte begränsas av kön' },
  all: pupils(61),
  girls: pupils(30),
  boys: pupils(31),
  programmes: [
    programme('Teknik', pupils(6), pupils(14), 0.19),
    programme('Frisör', pupils(5), pupils(0), null),
    programme('Samhäll', pupils(18), hidden, 0.66),
  ],
  balanced: aShare(18, 61),
  nonTraditional: aShare(9, 61),
  nonTraditionalGirls: hidden,
  nonTraditionalBoys: hidden,
  vocational: aShare(21, 61),
  dissimilarity: { measured: 0.41, byChance: 0.22 },
  years: [
    { schoolYear: 2024, vocational: aShare(20, 58), nonTraditional: hidden, balanced: aShare(15, 58) },
    { schoolYear: 2025, vocational: aShare(21, 61), nonTraditional: aShare(9, 61), balanced: aShare(18, 61) },
  ],
  breaks: [{ schoolYear: 2024, reason: { sv: 'Frisörprogrammet är nytt.', en: 'A new programme.' } }],
};

async function opened(address: string, changes: Partial<ChoicePatterns> = {}) {
  const started = await startPage(address);
  await answer(listSchoolYears, { years: [2025, 2024], current: 2025 });
  await answer(listUnits, []);
  const asked = await answer(getChoices, { ...body, ...changes });
  return { ...started, asked };
}

describe('the page of first choices', () => {
  it('begins with a sentence, and names the day and the goal', async () => {
    const { text, asked, element } = await opened('/val');

    expect(element.querySelector('.fact')?.textContent).toContain(
      '18 elever av 61 valde ett program med jämn könsfördelning.',
    );
    expect(text()).toContain('Kullens skola. Valen som de såg ut vid slutantagningen den 1 juli 2026.');
    expect(element.querySelector('a[href="/indikatorer?ar=2025&mal=2"]')?.textContent).toContain('Mål 2:');
    expect(asked).toEqual({ schoolYear: '2025' });
  });

  it('orders programmes by the whole country and never by what is hidden here', async () => {
    const { drawn } = await opened('/val');
    await until(() => drawn.length > 0, 'a drawing');

    const { yAxis } = drawn.at(-1) as { yAxis: { data: string[] } };
    expect(yAxis.data).toEqual(['', 'Samhäll Samhäll', 'Teknik Teknik', 'Frisör Frisör']);
  });

  it('draws nothing of a hidden number, and says that it is not shown', async () => {
    const { drawn, text } = await opened('/val');
    await until(() => drawn.length > 0, 'a drawing');

    const { series } = drawn.at(-1) as { series: { data: { value: number; label: { formatter: string } }[] }[] };
    expect(series[1]?.data[1]).toMatchObject({ value: 0, label: { formatter: 'Visas inte' } });
    expect(text()).toContain('”Visas inte” skyddar enskilda elever');
  });

  it('says the numbers in words for those who do not see the drawing', async () => {
    const { text } = await opened('/val');
    expect(text()).toContain('30 flickor och 31 pojkar har ett förstahandsval. Flest valde');
  });

  it('has all of it as a table, with the whole country beside', async () => {
    const { element } = await opened('/val?flik=tabell');

    const rows = [...element.querySelectorAll('tbody tr')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(rows[0]).toBe('Samhäll Samhäll 18 Visas inte 20 högskola 66 %');
    expect(rows.at(-1)).toBe('Alla program 30 31 61');
    expect(element.querySelectorAll('td.hidden-figure')).toHaveLength(1);
  });

  it('never shows how far apart the choices are without what chance would give', async () => {
    const { text } = await opened('/val');
    expect(text()).toMatch(/uppmätt ?41 %/);
    expect(text()).toMatch(/om kön inte spelade någon roll ?22 %/);
    expect(text()).toContain('Läs skillnaden, inte talet.');
  });

  it('says why the measure is left out where few have chosen', async () => {
    const { text } = await opened('/val', { dissimilarity: null });
    expect(text()).toContain('Färre än 50 elever har valt');
    expect(text()).not.toContain('uppmätt');
  });

  it('shows the years as lines with a gap for what is hidden, and tells of what changed', async () => {
    const { drawn, text } = await opened('/val?flik=over-tid');
    await until(() => drawn.length > 0, 'a drawing');

    const { series } = drawn.at(-1) as { series: { id: string; data: { value: number | null }[] }[] };
    expect(series.find(({ id }) => id === 'share-1-0')?.data.map(({ value }) => value)).toEqual([null, 9 / 61]);
    expect(text()).toContain('2025/26: yrkesprogram 34 %, otraditionella val 15 %, jämna program 30 %.');
    expect(text()).toContain('2024/25: Frisörprogrammet är nytt.');
  });

  it.each([
    [hidden, 'visas inte, för att skydda enskilda elever'],
    [{ kind: 'nearly-all', group: 24 } as const, 'Nästan alla av 24 elever'],
    [{ kind: 'missing' } as const, 'inga val att visa'],
  ])('gives no number in its sentence when it is %j', async (balanced, words) => {
    const { element } = await opened('/val', { balanced });
    expect(element.querySelector('.fact')?.textContent).toContain(words);
  });

  it('says so when nobody has chosen yet', async () => {
    const { text, drawn } = await opened('/val', { programmes: [] });
    expect(text()).toContain('Det finns inga förstahandsval för enheten det här läsåret.');
    expect(drawn).toEqual([]);
  });

  it('asks for the unit and the year of the address, and takes the same table away', async () => {
    const { asked, element } = await opened(`/val?ar=2024&enhet=${ids.sjo}`);
    expect(asked).toEqual({ schoolYear: '2024' });

    [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Hämta tabellen'))?.click();
    await settle();
    await refuse(getChoicesTable, 'not-allowed');
    expect(element.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('says when the reader may not see the unit, and lets them try again', async () => {
    const { element } = await startPage(`/val?enhet=${ids.sjo}`);
    await answer(listSchoolYears, { years: [2025], current: 2025 });
    await answer(listUnits, []);
    await refuse(getChoices, 'not-allowed');
    expect(element.querySelector('[role="alert"]')).not.toBeNull();
    expect(element.querySelector('.fact')).toBeNull();

    element.querySelector<HTMLButtonElement>('[role="alert"] button')?.click();
    await answer(getChoices, body);
    expect(element.querySelector('[role="alert"]')).toBeNull();
    expect(element.querySelector('.fact')).not.toBeNull();
  });
});
