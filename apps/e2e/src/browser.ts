import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { addressOf } from '@vagval/contracts/endpoint';
import { getSession, signInToExample, type AssignmentAnswer } from '@vagval/contracts/users/session';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
// Nothing that reaches out of the machine, and no sandbox: the tests may run as root.
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What WCAG 2.0 to 2.2 asks at levels A and AA, as far as a machine can see it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The sizes every screen is looked at in. The narrowest is 1280 pixels at 400 %. */
export const sizes = {
  wide: { width: 1320, height: 950 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;

/** Where the product answers. */
export const address = process.env['VAGVAL_URL'] ?? '';

/** Starts Chromium, with a profile that is thrown away. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? places.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Chromium found. Install it, or set CHROMIUM to its path.');
  return chromium.launch({ executablePath, args: flags });
}

/** A page of somebody, with everything the browser complained of. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens a page as one of the example's users; as nobody when no role is given. */
export async function visit(
  browser: Browser,
  { role, unit, size = 'wide' }: { role?: AssignmentAnswer['role']; unit?: string; size?: keyof typeof sizes } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'sv-SE',
    baseURL: address,
    reducedMotion: 'reduce',
  });
  if (role) await signIn(context, role, unit);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return { page, complaints, close: () => context.close() };
}

async function signIn(context: BrowserContext, role: AssignmentAnswer['role'], unit?: string): Promise<void> {
  const session = getSession.output.parse(await (await context.request.get(addressOf(getSession, {}).url)).json());
  const users = session.kind === 'signed-out' ? session.exampleUsers : [];
  const user = users.find(({ assignment }) => assignment.role === role && (!unit || assignment.unitName === unit));
  if (!user) throw new Error(`The example has no ${role} ${unit ?? ''}`);
  await context.request.post(addressOf(signInToExample, { userId: user.id }).url, { data: { userId: user.id } });
}

/** What axe finds on the page as it stands, a line each; empty when nothing. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}

/** How many pixels the page is wider than its window: anything over 0 has to be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
