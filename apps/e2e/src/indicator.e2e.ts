import type { Browser } from 'playwright-core';
import { accessibilityFaults, openBrowser, sidewaysScroll, visit } from './browser';

const outcome = '/indikatorer/eligible-vocational?ar=2025';

describe('the page of an indicator', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('says how it is, what can be told of it, and how it was worked out', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'head', unit: 'Kullens skola' });
    await page.goto(outcome);
    await page.locator('.fact').waitFor();
    expect(await page.locator('.fact').innerText()).toMatch(/^\d+ av \d+ elever/);
    const facts = await page.locator('.facts').allInnerTexts();
    expect(facts.join(' ')).toMatch(/mot målet/);

    await page.locator('figure svg').first().waitFor();
    const working = page.locator('section', { hasText: 'Så räknade vi' }).last();
    expect(await working.innerText()).toMatch(/Dit slumpen når\s+\d+–\d+\s%/);
    await working.getByText('Uträkningen').click();
    await working
      .getByText(/p-värde/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('has in its table what it draws', async () => {
    const { page, close } = await visit(browser, { role: 'head', unit: 'Kullens skola' });
    await page.goto(outcome);
    const drawing = page.locator('figure svg').first();
    await drawing.waitFor();
    const drawn = (await drawing.locator('text').allTextContents()).filter((text) => /^\d+\s%$/.test(text));
    await page.goto(`${outcome}&flik=tabell`);
    await page.getByRole('columnheader', { name: 'Dit slumpen når' }).waitFor();
    const values = await page.locator('table.data tbody tr td:nth-child(2)').allInnerTexts();
    for (const value of values.filter((text) => text.includes('%'))) expect(drawn).toContain(value);
    await close();
  });

  it('explains a figure that is not shown, by keyboard alone, and leads to how pupils are protected', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'leadership' });
    await page.goto(`${outcome}&flik=enheter`);
    const hidden = page.getByRole('button', { name: 'Visas inte' }).first();
    await hidden.waitFor();
    expect(await hidden.locator('xpath=ancestor::tr').innerText()).not.toMatch(/\d+\s%/);

    await hidden.focus();
    await page.keyboard.press('Enter');
    const explanation = page.getByRole('dialog');
    await explanation.waitFor();
    expect(await explanation.innerText()).toContain('för att skydda enskilda elever');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await explanation.waitFor({ state: 'detached' });
    expect(await hidden.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Så skyddas eleverna' }).click();
    await page.getByRole('heading', { level: 1, name: 'Så skyddas eleverna' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('never gives a hidden number to the browser', async () => {
    const { page, close } = await visit(browser, { role: 'leadership' });
    const answer = page.waitForResponse((response) => response.url().includes('/api/follow-up/indicators/'));
    await page.goto(`${outcome}&flik=enheter`);
    const { units } = (await (await answer).json()) as { units: { all: Record<string, unknown> }[] };
    const hidden = units.filter(({ all }) => all['kind'] === 'suppressed');
    expect(hidden.length).toBeGreaterThan(0);
    for (const { all } of hidden) expect(Object.keys(all)).toEqual(['kind']);
    await close();
  });
});

describe('the pages on the method', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('are reached from the working of a figure and from the menu, and lead to each other', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'head', unit: 'Kullens skola' });
    await page.goto(outcome);
    await page.getByRole('link', { name: 'Målet', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Målet' }).waitFor();
    await page.getByRole('button', { name: /Kullens skola/ }).click();
    await page.getByRole('link', { name: 'Så räknar vi' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Så räknar vi' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.getByRole('link', { name: 'Många jämförelser' }).click();
    await page.waitForURL(/\/metoder\/manga-jamforelser$/);
    await page.getByRole('heading', { level: 1, name: 'Många jämförelser' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['wide', 'narrow'] as const)('can all be read, %s, and by machines that read aloud', async (size) => {
    const { page, close } = await visit(browser, { role: 'leadership', size });
    await page.goto('/metoder');
    await page.getByRole('heading', { level: 1, name: 'Så räknar vi' }).waitFor();
    const links = await page
      .locator('article a[href^="/metoder/"]')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href') ?? ''))]);
    expect(links.length).toBeGreaterThanOrEqual(10);
    for (const link of links) {
      await page.goto(link);
      await page.locator('article').waitFor();
      expect({ link, faults: await accessibilityFaults(page) }).toEqual({ link, faults: [] });
      expect({ link, sideways: await sidewaysScroll(page) }).toEqual({ link, sideways: 0 });
    }
    await close();
  });
});
