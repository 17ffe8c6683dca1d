import { listActivities, listActivitiesTable } from '@vagval/contracts/activities/activities';
import { getChoices, getChoicesTable } from '@vagval/contracts/choices/choices';
import type { Endpoint } from '@vagval/contracts/endpoint';
import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { getIndicatorPage, getIndicatorTable } from '@vagval/contracts/follow-up/indicator-page';
import { getMatrix, getMatrixTable } from '@vagval/contracts/follow-up/matrix';
import { getPlan, getPlanTable } from '@vagval/contracts/plans/plans';
import { listUnits } from '@vagval/contracts/units/units';
import { aMunicipality, aUnit, counted, someone } from '../../testing/builders';
import { TestApi, type Visitor } from '../../testing/test-api';

/** Everything that is asked of one unit, and the same as a file. */
const aboutUnit: readonly (readonly [string, Endpoint])[] = [
  ['the page of the head', getHeadPage],
  ['the page of an indicator', getIndicatorPage],
  ['the table of an indicator', getIndicatorTable],
  ['the choices', getChoices],
  ['the table of choices', getChoicesTable],
  ['the activities', listActivities],
  ['the table of activities', listActivitiesTable],
  ['the plan', getPlan],
  ['the table of the plan', getPlanTable],
];
const nobody = '00000000-0000-4000-8000-000000000000';

describe('reach', () => {
  let api: TestApi;
  let maria: Visitor;
  const ids: Record<'own' | 'sibling' | 'area' | 'whole' | 'foreign' | 'foreignWhole', string> = {
    own: '',
    sibling: '',
    area: '',
    whole: '',
    foreign: '',
    foreignWhole: '',
  };

  beforeAll(async () => {
    api = await TestApi.start('example');
    maria = await api.as('head', 'Kullens skola');
    const idOf = async (name: string) =>
      (await api.sql<{ id: string }>(`SELECT id FROM unit WHERE name = $1`, [name]))[0]!.id;
    ids.own = await idOf('Kullens skola');
    ids.sibling = await idOf('Sjöskolan');
    ids.area = await idOf('Område norr');
    ids.whole = await idOf('Exempelkommunen');
    const other = await aMunicipality(api, 'Grannköping');
    ids.foreignWhole = other.rootId;
    ids.foreign = await aUnit(api, other, 'Grannskolan');
    await counted(api, other, ids.foreign, 'work-experience', [417, 973]);
  });
  afterAll(() => api.stop());

  const ask = (visitor: Visitor, endpoint: Endpoint, unitId: string) =>
    visitor.call(endpoint, { unitId, schoolYear: 2025, indicatorId: 'work-experience' });
  /** The problem without the address it was asked at. */
  const refusal = async (endpoint: Endpoint, unitId: string, visitor = maria) => {
    const answer = await ask(visitor, endpoint, unitId);
    expect(answer.contentType).toContain('application/problem+json');
    return { ...answer.problem(), instance: '' };
  };
  const notAllowed = {
    type: 'urn:vagval:problem:not-allowed',
    title: 'not allowed',
    status: 403,
    instance: '',
    facts: {},
    fields: [],
  };

  describe.each(aboutUnit)('of %s', (_, endpoint) => {
    it('lets a head read their own unit and the municipality as a whole', async () => {
      expect((await ask(maria, endpoint, ids.own)).status).toBe(200);
      expect((await ask(maria, endpoint, ids.whole)).status).toBe(200);
    });

    it('refuses a head the sibling and the area above, without any figure', async () => {
      expect(await refusal(endpoint, ids.sibling)).toEqual(notAllowed);
      expect(await refusal(endpoint, ids.area)).toEqual(notAllowed);
    });

    it('refuses units of another municipality and units that do not exist in one and the same way', async () => {
      const leader = await api.as('leadership');
      for (const visitor of [maria, leader])
        for (const unitId of [ids.foreign, ids.foreignWhole, nobody])
          expect(await refusal(endpoint, unitId, visitor)).toEqual(notAllowed);
    });

    it('lets the leadership read every unit of the municipality', async () => {
      const leader = await api.as('leadership');
      expect((await ask(leader, endpoint, ids.sibling)).status).toBe(200);
    });
  });

  it('names to a head no other school in any list', async () => {
    const others = (
      await api.sql<{ name: string }>(`SELECT name FROM unit WHERE kind = 'school-unit' AND id <> $1`, [ids.own])
    ).map(({ name }) => name);
    const answers = [
      await maria.call(listUnits, { schoolYear: 2025 }),
      await maria.call(getMatrix, { schoolYear: 2025 }),
      await maria.call(getMatrixTable, { schoolYear: 2025 }),
      await maria.call(listActivities, { schoolYear: 2025 }),
      await maria.call(listActivitiesTable, { schoolYear: 2025 }),
      await maria.call(getPlan, { schoolYear: 2025 }),
      await ask(maria, getIndicatorPage, ids.whole),
      await ask(maria, getIndicatorTable, ids.whole),
      await ask(maria, getHeadPage, ids.whole),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(others.filter((name) => text.includes(name))).toEqual([]);
    }
    expect(answers[0]!.text).toContain('Kullens skola');
  });

  it('never mixes the municipalities', async () => {
    const leader = await api.as('leadership');
    const answers = [
      await leader.call(listUnits, { schoolYear: 2025 }),
      await leader.call(getMatrix, { schoolYear: 2025, sort: 'name' }),
      await leader.call(getMatrixTable, { schoolYear: 2025 }),
      await ask(leader, getIndicatorPage, ids.whole),
      await ask(leader, getIndicatorTable, ids.whole),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/Grannskolan|Grannköping|\b417\b|\b973\b/);
    }
    const neighbour = await someone(api, 'leadership', ids.foreignWhole);
    expect((await ask(neighbour, getIndicatorPage, ids.foreign)).text).toMatch(/\b417\b.*\b973\b/);
  });
});
