import { Injectable } from '@nestjs/common';
import { releaseChoices } from '@vagval/domain/disclosure/release-choices';
import { ReleaseHistory, type CountedCell, type ReleaseCell } from '@vagval/domain/disclosure/release-history';
import { releaseRates, type MunicipalRow } from '@vagval/domain/disclosure/release-rates';
import { isProtected } from '@vagval/domain/disclosure/show-figure';
import type { Thresholds } from '@vagval/domain/disclosure/thresholds';
import { ToldChoosers } from '@vagval/domain/disclosure/told-choosers';
import { countedOfChoosers } from '@vagval/domain/indicators/choice-sums';
import { concerns, type Indicator } from '@vagval/domain/indicators/indicator';
import { expectedDay } from '@vagval/domain/school-years/expected-day';
import { schoolYearSpan } from '@vagval/domain/school-years/school-year';
import { isOpenDuring, type Unit } from '@vagval/domain/units/unit';
import { IndicatorsService } from '../indicators/indicators.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { SchoolYearsService } from '../school-years/school-years.service';
import { UnitsService } from '../units/units.service';
import {
  ReleasesRepository,
  type MeasuredRow,
  type ReleaseKey,
  type ReleaseVersion,
  type WaitingMunicipality,
} from './releases.repository';

const choiceIndicator = 'first-choice-programme';

/** The municipality that a release is made for, on the day it is made. */
interface Publisher {
  readonly thresholds: Thresholds;
  readonly indicators: readonly Indicator[];
  readonly municipalityCode: string;
  readonly units: readonly Unit[];
  readonly municipalityId: string;
  readonly today: string;
}

/**
 * Makes releases: what of a municipality's figures in a school year may be shown to those who do not hold the register. It is
 * decided when figures come in, for all of them together, and never changed; new figures make a new version.
 */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly releases: ReleasesRepository,
    private readonly indicators: IndicatorsService,
    private readonly units: UnitsService,
    private readonly schoolYears: SchoolYearsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes new versions of what has changed in some school years (in all of them, when none is named).
   *
   * @returns The school years that got one.
   */
  publish(municipalityCode: string, schoolYears?: readonly number[]): Promise<number[]> {
    return this.database.within({ municipality: municipalityCode }, async () => {
      await this.releases.alone(municipalityCode);
      const changed: number[] = [];
      for (const schoolYear of schoolYears ?? (await this.releases.years(municipalityCode))) {
        const publisher = await this.publisher(municipalityCode, schoolYear);
        const choices = await this.add(publisher, { municipalityCode, domain: 'choices', schoolYear }, (versions) =>
          this.choices(publisher, schoolYear, versions),
        );
        const told = new ToldChoosers(choices.cells);
        const rates = await this.add(publisher, { municipalityCode, domain: 'rates', schoolYear }, (versions) =>
          this.rates(publisher, schoolYear, versions, told),
        );
        if (rates.isNew || choices.isNew) changed.push(schoolYear);
      }
      return changed;
    });
  }

  /** Municipalities that have figures and no release yet: those of an earlier version of the product. */
  unreleased(): Promise<string[]> {
    return this.database.within('installation', () => this.releases.unreleased());
  }

  /** Municipalities with school years, of the latest few, in which a table has units and not the municipality itself. */
  waiting(yearsBack: number): Promise<WaitingMunicipality[]> {
    const firstYear = this.clock.now().getFullYear() - yearsBack;
    return this.database.within('installation', () => this.releases.waiting(firstYear));
  }

  /**
   * What would be shown of the newest school year with figures, by other rules and had nothing been published of it. Stores
   * nothing.
   *
   * @param changed The rules that differ from those in force.
   * @returns Null where there are no figures.
   */
  tryOut(
    municipalityCode: string,
    changed: Partial<Pick<Publisher, 'thresholds' | 'indicators'>> = {},
  ): Promise<{ readonly schoolYear: number; readonly cells: readonly ReleaseCell[] } | null> {
    return this.database.within({ municipality: municipalityCode }, async () => {
      for (const schoolYear of (await this.releases.years(municipalityCode)).toReversed()) {
        const publisher = { ...(await this.publisher(municipalityCode, schoolYear)), ...changed };
        const choices = await this.choices(publisher, schoolYear, []);
        const rates = await this.rates(publisher, schoolYear, [], new ToldChoosers(choices));
        if (rates.length > 0) return { schoolYear, cells: [...rates, ...choices] };
      }
      return null;
    });
  }

  /** Adds a version when there is anything new to tell. */
  private async add(
    { thresholds }: Publisher,
    key: ReleaseKey,
    cellsAfter: (versions: readonly ReleaseVersion[]) => Promise<ReleaseCell[]>,
  ) {
    const versions = await this.releases.versions(key);
    const cells = await cellsAfter(versions);
    const isNew = !isSame(cells, versions.at(-1)?.cells ?? []);
    if (isNew) await this.releases.add(key, this.clock.now(), thresholds, cells);
    return { cells, isNew };
  }

  private async rates(
    publisher: Publisher,
    schoolYear: number,
    versions: readonly ReleaseVersion[],
    choosers: ToldChoosers,
  ) {
    const { municipalityCode, municipalityId, thresholds } = publisher;
    const indicators = publisher.indicators.filter(
      (indicator) => isProtected(indicator) && indicator.derived === null && indicator.id !== choiceIndicator,
    );
    const rows = await this.releases.measured(
      municipalityCode,
      indicators.map(({ id }) => id),
      schoolYear,
    );
    const byIndicator = Map.groupBy(rows, ({ indicatorId }) => indicatorId);
    return indicators.flatMap((indicator) => {
      const isOfChoosers = countedOfChoosers.has(indicator.id);
      const measured = byIndicator.get(indicator.id) ?? [];
      // What is counted of those who chose waits for how they chose.
      const own = isOfChoosers ? measured.filter(({ unitId }) => choosers.knows(unitId)) : measured;
      const cells = own.filter(({ kind }) => kind === 'school-unit').flatMap(counted);
      const ownRow = own.filter(({ kind }) => kind === 'municipality').flatMap(counted);
      if (cells.length + ownRow.length === 0) return [];
      const history = historyOf(versions, indicator.id);
      const reported = new Set(own.filter(({ state }) => state !== 'not-reported').map(({ unitId }) => unitId));
      const waits = isOfChoosers && !choosers.knows(municipalityId);
      const municipality = reported.has(municipalityId)
        ? 'known'
        : waits
          ? 'waiting'
          : municipalRow(publisher, indicator, schoolYear, reported, history);
      const told = releaseRates({
        indicatorId: indicator.id,
        municipalityId,
        cells,
        ownRow,
        municipality,
        history,
        thresholds,
      });
      return isOfChoosers ? choosers.keep(told) : told;
    });
  }

  private async choices(publisher: Publisher, schoolYear: number, versions: readonly ReleaseVersion[]) {
    const { municipalityCode, municipalityId, thresholds } = publisher;
    const rows = await this.releases.choices(municipalityCode, schoolYear);
    if (rows.length === 0) return [];
    const programmes = await this.indicators.programmes();
    const history = historyOf(versions, choiceIndicator);
    // A unit whose source has hidden a programme has no sums, and neither has the municipality then.
    const partly = new Set(rows.filter(({ whole }) => !whole).map(({ unitId }) => unitId));
    const choices = rows.filter(({ unitId }) => !partly.has(unitId));
    const indicator = await this.indicators.get(choiceIndicator);
    const reported = new Set(rows.map(({ unitId }) => unitId));
    const municipality =
      partly.size > 0 ? 'waiting' : municipalRow(publisher, indicator, schoolYear, reported, history);
    return releaseChoices({
      indicatorId: choiceIndicator,
      municipalityId,
      choices,
      programmes,
      municipality,
      history,
      thresholds,
    });
  }

  /** The units with the school forms they had in the year: what a unit has left since does not change who was awaited then. */
  private async publisher(municipalityCode: string, schoolYear: number): Promise<Publisher> {
    const units = await this.units.nodes(municipalityCode, schoolYear);
    const municipalityId = units.find(({ kind }) => kind === 'municipality')?.id ?? '';
    const { today } = await this.schoolYears.calendar(municipalityCode);
    const thresholds = await this.releases.thresholds(municipalityCode);
    const indicators = await this.indicators.all(municipalityCode);
    return { municipalityCode, units, municipalityId, today, thresholds, indicators };
  }
}

/**
 * The municipality is summed when each of its own units has reported, or when the day has come that the figures are
 * published. Until then nothing is told of it: units that report one by one would be told by the differences.
 */
function municipalRow(
  { units, municipalityId, today }: Publisher,
  indicator: Indicator,
  schoolYear: number,
  reported: ReadonlySet<string>,
  history: ReleaseHistory,
): MunicipalRow {
  if (history.hasPublished(municipalityId)) return 'summed';
  const awaited = units.filter(
    (unit) =>
      unit.kind === 'school-unit' &&
      unit.organiser === 'municipal' &&
      concerns(indicator, unit.schoolForms) &&
      isOpenDuring(unit, schoolYearSpan(schoolYear)),
  );
  const isComplete = awaited.every(({ id }) => reported.has(id));
  return isComplete || expectedDay(indicator.published, schoolYear, today) === null ? 'summed' : 'waiting';
}

/** What has been told of one table of a release. */
function historyOf(versions: readonly ReleaseVersion[], indicatorId: string): ReleaseHistory {
  return new ReleaseHistory(versions.map(({ cells }) => cells.filter((cell) => cell.indicatorId === indicatorId)));
}

function counted(row: MeasuredRow): CountedCell[] {
  const { indicatorId, unitId, gender, state, basis, numerator, denominator } = row;
  if (state !== 'value' || basis !== 'counts' || numerator === null || denominator === null) return [];
  return [{ indicatorId, unitId, gender, node: '', numerator, denominator }];
}

function isSame(cells: readonly ReleaseCell[], before: readonly ReleaseCell[]): boolean {
  const textOf = ({ indicatorId, unitId, gender, node, status, numerator, denominator, batch }: ReleaseCell) =>
    [indicatorId, unitId, gender, node, status, numerator, denominator, batch].join(' ');
  const known = new Set(before.map(textOf));
  return cells.length === before.length && cells.every((cell) => known.has(textOf(cell)));
}
