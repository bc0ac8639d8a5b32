/**
 * Who sits at the browser, and what they do there. A journey's file begins with `aDemonstration()` or `anEmptyInstallation()`, which stands for
 * all tests of that file; whoever opens a browser through it is gone after each test, so that no page is left open beside the next journey.
 */
import { AxeBuilder } from '@axe-core/playwright';
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  devices,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { aCopyOfTheDemonstration } from './demonstration.ts';
import { anInstallation, call, type Installation, post } from './installation.ts';
import { looksLate, slowly } from './slowly.ts';

export const PHONE: BrowserContextOptions = devices['Pixel 7']!;

/** The installation of this file, once it runs: before the first test its parts cannot be asked for. */
export type InstallationHere = Installation & {
  /** Of an account of the demonstration, by the password that was printed. */
  passwordOf(login: string): string;
  /** The page of somebody of the demonstration, signed in. */
  signedIn(login: string, how?: BrowserContextOptions): Promise<Page>;
  /** The page of somebody who is signed in already, or of nobody yet. */
  pageOf(who: APIRequestContext): Promise<Page>;
  visitor(how?: BrowserContextOptions): Promise<Page>;
};

export const aDemonstration = (env?: Record<string, string>): InstallationHere =>
  installedHere(() => aCopyOfTheDemonstration(env));
export const anEmptyInstallation = (): InstallationHere => installedHere(anInstallation);

function installedHere(starts: () => Promise<Installation>): InstallationHere {
  let running: Installation | undefined;
  let browser: Browser;
  const opened: BrowserContext[] = [];
  test.beforeAll(async ({ browser: ofThisWorker }) => {
    browser = ofThisWorker;
    test.setTimeout(600_000); // for the hook: the first of a run waits until the demonstration is filled
    running = await starts();
  });
  test.afterEach(async () => {
    await Promise.all(opened.splice(0).map((context) => context.close()));
  });
  test.afterAll(() => running?.stop());

  const now = (): Installation => running!;
  const passwordOf = (login: string): string =>
    new RegExp(`^ {2}${login} +([0-9A-Z-]{14}) `, 'm').exec(now().printed())![1]!;
  const visitor = async (how: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: now().address, ...how });
    opened.push(context);
    await slowly(context);
    const page = await context.newPage();
    looksLate(page.locator('html'));
    return page;
  };
  return {
    get address() {
      return now().address;
    },
    get setUpCode() {
      return now().setUpCode;
    },
    get pid() {
      return now().pid;
    },
    get data() {
      return now().data;
    },
    printed: () => now().printed(),
    stop: (forget) => now().stop(forget),
    passwordOf,
    visitor,
    pageOf: async (who) => visitor({ storageState: await who.storageState() }),
    async signedIn(login, how) {
      const page = await visitor(how);
      await post(page.request, '/auth/sign-in', { login, password: passwordOf(login) });
      return page;
    },
  };
}

/** An act or a look, as the page of this person sends it. */
export const asks = <Result>({ request }: Pick<Page, 'request'>, name: string, input: object = {}): Promise<Result> =>
  call<Result>({ address: '' }, request, name, input);

/** The whole name, or a part of it by a pattern. */
type Name = string | RegExp;

const button = (within: Pick<Page, 'getByRole'>, name: Name) =>
  within.getByRole('button', { name, exact: typeof name === 'string' });

export const presses = (page: Page, name: Name): Promise<void> => button(page, name).first().click();

/** Presses what brings the dialog on top to its end, and waits until it has gone: what follows is not pressed through it. */
export async function inDialog(page: Page, name: Name): Promise<void> {
  const dialogs = page.getByRole('dialog');
  const stood = await dialogs.count();
  await button(dialogs.last(), name).click();
  await expect
    .poll(() => dialogs.count(), { message: `the dialog stays after ${name}` })
    .toBeLessThan(Math.max(stood, 1));
}

/** A day is typed, as on a keyboard. */
export async function fillsDay(within: Pick<Page, 'getByLabel'>, label: string, day: string, nth = 0): Promise<void> {
  const field = within.getByLabel(label, { exact: true }).nth(nth);
  await field.fill(day);
  await field.press('Tab');
}

/** On a pad, with the finger. */
export async function writesName(page: Page): Promise<void> {
  const pad = page.locator('canvas');
  await pad.scrollIntoViewIfNeeded();
  const { x, y } = (await pad.boundingBox())!;
  await page.mouse.move(x + 40, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + 160, y + 110, { steps: 6 });
  await page.mouse.move(x + 240, y + 50, { steps: 6 });
  await page.mouse.up();
}

/** WCAG 2.2 AA, by axe, in the page itself: without frames of others there is nothing for which it would need a second, blank page. */
export async function findsNothing(page: Page, where: string, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .include(within)
    .analyze();
  const examples = (one: (typeof violations)[number]) => one.nodes.slice(0, 3).map((node) => node.html);
  expect.soft(violations.map((one) => `${where}: ${one.id}: ${examples(one).join(' | ')}`)).toEqual([]);
  await fits(page, where);
}

export async function fits(page: Page, where: string): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wider, `${where} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** The page as it stands, drawn tall, so that nothing lies beneath the bar at the foot: a reader scrolls it free. */
export async function isAccessible(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  const { width, height } = page.viewportSize()!;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(4000, whole + 400) });
  await findsNothing(page, new URL(page.url()).pathname);
  await page.setViewportSize({ width, height });
}
