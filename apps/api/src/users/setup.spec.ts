import { setUp, signIn } from '@vagval/contracts/users/account';
import { getSession } from '@vagval/contracts/users/session';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { goodPassword } from '../testing/accounts';
import { aMunicipality } from '../testing/builders';
import { TestApi } from '../testing/test-api';
import { SetupService } from './setup.service';
import { UsersService } from './users.service';

describe('the first administrator', () => {
  let api: TestApi;
  let codes: string[];

  beforeEach(async () => {
    api = await TestApi.start();
    codes = [(await newCode())!, (await newCode())!];
  });
  afterEach(() => api.stop());

  const newCode = () => api.app.get(SetupService).newCode();
  const ask = (changes: Partial<Parameters<typeof first>[0]> = {}) => api.visitor().call(setUp, first(changes));
  const first = (changes: object) => ({
    code: codes[0]!,
    name: 'Åsa Berg',
    email: 'asa.berg@kommunen.se',
    password: goodPassword,
    municipalityCode: '1384',
    ...changes,
  });
  const asksForSetup = async () => {
    const session = (await api.visitor().call(getSession, {})).output();
    return session.kind === 'signed-out' && session.needsSetup;
  };
  const stored = () =>
    api.sql(
      `SELECT (SELECT count(*)::int FROM app_user) AS people, (SELECT count(*)::int FROM municipality) AS places`,
    );

  it('is asked for where nobody can sign in, and comes with their municipality', async () => {
    expect(await asksForSetup()).toBe(true);

    const visitor = api.visitor();
    const answer = await visitor.call(setUp, first({}));

    expect(answer.output()).toMatchObject({
      kind: 'signed-in',
      name: 'Åsa Berg',
      hasPassword: true,
      assignment: {
        role: 'administrator',
        unitKind: 'municipality',
        unitName: 'Kungsbacka',
        municipalityCode: '1384',
        municipalityName: 'Kungsbacka',
        example: false,
      },
    });
    expect((await visitor.call(listSchoolYears, {})).status).toBe(200);
    const again = await api.visitor().call(signIn, { email: 'asa.berg@kommunen.se', password: goodPassword });
    expect(again.output()).toMatchObject({ kind: 'signed-in', name: 'Åsa Berg' });
    expect(await asksForSetup()).toBe(false);
    expect(await api.sql(`SELECT user_name AS who FROM audit_event WHERE action = 'users.created'`)).toEqual([
      { who: 'Driftansvarig' },
    ]);
  });

  it('comes once: after that no code works and none is given', async () => {
    await ask();
    for (const code of codes) {
      expect((await ask({ code, email: 'annan@kommunen.se' })).problem()).toMatchObject({
        type: 'urn:vagval:problem:setup-done',
        status: 409,
      });
    }
    expect(await newCode()).toBeNull();
    expect(await api.sql('SELECT 1 FROM setup_code')).toEqual([]);
    expect(await stored()).toEqual([{ people: 1, places: 1 }]);
  });

  it('is one, when several come at the same moment', async () => {
    const answers = await Promise.all(
      ['1384', '1440', '1480'].map((municipalityCode, at) =>
        ask({ municipalityCode, code: codes[at % 2]!, email: `nummer${at}@kommunen.se` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await stored()).toEqual([{ people: 1, places: 1 }]);
  });

  it('is whoever has a code from the start, written as they like', async () => {
    for (const code of ['AAAA-AAAA-AAAA-AAAA', codes[0]!.slice(1), '-'])
      expect((await ask({ code })).problem()).toMatchObject({
        type: 'urn:vagval:problem:setup-code-wrong',
        status: 403,
      });
    expect(await stored()).toEqual([{ people: 0, places: 0 }]);
    expect(codes[0]).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$/);
    expect(await api.sql('SELECT 1 FROM setup_code WHERE code_hash = ANY($1)', [codes])).toEqual([]);
    expect((await ask({ code: ` ${codes[1]!.toLowerCase().replaceAll('-', ' ')}` })).status).toBe(200);
  });

  it('leaves nothing behind when something is wrong, and the code still works', async () => {
    expect((await ask({ password: 'kort' })).problem()).toMatchObject({ facts: { fault: 'too-short' } });
    expect((await ask({ municipalityCode: '138' })).problem().fields).toMatchObject([{ field: 'municipalityCode' }]);
    expect((await ask({ municipalityCode: '0000' })).problem()).toMatchObject({
      type: 'urn:vagval:problem:municipality-name-missing',
      status: 422,
    });
    expect(await stored()).toEqual([{ people: 0, places: 0 }]);
    expect((await ask({ municipalityCode: '0000', municipalityName: 'Provkommunen' })).output()).toMatchObject({
      assignment: { municipalityName: 'Provkommunen' },
    });
  });

  it('takes over a municipality that is there already, under its own name', async () => {
    const place = await aMunicipality(api, 'Riktköping');
    const answer = await ask({ municipalityCode: place.code, municipalityName: 'Något annat' });
    expect(answer.output()).toMatchObject({
      assignment: { unitId: place.rootId, municipalityName: 'Riktköping' },
    });
    expect(await stored()).toEqual([{ people: 1, places: 1 }]);
  });

  it('is not asked for where the operator has made somebody, nor where there is an example', async () => {
    const { rootId } = await aMunicipality(api, 'Riktköping');
    await api.app.get(UsersService).create('Handgjord', 'administrator', [rootId]);
    expect(await asksForSetup()).toBe(false);
    expect((await ask()).status).toBe(409);

    const example = await TestApi.start('example');
    const session = (await example.visitor().call(getSession, {})).output();
    expect(session).toMatchObject({ needsSetup: false });
    expect(await example.app.get(SetupService).newCode()).toBeNull();
    await example.stop();
  });
});
