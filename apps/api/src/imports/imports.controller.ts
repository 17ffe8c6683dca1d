import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import {
  getImport,
  getImportErrors,
  listImports,
  listImportsTable,
  previewImport,
  takeInImport,
  undoImport,
  type ImportPreview,
} from '@vagval/contracts/imports/imports';
import { may } from '@vagval/contracts/permissions';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import type { UploadedFile } from '../platform/http/upload';
import { ImportTablesService } from './import-tables.service';
import { ImportsService, type Importer } from './imports.service';

@Controller()
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly tables: ImportTablesService,
  ) {}

  @Serve(previewImport)
  async preview(
    _: InputOf<typeof previewImport>,
    actor: Actor,
    file: UploadedFile,
  ): Promise<AnswerOf<typeof previewImport>> {
    return told(await this.imports.preview(file, importer(actor)), actor);
  }

  @Serve(listImports)
  async list(_: InputOf<typeof listImports>, actor: Actor): Promise<AnswerOf<typeof listImports>> {
    return (await this.imports.list(actor.municipalityCode)).map((one) => told(one, actor));
  }

  @Serve(listImportsTable)
  table({ language }: InputOf<typeof listImportsTable>, actor: Actor): Promise<AnswerOf<typeof listImportsTable>> {
    return this.tables.history(language, actor);
  }

  @Serve(getImport)
  async get({ id }: InputOf<typeof getImport>, actor: Actor): Promise<AnswerOf<typeof getImport>> {
    return told(await this.imports.listed(id, actor.municipalityCode), actor);
  }

  @Serve(getImportErrors)
  errors({ id, language }: InputOf<typeof getImportErrors>, actor: Actor): Promise<AnswerOf<typeof getImportErrors>> {
    return this.tables.errors(id, language, importer(actor));
  }

  @Serve(takeInImport)
  async takeIn({ id }: InputOf<typeof takeInImport>, actor: Actor): Promise<AnswerOf<typeof takeInImport>> {
    return told(await this.imports.takeIn(id, importer(actor)), actor);
  }

  @Serve(undoImport)
  async undo({ id }: InputOf<typeof undoImport>, actor: Actor): Promise<AnswerOf<typeof undoImport>> {
    return told(await this.imports.undo(id, importer(actor)), actor);
  }
}

/** A person takes in for the municipality they work in. */
function importer({ userId, name, role, municipalityCode }: Actor): Importer {
  return { userId, name, role, municipalityCode };
}

/**
 * An import as the caller may see it. Rows and refused cells are figures that nobody has protected: those who take in files
 * see them of a file they are about to take in, and nobody afterwards.
 */
function told(one: Awaited<ReturnType<ImportsService['get']>>, actor: Actor): ImportPreview {
  const seesRows = one.state === 'previewed' && may(actor.role, 'imports.write');
  return {
    ...one,
    sample: seesRows ? one.sample : [],
    summary: seesRows ? one.summary : { ...one.summary, errors: [] },
    uploadedAt: one.uploadedAt.toISOString(),
    takenInAt: one.takenInAt?.toISOString() ?? null,
    undoneAt: one.undoneAt?.toISOString() ?? null,
  };
}
