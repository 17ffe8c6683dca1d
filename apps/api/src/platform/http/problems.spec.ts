import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { getHealth } from '@vagval/contracts/health';
import { problem } from '@vagval/contracts/problem';
import { getSession, signInToExample } from '@vagval/contracts/users/session';
import { TestApi, type Visitor } from '../../testing/test-api';

describe('a request that is wrong', () => {
  let api: TestApi;
  let peter: Visitor;

  beforeAll(async () => {
    api = await TestApi.start('example');
    peter = await api.as('leadership');
  });
  afterAll(() => api.stop());

  /** Sends what no client of ours would, and reads the answer as a problem. */
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: string,
    headers: Record<string, string> = {},
  ) => {
    const response = await api.app.inject({ method, url, payload, headers });
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.body).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b|SyntaxError|stack/);
    return problem.parse(response.json());
  };
  const json = { 'content-type': 'application/json' };

  it('is told so when its JSON is broken', async () => {
    expect(await send('POST', '/api/session/example', '{"userId": ', json)).toMatchObject({
      type: 'urn:vagval:problem:invalid-input',
      status: 400,
      instance: 'POST /api/session/example',
    });
  });

  it.each(['/api/', '/api/nothing', '/api/session/nothing', '/api/follow-up/indicators', '/api/../etc/passwd'])(
    'is told that nothing is found at %s',
    async (url) => {
      expect(await send('GET', url)).toMatchObject({ type: 'urn:vagval:problem:not-found', status: 404 });
    },
  );

  it('is told that a method is not found at an address', async () => {
    expect(await send('PUT', '/api/units', '{}', json)).toMatchObject({ status: 404, instance: 'PUT /api/units' });
  });

  it('is refused when it is larger than any request of ours', async () => {
    const body = JSON.stringify({ userId: 'x'.repeat(1024 * 1024) });
    expect(await send('POST', '/api/session/example', body, json)).toMatchObject({
      type: 'urn:vagval:problem:too-large',
      status: 413,
    });
  });

  it('is refused when it is of a kind that nothing takes', async () => {
    const answer = await send('POST', '/api/session/example', '<a/>', { 'content-type': 'application/xml' });
    expect(answer.status).toBe(400);
  });

  it.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['same-origin', 200],
    ['none', 200],
  ])('from a %s page that would change something is answered with %i', async (site, status) => {
    const { exampleUsers } = (await api.visitor().call(getSession, {})).output() as { exampleUsers: { id: string }[] };
    const answer = await api
      .visitor()
      .call(signInToExample, { userId: exampleUsers[0]!.id }, { 'sec-fetch-site': site });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.problem().type).toBe('urn:vagval:problem:cross-site');
  });

  it.each([
    ['http://evil.example', 403],
    ['null', 403],
    ['http://vagval.example:3000', 200],
  ])('from a browser without fetch metadata, with the origin %s, is answered with %i', async (origin, status) => {
    const response = await api.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { origin, host: 'vagval.example:3000' },
    });
    expect(response.statusCode).toBe(status);
  });

  it('may be read from a link on another site', async () => {
    expect((await api.visitor().call(getHealth, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });

  it('with a value that is none of those there are is refused by its field', async () => {
    const refused = await peter.call(getMatrix, { schoolYear: 2025, gender: 'cats' as 'all', sort: 'worst' as 'name' });
    expect(refused.problem()).toMatchObject({ type: 'urn:vagval:problem:invalid-input', status: 400 });
    expect(
      refused
        .problem()
        .fields.map(({ field }) => field)
        .sort(),
    ).toEqual(['gender', 'sort']);
    expect(refused.text).not.toContain('cats');
  });

  it.each([
    ['unitId', { unitId: 'kullens' }],
    ['schoolYear', { schoolYear: 'i år' }],
    ['schoolYear', { schoolYear: 1066 }],
    ['schoolYear', { schoolYear: 2025.5 }],
  ])('with a wrong %s in %j is refused by its field', async (field, wrong) => {
    const input = {
      indicatorId: 'work-experience',
      unitId: '00000000-0000-4000-8000-000000000000',
      schoolYear: 2025,
      ...wrong,
    };
    const refused = await peter.call(getIndicatorPage, input);
    expect(refused.status).toBe(400);
    expect(refused.problem().fields.map((one) => one.field)).toEqual([field]);
  });

  it('leaves what a reader typed out of the problem', async () => {
    const response = await api.app.inject({ method: 'GET', url: '/api/nothing?name=Lisa%20Svensson' });
    expect(response.body).not.toContain('Lisa');
  });

  it('with an indicator that does not exist is told so', async () => {
    const [unit] = await api.sql<{ id: string }>(`SELECT id FROM unit WHERE code = '99000101'`);
    const input = { indicatorId: 'no-such', unitId: unit!.id, schoolYear: 2025 };
    expect((await peter.call(getIndicatorPage, input)).problem()).toMatchObject({
      type: 'urn:vagval:problem:indicator-not-found',
      status: 404,
    });
  });

  it.each([
    [
      'that is cut off',
      400,
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    ],
    ['of no parts', 422, 'multipart/form-data; boundary=x', '--x--\r\n'],
    ['without a boundary', 400, 'multipart/form-data', 'abc'],
    [
      'with words instead of a file',
      413,
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
    ],
  ])('with a form %s is answered with %i', async (_, status, type, payload) => {
    const { exampleUsers } = (await api.visitor().call(getSession, {})).output() as {
      exampleUsers: { id: string; assignment: { role: string } }[];
    };
    const karin = exampleUsers.find(({ assignment }) => assignment.role === 'coordinator')!;
    const signedIn = await api.app.inject({
      method: 'POST',
      url: '/api/session/example',
      payload: { userId: karin.id },
    });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;

    const answer = await send('POST', '/api/imports', payload, { 'content-type': type, cookie });

    expect(answer.status).toBe(status);
  });
});
