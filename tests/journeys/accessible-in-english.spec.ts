/**
 * English words are longer: the pages of management and measures (rules, bodies and persons, registers, measures, scans, cross-checks, findings) on a
 * phone, in English, for each who uses them. Nothing is wider than the phone and axe finds nothing there either.
 */
import { expect, test } from '@playwright/test';
import { TALL_PHONE } from './accessible.ts';
import { aDemonstration, findsNothing } from './as-user.ts';
import { VISITS } from './visits.ts';

const { signedIn } = aDemonstration();
const OF_MANAGEMENT = /^\/(rules|registers|measures|cross-checks|findings|mine\/(carriers|inventories|rules|findings))/;
const visits = VISITS.filter(({ path }) => OF_MANAGEMENT.test(path));

for (const login of new Set(visits.map(({ as }) => as)))
  test(`the pages of management, of ${login}, on a phone in English`, async () => {
    const page = await signedIn(login, { viewport: TALL_PHONE, locale: 'en-GB' });
    const paths = new Set(visits.filter(({ as }) => as === login).map(({ path }) => path));
    test.setTimeout(60_000 * (paths.size + 1));
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/./);
      await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      await findsNothing(page, `${path} in English`);
    }
  });
