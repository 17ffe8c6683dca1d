import { Injectable } from '@nestjs/common';
import type { AnswerOf } from '@vagval/contracts/endpoint';
import type { getImportErrors, listImportsTable } from '@vagval/contracts/imports/imports';
import { RuleBroken } from '@vagval/domain/rule-broken';
import type { Actor } from '@vagval/domain/actor';
import { writeErrorFile } from '@vagval/interchange/error-file';
import type { ReadError } from '@vagval/interchange/read-result';
import { textsOf } from '@vagval/texts/texts';
import { tableFile, tableTexts, type TableLanguage } from '../platform/table-frame';
import { SchoolYearsService } from '../school-years/school-years.service';
import { ImportsService, type Importer } from './imports.service';

/** What was taken in, and what was refused, as files. */
@Injectable()
export class ImportTablesService {
  constructor(
    private readonly imports: ImportsService,
    private readonly schoolYears: SchoolYearsService,
  ) {}

  /**
   * The refused rows of a file, to correct and load again.
   *
   * @throws RuleBroken `import-not-found` when the file is no longer kept.
   */
  async errors(id: string, language: TableLanguage, importer: Importer): Promise<AnswerOf<typeof getImportErrors>> {
    const one = await this.imports.get(id, importer);
    const file = await this.imports.content(id, importer);
    if (!file) throw new RuleBroken('import-not-found');
    const sentences = textsOf(language).readErrors;
    const say = (error: ReadError) =>
      sentences(error.error, { ...error.facts, column: error.column ?? '', value: error.value ?? '' });
    const name = one.fileName.replace(/\.\w+$/, '');
    return { fileName: `${name}-fel.csv`, text: writeErrorFile(file, one.summary.errors as ReadError[], say) };
  }

  /** Who took in what, newest first. */
  async history(language: TableLanguage, actor: Actor): Promise<AnswerOf<typeof listImportsTable>> {
    const texts = tableTexts(language);
    const { headings: h, titles } = texts;
    const { name, example, today } = await this.schoolYears.calendar(actor.municipalityCode);
    const moment = (at: Date | null) => at && at.toISOString().slice(0, 16).replace('T', ' ');
    const rows = (await this.imports.list(actor.municipalityCode)).map((one) => [
      one.fileName,
      one.summary.title,
      moment(one.uploadedAt),
      one.uploadedBy,
      texts.importStates[one.state],
      moment(one.takenInAt),
      moment(one.undoneAt),
      one.summary.rowsKept,
      one.checksum,
    ]);
    return tableFile(
      language,
      { municipality: name, example, today },
      {
        title: titles.imports,
        facts: [],
        header: [
          h.file,
          h.sourceOf,
          h.uploadedAt,
          h.uploadedBy,
          h.importState,
          h.takenInAt,
          h.undoneAt,
          h.rows,
          h.checksum,
        ],
        rows,
      },
    );
  }
}
