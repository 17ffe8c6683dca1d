import type { Role } from '@vagval/domain/actor';
import { drawsFor } from '../example/draws';
import { catalogue } from '../indicators/catalogue';
import { readerOf, type Attacked } from './attacked';
import { collect } from './collect';
import { choiceTable } from './attacked-table';
import { Notebook, type Fault } from './notebook';
import type { Asked, Picks } from './reading';
import type { Told } from './told';

/** A municipality as its leadership has read it, after the last wave. */
export interface ReadMunicipality {
  readonly asked: Asked;
  /** Code of each node by its id. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly wave: number;
  readonly notes: Notebook;
}

/** How much of everything is asked once more by those who should be told the same as the leadership. */
const shareAgain = 0.25;

/**
 * Reads once more in other roles, and holds it against what the leadership has read: nobody is shown more of others' figures,
 * and nobody but the own head and counsellor is shown exact ones. A head and a counsellor of different units ask everything
 * they can, the others some of it.
 */
export async function readAsOthers(attacked: Attacked, read: ReadMunicipality, seed: number): Promise<Fault[]> {
  const { municipalityId, nodes } = read.asked;
  const draws = drawsFor(seed, 'others', municipalityId);
  const some: Picks = () => draws.uniform() < shareAgain;
  const [first = municipalityId, second = first] = nodes.filter((id) => id !== municipalityId);
  return [
    ...(await readAs(attacked, read, 'coordinator', municipalityId, some)),
    ...(await readAs(attacked, read, 'controller', municipalityId, some)),
    ...(await readAs(attacked, read, 'head', first, () => true)),
    ...(await readAs(attacked, read, 'counsellor', second, () => true)),
  ];
}

async function readAs(
  attacked: Attacked,
  { asked, nodes, wave, notes }: ReadMunicipality,
  role: Role,
  nodeId: string,
  picks: Picks,
): Promise<Fault[]> {
  const isWhole = nodeId === asked.municipalityId;
  const reader = await readerOf(attacked, role, nodeId);
  const own = new Notebook((unitId) => nodes.get(unitId), wave, isWhole);
  const reach = isWhole ? asked.nodes : [asked.municipalityId, nodeId];
  const reached = { ...asked, nodes: reach, importIds: isWhole ? asked.importIds : [], seesEveryUnit: isWhole };
  await collect(reader, reached, own, picks);
  const known = new Set([...notes.all()].map(([table, told]) => statementOf(table, told)));
  const ownCode = isWhole ? undefined : nodes.get(nodeId);
  const beyond = [...own.all()].filter(
    ([table, told]) => !known.has(statementOf(table, told)) && !(told.cell.unitCode === ownCode && isOwn(table)),
  );
  const who = isWhole ? role : `${role} of ${ownCode}`;
  return [
    ...own.faults.map(({ where, what }) => ({ where: `${where}, ${who}`, what })),
    ...beyond.map(([table, told]) => ({
      where: `${told.where}, ${who}`,
      what: `${table} ${statementOf(table, told)} is shown to nobody else`,
    })),
  ];
}

/** Whether the own head is shown exact figures: not of what pupils answer in confidence. */
function isOwn(table: string): boolean {
  const [indicatorId] = table.split(' ');
  return (
    indicatorId === choiceTable || catalogue.indicators.find(({ id }) => id === indicatorId)?.disclosure !== 'sensitive'
  );
}

function statementOf(table: string, { cell, without, figure }: Told): string {
  return JSON.stringify([table, cell.unitCode, cell.node, cell.gender, without ?? '', figure]);
}
