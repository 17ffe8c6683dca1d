import type { InputOf } from '@vagval/contracts/endpoint';
import type { listPeople, Person } from '@vagval/contracts/users/people';
import type { Unit } from '@vagval/domain/units/unit';

/**
 * Whether a person is one of those that are asked for. Role and unit are asked of one and the same assignment, that holds or is to
 * come; of somebody who has none left, of those they had.
 */
export function matchesPerson(
  person: Person,
  { search, role, unitId, state }: InputOf<typeof listPeople>,
  nodes: readonly Pick<Unit, 'id' | 'parentId'>[],
): boolean {
  if (state !== undefined && person.state !== state) return false;
  if (search && ![person.name, person.email ?? ''].some((text) => folded(text).includes(folded(search)))) return false;
  if (role === undefined && unitId === undefined) return true;
  const held = person.assignments.filter(({ phase }) => phase !== 'past');
  return (held.length > 0 ? held : person.assignments).some(
    (one) => (role === undefined || one.role === role) && (unitId === undefined || isBelow(one.unitId, unitId, nodes)),
  );
}

/** Whether a node is another, or lies below it. */
function isBelow(id: string, top: string, nodes: readonly Pick<Unit, 'id' | 'parentId'>[]): boolean {
  for (let at: string | null = id; at !== null; at = nodes.find((node) => node.id === at)?.parentId ?? null)
    if (at === top) return true;
  return false;
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv');
}
