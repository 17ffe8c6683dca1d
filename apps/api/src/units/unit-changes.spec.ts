import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import {
  changeUnits,
  getUnitTree,
  previewUnitChange,
  type NewUnitGiven,
  type UnitChangeGiven,
} from '@vagval/contracts/units/unit-tree';
import { listUnits } from '@vagval/contracts/units/units';
import { getSession } from '@vagval/contracts/users/session';
import { aMunicipality, aUnit, counted, released, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

const day = '2026-07-01';

describe('the organisation in time', () => {
  let api: TestApi;
  let place: Municipality;
  let administrator: Visitor;
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
    // A day of its own, so that what is decided for the summer is still to come.
    await api.sql('UPDATE municipality SET example = true, today = $2 WHERE code = $1', [place.code, '2026-03-02']);
    administrator = await someone(api, 'administrator', place.rootId);
  });

  const itIs = (today: string) => api.sql('UPDATE municipality SET today = $2 WHERE code = $1', [place.code, today]);
  const tree = async (visitor = administrator) => (await visitor.call(getUnitTree, {})).output();
  const asked = async (change: UnitChangeGiven) => ({ version: (await tree()).version, change });
  const done = async (change: UnitChangeGiven) => (await administrator.call(changeUnits, await asked(change))).output();
  const preview = async (change: UnitChangeGiven) =>
    (await administrator.call(previewUnitChange, await asked(change))).output();
  const refusalOf = async (change: UnitChangeGiven) => {
    const given = await asked(change);
    const answers = [
      await administrator.call(previewUnitChange, given),
      await administrator.call(changeUnits, given),
    ].map((answer) => ({ type: answer.problem().type, status: answer.status, facts: answer.problem().facts }));
    // What the preview says is what happens.
    expect(answers[1]).toEqual(answers[0]);
    return answers[0]!;
  };
  const named = async (name: string) => (await tree()).units.find((unit) => unit.name === name)!;
  const listed = async (schoolYear: number, visitor = administrator) =>
    (await visitor.call(listUnits, { schoolYear })).output().map(({ name }) => name);
  const aNew = (name: string, given: Partial<NewUnitGiven> = {}): NewUnitGiven => ({
    ...{ kind: 'school-unit', name, code: null, organiser: 'municipal', parentId: place.rootId },
    schoolForms: ['compulsory'],
    ...given,
  });
  const mergeInto = (name: string, assignments: 'end' | 'move' = 'end'): UnitChangeGiven => {
    return { kind: 'merge', day, unitIds: [berg!, ås!], into: { kind: 'new', unit: aNew(name) }, assignments };
  };
  /** Everything that is stored of figures and of what has been released. */
  const figures = () =>
    api.sql(
      `SELECT (SELECT md5(string_agg(o::text, ',' ORDER BY o.id)) FROM observation o) AS observations,
         (SELECT md5(string_agg(r::text, ',' ORDER BY r::text)) FROM release r) AS releases,
         (SELECT md5(string_agg(c::text, ',' ORDER BY c::text)) FROM release_cell c) AS cells`,
    );

  it('keeps the old name in the years it held, and gives the new one from its day', async () => {
    await itIs('2027-10-01');
    await done({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' });
    expect(await listed(2025)).toEqual(['Bergaskolan', 'Dalskolan', 'Provköping', 'Åsskolan']);
    expect(await listed(2026)).toEqual(['Bergsskolan', 'Dalskolan', 'Provköping', 'Åsskolan']);
    const controller = await someone(api, 'controller', place.rootId);
    const rows = async (schoolYear: number) =>
      (await controller.call(getMatrix, { schoolYear })).output().rows.map(({ unitName }) => unitName);
    expect(await rows(2025)).toContain('Bergaskolan');
    expect(await rows(2026)).toContain('Bergsskolan');
    expect((await named('Bergsskolan')).names).toEqual([
      { value: 'Bergaskolan', until: '2026-06-30' },
      { value: 'Bergsskolan', until: null },
    ]);
  });

  it('calls a unit by the name of today until the day of the new one, in the menu too', async () => {
    const head = await someone(api, 'head', berg!);
    await done({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' });
    const menu = async () => {
      const session = (await head.call(getSession, {})).output();
      return session.kind === 'signed-in' ? session.assignment.unitName : null;
    };
    expect([await menu(), (await named('Bergaskolan')).id]).toEqual(['Bergaskolan', berg]);
    await itIs(day);
    expect([await menu(), (await named('Bergsskolan')).id]).toEqual(['Bergsskolan', berg]);
  });

  it('says before a merger what happens to the history, and stores nothing by saying it', async () => {
    await counted(api, place, berg!, 'work-experience', [10, 20]);
    await counted(api, place, ås!, 'work-experience', [10, 20]);
    await someone(api, 'head', berg!);
    await someone(api, 'head', ås!);
    await someone(api, 'counsellor', ås!);
    await someone(api, 'head', dal!);
    const before = await tree();
    expect(await preview(mergeInto('Nya skolan', 'move'))).toMatchObject({
      closes: [
        { name: 'Bergaskolan', lastYear: 2025 },
        { name: 'Åsskolan', lastYear: 2025 },
      ],
      opens: [{ name: 'Nya skolan', firstYear: 2026 }],
      figures: 2,
      people: 3,
      assignments: 'move',
    });
    expect(await tree()).toEqual(before);
  });

  it('merges two schools: what they were stays, the new one begins, and no figure is touched', async () => {
    await counted(api, place, berg!, 'work-experience', [10, 20]);
    await counted(api, place, ås!, 'eligible-vocational', [30, 40]);
    await released(api, place);
    const before = await figures();
    await done(mergeInto('Nya skolan'));
    expect(await figures()).toEqual(before);
    expect(await listed(2025)).toEqual(['Bergaskolan', 'Dalskolan', 'Provköping', 'Åsskolan']);
    expect(await listed(2026)).toEqual(['Dalskolan', 'Nya skolan', 'Provköping']);
    const { successions, units } = await tree();
    const made = units.find(({ name }) => name === 'Nya skolan')!;
    expect(successions.map(({ predecessorId, successorId }) => [predecessorId, successorId]).sort()).toEqual(
      [
        [berg, made.id],
        [ås, made.id],
      ].sort(),
    );
    expect(units.find(({ id }) => id === berg)).toMatchObject({ validTo: '2026-06-30', figures: 1, lastFigures: 2025 });
    const [old] = (await administrator.call(listUnits, { schoolYear: 2025 })).output();
    expect([old!.name, old!.successors]).toEqual(['Bergaskolan', ['Nya skolan']]);
  });

  it('ends the assignments with the unit, or lets them go on at what it becomes', async () => {
    const [bergHead, åsHead] = [await someone(api, 'head', berg!), await someone(api, 'head', ås!)];
    const worksAt = async (visitor: Visitor) => {
      const session = (await visitor.call(getSession, {})).output();
      return session.kind === 'signed-in' ? session.assignments.map(({ unitName }) => unitName) : null;
    };
    await done({ kind: 'close', day, unitId: ås! });
    const into = { kind: 'existing', unitId: dal! } as const;
    await done({ kind: 'merge', day, unitIds: [berg!], into, assignments: 'move' });
    expect([await worksAt(bergHead), await worksAt(åsHead)]).toEqual([['Bergaskolan'], ['Åsskolan']]);
    await itIs(day);
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
    expect((await preview({ kind: 'merge', day, unitIds: [berg!], into, assignments: 'move' })).people).toBe(1);
    await done({ kind: 'merge', day, unitIds: [berg!], into, assignments: 'move' });
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

  it('splits a school in two, each with a code of its own', async () => {
    const into = [aNew('Bergaskolan F–3', { code: '26010001' }), aNew('Bergaskolan 4–9', { code: '26010002' })];
    await done({ kind: 'split', day, unitId: berg!, into, assignments: 'end' });
    expect(await listed(2026)).toEqual(['Bergaskolan 4–9', 'Bergaskolan F–3', 'Dalskolan', 'Provköping', 'Åsskolan']);
    expect((await tree()).successions.map(({ predecessorId }) => predecessorId)).toEqual([berg, berg]);
  });

  it('moves a school to another area from a day on, and its coordinator’s reach with it', async () => {
    await done({ kind: 'add', day: '2026-01-01', unit: aNew('Norr', { kind: 'area', schoolForms: [] }) });
    await done({ kind: 'add', day: '2026-01-01', unit: aNew('Söder', { kind: 'area', schoolForms: [] }) });
    const [north, south] = [(await named('Norr')).id, (await named('Söder')).id];
    await done({ kind: 'move', day: '2026-03-01', unitId: berg!, parentId: north });
    const [ofNorth, ofSouth] = [await someone(api, 'coordinator', north), await someone(api, 'coordinator', south)];
    const told = await preview({ kind: 'move', day, unitId: berg!, parentId: south });
    expect(told).toMatchObject({ before: ['Norr'], after: ['Söder'], loses: 'Norr', gains: 'Söder' });
    expect(await preview({ kind: 'move', day, unitId: berg!, parentId: place.rootId })).toMatchObject({
      after: ['Provköping'],
      loses: 'Norr',
      gains: null,
    });
    await done({ kind: 'move', day, unitId: berg!, parentId: south });
    expect(await listed(2025, ofNorth)).toContain('Bergaskolan');
    expect(await listed(2025, ofSouth)).not.toContain('Bergaskolan');
    await itIs(day);
    expect(await listed(2026, ofNorth)).not.toContain('Bergaskolan');
    expect(await listed(2026, ofSouth)).toContain('Bergaskolan');
  });

  it('lets a year keep what was promised of the area a school stood in then', async () => {
    await done({ kind: 'add', day: '2023-07-01', unit: aNew('Norr', { kind: 'area', schoolForms: [] }) });
    const north = (await named('Norr')).id;
    await done({ kind: 'move', day: '2023-07-01', unitId: berg!, parentId: north });
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
    await done({ kind: 'move', day, unitId: berg!, parentId: place.rootId });
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

  it('lets a year keep the school forms a school had then', async () => {
    await done({ kind: 'forms', day, unitId: berg!, schoolForms: ['adult'] });
    const forms = async (schoolYear: number) =>
      (await administrator.call(listUnits, { schoolYear })).output().find(({ id }) => id === berg)!.schoolForms;
    expect([await forms(2025), await forms(2026)]).toEqual([['compulsory'], ['adult']]);
  });

  it('tells which rule stands in the way, with what a reader needs to know, and stores nothing', async () => {
    await counted(api, place, berg!, 'work-experience', [10, 20]);
    const before = await tree();
    expect(await refusalOf({ kind: 'close', day: '2025-07-01', unitId: berg! })).toEqual({
      type: 'urn:vagval:problem:unit-has-figures-after',
      status: 422,
      facts: { name: 'Bergaskolan', schoolYear: 2025 },
    });
    expect(
      (
        await refusalOf({
          kind: 'split',
          day,
          unitId: dal!,
          into: [aNew('A'), aNew('B', { code: '1' })],
          assignments: 'end',
        })
      ).type,
    ).toBe('urn:vagval:problem:unit-code-malformed');
    expect(await tree()).toEqual(before);
  });

  it('refuses a change that was made on what somebody else has changed since', async () => {
    const old = await asked({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' });
    await done({ kind: 'rename', day, unitId: ås!, name: 'Åsens skola' });
    for (const endpoint of [previewUnitChange, changeUnits] as const) {
      const answer = await administrator.call(endpoint, old);
      expect([answer.status, answer.problem().type]).toEqual([409, 'urn:vagval:problem:tree-changed-meanwhile']);
    }
  });

  it('lets one of two who change at the same moment through, and tells the other', async () => {
    const given = [
      await asked({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' }),
      await asked({ kind: 'close', day, unitId: berg! }),
    ];
    const answers = await Promise.all(given.map((one) => administrator.call(changeUnits, one)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('takes figures that come in meanwhile for no change of the organisation', async () => {
    const given = await asked({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' });
    await counted(api, place, berg!, 'work-experience', [10, 20]);
    expect((await administrator.call(changeUnits, given)).status).toBe(200);
  });

  it('knows nothing of another municipality, and changes nothing in it', async () => {
    const other = await aMunicipality(api, 'Bortköping');
    const foreign = await aUnit(api, other, 'Bortskolan');
    expect((await tree()).units.map(({ id }) => id)).not.toContain(foreign);
    expect((await refusalOf({ kind: 'rename', day, unitId: foreign, name: 'Vår' })).type).toContain('unit-not-found');
    const into = { kind: 'existing', unitId: foreign } as const;
    expect((await refusalOf({ kind: 'merge', day, unitIds: [berg!], into, assignments: 'move' })).type).toContain(
      'unit-not-found',
    );
    expect((await refusalOf({ kind: 'move', day, unitId: berg!, parentId: other.rootId })).type).toContain(
      'unit-not-found',
    );
    expect(await api.sql('SELECT name FROM unit WHERE id = $1', [foreign])).toEqual([{ name: 'Bortskolan' }]);
  });

  it('is for administrators', async () => {
    const version = (await tree()).version;
    const change = { kind: 'close', day, unitId: berg! } as const;
    for (const role of ['head', 'coordinator', 'controller', 'leadership'] as const) {
      const visitor = await someone(api, role, place.rootId);
      const statuses = [
        (await visitor.call(getUnitTree, {})).status,
        (await visitor.call(previewUnitChange, { version, change })).status,
        (await visitor.call(changeUnits, { version, change })).status,
      ];
      expect([role, statuses]).toEqual([role, [403, 403, 403]]);
    }
  });

  it('has names, places and school forms of one’s own municipality alone, in the tables too', async () => {
    await done({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' });
    expect(await api.sql('SELECT count(*)::int AS rows FROM unit_name')).not.toEqual([{ rows: 0 }]);
    expect(await api.asApiRole('SELECT count(*)::int AS rows FROM unit_name')).toEqual([{ rows: 0 }]);
  });
});
