import { aMunicipality, aUnit, type Municipality } from '../../testing/builders';
import { TestApi } from '../../testing/test-api';
import { Database } from '../database/database';
import { Audit, theOperator } from './audit';

describe('the audit trail', () => {
  let api: TestApi;
  let audit: Audit;
  let database: Database;
  let place: Municipality;

  beforeAll(async () => {
    api = await TestApi.start();
    audit = api.app.get(Audit);
    database = api.app.get(Database);
    place = await aMunicipality(api);
  });
  afterAll(() => api.stop());

  const events = () => api.sql<{ subject: string }>('SELECT * FROM audit_event ORDER BY id');
  const within = <T>(work: () => Promise<T>) => database.within({ municipality: place.code }, work);
  const told = { subject: 'prov', before: { name: 'Bergaskolan' }, after: { name: 'Nya Bergaskolan' } };

  it('holds who, what, on which unit as it was called then, before, after and why', async () => {
    const unitId = await aUnit(api, place, 'Bergaskolan');
    const userId = crypto.randomUUID();
    const by = { userId, name: 'Karin Wallin', role: 'coordinator', municipalityCode: place.code } as const;
    await within(() => audit.record(by, 'users.created', { ...told, unitId, reason: 'Nytt namn' }));
    await api.sql(`UPDATE unit SET name = 'Omdöpt' WHERE id = $1`, [unitId]);

    expect((await events()).at(-1)).toMatchObject({
      municipality_code: place.code,
      at: expect.any(Date),
      user_id: userId,
      user_name: 'Karin Wallin',
      role: 'coordinator',
      action: 'users.created',
      unit_id: unitId,
      unit_name: 'Bergaskolan',
      ...told,
      reason: 'Nytt namn',
    });
  });

  it('keeps nothing of what was not done', async () => {
    const before = await events();
    const failing = within(async () => {
      await audit.record(theOperator(place.code), 'users.created', told);
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    expect(await events()).toEqual(before);
  });

  it('takes nothing outside a transaction within a wall', async () => {
    const record = () => audit.record(theOperator(place.code), 'users.created', told);
    await expect(record()).rejects.toThrow('outside a transaction');
    await expect(database.transaction(record)).rejects.toThrow('outside a transaction');
  });

  it('takes nothing for another municipality, nor for the whole installation from within one', async () => {
    const other = await aMunicipality(api);
    for (const code of [other.code, null])
      await expect(within(() => audit.record(theOperator(code), 'users.created', told))).rejects.toThrow(
        'row-level security',
      );
  });

  it.each(['UPDATE audit_event SET user_name = $$Någon annan$$', 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
    'lets the role of the API never %s',
    async (statement) => {
      await within(() => audit.record(theOperator(place.code), 'users.created', told));
      const before = await events();
      await expect(within(() => database.query(statement))).rejects.toThrow('permission denied');
      expect(await events()).toEqual(before);
    },
  );

  it('takes no file', async () => {
    const after = { name: 'x'.repeat(30_000) };
    const record = () => audit.record(theOperator(place.code), 'users.created', { subject: 'prov', after });
    await expect(within(record)).rejects.toThrow('check constraint');
  });
});
