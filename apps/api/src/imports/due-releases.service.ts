import { Injectable } from '@nestjs/common';
import { MarksService } from '../assessment/marks.service';
import { ReleasesService } from '../observations/releases.service';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import { Audit, theProduct } from '../platform/audit/audit';
import { Database } from '../platform/database/database';

/** A school year's figures may wait for their day this long after it began: two years and the winter after. */
const yearsWaited = 3;

/**
 * Publishes what waited for its day. The municipality's figure waits until its units have reported or the day of publication
 * has come, and days come without anybody taking in a file.
 */
@Injectable()
export class DueReleasesService {
  constructor(
    private readonly releases: ReleasesService,
    private readonly marks: MarksService,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @returns How many municipalities got something new. */
  async publishDue(): Promise<number> {
    let published = 0;
    for (const { code, years } of await this.releases.waiting(yearsWaited)) {
      await this.database.within({ municipality: code }, async () => {
        const changed = await this.releases.publish(code, years);
        await this.marks.mark(code, changed);
        if (changed.length === 0) return;
        const after = { 'school-years': changed.map(schoolYearLabel) };
        await this.audit.record(theProduct(code), 'observations.published', { subject: code, after });
        published++;
      });
    }
    return published;
  }
}
