/** WCAG 2.2 AA: axe finds nothing on any page, on a desk and on a phone, for each who uses it; and nothing is wider than the phone. */
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { DIALOGS } from './dialogs.ts';
import { anInstallation, type Installation } from './installation.ts';

type Visit = { as: string; path: string; open?: (page: Page) => Promise<unknown> };

const openFirst = (page: Page) => page.locator('tbody .row-open').first().click();
const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();
/** A dispatch that came or went, with its words open: what it says and asks for stands on the page. */
const openWords = async (page: Page) => {
  await openFirst(page);
  await page.getByRole('button', { name: '打开公文' }).click();
};

const VISITS: readonly Visit[] = [
  { as: 'nobody', path: '/' },
  { as: 'nobody', path: '/report' },
  { as: 'nobody', path: '/report/1' },
  { as: 'relay', path: '/clues' },
  { as: 'relay', path: '/clues/2', open: press('打开内容') },
  { as: 'relay', path: '/clues/3', open: press('登记转报') },
  { as: 'relay', path: '/clues/keys' },
  { as: 'head', path: '/clues/complaints', open: (page) => page.locator('tbody .row-open').first().click() },
  { as: 'officer', path: '/where-we-stand' },
  { as: 'officer', path: '/ledger' },
  { as: 'officer', path: '/ledger?state=overdue', open: (page) => page.locator('tbody .row-open').first().click() },
  { as: 'officer', path: '/people' },
  { as: 'liaison', path: '/ledger' },
  { as: 'liaison', path: '/ledger?state=overdue', open: (page) => page.locator('tbody .row-open').first().click() },
  { as: 'foreign', path: '/ledger' },
  { as: 'network', path: '/ledger' },
  { as: 'officer', path: '/people/20', open: (page) => page.getByRole('button', { name: '打开档案' }).click() },
  { as: 'officer', path: '/import' },
  { as: 'officer', path: '/training' },
  { as: 'officer', path: '/training/1' },
  { as: 'officer', path: '/reviews' },
  { as: 'officer', path: '/reviews?part=owing' },
  { as: 'officer', path: '/reviews?part=planned' },
  { as: 'officer', path: '/leavers' },
  { as: 'officer', path: '/matters' },
  { as: 'officer', path: '/requests' },
  { as: 'officer', path: '/requests/3', open: press('打开内容') },
  { as: 'foreign', path: '/exchanges' },
  { as: 'foreign', path: '/exchanges/contingency-plans' },
  { as: 'foreign', path: '/exchanges/5' },
  { as: 'member', path: '/mine/exchanges' },
  { as: 'officer', path: '/what-if' },
  { as: 'officer', path: '/letters' },
  { as: 'officer', path: '/letters?part=templates', open: press('新建文本') },
  { as: 'officer', path: '/settings' },
  { as: 'officer', path: '/corrections' },
  { as: 'officer', path: '/departments' },
  { as: 'officer', path: '/my-account' },
  { as: 'member', path: '/mine' },
  { as: 'member', path: '/mine/training' },
  { as: 'member', path: '/mine/reviews' },
  { as: 'member', path: '/mine/letters' },
  { as: 'member', path: '/mine/matters' },
  { as: 'member', path: '/mine/matters/4' },
  {
    ...{ as: 'member', path: '/mine/matters/new' },
    open: (page) => page.getByText('本人遭遇渗透、策反或者胁迫').click(),
  },
  { as: 'member', path: '/mine/matters/confirm' },
  { as: 'auditor', path: '/mine/matters' },
  { as: 'officer', path: '/dispatches', open: openWords },
  { as: 'organ', path: '/key-units' },
  { as: 'organ', path: '/key-units?part=in-hand' },
  { as: 'organ', path: '/key-units?part=nominations' },
  { as: 'organ', path: '/key-units/1' },
  { as: 'organ', path: '/key-units/2' },
  { as: 'organ', path: '/dispatches' },
  { as: 'organ', path: '/dispatches', open: openWords },
  { as: 'organ', path: '/dispatches?part=sent' },
  { as: 'organ', path: '/dispatches?part=sent', open: openFirst },
  { as: 'organ', path: '/dispatches?part=correspondents' },
  { as: 'organ', path: '/dispatches?part=exchange' },
  { as: 'organ', path: '/inspections' },
  { as: 'organ', path: '/inspections?part=orders' },
  { as: 'organ', path: '/inspections/case/1', open: press('打开内容') },
  { as: 'organ', path: '/inspections/orders/1' },
  { as: 'organ', path: '/returns' },
  { as: 'organ', path: '/guidance' },
  { as: 'organ', path: '/ledger' },
  { as: 'officer', path: '/inspections' },
  { as: 'officer', path: '/returns' },
  { as: 'department', path: '/requirements' },
  { as: 'department', path: '/guidance' },
  { as: 'department', path: '/nominations' },
  { as: 'department', path: '/cooperation' },
  { as: 'department', path: '/returns' },
  { as: 'department', path: '/dispatches', open: openWords },
  { as: 'system', path: '/backups' },
  { as: 'security', path: '/accounts' },
  { as: 'auditor', path: '/record' },
  { as: 'officer', path: '/nothing-here' },
  { as: 'member', path: '/mine/travel-documents' },
  { as: 'foreign', path: '/travel' },
  { as: 'foreign', path: '/travel?part=abroad' },
  { as: 'foreign', path: '/travel?part=departures' },
  { as: 'foreign', path: '/travel?part=calendar' },
  { as: 'foreign', path: '/travel/new' },
  { as: 'foreign', path: '/travel/import' },
  { as: 'officer', path: '/travel/materials' },
  { as: 'member', path: '/mine/trips' },
  { as: 'member', path: '/mine/trips/new' },
  { as: 'member', path: '/mine/incidents' },
  { as: 'officer', path: '/incidents' },
];

let installation: Installation;
let passwords: Map<string, string>;
test.beforeAll(async () => {
  installation = await anInstallation({ flags: ['--demo'] });
  const printed = installation.printed().matchAll(/^ {2}(\w+) +([0-9A-Z-]{14}) /gm);
  passwords = new Map([...printed].map((match) => [match[1]!, match[2]!]));
});
test.afterAll(() => installation.stop());

async function signIn({ request }: BrowserContext, login: string): Promise<void> {
  const answer = await request.post('/auth/sign-in', {
    data: { login, password: passwords.get(login) },
  });
  expect(answer.ok()).toBe(true);
}

const DESK = { width: 1440, height: 900 };
/** Tall, so that nothing lies beneath the bar at the foot: a reader scrolls it free. */
const PHONE = { width: 390, height: 6000 };
const DIALOG = '.ant-modal';

for (const login of new Set([...VISITS, ...DIALOGS].map(({ as }) => as))) {
  test(`the pages and dialogs of ${login}, on a desk and on a phone`, async ({ browser }) => {
    test.setTimeout(480_000);
    const context = await browser.newContext({
      baseURL: installation.address,
      reducedMotion: 'reduce',
      viewport: DESK,
    });
    if (login !== 'nobody') await signIn(context, login);
    const page = await context.newPage();
    for (const { path, open } of VISITS.filter(({ as }) => as === login)) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await open?.(page);
      await onBoth(page, path);
    }
    for (const { path, enter, dialogs } of DIALOGS.filter(({ as }) => as === login)) {
      await page.goto(path);
      await enter?.(page);
      if (!VISITS.some((visit) => visit.as === login && visit.path === path)) await onBoth(page, path);
      for (const pressed of dialogs) {
        for (const name of pressed)
          await page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click();
        await onBoth(page, `${path} ${pressed.join(' ')}`, DIALOG);
        await page.keyboard.press('Escape');
        await expect(page.locator(DIALOG).filter({ visible: true })).toHaveCount(0);
      }
    }
    await context.close();
  });
}

/** One load for both widths: the page answers to the width, as it does when a window is drawn smaller. */
async function onBoth(page: Page, where: string, within?: string): Promise<void> {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await expect(page.locator(within ?? 'h1').filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
    await findsNothing(page, `${where} at ${size.width}`, within);
  }
  await page.setViewportSize(DESK);
}

async function findsNothing(page: Page, where: string, within = 'html'): Promise<void> {
  // In the page itself: without frames of others there is nothing for which axe would need a second, blank page each time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .include(within)
    .analyze();
  const examples = (one: (typeof violations)[number]) => one.nodes.slice(0, 2).map((node) => node.html);
  expect.soft(violations.map((one) => `${where}: ${one.id}: ${examples(one).join(' | ')}`)).toEqual([]);
  await fits(page, where);
}

async function fits(page: Page, where: string): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wider, `${where} is wider than the screen`).toBeLessThanOrEqual(0);
}

test('the pages of a member fit a phone in English too, whose words are longer', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: installation.address, viewport: PHONE, locale: 'en-GB' });
  await signIn(context, 'member');
  const page = await context.newPage();
  for (const { path } of VISITS.filter(({ as }) => as === 'member')) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('navigation', { name: 'Bottom menu' })).toBeVisible();
    await fits(page, `${path} in English`);
  }
  await context.close();
});

test('axe sees a planted breach', async ({ page }) => {
  await page.goto(`${installation.address}/`);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><button></button>'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual(expect.arrayContaining(['image-alt', 'button-name']));
});
