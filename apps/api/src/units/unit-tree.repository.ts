import { Injectable } from '@nestjs/common';
import {
  heldUntil,
  latestOf,
  type Since,
  type Succession,
  type TreeUnit,
  type UnitTree,
} from '@vagval/domain/units/unit-tree';
import { Database } from '../platform/database/database';
import { successionsSql, treeSql, type TreeRow } from './unit-tree.sql';

/** A municipality's organisation as it is stored, with how many figures there are of each unit. */
export interface StoredTree {
  readonly tree: UnitTree;
  readonly figures: ReadonlyMap<string, number>;
}

/** The organisation with everything it has been, and storing what becomes of it. */
@Injectable()
export class UnitTreeRepository {
  constructor(private readonly database: Database) {}

  /** Lets one change of a municipality's organisation wait for the other, until the transaction ends. */
  async hold(municipalityCode: string): Promise<void> {
    await this.database.query('SELECT 1 FROM municipality WHERE code = $1 FOR UPDATE', [municipalityCode]);
  }

  async of(municipalityCode: string): Promise<StoredTree> {
    const rows = await this.database.query<TreeRow>(treeSql, [municipalityCode]);
    const successions = await this.database.query<Succession>(successionsSql, [municipalityCode]);
    const units = rows.map(unitOf);
    return { tree: { units, successions }, figures: new Map(rows.map(({ id, figures }) => [id, figures])) };
  }

  /** Stores what has become different. Figures and what has been released of them are no part of it. */
  async store(municipalityCode: string, before: UnitTree, after: UnitTree): Promise<void> {
    const known = new Map(before.units.map((unit) => [unit.id, unit]));
    for (const unit of after.units) {
      const old = known.get(unit.id);
      if (!old) await this.add(municipalityCode, unit);
      else if (old !== unit) await this.change(unit);
    }
    for (const { predecessorId, successorId, on } of after.successions.slice(before.successions.length)) {
      await this.database.query(
        'INSERT INTO unit_succession (predecessor_id, successor_id, on_day) VALUES ($1, $2, $3)',
        [predecessorId, successorId, on],
      );
    }
  }

  private async add(municipalityCode: string, unit: TreeUnit): Promise<void> {
    await this.database.query(
      `INSERT INTO unit (id, municipality_code, parent_id, kind, name, code, organiser, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        unit.id,
        municipalityCode,
        latestOf(unit.parents),
        unit.kind,
        latestOf(unit.names),
        unit.code,
        unit.organiser,
        unit.validFrom,
        unit.validTo,
      ],
    );
    await this.storeForms(unit);
  }

  private async change(unit: TreeUnit): Promise<void> {
    await this.database.change('UPDATE unit SET name = $2, parent_id = $3, valid_to = $4 WHERE id = $1', [
      unit.id,
      latestOf(unit.names),
      latestOf(unit.parents),
      unit.validTo,
    ]);
    await this.database.change('DELETE FROM unit_school_form WHERE unit_id = $1', [unit.id]);
    await this.storeForms(unit);
    await this.storeBefore('unit_name', 'name', unit.id, unit.names);
    await this.storeBefore('unit_place', 'parent_id', unit.id, unit.parents);
    await this.storeBefore('unit_forms', 'school_forms', unit.id, unit.forms);
  }

  private async storeForms(unit: TreeUnit): Promise<void> {
    await this.database.query('INSERT INTO unit_school_form (unit_id, school_form) SELECT $1, unnest($2::text[])', [
      unit.id,
      latestOf(unit.forms),
    ]);
  }

  private async storeBefore(
    table: 'unit_name' | 'unit_place' | 'unit_forms',
    column: 'name' | 'parent_id' | 'school_forms',
    unitId: string,
    track: readonly Since<unknown>[],
  ): Promise<void> {
    await this.database.change(`DELETE FROM ${table} WHERE unit_id = $1`, [unitId]);
    for (const { value, until } of heldUntil(track).slice(0, -1)) {
      await this.database.query(`INSERT INTO ${table} (unit_id, ${column}, valid_to) VALUES ($1, $2, $3)`, [
        unitId,
        value,
        until,
      ]);
    }
  }
}

function unitOf(row: TreeRow): TreeUnit {
  const { id, kind, code, organiser, validFrom, validTo, lastFigures } = row;
  return {
    ...{ id, kind, code, organiser, validFrom, validTo, lastFigures },
    names: trackOf(row.namesBefore, row.name),
    parents: trackOf<string | null>(row.parentsBefore, row.parentId),
    forms: trackOf(row.formsBefore, row.forms),
  };
}

/** What is stored with its last day, told by its first. */
function trackOf<T>(before: readonly { readonly value: T; readonly until: string }[], last: T): Since<T>[] {
  const starts = [null, ...before.map(({ until }) => dayAfter(until))];
  return [...before.map(({ value }) => value), last].map((value, at) => ({ from: starts[at] ?? null, value }));
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
