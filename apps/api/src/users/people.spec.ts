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
import { getSession, signInWithLink } from '@vagval/contracts/users/session';
import { dayAfter, dayBefore } from '@vagval/domain/users/period';
import { aMunicipality, aUnit, someone, type Municipality } from '../testing/builders';
import { TestApi, type Answer, type Visitor } from '../testing/test-api';
import { Clock } from '../platform/clock';

const always = { validFrom: null, validTo: null };

describe('people of a municipality', () => {
  let api: TestApi;
  let here: Municipality;
  let admin: Visitor;
  const units: Record<'berga' | 'asby', string> = { berga: '', asby: '' };
  let today: string;
  let invited = 0;

  beforeAll(async () => {
    api = await TestApi.start();
    today = api.app.get(Clock).today();
    here = await aMunicipality(api, 'Hemköping');
    units.berga = await aUnit(api, here, 'Bergaskolan');
    units.asby = await aUnit(api, here, 'Åsbyskolan');
    admin = await someone(api, 'administrator', here.rootId, 'Alva Admin');
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

  describe('who are invited', () => {
    it('come in once by the link they are given, and work where they were told', async () => {
      const { userId, token, come, visitor } = await aHead('Inga Inbjuden');
      expect(await get(userId)).toMatchObject({ name: 'Inga Inbjuden', state: 'invited', self: false });
      expect(await api.sql('SELECT 1 FROM sign_in_link WHERE token_hash = $1', [token])).toEqual([]);

      expect((await come()).output()).toMatchObject({ kind: 'signed-in', assignment: { unitId: units.berga } });
      expect((await visitor.call(getSession, {})).output().kind).toBe('signed-in');
      expect((await api.visitor().call(signInWithLink, { token })).status).toBe(401);
      expect((await get(userId)).state).toBe('active');
    });

    it('get nothing at all when one of their assignments cannot be given', async () => {
      const email = anEmail();
      const answer = await admin.call(invitePerson, {
        name: 'Halv Halvsson',
        email,
        assignments: [
          { role: 'head', unitId: units.berga, ...always },
          { role: 'head', unitId: here.rootId, ...always },
        ],
      });
      refused(answer, 'role-not-for-unit', 422);
      expect(await api.sql('SELECT 1 FROM app_user WHERE email = $1', [email])).toEqual([]);
    });

    it('are told by field what is wrong with what was written', async () => {
      const answer = await admin.call(invitePerson, { name: ' ', email: 'utan snabel-a', assignments: [] });
      refused(answer, 'invalid-input', 400);
      expect(answer.problem().fields.map(({ field }) => field)).toEqual(['name', 'email', 'assignments']);
    });

    it('are not invited twice, however the e-mail is written', async () => {
      const { email } = await aHead('Dubbla Doris');
      const again = {
        name: 'Doris',
        email: ` ${email.toUpperCase()} `,
        assignments: [{ role: 'teacher' as const, unitId: units.asby, ...always }],
      };
      refused(await admin.call(invitePerson, again), 'person-already-here', 409);
    });

    it('come in by the newest link alone', async () => {
      const { userId, token } = await aHead('Nya Nina');
      const link = (await admin.call(renewLink, { userId })).output();
      expect(link).toMatchObject({ purpose: 'invitation', mailed: false });
      expect((await api.visitor().call(signInWithLink, { token })).status).toBe(401);
      expect((await api.visitor().call(signInWithLink, { token: link.token })).status).toBe(200);
      expect((await admin.call(renewLink, { userId })).output().purpose).toBe('reset');
    });
  });

  describe('who are looked for', () => {
    beforeAll(async () => {
      await aHead('Östen Ödman', units.asby, 'osten@hem.example');
      await aHead('Åke Ångström');
    });

    it('are found by a part of the name or the e-mail, in capitals or not', async () => {
      expect(await names({ search: 'ÖDM' })).toEqual(['Östen Ödman']);
      expect(await names({ search: 'osten@' })).toEqual(['Östen Ödman']);
      expect(await names({ search: '%' })).toEqual([]);
    });

    it('are found by role, unit and state, in the order of the Swedish alphabet', async () => {
      expect(await names({ unitId: units.asby })).toEqual(['Östen Ödman']);
      expect(await names({ unitId: here.rootId, search: 'm' })).toEqual(
        expect.arrayContaining(['Åke Ångström', 'Alva Admin']),
      );
      expect(await names({ role: 'administrator' })).toEqual(['Alva Admin']);
      expect(await names({ role: 'administrator', unitId: units.asby })).toEqual([]);
      const all = await names({ state: 'invited' });
      expect(all.indexOf('Åke Ångström')).toBeLessThan(all.indexOf('Östen Ödman'));
      expect(await names({ state: 'active' })).toContain('Alva Admin');
    });
  });

  describe('who are changed', () => {
    it('keep what the first of two wrote, and the second is told', async () => {
      const { userId } = await aHead('Först Förstesson');
      const { version } = await get(userId);
      const change = (name: string) => admin.call(changePerson, { userId, name, email: anEmail(), version });
      expect((await change('Nytt Namn')).output()).toMatchObject({ name: 'Nytt Namn', version: version + 1 });
      refused(await change('Senare Namn'), 'changed-meanwhile', 409);
      expect((await get(userId)).name).toBe('Nytt Namn');
    });

    it('cannot take the e-mail of somebody else', async () => {
      const one = await aHead('Ena Enasson');
      const other = await aHead('Andra Andersson');
      const answer = await admin.call(changePerson, {
        userId: one.userId,
        name: 'Ena',
        email: other.email,
        version: 1,
      });
      refused(answer, 'email-taken', 409);
    });

    it('are shut out at once, whatever they have open, and let in again', async () => {
      const { userId, come, visitor } = await aHead('Ute Utesson');
      await come();
      const out = (await admin.call(shutPersonOut, { userId, disabled: true, version: 1 })).output();
      expect(out).toMatchObject({ state: 'disabled', disabled: true });
      expect((await visitor.call(getSession, {})).output().kind).toBe('signed-out');
      refused(await admin.call(renewLink, { userId }), 'person-disabled', 409);

      // What was open when they were shut out is over: they come in anew.
      await admin.call(shutPersonOut, { userId, disabled: false, version: out.version });
      expect((await visitor.call(getSession, {})).output().kind).toBe('signed-out');
    });

    it('cannot come in by an old link once they are shut out', async () => {
      const { userId, come } = await aHead('Sen Senasson');
      await admin.call(shutPersonOut, { userId, disabled: true, version: 1 });
      await admin.call(shutPersonOut, { userId, disabled: false, version: 2 });
      expect((await come()).status).toBe(401);
    });
  });

  describe('with assignments', () => {
    it('get more of them, but not the same twice', async () => {
      const { userId } = await aHead('Fler Flersson');
      const give = (unitId: string) => admin.call(addAssignment, { userId, role: 'head', unitId, ...always });
      expect((await give(units.asby)).output().assignments).toHaveLength(2);
      refused(await give(units.asby), 'assignment-overlaps', 409);
    });

    it('have them in time: what is over, what holds, what is to come', async () => {
      const { userId } = await aHead('Tid Tidsson');
      const give = (validFrom: string | null, validTo: string | null) =>
        admin.call(addAssignment, { userId, role: 'teacher', unitId: units.asby, validFrom, validTo });
      await give('2020-08-01', '2021-06-30');
      const { assignments } = (await give(dayAfter(today), null)).output();
      expect(assignments.map(({ role, phase }) => [role, phase])).toEqual([
        ['teacher', 'coming'],
        ['teacher', 'past'],
        ['head', 'now'],
      ]);
      refused(await give('2020-08-02', '2020-08-01'), 'validity-reversed', 422);
    });

    it('lose one at once when it is ended, and keep that they had it', async () => {
      const { userId, come, visitor } = await aHead('Slut Slutsson');
      await come();
      const [held] = (await get(userId)).assignments;
      const asked = { userId, assignmentId: held!.id, version: held!.version };
      const { person } = (await admin.call(endAssignment, asked)).output();
      expect(person).toMatchObject({
        state: 'without-assignment',
        assignments: [{ validTo: dayBefore(today), phase: 'past' }],
      });
      expect((await visitor.call(getSession, {})).output().kind).toBe('signed-out');
      expect(await names({ state: 'without-assignment' })).toContain('Slut Slutsson');

      const again = await admin.call(addAssignment, {
        userId,
        role: 'head',
        unitId: units.berga,
        validFrom: today,
        validTo: null,
      });
      expect(again.output().assignments).toHaveLength(2);
      // A session without an assignment was over at its next request.
      expect((await visitor.call(getSession, {})).output().kind).toBe('signed-out');
    });

    it('are not told of any more when the only one they had never came to hold', async () => {
      const { userId, email } = await aHead('Ångrad Ångersson');
      const [held] = (await get(userId)).assignments;
      const later = { userId, assignmentId: held!.id, validFrom: dayAfter(today), validTo: null, version: 1 };
      const [changed] = (await admin.call(changeAssignment, later)).output().assignments;
      const gone = await admin.call(endAssignment, { userId, assignmentId: held!.id, version: changed!.version });
      expect(gone.output()).toEqual({ person: null });
      expect((await admin.call(getPerson, { userId })).status).toBe(404);
      expect((await aHead('Ångrad igen', units.berga, email)).userId).toBe(userId);
    });

    it('keep what the first of two wrote of one', async () => {
      const { userId } = await aHead('Två Tvåsson');
      const [held] = (await get(userId)).assignments;
      const until = (validTo: string) =>
        admin.call(changeAssignment, { userId, assignmentId: held!.id, validFrom: null, validTo, version: 1 });
      expect((await until('2031-06-30')).output().assignments[0]).toMatchObject({ validTo: '2031-06-30', version: 2 });
      refused(await until('2032-06-30'), 'changed-meanwhile', 409);
    });

    it('cannot have one changed by the name of another person', async () => {
      const one = await aHead('Rätt Rättsson');
      const other = await aHead('Fel Felsson');
      const [held] = (await get(one.userId)).assignments;
      const asked = { userId: other.userId, assignmentId: held!.id, version: 1 };
      refused(await admin.call(endAssignment, asked), 'assignment-not-found', 404);
    });
  });
});
