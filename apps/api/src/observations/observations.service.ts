import { Injectable } from '@nestjs/common';
import { discloseByGender, type ByGender } from '@vagval/domain/disclosure/interim-disclosure';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import type { Actor } from '@vagval/domain/actor';
import type { Unit } from '@vagval/domain/units/unit';
import {
  ObservationsRepository,
  type ChoiceCount,
  type Provenance,
  type StoredObservation,
} from './observations.repository';

export type { ChoiceCount };

/** An indicator of a unit in a school year, as it may be shown. */
export interface ShownCell extends ByGender {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly schoolYear: number;
  readonly cohort: number | null;
}

/** First and last school year, both included. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/**
 * What was measured, as it may be shown. Whether a figure may be shown is decided here and nowhere else: what leaves this
 * service is what every screen, table and file shows.
 */
@Injectable()
export class ObservationsService {
  constructor(private readonly observations: ObservationsRepository) {}

  /** Cells of units the caller has been found to reach; the municipality's own node is summed from its units. */
  async cells(
    actor: Actor,
    units: readonly Unit[],
    indicators: readonly Indicator[],
    years: Years,
  ): Promise<ShownCell[]> {
    const query = {
      municipalityCode: actor.municipalityCode,
      indicatorIds: indicators.map(({ id }) => id),
      firstYear: years.first,
      lastYear: years.last,
    };
    const schools = units.filter(({ kind }) => kind !== 'municipality').map(({ id }) => id);
    const rows = [
      ...(schools.length > 0 ? await this.observations.ofUnits(query, schools) : []),
      ...(units.some(({ kind }) => kind === 'municipality') ? await this.observations.ofMunicipality(query) : []),
    ];
    return disclosed(rows, new Map(indicators.map((indicator) => [indicator.id, indicator])));
  }

  /** Choices by programme, undisclosed: the feature `choices` protects the table as a whole before it answers. */
  choices(actor: Actor, unit: Unit, years: Years): Promise<ChoiceCount[]> {
    const unitId = unit.kind === 'municipality' ? null : unit.id;
    return this.observations.choices(actor.municipalityCode, unitId, years.first, years.last);
  }

  provenance(actor: Actor, unitId: string, indicatorId: string, schoolYear: number): Promise<Provenance | undefined> {
    return this.observations.provenance(actor.municipalityCode, unitId, indicatorId, schoolYear);
  }

  /** ISO date of the newest figures of a year, by indicator. */
  async freshness(actor: Actor, unitIds: readonly string[], schoolYear: number): Promise<ReadonlyMap<string, string>> {
    const rows = await this.observations.freshness(actor.municipalityCode, unitIds, schoolYear);
    return new Map(rows.map(({ indicatorId, updated }) => [indicatorId, updated]));
  }
}

function disclosed(rows: readonly StoredObservation[], indicators: ReadonlyMap<string, Indicator>): ShownCell[] {
  const groups = Map.groupBy(rows, (row) => `${row.indicatorId} ${row.unitId} ${row.schoolYear}`);
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    const indicator = first && indicators.get(first.indicatorId);
    if (!first || !indicator) return [];
    const of = (gender: StoredObservation['gender']) => group.find((row) => row.gender === gender);
    const { indicatorId, unitId, schoolYear } = first;
    const shown = discloseByGender(indicator, { all: of('all'), girls: of('girls'), boys: of('boys') });
    return [{ indicatorId, unitId, schoolYear, cohort: first.cohort, ...shown }];
  });
}
