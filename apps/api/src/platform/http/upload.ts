import type {} from '@fastify/multipart'; // its additions to Fastify's types
import { BadRequestException } from '@nestjs/common';
import { fileLimits } from '@vagval/domain/file-limits';
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
 * @throws BadRequestException when the form is broken or cut off.
 */
export async function readUpload(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new RuleBroken('import-empty');
  const part = await request.file().catch(refuseForm);
  if (!part) throw new RuleBroken('import-empty');
  const bytes = await part.toBuffer().catch(refuseForm);
  const name = part.filename.split(/[\\/]/).at(-1) ?? '';
  return { name: name.slice(0, 200) || 'namnlös', bytes };
}

/** The reader of forms names its limits by code and status; what has neither is a form that cannot be read to its end. */
function refuseForm(error: Error & { readonly code?: string; readonly statusCode?: number }): never {
  if (error.code === 'FST_REQ_FILE_TOO_LARGE')
    throw new RuleBroken('import-too-large', { megabytes: fileLimits.bytes / 1024 / 1024 });
  throw error.statusCode ? error : new BadRequestException();
}
