import type { Browser } from 'playwright-core';
import { accessibilityFaults, openBrowser, sidewaysScroll, visit } from './browser';

describe('connecting the municipality’s own sign-in, and giving another system a key', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('says what is missing, is tried, and puts a button on the sign-in page until it is removed', async () => {
    const { page, close } = await visit(browser, { role: 'administrator' });
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Inloggning' }).click();
    await page.getByRole('heading', { level: 1, name: 'Inloggning' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Lägg till en inloggning' }).click();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('link', { name: 'Skriv ett namn.' }).click();
    expect(await page.getByLabel('Namn', { exact: true }).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.keyboard.type('provkontot');
    await page.getByLabel('Utfärdarens adress').fill('http://127.0.0.1:9');
    await page.getByLabel('Klient-id').fill('vagval');
    await page.getByLabel('Klienthemlighet').fill('hemligt');
    await page.getByLabel('Grupp', { exact: true }).fill('Kvalitet');
    await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'kvalitetsstrateg' });
    await page.getByLabel('Gäller', { exact: true }).selectOption({ label: 'Exempelkommunen' });
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Kvalitet blir kvalitetsstrateg: Exempelkommunen').waitFor();
    await page.getByRole('button', { name: 'Prova provkontot' }).click();
    await page.getByText('Ingen svarar på adressen.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    const { page: stranger, close: leave } = await visit(browser, { size: 'phone' });
    await stranger.goto('/logga-in');
    await stranger.getByRole('link', { name: 'Logga in med provkontot' }).click();
    // The provider is silent: that is said, and the other ways in are still there.
    await stranger.getByText('provkontot svarar inte just nu.').waitFor();
    await stranger.getByRole('button', { name: /Maria Lindqvist/ }).waitFor();
    expect(await accessibilityFaults(stranger)).toEqual([]);
    expect(await sidewaysScroll(stranger)).toBe(0);
    await leave();

    await page.getByRole('button', { name: 'Ta bort provkontot' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
    await page.getByText('provkontot är borttagen.').waitFor();
    await close();
  });

  it('shows a key once, and ends it', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'administrator', size: 'narrow' });
    await page.goto('/administration/inloggning');
    await page.getByRole('button', { name: 'Skapa en nyckel' }).click();
    await page.getByLabel('Vilket system är den till?').fill('Skolsystemet');
    await page.getByLabel('Läsa enheter').check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
    const token = await page.getByLabel('Nyckel', { exact: true }).inputValue();
    expect(token).toMatch(/^vgl_[\w-]{43}$/);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'Klart' }).click();

    await page.getByRole('button', { name: 'Återkalla Skolsystemet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Återkalla' }).click();
    await page.getByText('Skolsystemet är återkallad.').waitFor();
    expect(await page.content()).not.toContain(token);
    // What an administrator may not read anyway is asked for by the frame of every page.
    expect(complaints.filter((one) => !/403/.test(one))).toEqual([]);
    await close();
  });
});
