import { createHash } from 'node:crypto';
import type { Endpoint } from '@vagval/contracts/endpoint';
import {
  addAssignment,
  changeAssignment,
  changePerson,
  endAssignment,
  getPerson,
  invitePerson,
  listPeople,
  renewLink,
  shutPersonOut,
  type OnePerson,
} from '@vagval/contracts/users/people';
import { chooseAssignment, getSession, signInWithLink } from '@vagval/contracts/users/session';
import { aMunicipality, aUnit, someone, type Municipality } from '../testing/builders';
import { TestApi, type Answer, type Visitor } from '../testing/test-api';

const always = { validFrom: null, validTo: null };
const nobody = '00000000-0000-4000-8000-000000000000';

describe('people of two municipalities', () => {
  let api: TestApi;
  let here: Municipality;
  let there: Municipality;
  let admin: Visitor;
  let neighbour: Visitor;
  const units: Record<'berga' | 'asby' | 'foreign', string> = { berga: '', asby: '', foreign: '' };
  let invited = 0;

  beforeAll(async () => {
    api = await TestApi.start();
    here = await aMunicipality(api, 'Hemköping');
    there = await aMunicipality(api, 'Bortköping');
    units.berga = await aUnit(api, here, 'Bergaskolan');
    units.asby = await aUnit(api, here, 'Åsbyskolan');
    units.foreign = await aUnit(api, there, 'Fjärrskolan');
    admin = await someone(api, 'administrator', here.rootId, 'Alva Admin');
    neighbour = await someone(api, 'administrator', there.rootId, 'Nils Nabo');
  });
  afterAll(() => api.stop());

  const refused = (answer: Answer<Endpoint>, name: string, status: number) =>
    expect(answer.problem()).toMatchObject({ type: `urn:vagval:problem:${name}`, status });
  const anEmail = () => `person${++invited}@hem.example`;
  /** Somebody who is invited as head, and perhaps has come. */
  const aHead = async (name: string, unitId = units.berga, email = anEmail()) => {
    const given = { name, email, assignments: [{ role: 'head' as const, unitId, ...always }] };
    const { userId, token } = (await admin.call(invitePerson, given)).output();
    const visitor = api.visitor();
    return { userId, token, email, visitor, come: () => visitor.call(signInWithLink, { token }) };
  };
  const get = async (userId: string): Promise<OnePerson> => (await admin.call(getPerson, { userId })).output();
  const names = async (asked: object, visitor = admin) =>
    (await visitor.call(listPeople, asked)).output().map(({ name }) => name);
  const own = async () => (await admin.call(listPeople, { search: 'Alva' })).output()[0]!;

  describe('who administer it', () => {
    it('never take away, shorten or shut out what is their own', async () => {
      const { id: userId, version, assignments } = await own();
      const asked = { userId, assignmentId: assignments[0]!.id, version: assignments[0]!.version };
      refused(await admin.call(endAssignment, asked), 'own-administrator-role', 409);
      const shorter = { ...asked, validFrom: null, validTo: '2031-06-30' };
      refused(await admin.call(changeAssignment, shorter), 'own-administrator-role', 409);
      refused(await admin.call(shutPersonOut, { userId, disabled: true, version }), 'own-administrator-role', 409);
    });

    it('are never without one, even when two take each other away at the same moment', async () => {
      const place = await aMunicipality(api, 'Tvåköping');
      const visitors = await Promise.all(
        ['Ett', 'Två'].map((name) => someone(api, 'administrator', place.rootId, name)),
      );
      const both = (await visitors[0]!.call(listPeople, {})).output();
      const take = (visitor: Visitor, { id, assignments }: (typeof both)[number]) =>
        visitor.call(endAssignment, { userId: id, assignmentId: assignments[0]!.id, version: 1 });

      const answers = await Promise.all([take(visitors[0]!, both[1]!), take(visitors[1]!, both[0]!)]);

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      refused(
        answers.find(({ status }) => status === 409)!,
        'last-administrator',
        409,
      );
    });
  });

  describe('beside another municipality', () => {
    it('are hidden from its administrator, whatever is asked', async () => {
      const { userId } = await aHead('Vår Vårsson');
      const [held] = (await get(userId)).assignments;
      const of = { userId, assignmentId: held!.id, version: 1 };
      expect(await names({}, neighbour)).toEqual(['Nils Nabo']);
      const asked = [
        await neighbour.call(getPerson, { userId }),
        await neighbour.call(renewLink, { userId }),
        await neighbour.call(changePerson, { userId, name: 'Kapad', email: anEmail(), version: 1 }),
        await neighbour.call(shutPersonOut, { userId, disabled: true, version: 1 }),
        await neighbour.call(addAssignment, { userId, role: 'head', unitId: units.foreign, ...always }),
        await neighbour.call(changeAssignment, { ...of, ...always }),
        await neighbour.call(endAssignment, of),
      ];
      for (const answer of asked) refused(answer, 'person-not-found', 404);
      const nobodys = await neighbour.call(getPerson, { userId: nobody });
      expect({ ...asked[0]!.problem(), instance: '' }).toEqual({ ...nobodys.problem(), instance: '' });
      expect(await get(userId)).toMatchObject({ name: 'Vår Vårsson', version: 1, assignments: [{ version: 1 }] });
    });

    it('are given nothing there, and nobody is invited there from here', async () => {
      const { userId } = await aHead('Här Härsson');
      refused(
        await admin.call(addAssignment, { userId, role: 'head', unitId: units.foreign, ...always }),
        'not-allowed',
        403,
      );
      const there = {
        name: 'X',
        email: anEmail(),
        assignments: [{ role: 'head' as const, unitId: units.foreign, ...always }],
      };
      refused(await admin.call(invitePerson, there), 'not-allowed', 403);
      refused(await admin.call(listPeople, { unitId: units.foreign }), 'not-allowed', 403);
    });

    /** Somebody of ours, who has come, invited by the neighbour too. */
    const shared = async (name: string) => {
      const one = await aHead(name);
      await one.come();
      const assignments = [{ role: 'process-leader' as const, unitId: there.rootId, ...always }];
      const answer = await neighbour.call(invitePerson, { name: 'Annat Namn', email: one.email, assignments });
      return { ...one, answer };
    };

    it('can be invited there too, and the answer is that of anybody new', async () => {
      const { userId, answer, visitor } = await shared('Regina Region');
      const assignments = [{ role: 'process-leader' as const, unitId: there.rootId, ...always }];
      const fresh = (await neighbour.call(invitePerson, { name: 'Ny', email: anEmail(), assignments })).output();
      const link = answer.output();
      expect(Object.keys(link)).toEqual(Object.keys(fresh));
      expect({ ...link, token: '', userId: '' }).toEqual({ ...fresh, token: '', userId: '' });
      expect(link.token).toHaveLength(fresh.token.length);
      expect(answer.text).not.toMatch(/Hemköping|Berga/);

      const session = (await visitor.call(getSession, {})).output();
      expect(session.kind === 'signed-in' && session.assignments.map((one) => one.municipalityName)).toEqual([
        'Bortköping',
        'Hemköping',
      ]);
      const chosen = await visitor.call(chooseAssignment, { unitId: there.rootId, role: 'process-leader' });
      expect(chosen.output()).toMatchObject({ name: 'Regina Region', assignment: { municipalityCode: there.code } });
      expect((await get(userId)).assignments.map(({ unitName }) => unitName)).toEqual(['Bergaskolan']);
    });

    it('cannot be come in as by the link that was given there', async () => {
      const { answer } = await shared('Säker Säkersson');
      const { token } = answer.output();
      expect((await api.visitor().call(signInWithLink, { token })).status).toBe(401);
      const hash = createHash('sha256').update(token).digest('base64url');
      expect(await api.sql('SELECT used_at FROM sign_in_link WHERE token_hash = $1', [hash])).toEqual([
        { used_at: null },
      ]);
    });

    it('keep their account from both, and each municipality decides over its own assignments', async () => {
      const { userId } = await shared('Delad Delsson');
      for (const visitor of [admin, neighbour]) {
        const person = (await visitor.call(getPerson, { userId })).output();
        expect(person.mayChangeAccount).toBe(false);
        expect(person.assignments).toHaveLength(1);
        refused(
          await visitor.call(changePerson, { userId, name: 'K', email: anEmail(), version: 1 }),
          'account-shared',
          409,
        );
        refused(await visitor.call(shutPersonOut, { userId, disabled: true, version: 1 }), 'account-shared', 409);
        refused(await visitor.call(renewLink, { userId }), 'account-shared', 409);
      }
      const [theirs] = (await neighbour.call(getPerson, { userId })).output().assignments;
      const foreign = { userId, assignmentId: theirs!.id, version: 1 };
      refused(await admin.call(endAssignment, foreign), 'assignment-not-found', 404);
      refused(await admin.call(changeAssignment, { ...foreign, ...always }), 'assignment-not-found', 404);

      await neighbour.call(endAssignment, foreign);
      expect(await get(userId)).toMatchObject({ mayChangeAccount: true, state: 'active' });
    });
  });
});
