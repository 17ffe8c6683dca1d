import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, openBrowser, visit } from './browser';

const header = 'kommun;enhet;indikator;läsår;kohort;kön;program;täljare;nämnare;läge';

/** Hands a file to the page as a person does who chooses one. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

describe('taking in figures', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('shows what a file is, takes it in, shows the figure, and takes it out again', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'coordinator' });
    await page.goto('/hamta-in');
    await page.getByRole('heading', { level: 1, name: 'Hämta in' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, 'antal.csv', `${header}\r\n9900;9900;N-KAA;2025/26;;alla;;1;2;\r\n`);
    await page
      .getByText(/”N-KAA” finns inte|N-KAA/)
      .first()
      .waitFor();

    await page.goto('/hamta-in');
    await choose(page, 'kommunens antal.csv', `${header}\r\n9900;9900;C14;2025/26;;alla;;411;3517;\r\n`);
    await page.waitForURL(/hamta-in\/[0-9a-f-]{36}/);
    await page.getByRole('button', { name: 'Läs in', exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Läs in', exact: true }).click();
    await page
      .getByText(/inläst/i)
      .first()
      .waitFor();

    await page.goto('/indikatorer/municipal-activity-responsibility?ar=2025');
    await page
      .getByText(/411 av 3\s517/)
      .first()
      .waitFor();

    await page.goto('/hamta-in');
    const row = page.getByRole('row', { name: /kommunens antal\.csv/ });
    await row.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await row.getByRole('button', { name: /Ångra/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: /Ångra/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await row
      .getByText(/ångrad/i)
      .first()
      .waitFor();
    await page.goto('/indikatorer/municipal-activity-responsibility?ar=2025');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main').innerText()).not.toMatch(/411 av/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says what is wrong by row and column, stores nothing, and gives the rows to correct', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'controller' });
    await page.goto('/hamta-in');
    await choose(
      page,
      'fel.csv',
      `${header}\r\n9900;9900;B1;2025/26;;alla;;70;60;\r\n9900;99999999;B1;2025/26;;alla;;7;60;\r\n`,
    );
    await page.getByText('Täljaren 70 är större än nämnaren 60').waitFor();
    expect(await page.getByRole('button', { name: 'Läs in', exact: true }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /Hämta fel/ }).click();
    const text = await readFile(await (await waiting).path(), 'utf8');
    expect(text).toContain('9900;9900;B1;2025/26;;alla;;70;60;;Täljaren 70 är större');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is not for a head', async () => {
    const { page, close } = await visit(browser, { role: 'head', unit: 'Kullens skola' });
    await page.goto('/hamta-in');
    await page.getByRole('heading', { level: 1, name: 'Det här behöver dig' }).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await page.getByRole('button', { name: /Kullens skola/ }).click();
    expect(await page.getByText('Hämta in', { exact: true }).count()).toBe(0);
    await close();
  });
});
