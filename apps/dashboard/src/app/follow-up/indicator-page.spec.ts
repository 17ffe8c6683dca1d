import { notJudged } from '../../testing/assessed';
import { ids } from '../../testing/bodies';
import { declined, hidden, indicatorBody, judged, point } from '../../testing/indicator-body';
import { indicatorAddress, openIndicator } from '../../testing/open-indicator';
import { until } from '../../testing/requests';

describe('the page of an indicator', () => {
  it('says how it is, and how many pupils more would have reached the target', async () => {
    const { element, pairs } = await openIndicator(indicatorAddress);
    const fact = element.querySelector('.fact')!.textContent.replace(/\u00a0/g, ' ');
    expect(fact).toContain('57 av 61 elever');
    expect(fact).toContain('Med en till hade andelen legat på målet.');
    expect(pairs()).toMatchObject({ 'läsåret 2025/26': '93 %', målet: 'minst 95 %' });
  });

  it('gives both verdicts in words, with a glyph and without colour where nothing is certain', async () => {
    const { element, pairs } = await openIndicator(indicatorAddress);
    expect(pairs()['mot de tre åren före']).toMatch(/Går inte att skilja från slumpen$/);
    expect(pairs()['mot målet']).toMatch(/Går inte att säga säkert$/);
    const tones = [...element.querySelectorAll<HTMLElement>('.facts [data-tone]')].map(
      ({ dataset }) => dataset['tone'],
    );
    expect(tones).toEqual(['calm', 'calm']);
  });

  it('colours a verdict that is certain', async () => {
    const { element, pairs } = await openIndicator(indicatorAddress, { ...indicatorBody, assessment: declined });
    expect(pairs()['mot de tre åren före']).toMatch(/^▼\s*Säker försämring$/);
    expect(pairs()['mot målet']).toMatch(/^✗\s*Målet är inte nått$/);
    const tones = [...element.querySelectorAll<HTMLElement>('.facts [data-tone]')].map(
      ({ dataset }) => dataset['tone'],
    );
    expect(tones).toEqual(['bad', 'bad']);
  });

  it('shows the working: counts, the target in pupils, where chance reaches, and where the figure comes from', async () => {
    const { pairs } = await openIndicator(indicatorAddress);
    expect(pairs()).toMatchObject({
      'Behöriga elever': '57',
      'Elever med slutbetyg': '61',
      'Målet (minst 95 %) motsvarar': 'minst 58 elever',
      'Dit slumpen når': '85–98 %',
      'De tre åren före': '149 av 179 (83 %)',
      'Minsta förändring som syns': '14 procentenheter',
      Fil: 'betyg-2025.csv, rad 926',
      Inläst: '1 juli 2026 av Elin Åström',
      Kontrollsumma: '9f86d081884c …',
    });
  });

  it('says which rule decided and why, and keeps what only experts ask for under a fold', async () => {
    const { element, text } = await openIndicator(indicatorAddress);
    expect(text()).toContain('Slumpen når över målets gräns. Därför går det inte att säga säkert.');
    const fold = element.querySelector('details')!;
    expect(fold.querySelector('summary')?.textContent.trim()).toBe('Uträkningen');
    expect(fold.textContent).toContain('p-värde');
    fold.remove();
    expect(text()).not.toMatch(/p-värde|konfidensintervall|signifikan/);
  });

  it('tells the longer view and the pace of the plan where they say something', async () => {
    const { text } = await openIndicator(indicatorAddress, {
      ...indicatorBody,
      assessment: {
        ...judged,
        threeYears: { ...judged.status, name: 'met', reason: null, count: 170, group: 181, years: 3 },
        pace: { ...judged.pace, name: 'behind', milestone: 0.94, requiredPointsPerYear: 2, targetYear: 2027 },
      },
    });
    expect(text()).toContain('Sett över tre år (170 av 181 elever): målet är nått.');
    expect(text()).toContain('efter planen');
    expect(text()).toContain('Det krävs +2 procentenheter per år till 2027/28.');
  });

  it('leads to the pages on the method', async () => {
    const { element } = await openIndicator(`${indicatorAddress}?flik=om`);
    const links = [...element.querySelectorAll('main a[href^="/metoder"]')].map((one) => one.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining(['/metoder', '/metoder/malet', '/metoder/forandring', '/metoder/andel-och-slump']),
    );
  });

  it('shows nothing of a figure that is not shown: no number, no point, no band, no verdict', async () => {
    const { element, text, drawn } = await openIndicator(indicatorAddress, {
      ...indicatorBody,
      result: hidden,
      assessment: notJudged(),
      genders: { all: notJudged(), girls: notJudged(), boys: notJudged() },
      // The band of a hidden year is never sent; were it, it would not be drawn.
      series: [{ ...point(2025, hidden), interval: { low: 0.9, high: 0.97 }, rest: hidden }],
      units: [],
      activities: [],
      provenance: null,
      target: null,
    });
    const main = element.querySelector('main')!;
    expect(text()).toContain('Siffran visas inte, för att skydda enskilda elever.');
    expect(text()).toContain('Det finns inget antal att visa för läsåret.');
    expect(text()).toContain('Inget läsår har ett värde som kan visas.');
    expect(main.querySelector('vagval-assessment-mark')).toBeNull();
    expect(main.textContent).not.toMatch(/93|57|61|97|säker|nått/i);
    expect(drawn).toEqual([]);
  });

  it('draws a gap where a year is hidden, in the line and in the band, and says what the drawing shows', async () => {
    const { element, drawn, text } = await openIndicator(indicatorAddress);
    await until(() => drawn.length > 0, 'a drawing');
    const series = drawn.at(-1)?.['series'] as { id: string; data: ({ value: number | null } | number[])[] }[];
    const own = series.filter(({ id }) => /^unit-\d/.test(id));
    expect(own.map(({ data }) => (data[1] as { value: number | null }).value ?? null)).toEqual(own.map(() => null));
    const band = series.find(({ id }) => id === 'unit-band')!;
    expect(band.data).toEqual([
      [0, 0.852, 0.975],
      [2, 0.852, 0.975],
    ]);
    expect(drawn.at(-1)).toMatchObject({ animation: false, aria: { label: { enabled: false } } });
    const drawing = element.querySelector('figure [role="img"]')!;
    expect(
      document.getElementById(drawing.getAttribute('aria-describedby')!)?.textContent.replace(/\u00a0/g, ' '),
    ).toBe('2 läsår. 2025/26: 93 %, målet är minst 95 %, övriga kommunen 83 %.');
    expect(document.getElementById(drawing.getAttribute('aria-labelledby')!)?.textContent).toContain('Kullens skola');
    expect(text()).toContain('Det ljusa bandet: dit andelen kunnat hamna bara av slump');
    expect(text()).toContain('Läsår som inte visas har varken punkt eller band.');
  });

  it('says why the rest of the municipality is not there, or has gaps', async () => {
    const everywhere = indicatorBody.series.map((one) => ({ ...one, rest: hidden }));
    const { text, drawn } = await openIndicator(indicatorAddress, { ...indicatorBody, series: everywhere });
    await until(() => drawn.length > 0, 'a drawing');
    expect((drawn.at(-1)?.['series'] as { id: string }[]).some(({ id }) => id.startsWith('rest'))).toBe(false);
    expect(text()).toContain('Övriga kommunen visas inte');
  });

  it('says where the rest of the municipality has gaps', async () => {
    const [first, ...others] = indicatorBody.series;
    const { text } = await openIndicator(indicatorAddress, {
      ...indicatorBody,
      series: [{ ...first!, rest: hidden }, ...others],
    });
    expect(text()).toContain('Övriga kommunen har luckor');
  });

  it('sets what was done beside the outcome without calling it a cause', async () => {
    const { pairs, text } = await openIndicator(indicatorAddress);
    expect(pairs()['Samtal före jul']).toBe('52 av 61 elever');
    expect(text()).toContain('Samvariation, inte bevisad effekt.');
  });

  it('leads back to the goal it follows up', async () => {
    const { element } = await openIndicator(indicatorAddress);
    const crumb = element.querySelector('.crumb a')!;
    expect(crumb.textContent).toBe('Mål 3: Alla elever kan välja sin väg');
    expect(crumb.getAttribute('href')).toBe('/indikatorer?ar=2025&mal=3');
  });

  it('asks for the unit, the year and the gender of the address', async () => {
    const { asked } = await openIndicator(`${indicatorAddress}?ar=2024&enhet=${ids.sjo}&kon=boys`, {
      ...indicatorBody,
      gender: 'boys',
    });
    expect(asked).toEqual({ unitId: ids.sjo, schoolYear: '2024', gender: 'boys' });
  });
});
