import type { Browser } from 'playwright-core';
import { accessibilityFaults, openBrowser, visit } from './browser';

describe('a coordinator', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('sees which programmes girls and boys choose, drawn and as a table with the same words', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'coordinator' });
    await page.goto('/val?ar=2025');
    await page.getByRole('heading', { level: 1, name: 'Förstahandsval efter program och kön' }).waitFor();
    const drawing = page.locator('figure svg').first();
    await drawing.waitFor();
    expect(await drawing.getByText('Visas inte').count()).toBeGreaterThan(0);
    await page.getByText('om kön inte spelade någon roll', { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('link', { name: 'Tabell', exact: true }).click();
    const row = page.getByRole('row', { name: /Samhällsvetenskap/ }).first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(/\d/);
    expect(await page.getByRole('cell', { name: /^[1-4]$/ }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('follows the activities of a unit from the table of all units', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'coordinator' });
    await page.goto('/aktiviteter?ar=2025');
    const kullen = page.getByRole('row', { name: /^Kullens skola/ });
    await kullen.waitFor();
    expect(await page.locator('main').innerText()).toMatch(/ingen plan/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await kullen.getByRole('link').first().click();
    await page.waitForURL(/enhet=/);
    await page.getByText('8 av 14 planerade aktiviteter är genomförda').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/ej rapporterad/);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads the plan, goal by goal, and finds the year before it held', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'coordinator' });
    await page.goto('/plan?ar=2025');
    for (const number of [1, 2, 3, 4])
      await page.getByRole('heading', { name: new RegExp(`^Mål ${number}`) }).waitFor();
    expect(await page.locator('main').innerText()).toContain('UN 2023/0142');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /Prao, minst tio dagar/ }).click();
    await page.getByRole('heading', { level: 1, name: /Prao/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
