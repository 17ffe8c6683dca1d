import { Secrets, secretsKey } from './secrets';

const apiUrl = 'postgres://vagval_api:losenord@127.0.0.1/vagval';
const secrets = new Secrets(secretsKey(apiUrl, {}));

describe('sealing', () => {
  it('gives the text back, and never the same seal twice', () => {
    const [one, two] = [secrets.seal('hemligt å', 'a'), secrets.seal('hemligt å', 'a')];
    expect(one).not.toBe(two);
    expect(secrets.open(one, 'a')).toBe('hemligt å');
    expect(Buffer.from(one.slice(3), 'base64url').toString()).not.toContain('hemligt');
  });

  it('opens for no other use, by no other key, and not when a single bit has been touched', () => {
    const sealed = secrets.seal('hemligt', 'a');
    expect(secrets.open(sealed, 'b')).toBeNull();
    expect(new Secrets(secretsKey(apiUrl, { SECRETS_KEY: 'x'.repeat(32) })).open(sealed, 'a')).toBeNull();
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const touched = Buffer.from(bytes);
      touched[at]! ^= 1;
      expect(secrets.open(`v1.${touched.toString('base64url')}`, 'a')).toBeNull();
    }
    for (const broken of ['', 'v1.', 'v1.AAAA', 'v2.' + sealed.slice(3), 'hemligt'])
      expect(secrets.open(broken, 'a')).toBeNull();
  });
});
