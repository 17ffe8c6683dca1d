import { Clock } from '../platform/clock';
import { Secrets, secretsKey } from '../platform/secrets';
import { ownPath, SignInTickets, type SignInTicket } from './sign-in-ticket';

/** A clock that stands where it is put. */
class StandingClock extends Clock {
  minutes = 0;

  override now(): Date {
    return new Date(Date.UTC(2026, 10, 24, 12, this.minutes));
  }
}

describe('what is remembered of a sign-in', () => {
  const secrets = new Secrets(secretsKey('postgres://a:losenord@127.0.0.1/b', {}));
  const clock = new StandingClock();
  const tickets = new SignInTickets(secrets, clock);
  const remembered: SignInTicket = {
    providerId: '11111111-1111-4111-8111-111111111111',
    state: 's',
    nonce: 'n',
    verifier: 'v',
    callback: 'https://vagval.example/api/session/provider/callback',
    till: '/plan',
  };

  it('is forgotten after ten minutes', () => {
    const sealed = tickets.seal(remembered);
    clock.minutes = 9;
    expect(tickets.open(sealed)).toEqual(remembered);
    clock.minutes = 10;
    expect(tickets.open(sealed)).toBeNull();
  });

  it('is nothing that was sealed for another use, or was never there', () => {
    expect(tickets.open(secrets.seal(JSON.stringify(remembered), 'provider x'))).toBeNull();
    expect(tickets.open(undefined)).toBeNull();
  });
});

describe('the page to go on to', () => {
  it.each(['/', '/plan', '/indikatorer?ar=2025&kon=girls#a', '/logga-in-hjalp'])('is %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    undefined,
    ['/plan'],
    '',
    'plan',
    '//evil.example',
    '/\\evil.example',
    '/\n/evil.example',
    `/${'a'.repeat(2000)}`,
  ])('is the first page instead of %j', (path) => {
    expect(ownPath(path)).toBe('/');
  });
});
