import type { ReadResult } from './read-result';

/** Text of a file, without its byte order mark, and how it was written. */
export interface Decoded {
  readonly text: string;
  readonly encoding: ReadResult['encoding'];
}

/**
 * Reads bytes as text: by byte order mark, else as strict UTF-8, else as windows-1252, which every byte fits.
 * Text that is valid UTF-8 is practically never windows-1252 with Swedish letters in it, so no guessing by frequency is needed.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // TypeError: a byte that UTF-8 does not allow, so the file is older than UTF-8.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
