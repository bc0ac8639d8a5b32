/** Accessible for everybody but those who have files of their own (`accessible.ts`); and that axe sees what it looks for. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { dialogsAreAccessible, pagesAreAccessible, TALL_PHONE, WHO } from './accessible.ts';
import { aDemonstration, fits } from './as-user.ts';
import { VISITS } from './visits.ts';

const installation = aDemonstration();
const { signedIn, visitor } = installation;

pagesAreAccessible(installation, WHO.others);
dialogsAreAccessible(installation, WHO.others);

test('the pages of a member fit a phone in English too, whose words are longer', async () => {
  const page = await signedIn('member', { viewport: TALL_PHONE, locale: 'en-GB' });
  for (const { path } of VISITS.filter(({ as }) => as === 'member')) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('navigation', { name: 'Bottom menu' })).toBeVisible();
    await fits(page, `${path} in English`);
  }
});

test('axe sees a planted breach', async () => {
  const page = await visitor();
  await page.goto('/');
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><button></button>'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual(expect.arrayContaining(['image-alt', 'button-name']));
});
