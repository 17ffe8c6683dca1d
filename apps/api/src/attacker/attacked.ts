import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { signInWithLink } from '@vagval/contracts/users/session';
import type { Role } from '@vagval/domain/actor';
import { Visitor } from '../testing/test-api';
import { UsersService } from '../users/users.service';

/** The product under attack: called as the dashboard calls it, and looked into as the owner of the tables does. */
export interface Attacked {
  readonly app: NestFastifyApplication;
  readonly sql: <Row>(query: string, parameters?: unknown[]) => Promise<Row[]>;
}

/** Somebody signed in with a role over a node. */
export async function readerOf<V extends Visitor = Visitor>(
  { app }: Pick<Attacked, 'app'>,
  role: Role,
  unitId: string,
  visitor = new Visitor(app) as V,
): Promise<V> {
  const token = await app.get(UsersService).create(`Angripare ${role}`, role, [unitId]);
  const answer = await visitor.call(signInWithLink, { token });
  if (answer.status !== 200) throw new Error(`Nobody could sign in: ${answer.text}`);
  return visitor;
}
