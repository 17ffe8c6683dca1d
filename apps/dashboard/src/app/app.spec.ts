import { TestBed } from '@angular/core/testing';
import { chooseAssignment, signOut } from '@vagval/contracts/users/session';
import { anAssignment, aSession, ids } from '../testing/bodies';
import { Leave } from './core/leave';
import { answer, settle, until } from '../testing/requests';
import { startPage } from '../testing/start-page';

/** A page that asks for nothing but the session. */
const quietPage = '/borta';

async function openedMenu(session = aSession()) {
  const started = await startPage('/', session);
  await until(() => started.element.querySelector('button.who') !== null, 'the name');
  const name = started.element.querySelector<HTMLButtonElement>('button.who')!;
  name.click();
  await settle();
  const press = async (words: string) => {
    [...started.element.querySelectorAll<HTMLElement>('#vagval-person-menu button')]
      .find((one) => one.textContent.trim().endsWith(words))!
      .click();
    await settle();
  };
  return { ...started, name, press };
}

describe('the frame around every page', () => {
  beforeEach(() => localStorage.clear());

  it('has the ways through the product, and marks the one that is open', async () => {
    const { element } = await startPage('/indikatorer');
    const links = [...element.querySelectorAll('nav[aria-label="Huvudmeny"] a')];
    expect(links.map((one) => one.textContent.trim())).toEqual([
      'Det här behöver dig',
      'Indikatorer',
      'Aktiviteter',
      'Plan',
    ]);
    expect(links.map((one) => one.getAttribute('aria-current'))).toEqual([null, 'page', null, null]);
  });

  it('takes year and unit along from page to page, and nothing else', async () => {
    const { element } = await startPage(`/indikatorer?ar=2024&enhet=${ids.sjo}&kon=girls`);
    const links = [...element.querySelectorAll('nav[aria-label="Huvudmeny"] a')];
    expect(links.at(-1)?.getAttribute('href')).toBe(`/plan?ar=2024&enhet=${ids.sjo}`);
  });

  it('says on every page that the example is made up, and says it of nothing else', async () => {
    const { text } = await startPage('/');
    expect(text()).toContain('Exempelkommunen: alla uppgifter är påhittade.');
  });

  it('does not call a real municipality made up', async () => {
    const { text } = await startPage('/', aSession(anAssignment({ example: false })));
    expect(text()).not.toContain('påhittade');
  });

  it('lets the keyboard skip to the content', async () => {
    const { element } = await startPage('/');
    element.querySelector<HTMLAnchorElement>('a.skip')!.click();
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('shows the way to bring in data only to those who may', async () => {
    const { element } = await openedMenu();
    expect(element.querySelector('a[href="/hamta-in"]')).toBeNull();
  });

  it('shows it to the coordinator', async () => {
    const { element } = await openedMenu(aSession(anAssignment({ role: 'coordinator' })));
    expect(element.querySelector('a[href="/hamta-in"]')).not.toBeNull();
  });

  it('closes the menu with Escape and gives the focus back', async () => {
    const { element, name } = await openedMenu();
    element
      .querySelector('#vagval-person-menu')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(element.querySelector('#vagval-person-menu')).toBeNull();
    expect(document.activeElement).toBe(name);
    expect(name.getAttribute('aria-expanded')).toBe('false');
  });

  it('changes language at once and remembers it', async () => {
    const { press, text } = await openedMenu();
    await press('English');
    expect(document.documentElement.lang).toBe('en');
    expect(text()).toContain('This needs you');
    expect(localStorage.getItem('vagval.language')).toBe('en');
  });

  it('becomes dark or large when asked, and remembers it', async () => {
    const { press } = await openedMenu();
    await press('Mörkt');
    await press('Storbild');
    expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', size: 'projector' });
    expect([localStorage.getItem('vagval.theme'), localStorage.getItem('vagval.size')]).toEqual(['dark', 'projector']);
  });

  it('lets a reader work in another of their assignments', async () => {
    const other = anAssignment({ role: 'counsellor', unitId: ids.sjo, unitName: 'Sjöskolan' });
    const { press, name } = await openedMenu(aSession(anAssignment(), [anAssignment(), other]));
    await press('Sjöskolan, studie- och yrkesvägledare');
    expect(await answer(chooseAssignment, aSession(other, [anAssignment(), other]))).toEqual({
      unitId: ids.sjo,
      role: 'counsellor',
    });
    expect(name.textContent).toContain('Sjöskolan');
  });

  it('signs out to the sign-in page', async () => {
    const { press, router } = await openedMenu();
    await press('Logga ut');
    await answer(signOut, { kind: 'signed-out', exampleUsers: [], needsSetup: false, providers: [], endAt: null });
    await until(() => router.url === '/logga-in', 'the sign-in page');
  });

  it('goes on at sign-out to sign out at the provider too', async () => {
    const { press } = await openedMenu();
    const left: string[] = [];
    TestBed.inject(Leave).for = (address) => left.push(address);
    await press('Logga ut');
    const endAt = 'https://login.example/end?id_token_hint=x';
    await answer(signOut, { kind: 'signed-out', exampleUsers: [], needsSetup: false, providers: [], endAt });
    expect(left).toEqual([endAt]);
  });

  it('says so when an address leads nowhere, and names the window after it', async () => {
    const { element } = await startPage(quietPage, null);
    await until(() => element.querySelector('h1') !== null, 'a heading');
    expect(element.querySelector('h1')?.textContent).toBe('Sidan finns inte');
    expect(document.title).toBe('Sidan finns inte – Vägval');
  });
});
