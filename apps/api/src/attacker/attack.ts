import { drawsFor } from '../example/draws';
import { catalogue } from '../indicators/catalogue';
import { attackTable, type AttackResult, type Breach } from './attack-table';
import { AttackedTable, choiceTable, type TableName } from './attacked-table';
import { choiceNodes } from './choice-nodes';

import type { Besieged } from './siege';

/** How hard a municipality is attacked. */
export interface AttackStrength {
  readonly seed: number;
  /** Heads who try, of each table; the first of the list, shuffled. */
  readonly insiders: number;
  /** Most protected cells of a table that are attacked, about; null attacks all. */
  readonly most: number | null;
  /** Share of them that is attacked with whole numbers too. */
  readonly whole: number;
}

/** A breach with the place it was found. */
export interface FoundBreach extends Breach {
  readonly municipality: string;
  readonly table: string;
}

/** What came of the attack on a municipality. */
export interface MunicipalAttack {
  readonly results: readonly AttackResult[];
  readonly breaches: readonly FoundBreach[];
  /** Of sums beside the tables; see `AttackResult`. */
  readonly sums: readonly FoundBreach[];
}

/** Tries to work out everything that is protected in a municipality, from everything that has been read of it. */
export async function attack(besieged: Besieged, strength: AttackStrength): Promise<MunicipalAttack> {
  const { municipality, notes } = besieged;
  const results: AttackResult[] = [];
  const breaches: FoundBreach[] = [];
  const sums: FoundBreach[] = [];
  for (const table of tablesOf(besieged)) {
    const { name } = table.shape;
    const told = notes.flatMap((notebook) => notebook.of(name));
    const draws = drawsFor(strength.seed, 'attack', municipality.code, name.indicatorId, name.schoolYear);
    const heads = isSensitive(name) ? [] : shuffled(table.shape.unitCodes, draws.uniform).slice(0, strength.insiders);
    const share = strength.most === null ? 1 : strength.most / Math.max(1, table.cells.length / 4);
    const result = await attackTable(table, told, {
      isTarget: () => draws.uniform() < share,
      insiders: heads,
      isWhole: () => draws.uniform() < strength.whole,
    });
    results.push(result);
    const place = { municipality: municipality.code, table: `${name.indicatorId} ${name.schoolYear}` };
    breaches.push(...result.breaches.map((breach) => ({ ...place, ...breach })));
    sums.push(...result.sums.map((breach) => ({ ...place, ...breach })));
  }
  return { results, breaches, sums };
}

/** Tables whose figures are protected. What a school has promised is open. */
export function tablesOf({ municipality }: Besieged): AttackedTable[] {
  const { waves } = municipality;
  const isOpen = new Map(catalogue.indicators.map(({ id, disclosure }) => [id, disclosure === 'open']));
  const names = waves
    .flatMap(({ cells }) => cells)
    .filter(({ indicatorId }) => isOpen.get(indicatorId) === false)
    .map(({ indicatorId, schoolYear }) => [`${indicatorId} ${schoolYear}`, { indicatorId, schoolYear }] as const);
  return [...new Map(names).values()].map((name) => tableOf(municipality, name));
}

function tableOf({ code, waves }: Besieged['municipality'], name: TableName): AttackedTable {
  const ofTable = waves.flatMap(({ cells }) =>
    cells.filter(({ indicatorId, schoolYear }) => indicatorId === name.indicatorId && schoolYear === name.schoolYear),
  );
  const chosen = new Set(ofTable.map(({ programme }) => programme));
  const programmes = catalogue.programmes.filter((programme) => chosen.has(programme.code));
  return new AttackedTable({
    name,
    municipalityCode: code,
    unitCodes: [...new Set(ofTable.map(({ unitCode }) => unitCode))],
    truths: waves.map(({ truth }) => truth),
    nodes: name.indicatorId === choiceTable ? choiceNodes(programmes) : null,
  });
}

/** What pupils answer in confidence is protected for the own head too, who then knows nothing that others do not. */
function isSensitive({ indicatorId }: TableName): boolean {
  return catalogue.indicators.find(({ id }) => id === indicatorId)?.disclosure === 'sensitive';
}

function shuffled<T>(items: readonly T[], uniform: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: uniform() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
