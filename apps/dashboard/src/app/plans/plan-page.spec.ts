import { getPlan, type FollowedPlan } from '@vagval/contracts/plans/plans';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { anAssessment, aPromise, notJudged } from '../../testing/assessed';
import { anAssignment, anIndicator, anOutcome, aSession, aShare, ids } from '../../testing/bodies';
import { answer, refuse } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const current: NonNullable<FollowedPlan['plan']> = {
  id: '77777777-7777-4777-8777-777777777777',
  version: 2,
  title: 'Plan för studie- och yrkesvägledning från hösten 2023',
  state: 'in-force',
  validFrom: 2023,
  validTo: null,
  decidedOn: '2023-03-21',
  registration: 'UN 2023/0142 § 31',
};
const former = { ...current, id: ids.activity, version: 1, state: 'replaced', validFrom: 2019, validTo: 2022 } as const;
const draft = { ...current, id: ids.maria, version: 3, state: 'draft', validFrom: 2025, decidedOn: null } as const;

const promise = {
  indicator: anIndicator(),
  target: { kind: 'at-least', value: 1 } as const,
  result: aShare(56, 60),
  assessment: aPromise(4),
};
const kept = {
  indicator: anIndicator({ id: 'plan', name: { sv: 'Egen plan', en: 'Plan' }, counted: 'units' }),
  target: { kind: 'at-least', value: 1 } as const,
  result: aShare(14, 14),
  assessment: aPromise(0),
};
const outcome = {
  indicator: anOutcome(),
  target: { kind: 'at-least', value: 0.95 } as const,
  result: aShare(57, 61),
  assessment: anAssessment(),
};
const hidden = {
  indicator: anOutcome({ id: 'hidden', name: { sv: 'Otraditionella val', en: 'Choices' } }),
  target: null,
  result: { kind: 'suppressed' } as const,
  assessment: notJudged(),
};
const followed: FollowedPlan = {
  plan: current,
  versions: [former, current, draft],
  schoolYear: 2025,
  tier: 'published',
  goals: [
    {
      id: ids.kullen,
      number: 1,
      title: 'Vägledning för alla',
      description: 'Varje elev får vägledning.',
      indicators: [promise, kept],
      commitments: [
        { id: ids.kullen, text: 'Tio dagars prao.', yearGroup: 'åk 8' },
        { id: ids.maria, text: 'Ett samtal före jul.', yearGroup: 'åk 9' },
        { id: ids.sjo, text: 'Ett första samtal.', yearGroup: 'åk 8' },
      ],
    },
    {
      id: ids.sjo,
      number: 2,
      title: 'Alla kan välja sin väg',
      description: 'Alla elever är behöriga.',
      indicators: [outcome, hidden, promise],
      commitments: [],
    },
    {
      id: ids.maria,
      number: 3,
      title: 'Fler fullföljer',
      description: 'Fler slutför.',
      indicators: [],
      commitments: [],
    },
  ],
};

async function opened(address = '/plan', body: FollowedPlan = followed, assignment = anAssignment()) {
  const started = await startPage(address, aSession(assignment));
  await answer(listSchoolYears, { years: [2025, 2024, 2022, 2018], current: 2025 });
  const asked = await answer(getPlan, body);
  const { element } = started;
  const said = (one: Element | null | undefined) => one?.textContent.replace(/[\s\u00a0]+/g, ' ').trim();
  const goals = [...element.querySelectorAll('vagval-plan-goal')];
  const rows = (goal: number) =>
    [...goals[goal - 1]!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(said));
  return { ...started, asked, goals, rows, said };
}

describe('the plan', () => {
  it('tells which version it is, who decided it and when, and for which years it holds', async () => {
    const { element, said } = await opened();
    expect(said(element.querySelector('h1'))).toBe(current.title);
    const pairs = [...element.querySelectorAll('vagval-plan-decision dl div')].map((one) =>
      [...one.children].map(said),
    );
    expect(pairs).toEqual([
      ['Version', '2'],
      ['Läge', 'gällande'],
      ['Beslutad', '21 mars 2023'],
      ['Diarienummer', 'UN 2023/0142 § 31'],
      ['Gäller', 'från läsåret 2023/24'],
    ]);
  });

  it('shows the goals in order with what they promise each year group', async () => {
    const { goals, said } = await opened();
    expect(goals.map((goal) => said(goal.querySelector('h2')))).toEqual([
      'Mål 1: Vägledning för alla',
      'Mål 2: Alla kan välja sin väg',
      'Mål 3: Fler fullföljer',
    ]);
    const promises = [...goals[0]!.querySelectorAll('dl div')].map((group) => [...group.children].map(said));
    expect(promises).toEqual([
      ['åk 8', 'Tio dagars prao.', 'Ett första samtal.'],
      ['åk 9', 'Ett samtal före jul.'],
    ]);
  });

  it('shows target, result with what it is counted on, and how they stand in words', async () => {
    const { rows } = await opened();
    const spaced = (row: (string | undefined)[]) => row.map((cell) => cell?.replace(/% (?=\d)/, '%'));
    expect(rows(1).map(spaced)).toEqual([
      ['Prao, minst tio dagar', 'alla', '93 %56 av 60 elever', '4 elever kvar'],
      ['Egen plan', 'alla', '100 %14 av 14 enheter', '✓Målet är nått'],
    ]);
    expect(spaced(rows(2)[0]!.slice(1))).toEqual([
      'minst 95 %',
      '93 %57 av 61 elever',
      '·Går inte att skilja från slumpen',
    ]);
  });

  it('gives a hidden figure no number, and no verdict', async () => {
    const { rows, goals } = await opened();
    expect(rows(2)[1]!.join(' ')).not.toMatch(/\d/);
    expect(rows(2)[1]![1]).toBe('inget satt');
    expect(rows(2)[1]![3]).toBe('');
    expect(goals[1]!.querySelectorAll('tbody tr')[1]!.querySelector('.hidden')).not.toBeNull();
  });

  it('colours a promise that is kept or not finished, and an outcome only where something is certain', async () => {
    const { goals } = await opened();
    const tones = (goal: number) =>
      [...goals[goal - 1]!.querySelectorAll('vagval-assessment-mark [data-tone]')].map((one) =>
        one.getAttribute('data-tone'),
      );
    expect(tones(1)).toEqual(['watch', 'good']);
    expect(tones(2)[0]).toBe('calm');
  });

  it('says that an outcome has certainly become worse, in words and with a glyph', async () => {
    const worse = { ...outcome, assessment: anAssessment({ change: { name: 'worse' } }) };
    const { rows } = await opened('/plan', {
      ...followed,
      goals: followed.goals.map((goal) => ({ ...goal, indicators: [worse] })),
    });
    expect(rows(1)[0]!.at(-1)).toBe('▼Säker försämring');
  });

  it('shows fewer than five in words, with no number', async () => {
    const few = { ...outcome, result: { kind: 'few', group: 61 } as const, assessment: notJudged() };
    const { rows } = await opened('/plan', {
      ...followed,
      goals: followed.goals.map((goal) => ({ ...goal, indicators: [few] })),
    });
    expect(rows(1)[0]![2]).toMatch(/^färre än/);
  });

  it('counts each promise once, whichever goals it follows up, and no outcomes', async () => {
    const { element, said } = await opened();
    expect(said(element.querySelector('.fact'))).toBe('1 av 2 löften är uppfyllda.');
  });

  it('leads from a result to the indicator of the unit in the year', async () => {
    const { goals } = await opened(`/plan?enhet=${ids.sjo}`);
    expect(goals[0]!.querySelector('tbody th a')?.getAttribute('href')).toBe(
      `/indikatorer/work-experience?ar=2025&enhet=${ids.sjo}`,
    );
  });

  it('says what is missing: a goal that nothing follows up, and one without promises', async () => {
    const { goals, said } = await opened();
    expect(said(goals[2])).toContain('Planen säger inte vad enheterna ska göra för målet');
    expect(said(goals[2])).toContain('Ingen indikator följer upp målet än');
  });

  it('lists the versions, newest first, each decided one with a way to a year it held', async () => {
    const { element, said } = await opened();
    const versions = [...element.querySelectorAll('vagval-plan-decision li')];
    expect(versions.map((one) => said(one)?.slice(0, 9))).toEqual(['Version 3', 'Version 2', 'Version 1']);
    expect(versions.map((one) => one.querySelector('a')?.getAttribute('href') ?? null)).toEqual([
      null,
      null,
      '/plan?ar=2022',
    ]);
    expect(said(versions[2])).toContain('ersatt, läsåren 2019/20–2022/23');
  });

  it("asks for the reader's own unit, or what the address says", async () => {
    expect((await opened()).asked).toEqual({ schoolYear: '2025', unitId: ids.kullen });
  });

  it('asks for the year and unit of the address', async () => {
    const { asked } = await opened(`/plan?ar=2024&enhet=${ids.sjo}`);
    expect(asked).toEqual({ schoolYear: '2024', unitId: ids.sjo });
  });

  it('says so when no plan holds in the year, and leads to the versions there are', async () => {
    const body = { plan: null, versions: [former], schoolYear: 2018, tier: 'published' as const, goals: [] };
    const { text, element } = await opened('/plan?ar=2018', body);
    expect(text()).toContain('Ingen plan gäller läsåret 2018/19');
    expect(element.querySelector('vagval-plan-decision a')?.getAttribute('href')).toBe('/plan?ar=2022');
  });

  it('says so when the municipality has no plan at all', async () => {
    const { text } = await opened('/plan', {
      plan: null,
      versions: [],
      schoolYear: 2025,
      tier: 'published',
      goals: [],
    });
    expect(text()).toContain('har inte lagt in någon annan heller');
  });

  it('says what went wrong and lets the reader try again', async () => {
    const { text, element } = await startPage('/plan');
    await answer(listSchoolYears, { years: [2025], current: 2025 });
    await refuse(getPlan, 'not-allowed');
    expect(text()).toContain('Din roll kommer inte åt det här');
    element.querySelector<HTMLButtonElement>('vagval-problem button')!.click();
    await answer(getPlan, followed);
    expect(text()).toContain('Mål 1');
  });
});
