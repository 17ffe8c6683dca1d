import { readLink, signIn } from '@vagval/contracts/users/account';
import { getSession, signInToExample, signInWithLink, type Session } from '@vagval/contracts/users/session';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { byLabel, press, submit, write } from '../../testing/forms';
import { answer, refuse, settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const example: Session = {
  kind: 'signed-out',
  exampleUsers: [{ id: ids.maria, name: 'Maria Lindqvist', assignment: anAssignment() }],
  needsSetup: false,
  providers: [],
};
const elsewhere: Session = { kind: 'signed-out', exampleUsers: [], needsSetup: false, providers: [] };
const unused = { purpose: 'invitation', name: 'Maria Lindqvist', email: null } as const;

/** The sign-in page where there is no example. */
async function form(address = '/logga-in') {
  const page = await startPage(address, null);
  await answer(getSession, elsewhere);
  await until(() => page.element.querySelector('form') !== null, 'the form');
  return { ...page, email: byLabel(page.element, 'E-postadress'), password: byLabel(page.element, 'Lösenord') };
}

describe('signing in', () => {
  it('comes before any page, and leads back to where the reader was going', async () => {
    const { router, element } = await startPage('/indikatorer?ar=2024', null);
    await answer(getSession, example);
    await until(() => router.url.startsWith('/logga-in'), 'the sign-in page');
    expect(router.parseUrl(router.url).queryParams).toEqual({ till: '/indikatorer?ar=2024' });

    await until(() => element.querySelector('li button') !== null, 'a card');
    element.querySelector<HTMLButtonElement>('li button')!.click();
    expect(await answer(signInToExample, aSession())).toEqual({ userId: ids.maria });
    await until(() => router.url === '/indikatorer?ar=2024', 'the page asked for');
  });

  it('never leaves the product for an address that somebody else wrote', async () => {
    const { router, element } = await startPage('/logga-in?till=//evil.example/x', null);
    await answer(getSession, example);
    await until(() => element.querySelector('li button') !== null, 'a card');
    element.querySelector<HTMLButtonElement>('li button')!.click();
    await answer(signInToExample, aSession());
    await until(() => router.url === '/', 'the first page');
  });

  it('presents the ready-made users of the example by name, role and place', async () => {
    const { element } = await startPage('/logga-in', null);
    await answer(getSession, example);
    await until(() => element.querySelector('li button') !== null, 'a card');
    expect(element.querySelector('li button')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      'Logga in som Maria Lindqvist, rektor på Kullens skola',
    );
  });

  it('offers the municipality’s own sign-in, and keeps where the reader was going', async () => {
    const providers = [{ id: ids.activity, name: 'kommunens konto', municipalityName: 'Riktköping' }];
    const { element, text } = await startPage('/logga-in?till=%2Fplan%3Far%3D2024', null);
    await answer(getSession, { ...elsewhere, providers });
    await until(() => element.querySelector('.providers a') !== null, 'a button');
    const button = element.querySelector<HTMLAnchorElement>('.providers a')!;
    expect(button.textContent.replace(/\s+/g, ' ').trim()).toBe('Logga in med kommunens konto');
    expect(button.getAttribute('href')).toBe(`/api/session/provider/${ids.activity}?till=%2Fplan%3Far%3D2024`);
    expect(text()).not.toContain('Be den som sköter Vägval hos er om en ny');
  });

  it('tells the buttons of several municipalities apart', async () => {
    const named = (id: string, municipalityName: string) => ({ id, name: 'kommunens konto', municipalityName });
    const providers = [named(ids.activity, 'Riktköping'), named(ids.maria, 'Annköping')];
    const { element } = await startPage('/logga-in', null);
    await answer(getSession, { ...elsewhere, providers });
    await until(() => element.querySelector('.providers a') !== null, 'a button');
    const buttons = [...element.querySelectorAll('.providers a')];
    expect(buttons.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Logga in med kommunens konto, Riktköping',
      'Logga in med kommunens konto, Annköping',
    ]);
  });

  it('says whom to ask when somebody has no role, and nothing for what it does not know', async () => {
    const providers = [{ id: ids.activity, name: 'kommunens konto', municipalityName: 'Riktköping' }];
    const { element, router } = await startPage(`/logga-in?hinder=sign-in-without-role&hos=${ids.activity}`, null);
    await answer(getSession, { ...elsewhere, providers });
    await until(() => element.querySelector('[role="alert"]') !== null, 'an explanation');
    expect(element.querySelector('[role="alert"]')?.textContent).toContain(
      'Be den som är administratör för Vägval i Riktköping att ge dig en.',
    );
    await router.navigateByUrl('/logga-in?hinder=<b>nagot</b>');
    await settle();
    expect(element.querySelector('[role="alert"]')).toBeNull();
  });

  describe('by e-mail and password', () => {
    it('is what a password manager understands', async () => {
      const { element, email, password } = await form();
      expect(element.querySelector('li button')).toBeNull();
      expect([email.type, email.autocomplete, email.name]).toEqual(['email', 'username', 'email']);
      expect([password.type, password.autocomplete]).toEqual(['password', 'current-password']);
      expect(email.form).toBe(password.form);
      expect(element.querySelector('form button[type="submit"]')?.textContent.trim()).toBe('Logga in');
    });

    it('sends what was written and goes where the reader was going', async () => {
      const { router, email, password } = await form('/logga-in?till=%2Findikatorer');
      await write(email, ' maria@kommunen.se ');
      await write(password, 'fyra gröna tallar');
      await submit(email);
      expect(await answer(signIn, aSession())).toEqual({ email: 'maria@kommunen.se', password: 'fyra gröna tallar' });
      await until(() => router.url === '/indikatorer', 'the page asked for');
    });

    it('says at each field what is missing, and takes the reader there', async () => {
      const { element, email, password, done } = await form();
      await submit(email);
      done();
      const summary = element.querySelector('.faults')!;
      expect(summary.textContent).toContain('2 saker behöver rättas');
      expect(summary.contains(document.activeElement) || document.activeElement?.contains(summary)).toBe(true);
      for (const field of [email, password]) {
        expect(field.getAttribute('aria-invalid')).toBe('true');
        const told = document.getElementById(field.getAttribute('aria-describedby')!)!.textContent;
        expect(summary.textContent).toContain(told.trim());
      }
      summary.querySelectorAll('a')[1]!.click();
      expect(document.activeElement).toBe(password);

      await write(email, 'maria@kommunen.se');
      await submit(email);
      expect(element.querySelector('.faults')).toBeNull();
      expect(document.activeElement).toBe(password);
      expect(email.getAttribute('aria-invalid')).toBe('false');
    });

    it('says that they are wrong at the password, keeps what was written, and does not say which', async () => {
      const { email, password, text } = await form();
      await write(email, 'maria@kommunen.se');
      await write(password, 'fel lösenord här');
      await submit(email);
      await refuse(signIn, 'sign-in-wrong');
      expect(text()).toContain('E-postadressen eller lösenordet stämmer inte.');
      expect(document.activeElement).toBe(password);
      expect([email.value, password.value]).toEqual(['maria@kommunen.se', 'fel lösenord här']);
    });

    it('says when to try again after too many tries', async () => {
      const { email, password, element } = await form();
      await write(email, 'maria@kommunen.se');
      await write(password, 'fel lösenord här');
      await submit(email);
      await refuse(signIn, 'sign-in-throttled', { minutes: 14 });
      const alert = element.querySelector('form [role="alert"]')!;
      expect(alert.textContent).toContain('Vänta 14 minuter');
      expect(document.activeElement?.contains(alert)).toBe(true);
    });

    it('shows the password to whoever wants to see it', async () => {
      const { element, password } = await form();
      const box = byLabel(element, 'Visa lösenordet');
      box.click();
      await settle();
      expect(password.type).toBe('text');
      box.click();
      await settle();
      expect(password.type).toBe('password');
    });

    it('leads to a new password', async () => {
      const { element } = await form();
      expect([...element.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toContain(
        '/glomt-losenordet',
      );
    });

    it('asks for the first administrator where nobody can sign in', async () => {
      const { element, router } = await startPage('/logga-in', null);
      await answer(getSession, { ...elsewhere, needsSetup: true });
      await until(() => element.querySelector('a[href="/kom-igang"]') !== null, 'the way to set up');
      expect(element.querySelector('form')).toBeNull();
      await press(element, 'Kom igång');
      await until(() => router.url === '/kom-igang', 'the page to set up');
    });
  });

  describe('with a link', () => {
    const address = '/logga-in/abcdefghijklmnopqrstuvwxyz';
    const token = 'abcdefghijklmnopqrstuvwxyz';

    it('signs in somebody without an account, and forgets its address', async () => {
      const { router } = await startPage(address, null);
      expect(await answer(readLink, unused)).toEqual({ token });
      expect(await answer(signInWithLink, aSession())).toEqual({ token });
      await until(() => router.url === '/', 'the first page');
    });

    it.each(['sign-in-link-invalid', 'invalid-input'] as const)('says so when it cannot be used (%s)', async (name) => {
      const { element, text } = await startPage(address, null);
      await refuse(readLink, name);
      expect(element.querySelector('h1')?.textContent).toBe('Länken går inte att använda');
      expect(text()).toContain('redan använd eller för gammal');
      expect(element.querySelector('main a')?.getAttribute('href')).toBe('/logga-in');
    });

    it('can be opened again when the product could not be reached', async () => {
      const { element, router } = await startPage(address, null);
      await refuse(readLink, 'unexpected');
      await press(element, 'Försök igen');
      await answer(readLink, unused);
      await answer(signInWithLink, aSession());
      await until(() => router.url === '/', 'the first page');
    });
  });

  it('is not asked for when the API only cannot say who is there: that is said instead', async () => {
    const { element, router } = await startPage('/', null);
    await refuse(getSession, 'unexpected');
    await until(() => element.querySelector('[role="alert"]') !== null, 'an explanation');
    expect(router.url).not.toContain('logga-in');

    element.querySelector<HTMLButtonElement>('[role="alert"] button')!.click();
    await answer(getSession, aSession());
    await settle();
    expect(element.querySelector('[role="alert"]')).toBeNull();
  });
});
