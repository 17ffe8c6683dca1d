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
    return told(await this.imports.preview(file, importer(actor)));
  }

  @Serve(listImports)
  async list(_: InputOf<typeof listImports>, actor: Actor): Promise<AnswerOf<typeof listImports>> {
    return (await this.imports.list(actor.municipalityCode)).map(told);
  }

  @Serve(listImportsTable)
  table({ language }: InputOf<typeof listImportsTable>, actor: Actor): Promise<AnswerOf<typeof listImportsTable>> {
    return this.tables.history(language, actor);
  }

  @Serve(getImport)
  async get({ id }: InputOf<typeof getImport>, actor: Actor): Promise<AnswerOf<typeof getImport>> {
    return told(await this.imports.listed(id, actor.municipalityCode));
  }

  @Serve(getImportErrors)
  errors({ id, language }: InputOf<typeof getImportErrors>, actor: Actor): Promise<AnswerOf<typeof getImportErrors>> {
    return this.tables.errors(id, language, importer(actor));
  }

  @Serve(takeInImport)
  async takeIn({ id }: InputOf<typeof takeInImport>, actor: Actor): Promise<AnswerOf<typeof takeInImport>> {
    return told(await this.imports.takeIn(id, importer(actor)));
  }

  @Serve(undoImport)
  async undo({ id }: InputOf<typeof undoImport>, actor: Actor): Promise<AnswerOf<typeof undoImport>> {
    return told(await this.imports.undo(id, importer(actor)));
  }
}

/** A person takes in for the municipality they work in. */
function importer(actor: Actor): Importer {
  return { name: actor.name, municipalityCode: actor.municipalityCode };
}

function told(one: Awaited<ReturnType<ImportsService['get']>>): ImportPreview {
  return {
    ...one,
    uploadedAt: one.uploadedAt.toISOString(),
    takenInAt: one.takenInAt?.toISOString() ?? null,
    undoneAt: one.undoneAt?.toISOString() ?? null,
  };
}
