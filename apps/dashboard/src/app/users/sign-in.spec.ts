import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { getSession, signInToExample, signInWithLink, type Session } from '@vagval/contracts/users/session';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { answer, refuse, settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const example: Session = {
  kind: 'signed-out',
  exampleUsers: [{ id: ids.maria, name: 'Maria Lindqvist', assignment: anAssignment() }],
  providers: [],
};
const elsewhere: Session = { kind: 'signed-out', exampleUsers: [], providers: [] };

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

  it('asks for a link where there is no example', async () => {
    const { text, element } = await startPage('/logga-in', null);
    await answer(getSession, elsewhere);
    await until(() => text().includes('Be den som sköter Vägval'), 'the request for a link');
    expect(element.querySelector('li button')).toBeNull();
  });

  it('signs in with a link and forgets its address', async () => {
    const { router } = await startPage('/logga-in/abcdefghijklmnopqrstuvwxyz', null);
    expect(await answer(signInWithLink, aSession())).toEqual({ token: 'abcdefghijklmnopqrstuvwxyz' });
    await until(() => router.url === '/', 'the first page');
  });

  it.each(['sign-in-link-invalid', 'invalid-input'] as const)(
    'says so when the link cannot be used (%s)',
    async (name) => {
      const { element, text } = await startPage('/logga-in/abcdefghijklmnopqrstuvwxyz', null);
      await refuse(signInWithLink, name);
      expect(element.querySelector('h1')?.textContent).toBe('Länken går inte att använda');
      expect(text()).toContain('redan använd eller för gammal');
      expect(element.querySelector('main a')?.getAttribute('href')).toBe('/logga-in');
    },
  );

  it('is asked for again when the API has forgotten the reader, and leads back', async () => {
    const { router } = await startPage('/?ar=2024');
    await refuse(listSchoolYears, 'not-signed-in');
    await answer(getSession, example);
    await until(() => router.url.startsWith('/logga-in'), 'the sign-in page');
    expect(router.parseUrl(router.url).queryParams).toEqual({ till: '/?ar=2024' });
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
