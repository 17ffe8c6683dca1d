import type { Browser } from 'playwright-core';
import { accessibilityFaults, openBrowser, sidewaysScroll, visit } from './browser';

describe('a head', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('signs in to the example and sees what needs them', async () => {
    const { page, complaints, close } = await visit(browser);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /Maria Lindqvist/ }).click();

    await page.getByRole('heading', { level: 1, name: 'Det här behöver dig' }).waitFor();
    await page.getByText('Exempelkommunen: alla uppgifter är påhittade.').waitFor();
    const noticed = page
      .getByRole('region', { name: 'Att uppmärksamma' })
      .or(page.locator('section', { hasText: 'Att uppmärksamma' }))
      .first();
    expect(await noticed.innerText()).toMatch(/\d+ elever kvar/);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('claims only what the evidence carries: sentences with counts, and a box on what the rest cannot tell', async () => {
    const { page, close } = await visit(browser, { role: 'head', unit: 'Furulundsskolan' });
    await page.goto('/');
    const items = page.locator('vagval-attention-list li');
    await items.first().waitFor();
    for (const item of await items.allInnerTexts()) {
      expect(item).toMatch(/\d+ av \d+/);
      expect(item).not.toMatch(/signifikan|p-värde|konfidens/i);
    }
    const list = await page.locator('vagval-attention-list').innerText();
    expect(list).toMatch(/\d+ av \d+ indikatorer\./);
    expect(list).toMatch(/inte att skilja från slumpen/);
    expect(list).toMatch(/syns bara förändringar över ungefär \d+\sprocentenheter/);
    expect(list).toContain('Exakta tal för din egen enhet');

    await items.first().getByRole('link').click();
    await page.locator('.fact').waitFor();
    await close();
  });

  it('keeps the school year in the address and finds it there again', async () => {
    const { page, close } = await visit(browser, { role: 'head', unit: 'Kullens skola' });
    await page.goto('/');
    await page.getByLabel('Läsår').selectOption({ label: '2024/25' });
    await page.waitForURL(/ar=2024/);
    await page.reload();
    await page.getByText('Läsåret 2024/25, Kullens skola').waitFor();
    await close();
  });

  it('reaches everything by keyboard, and sees where they are', async () => {
    const { page, close } = await visit(browser, { role: 'head', unit: 'Kullens skola' });
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('link', { name: /^Visa/ }).first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toMatch(/innehåll/i);
    const seen = new Set<string>();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return {
          name: element.textContent?.trim() ?? '',
          visible: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
        };
      });
      if (!focused) break;
      expect(focused.visible).toBe(true);
      seen.add(focused.name);
    }
    for (const word of ['Det här behöver dig', 'Indikatorer', 'Aktiviteter', 'Plan', 'Visa']) {
      expect([...seen].some((name) => name.includes(word))).toBe(true);
    }
    await close();
  });

  it('uses it on a phone, and at 400 %', async () => {
    for (const size of ['phone', 'narrow'] as const) {
      const { page, close } = await visit(browser, { role: 'head', unit: 'Kullens skola', size });
      for (const path of [
        '/',
        '/indikatorer',
        '/indikatorer/work-experience',
        '/indikatorer/eligible-vocational?flik=kon',
        '/metoder',
        '/val',
        '/aktiviteter',
        '/plan',
      ]) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect({ path, size, sideways: await sidewaysScroll(page) }).toEqual({ path, size, sideways: 0 });
      }
      expect(await accessibilityFaults(page)).toEqual([]);
      await close();
    }
  });

  it('cannot look at another school, and is told so', async () => {
    const { page, close } = await visit(browser, { role: 'head', unit: 'Kullens skola' });
    const other = await visit(browser, { role: 'head', unit: 'Furulundsskolan' });
    await other.page.goto('/');
    await other.page.getByRole('heading', { level: 1 }).waitFor();
    const session = (await (await other.page.request.get('/api/session')).json()) as { assignment: { unitId: string } };
    await page.goto(`/indikatorer/work-experience?enhet=${session.assignment.unitId}&ar=2025`);
    await page.getByText('Din roll kommer inte åt det här').waitFor();
    await close();
    await other.close();
  });
});
