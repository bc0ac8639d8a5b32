/**
 * WCAG 2.2 AA: axe finds nothing on any page and in any dialog, on a desk and on a phone, for each who uses it; and nothing is wider than the
 * phone. The pages stand in `visits.ts`, the dialogs in `dialogs.ts`; the files `accessible*.spec.ts` divide them, so that they run side by side.
 */
import { expect, type Page, test } from '@playwright/test';
import { findsNothing, type InstallationHere } from './as-user.ts';
import { DIALOGS } from './dialogs.ts';
import { VISITS } from './visits.ts';

/** These have files of their own; everybody else stands in `accessible.spec.ts`. */
const OFFICER = ['officer'];
const OTHER_BODIES = ['organ', 'organ_head', 'department'];
const everybody = [...new Set([...VISITS, ...DIALOGS].map(({ as }) => as))];
const others = everybody.filter((login) => ![...OFFICER, ...OTHER_BODIES].includes(login));
export const WHO = { OFFICER, OTHER_BODIES, others } as const;

const DESK = { width: 1440, height: 900 };
/** Tall, so that nothing lies beneath the bar at the foot: a reader scrolls it free. */
export const TALL_PHONE = { width: 390, height: 12_000 };
const DIALOG = '.ant-modal';
/** Far more than one takes, however busy the machine. */
const A_PAGE = 60_000;

const comes = ({ visitor, signedIn }: InstallationHere, login: string): Promise<Page> =>
  login === 'nobody' ? visitor({ viewport: DESK }) : signedIn(login, { viewport: DESK });

export function pagesAreAccessible(installation: InstallationHere, logins: readonly string[]): void {
  for (const login of logins.filter((one) => VISITS.some(({ as }) => as === one)))
    test(`the pages of ${login}, on a desk and on a phone`, async () => {
      const visits = VISITS.filter(({ as }) => as === login);
      test.setTimeout(A_PAGE * (visits.length + 1));
      const page = await comes(installation, login);
      for (const { path, open } of visits) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await open?.(page);
        await onBoth(page, path);
      }
    });
}

export function dialogsAreAccessible(installation: InstallationHere, logins: readonly string[]): void {
  for (const login of logins.filter((one) => DIALOGS.some(({ as }) => as === one)))
    test(`the dialogs of ${login}, on a desk and on a phone`, async () => {
      const pages = DIALOGS.filter(({ as }) => as === login);
      test.setTimeout(A_PAGE * (pages.flatMap(({ dialogs }) => dialogs).length + pages.length + 1));
      const page = await comes(installation, login);
      for (const { path, enter, dialogs } of pages) {
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
    });
}

/** One load for both widths: the page answers to the width, as it does when a window is drawn smaller. */
async function onBoth(page: Page, where: string, within?: string): Promise<void> {
  for (const size of [DESK, TALL_PHONE]) {
    await page.setViewportSize(size);
    await expect(page.locator(within ?? 'h1').filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
    await findsNothing(page, `${where} at ${size.width}`, within);
  }
  await page.setViewportSize(DESK);
}
