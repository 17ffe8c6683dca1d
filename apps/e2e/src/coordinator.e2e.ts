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
    expect(await drawing.getByText(/Visas inte|färre än/).count()).toBeGreaterThan(0);
    const apart = page.getByRole('region', { name: 'Hur skilda är valen?' });
    await apart.getByText('om kön inte spelade någon roll', { exact: true }).waitFor();
    await apart.getByText('Kvar när slumpen räknats bort').waitFor();
    const parts = page.getByRole('region', { name: 'Störst bidrag' });
    expect(await parts.getByRole('listitem').first().innerText()).toMatch(/\d+\s%/);
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

  it('is told why one school has no measure, and what to look at instead', async () => {
    const { page, close } = await visit(browser, { role: 'coordinator', size: 'phone' });
    await page.goto('/val?ar=2025');
    await page.getByLabel('Enhet').selectOption({ label: 'Ängsskolan 7–9' });
    const apart = page.getByRole('region', { name: 'Hur skilda är valen?' });
    await apart.getByText('Måttet räknas bara för hela kommunen.').waitFor();
    expect(await apart.innerText()).not.toContain('uppmätt');
    expect(await accessibilityFaults(page)).toEqual([]);
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
