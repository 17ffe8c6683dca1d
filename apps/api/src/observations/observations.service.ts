import { Injectable } from '@nestjs/common';
import type { Actor } from '@vagval/domain/actor';
import {
  showExact,
  showPublished,
  isProtected,
  type ByGender,
  type CellStatus,
} from '@vagval/domain/disclosure/show-figure';
import type { Tier } from '@vagval/domain/disclosure/tier';
import { genders, type Gender } from '@vagval/domain/gender';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import type { StoredCell } from '@vagval/domain/stored-cell';
import type { Unit } from '@vagval/domain/units/unit';
import {
  ObservationsRepository,
  type CellQuery,
  type ChoiceCount,
  type Provenance,
  type PublishedRow,
  type StoredObservation,
} from './observations.repository';

export type { ChoiceCount, PublishedRow };

/** An indicator of a unit in a school year, as it may be shown. */
export interface ShownCell extends ByGender {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly schoolYear: number;
  readonly cohort: number | null;
  readonly tier: Tier;
}

/** First and last school year, both included. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** Which figures are shown of an indicator on a unit. */
export type TierOf = (unit: Unit, indicator: Indicator) => Tier;

/**
 * What was measured, as it may be shown. What the release has published is shown to everyone; exact figures only to those
 * `tierOf` names. That is decided here and nowhere else: what leaves this service is what every screen, table and file shows.
 */
@Injectable()
export class ObservationsService {
  constructor(private readonly observations: ObservationsRepository) {}

  /** Cells of units the caller has been found to reach, and of the municipality's own node. */
  cells(actor: Actor, units: readonly Unit[], indicators: readonly Indicator[], years: Years): Promise<ShownCell[]> {
    return this.cellsFor(actor.municipalityCode, units, indicators, years, tierOf(actor));
  }

  /** Cells as a reader with these tiers is shown them. */
  async cellsFor(
    municipalityCode: string,
    units: readonly Unit[],
    indicators: readonly Indicator[],
    years: Years,
    tierOf: TierOf,
  ): Promise<ShownCell[]> {
    const query = {
      municipalityCode,
      indicatorIds: indicators.map(({ id }) => id),
      firstYear: years.first,
      lastYear: years.last,
    };
    const rows = await this.rows(query, units);
    const published = await this.observations.published(
      query,
      units.map(({ id }) => id),
      'rates',
    );
    return shown(rows, published, new Map(units.map((one) => [one.id, one])), indicators, tierOf);
  }

  /** First choices by programme of a unit (of all units, when it is the municipality), exactly. Only where the tier is not `published`. */
  exactChoices(actor: Actor, unit: Unit, years: Years): Promise<ChoiceCount[]> {
    const unitId = unit.kind === 'municipality' ? null : unit.id;
    return this.observations.choices(actor.municipalityCode, unitId, years.first, years.last);
  }

  /** First choices by node of the tree of programmes, as the release has published them. */
  publishedChoices(actor: Actor, unit: Unit, years: Years): Promise<PublishedRow[]> {
    const { municipalityCode } = actor;
    const query = { municipalityCode, indicatorIds: [choices], firstYear: years.first, lastYear: years.last };
    return this.observations.published(query, [unit.id], 'choices');
  }

  provenance(actor: Actor, unitId: string, indicatorId: string, schoolYear: number): Promise<Provenance | undefined> {
    return this.observations.provenance(actor.municipalityCode, unitId, indicatorId, schoolYear);
  }

  /** ISO date of the newest figures of a year, by indicator. */
  async freshness(actor: Actor, unitIds: readonly string[], schoolYear: number): Promise<ReadonlyMap<string, string>> {
    const rows = await this.observations.freshness(actor.municipalityCode, unitIds, schoolYear);
    return new Map(rows.map(({ indicatorId, updated }) => [indicatorId, updated]));
  }

  private async rows(query: CellQuery, units: readonly Unit[]): Promise<StoredObservation[]> {
    const schools = units.filter(({ kind }) => kind !== 'municipality').map(({ id }) => id);
    return [
      ...(schools.length > 0 ? await this.observations.ofUnits(query, schools) : []),
      ...(units.some(({ kind }) => kind === 'municipality') ? await this.observations.ofMunicipality(query) : []),
    ];
  }
}

const choices = 'first-choice-programme';

/**
 * The tier of a reader on each unit: exact for the own unit's head and counsellor, who hold its register, and for whoever has
 * opened exact figures. What pupils have answered in confidence stays protected for all of them.
 */
export function tierOf(actor: Actor): TierOf {
  return (unit, { disclosure }) => {
    if (disclosure === 'sensitive' || !actor.reach.has(unit.id)) return 'published';
    if (actor.exactView) return 'opened';
    return actor.seesOwnExact && unit.kind === 'school-unit' ? 'own' : 'published';
  };
}

function shown(
  rows: readonly StoredObservation[],
  published: readonly PublishedRow[],
  units: ReadonlyMap<string, Unit>,
  indicators: readonly Indicator[],
  tierOf: TierOf,
): ShownCell[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const releases = new Map(published.map((row) => [`${keyOf(row)} ${row.gender}`, row]));
  return [...Map.groupBy(rows, keyOf)].flatMap(([key, group]) => {
    const [first] = group;
    const indicator = first && byId.get(first.indicatorId);
    const unit = first && units.get(first.unitId);
    if (!first || !indicator || !unit) return [];
    const tier = isProtected(indicator) ? tierOf(unit, indicator) : 'published';
    const isExact = tier !== 'published' || !isProtected(indicator);
    const of = (gender: Gender) => {
      const cell = group.find((row) => row.gender === gender);
      if (!cell) return { kind: 'missing' } as const;
      if (isExact) return showExact(cell);
      const release = releases.get(`${key} ${gender}`);
      // The whole is told when its units have reported; see ReleasesService.
      return release || unit.kind === 'school-unit' ? showReleased(cell, release) : waiting(cell);
    };
    const [all, girls, boys] = genders.map(of);
    const { indicatorId, unitId, schoolYear, cohort } = first;
    return all && girls && boys ? [{ indicatorId, unitId, schoolYear, cohort, tier, all, girls, boys }] : [];
  });
}

/** A cell by the release: its state is today's, its counts are those that were protected. */
function showReleased(cell: StoredCell, release: PublishedRow | undefined) {
  const status: CellStatus | null = release?.status ?? null;
  const { numerator, denominator } = release ?? cell;
  return showPublished({ ...cell, numerator: numerator ?? 0, denominator }, status);
}

function waiting(cell: StoredCell) {
  return cell.state === 'value' && cell.basis === 'counts' ? ({ kind: 'not-reported' } as const) : showExact(cell);
}

function keyOf({ indicatorId, unitId, schoolYear }: Pick<StoredObservation, 'indicatorId' | 'unitId' | 'schoolYear'>) {
  return `${indicatorId} ${unitId} ${schoolYear}`;
}
