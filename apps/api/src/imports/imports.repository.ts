import { Injectable } from '@nestjs/common';
import type { ImportPreview, ImportSample, ImportSummary } from '@vagval/contracts/imports/imports';
import type { ReadMunicipality, ReadObservation, ReadUnit } from '@vagval/interchange/read-result';
import { Database } from '../platform/database/database';
import * as sql from './imports.sql';

/** A stored import. Dates are moments. */
export type StoredImport = Omit<ImportPreview, 'uploadedAt' | 'takenInAt' | 'undoneAt'> & {
  readonly uploadedAt: Date;
  readonly takenInAt: Date | null;
  readonly undoneAt: Date | null;
};

/** An import to remember. */
export interface NewImport {
  readonly id: string;
  /** Null for what the operator takes in for every municipality. */
  readonly municipalityCode: string | null;
  readonly fileName: string;
  readonly checksum: string;
  /** Null where the file is not kept for later. */
  readonly content: Uint8Array | null;
  readonly bytes: number;
  readonly summary: ImportSummary;
  readonly sample: readonly ImportSample[];
  readonly at: Date;
  readonly by: string;
}

/** What a file would do to what is stored. */
export interface StagedFile extends sql.Comparison {
  readonly newUnits: number;
  readonly unknownUnits: readonly {
    readonly row: number;
    readonly unitCode: string;
    readonly municipalityCode: string;
  }[];
}

/** A school year of a municipality that an import has given other figures. */
export interface TouchedYear {
  readonly municipalityCode: string;
  readonly schoolYear: number;
}

/** Imports, and the tables they go through. Everything between `stage` and `store` happens in one transaction. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  /** Puts a file's cells and units beside what is stored, and compares. */
  async stage(observations: readonly ReadObservation[], units: readonly ReadUnit[]): Promise<StagedFile> {
    await this.database.query(sql.stageSql);
    await this.database.copy('stage', sql.stageColumns, observationRows(observations));
    await this.database.copy('unit_stage', sql.unitStageColumns, unitRows(units));
    await this.database.query(sql.compareSql);
    const counts = await this.database.one<sql.Comparison>(sql.countComparedSql);
    const added = await this.database.one<{ units: number }>(sql.newUnitsSql);
    const unknownUnits = await this.database.query<StagedFile['unknownUnits'][number]>(sql.unknownUnitsSql);
    return { added: 0, changed: 0, unchanged: 0, ...counts, newUnits: added?.units ?? 0, unknownUnits };
  }

  async knownMunicipalities(): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ code: string }>('SELECT code FROM municipality');
    return new Set(rows.map(({ code }) => code));
  }

  async addMunicipalities(municipalities: readonly ReadMunicipality[]): Promise<void> {
    await this.database.query(sql.addMunicipalitiesSql, [
      municipalities.map(({ code }) => code),
      municipalities.map(({ name }) => name),
    ]);
  }

  /** Stores the staged units, and gives the compared cells that had none their unit. */
  async addUnits(importId: string, isRegister: boolean, now: Date): Promise<void> {
    if (isRegister) await this.database.query(sql.keepNamesSql, [now]);
    await this.database.query(sql.addUnitsSql, [importId, isRegister, now]);
    await this.database.query(sql.addSchoolFormsSql);
    await this.database.query(sql.placeSql);
  }

  /** Stores the compared cells in the place of what they replace. */
  async store(importId: string): Promise<void> {
    await this.database.query(sql.addSchoolYearsSql);
    await this.database.query(sql.replaceSql, [importId]);
    await this.database.query(sql.insertSql, [importId]);
  }

  /** The years that the compared file gives counts. What a source publishes as shares is public and needs no release. */
  touched(): Promise<TouchedYear[]> {
    return this.database.query<TouchedYear>(sql.touchedSql);
  }

  /** The years whose counts change when an import is taken out. */
  touchedBy(id: string): Promise<TouchedYear[]> {
    return this.database.query<TouchedYear>(sql.touchedBySql, [id]);
  }

  /** What the compared file changes, for each municipality that it changes anything of. */
  comparedByMunicipality(): Promise<(sql.Comparison & { readonly municipalityCode: string })[]> {
    return this.database.query(sql.comparedByMunicipalitySql);
  }

  /** How many cells of each municipality an import has stored. */
  rowsOf(id: string): Promise<{ readonly municipalityCode: string; readonly rows: number }[]> {
    return this.database.query(sql.rowsOfSql, [id]);
  }

  async add(one: NewImport): Promise<void> {
    await this.database.query(
      `INSERT INTO import_file (id, municipality_code, format, file_name, bytes, checksum, content, state, summary, sample, uploaded_at, uploaded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'previewed', $8, $9, $10, $11)`,
      [
        one.id,
        one.municipalityCode,
        one.summary.format,
        one.fileName,
        one.bytes,
        one.checksum,
        one.content && Buffer.from(one.content),
        JSON.stringify(one.summary),
        JSON.stringify(one.sample),
        one.at,
        one.by,
      ],
    );
  }

  /** Imports of a municipality, and those of the operator that brought it figures, newest first. */
  list(municipalityCode: string): Promise<StoredImport[]> {
    return this.database.query<StoredImport>(`${sql.importsSql} ${sql.ofMunicipalitySql()}`, [municipalityCode]);
  }

  /** An import that the municipality is told of. */
  findListed(id: string, municipalityCode: string): Promise<StoredImport | undefined> {
    return this.database.one<StoredImport>(`${sql.importsSql} ${sql.ofMunicipalitySql('AND id = $2')}`, [
      municipalityCode,
      id,
    ]);
  }

  /** Lets go of files that were looked at before a moment and never taken in. */
  async forget(before: Date): Promise<void> {
    await this.database.query(`DELETE FROM import_file WHERE state = 'previewed' AND uploaded_at < $1`, [before]);
  }

  /** @param municipalityCode Null finds only what the operator made. */
  find(id: string, municipalityCode: string | null): Promise<StoredImport | undefined> {
    return this.database.one<StoredImport>(
      `${sql.importsSql} WHERE id = $1 AND municipality_code IS NOT DISTINCT FROM $2`,
      [id, municipalityCode],
    );
  }

  /** The file itself, kept until it is taken in; the import is held so that nobody else takes it in meanwhile. */
  async hold(id: string): Promise<Uint8Array | null> {
    const row = await this.database.one<{ content: Buffer | null }>(
      'SELECT content FROM import_file WHERE id = $1 FOR UPDATE',
      [id],
    );
    return row?.content ?? null;
  }

  async markTakenIn(id: string, at: Date, by: string, summary: ImportSummary): Promise<void> {
    await this.database.query(
      `UPDATE import_file SET state = 'taken-in', taken_in_at = $2, taken_in_by = $3, summary = $4, content = NULL WHERE id = $1`,
      [id, at, by, JSON.stringify(summary)],
    );
  }

  /** The file whose figures stand in the place of this import's, or undefined when none does. */
  async replacedLater(id: string): Promise<string | undefined> {
    return (await this.database.one<{ fileName: string }>(sql.replacedLaterSql, [id]))?.fileName;
  }

  /** Takes an import's figures out; those they replaced come back. */
  async undo(id: string, at: Date, by: string): Promise<void> {
    await this.database.query('DELETE FROM observation WHERE import_id = $1', [id]);
    await this.database.query('UPDATE observation SET replaced_by = NULL WHERE replaced_by = $1', [id]);
    await this.database.query(sql.removeUnitsSql, [id]);
    await this.database.query(`UPDATE import_file SET state = 'undone', undone_at = $2, undone_by = $3 WHERE id = $1`, [
      id,
      at,
      by,
    ]);
  }

  /** One import at a time: two that compare with the same figures would both store theirs. */
  async alone(): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock(7204119)');
  }
}

function* observationRows(observations: readonly ReadObservation[]): Generator<(string | number | null)[]> {
  for (const one of observations) {
    yield [
      one.row,
      one.municipalityCode,
      one.unitCode,
      one.indicatorId,
      one.schoolYear,
      one.cohort,
      one.gender,
      one.programme,
      one.state,
      one.basis,
      one.numerator,
      one.denominator,
      one.value,
      one.groupSize,
    ];
  }
}

function* unitRows(units: readonly ReadUnit[]): Generator<(string | number | null)[]> {
  for (const one of units)
    yield [one.row, one.municipalityCode, one.code, one.name, one.organiser, one.schoolForms.join(' ')];
}
