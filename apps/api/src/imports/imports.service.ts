import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ImportSample, ImportSummary } from '@vagval/contracts/imports/imports';
import type { AuditDetails } from '@vagval/domain/audit-event';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { readFile } from '@vagval/interchange/read-file';
import type { ReadResult, SourceFile } from '@vagval/interchange/read-result';
import { MarksService } from '../assessment/marks.service';
import { IndicatorsService } from '../indicators/indicators.service';
import { ReleasesService } from '../observations/releases.service';
import { Audit, type Doer } from '../platform/audit/audit';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { scoped, type ScopedFile } from './import-scope';
import { ImportsRepository, type StoredImport, type TouchedYear } from './imports.repository';
import { sampleOf, summaryOf } from './import-summary';

/** How long a file that was looked at but never taken in is kept. */
const daysKept = 7;

/** What a file turned out to be. */
export interface Inspected {
  readonly summary: ImportSummary;
  readonly sample: readonly ImportSample[];
}

/**
 * Who takes in a file: a person for one municipality, or the operator for every municipality of the file
 * (`municipalityCode` null).
 */
export type Importer = Doer;

/** A file as the audit trail tells of it. */
interface ToldFile {
  readonly id: string;
  readonly name: string;
  readonly checksum: string;
}

/** Takes figures in from files: all of a file or nothing, and out again. Screen and command line use the same. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly indicators: IndicatorsService,
    private readonly releases: ReleasesService,
    private readonly marks: MarksService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** What a file is and what taking it in would do. Stores nothing. */
  async inspect(file: SourceFile, importer: Importer): Promise<Inspected> {
    const read = await this.read(file);
    return this.within(importer, async () => {
      const { summary, sample } = await this.compare(read, importer);
      return { summary, sample };
    });
  }

  /** Inspects a file and remembers it, so that it can be taken in later. */
  async preview(file: SourceFile, importer: Importer): Promise<StoredImport> {
    return this.within(importer, async () => {
      const inspected = await this.inspect(file, importer);
      // A file with a personal number in it is not kept: there is nothing to take in, and nothing that should lie here.
      const isKept = !inspected.summary.errors.some(({ error }) => error === 'personal-number-found');
      await this.imports.forget(new Date(this.clock.now().getTime() - daysKept * 24 * 60 * 60 * 1000));
      const id = await this.remember(file, inspected, importer, isKept);
      return this.get(id, importer);
    });
  }

  /**
   * Takes in a previewed file. It is read and compared again: what was stored can have changed since it was previewed.
   *
   * @throws RuleBroken `import-already-taken-in`, or `import-has-errors` when a cell is refused.
   */
  async takeIn(id: string, importer: Importer): Promise<StoredImport> {
    return this.within(importer, async () => {
      // The order of the locks is that of `undo`: two that take them crosswise would wait for each other.
      await this.imports.alone();
      const bytes = await this.imports.hold(id);
      const before = await this.get(id, importer);
      const { errorCount } = before.summary;
      if (before.state === 'previewed' && errorCount > 0)
        throw new RuleBroken('import-has-errors', { errors: errorCount });
      if (before.state !== 'previewed' || !bytes) throw new RuleBroken('import-already-taken-in');
      const { summary, file } = await this.compare(await this.read({ name: before.fileName, bytes }), importer);
      if (summary.errorCount > 0) throw new RuleBroken('import-has-errors', { errors: summary.errorCount });
      await this.store({ id, name: before.fileName, checksum: before.checksum }, file, summary, importer);
      return this.get(id, importer);
    });
  }

  /**
   * Inspects a file and takes it in at once, in one reading. Nothing is stored of a file that has errors or that holds
   * nothing for us.
   *
   * @returns What was found, with the id of the import when something was stored.
   */
  async takeInFile(
    source: SourceFile,
    importer: Importer,
  ): Promise<{ importId: string | null; summary: ImportSummary }> {
    const read = await this.read(source);
    return this.within(importer, async () => {
      await this.imports.alone();
      const { summary, sample, file } = await this.compare(read, importer);
      const isEmpty = file.observations.length === 0 && file.units.length === 0;
      if (summary.errorCount > 0 || isEmpty) return { importId: null, summary };
      const importId = await this.remember(source, { summary, sample }, importer, false);
      const told = { id: importId, name: source.name, checksum: checksumOf(source.bytes) };
      await this.store(told, file, summary, importer);
      return { importId, summary };
    });
  }

  /**
   * Takes a file's figures out again.
   *
   * @throws RuleBroken `import-not-taken-in`, or `import-replaced-later` when a later file has to be taken out first.
   */
  async undo(id: string, importer: Importer): Promise<StoredImport> {
    return this.within(importer, async () => {
      await this.imports.alone();
      await this.imports.hold(id);
      const { state, fileName, checksum } = await this.get(id, importer);
      if (state !== 'taken-in') throw new RuleBroken('import-not-taken-in');
      const later = await this.imports.replacedLater(id);
      if (later !== undefined) throw new RuleBroken('import-replaced-later', { file: later });
      const touched = await this.imports.touchedBy(id);
      const shares = await this.imports.rowsOf(id);
      await this.imports.undo(id, this.clock.now(), importer.name);
      await this.release(touched);
      const rows = shares.reduce((sum, one) => sum + one.rows, 0);
      await this.record(importer, 'imports.undone', { id, name: fileName, checksum }, { rows }, shares);
      return this.get(id, importer);
    });
  }

  /** @throws RuleBroken `import-not-found` when it is not one of the importer's own. */
  async get(id: string, { municipalityCode }: Importer): Promise<StoredImport> {
    const found = await this.imports.find(id, municipalityCode);
    if (!found) throw new RuleBroken('import-not-found');
    return found;
  }

  /** An import of the list, to read: also one the operator made for every municipality. */
  async listed(id: string, municipalityCode: string): Promise<StoredImport> {
    const found = await this.imports.findListed(id, municipalityCode);
    if (!found) throw new RuleBroken('import-not-found');
    return found;
  }

  list(municipalityCode: string): Promise<StoredImport[]> {
    return this.imports.list(municipalityCode);
  }

  /** The file of an import that has not been taken in, to write its refused rows; null when it is no longer kept. */
  async content(id: string, importer: Importer): Promise<SourceFile | null> {
    const { fileName } = await this.get(id, importer);
    const bytes = await this.imports.hold(id);
    return bytes && { name: fileName, bytes };
  }

  /** A person works within their municipality, the operator within the whole installation. */
  private within<T>({ municipalityCode }: Importer, work: () => Promise<T>): Promise<T> {
    return this.database.within(municipalityCode === null ? 'installation' : { municipality: municipalityCode }, work);
  }

  private async read(file: SourceFile): Promise<ReadResult> {
    return readFile(file, { indicators: await this.indicators.all(), programmes: await this.indicators.programmes() });
  }

  /** Puts a file beside what is stored. Runs in the transaction that may go on to store it. */
  private async compare(
    read: ReadResult,
    { municipalityCode }: Importer,
  ): Promise<Inspected & { readonly file: ScopedFile }> {
    const file = scoped(read, municipalityCode, await this.imports.knownMunicipalities());
    const staged = await this.imports.stage(file.observations, file.units);
    const indicators = await this.indicators.all();
    return { summary: summaryOf(read, file, staged, indicators), sample: sampleOf(file, indicators), file };
  }

  /** Stores what `compare` has put in place. */
  private async store(told: ToldFile, file: ScopedFile, summary: ImportSummary, importer: Importer): Promise<void> {
    const { format, added, changed, unchanged, newUnits } = summary;
    await this.imports.addMunicipalities(file.municipalities);
    await this.imports.addUnits(told.id, format === 'school-unit-register', this.clock.now());
    await this.imports.store(told.id);
    await this.imports.markTakenIn(told.id, this.clock.now(), importer.name, summary);
    await this.release(await this.imports.touched());
    const counts = { source: format, added, changed, unchanged, 'new-units': newUnits };
    await this.record(importer, 'imports.taken-in', told, counts, await this.imports.comparedByMunicipality());
  }

  /**
   * In the trail of the importer's municipality. What the operator did to all of them stands in the trail of the installation,
   * and in that of each municipality with its own share of it: none is told of another's.
   */
  private async record(
    importer: Importer,
    action: 'imports.taken-in' | 'imports.undone',
    { id, name, checksum }: ToldFile,
    counts: AuditDetails,
    shares: readonly (AuditDetails & { readonly municipalityCode: string })[],
  ): Promise<void> {
    const file = { file: name, checksum };
    await this.audit.record(importer, action, { subject: id, after: { ...file, ...counts } });
    if (importer.municipalityCode !== null) return;
    for (const { municipalityCode, ...share } of shares)
      await this.audit.record({ ...importer, municipalityCode }, action, { subject: id, after: { ...file, ...share } });
  }

  /** Decides anew what may be shown of the years that have got other figures, and what of it has changed beyond chance. */
  private async release(touched: readonly TouchedYear[]): Promise<void> {
    for (const [municipalityCode, years] of Map.groupBy(touched, (one) => one.municipalityCode)) {
      const changed = await this.releases.publish(
        municipalityCode,
        years.map(({ schoolYear }) => schoolYear),
      );
      await this.marks.mark(municipalityCode, changed);
    }
  }

  private async remember(
    { name, bytes }: SourceFile,
    { summary, sample }: Inspected,
    importer: Importer,
    isKept: boolean,
  ): Promise<string> {
    const id = randomUUID();
    await this.imports.add({
      id,
      municipalityCode: importer.municipalityCode,
      fileName: name,
      bytes: bytes.length,
      checksum: checksumOf(bytes),
      content: isKept ? bytes : null,
      summary,
      sample,
      at: this.clock.now(),
      by: importer.name,
    });
    return id;
  }
}

function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
