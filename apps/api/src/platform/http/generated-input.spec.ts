import { listActivities, listActivitiesTable } from '@vagval/contracts/activities/activities';
import { getChoices, getChoicesTable } from '@vagval/contracts/choices/choices';
import type { Endpoint } from '@vagval/contracts/endpoint';
import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { getIndicatorPage, getIndicatorTable } from '@vagval/contracts/follow-up/indicator-page';
import { getMatrix, getMatrixTable } from '@vagval/contracts/follow-up/matrix';
import { getImport, getImportErrors, listImportsTable } from '@vagval/contracts/imports/imports';
import { getPlan, getPlanTable } from '@vagval/contracts/plans/plans';
import { problem } from '@vagval/contracts/problem';
import { listUnits } from '@vagval/contracts/units/units';
import * as fc from 'fast-check';
import { TestApi } from '../../testing/test-api';

/** Every read that takes anything. */
const reads: readonly Endpoint[] = [
  listUnits,
  listActivities,
  listActivitiesTable,
  getChoices,
  getChoicesTable,
  getHeadPage,
  getIndicatorPage,
  getIndicatorTable,
  getMatrix,
  getMatrixTable,
  getPlan,
  getPlanTable,
  getImport,
  getImportErrors,
  listImportsTable,
];

describe('what anyone may come to write in the address', () => {
  let api: TestApi;
  let cookie: string;
  let unitIds: string[];

  beforeAll(async () => {
    api = await TestApi.start('example');
    const session = (await api.app.inject({ method: 'GET', url: '/api/session' })).json<{
      exampleUsers: { id: string; assignment: { role: string } }[];
    }>();
    const user = session.exampleUsers.find(({ assignment }) => assignment.role === 'controller')!;
    const signedIn = await api.app.inject({
      method: 'POST',
      url: '/api/session/example',
      payload: { userId: user.id },
    });
    cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;
    unitIds = (await api.sql<{ id: string }>('SELECT id FROM unit ORDER BY name')).map(({ id }) => id);
  });
  afterAll(() => api.stop());

  const garbage = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.double().map(String),
    fc.uuid(),
  );
  // Most values mean something: garbage alone would be refused before any code of ours has run.
  const mostly = (meaningful: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 12, arbitrary: meaningful }, { weight: 1, arbitrary: garbage });
  const among = (...values: string[]) => mostly(fc.constantFrom(...values));
  const fields = () => ({
    unitId: among(...unitIds),
    id: mostly(fc.uuid()),
    indicatorId: among(
      'work-experience',
      'merit-value',
      'dissimilarity',
      'degree-4-years',
      'activities-done',
      'units-with-plan',
    ),
    schoolYear: mostly(
      fc.oneof(fc.integer({ min: 2015, max: 2030 }).map(String), fc.constantFrom('1990', '2100', '2.025e3', ' 2025 ')),
    ),
    gender: among('all', 'girls', 'boys'),
    goal: mostly(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer(), fc.maxSafeInteger()).map(String)),
    sort: among('attention', 'name'),
    schoolForm: among('compulsory', 'upper-secondary', 'adult', 'preschool'),
    language: among('sv', 'en'),
    stray: garbage,
  });

  it.each(reads.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    'never breaks %s',
    async (_, endpoint) => {
      const seen = new Set<number>();
      await fc.assert(
        fc.asyncProperty(
          fc.record(fields(), { requiredKeys: ['schoolYear', 'unitId', 'indicatorId', 'id'] }),
          async (values) => {
            const rest: Record<string, string> = { ...values };
            const path = endpoint.path.replace(/:(\w+)/g, (__, name: string) =>
              encodeURIComponent((rest[name] ?? '').toWellFormed()),
            );
            const query = new URLSearchParams(rest).toString();
            const response = await api.app.inject({ method: 'GET', url: `/api${path}?${query}`, headers: { cookie } });
            seen.add(response.statusCode);
            expect(response.statusCode).toBeLessThan(500);
            if (response.statusCode === 200) return;
            expect(problem.parse(response.json()).status).toBe(response.statusCode);
            expect(response.body).not.toMatch(/node_modules|QueryFailed|SELECT/);
          },
        ),
        { numRuns: 60 },
      );
      // Where nothing was let through, nothing would have been tried. No import has an id that is made up.
      expect([...seen]).toContain(endpoint.path.includes('/imports/:id') ? 404 : 200);
    },
    60_000,
  );
});
