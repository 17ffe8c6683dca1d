import { createHash } from 'node:crypto';

const namespace = Buffer.from('5b1f6d0c7a524c8f9d3ee0a1b2c49900', 'hex');

/** The identifier of a thing in the example, by its name: a UUID of version 5 (RFC 9562), the same every time. */
export function exampleId(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
