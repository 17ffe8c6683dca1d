import { passwordFault, samePassword } from './password';

const owner = { name: 'Karin Wallin-Persson', email: 'karin.wallin@kommunen.se' };

describe('a password', () => {
  it.each([
    ['elva tecken', 'too-short'],
    ['tolv tecken!', null],
    ['aaaaaaaaaaaa', null],
    ['123456789012', null],
    ['å'.repeat(200), null],
    ['å'.repeat(201), 'too-long'],
    ['karin.wallin@kommunen.se', 'is-email'],
    ['KARIN.WALLIN@KOMMUNEN.SE', 'is-email'],
    ['Karin Wallin', 'is-email'],
    ['karinwallinpersson', 'is-name'],
    ['Karin Wallin-Persson', 'is-name'],
    ['Karin Wallin-Persson 7', null],
    ['            ', null],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, owner)).toBe(fault);
  });

  it('is counted in characters, not in what a computer stores them as', () => {
    expect(passwordFault('🦉'.repeat(6), owner)).toBe('too-short');
    expect(passwordFault('🦉'.repeat(12), owner)).toBeNull();
    // One å, or an a with a ring: eleven characters both ways.
    expect(passwordFault('a\u030a'.repeat(11), owner)).toBe('too-short');
  });

  it('is the same whichever keyboard wrote it', () => {
    expect(samePassword('vår hemliga skog'.normalize('NFD'))).toBe(samePassword('vår hemliga skog'));
  });

  it('may be anything where there is no e-mail', () => {
    expect(passwordFault('karin.wallin@kommunen.se', { ...owner, email: null })).toBeNull();
  });
});
