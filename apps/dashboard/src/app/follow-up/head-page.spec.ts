import { getHeadPage, type HeadPage } from '@vagval/contracts/follow-up/head-page';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { listUnits } from '@vagval/contracts/units/units';
import { anAssignment, anIndicator, aSession, aShare, ids } from '../../testing/bodies';
import { answer, refuse } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const page: HeadPage = {
  unitId: ids.kullen,
  unitName: 'Kullens skola',
  unitForms: ['compulsory'],
  schoolYear: 2025,
  indicators: 24,
  reported: 20,
  attention: [
    {
      indicator: anIndicator(),
      result: aShare(56, 60),
      girls: aShare(27, 29),
      boys: aShare(29, 31),
      target: { kind: 'at-least', value: 1 },
      status: { name: 'left', left: 4 },
      due: '2026-06-30',
    },
  ],
  todo: [{ kind: 'report-activities', due: '2026-06-15', late: true, left: 5, of: 14 }],
  step: 'analyse',
  freshness: [
    { source: 'choices', updated: '2026-07-01', expected: null },
    { source: 'eligibility', updated: null, expected: '2026-09-25' },
    { source: 'survey', updated: null, expected: null },
  ],
  pupils: 61,
};

async function opened(address: string, body: HeadPage = page, session = aSession()) {
  const started = await startPage(address, session);
  await answer(listSchoolYears, { years: [2025, 2024], current: 2025 });
  await answer(listUnits, []);
  const asked = await answer(getHeadPage, body);
  return { ...started, asked };
}

describe('the page of what needs you', () => {
  it('says what is promised and not finished, in a sentence with its number', async () => {
    const { text, element, done } = await opened('/');

    expect(text()).toContain('4 elever kvar Prao, 10 dagar: 56 av 60 elever.');
    expect(text()).toContain('Planen lovar alla. Lovet följs upp den 30 juni. Flickor: 27 av 29, pojkar: 29 av 31.');
    expect(element.querySelector('a[aria-label="Visa Prao, 10 dagar"]')?.getAttribute('href')).toBe(
      `/indikatorer/work-experience?ar=2025&enhet=${ids.kullen}`,
    );
    expect(document.title).toBe('Det här behöver dig – Vägval');
    done();
  });

  it('claims no change, and says why with the number of pupils', async () => {
    const { text } = await opened('/');

    expect(text()).toContain('Utfall som behörighet och val bedöms inte här ännu.');
    expect(text()).toContain('med 61 elever flyttar slumpen andelen mycket');
    expect(text()).not.toMatch(/förbättring|försämring/);
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

  it('says so when no promise has anything left', async () => {
    const { text } = await opened('/', { ...page, attention: [], todo: [] });
    expect(text()).toContain('Inget löfte har något kvar. 20 av 24 indikatorer har en uppgift');
    expect(text()).toContain('Inget väntar på dig just nu.');
  });

  it('does not call an unreported year finished', async () => {
    const { text } = await opened('/', { ...page, attention: [], reported: 0 });
    expect(text()).toContain('Ingen uppgift har kommit in för läsåret än.');
    expect(text()).not.toContain('Inget löfte har något kvar');
  });

  it('asks for the year and unit of the address', async () => {
    await startPage(`/?ar=2024&enhet=${ids.sjo}`);
    await answer(listSchoolYears, { years: [2025, 2024], current: 2025 });
    await answer(listUnits, [], { schoolYear: 2024 });
    const asked = await answer(getHeadPage, { ...page, schoolYear: 2024 }, { unitId: ids.sjo });
    expect(asked).toEqual({ schoolYear: '2024' });
  });

  it('writes a chosen year into the address and reads it', async () => {
    const { element, text } = await opened('/');
    const select = [...element.querySelectorAll('select')].at(-1)!;
    select.value = '2024';
    select.dispatchEvent(new Event('change'));

    const asked = await answer(listUnits, []);
    expect(asked['schoolYear']).toBe('2024');
    expect((await answer(getHeadPage, { ...page, schoolYear: 2024, attention: [] }))['schoolYear']).toBe('2024');
    expect(text()).toContain('Läsåret 2024/25');
  });

  it('offers to bring in figures only to those who may', async () => {
    const todo: HeadPage['todo'] = [
      { kind: 'import-figures', due: '2026-09-25', late: false, indicator: { sv: 'Behöriga', en: 'Eligible' } },
    ];
    const { element, text } = await opened('/', { ...page, todo });
    expect(text()).toContain('Hämta in siffror: Behöriga Senast 25 september');
    expect(element.querySelector('a[href^="/hamta-in"]')).toBeNull();
  });

  it('does offer it to the coordinator', async () => {
    const todo: HeadPage['todo'] = [
      { kind: 'import-figures', due: '2026-09-25', late: false, indicator: { sv: 'Behöriga', en: 'Eligible' } },
    ];
    const coordinator = aSession(anAssignment({ role: 'coordinator', unitKind: 'municipality' }));
    const { element } = await opened('/', { ...page, todo }, coordinator);
    expect(element.querySelector('a[href^="/hamta-in"]')).not.toBeNull();
  });

  it('says what is wrong when the unit is out of reach, and lets the reader try again', async () => {
    const { element } = await startPage('/');
    await answer(listSchoolYears, { years: [2025], current: 2025 });
    await answer(listUnits, []);
    await refuse(getHeadPage, 'not-allowed');

    const alert = element.querySelector('[role="alert"]')!;
    expect(alert.textContent).toContain('Din roll kommer inte åt det här.');
    alert.querySelector('button')!.click();
    await answer(getHeadPage, page);
    expect(element.querySelector('[role="alert"]')).toBeNull();
  });
});
