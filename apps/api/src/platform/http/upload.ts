import type {} from '@fastify/multipart'; // its additions to Fastify's types
import { importLimits } from '@vagval/domain/imports/import';
import { RuleBroken } from '@vagval/domain/rule-broken';
import type { FastifyRequest } from 'fastify';

/** A file somebody sent: the name it had, without folders, and its bytes. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The one file of a multipart request.
 *
 * @throws RuleBroken `import-empty` when there is none, `import-too-large` when it is over the limit.
 */
export async function readUpload(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new RuleBroken('import-empty');
  const part = await request.file();
  if (!part) throw new RuleBroken('import-empty');
  try {
    const bytes = await part.toBuffer();
    const name = part.filename.split(/[\\/]/).at(-1) ?? '';
    return { name: name.slice(0, 200) || 'namnlös', bytes };
  } catch (error) {
    // The reader stops at the limit; anything else is not ours to explain.
    if ((error as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new RuleBroken('import-too-large', { megabytes: importLimits.bytes / 1024 / 1024 });
  }
}
