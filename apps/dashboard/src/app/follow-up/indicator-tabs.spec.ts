import { notJudged } from '../../testing/assessed';
import { anOutcome, aShare, ids } from '../../testing/bodies';
import { declined, hidden, indicatorBody, judged, point } from '../../testing/indicator-body';
import { indicatorAddress, openIndicator } from '../../testing/open-indicator';
import { settle } from '../../testing/requests';

describe('the tabs of an indicator', () => {
  it('turns the drawing into a table of the same figures', async () => {
    const { element, rows } = await openIndicator(indicatorAddress);
    const button = [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Visa som tabell'))!;
    button.click();
    await settle();

    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(rows()).toEqual([
      ['2025/26', '93 %', '57', '61', '85–98 %', 'minst 95 %', '83 %'],
      ['2024/25', 'Visas inte', '–', '–', '–', 'minst 95 %', '83 %'],
      ['2023/24', '80 %', '48', '60', '85–98 %', 'minst 95 %', '83 %'],
    ]);
  });

  it('keeps the band out of the words "few" and "nearly all", which have a group and no count', async () => {
    const { rows } = await openIndicator(`${indicatorAddress}?flik=tabell`, {
      ...indicatorBody,
      series: [
        point(2023, { kind: 'few', group: 58 }),
        point(2024, { kind: 'nearly-all', group: 60 }),
        point(2025, aShare(57, 61)),
      ],
    });
    expect(rows().slice(1)).toEqual([
      ['2024/25', 'alla eller nästan alla', '–', '60', '–', 'minst 95 %', '83 %'],
      ['2023/24', 'färre än 5', '–', '58', '–', 'minst 95 %', '83 %'],
    ]);
  });

  it('has no rest of the municipality on the municipality’s own page', async () => {
    const { element } = await openIndicator(`${indicatorAddress}?flik=tabell`, {
      ...indicatorBody,
      unitId: ids.municipality,
    });
    expect(element.querySelector('table.data thead')?.textContent).not.toContain('Övriga');
  });

  it('tells of breaks in the series in the words of whoever made them, and why some figures are not shown', async () => {
    const { text, element } = await openIndicator(`${indicatorAddress}?flik=tabell`);
    expect(text()).toContain('Brott i serien 2024/25: Nytt sätt att räkna.');
    expect(text()).toContain('Några tal visas inte, för att skydda enskilda elever.');
    expect(element.querySelector('a[href="/metoder/sa-skyddas-eleverna"]')).not.toBeNull();
  });

  it('compares girls and boys in the newest year both can be shown, and says that it is not the last', async () => {
    const { element } = await openIndicator(`${indicatorAddress}?flik=kon`);
    expect(element.querySelector('.summary')?.textContent.replace(/\u00a0/g, ' ')).toBe(
      '2023/24: flickor 87 %, pojkar 73 %. Senare läsår har inget värde för båda som kan visas.',
    );
  });

  it('judges each of the sexes, and neither when its figure is not shown', async () => {
    const { rows, element } = await openIndicator(`${indicatorAddress}?flik=kon`, {
      ...indicatorBody,
      series: [point(2025, aShare(57, 61), hidden, aShare(19, 31))],
      genders: { all: judged, girls: notJudged(), boys: declined },
    });
    expect(rows().slice(0, 2)).toEqual([
      ['Flickor', 'Visas inte', '', ''],
      ['Pojkar', '61 % 19 av 31 elever', '▼Säker försämring', '✗Målet är inte nått'],
    ]);
    expect(element.querySelectorAll('vagval-gender-verdicts vagval-assessment-mark')).toHaveLength(2);
  });

  it('says so when the measure is never split by gender', async () => {
    const { text } = await openIndicator(`${indicatorAddress}?flik=kon`, {
      ...indicatorBody,
      indicator: anOutcome({ breakdowns: [] }),
    });
    expect(text()).toContain('Måttet redovisas inte för flickor och pojkar var för sig.');
  });

  it('lists the other units in the order the API gave, with what can be said of each, the own one without a link', async () => {
    const { rows, element } = await openIndicator(`${indicatorAddress}?flik=enheter`);
    expect(rows()).toEqual([
      ['Kullens skola', '93 %', '61', '·Går inte att skilja från slumpen'],
      ['Sjöskolan', 'Visas inte', '–', ''],
      ['Exempelkommunen', '84 %', '821', '▼Säker försämring'],
    ]);
    expect([...element.querySelectorAll('table.data tbody th a')].map((one) => one.textContent.trim())).toEqual([
      'Sjöskolan',
      'Exempelkommunen',
    ]);
  });
});
