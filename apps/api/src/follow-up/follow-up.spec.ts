import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { getSession, type Session } from '@vagval/contracts/users/session';
import { TestApi } from '../testing/test-api';

describe('follow-up', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start('example');
  });
  afterAll(() => api.stop());

  it('shows a head what is left of the promises', async () => {
    const head = await api.as('head', 'Kullens skola');
    const session = (await head.call(getSession, {})).output() as Session & { kind: 'signed-in' };
    const answer = await head.call(getHeadPage, { unitId: session.assignment.unitId, schoolYear: 2025 });
    if (answer.status !== 200) console.log(answer.text);
    console.log(JSON.stringify(answer.output(), null, 1).slice(0, 3000));
  });

  it('shows leadership the matrix', async () => {
    const leader = await api.as('leadership');
    const answer = await leader.call(getMatrix, { schoolYear: 2025 });
    if (answer.status !== 200) console.log(answer.text);
    console.log(answer.text.length, answer.output().rows.map((r) => r.unitName + ' ' + r.cells.map((c) => c.result.kind[0] + (c.result.kind === 'value' ? Math.round(c.result.value * 100) : '')).join(' ')));
  });
});
