import { randomUUID } from 'node:crypto';
import { eventsPerPage, getEventChoices, listEvents, listEventsTable } from '@vagval/contracts/audit-log/audit-log';
import { openExact } from '@vagval/contracts/disclosure/disclosure';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { previewImport, takeInImport } from '@vagval/contracts/imports/imports';
import type { AuditAction } from '@vagval/domain/audit-event';
import { operator } from '../operator/operator';
import { ImportsService } from '../imports/imports.service';
import { aMunicipality, aUnit, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

describe('what has happened', () => {
  let api: TestApi;
  let place: Municipality;
  let bergaId: string;
  let asbyId: string;
  let reader: Visitor;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    place = await aMunicipality(api);
    bergaId = await aUnit(api, place, 'Bergaskolan');
    asbyId = await aUnit(api, place, 'Åsbyskolan');
    reader = await someone(api, 'coordinator', place.rootId);
    // Only what each test has told of is there from the start.
    await api.sql('DELETE FROM audit_event WHERE municipality_code = $1', [place.code]);
  });

  interface Told {
    readonly who?: string;
    readonly action?: AuditAction;
    readonly unit?: readonly [id: string, name: string] | null;
    readonly after?: object;
    readonly reason?: string | null;
    readonly code?: string;
  }
  const happened = (at: string, told: Told = {}) =>
    api.sql(
      `INSERT INTO audit_event (municipality_code, at, user_name, action, unit_id, unit_name, subject, after, reason)
       VALUES ($1, $2, $3, $4, $5, $6, 'prov', $7, $8)`,
      [
        told.code ?? place.code,
        at,
        told.who ?? 'Karin Wallin',
        told.action ?? 'users.signed-in',
        told.unit?.[0] ?? null,
        told.unit?.[1] ?? null,
        JSON.stringify(told.after ?? {}),
        told.reason ?? null,
      ],
    );
  const found = async (asked: GivenOf<typeof listEvents> = {}, visitor = reader) =>
    (await visitor.call(listEvents, asked)).output();
  const who = async (asked: GivenOf<typeof listEvents> = {}, visitor = reader) =>
    (await found(asked, visitor)).events.map((event) => event.who);

  it('is told newest first, with who, what, where and why', async () => {
    const visitor = await someone(api, 'controller', place.rootId);
    await visitor.call(openExact, { purpose: 'Avstämning mot betygskatalogen' });
    const file = `kommun;enhet;indikator;läsår;kön;täljare;nämnare\n${place.code};${place.code};C14;2025/26;alla;411;3517\n`;
    const { id } = (await reader.upload(previewImport, 'antal.csv', file)).output();
    await reader.call(takeInImport, { id });

    const { events, next } = await found();
    expect(next).toBeNull();
    expect(events.map(({ action }) => action)).toEqual([
      'imports.taken-in',
      'disclosure.opened',
      'users.signed-in',
      'users.created',
    ]);
    expect(events[0]).toMatchObject({
      who: 'Prov Person',
      role: 'coordinator',
      unitName: null,
      after: {
        file: 'antal.csv',
        source: 'tidy-csv',
        added: 1,
        changed: 0,
        checksum: expect.stringMatching(/^\w{64}$/),
      },
    });
    expect(events[1]).toMatchObject({ role: 'controller', reason: 'Avstämning mot betygskatalogen' });
    expect(events[3]).toMatchObject({ who: 'Driftansvarig', role: null, after: { units: ['Provköping'] } });
    // Nothing of what the file holds, and nothing that names a thing by its id.
    expect(JSON.stringify(events)).not.toMatch(/411|3517/);
    expect(events.flatMap((event) => Object.keys(event))).not.toContain('subject');
  });

  it('is found by day, where both days count and a day is a Swedish one', async () => {
    // 23.30 in Sweden on 1 March is 22.30 in UTC; 00.30 on 3 March is the evening before.
    await happened('2026-03-01T22:59:00Z', { who: 'Första mars' });
    await happened('2026-03-01T23:00:00Z', { who: 'Andra mars, först' });
    await happened('2026-03-02T22:59:59Z', { who: 'Andra mars, sist' });
    await happened('2026-03-02T23:00:00Z', { who: 'Tredje mars' });
    expect(await who({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['Andra mars, sist', 'Andra mars, först']);
    expect(await who({ from: '2026-03-03' })).toEqual(['Tredje mars']);
    expect(await who({ to: '2026-03-01' })).toEqual(['Första mars']);
  });

  it('is found by person, by what it is about, by unit and by words from their beginning', async () => {
    const at = '2026-03-01T12:00:00Z';
    await happened(at, { who: 'Per Ström', action: 'imports.taken-in', after: { file: 'behöriga.csv', added: 120 } });
    await happened(at, { who: 'Eva Berg', action: 'disclosure.opened', reason: "Kontroll av 'betyg'" });
    await happened(at, { who: 'Maria Lind', unit: [bergaId, 'Bergaskolan'] });
    expect(await who({ person: 'Per Ström' })).toEqual(['Per Ström']);
    expect(await who({ person: 'Per' })).toEqual([]);
    expect(await who({ group: 'disclosure' })).toEqual(['Eva Berg']);
    expect(await who({ unitId: bergaId })).toEqual(['Maria Lind']);
    expect(await who({ text: 'BEHÖR' })).toEqual(['Per Ström']);
    expect(await who({ text: 'betyg kontr' })).toEqual(['Eva Berg']);
    expect(await who({ text: 'betyg ström' })).toEqual([]);
    expect(await who({ text: 'berg' })).toEqual(['Maria Lind', 'Eva Berg']);
    // What means something to the database is only words here.
    for (const text of [`'`, `\\`, `' | 'per`, 'per & !eva', ':*', '<->', '%'])
      expect((await reader.call(listEvents, { text })).status).toBe(200);
    // The database cannot hold it, so nobody can look for it.
    for (const asked of [{ text: 'a\0b' }, { person: 'a\0b' }])
      expect((await reader.call(listEvents, asked)).problem()).toMatchObject({ status: 400 });
  });

  it('comes in pages that neither repeat nor skip, also when something happens meanwhile', async () => {
    for (let at = 1; at <= eventsPerPage * 2 + 3; at++) await happened('2026-03-01T12:00:00Z', { who: `Nr ${at}` });
    const first = await found();
    expect(first.events).toHaveLength(eventsPerPage);
    await happened('2026-03-01T12:00:00Z', { who: 'Medan någon läste' });
    const second = await found({ before: first.next! });
    const third = await found({ before: second.next! });
    expect(third.next).toBeNull();
    const all = [...first.events, ...second.events, ...third.events].map((event) => event.who);
    expect(all).toEqual(Array.from({ length: 103 }, (_, at) => `Nr ${103 - at}`));
  });

  it('has no next page when the last one is full', async () => {
    for (let at = 1; at <= eventsPerPage; at++) await happened('2026-03-01T12:00:00Z');
    expect(await found()).toMatchObject({ next: null, events: { length: eventsPerPage } });
  });

  it('is of units in reach and of the municipality, and of no other municipality', async () => {
    const at = '2026-03-01T12:00:00Z';
    const [areaId, goneId] = [randomUUID(), randomUUID()];
    await api.sql(
      `INSERT INTO unit (id, municipality_code, parent_id, kind, name, organiser) VALUES ($1, $2, $3, 'area', 'Norra', 'municipal')`,
      [areaId, place.code, place.rootId],
    );
    await api.sql('UPDATE unit SET parent_id = $1 WHERE id = $2', [areaId, bergaId]);
    const other = await aMunicipality(api);
    const ofArea = await someone(api, 'coordinator', areaId);
    await api.sql('DELETE FROM audit_event WHERE municipality_code = $1', [place.code]);
    await happened(at, { who: 'Annan kommun', code: other.code });
    await happened(at, { who: 'Kommunen' });
    await happened(at, { who: 'Kommunens nod', unit: [place.rootId, 'Provköping'] });
    await happened(at, { who: 'I området', unit: [bergaId, 'Bergaskolan'] });
    await happened(at, { who: 'Utanför', unit: [asbyId, 'Åsbyskolan'] });
    await happened(at, { who: 'Borttagen enhet', unit: [goneId, 'Gamla skolan'] });

    expect(await who({}, ofArea)).toEqual(['I området', 'Kommunens nod', 'Kommunen']);
    expect(await who()).toEqual(['Borttagen enhet', 'Utanför', 'I området', 'Kommunens nod', 'Kommunen']);
    expect((await ofArea.call(listEvents, { unitId: asbyId })).status).toBe(403);
    expect((await ofArea.call(listEventsTable, { unitId: asbyId })).status).toBe(403);

    const choices = (await ofArea.call(getEventChoices, {})).output();
    expect(choices.people).toEqual(['I området', 'Kommunen', 'Kommunens nod']);
    expect(choices.units).toEqual([{ id: bergaId, name: 'Bergaskolan' }]);
    expect(choices).toMatchObject({ years: 5, exactYears: 10 });
    const { text } = await ofArea.call(listEventsTable, {});
    expect(text).toContain('I området');
    expect(text).not.toMatch(/Utanför|Borttagen enhet|Annan kommun/);
  });

  it.each([
    ['coordinator', 200],
    ['leadership', 200],
    ['administrator', 200],
    ['head', 403],
    ['counsellor', 403],
    ['teacher', 403],
    ['controller', 403],
    ['board-reader', 403],
    ['process-leader', 403],
  ] as const)('is for those who answer for it: %s gets %i', async (role, status) => {
    const visitor = await someone(api, role, place.rootId);
    for (const endpoint of [listEvents, listEventsTable, getEventChoices])
      expect([endpoint.path, (await visitor.call(endpoint, {})).status]).toEqual([endpoint.path, status]);
  });

  it('is a file in plain Swedish, or English, and that it was taken is an event', async () => {
    await happened('2026-03-01T12:00:00Z', {
      who: 'Per Ström',
      action: 'imports.taken-in',
      after: { file: 'behöriga.csv', source: 'tidy-csv', added: 120, changed: 3 },
    });
    await happened('2026-03-01T12:01:00Z', { who: '=HYPERLINK("x")' });
    const asked = { group: 'imports', text: 'behöriga' } as const;
    const file = await reader.call(listEventsTable, asked);
    expect(file.contentType).toContain('text/csv');
    expect(file.text).toContain('2026-03-01 13:00:00;Per Ström');
    expect(file.text).toContain('Per Ström läste in filen behöriga.csv: 120 nya värden, 3 ändrade.');
    expect(file.text).toContain('Källa: Egna antal; Nya värden: 120; Ändrade värden: 3');
    expect(file.text).toContain('Vad det gäller;Inlästa filer');
    expect(file.text).not.toContain('HYPERLINK');
    expect((await reader.call(listEventsTable, { ...asked, language: 'en' })).text).toContain(
      'Per Ström took in the file behöriga.csv: 120 new values, 3 changed.',
    );

    const [last] = (await found()).events;
    expect(last).toMatchObject({
      action: 'audit-log.exported',
      who: 'Prov Person',
      after: { events: 1, group: 'imports', searched: 'behöriga' },
    });
    // A spreadsheet takes no name for a formula.
    expect((await reader.call(listEventsTable, {})).text).toContain(`'=HYPERLINK`);
  });

  it('tells each municipality its own share of what the operator took in for several', async () => {
    const other = await aMunicipality(api, 'Grannköping');
    const line = (code: string, year: string) => `${code};${code};C14;${year};alla;411;3517`;
    const text = [
      'kommun;enhet;indikator;läsår;kön;täljare;nämnare',
      line(place.code, '2025/26'),
      line(place.code, '2024/25'),
      line(other.code, '2025/26'),
    ].join('\n');
    const imports = api.app.get(ImportsService, { strict: false });
    const { importId } = await imports.takeInFile({ name: 'alla.csv', bytes: Buffer.from(text) }, operator);
    expect((await found()).events).toMatchObject([
      { who: 'Driftansvarig', action: 'imports.taken-in', after: { file: 'alla.csv', added: 2 } },
    ]);
    await imports.undo(importId!, operator);
    expect((await found()).events[0]).toMatchObject({ action: 'imports.undone', after: { rows: 2 } });
    expect(
      await api.sql('SELECT action, after FROM audit_event WHERE municipality_code IS NULL ORDER BY id'),
    ).toMatchObject([{ after: { added: 3 } }, { after: { rows: 3 } }]);
  });
});
