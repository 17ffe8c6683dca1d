import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@vagval/contracts/endpoint';
import {
  addAssignment,
  changeAssignment,
  changePerson,
  endAssignment,
  getPerson,
  invitePerson,
  renewLink,
  shutPersonOut,
} from '@vagval/contracts/users/people';
import { addProvider, changeProvider, removeProvider } from '@vagval/contracts/users/providers';
import { makeToken, revokeToken } from '@vagval/contracts/users/tokens';
import { endViewAs, viewAs } from '@vagval/contracts/users/view-as';
import type { AuditAction } from '@vagval/domain/audit-event';
import { someone, type Municipality } from './builders';
import type { Answer, TestApi, Visitor } from './test-api';

/** Where a change is made. */
export interface Scene {
  readonly api: TestApi;
  readonly place: Municipality;
  readonly schoolId: string;
}

/** A change, made ready so that only the call itself is left. */
export type Ready = () => Promise<Answer<Endpoint>>;

/** A change by the events it has to write down, and how it is made ready. */
export type Change = readonly [AuditAction | readonly AuditAction[], (scene: Scene) => Promise<Ready>];

/** Somebody who has been invited, with everything that names them. */
async function invited({ api, place, schoolId }: Scene) {
  const visitor = await someone(api, 'administrator', place.rootId);
  const assignments = [{ role: 'head' as const, unitId: schoolId, validFrom: null, validTo: null }];
  const email = `${randomUUID()}@skola.example`;
  const { userId } = (await visitor.call(invitePerson, { name: 'Ny Rektor', email, assignments })).output();
  const person = (await visitor.call(getPerson, { userId })).output();
  return { visitor, userId, email, version: person.version, assignment: person.assignments[0]! };
}

const aProvider = {
  name: 'kommunens konto',
  issuer: 'https://login.kommunen.example',
  clientId: 'vagval',
  clientSecret: 'en hemlighet',
  scopes: 'openid profile',
  groupClaim: 'groups',
  enabled: true,
  rules: [],
};

const aToken = (unitId: string) => ({
  name: 'Statistiken',
  role: 'leadership' as const,
  unitId,
  permissions: ['follow-up.read' as const],
  days: 30,
});

const viewing = async ({
  api,
  place,
  schoolId,
}: Scene): Promise<readonly [Visitor, { role: 'head'; unitId: string }]> => [
  await someone(api, 'administrator', place.rootId),
  { role: 'head', unitId: schoolId },
];

/** Every endpoint that changes people and their access. */
export const changesOfPeople: Readonly<Record<string, Change>> = {
  'POST /users': [
    'users.invited',
    async ({ api, place, schoolId }) => {
      const visitor = await someone(api, 'administrator', place.rootId);
      const assignments = [{ role: 'head' as const, unitId: schoolId, validFrom: null, validTo: null }];
      return () =>
        visitor.call(invitePerson, { name: 'Ny Rektor', email: `${randomUUID()}@skola.example`, assignments });
    },
  ],
  'PUT /users/:userId': [
    'users.changed',
    async (scene) => {
      const { visitor, userId, email, version } = await invited(scene);
      return () => visitor.call(changePerson, { userId, name: 'Nytt Namn', email, version });
    },
  ],
  'PUT /users/:userId/disabled': [
    'users.disabled',
    async (scene) => {
      const { visitor, userId, version } = await invited(scene);
      return () => visitor.call(shutPersonOut, { userId, disabled: true, version });
    },
  ],
  'POST /users/:userId/link': [
    'users.link-renewed',
    async (scene) => {
      const { visitor, userId } = await invited(scene);
      return () => visitor.call(renewLink, { userId });
    },
  ],
  'POST /users/:userId/assignments': [
    'users.assignment-added',
    async (scene) => {
      const { visitor, userId } = await invited(scene);
      const given = { role: 'teacher' as const, unitId: scene.schoolId, validFrom: null, validTo: null };
      return () => visitor.call(addAssignment, { userId, ...given });
    },
  ],
  'PUT /users/:userId/assignments/:assignmentId': [
    'users.assignment-changed',
    async (scene) => {
      const { visitor, userId, assignment } = await invited(scene);
      const { id: assignmentId, version } = assignment;
      const days = { validFrom: '2026-08-01', validTo: '2030-06-30' };
      return () => visitor.call(changeAssignment, { userId, assignmentId, version, ...days });
    },
  ],
  'DELETE /users/:userId/assignments/:assignmentId': [
    'users.assignment-ended',
    async (scene) => {
      const { visitor, userId, assignment } = await invited(scene);
      return () => visitor.call(endAssignment, { userId, assignmentId: assignment.id, version: assignment.version });
    },
  ],
  'POST /users/providers': [
    'users.provider-added',
    async ({ api, place }) => {
      const visitor = await someone(api, 'administrator', place.rootId);
      return () => visitor.call(addProvider, aProvider);
    },
  ],
  'PUT /users/providers/:id': [
    'users.provider-changed',
    async ({ api, place }) => {
      const visitor = await someone(api, 'administrator', place.rootId);
      const { id } = (await visitor.call(addProvider, aProvider)).output();
      return () => visitor.call(changeProvider, { ...aProvider, id, name: 'annat konto' });
    },
  ],
  'DELETE /users/providers/:id': [
    'users.provider-removed',
    async ({ api, place }) => {
      const visitor = await someone(api, 'administrator', place.rootId);
      const { id } = (await visitor.call(addProvider, aProvider)).output();
      return () => visitor.call(removeProvider, { id });
    },
  ],
  'POST /users/tokens': [
    'users.token-made',
    async ({ api, place }) => {
      const visitor = await someone(api, 'administrator', place.rootId);
      return () => visitor.call(makeToken, aToken(place.rootId));
    },
  ],
  'DELETE /users/tokens/:id': [
    'users.token-revoked',
    async ({ api, place }) => {
      const visitor = await someone(api, 'administrator', place.rootId);
      const { id } = (await visitor.call(makeToken, aToken(place.rootId))).output();
      return () => visitor.call(revokeToken, { id });
    },
  ],
  'POST /session/view-as': [
    'users.view-begun',
    async (scene) => {
      const [visitor, seen] = await viewing(scene);
      return () => visitor.call(viewAs, seen);
    },
  ],
  'DELETE /session/view-as': [
    'users.view-ended',
    async (scene) => {
      const [visitor, seen] = await viewing(scene);
      await visitor.call(viewAs, seen);
      return () => visitor.call(endViewAs, {});
    },
  ],
};
