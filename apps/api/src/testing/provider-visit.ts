import { getSession, providerAddress, type Session } from '@vagval/contracts/users/session';
import type { TestApi } from './test-api';

/** A browser that goes to a provider and comes back, with the cookies that each of them has given it. */
export class ProviderVisit {
  private readonly cookies = new Map<string, Map<string, string>>();

  constructor(private readonly api: TestApi) {}

  /** Presses the button of a provider. Gives the address it leads to. */
  async begin(id: string, till = '/'): Promise<string> {
    return (await this.ours(providerAddress({ id }, till))).location;
  }

  /** Follows the provider's pages until it sends the browser back to us; that address is not opened. */
  async through(address: string): Promise<string> {
    let at = new URL(address);
    for (let steps = 0; steps < 10; steps++) {
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie: this.cookieFor(at.host) } });
      for (const cookie of answer.headers.getSetCookie()) this.keep(at.host, cookie);
      const location = answer.headers.get('location');
      if (!location) throw new Error(`${at.href} answered ${answer.status}: ${await answer.text()}`);
      const next = new URL(location, at);
      if (next.hostname === 'localhost') return next.href;
      at = next;
    }
    throw new Error('The provider never sent the browser back');
  }

  /** Comes back to us. Gives where we send the browser, and whether a session began. */
  back(address: string): Promise<{ location: string; hasSession: boolean }> {
    const { pathname, search } = new URL(address);
    return this.ours(`${pathname}${search}`);
  }

  /** The whole way. */
  async signIn(id: string, till = '/'): Promise<{ location: string; hasSession: boolean }> {
    const there = await this.begin(id, till);
    return there.startsWith('/') ? { location: there, hasSession: false } : this.back(await this.through(there));
  }

  /** Who we take the browser for. */
  async session(): Promise<Session> {
    return getSession.output.parse((await this.ask('GET', '/api/session')).json());
  }

  /** Any request to us, with the cookies. */
  ask(method: 'GET' | 'DELETE', url: string) {
    return this.api.app.inject({ method, url, headers: { cookie: this.cookieFor('localhost') } });
  }

  /** A cookie we gave, or undefined. */
  cookie(name: string): string | undefined {
    return this.cookies.get('localhost')?.get(name);
  }

  /** Puts a cookie back that the browser should have forgotten. */
  plant(name: string, value: string): void {
    this.keep('localhost', `${name}=${value}`);
  }

  private async ours(url: string): Promise<{ location: string; hasSession: boolean; set: string[] }> {
    const answer = await this.ask('GET', url);
    const set = [answer.headers['set-cookie'] ?? []].flat();
    for (const cookie of set) this.keep('localhost', cookie);
    const hasSession = set.some((cookie) => cookie.startsWith('vagval='));
    return { location: String(answer.headers.location), hasSession, set };
  }

  private cookieFor(host: string): string {
    return [...(this.cookies.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(host: string, cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
}
