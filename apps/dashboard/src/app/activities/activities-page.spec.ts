import { listActivities, type ActivityAnswer, type UnitActivities } from '@vagval/contracts/activities/activities';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { listUnits, type UnitAnswer } from '@vagval/contracts/units/units';
import type { SchoolForm } from '@vagval/domain/units/unit';
import { anActivity, anAssignment, aSession, aShare, ids } from '../../testing/bodies';
import { answer, refuse } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const kullen: UnitActivities = {
  unitId: ids.kullen,
  unitName: 'Kullens skola',
  plan: 'planned',
  planned: 14,
  done: 8,
  partly: 1,
  notDone: 0,
  unreported: 5,
  completion: aShare(8, 14),
  reach: aShare(448, 478),
};
const sjo: UnitActivities = {
  ...kullen,
  unitId: ids.sjo,
  unitName: 'Sjögymnasiet',
  plan: 'no-plan',
  planned: 0,
  done: 0,
  partly: 0,
  unreported: 0,
  completion: { kind: 'not-applicable' },
  reach: { kind: 'not-applicable' },
};
const school = (id: string, name: string, form: SchoolForm): UnitAnswer => ({
  id,
  parentId: ids.municipality,
  kind: 'school-unit',
  name,
  code: null,
  organiser: 'municipal',
  schoolForms: [form],
  validFrom: null,
  validTo: null,
  predecessors: [],
  successors: [],
});
const leader = aSession(
  anAssignment({
    role: 'coordinator',
    unitId: ids.municipality,
    unitName: 'Exempelkommunen',
    unitKind: 'municipality',
  }),
);

async function opened(address: string, units: UnitActivities[], activities: ActivityAnswer[], session = aSession()) {
  const started = await startPage(address, session);
  await answer(listSchoolYears, { years: [2025, 2024], current: 2025 });
  await answer(listUnits, [
    school(ids.kullen, 'Kullens skola', 'compulsory'),
    school(ids.sjo, 'Sjögymnasiet', 'upper-secondary'),
  ]);
  const asked = await answer(listActivities, { units, activities });
  const rows = (label: string) =>
    [...started.element.querySelectorAll(`section[aria-labelledby="${label}"] tbody tr`)].map((row) =>
      [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).join(' | '),
    );
  return { ...started, asked, rows };
}

describe('the page of activities', () => {
  it("shows a head the own school's activities, and asks for no other", async () => {
    const { asked, text, rows } = await opened('/aktiviteter', [kullen], [anActivity()]);

    expect(asked).toEqual({ schoolYear: '2025', unitId: ids.kullen });
    expect(text()).toContain('8 av 14 planerade aktiviteter är genomförda. 5 är inte rapporterade än.');
    expect(rows('activities')).toEqual([
      'Samtal före jul Mål 3 | v. 49 | åk 9 | snäv: att välja | vägledare | ✓genomförd | 52 av 61Flickor: 26 av 30, pojkar: 26 av 31',
    ]);
    expect(text()).not.toContain('Hur det går på enheterna');
  });

  it('tells fewer than five in words, and makes no number of them', async () => {
    const few = { kind: 'few', group: 31 } as const;
    const { rows } = await opened(
      '/aktiviteter',
      [kullen],
      [anActivity({ reached: { kind: 'few', group: 61 }, reachedGirls: aShare(26, 30), reachedBoys: few })],
    );
    expect(rows('activities')[0]).toMatch(/färre än (5|fem).*Flickor: 26 av 30, pojkar: färre än (5|fem)$/);
  });

  it('shows those who reach all units how each is doing, and in words where there is no plan', async () => {
    const { asked, rows, text } = await opened('/aktiviteter', [kullen, sjo], [anActivity()], leader);

    expect(asked).toEqual({ schoolYear: '2025' });
    expect(rows('units')).toEqual(['Kullens skola | 14 | 8 | 1 | 0 | 5 | 57 % | 94 %', 'Sjögymnasiet | ingen plan']);
    expect(text()).toContain('1 av 2 enheter har en plan för läsåret.');
    expect(text()).toContain('Enheterna står i bokstavsordning och rangordnas aldrig.');
    expect(rows('activities')).toEqual([]);
    expect(text()).toContain('Välj en enhet i tabellen för att se dess aktiviteter.');
  });

  it('follows the school year from autumn to spring', async () => {
    const activities = [
      anActivity({ id: ids.kullen, week: 5, title: 'Ansökan' }),
      anActivity({ id: ids.sjo, week: 49, title: 'Samtal' }),
      anActivity({ id: ids.maria, week: 33, title: 'Fortbildning' }),
    ];
    const { rows } = await opened('/aktiviteter', [kullen], activities);
    expect(rows('activities').map((row) => row.split(' ', 1)[0])).toEqual(['Fortbildning', 'Samtal', 'Ansökan']);
  });

  it('gives no number where it is hidden, not reported or not about pupils', async () => {
    const none = (kind: 'suppressed' | 'not-reported' | 'not-applicable') =>
      ({ reached: { kind }, reachedGirls: { kind }, reachedBoys: { kind } }) as const;
    const { rows } = await opened(
      '/aktiviteter',
      [kullen],
      [
        anActivity({ id: ids.kullen, week: 40, state: 'done', ...none('suppressed') }),
        anActivity({ id: ids.sjo, week: 41, state: 'planned', ...none('not-reported') }),
        anActivity({ id: ids.maria, week: 42, state: 'not-done', ...none('not-applicable') }),
      ],
    );

    const [small, unreported, parents] = rows('activities');
    expect(small).toMatch(/✓genomförd \| Visas inte$/);
    expect(unreported).toMatch(/ej rapporterad \| ej rapporterat$/);
    expect(parents).toMatch(/blev inte av \| gäller inte$/);
  });

  it('hides both genders when one is hidden', async () => {
    const { rows } = await opened('/aktiviteter', [kullen], [anActivity({ reachedGirls: { kind: 'suppressed' } })]);
    expect(rows('activities')[0]).toMatch(/52 av 61$/);
  });

  it('calls those in upper secondary school women and men', async () => {
    const { rows } = await opened(
      `/aktiviteter?enhet=${ids.sjo}`,
      [kullen, sjo],
      [anActivity({ unitId: ids.sjo, unitName: 'Sjögymnasiet' })],
      leader,
    );
    expect(rows('activities')[0]).toContain('Kvinnor: 26 av 30, män: 26 av 31');
  });

  it('keeps the chosen unit in the address', async () => {
    const { element, router } = await opened('/aktiviteter?ar=2024', [kullen, sjo], [], leader);
    const select = element.querySelector<HTMLSelectElement>('vagval-select select');
    select!.value = ids.sjo;
    select!.dispatchEvent(new Event('change'));

    const asked = await answer(listActivities, { units: [kullen, sjo], activities: [] });
    expect(router.url).toBe(`/aktiviteter?ar=2024&enhet=${ids.sjo}`);
    expect(asked).toEqual({ schoolYear: '2024', unitId: ids.sjo });
    expect(element.textContent).toContain('Enheten har ingen plan med aktiviteter för läsåret.');
  });

  it('says so when nobody has planned anything', async () => {
    const { text } = await opened('/aktiviteter', [sjo, { ...sjo, unitId: ids.kullen }], [], leader);
    expect(text()).toContain('Ingen enhet har planerat några aktiviteter för läsåret än.');
  });

  it('says when it may not be seen', async () => {
    const { element } = await startPage(`/aktiviteter?enhet=${ids.sjo}`);
    await answer(listSchoolYears, { years: [2025], current: 2025 });
    await answer(listUnits, []);
    await refuse(listActivities, 'not-allowed');
    expect(element.querySelector('[role="alert"]')).not.toBeNull();
  });
});
