import { comesFromOurPage } from './same-site';

describe('comesFromOurPage', () => {
  const from = (method: string, headers: Record<string, string>) =>
    comesFromOurPage({ method, headers: { host: 'vagval.example', ...headers } });

  it.each(['GET', 'HEAD'])('lets anyone read with %s', (method) => {
    expect(from(method, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(true);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('holds %s to our own page', (method) => {
    expect(from(method, { 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(from(method, { 'sec-fetch-site': 'none' })).toBe(true);
    expect(from(method, { 'sec-fetch-site': 'same-site' })).toBe(false);
    expect(from(method, { 'sec-fetch-site': 'cross-site' })).toBe(false);
  });

  it('believes the browser before the origin', () => {
    expect(from('POST', { 'sec-fetch-site': 'cross-site', origin: 'https://vagval.example' })).toBe(false);
  });

  it('compares the whole host, with its port', () => {
    expect(from('POST', { origin: 'https://vagval.example' })).toBe(true);
    expect(from('POST', { origin: 'https://vagval.example:8443' })).toBe(false);
    expect(from('POST', { origin: 'https://vagval.example.evil.example' })).toBe(false);
    expect(from('POST', { origin: 'null' })).toBe(false);
    expect(from('POST', { origin: 'not an address' })).toBe(false);
  });

  it('lets a program through that says nothing: it carries no cookie of a person', () => {
    expect(from('POST', {})).toBe(true);
  });
});
