import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Settings } from './settings';

/** Bytes of the starting value and of the mark that tells whether a sealed text has been touched. */
const [ivBytes, tagBytes] = [12, 16];

/**
 * Seals texts, so that whoever reads the database or a cookie can neither read nor change them (AES-256-GCM). What a text is
 * sealed `for` is part of the seal: moved to another row or another use it does not open.
 */
export class Secrets {
  constructor(private readonly key: Buffer) {}

  /** @returns `v1.` and base64url of starting value, mark and sealed text. */
  seal(text: string, use: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(use));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** The text that was sealed for this use, or null when it was sealed by another key, for another use, or has been touched. */
  open(sealed: string, use: string): string | null {
    const [version, packed = ''] = sealed.split('.');
    const bytes = Buffer.from(packed, 'base64url');
    if (version !== 'v1' || bytes.length < ivBytes + tagBytes) return null;
    const tag = bytes.subarray(ivBytes, ivBytes + tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(use))
      .setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
    } catch {
      // Node's one way to say that the mark does not fit.
      return null;
    }
  }
}

/** The key of the installation: from the setting, otherwise derived from the password of the database as the session's is. */
export function secretsKey(apiUrl: string, { SECRETS_KEY }: Pick<Settings, 'SECRETS_KEY'>): Buffer {
  return createHmac('sha256', SECRETS_KEY ?? new URL(apiUrl).password)
    .update('secrets')
    .digest();
}
