import { decode } from './encoding';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decode', () => {
  it('reads UTF-8 with and without byte order mark', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa5))).toEqual({ text: 'å', encoding: 'utf-8' });
    expect(decode(bytes(0xc3, 0xa5, 0x3b))).toEqual({ text: 'å;', encoding: 'utf-8' });
  });

  it('takes what UTF-8 does not allow for windows-1252', () => {
    expect(decode(bytes(0x6b, 0xf6, 0x6e, 0x3b, 0x96))).toEqual({ text: 'kön;–', encoding: 'windows-1252' });
  });

  it('reads UTF-16 by its byte order mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0xe5, 0x00))).toEqual({ text: 'å', encoding: 'utf-16le' });
  });
});
