/**
 * The results of a scan, imported each month (P8.2, C20): the file is OpenSCAP's own. What failed becomes findings; a month later what passes is
 * closed and what fails anew is found; another month later what returned is found again. The course of the system shows all three. The months
 * pass by the program's clock (moved-clock.ts).
 */
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { FAILING, laterXccdf, PASSING } from '../../src/fixtures/scans.ts';
import { inDialog, isAccessible, presses } from './as-user.ts';
import { anInstallation, type Installation, post } from './installation.ts';
import { aMovedClock } from './moved-clock.ts';

const clock = aMovedClock();
let installation: Installation;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  installation = await anInstallation({ flags: ['--demo'], env: clock.env });
});
test.afterAll(() => installation.stop());
const contexts: BrowserContext[] = [];
test.afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));

const SYSTEM = '门户网站';
const MONTH = 31 * 24 * 3600;
const [FIRST, SECOND] = FAILING;
/** Weeks pass between: nobody stays signed in. */
async function signedIn(browser: Browser, login: string): Promise<Page> {
  const password = new RegExp(`^ {2}${login} +([0-9A-Z-]{14}) `, 'm').exec(installation.printed())![1]!;
  const context = await browser.newContext({ baseURL: installation.address, locale: 'zh-CN' });
  contexts.push(context);
  await post(context.request, '/auth/sign-in', { login, password });
  return context.newPage();
}

/** As the page of the system's scans has it; answers with the scan's own page open. */
async function imports(page: Page, content: string): Promise<void> {
  await page.goto('/measures/scans');
  await presses(page, '导入扫描结果');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('系统或者网络设施').click();
  await page.locator('.ant-select-dropdown:visible').getByText(SYSTEM, { exact: true }).click();
  const file = { name: 'results.xml', mimeType: 'text/xml', buffer: Buffer.from(content) };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await inDialog(page, /^导\s?入$/);
  await page.waitForURL(/measures\/scans\/\d+$/);
}
const says = (page: Page, text: string) => expect(page.getByText(text, { exact: true }).first()).toBeVisible();
const ruleRow = (page: Page, rule: string) =>
  page.getByRole('table', { name: '规则' }).getByRole('row').filter({ hasText: rule });
const monthsOn = (months: number): string => new Date(Date.now() + (months * MONTH - 3600) * 1000).toISOString();

test('a scan imported twice a month apart, and a third time: findings open, close by the tool, return; the course is drawn', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const opened = await test.step('the first scan: what failed stands among the findings', async () => {
    const page = await signedIn(browser, 'network');
    await imports(page, laterXccdf(monthsOn(0), {}));
    await says(page, '新发现 2，再次出现 0，不再报告 0');
    await expect(ruleRow(page, FIRST)).toContainText('新发现');
    await isAccessible(page);
    const numbers = [FIRST, SECOND].map((rule) => ruleRow(page, rule).getByRole('link', { name: /^问题 \d+$/ }));
    const addresses = await Promise.all(numbers.map((link) => link.getAttribute('href')));
    await numbers[0]!.click();
    await page.waitForURL(/findings\/\d+$/);
    await expect(page.locator('.case-steps')).toBeVisible();
    await isAccessible(page);
    return addresses as [string, string];
  });

  await clock.move(MONTH);
  await test.step('a month later one passes, which closes its finding, and another fails for the first time', async () => {
    const page = await signedIn(browser, 'network');
    await imports(page, laterXccdf(monthsOn(1), { [FIRST]: 'pass', [PASSING]: 'fail' }));
    await says(page, '新发现 1，再次出现 0，不再报告 1');
    await expect(ruleRow(page, FIRST)).toContainText('已通过');
    await expect(ruleRow(page, SECOND)).toContainText('仍未通过');
    await page.goto(opened[0]);
    await expect(page.locator('.case-steps').getByText('来源不再报告，销号')).toBeVisible();
    await expect(page.getByText('逾期销号', { exact: true }), 'after its day, and that shows').toBeVisible();
    await isAccessible(page);
    await page.goto(opened[1]);
    await expect(page.locator('.case-steps').getByText('他人验收销号')).toBeVisible();
  });

  await clock.move(MONTH);
  await test.step('another month later what had passed fails again: a finding that names the earlier one', async () => {
    const page = await signedIn(browser, 'network');
    await imports(page, laterXccdf(monthsOn(2), { [SECOND]: 'pass' }));
    await says(page, '新发现 0，再次出现 1，不再报告 2');
    const returned = ruleRow(page, FIRST);
    await expect(returned).toContainText('再次出现');
    await returned.getByRole('link', { name: /^问题 \d+$/ }).click();
    await page.waitForURL(/findings\/\d+$/);
    expect(new URL(page.url()).pathname).not.toBe(opened[0]);
    const head = await signedIn(browser, 'head');
    await head.goto(new URL(page.url()).pathname);
    await expect(head.locator(`a[href="${opened[0]}"]`)).toContainText('已销号');
  });

  await test.step('the system shows the course of its three scans, drawn and as figures', async () => {
    const page = await signedIn(browser, 'head');
    await page.goto('/measures/objects');
    await page.getByRole('row').filter({ hasText: SYSTEM }).locator('.row-open').click();
    await page.waitForURL(/measures\/objects\/\d+$/);
    await expect(page.getByRole('heading', { name: '扫描走势' })).toBeVisible();
    const entries = page.locator('section').filter({ hasText: '扫描走势' }).last().locator('.measure-papers > li');
    await expect(entries).toHaveCount(3);
    await expect(entries.first()).toContainText('再次出现 1');
    await isAccessible(page);
  });

  await test.step('an older scan, the same file again and a file cut in the middle are refused, and say why', async () => {
    const page = await signedIn(browser, 'network');
    for (const [content, why] of [
      [laterXccdf(monthsOn(1), { [FIRST]: 'pass' }), /较早的不能再导入/],
      [laterXccdf(monthsOn(2), {}).slice(0, 90_000), /文件不完整/],
    ] as const) {
      await page.goto('/measures/scans');
      await presses(page, '导入扫描结果');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('系统或者网络设施').click();
      await page.locator('.ant-select-dropdown:visible').getByText(SYSTEM, { exact: true }).click();
      const file = { name: 'results.xml', mimeType: 'text/xml', buffer: Buffer.from(content) };
      await dialog.locator('input[type=file]').setInputFiles(file);
      await dialog.getByRole('button', { name: /^导\s?入$/ }).click();
      await expect(dialog.getByRole('alert')).toContainText(why);
    }
    await page.goto('/measures/scans');
    await expect(page.locator('tbody tr.ant-table-row').filter({ hasText: SYSTEM })).toHaveCount(3);
  });
});
