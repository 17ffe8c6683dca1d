import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, openBrowser, sidewaysScroll, sizes, visit } from './browser';

describe('an administrator', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** Fits in every size, and axe finds nothing. */
  const expectFit = async (page: Page) => {
    for (const size of Object.values(sizes)) {
      await page.setViewportSize(size);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize(sizes.wide);
    expect(await accessibilityFaults(page)).toEqual([]);
  };

  it('invites a head, who opens the link and sees their page; and sees it as the head does', async () => {
    const { page, complaints, close } = await visit(browser, { role: 'administrator' });
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Användare' }).waitFor();
    await page.getByRole('link', { name: 'Karin Wallin' }).waitFor();
    await expectFit(page);

    await page.getByRole('link', { name: 'Bjud in en användare' }).click();
    await page.getByRole('button', { name: 'Bjud in', exact: true }).click();
    await page.getByRole('link', { name: 'Skriv personens namn.' }).waitFor();
    await expectFit(page);
    await page.getByLabel('Namn').fill('Rut Rektor');
    await page.getByLabel('E-post').fill('rut.rektor@kommunen.example');
    await page.getByLabel('Roll').selectOption({ label: 'rektor' });
    await page.getByLabel('Sök enhet').fill('kullen');
    await page.getByText('1 enhet i listan').waitFor();
    await page.getByLabel('Enhet', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Bjud in', exact: true }).click();
    await page.getByRole('heading', { name: 'Länken visas bara nu' }).waitFor();
    await expectFit(page);
    const link = await page.getByLabel('Personlig länk').inputValue();

    const head = await visit(browser);
    await head.page.goto(new URL(link).pathname);
    await head.page.getByLabel('Nytt lösenord').fill('fyra gröna tallar');
    await head.page.getByRole('button', { name: 'Spara och logga in' }).click();
    await head.page.getByRole('heading', { level: 1, name: 'Det här behöver dig' }).waitFor();
    await head.page.getByRole('button', { name: /Kullens skola/ }).waitFor();
    await head.page.getByText('Exakta tal för din egen enhet').first().waitFor();
    expect(await head.page.getByText('Du ser Vägval som').count()).toBe(0);
    expect(head.complaints).toEqual([]);
    await head.close();

    await page.getByRole('link', { name: 'Till personens sida' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rut Rektor' }).waitFor();
    await page.getByRole('heading', { name: 'Uppdrag nu' }).waitFor();
    await expectFit(page);
    await page.getByRole('link', { name: 'Vad ser rektor på Kullens skola?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Visa som' }).waitFor();
    await expectFit(page);
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    await page.getByText('Du ser Vägval som rektor på Kullens skola.').waitFor();
    await page.getByText('Skyddade tal').first().waitFor();
    expect(await page.getByText('Exakta tal för din egen enhet').count()).toBe(0);
    await expectFit(page);

    await page.getByRole('button', { name: 'Avsluta visningen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Användare' }).waitFor();
    expect(await page.getByText('Du ser Vägval som').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
