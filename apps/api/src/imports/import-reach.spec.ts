import {
  getImport,
  getImportErrors,
  listImports,
  previewImport,
  takeInImport,
  undoImport,
} from '@vagval/contracts/imports/imports';
import type { Role } from '@vagval/domain/actor';
import { theOperator } from '../platform/audit/audit';
import { aMunicipality, someone } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';
import { ImportsService } from './imports.service';

const tidy = (...rows: string[]) => ['kommun;enhet;indikator;läsår;kön;täljare;nämnare', ...rows].join('\n');
const own = tidy('9900;99000101;D7;2011/12;alla;40;61');
const notAllowed = { type: 'urn:vagval:problem:not-allowed', status: 403 };
const notFound = { type: 'urn:vagval:problem:import-not-found', status: 404 };

describe('who may take in', () => {
  let api: TestApi;
  let karin: Visitor;
  let stranger: Visitor;

  beforeAll(async () => {
    api = await TestApi.start('example');
    karin = await api.as('coordinator');
    const other = await aMunicipality(api, 'Grannköping');
    // The builder's file has no summary that could be listed.
    await api.sql('DELETE FROM import_file WHERE id = $1', [other.importId]);
    stranger = await someone(api, 'controller', other.rootId);
  });
  afterAll(() => api.stop());

  const files = async () =>
    (await api.sql<{ files: number }>('SELECT count(*)::int AS files FROM import_file'))[0]!.files;

  it.each(['coordinator', 'controller'] as const)('lets a %s preview, take in and undo', async (role) => {
    const visitor = await api.as(role);
    const { id } = (await visitor.upload(previewImport, 'a.csv', own)).output();
    expect((await visitor.call(takeInImport, { id })).output().state).toBe('taken-in');
    expect((await visitor.call(undoImport, { id })).output().state).toBe('undone');
  });

  it.each(['head', 'counsellor', 'leadership'] as const)(
    'lets no %s write, and remembers nothing of the file',
    async (role) => {
      const visitor = await api.as(role);
      const { id } = (await karin.upload(previewImport, 'a.csv', own)).output();
      const before = await files();

      expect((await visitor.upload(previewImport, 'b.csv', own)).problem()).toMatchObject(notAllowed);
      expect((await visitor.call(takeInImport, { id })).problem()).toMatchObject(notAllowed);
      expect((await visitor.call(undoImport, { id })).problem()).toMatchObject(notAllowed);

      expect(await files()).toBe(before);
      expect((await karin.call(getImport, { id })).output().state).toBe('previewed');
    },
  );

  it.each<[Role, number]>([
    ['head', 403],
    ['counsellor', 403],
    ['leadership', 200],
    ['controller', 200],
  ])('answers a %s who reads what was taken in with %i', async (role, status) => {
    const visitor = await api.as(role);
    const { id } = (await karin.upload(previewImport, 'a.csv', own)).output();
    expect((await visitor.call(listImports, {})).status).toBe(status);
    expect((await visitor.call(getImport, { id })).status).toBe(status);
  });

  it('does not find the imports of another municipality', async () => {
    const { id } = (await karin.upload(previewImport, 'vår.csv', own)).output();

    for (const endpoint of [getImport, getImportErrors, takeInImport, undoImport])
      expect((await stranger.call(endpoint, { id })).problem()).toMatchObject(notFound);

    expect((await stranger.call(listImports, {})).output()).toEqual([]);
    expect((await karin.call(getImport, { id })).output().state).toBe('previewed');
  });

  it('leaves the rows of another municipality aside, and counts them', async () => {
    const text = tidy(
      '9900;99000101;D7;2012/13;alla;40;61',
      '1384;77163912;D7;2012/13;alla;44;68',
      '1384;1384;D7;2012/13;alla;900;1000',
    );
    const { id, summary, sample } = (await karin.upload(previewImport, 'länet.csv', text)).output();
    expect(summary).toMatchObject({ observations: 1, otherMunicipalities: 2, added: 1, errorCount: 0 });
    expect(sample).toHaveLength(1);
    await karin.call(takeInImport, { id });

    expect(
      await api.sql(
        `SELECT DISTINCT u.municipality_code AS code FROM observation o JOIN unit u ON u.id = o.unit_id WHERE o.import_id = $1`,
        [id],
      ),
    ).toEqual([{ code: '9900' }]);
    expect(await api.sql(`SELECT 1 FROM municipality WHERE code = '1384'`)).toEqual([]);
  });

  it('shows what the operator took in to those it has figures of, and lets none of them undo it', async () => {
    const imports = api.app.get(ImportsService);
    const operator = theOperator(null);
    const { id } = await imports.preview({ name: 'alla.csv', bytes: Buffer.from(own) }, operator);
    await imports.takeIn(id, operator);

    const listed = (await karin.call(listImports, {})).output().find((one) => one.id === id);
    expect(listed).toMatchObject({ fileName: 'alla.csv', state: 'taken-in', takenInBy: 'Driftansvarig' });
    expect((await stranger.call(listImports, {})).output()).toEqual([]);
    expect((await karin.call(undoImport, { id })).problem()).toMatchObject(notFound);
    await imports.undo(id, operator);
  });
});
