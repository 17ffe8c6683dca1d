import { Injectable } from '@nestjs/common';
import type { Unit } from '@vagval/domain/units/unit';
import { Database } from '../platform/database/database';
import { addMunicipalitySql, lineageSql, unitsSql } from './units.sql';

/** A unit with the names of those it came from and became. */
export type UnitWithLineage = Unit & {
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
};

/** The organisation in time. */
@Injectable()
export class UnitsRepository {
  constructor(private readonly database: Database) {}

  /** Every node of a municipality, its own first, with the names, places and school forms of a day (ISO date). */
  async of(municipalityCode: string, day: string): Promise<UnitWithLineage[]> {
    const units = await this.database.query<Unit>(unitsSql, [municipalityCode, day]);
    const lineage = await this.database.query<{ unitId: string; predecessors: string[]; successors: string[] }>(
      lineageSql,
      [municipalityCode, day],
    );
    const byUnit = new Map(lineage.map((row) => [row.unitId, row]));
    return units.map((unit) => ({
      ...unit,
      predecessors: byUnit.get(unit.id)?.predecessors ?? [],
      successors: byUnit.get(unit.id)?.successors ?? [],
    }));
  }

  /** A municipality with its own node, where there is none with that code. */
  async addMunicipality(code: string, name: string): Promise<void> {
    await this.database.query(addMunicipalitySql, [code, name]);
  }

  /** The municipality's node by its four digits, or a school unit by its eight. */
  byCode(code: string): Promise<{ readonly id: string } | undefined> {
    return this.database.one<{ id: string }>(
      `SELECT id FROM unit WHERE code = $1 OR (kind = 'municipality' AND municipality_code = $1) LIMIT 1`,
      [code],
    );
  }
}
