import { drawsFor } from '../example/draws';
import { ImportsService } from '../imports/imports.service';
import { catalogue } from '../indicators/catalogue';
import { operator } from '../operator/operator';
import { listImports } from '@vagval/contracts/imports/imports';
import type { Visitor } from '../testing/test-api';
import { readerOf, type Attacked } from './attacked';
import { collect } from './collect';
import { choiceTable } from './attacked-table';
import { choiceIndicators, Notebook, type Fault } from './notebook';
import { readAsOthers } from './other-readers';
import { registerFiles, tidyFile, type RandomMunicipality } from './random-municipality';
import { givePlan } from './random-plan';
import { readReleases } from './read-release';
import type { Asked, Picks } from './reading';

/** A municipality that figures are taken in for, wave by wave, and everything that is read of it meanwhile. */
export interface Besieged {
  readonly municipality: RandomMunicipality;
  /** Code of each node by its id. */
  readonly nodes: ReadonlyMap<string, string>;
  /** Read after each wave: by the leadership, who see what everyone sees, and of the release itself. */
  readonly notes: readonly Notebook[];
  readonly requests: number;
  /** What is wrong with the answers themselves. */
  readonly faults: readonly Fault[];
}

/** How much is asked: of some municipalities everything there is, when all has been taken in; of the others a little. */
export interface SiegeOptions {
  readonly seed: number;
  readonly isThorough: (municipality: RandomMunicipality) => boolean;
  /** Whether the last figures are taken out again, and everything is read once more. */
  readonly isUndone: boolean;
}

interface Camp {
  readonly municipality: RandomMunicipality;
  readonly leader: Visitor;
  readonly nodes: ReadonlyMap<string, string>;
  readonly rootId: string;
  readonly notes: Notebook[];
  readonly faults: Fault[];
  requests: number;
}

/** The last wave that brings figures; in the one after it they are taken out again. */
const lastTakenIn = 2;

/** Takes in the figures of some municipalities as the operator does, and reads everything after each file. */
export async function besiege(
  attacked: Attacked,
  municipalities: readonly RandomMunicipality[],
  options: SiegeOptions,
): Promise<Besieged[]> {
  const imports = attacked.app.get(ImportsService);
  for (const file of registerFiles(municipalities)) await imports.takeInFile(file, operator);
  const camps: Camp[] = [];
  for (const municipality of municipalities) camps.push(await campAt(attacked, municipality));
  let last: string | null = null;
  for (let wave = 0; wave <= lastTakenIn + (options.isUndone ? 1 : 0); wave++) {
    if (wave <= lastTakenIn) last = await takeIn(attacked, municipalities, wave);
    else if (last !== null) await imports.undo(last, operator);
    // A server that has been up for a while knows how large its tables are; this one has just been given them.
    await attacked.sql('ANALYZE');
    for (const camp of camps) await look(attacked, camp, wave, options);
  }
  return camps;
}

async function takeIn({ app }: Attacked, municipalities: readonly RandomMunicipality[], wave: number) {
  const { importId, summary } = await app.get(ImportsService).takeInFile(tidyFile(municipalities, wave), operator);
  if (summary.errorCount > 0) throw new Error(`Wave ${wave + 1}: ${JSON.stringify(summary.errors.slice(0, 3))}`);
  return importId;
}

async function campAt(attacked: Attacked, municipality: RandomMunicipality): Promise<Camp> {
  const rows = await attacked.sql<{ id: string; code: string }>(
    'SELECT id, coalesce(code, municipality_code) AS code FROM unit WHERE municipality_code = $1',
    [municipality.code],
  );
  const nodes = new Map(rows.map(({ id, code }) => [id, code]));
  const rootId = rows.find(({ code }) => code === municipality.code)?.id ?? '';
  await givePlan(attacked, municipality, rootId);
  const leader = await readerOf(attacked, 'leadership', rootId);
  return { municipality, leader, nodes, rootId, notes: [], faults: [], requests: 0 };
}

async function look(attacked: Attacked, camp: Camp, wave: number, { seed, isThorough }: SiegeOptions): Promise<void> {
  const { municipality, leader, nodes } = camp;
  const notes = new Notebook((unitId) => nodes.get(unitId), wave, true);
  const imported = (await leader.call(listImports, {})).output();
  const asked = askedOf(
    camp,
    wave,
    imported.map(({ id }) => id),
  );
  const isAll = isThorough(municipality) && wave === lastTakenIn;
  const picks = isAll ? () => true : somePicks(seed, municipality, wave);
  camp.requests += await collect(leader, asked, notes, picks);
  await readReleases(attacked, municipality.code, notes);
  camp.notes.push(notes);
  camp.faults.push(...notes.faults);
  if (!isAll) return;
  camp.faults.push(...(await readAsOthers(attacked, { asked, nodes, wave, notes }, seed)));
}

function askedOf({ municipality, nodes, rootId }: Camp, wave: number, importIds: readonly string[]): Asked {
  const told = [...(municipality.waves[wave]?.truth.values() ?? [])];
  const indicators = [...new Set(told.map(({ indicatorId }) => indicatorId))];
  const byCode = [...nodes].map(([id, code]) => [code, id] as const);
  const names = municipality.units.map(({ code, name }) => [name, new Map(byCode).get(code) ?? ''] as const);
  return {
    municipalityId: rootId,
    unitIds: new Map([...byCode, ...names, [municipality.name, rootId]]),
    indicatorIds: new Map(catalogue.indicators.flatMap(({ id, code, name }) => [[code, id] as const, [name.sv, id]])),
    schoolYears: [...new Set(told.map(({ schoolYear }) => schoolYear))],
    schoolForms: [...new Set(municipality.units.map(({ form }) => form))],
    nodes: [...nodes.keys()],
    indicators: indicators.includes(choiceTable) ? [...new Set([...indicators, ...choiceIndicators])] : indicators,
    importIds,
    seesEveryUnit: true,
  };
}

/** Some of the matrices, which show every rate of every unit, and a few of all other requests. */
function somePicks(seed: number, { code }: RandomMunicipality, wave: number): Picks {
  const draws = drawsFor(seed, 'picks', code, wave);
  return ({ path }, given) => {
    const asks = given as { sort?: string; goal?: number };
    const isMatrix = path === '/follow-up/matrix' && asks.sort === 'name' && asks.goal === undefined;
    return draws.uniform() < (isMatrix ? 0.06 : 0.002);
  };
}
