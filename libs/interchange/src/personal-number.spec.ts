import { holdsPersonalNumber, withoutPersonalNumbers } from './personal-number';

describe('holdsPersonalNumber', () => {
  it.each([
    '20121212-1212',
    '201212121212',
    '121212-1212',
    '1212121212',
    '121212+1212',
    'Kalle 121212 1212, 9A',
    '701063-2391',
    '121212-TF12',
    '20121212-T123',
  ])('finds it in %j', (text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
  });

  it.each([
    '77163912',
    '20041231',
    '2120001256',
    '5566501796',
    '165566501796',
    '2024/25',
    '12121212121212',
    '0764',
    '991399-1234',
    '1 234 567 890',
  ])('does not take %j for one', (text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
  });

  it('can take it out and leave the rest', () => {
    expect(withoutPersonalNumbers('Kalle 20121212-1212 i 9A, org. 2120001256')).toBe('Kalle … i 9A, org. 2120001256');
  });
});
