/** WCAG 2.2 AA: axe finds nothing on any page, on a desk and on a phone, for each who uses it; and nothing is wider than the phone. */
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { anInstallation, type Installation } from './installation.ts';

type Visit = { as: string; path: string; open?: (page: Page) => Promise<unknown> };

const VISITS: readonly Visit[] = [
  { as: 'nobody', path: '/' },
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
  { as: 'officer', path: '/letters' },
  { as: 'officer', path: '/settings' },
  { as: 'officer', path: '/corrections' },
  { as: 'officer', path: '/departments' },
  { as: 'officer', path: '/my-account' },
  { as: 'member', path: '/mine' },
  { as: 'member', path: '/mine/training' },
  { as: 'member', path: '/mine/reviews' },
  { as: 'member', path: '/mine/letters' },
  { as: 'system', path: '/backups' },
  { as: 'security', path: '/accounts' },
  { as: 'auditor', path: '/record' },
  { as: 'officer', path: '/nothing-here' },
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
  const answer = await request.post(`${installation.address}/auth/sign-in`, {
    data: { login, password: passwords.get(login) },
  });
  expect(answer.ok()).toBe(true);
}

for (const [place, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  // Tall, so that nothing lies beneath the bar at the foot: a reader scrolls it free.
  ['a phone', { width: 390, height: 3000 }],
] as const) {
  for (const login of new Set(VISITS.map(({ as }) => as))) {
    test(`the pages of ${login} on ${place}`, async ({ browser }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      if (login !== 'nobody') await signIn(context, login);
      const page = await context.newPage();
      for (const { path, open } of VISITS.filter(({ as }) => as === login)) {
        await page.goto(installation.address + path, { waitUntil: 'networkidle' });
        await open?.(page);
        await page.waitForTimeout(500);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const found = violations.map(
          (one) =>
            `${path}: ${one.id}: ${one.nodes
              .map((node) => node.html)
              .slice(0, 2)
              .join(' | ')}`,
        );
        expect.soft(found).toEqual([]);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(wider, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      }
      await context.close();
    });
  }
}

test('axe sees a planted breach', async ({ page }) => {
  await page.goto(`${installation.address}/`);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><button></button>'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual(expect.arrayContaining(['image-alt', 'button-name']));
});
