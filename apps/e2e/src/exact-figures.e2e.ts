import type { Browser } from 'playwright-core';
import { accessibilityFaults, openBrowser, visit } from './browser';

describe('somebody who may see exact figures for a purpose', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('opens them, sees on every page that they are open, and closes them again', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'controller' });
    await page.goto('/indikatorer/eligible-vocational?ar=2025&flik=enheter');
    const hidden = page.getByRole('button', { name: 'Visas inte' });
    await hidden.first().waitFor();
    const before = await hidden.count();

    await page.locator('button.who').click();
    await page.getByRole('button', { name: /Öppna exakta tal/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Öppna i en timme' }).click();
    await dialog.getByText(/Skriv minst 10 tecken/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('textbox').fill('Avstämning mot betygskatalogen');
    await dialog.getByRole('button', { name: 'Öppna i en timme' }).click();

    const banner = page.locator('vagval-exact-banner');
    await banner.getByText('Ändamål: Avstämning mot betygskatalogen').waitFor();
    await hidden.first().waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto('/');
    await banner.getByText(/Exakta tal är öppna till/).waitFor();

    await banner.getByRole('button', { name: 'Stäng' }).click();
    await banner.getByText(/Exakta tal är öppna/).waitFor({ state: 'detached' });
    await page.goto('/indikatorer/eligible-vocational?ar=2025&flik=enheter');
    await hidden.first().waitFor();
    expect(await hidden.count()).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is nobody who leads: they are not even asked', async () => {
    const { page, close } = await visit(browser, { role: 'leadership' });
    await page.goto('/');
    await page.locator('button.who').click();
    await page.getByRole('link', { name: 'Så räknar vi' }).waitFor();
    expect(await page.getByRole('button', { name: /Öppna exakta tal/ }).count()).toBe(0);
    expect(
      (await page.request.post('/api/disclosure/exact', { data: { purpose: 'Jag vill bara se.' } })).status(),
    ).toBe(403);
    await close();
  });
});
