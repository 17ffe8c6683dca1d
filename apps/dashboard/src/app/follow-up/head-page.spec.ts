import { getHeadPage, type HeadPage } from '@vagval/contracts/follow-up/head-page';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { listUnits } from '@vagval/contracts/units/units';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { decline, headBody } from '../../testing/head-body';
import { answer, refuse } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

async function opened(address: string, body: HeadPage = headBody, session = aSession()) {
  const started = await startPage(address, session);
  await answer(listSchoolYears, { years: [2025, 2024], current: 2025 });
  await answer(listUnits, []);
  const asked = await answer(getHeadPage, body);
  const items = () =>
    [...started.element.querySelectorAll('vagval-attention-list li')].map((one) =>
      one.textContent.replace(/[\s\u00a0]+/g, ' ').trim(),
    );
  return { ...started, asked, items };
}

describe('the page of what needs you', () => {
  it('says what is promised and not finished, in a sentence with its number', async () => {
    const { items, element, done } = await opened('/');

    expect(items()[1]).toContain('4 elever kvar.');
    expect(items()[1]).toContain('56 av 60 elever (93 %).');
    expect(items()[1]).toContain('Planen lovar alla.');
    expect(items()[1]).toContain('Flickor: 27 av 29, pojkar: 29 av 31.');
    const link = element.querySelector('a[href^="/indikatorer/work-experience"]')!;
    expect(link.getAttribute('href')).toBe(`/indikatorer/work-experience?ar=2025&enhet=${ids.kullen}`);
    expect(link.getAttribute('aria-label')).toMatch(/^Visa .*4 elever kvar$/);
    expect(document.title).toBe('Det här behöver dig – Vägval');
    done();
  });

  it('says a certain decline of one of the sexes with its numbers, and how it is for the other', async () => {
    const { items, element } = await opened('/');

    expect(items()[0]).toContain('säker försämring bland pojkar.');
    expect(items()[0]).toContain('19 av 31 pojkar (61 %) mot 80 av 92 (87 %) de tre åren före.');
    expect(items()[0]).toContain('Flickor: 27 av 30, ingen säker förändring.');
    expect(element.querySelector('a[href^="/indikatorer/eligible-vocational"]')?.getAttribute('href')).toContain(
      'kon=boys',
    );
  });

  it('gives every judgement a glyph and words, and colour only to what is certain', async () => {
    const { element, items } = await opened('/');
    const glyphs = [...element.querySelectorAll<HTMLElement>('vagval-attention-list .glyph')];

    expect(glyphs.map((one) => [one.textContent.trim(), one.dataset['tone']])).toEqual([
      ['▼', 'bad'],
      ['4', 'watch'],
      ['✗', 'bad'],
    ]);
    expect(glyphs.every((one) => one.getAttribute('aria-hidden') === 'true')).toBe(true);
    expect(items()[2]).toContain('målet är inte nått.');
    expect(items()[2]).toContain('40 av 61 elever');
  });

  it('says how many indicators it is about, and how many of the marks chance may have made', async () => {
    const { text } = await opened('/');
    expect(text()).toContain('3 av 24 indikatorer.');
    expect(text()).toContain('Av de förändringar vi markerar beror i snitt högst en av tio på slump.');
  });

  it('says below the list what the other figures cannot tell', async () => {
    const { element } = await opened('/');
    expect(
      element
        .querySelector('.help')
        ?.textContent.replace(/[\s\u00a0]+/g, ' ')
        .trim(),
    ).toMatch(
      /^I övrigt går årets siffror inte att skilja från slumpen\. Med 61 elever .*syns bara förändringar över ungefär 14 procentenheter\. Det är räknelära, inte ett fel i ert arbete\.$/,
    );
  });

  it('says so when nothing needs the reader, and what change would have been visible', async () => {
    const { text, element, items } = await opened('/', { ...headBody, attention: [], todo: [] });
    expect(items()).toEqual([]);
    expect(text()).toContain('Inget av årets mått behöver dig just nu. 20 av 24 indikatorer har en uppgift.');
    expect(element.querySelector('.help')?.textContent.replace(/\u00a0/g, ' ')).toContain('14 procentenheter');
    expect(text()).toContain('Inget väntar på dig just nu.');
  });

  it('does not call an unreported year finished', async () => {
    const { text } = await opened('/', { ...headBody, attention: [], reported: 0, visible: null });
    expect(text()).toContain('Ingen uppgift har kommit in för läsåret än.');
    expect(text()).not.toContain('behöver dig just nu');
    expect(text()).not.toContain('procentenheter');
  });

  it.each([
    ['own', 'Exakta tal för din egen enhet'],
    ['published', 'Skyddade tal'],
  ] as const)('says quietly which figures it holds: %s', async (tier, words) => {
    const { element } = await opened('/', { ...headBody, tier });
    expect(element.querySelector('vagval-tier-line')?.textContent.trim()).toBe(words);
  });

  it('tells nothing of the other sex when its figure is not shown', async () => {
    const hidden = {
      ...decline,
      girls: { kind: 'suppressed' },
      other: { ...decline.other!, result: { kind: 'suppressed' } },
    };
    const { items } = await opened('/', { ...headBody, attention: [hidden as typeof decline] });
    expect(items()[0]).toContain('Flickor: visas inte.');
    expect(items()[0]).not.toContain('27');
  });

  it('tells what is late and how much is left of it', async () => {
    const { text } = await opened('/');
    expect(text()).toContain('Redovisa årets aktiviteter Försenad sedan 15 juni · 5 av 14 kvar');
  });

  it('marks the step the year has come to, for ears too', async () => {
    const { element } = await opened('/');
    const [now] = element.querySelectorAll('[aria-current="step"]');
    expect(now?.textContent).toContain('Analysera');
    expect(element.querySelectorAll('[aria-current="step"]')).toHaveLength(1);
  });

  it('tells how fresh each source is, or when it is expected, or that there is nothing', async () => {
    const { text } = await opened('/');
    expect(text()).toContain('Gymnasieval1 juli 2026');
    expect(text()).toContain('Slutbetyg åk 9väntas 25 september 2026');
    expect(text()).toContain('Elevenkätingen uppgift än');
  });

  it('asks for the year and unit of the address', async () => {
    await startPage(`/?ar=2024&enhet=${ids.sjo}`);
    await answer(listSchoolYears, { years: [2025, 2024], current: 2025 });
    await answer(listUnits, [], { schoolYear: 2024 });
    const asked = await answer(getHeadPage, { ...headBody, schoolYear: 2024 }, { unitId: ids.sjo });
    expect(asked).toEqual({ schoolYear: '2024' });
  });

  it('writes a chosen year into the address and reads it', async () => {
    const { element, text } = await opened('/');
    const select = [...element.querySelectorAll('select')].at(-1)!;
    select.value = '2024';
    select.dispatchEvent(new Event('change'));

    const asked = await answer(listUnits, []);
    expect(asked['schoolYear']).toBe('2024');
    expect((await answer(getHeadPage, { ...headBody, schoolYear: 2024, attention: [] }))['schoolYear']).toBe('2024');
    expect(text()).toContain('Läsåret 2024/25');
  });

  it.each([
    ['the coordinator', anAssignment({ role: 'coordinator', unitKind: 'municipality' }), true],
    ['nobody who may not', anAssignment(), false],
  ])('offers to bring in figures to %s', async (_, assignment, isOffered) => {
    const todo: HeadPage['todo'] = [
      { kind: 'import-figures', due: '2026-09-25', late: false, indicator: { sv: 'Behöriga', en: 'Eligible' } },
    ];
    const { element, text } = await opened('/', { ...headBody, todo }, aSession(assignment));
    expect(text()).toContain('Hämta in siffror: Behöriga Senast 25 september');
    expect(element.querySelector('a[href^="/hamta-in"]') !== null).toBe(isOffered);
  });

  it('says what is wrong when the unit is out of reach, and lets the reader try again', async () => {
    const { element } = await startPage('/');
    await answer(listSchoolYears, { years: [2025], current: 2025 });
    await answer(listUnits, []);
    await refuse(getHeadPage, 'not-allowed');

    const alert = element.querySelector('[role="alert"]')!;
    expect(alert.textContent).toContain('Din roll kommer inte åt det här.');
    alert.querySelector('button')!.click();
    await answer(getHeadPage, headBody);
    expect(element.querySelector('[role="alert"]')).toBeNull();
  });
});
