import { choosePassword, signIn } from '@vagval/contracts/users/account';
import type { Role } from '@vagval/domain/actor';
import { UsersService } from '../users/users.service';
import type { Answer, TestApi, Visitor } from './test-api';

/** A password that will do for anybody. */
export const goodPassword = 'fyra gröna tallar';

let made = 0;

/** Somebody with an account, and a browser they are signed in with. */
export interface AccountHolder {
  readonly email: string;
  readonly name: string;
  readonly visitor: Visitor;
}

/** Invites somebody, who chooses a password. */
export async function anAccount(api: TestApi, unitId: string, role: Role = 'head'): Promise<AccountHolder> {
  const number = ++made;
  const [email, name] = [`konto${number}@kommunen.se`, `Konto Person ${number}`];
  const token = await api.app.get(UsersService).create(name, role, [unitId], email);
  const visitor = api.visitor();
  (await visitor.call(choosePassword, { token, password: goodPassword })).output();
  return { email, name, visitor };
}

/** Tries to sign in, from an address. */
export function tryToSignIn(
  visitor: Visitor,
  email: string,
  password = goodPassword,
  address = '203.0.113.1',
): Promise<Answer<typeof signIn>> {
  return visitor.call(signIn, { email, password }, { 'x-forwarded-for': address });
}
