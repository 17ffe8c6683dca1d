import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, openBrowser, sidewaysScroll, visit } from './browser';
import { hasOperator, linkIn, operate } from './operator';

const email = 'siv.berg@exempelkommunen.se';
const [first, second] = ['fyra gröna tallar', 'sju blåa granar'];

// A product that is already running has an operator of its own, whom the journey cannot be.
(hasOperator ? describe : describe.skip)('somebody with an account', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const signIn = async (page: Page, password: string) => {
    await page.goto('/logga-in');
    await page.getByLabel('E-postadress').fill(email);
    await page.getByLabel('Lösenord', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  };
  const headPage = (page: Page) => page.getByRole('heading', { level: 1, name: 'Det här behöver dig' }).waitFor();
  const signOut = async (page: Page) => {
    await page.locator('button.who').click();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  };

  it('chooses a password by the invitation and signs in by it', async () => {
    const invitation = linkIn(
      operate('create-user', '--name', 'Siv Berg', '--email', email, '--role', 'head', '--unit', '99000101'),
    );
    const { page, complaints, close } = await visit(browser);
    await page.goto(invitation);
    await page.getByText('Välkommen till Vägval, Siv Berg.').waitFor();
    const password = page.getByLabel('Nytt lösenord');
    await password.fill('för kort');
    await page.getByRole('button', { name: 'Spara och logga in' }).click();
    await page.getByText('Det ska ha minst 12 tecken.').waitFor();
    expect(await password.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await password.fill(first);
    await page.getByRole('button', { name: 'Spara och logga in' }).click();
    await headPage(page);

    await signOut(page);
    await page.goto(invitation);
    await page.getByRole('heading', { name: 'Länken går inte att använda' }).waitFor();
    await signIn(page, first);
    await headPage(page);
    // The browser itself notes the answer that says the used link is refused.
    expect(complaints.filter((line) => !line.includes('401'))).toEqual([]);
    await close();
  });

  it('is told that the password is wrong, at the password, without losing what was written', async () => {
    const { page, close } = await visit(browser);
    await signIn(page, 'fel lösenord här');
    await page.getByText('E-postadressen eller lösenordet stämmer inte.').waitFor();
    const password = page.getByLabel('Lösenord', { exact: true });
    expect(await password.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel('E-postadress').inputValue()).toBe(email);
    expect(await accessibilityFaults(page)).toEqual([]);
    await password.fill(first);
    await page.keyboard.press('Enter');
    await headPage(page);
    await close();
  });

  it('gets back in by a link when the password is forgotten, and is signed out everywhere else', async () => {
    const elsewhere = await visit(browser);
    await signIn(elsewhere.page, first);
    await headPage(elsewhere.page);

    const { page, close } = await visit(browser, { size: 'phone' });
    await page.goto('/logga-in');
    await page.getByRole('link', { name: 'Glömt lösenordet?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Glömt lösenordet' }).waitFor();
    await page.getByLabel('E-postadress').fill(email);
    await page.getByRole('button', { name: 'Skicka länken' }).click();
    // No mail server is named where the journeys run.
    await page.getByRole('heading', { name: 'Be om en länk' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.goto(linkIn(operate('new-link', '--email', email)));
    await page.getByText('loggas du ut överallt annars').waitFor();
    await page.getByLabel('Nytt lösenord').fill(second);
    await page.getByRole('button', { name: 'Spara och logga in' }).click();
    await headPage(page);
    await close();

    // What the other screen asks for next is answered by a way back in on top of the page.
    await elsewhere.page.getByLabel('Läsår').selectOption({ label: '2024/25' });
    const dialog = elsewhere.page.getByRole('dialog', { name: 'Du har blivit utloggad' });
    await dialog.waitFor();
    expect(await accessibilityFaults(elsewhere.page)).toEqual([]);
    await dialog.getByLabel('Lösenord', { exact: true }).fill(first);
    await dialog.getByRole('button', { name: 'Logga in', exact: true }).click();
    await dialog.getByText('E-postadressen eller lösenordet stämmer inte.').waitFor();
    await dialog.getByLabel('Lösenord', { exact: true }).fill(second);
    await dialog.getByRole('button', { name: 'Logga in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await elsewhere.page.getByText('Läsåret 2024/25, Kullens skola').waitFor();
    await elsewhere.close();
  });

  it('changes the password on a page of their own', async () => {
    const { page, close } = await visit(browser);
    await signIn(page, second);
    await headPage(page);
    await page.locator('button.who').click();
    await page.getByRole('link', { name: 'Mitt konto' }).click();
    await page.getByText(`Du loggar in med ${email}.`).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Nuvarande lösenord').fill(second);
    await page.getByLabel('Nytt lösenord').fill(first);
    await page.getByRole('button', { name: 'Byt lösenord' }).click();
    await page.getByText('Lösenordet är bytt.').waitFor();
    await close();
  });

  it('finds room on a narrow screen, in the dark too', async () => {
    const { page, close } = await visit(browser, { size: 'narrow' });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of ['/logga-in', '/glomt-losenordet', '/kom-igang']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('form button[type="submit"]').click();
      await page.locator('[aria-invalid="true"]').first().waitFor();
      expect({ path, sideways: await sidewaysScroll(page) }).toEqual({ path, sideways: 0 });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await close();
  });
});
