import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, openBrowser, sidewaysScroll, visit } from './browser';

/** Carries out what the form says, and waits until it is done. */
async function carryOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Se vad som händer' }).click();
  await page.getByRole('heading', { name: 'Det här händer' }).waitFor();
  await page.getByRole('button', { name: 'Genomför' }).click();
  await page.getByText('Ändringen är gjord.').waitFor();
}

const chooseIn = (page: Page, name: string) =>
  page.locator('vagval-organisation-tree').getByRole('link', { name, exact: true }).click();

/** The school units of the matrix in a school year, as they are called there. */
async function unitsIn(page: Page, schoolYear: number): Promise<string> {
  await page.goto(`/indikatorer?ar=${schoolYear}`);
  await page.getByRole('rowheader').first().waitFor();
  return (await page.getByRole('rowheader').allInnerTexts()).join('\n');
}

// What is changed here stays for the journeys that come after: nothing they speak of is touched.
describe('changing the organisation', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('renames a school and merges two, tells what that means first, and leaves the old names to the old years', async () => {
    const { page, close } = await visit(browser, { role: 'administrator' });
    await page.goto('/administration/enheter');
    await page.getByRole('heading', { level: 1, name: 'Enheter' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await chooseIn(page, 'Björkhagaskolan');
    await page.getByRole('link', { name: 'Byt namn' }).click();
    await page.getByLabel('Nytt namn').fill('Björkhagens skola');
    await page.getByLabel('Från och med').fill('2026-07-01');
    expect(await accessibilityFaults(page)).toEqual([]);
    await carryOut(page);
    await page.getByText('Björkhagaskolan heter Björkhagens skola från och med den 1 juli 2026.').waitFor();
    await page.getByText('Björkhagaskolan, till och med 30 juni 2026').waitFor();

    await chooseIn(page, 'Mellanbyskolan');
    await page.getByRole('link', { name: 'Slå ihop' }).click();
    await page.getByRole('button', { name: 'Se vad som händer' }).click();
    // What is missing is said at the top and at the field.
    await page.getByRole('link', { name: /Det behövs minst två olika skolenheter/ }).click();
    expect(await page.locator('#vagval-others').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Kvarnbyskolan').check();
    await page.getByLabel('Namn', { exact: true }).fill('Mellankvarnsskolan');
    await page.getByLabel('Från och med').fill('2026-07-01');
    await page.getByRole('button', { name: 'Se vad som händer' }).click();
    await page
      .getByText('Mellanbyskolan och Kvarnbyskolan slås ihop till Mellankvarnsskolan den 1 juli 2026.')
      .waitFor();
    await page.getByText('Deras siffror till och med 2025/26 finns kvar under egna namn.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ändra', exact: true }).click();
    await carryOut(page);

    await page.getByRole('heading', { level: 2, name: 'Mellankvarnsskolan' }).waitFor();
    await page.locator('vagval-unit-history').getByRole('link', { name: 'Mellanbyskolan' }).click();
    await page.getByText('Enheten är stängd eller ska stängas.').waitFor();
    expect(await page.getByRole('link', { name: 'Byt namn' }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();

    const { page: shown, complaints, close: leave } = await visit(browser, { role: 'controller' });
    const before = await unitsIn(shown, 2025);
    expect(before).toContain('Björkhagaskolan');
    expect(before).toContain('Mellanbyskolan');
    expect(before).not.toMatch(/Björkhagens skola|Mellankvarnsskolan/);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('has room on the narrowest screen', async () => {
    const { page, close } = await visit(browser, { role: 'administrator', size: 'narrow' });
    await page.goto('/administration/enheter?stangda=ja');
    await chooseIn(page, 'Strandskolan');
    for (const change of ['Slå ihop', 'Dela', 'Flytta', 'Stäng']) {
      await page.getByRole('link', { name: change, exact: true }).click();
      await page.getByRole('button', { name: 'Se vad som händer' }).waitFor();
      expect([change, await sidewaysScroll(page)]).toEqual([change, 0]);
      expect([change, await accessibilityFaults(page)]).toEqual([change, []]);
      await page.getByRole('button', { name: 'Avbryt' }).click();
    }
    await close();
  });
});
