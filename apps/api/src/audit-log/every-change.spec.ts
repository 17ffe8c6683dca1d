import { randomUUID } from 'node:crypto';
import { changeDefinition } from '@vagval/contracts/admin/definitions';
import { setProtection } from '@vagval/contracts/admin/protection';
import { closeExact, openExact } from '@vagval/contracts/disclosure/disclosure';
import type { Endpoint } from '@vagval/contracts/endpoint';
import { previewImport, takeInImport, undoImport } from '@vagval/contracts/imports/imports';
import { changePassword, choosePassword, signIn } from '@vagval/contracts/users/account';
import {
  chooseAssignment,
  getSession,
  signInToExample,
  signInWithLink,
  signOut,
} from '@vagval/contracts/users/session';
import { changeUnits } from '@vagval/contracts/units/unit-tree';
import { allEndpoints } from '../testing/all-endpoints';
import { aMunicipality, aUnit, someone } from '../testing/builders';
import { changesOfPeople, type Change } from '../testing/changes-of-people';
import { Organisation } from '../testing/organisation';
import { TestApi } from '../testing/test-api';
import { UsersService } from '../users/users.service';

const rows = (code: string) =>
  `kommun;enhet;indikator;läsår;kön;täljare;nämnare\n${code};${code};C14;2025/26;alla;411;3517\n`;

/** Every endpoint that changes something: what it is called with by somebody who may, and the event that has to be written. */
const changes: Readonly<Record<string, Change>> = {
  ...changesOfPeople,
  'POST /session/example': [
    'users.signed-in',
    async ({ api }) => {
      const visitor = api.visitor();
      const session = (await visitor.call(getSession, {})).output();
      const userId = session.kind === 'signed-out' ? session.exampleUsers[0]!.id : '';
      return () => visitor.call(signInToExample, { userId });
    },
  ],
  'POST /session/link': [
    'users.signed-in',
    async ({ api, schoolId }) => {
      const token = await api.app.get(UsersService).create('Länk Person', 'head', [schoolId]);
      return () => api.visitor().call(signInWithLink, { token });
    },
  ],
  'PUT /session/assignment': [
    'users.assignment-chosen',
    async ({ api, schoolId }) => {
      const visitor = await someone(api, 'head', schoolId);
      return () => visitor.call(chooseAssignment, { unitId: schoolId, role: 'head' });
    },
  ],
  'DELETE /session': [
    'users.signed-out',
    async ({ api, schoolId }) => {
      const visitor = await someone(api, 'head', schoolId);
      return () => visitor.call(signOut, {});
    },
  ],
  'POST /session/password': [
    'users.signed-in',
    async ({ api, schoolId }) => {
      const account = await anAccount(api, schoolId);
      return () => api.visitor().call(signIn, account);
    },
  ],
  'POST /account/password': [
    ['users.signed-in', 'users.password-chosen'],
    async ({ api, schoolId }) => {
      const token = await api.app.get(UsersService).create('Lösen Person', 'head', [schoolId]);
      return () => api.visitor().call(choosePassword, { token, password: 'fyra-korrekta-hästar' });
    },
  ],
  'PUT /account/password': [
    'users.password-chosen',
    async ({ api, schoolId }) => {
      const { email, password } = await anAccount(api, schoolId);
      const visitor = api.visitor();
      await visitor.call(signIn, { email, password });
      return () => visitor.call(changePassword, { currentPassword: password, password: 'fem-helt-andra-hästar' });
    },
  ],
  'POST /units/changes': [
    'units.rename',
    async ({ api, place, schoolId }) => {
      const visitor = await someone(api, 'administrator', place.rootId);
      const organisation = new Organisation(api, place, visitor);
      await organisation.itIs('2026-03-02');
      const change = { kind: 'rename', day: '2026-07-01', unitId: schoolId, name: 'Nya Bergaskolan' } as const;
      const asked = await organisation.asked(change);
      return () => visitor.call(changeUnits, asked);
    },
  ],
  'PUT /admin/protection': [
    'admin.protection-raised',
    async ({ api, place }) => {
      const visitor = await someone(api, 'administrator', place.rootId);
      return () => visitor.call(setProtection, { smallestCount: 5, smallestGroup: 12, raised: [] });
    },
  ],
  'PUT /admin/definitions/:indicatorId': [
    'admin.definition-changed',
    async ({ api, place }) => {
      const visitor = await someone(api, 'administrator', place.rootId);
      const said = { sv: 'Elever som räknas hos oss', en: 'Pupils counted here' };
      const words = { numerator: said, denominator: said, note: said };
      const reason = 'Vi räknar på ett annat sätt.';
      const asked = { indicatorId: 'dropout', basedOn: 0, words, effect: { kind: 'corrected' as const }, reason };
      return () => visitor.call(changeDefinition, asked);
    },
  ],
  'POST /disclosure/exact': [
    'disclosure.opened',
    async ({ api, place }) => {
      const visitor = await someone(api, 'controller', place.rootId);
      return () => visitor.call(openExact, { purpose: 'Avstämning mot betygskatalogen' });
    },
  ],
  'DELETE /disclosure/exact': [
    'disclosure.closed',
    async ({ api, place }) => {
      const visitor = await someone(api, 'controller', place.rootId);
      await visitor.call(openExact, { purpose: 'Avstämning mot betygskatalogen' });
      return () => visitor.call(closeExact, {});
    },
  ],
  'POST /imports/:id/take-in': [
    'imports.taken-in',
    async ({ api, place }) => {
      const visitor = await someone(api, 'coordinator', place.rootId);
      const { id } = (await visitor.upload(previewImport, 'antal.csv', rows(place.code))).output();
      return () => visitor.call(takeInImport, { id });
    },
  ],
  'POST /imports/:id/undo': [
    'imports.undone',
    async ({ api, place }) => {
      const visitor = await someone(api, 'coordinator', place.rootId);
      const { id } = (await visitor.upload(previewImport, 'antal.csv', rows(place.code))).output();
      await visitor.call(takeInImport, { id });
      return () => visitor.call(undoImport, { id });
    },
  ],
};

/** Somebody with a password. */
async function anAccount(api: TestApi, schoolId: string) {
  const account = { email: `${randomUUID()}@skola.example`, password: 'fyra-korrekta-hästar' };
  const token = await api.app.get(UsersService).create('Konto Person', 'head', [schoolId], account.email);
  await api.visitor().call(choosePassword, { token, password: account.password });
  return account;
}

/** Those that write nothing down, and why. */
const unrecorded: Readonly<Record<string, string>> = {
  'POST /users/providers/:id/test': 'Nothing is stored.',
  'POST /units/changes/preview': 'Nothing is stored.',
  'POST /admin/protection/trial': 'Nothing is stored.',
  'POST /account/forgotten':
    'Nobody is to be told by the trail either that there is an account; the password that is chosen is.',
  'POST /account/link': 'A link is read, not used.',
  'POST /account/first': 'Asked only where nobody can sign in: setup.spec.ts sees its event.',
  'POST /imports': 'A file that is looked at changes nothing anybody else sees, and is forgotten after a week.',
};

describe('every change', () => {
  let api: TestApi;
  let endpoints: Map<string, Endpoint>;

  beforeAll(async () => {
    api = await TestApi.start('example');
    endpoints = await allEndpoints();
  });
  afterAll(() => api.stop());

  it('is in the table of this test', () => {
    const changing = [...endpoints].filter(([, { method }]) => method !== 'GET').map(([name]) => name);
    expect([...Object.keys(changes), ...Object.keys(unrecorded)].sort()).toEqual(changing.sort());
  });

  it.each(Object.entries(changes))('by %s is written down, once', async (_, [action, prepare]) => {
    const place = await aMunicipality(api);
    const ready = await prepare({ api, place, schoolId: await aUnit(api, place, 'Bergaskolan') });
    const [{ last } = { last: 0 }] = await api.sql<{ last: number }>('SELECT max(id)::int AS last FROM audit_event');

    expect((await ready()).status).toBe(200);

    expect(await api.sql('SELECT action FROM audit_event WHERE id > $1', [last ?? 0])).toEqual(
      [action].flat().map((one) => ({ action: one })),
    );
  });
});
