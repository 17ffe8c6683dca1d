import { Database } from '../platform/database/database';
import { aMunicipality, type Municipality } from '../testing/builders';
import { TestApi } from '../testing/test-api';
import { AuditRetentionService } from './audit-retention.service';

describe('how long events are kept', () => {
  let api: TestApi;
  let database: Database;
  let place: Municipality;

  beforeAll(async () => {
    api = await TestApi.start();
    database = api.app.get(Database);
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.sql('DELETE FROM audit_event');
    place = await aMunicipality(api);
  });

  const aged = (action: string, years: number, code: string | null = place.code) =>
    api.sql(
      `INSERT INTO audit_event (municipality_code, at, user_name, action, subject)
       VALUES ($1, now() - make_interval(years => $2) - interval '1 day', 'Karin Wallin', $3, 'prov')`,
      [code, years, action],
    );
  const left = async (code: string | null = place.code) =>
    (
      await api.sql<{ action: string }>(
        'SELECT action FROM audit_event WHERE municipality_code IS NOT DISTINCT FROM $1 ORDER BY id',
        [code],
      )
    ).map(({ action }) => action);
  const prune = () => api.app.get(AuditRetentionService, { strict: false }).pruneDue();
  const ask = (wall: string, code: string, years: number, exactYears: number) =>
    database.within(wall === 'installation' ? wall : { municipality: wall }, () =>
      database.query('SELECT prune_audit($1, now() - make_interval(years => $2), now() - make_interval(years => $3))', [
        code,
        years,
        exactYears,
      ]),
    );

  it('is five years, and ten for exact figures; what goes is written down', async () => {
    await aged('users.signed-in', 6);
    await aged('users.signed-in', 5);
    await aged('imports.taken-in', 5);
    await aged('imports.taken-in', 4);
    await aged('disclosure.opened', 10);
    await aged('disclosure.opened', 9);
    await aged('audit-log.pruned', 9);

    expect(await prune()).toBe(4);

    expect(await left()).toEqual(['imports.taken-in', 'disclosure.opened', 'audit-log.pruned', 'audit-log.pruned']);
    const [event] = await api.sql<{ user_name: string; after: Record<string, unknown> }>(
      'SELECT user_name, after FROM audit_event WHERE municipality_code = $1 ORDER BY id DESC LIMIT 1',
      [place.code],
    );
    expect(event).toMatchObject({
      user_name: 'Vägval',
      after: {
        events: 4,
        'pruned-actions': { 'users.signed-in': 2, 'imports.taken-in': 1, 'disclosure.opened': 1 },
        'pruned-before': expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    });
  });

  it('leaves no event of a day when nothing went', async () => {
    await aged('users.signed-in', 4);
    expect(await prune()).toBe(0);
    expect(await left()).toEqual(['users.signed-in']);
  });

  it('is what the municipality has decided, and never of another', async () => {
    const other = await aMunicipality(api);
    await api.sql('UPDATE municipality SET audit_years = 2, exact_audit_years = 5 WHERE code = $1', [place.code]);
    for (const code of [place.code, other.code]) {
      await aged('users.signed-in', 3, code);
      await aged('disclosure.opened', 6, code);
    }
    expect(await prune()).toBe(2);
    expect(await left()).toEqual(['audit-log.pruned']);
    expect(await left(other.code)).toEqual(['users.signed-in', 'disclosure.opened']);
  });

  it('cannot be decided to be shorter than two years, or five for exact figures', async () => {
    for (const set of ['audit_years = 1', 'exact_audit_years = 4'])
      await expect(api.sql(`UPDATE municipality SET ${set} WHERE code = $1`, [place.code])).rejects.toThrow('check');
    await aged('users.signed-in', 1);
    await aged('disclosure.opened', 4);
    await expect(ask(place.code, place.code, 1, 10)).rejects.toThrow('at least two years');
    await expect(ask(place.code, place.code, 5, 4)).rejects.toThrow('at least two years');
    expect(await left()).toHaveLength(2);
  });

  it('is asked for within the wall of the municipality alone', async () => {
    const other = await aMunicipality(api);
    await aged('users.signed-in', 30);
    await expect(ask(other.code, place.code, 5, 10)).rejects.toThrow('outside its wall');
    await expect(
      database.query(`SELECT prune_audit($1, now() - interval '5 years', now() - interval '10 years')`, [place.code]),
    ).rejects.toThrow('outside its wall');
    expect(await left()).toHaveLength(1);
  });

  it('holds for what was done to the whole installation too', async () => {
    await aged('imports.taken-in', 6, null);
    await aged('imports.taken-in', 4, null);
    expect(await prune()).toBe(1);
    expect(await left(null)).toEqual(['imports.taken-in', 'audit-log.pruned']);
  });
});
