import { Injectable } from '@nestjs/common';
import type { Actor } from '@vagval/domain/actor';
import { restOfMunicipality } from '@vagval/domain/comparison/rest-of-municipality';
import type { Gender } from '@vagval/domain/gender';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import type { Measured } from '@vagval/domain/measured';
import type { Unit } from '@vagval/domain/units/unit';
import { ObservationsService, type Years } from '../observations/observations.service';
import { UnitsService } from '../units/units.service';

const counted: readonly Measured['kind'][] = ['value', 'few', 'nearly-all', 'suppressed'];

/** The rest of the municipality beside a unit, from published figures alone, whatever else the reader may see. */
@Injectable()
export class RestService {
  constructor(
    private readonly observations: ObservationsService,
    private readonly units: UnitsService,
  ) {}

  /** @returns The rest in a school year. The municipality as a whole has none. */
  async of(
    actor: Actor,
    unit: Unit,
    municipality: Unit,
    indicator: Indicator,
    gender: Gender,
    years: Years,
  ): Promise<(schoolYear: number) => Measured> {
    if (unit.kind !== 'school-unit') return () => ({ kind: 'not-applicable' });
    const nodes = (await this.units.nodes(actor.municipalityCode)).filter(({ kind }) => kind !== 'area');
    const cells = await this.observations.cellsFor(
      actor.municipalityCode,
      nodes,
      [indicator],
      years,
      () => 'published',
    );
    const byYear = Map.groupBy(cells, ({ schoolYear }) => schoolYear);
    return (schoolYear) => {
      const shown = byYear.get(schoolYear) ?? [];
      const figureOf = (id: string): Measured =>
        shown.find(({ unitId }) => unitId === id)?.[gender] ?? { kind: 'not-reported' };
      const others = shown.filter(
        (cell) => cell.unitId !== unit.id && cell.unitId !== municipality.id && counted.includes(cell[gender].kind),
      );
      return restOfMunicipality(figureOf(municipality.id), figureOf(unit.id), others.length);
    };
  }
}
