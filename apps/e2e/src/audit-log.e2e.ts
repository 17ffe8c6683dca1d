import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { accessibilityFaults, openBrowser, sidewaysScroll, sizes, visit } from './browser';

describe('what has happened', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('is found from the menu, narrowed, opened by keyboard and taken away; that it was taken is told too', async () => {
    const controller = await visit(browser, { role: 'controller' });
    await controller.page.goto('/');
    await controller.page.getByRole('button', { name: /kvalitetsstrateg/ }).click();
    await controller.page.getByRole('button', { name: /Öppna exakta tal/ }).click();
    await controller.page.getByRole('dialog').getByRole('textbox').fill('Avstämning inför kvalitetsrapporten');
    await controller.page.getByRole('button', { name: 'Öppna i en timme' }).click();
    await controller.page.getByText(/Exakta tal är öppna till/).waitFor();
    await controller.page.getByRole('button', { name: 'Stäng', exact: true }).click();
    await controller.page.getByText(/Exakta tal är öppna till/).waitFor({ state: 'hidden' });
    await controller.close();

    const { page, complaints, close } = await visit(browser, { role: 'coordinator' });
    await page.goto('/');
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('link', { name: 'Vad har hänt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vad har hänt' }).waitFor();
    await page
      .getByText(/loggade in\./)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByLabel('Vad det gäller').selectOption({ label: 'Exakta tal' });
    await page.getByLabel('Sök ord').fill('avstämn');
    await page.getByLabel('Sök ord').press('Enter');
    await page.waitForURL(/galler=disclosure&sok=avst/);
    await page
      .getByText(/öppnade exakta tal till/)
      .first()
      .waitFor();
    await page
      .getByText(/loggade in\./)
      .first()
      .waitFor({ state: 'hidden' });
    const more = page.locator('summary').first();
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Avstämning inför kvalitetsrapporten').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hämta som fil' }).click();
    const text = await readFile(await (await waiting).path(), 'utf8');
    expect(text).toMatch(/öppnade exakta tal till.*Avstämning inför kvalitetsrapporten/);
    await page.getByRole('button', { name: 'Rensa' }).click();
    await page
      .getByText(/hämtade \d+ händelser? som fil/)
      .first()
      .waitFor();

    for (const size of [sizes.phone, sizes.narrow]) {
      await page.setViewportSize(size);
      expect([size.width, await sidewaysScroll(page)]).toEqual([size.width, 0]);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('is not for a head', async () => {
    const { page, close } = await visit(browser, { role: 'head', unit: 'Kullens skola' });
    await page.goto('/administration/handelser');
    await page.getByRole('heading', { level: 1, name: 'Det här behöver dig' }).waitFor();
    await page.getByRole('button', { name: /Kullens skola/ }).click();
    expect(await page.getByText('Vad har hänt', { exact: true }).count()).toBe(0);
    await close();
  });
});
