import type { DataSource } from 'typeorm';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { MarksService } from '../assessment/marks.service';
import { SeriesService } from '../assessment/series.service';
import { IndicatorsRepository } from '../indicators/indicators.repository';
import { IndicatorsService } from '../indicators/indicators.service';
import { ObservationsRepository } from '../observations/observations.repository';
import { ObservationsService } from '../observations/observations.service';
import { ReleasesRepository } from '../observations/releases.repository';
import { ReleasesService } from '../observations/releases.service';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import { Audit, theProduct } from '../platform/audit/audit';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { SchoolYearsRepository } from '../school-years/school-years.repository';
import { SchoolYearsService } from '../school-years/school-years.service';
import { UnitsRepository } from '../units/units.repository';
import { UnitsService } from '../units/units.service';

/**
 * Makes the releases of municipalities that have figures and none yet: the example when it is new, and what an earlier version
 * of the product has taken in. Runs before the API starts, so nothing is wired for it.
 */
export async function publishMissing(owner: DataSource): Promise<void> {
  const [database, clock] = [new Database(owner), new Clock()];
  const indicators = new IndicatorsService(new IndicatorsRepository(database));
  const schoolYears = new SchoolYearsService(new SchoolYearsRepository(database), clock);
  const units = new UnitsService(new UnitsRepository(database), schoolYears, database);
  const releases = new ReleasesService(
    new ReleasesRepository(database),
    indicators,
    units,
    schoolYears,
    database,
    clock,
  );
  const marks = new MarksService(
    new AssessmentRepository(database),
    new ObservationsService(new ObservationsRepository(database)),
    indicators,
    units,
    new SeriesService(indicators),
    database,
  );
  const audit = new Audit(database, clock);
  for (const code of await releases.unreleased())
    await database.within({ municipality: code }, async () => {
      const changed = await releases.publish(code);
      await marks.mark(code, changed);
      if (changed.length === 0) return;
      const after = { 'school-years': changed.map(schoolYearLabel) };
      await audit.record(theProduct(code), 'observations.published', { subject: code, after });
    });
}
