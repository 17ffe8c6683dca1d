import type { Browser, Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { accessibilityFaults, openBrowser, sidewaysScroll, visit } from './browser';

describe('leadership', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('goes from the matrix to an indicator and finds the same figure', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'leadership' });
    await page.goto('/indikatorer?ar=2025');
    const row = page.getByRole('row', { name: /^Kullens skola/ });
    await row.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const figure = await row.locator('a[href*="work-experience"]').innerText();
    const share = /\d+\s%/.exec(figure)?.[0] ?? 'ingen andel';
    await row.locator('a[href*="work-experience"]').click();

    await page.getByRole('heading', { level: 1, name: /Prao/ }).waitFor();
    await page.getByText('Så räknade vi').waitFor();
    expect(await page.locator('main').innerText()).toContain(share);
    expect(page.url()).toMatch(/enhet=.*ar=2025|ar=2025.*enhet=/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads how many marks may be chance, and sorts by evidence, name or goal, never by a value', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'leadership' });
    await page.goto('/indikatorer?ar=2025');
    await page.getByRole('row', { name: /^Kullens skola/ }).waitFor();
    await page.getByText(/markering(ar)? bygger på jämförelser.*Löften räknas/).waitFor();
    const sort = page.getByLabel('Ordning');
    expect(
      await sort.locator('option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)),
    ).toEqual(['evidence', 'name', 'goal']);
    const units = () => page.locator('tbody tr th').allInnerTexts();
    const before = await page.getByRole('row', { name: /^Kullens skola/ }).innerText();
    await sort.selectOption('name');
    await page.waitForURL(/ordning=name/);
    await page.waitForLoadState('networkidle');
    const names = (await units()).slice(0, -1);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'sv')));
    // Another order is another order of the same marks.
    expect(await page.getByRole('row', { name: /^Kullens skola/ }).innerText()).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it('sees whether the units differ more than chance, as a funnel and as a table by name', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'leadership' });
    await page.goto('/indikatorer?ar=2025');
    await page.getByRole('link', { name: 'Likvärdighet', exact: true }).click();
    await page
      .getByText(/Skillnaden mellan enheterna är (större än|inte större än) slumpen|Går inte att säga/)
      .waitFor();
    await page.locator('vagval-equity-tab select').selectOption('eligible-vocational');
    await page.waitForURL(/indikator=eligible-vocational/);
    const figure = page.locator('figure').first();
    await figure.getByRole('heading', { name: /^Behöriga till yrkesprogram/ }).waitFor();
    await figure.locator('svg').getByText('slumpen, 95').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await figure.getByText('Visa som tabell').click();
    await figure.getByRole('table').waitFor();
    const names = (await figure.locator('tbody th').allInnerTexts()).slice(0, -1);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'sv')));
    expect(await figure.getByRole('cell', { name: /slumpen/ }).count()).toBeGreaterThan(2);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads matrix and funnel at 320 pixels, which is 400 %, without scrolling the page sideways', async () => {
    const { page, close } = await visit(browser, { role: 'leadership', size: 'narrow' });
    for (const tab of ['', '&flik=rapporterat', '&flik=likvardighet&indikator=eligible-vocational']) {
      await page.goto(`/indikatorer?ar=2025${tab}`);
      await page.locator('vagval-matrix-page table, vagval-matrix-page figure').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect([tab, await sidewaysScroll(page)]).toEqual([tab, 0]);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await close();
  });

  it('sees a chart with a title, a summary and the same data as a table', async () => {
    const { page, close } = await visit(browser, { role: 'leadership' });
    await page.goto('/indikatorer/eligible-vocational?ar=2025');
    const drawing = page.locator('figure svg').first();
    await drawing.waitFor();
    expect(await drawing.locator('path').count()).toBeGreaterThan(3);
    const figure = page.locator('figure').first();
    expect((await figure.innerText()).length).toBeGreaterThan(40);
    expect(await accessibilityFaults(page)).toEqual([]);

    await figure.getByText('Visa som tabell').click();
    const table = figure.getByRole('table');
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThanOrEqual(6);
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
  });

  it('opens every tab of an indicator by its address', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'leadership' });
    await page.goto('/indikatorer/eligible-vocational?ar=2025');
    const tabs = page.locator('vagval-tabs');
    for (const [name, id] of [
      ['Tabell', 'tabell'],
      ['Kön', 'kon'],
      ['Enheter', 'enheter'],
      ['Aktiviteter', 'aktiviteter'],
      ['Om måttet', 'om'],
    ] as const) {
      // The menu has links of the same names.
      await tabs.getByRole('link', { name, exact: true }).click();
      await page.waitForURL(new RegExp(`/indikatorer/eligible-vocational\\?.*flik=${id}$`));
      const before = await textAtRest(page);
      await page.reload();
      await page.getByText('Så räknade vi').waitFor();
      expect(await textAtRest(page)).toBe(before);
      expect(await tabs.locator('[aria-current=true]').innerText()).toBe(name);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows what is not shown in words, with no number behind it', async () => {
    const { page, close } = await visit(browser, { role: 'leadership' });
    await page.goto('/indikatorer?ar=2025');
    const hidden = page.getByRole('cell', { name: /Visas inte|för få svar/ }).first();
    await hidden.waitFor();
    expect(await hidden.innerText()).not.toMatch(/\d/);
    await close();
  });

  it('takes the matrix away as a file with a name and the words of its states', async () => {
    const { page, close } = await visit(browser, { role: 'leadership' });
    await page.goto('/indikatorer?ar=2025');
    await page.getByRole('row', { name: /^Kullens skola/ }).waitFor();
    const waiting = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /Hämta tabellen/ })
      .first()
      .click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('enheterna-lasaret-2025-26.csv');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('Kullens skola;');
    expect(text).toContain(';ej rapporterat;');
    await close();
  });

  it('reads it in English, and in the dark', async () => {
    const { page, close } = await visit(browser, { role: 'leadership' });
    await page.goto('/indikatorer?ar=2025&lang=en');
    await page.getByRole('heading', { level: 1, name: /units/i }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
  });
});

/** What the page says when it has stopped changing: a chart comes a moment after its page. */
async function textAtRest(page: Page): Promise<string> {
  const main = page.locator('main');
  let text = await main.innerText();
  for (;;) {
    await page.waitForTimeout(500);
    const now = await main.innerText();
    if (now === text) return now;
    text = now;
  }
}
