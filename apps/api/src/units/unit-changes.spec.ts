import { changeUnits, getUnitTree, previewUnitChange, type UnitChangeGiven } from '@vagval/contracts/units/unit-tree';
import { listUnits } from '@vagval/contracts/units/units';
import { aMunicipality, aUnit, counted, released, someone, type Municipality } from '../testing/builders';
import { Organisation } from '../testing/organisation';
import { TestApi, type Visitor } from '../testing/test-api';

const day = '2026-07-01';

describe('the organisation in time', () => {
  let api: TestApi;
  let place: Municipality;
  let administrator: Visitor;
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
    administrator = await someone(api, 'administrator', place.rootId);
    organisation = new Organisation(api, place, administrator);
    await organisation.itIs('2026-03-02');
  });

  const refusalOf = async (change: UnitChangeGiven) => {
    const given = await organisation.asked(change);
    const answers = [
      await administrator.call(previewUnitChange, given),
      await administrator.call(changeUnits, given),
    ].map((answer) => ({ type: answer.problem().type, status: answer.status, facts: answer.problem().facts }));
    // What the preview says is what happens.
    expect(answers[1]).toEqual(answers[0]);
    return answers[0]!;
  };
  const listed = async (schoolYear: number) =>
    (await administrator.call(listUnits, { schoolYear })).output().map(({ name }) => name);
  const mergeInto = (name: string, assignments: 'end' | 'move' = 'end'): UnitChangeGiven => {
    const into = { kind: 'new', unit: organisation.aNew(name) } as const;
    return { kind: 'merge', day, unitIds: [berg!, ås!], into, assignments };
  };
  /** Everything that is stored of figures and of what has been released. */
  const figures = () =>
    api.sql(
      `SELECT (SELECT md5(string_agg(o::text, ',' ORDER BY o.id)) FROM observation o) AS observations,
         (SELECT md5(string_agg(r::text, ',' ORDER BY r::text)) FROM release r) AS releases,
         (SELECT md5(string_agg(c::text, ',' ORDER BY c::text)) FROM release_cell c) AS cells`,
    );

  it('says before a merger what happens to the history, and stores nothing by saying it', async () => {
    await counted(api, place, berg!, 'work-experience', [10, 20]);
    await counted(api, place, ås!, 'work-experience', [10, 20]);
    await someone(api, 'head', berg!);
    await someone(api, 'head', ås!);
    await someone(api, 'counsellor', ås!);
    await someone(api, 'head', dal!);
    const before = await organisation.tree();
    expect(await organisation.preview(mergeInto('Nya skolan', 'move'))).toMatchObject({
      closes: [
        { name: 'Bergaskolan', lastYear: 2025 },
        { name: 'Åsskolan', lastYear: 2025 },
      ],
      opens: [{ name: 'Nya skolan', firstYear: 2026 }],
      figures: 2,
      people: 3,
      assignments: 'move',
    });
    expect(await organisation.tree()).toEqual(before);
  });

  it('merges two schools: what they were stays, the new one begins, and no figure is touched', async () => {
    await counted(api, place, berg!, 'work-experience', [10, 20]);
    await counted(api, place, ås!, 'eligible-vocational', [30, 40]);
    await released(api, place);
    const before = await figures();
    await organisation.done(mergeInto('Nya skolan'));
    expect(await figures()).toEqual(before);
    expect(await listed(2025)).toEqual(['Bergaskolan', 'Dalskolan', 'Provköping', 'Åsskolan']);
    expect(await listed(2026)).toEqual(['Dalskolan', 'Nya skolan', 'Provköping']);
    const { successions, units } = await organisation.tree();
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

  it('splits a school in two, each with a code of its own', async () => {
    const into = [
      organisation.aNew('Bergaskolan F–3', { code: '26010001' }),
      organisation.aNew('Bergaskolan 4–9', { code: '26010002' }),
    ];
    await organisation.done({ kind: 'split', day, unitId: berg!, into, assignments: 'end' });
    expect(await listed(2026)).toEqual(['Bergaskolan 4–9', 'Bergaskolan F–3', 'Dalskolan', 'Provköping', 'Åsskolan']);
    expect((await organisation.tree()).successions.map(({ predecessorId }) => predecessorId)).toEqual([berg, berg]);
  });

  it('lets a year keep the school forms a school had then', async () => {
    await organisation.done({ kind: 'forms', day, unitId: berg!, schoolForms: ['adult'] });
    const forms = async (schoolYear: number) =>
      (await administrator.call(listUnits, { schoolYear })).output().find(({ id }) => id === berg)!.schoolForms;
    expect([await forms(2025), await forms(2026)]).toEqual([['compulsory'], ['adult']]);
  });

  it('tells which rule stands in the way, with what a reader needs to know, and stores nothing', async () => {
    await counted(api, place, berg!, 'work-experience', [10, 20]);
    const before = await organisation.tree();
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
          into: [organisation.aNew('A'), organisation.aNew('B', { code: '1' })],
          assignments: 'end',
        })
      ).type,
    ).toBe('urn:vagval:problem:unit-code-malformed');
    expect(await organisation.tree()).toEqual(before);
  });

  it('takes no day that no school year has', async () => {
    const { version } = await organisation.tree();
    for (const wrong of ['0000-01-01', '1990-07-01', '2100-07-01', '2026-02-30', '']) {
      const change = { kind: 'close', day: wrong, unitId: berg! } as const;
      for (const endpoint of [previewUnitChange, changeUnits] as const) {
        const answer = await administrator.call(endpoint, { version, change });
        expect([wrong, answer.status, answer.problem().fields[0]?.field]).toEqual([wrong, 400, 'change.day']);
      }
    }
    for (const day of ['1990-07-02', '2100-06-30'])
      expect((await organisation.preview({ kind: 'close', day, unitId: dal! })).closes).toHaveLength(1);
  });

  it('makes all of a change or nothing of it', async () => {
    await someone(api, 'head', berg!);
    const before = await organisation.tree();
    await api.sql(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
      CREATE TRIGGER refuse BEFORE UPDATE ON assignment EXECUTE FUNCTION refuse();
    `);
    const given = await organisation.asked(mergeInto('Nya skolan'));
    expect((await administrator.call(changeUnits, given)).status).toBe(500);
    await api.sql('DROP TRIGGER refuse ON assignment; DROP FUNCTION refuse()');
    expect(await organisation.tree()).toEqual(before);
    expect((await administrator.call(changeUnits, given)).status).toBe(200);
  });

  it('refuses a change that was made on what somebody else has changed since', async () => {
    const old = await organisation.asked({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' });
    await organisation.done({ kind: 'rename', day, unitId: ås!, name: 'Åsens skola' });
    for (const endpoint of [previewUnitChange, changeUnits] as const) {
      const answer = await administrator.call(endpoint, old);
      expect([answer.status, answer.problem().type]).toEqual([409, 'urn:vagval:problem:tree-changed-meanwhile']);
    }
  });

  it('lets one of several who change at the same moment through, and tells the others', async () => {
    const schools = [berg!, ås!, dal!];
    const { version } = await organisation.tree();
    // Nobody can store a name for a while: all have begun before the first has come through.
    const held = api.sql('DO $$ BEGIN LOCK TABLE unit_name IN EXCLUSIVE MODE; PERFORM pg_sleep(1); END $$');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const changes = schools.map((unitId) => ({ kind: 'rename', day, unitId, name: 'Ny' }) as const);
    const answers = await Promise.all(changes.map((change) => administrator.call(changeUnits, { version, change })));
    await held;
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await organisation.tree()).units.filter(({ names }) => names.length > 1)).toHaveLength(1);
  });

  it('takes figures that come in meanwhile for no change of the organisation', async () => {
    const given = await organisation.asked({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' });
    await counted(api, place, berg!, 'work-experience', [10, 20]);
    expect((await administrator.call(changeUnits, given)).status).toBe(200);
  });

  it('knows nothing of another municipality, and changes nothing in it', async () => {
    const other = await aMunicipality(api, 'Bortköping');
    const foreign = await aUnit(api, other, 'Bortskolan');
    expect((await organisation.tree()).units.map(({ id }) => id)).not.toContain(foreign);
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
    const version = (await organisation.tree()).version;
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
    await organisation.done({ kind: 'rename', day, unitId: berg!, name: 'Bergsskolan' });
    expect(await api.sql('SELECT count(*)::int AS rows FROM unit_name')).not.toEqual([{ rows: 0 }]);
    expect(await api.asApiRole('SELECT count(*)::int AS rows FROM unit_name')).toEqual([{ rows: 0 }]);
  });
});
