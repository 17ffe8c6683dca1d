import { getHealth } from '@vagval/contracts/health';
import { createApp } from '../../bootstrap';
import { testDatabase } from '../../testing/test-database';
import { readSettings } from '../settings';

describe('what every answer says to the browser', () => {
  let app: Awaited<ReturnType<typeof createApp>>;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase('example');
    drop = () => database.drop();
    app = await createApp(database.apiUrl, readSettings({ SECURE_COOKIES: 'on' }));
  });
  afterAll(async () => {
    await app.close();
    await drop();
  });

  const policyOf = (header: unknown) =>
    new Map(
      String(header)
        .split(';')
        .map((part) => part.trim().split(' '))
        .map(([name = '', ...sources]) => [name, sources]),
    );

  it.each(['/api/health', '/api/nothing'])('runs no script but our own, at %s', async (url) => {
    const { headers } = await app.inject({ method: 'GET', url });
    const policy = policyOf(headers['content-security-policy']);
    const scripts = policy.get('script-src') ?? policy.get('default-src');

    expect(scripts).toEqual(["'self'"]);
    expect(policy.get('script-src-attr') ?? ["'none'"]).toEqual(["'none'"]);
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.has('upgrade-insecure-requests')).toBe(false);
  });

  it('guesses no type of a file, and names no server', async () => {
    const { headers } = await app.inject({ method: 'GET', url: `/api${getHealth.path}` });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers).toHaveProperty('strict-transport-security');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('sends the cookie over https alone, where the product is reached so', async () => {
    const signIn = async (protocol: string) => {
      const session = (await app.inject({ method: 'GET', url: '/api/session' })).json<{
        exampleUsers: { id: string }[];
      }>();
      const response = await app.inject({
        method: 'POST',
        url: '/api/session/example',
        payload: { userId: session.exampleUsers[0]!.id },
        headers: { 'x-forwarded-proto': protocol },
        remoteAddress: '127.0.0.1',
      });
      return String(response.headers['set-cookie'] ?? '');
    };
    expect(await signIn('https')).toContain('; Secure');
    expect(await signIn('http')).toBe('');
  });
});
