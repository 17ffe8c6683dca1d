import type { Role } from '@vagval/domain/actor';
import type { ExampleUser } from './example-data';
import { exampleId } from './example-id';
import { unitId } from './units';

/** Made-up people to sign in as, one for each thing people come for. */
export const exampleUsers: readonly ExampleUser[] = [
  user('Maria Lindqvist', 'head', 'kullens'),
  user('Sara Nyman', 'counsellor', 'kullens'),
  user('Johan Ekberg', 'head', 'furulund'),
  user('Anders Holm', 'head', 'avalla'),
  user('Karin Wallin', 'coordinator', 'municipality'),
  user('Peter Sandell', 'leadership', 'municipality'),
  user('Elin Åström', 'controller', 'municipality'),
  user('Ingrid Sjöberg', 'administrator', 'municipality'),
];

function user(name: string, role: Role, unit: string): ExampleUser {
  return { id: exampleId(`user/${name}`), name, role, unitId: unitId(unit) };
}
