import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { previewImport, takeInImport } from '@vagval/contracts/imports/imports';
import { listUnits } from '@vagval/contracts/units/units';
import { getSession } from '@vagval/contracts/users/session';
import { aMunicipality, aUnit, someone, type Municipality } from '../testing/builders';
import { Organisation } from '../testing/organisation';
import { TestApi, type Visitor } from '../testing/test-api';

const day = '2026-07-01';

describe('an organisation that changes', () => {
  let api: TestApi;
  let place: Municipality;
  let organisation: Organisation;
  let [berg, ås, dal]: string[] = [];

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    place = await aMunicipality(api);
    [berg, ås, dal] = [
      await aUnit(api, place, 'Bergaskolan'),
      await aUnit(api, place, 'Åsskolan'),
      await aUnit(api, place, 'Dalskolan'),
    ];
    organisation = new Organisation(api, place, await someone(api, 'administrator', place.rootId));
    await organisation.itIs('2026-03-02');
  });

  const listed = async (schoolYear: number, visitor: Visitor) =>
    (await visitor.call(listUnits, { schoolYear })).output().map(({ name }) => name);

  it('keeps the old name in the years it held, and gives the new one from its day', async () => {
    await organisation.itIs('2027-10-01');
    await organisation.done({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' });
    const controller = await someone(api, 'controller', place.rootId);
    expect(await listed(2025, controller)).toEqual(['Bergaskolan', 'Dalskolan', 'Provköping', 'Åsskolan']);
    expect(await listed(2026, controller)).toEqual(['Bergsskolan', 'Dalskolan', 'Provköping', 'Åsskolan']);
    const rows = async (schoolYear: number) =>
      (await controller.call(getMatrix, { schoolYear })).output().rows.map(({ unitName }) => unitName);
    expect(await rows(2025)).toContain('Bergaskolan');
    expect(await rows(2026)).toContain('Bergsskolan');
    expect((await organisation.named('Bergsskolan')).names).toEqual([
      { value: 'Bergaskolan', until: '2026-06-30' },
      { value: 'Bergsskolan', until: null },
    ]);
  });

  it('calls a unit by the name of today until the day of the new one, in the menu too', async () => {
    const head = await someone(api, 'head', berg!);
    await organisation.done({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' });
    const menu = async () => {
      const session = (await head.call(getSession, {})).output();
      return session.kind === 'signed-in' ? session.assignment.unitName : null;
    };
    expect([await menu(), (await organisation.named('Bergaskolan')).id]).toEqual(['Bergaskolan', berg]);
    await organisation.itIs(day);
    expect([await menu(), (await organisation.named('Bergsskolan')).id]).toEqual(['Bergsskolan', berg]);
  });

  it('ends the assignments with the unit, or lets them go on at what it becomes', async () => {
    const [bergHead, åsHead] = [await someone(api, 'head', berg!), await someone(api, 'head', ås!)];
    const worksAt = async (visitor: Visitor) => {
      const session = (await visitor.call(getSession, {})).output();
      return session.kind === 'signed-in' ? session.assignments.map(({ unitName }) => unitName) : null;
    };
    await organisation.done({ kind: 'close', day, unitId: ås! });
    const into = { kind: 'existing', unitId: dal! } as const;
    await organisation.done({ kind: 'merge', day, unitIds: [berg!], into, assignments: 'move' });
    expect([await worksAt(bergHead), await worksAt(åsHead)]).toEqual([['Bergaskolan'], ['Åsskolan']]);
    await organisation.itIs(day);
    expect([await worksAt(bergHead), await worksAt(åsHead)]).toEqual([['Dalskolan'], null]);
  });

  it('takes away an assignment that would have begun after its unit has closed, and does not double one that is there', async () => {
    const head = await someone(api, 'head', berg!);
    await api.sql(
      `INSERT INTO assignment (user_id, role, unit_id, valid_from) SELECT user_id, 'counsellor', $1, '2026-09-01' FROM assignment WHERE unit_id = $1`,
      [berg],
    );
    await api.sql(
      `INSERT INTO assignment (user_id, role, unit_id) SELECT user_id, 'head', $2 FROM assignment WHERE unit_id = $1 AND role = 'head'`,
      [berg, dal],
    );
    const into = { kind: 'existing', unitId: dal! } as const;
    expect(
      (await organisation.preview({ kind: 'merge', day, unitIds: [berg!], into, assignments: 'move' })).people,
    ).toBe(1);
    await organisation.done({ kind: 'merge', day, unitIds: [berg!], into, assignments: 'move' });
    expect(
      await api.sql(
        `SELECT u.name, a.role, a.valid_from::text AS begins, a.valid_to::text AS ends FROM assignment a JOIN unit u ON u.id = a.unit_id
         WHERE a.unit_id IN ($1, $2) ORDER BY u.name, a.role`,
        [berg, dal],
      ),
    ).toEqual([
      { name: 'Bergaskolan', role: 'head', begins: null, ends: '2026-06-30' },
      { name: 'Dalskolan', role: 'counsellor', begins: '2026-09-01', ends: null },
      { name: 'Dalskolan', role: 'head', begins: null, ends: null },
    ]);
    expect((await head.call(getSession, {})).output().kind).toBe('signed-in');
  });

  it('moves a school to another area from a day on, and its coordinator’s reach with it', async () => {
    const [north, south] = [
      await organisation.area('Norr', '2026-01-01'),
      await organisation.area('Söder', '2026-01-01'),
    ];
    await organisation.done({ kind: 'move', day: '2026-03-01', unitId: berg!, parentId: north });
    const [ofNorth, ofSouth] = [await someone(api, 'coordinator', north), await someone(api, 'coordinator', south)];
    const told = await organisation.preview({ kind: 'move', day, unitId: berg!, parentId: south });
    expect(told).toMatchObject({ before: ['Norr'], after: ['Söder'], loses: 'Norr', gains: 'Söder' });
    expect(await organisation.preview({ kind: 'move', day, unitId: berg!, parentId: place.rootId })).toMatchObject({
      after: ['Provköping'],
      loses: 'Norr',
      gains: null,
    });
    await organisation.done({ kind: 'move', day, unitId: berg!, parentId: south });
    expect(await listed(2025, ofNorth)).toContain('Bergaskolan');
    expect(await listed(2025, ofSouth)).not.toContain('Bergaskolan');
    await organisation.itIs(day);
    expect(await listed(2026, ofNorth)).not.toContain('Bergaskolan');
    expect(await listed(2026, ofSouth)).toContain('Bergaskolan');
  });

  it('lets a year keep what was promised of the area a school stood in then', async () => {
    const north = await organisation.area('Norr', '2023-07-01');
    await organisation.done({ kind: 'move', day: '2023-07-01', unitId: berg!, parentId: north });
    const [planId, goalId] = [crypto.randomUUID(), crypto.randomUUID()];
    await api.sql(
      `INSERT INTO plan (id, municipality_code, version, title, state, valid_from, valid_to) VALUES ($1, $2, 1, 'Plan', 'in-force', 2023, 2027)`,
      [planId, place.code],
    );
    await api.sql(`INSERT INTO goal (id, plan_id, number, title, description) VALUES ($1, $2, 1, 'Mål', '')`, [
      goalId,
      planId,
    ]);
    await api.sql(`INSERT INTO goal_indicator (goal_id, indicator_id, place) VALUES ($1, 'work-experience', 0)`, [
      goalId,
    ]);
    for (const [unit, year, low] of [
      [north, 2025, 0.9],
      [north, 2026, 0.9],
      [place.rootId, 2025, 0.5],
      [place.rootId, 2026, 0.5],
    ])
      await api.sql(
        `INSERT INTO target (id, goal_id, indicator_id, unit_id, school_year, kind, low) VALUES (gen_random_uuid(), $1, 'work-experience', $2, $3, 'at-least', $4)`,
        [goalId, unit, year, low],
      );
    await organisation.done({ kind: 'move', day, unitId: berg!, parentId: place.rootId });
    const controller = await someone(api, 'controller', place.rootId);
    const promised = async (schoolYear: number) => {
      const { rows } = (await controller.call(getMatrix, { schoolYear })).output();
      return rows
        .find(({ unitId }) => unitId === berg)!
        .cells.find(({ indicatorId }) => indicatorId === 'work-experience')!.target;
    };
    expect(await promised(2025)).toEqual({ kind: 'at-least', value: 0.9 });
    expect(await promised(2026)).toEqual({ kind: 'at-least', value: 0.5 });
  });

  it('takes a name from the register as of today, and leaves the earlier years, closed units and what is decided', async () => {
    const codes = [berg, ås, dal].map((id, at) => ({ id, code: `${place.code}000${at}` }));
    for (const { id, code } of codes) await api.sql('UPDATE unit SET code = $2 WHERE id = $1', [id, code]);
    await organisation.done({ kind: 'close', day: '2026-07-01', unitId: ås! });
    await organisation.done({ kind: 'rename', day: '2027-07-01', unitId: dal!, name: 'Dalens skola' });
    await organisation.itIs('2026-10-08');
    const coordinator = await someone(api, 'coordinator', place.rootId);
    const start = 'HUVUDMANNATYP;ORGANISATIONSNR;LÄN;LÄNSNAMN;KOMMUN;KOMMUNNAMN;SKOLENHETSKOD;NAMN;ADRESS;ÅR1';
    const row = ({ code }: { code: string }) =>
      `Kommunal;2120000019;01;S;${place.code};Prov;${code};Registrets namn;Vägen 1;J`;
    const file = `\ufeff${[start, ...codes.map(row)].join('\r\n')}\r\n`;
    const { id } = (await coordinator.upload(previewImport, '2026_Grundskola.csv', file)).output();
    (await coordinator.call(takeInImport, { id })).output();
    expect(await listed(2025, coordinator)).toEqual(['Bergaskolan', 'Dalskolan', 'Provköping', 'Åsskolan']);
    expect(await listed(2026, coordinator)).toEqual(['Dalskolan', 'Provköping', 'Registrets namn']);
    await organisation.itIs('2027-10-01');
    expect(await listed(2027, coordinator)).toEqual(['Dalens skola', 'Provköping', 'Registrets namn']);
  });
});
