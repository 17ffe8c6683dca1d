import type { Role } from '@vagval/domain/actor';
import { catalogue } from '../indicators/catalogue';
import { readerOf, type Attacked } from './attacked';
import { collect } from './collect';
import { choiceTable, Notebook, type Fault } from './notebook';
import type { Asked } from './reading';
import type { Told } from './told';

/** A municipality as its leadership has read it, after the last wave. */
export interface ReadMunicipality {
  readonly asked: Asked;
  /** Code of each node by its id. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly wave: number;
  readonly notes: Notebook;
}

/**
 * Reads everything once more in other roles, and holds it against what the leadership has read: nobody is shown more of
 * others' figures, and nobody but the own head and counsellor is shown exact ones.
 *
 * @param unitIds Units whose heads and counsellors read.
 */
export async function readAsOthers(
  attacked: Attacked,
  municipality: ReadMunicipality,
  unitIds: readonly string[],
): Promise<Fault[]> {
  const { asked } = municipality;
  const faults: Fault[] = [];
  for (const role of ['coordinator', 'controller'] as const)
    faults.push(...(await readAs(attacked, municipality, role, asked.municipalityId)));
  for (const unitId of unitIds)
    for (const role of ['head', 'counsellor'] as const)
      faults.push(...(await readAs(attacked, municipality, role, unitId)));
  return faults;
}

async function readAs(
  attacked: Attacked,
  { asked, nodes, wave, notes }: ReadMunicipality,
  role: Role,
  nodeId: string,
): Promise<Fault[]> {
  const isWhole = nodeId === asked.municipalityId;
  const reader = await readerOf(attacked, role, nodeId);
  const own = new Notebook((unitId) => nodes.get(unitId), wave, isWhole);
  const reach = isWhole ? asked.nodes : [asked.municipalityId, nodeId];
  await collect(
    reader,
    { ...asked, nodes: reach, importIds: isWhole ? asked.importIds : [], seesEveryUnit: isWhole },
    own,
  );
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
