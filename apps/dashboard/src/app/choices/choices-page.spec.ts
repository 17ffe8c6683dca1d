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

const few: Measured = { kind: 'few', group: 61 };
const measured: Extract<ChoicePatterns['segregation'], { kind: 'measured' }> = {
  kind: 'measured',
  measured: 0.41,
  byChance: 0.22,
  adjusted: 0.244,
  programmesTogether: 3,
  contributions: [
    { programme: 'TE', name: { sv: 'Teknikprogrammet', en: 'Technology Programme' }, share: 0.41 },
    { programme: null, name: null, share: 0.24 },
    { programme: 'SA', name: { sv: 'Samhällsvetenskapsprogrammet', en: 'Social Sciences Programme' }, share: 0.09 },
  ],
  mutualInformation: 0.0921,
  entropyIndex: 0.133,
  betweenKinds: 0.0307,
  wouldHaveToChange: 0.2,
  change: { total: -0.02, choices: -0.015, sizes: -0.005 },
};

const body: ChoicePatterns = {
  unitId: ids.kullen,
  unitName: 'Kullens skola',
  schoolYear: 2025,
  tier: 'published',
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
  segregation: measured,
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
    expect(text()).toContain('Det skyddar enskilda elever.');
  });

  it('draws nothing of fewer than five either, and says so where the bar would have been', async () => {
    const programmes = [programme('Bygg', few, pupils(13), 0.1)];
    const { drawn } = await opened('/val', { programmes });
    await until(() => drawn.length > 0, 'a drawing');

    const { series } = drawn.at(-1) as { series: { data: { value: number; label: { formatter: string } }[] }[] };
    expect(series[0]?.data[1]?.value).toBe(0);
    expect(series[0]?.data[1]?.label.formatter).toMatch(/^färre än/);
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

  it('says what is left when chance is taken away, and who would have to choose otherwise', async () => {
    const { text } = await opened('/val');
    expect(text()).toMatch(/Kvar när slumpen räknats bort ?24 %/);
    expect(text()).toMatch(/Skulle behöva välja annorlunda för att alla program ska bli lika blandade ?20 %/);
  });

  it('never says that less than nothing is left', async () => {
    const { text } = await opened('/val', { segregation: { ...measured, measured: 0.2, adjusted: -0.03 } });
    expect(text()).toMatch(/Kvar när slumpen räknats bort ?0 %/);
  });

  it.each([
    [{ total: -0.02, choices: -0.015, sizes: -0.005 }, 'mindre skilda. Ungefär 75 % av ändringen beror på hur'],
    [{ total: 0.02, choices: 0.02, sizes: 0 }, 'mer skilda. Ungefär 100 % av ändringen'],
    [{ total: 0.02, choices: -0.01, sizes: 0.03 }, 'mer skilda. Flickor och pojkar valde mindre olika, men'],
    [{ total: -0.02, choices: 0.01, sizes: -0.03 }, 'mindre skilda. Flickor och pojkar valde mer olika, men'],
    [{ total: 0.0004, choices: 0.01, sizes: -0.0096 }, 'ungefär lika skilda. Ändringen är inte prövad'],
  ])('tells whether choices changed or programmes grew: %j', async (change, words) => {
    const { text } = await opened('/val', { segregation: { ...measured, change } });
    expect(text()).toContain(`Sedan året innan är valen ${words}`);
    expect(text()).toContain('Ändringen är inte prövad mot slumpen.');
  });

  it('says nothing of a change that cannot be told', async () => {
    const { text } = await opened('/val', { segregation: { ...measured, change: null } });
    expect(text()).not.toContain('Sedan året innan');
  });

  it('lists what each programme stands for, largest first, and the hidden ones together', async () => {
    const { element } = await opened('/val');
    const rows = [...element.querySelectorAll('vagval-choice-contributions li')].map(({ textContent }) =>
      textContent.replace(/[\s\u00a0]+/g, ' ').trim(),
    );
    expect(rows).toEqual(['Teknik41 %', 'Övriga program tillsammans24 %', 'Samhällsvetenskap9 %']);
  });

  it('folds the small contributions away', async () => {
    const many = Array.from({ length: 8 }, (_, at) => ({
      programme: `P${at}`,
      name: { sv: `Program ${at}`, en: `Programme ${at}` },
      share: 0.125,
    }));
    const { element } = await opened('/val', { segregation: { ...measured, contributions: many } });
    const list = element.querySelector('vagval-choice-contributions')!;
    expect(list.querySelectorAll(':scope > ol li')).toHaveLength(5);
    expect(list.querySelector('summary')?.textContent).toBe('Visa 3 program till');
  });

  it('shows a school the non-traditional choices instead of the measure, and says why', async () => {
    const { element, text } = await opened('/val', {
      segregation: { kind: 'cannot-tell', reason: 'only-whole-municipality' },
    });
    expect(text()).toContain('Måttet räknas bara för hela kommunen.');
    expect(element.querySelector('.instead')?.textContent.replace(/[\s\u00a0]+/g, ' ')).toMatch(/15 % ?9 av 61 elever/);
    expect(text()).not.toContain('uppmätt');
    expect(text()).not.toContain('Störst bidrag');
  });

  it.each([
    ['too-few', 'För få elever har valt.'],
    ['one-gender-only', 'Bara det ena könet har valt.'],
    ['hidden', 'Så få av antalen visas'],
    ['not-reported', 'Valen är inte rapporterade än.'],
  ] as const)('says why there is no measure: %s', async (reason, words) => {
    const { text } = await opened('/val', { segregation: { kind: 'cannot-tell', reason } });
    expect(text()).toContain(words);
    expect(text()).not.toContain('uppmätt');
  });

  it('counts balanced and non-traditional choices for girls and for boys', async () => {
    const { element } = await opened('/val', { nonTraditionalGirls: aShare(4, 30), nonTraditionalBoys: few });
    const rows = [...element.querySelectorAll('vagval-choice-facts div')].map(({ textContent }) =>
      textContent.replace(/[\s\u00a0]+/g, ' ').trim(),
    );
    expect(rows[0]).toMatch(/^Jämna program ?30 % ?18 av 61 elever$/);
    expect(rows[2]).toMatch(/^därav flickor ?13 % ?4 av 30 elever$/);
    expect(rows[3]).toMatch(/^därav pojkar ?färre än (5|fem) ?av 61 elever$/);
  });

  it('tells which figures it holds', async () => {
    const { element } = await opened('/val');
    expect(element.querySelector('vagval-tier-line')?.textContent.trim()).not.toBe('');
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
    [{ kind: 'nearly-all', group: 24 } as const, 'Alla eller nästan alla av 24 elever'],
    [{ kind: 'nearly-all', group: null } as const, 'Alla eller nästan alla valde'],
    [{ kind: 'few', group: 24 } as const, 'Färre än fem av 24 elever'],
    [{ kind: 'few', group: null } as const, 'Färre än fem elever valde'],
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
