import { genders } from '@vagval/domain/gender';
import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { attackTable, type Breach } from './attack-table';
import { readerOf, type Attacked } from './attacked';
import type { AttackedTable, CellName } from './attacked-table';
import { Notebook } from './notebook';
import { readIndicatorPage } from './read-follow-up';
import { secretOf, type Told } from './told';

/** A table of rates that has been read, in a municipality that can be asked again. */
export interface ReadTable {
  readonly table: AttackedTable;
  readonly told: readonly Told[];
  /** Code of each node of the municipality by its id. */
  readonly nodes: ReadonlyMap<string, string>;
}

/** A cell that only covers others, and what got out when it was shown. */
export interface Mutation {
  readonly cell: CellName;
  readonly breaches: readonly Breach[];
}

/**
 * Shows each cell that is hidden only to cover others, one at a time and past every rule, and attacks the table again as the
 * product then shows it. Each of them is needed, so each time something must get out.
 */
export async function showEachCover(attacked: Attacked, { table, told, nodes }: ReadTable): Promise<Mutation[]> {
  const wave = table.waves - 1;
  const shown = new Set(
    told.filter(({ figure }) => figure.kind !== 'suppressed').map(({ cell }) => JSON.stringify(cell)),
  );
  const isSplitShown = (unitCode: string) =>
    table.cells.some((cell) => cell.unitCode === unitCode && cell.gender !== 'all' && shown.has(JSON.stringify(cell)));
  const covers = table.cells.filter((cell) => {
    const truth = table.truthOf(cell, wave);
    // A row that shows no gender may be held back as a whole: no single cell of it is needed.
    return (
      truth &&
      truth.denominator > 0 &&
      secretOf(truth) === null &&
      table.isCell(cell, wave) &&
      isSplitShown(cell.unitCode) &&
      !shown.has(JSON.stringify(cell))
    );
  });
  const mutations: Mutation[] = [];
  for (const cell of covers) {
    await setStatus(attacked, table, cell, 'exact');
    const seen = await readAgain(attacked, table, nodes, wave);
    await setStatus(attacked, table, cell, 'hidden');
    const { breaches } = await attackTable(table, [...told, ...seen], {
      insiders: table.shape.unitCodes,
      isWhole: () => false,
    });
    mutations.push({ cell, breaches });
  }
  return mutations;
}

async function setStatus(
  { sql }: Attacked,
  { shape: { name, municipalityCode } }: AttackedTable,
  { unitCode, gender }: CellName,
  status: 'exact' | 'hidden',
): Promise<void> {
  await sql(
    `UPDATE release_cell c SET status = $5
     FROM unit u, release r
     WHERE u.id = c.unit_id AND r.id = c.release_id AND c.indicator_id = $1 AND r.school_year = $2 AND r.municipality_code = $3
       AND coalesce(u.code, u.municipality_code) = $4 AND c.gender = $6 AND c.node = ''`,
    [name.indicatorId, name.schoolYear, municipalityCode, unitCode, status, gender],
  );
}

/** What the page of the indicator says of every unit now. */
async function readAgain(
  attacked: Attacked,
  { shape: { name, municipalityCode } }: AttackedTable,
  nodes: ReadonlyMap<string, string>,
  wave: number,
): Promise<readonly Told[]> {
  const [rootId = ''] = [...nodes].find(([, code]) => code === municipalityCode) ?? [];
  const leader = await readerOf(attacked, 'leadership', rootId);
  const notes = new Notebook((unitId) => nodes.get(unitId), wave, true);
  for (const gender of genders) {
    const page = await leader.call(getIndicatorPage, { ...name, unitId: rootId, gender });
    readIndicatorPage(page.output(), rootId, notes);
  }
  return notes.of(name);
}
