import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { listUnits, type UnitAnswer } from '@vagval/contracts/units/units';
import {
  addProvider,
  changeProvider,
  listProviders,
  testProvider,
  type SignInProvider,
} from '@vagval/contracts/users/providers';
import { listTokens, makeToken, type ApiToken } from '@vagval/contracts/users/tokens';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { answer, refuse, settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const provider: SignInProvider = {
  id: '66666666-6666-4666-8666-666666666666',
  name: 'kommunens konto',
  issuer: 'https://login.exempelkommunen.se',
  clientId: 'vagval',
  scopes: 'openid profile',
  groupClaim: 'groups',
  enabled: true,
  rules: [
    { value: 'Kvalitet', role: 'controller', place: { kind: 'unit', unitId: ids.municipality } },
    { value: 'Rektorer', role: 'head', place: { kind: 'claim', claim: 'skolenhet' } },
  ],
};
const token: ApiToken = {
  id: '77777777-7777-4777-8777-777777777777',
  name: 'Skolsystemet',
  prefix: 'vgl_ab12',
  role: 'coordinator',
  unitId: ids.municipality,
  unitName: 'Exempelkommunen',
  permissions: ['imports.write'],
  createdBy: 'Ada Min',
  createdAt: '2026-11-24T10:00:00.000Z',
  expiresAt: '2100-01-01T10:00:00.000Z',
  lastUsedAt: null,
  revokedAt: null,
};
const municipality: UnitAnswer = {
  id: ids.municipality,
  parentId: null,
  kind: 'municipality',
  name: 'Exempelkommunen',
  code: null,
  organiser: 'municipal',
  schoolForms: [],
  validFrom: null,
  validTo: null,
  predecessors: [],
  successors: [],
};

async function opened(providers: SignInProvider[] = [provider], tokens: ApiToken[] = [token]) {
  const admin = anAssignment({ role: 'administrator', unitId: ids.municipality, unitKind: 'municipality' });
  const page = await startPage('/administration/inloggning', aSession(admin));
  await answer(listSchoolYears, { years: [2025], current: 2025 });
  await answer(listUnits, [municipality]);
  await answer(listProviders, providers);
  await answer(listTokens, tokens);
  const buttons = () => [...page.element.querySelectorAll<HTMLButtonElement>('main button')];
  const press = async (name: string) => {
    const named = ({ ariaLabel, textContent }: HTMLButtonElement) =>
      (ariaLabel ?? textContent.replace(/\s+/g, ' ').trim()) === name;
    const button = buttons().find(named);
    if (!button)
      throw new Error(
        `No button ${name} among ${buttons()
          .map((one) => one.textContent.trim())
          .join(', ')}`,
      );
    button.click();
    await settle();
  };
  const write = async (id: string, value: string) => {
    const field = page.element.querySelector<HTMLInputElement>(`#${id}`)!;
    field.value = value;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
    await settle();
  };
  return { ...page, press, write };
}

describe('the page of sign-in', () => {
  it('says in words what each rule gives, and where', async () => {
    const { text } = await opened();
    expect(text()).toContain('Kvalitet blir kvalitetsstrateg: Exempelkommunen');
    expect(text()).toContain('Rektorer blir rektor på skolenheterna i ”skolenhet”');
    expect(text()).toContain('/api/session/provider/callback');
  });

  it('is not for those who may not manage users', async () => {
    const { router } = await startPage('/administration/inloggning', aSession());
    await until(() => router.url === '/', 'the first page');
  });

  it('says what is wrong, each by its field, and sends nothing', async () => {
    const { element, press, done } = await opened([]);
    await press('Lägg till en inloggning');
    await press('Spara');
    const links = [...element.querySelectorAll<HTMLAnchorElement>('vagval-fault-list a')];
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Skriv ett namn.',
      'Skriv en adress som börjar med https://.',
      'Skriv klient-id.',
      'Skriv klienthemligheten.',
      'Skriv gruppen i regel 1.',
      'Skriv anspråket i regel 1.',
    ]);
    for (const { hash } of links) {
      const field = element.querySelector<HTMLInputElement>(hash)!;
      expect([hash, field.getAttribute('aria-invalid')]).toEqual([hash, 'true']);
      expect(element.querySelector(`#${field.getAttribute('aria-describedby')!.split(' ').at(-1)}`)).not.toBeNull();
    }
    links[1]!.click();
    expect(document.activeElement?.id).toBe('vagval-provider-issuer');
    done();
  });

  it('adds a provider with a rule for the whole municipality', async () => {
    const { element, press, write, text } = await opened([]);
    await press('Lägg till en inloggning');
    for (const [name, value] of Object.entries({
      name: ' kommunens konto ',
      issuer: 'https://login.exempelkommunen.se',
      clientId: 'vagval',
      clientSecret: 'hemligt',
      'value-0': 'Kvalitet',
      'role-0': 'controller',
      'place-0': ids.municipality,
    }))
      await write(`vagval-provider-${name}`, value);
    expect(element.querySelector('#vagval-provider-claim-0')).toBeNull();
    await press('Spara');
    expect(await answer(addProvider, provider)).toEqual({
      name: 'kommunens konto',
      issuer: 'https://login.exempelkommunen.se',
      clientId: 'vagval',
      clientSecret: 'hemligt',
      scopes: 'openid profile',
      groupClaim: 'groups',
      enabled: true,
      rules: [{ value: 'Kvalitet', role: 'controller', place: { kind: 'unit', unitId: ids.municipality } }],
    });
    await answer(listProviders, [provider]);
    expect(text()).toContain('kommunens konto är sparad.');
    expect(document.activeElement?.id).toBe('own-sign-in');
  });

  it('changes a provider without asking for its secret, and keeps what was written when it is refused', async () => {
    const { element, press, write, text } = await opened();
    await press('Ändra kommunens konto');
    expect(element.querySelector<HTMLInputElement>('#vagval-provider-clientSecret')!.value).toBe('');
    await write('vagval-provider-name', 'ett annat namn');
    await press('Spara');
    await refuse(changeProvider, 'provider-name-taken');
    expect(text()).toContain('Det finns redan en inloggning med det namnet.');
    expect(element.querySelector<HTMLInputElement>('#vagval-provider-name')!.value).toBe('ett annat namn');
    await press('Spara');
    const sent = await answer(changeProvider, provider);
    expect(sent).toMatchObject({ name: 'ett annat namn', rules: provider.rules });
    expect(sent).not.toHaveProperty('clientSecret');
  });

  it('tells what is wrong with a provider that is tried', async () => {
    const { press, text } = await opened();
    await press('Prova kommunens konto');
    await answer(testProvider, { fault: 'other-issuer', endsSession: false });
    expect(text()).toContain('Inloggningen uppger en annan utfärdare än den du har skrivit.');
  });

  it('makes a key with what its role may alone, and shows it once', async () => {
    const { element, press, write, text } = await opened();
    await press('Skapa en nyckel');
    await press('Skapa nyckeln');
    expect(text()).toContain('Välj minst en sak som systemet får göra.');
    await write('vagval-token-name', 'Skolsystemet');
    const box = (words: string) =>
      [...element.querySelectorAll('label')]
        .find(({ textContent }) => textContent.trim() === words)
        ?.querySelector('input');
    box('Lämna in filer')!.click();
    await write('vagval-token-role', 'head');
    expect(box('Lämna in filer')).toBeUndefined();
    box('Läsa enheter')!.click();
    await settle();
    await press('Skapa nyckeln');
    expect(await answer(makeToken, { ...token, token: 'vgl_hemlig' })).toEqual({
      name: 'Skolsystemet',
      role: 'head',
      unitId: ids.municipality,
      permissions: ['units.read'],
      days: 90,
    });
    expect(element.querySelector<HTMLInputElement>('#vagval-made-token')!.value).toBe('vgl_hemlig');
    await press('Klart');
    expect(element.innerHTML).not.toContain('vgl_hemlig');
  });

  it('offers no end to a key that has ended', async () => {
    const { element, text } = await opened([], [{ ...token, revokedAt: '2026-11-24T11:00:00.000Z' }]);
    expect(text()).toContain('återkallad 24 november 2026');
    expect(element.querySelector('[aria-label="Återkalla Skolsystemet"]')).toBeNull();
  });
});
