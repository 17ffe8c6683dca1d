import type { Browser } from 'playwright-core';
import { accessibilityFaults, openBrowser, sidewaysScroll, visit } from './browser';

describe('the administrator', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('begins in the administration, tries other limits, and sees what a head sees', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'administrator' });
    await page.goto('/');
    await page.waitForURL('**/administration/anvandare');
    await page.getByRole('link', { name: 'Måtten' }).click();
    await page.getByRole('heading', { name: 'Vad måtten betyder hos er' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Skydd för små antal' }).click();
    await page.getByRole('heading', { name: 'Skydd för små antal' }).waitFor();
    await page.getByLabel('Minsta grupp som visas').fill('9');
    await page.getByText('Skriv ett heltal från 10 till 100.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByLabel('Minsta grupp som visas').fill('25');
    await page.getByRole('button', { name: 'Prova' }).click();
    await page.getByText(/Med de nya reglerna: /).waitFor();
    await page.getByRole('button', { name: 'Höj skyddet' }).click();
    await page.getByText('Bekräfta först').waitFor();

    await page.getByLabel('Enhet').selectOption({ label: 'Kullens skola' });
    await page.getByText('Det rektorn för Kullens skola ser').waitFor();
    await page.getByRole('rowheader', { name: 'Sjöskolan' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads it on a phone too', async () => {
    const { page, close } = await visit(browser, { role: 'administrator', size: 'phone' });
    await page.goto('/administration/skydd');
    await page.getByRole('heading', { name: 'Vad ser rektorn?' }).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    await close();
  });

  it('is shown no results, and a teacher only what is to be done', async () => {
    const { page, close } = await visit(browser, { role: 'teacher' });
    await page.goto('/');
    await page.waitForURL('**/aktiviteter**');
    expect(await page.getByRole('link', { name: 'Indikatorer' }).count()).toBe(0);
    expect((await page.request.get('/api/follow-up/matrix?schoolYear=2025')).status()).toBe(403);
    await close();
  });
});
