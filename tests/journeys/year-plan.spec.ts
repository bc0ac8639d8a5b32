/**
 * The officer plans next year's training for the 1,142 people of the sample roster: proposed from the ledger, moved by the keyboard,
 * merged, submitted; the head approves, and it is sessions. Everything through the pages; every press is counted.
 */
import { join } from 'node:path';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { activate, anInstallation, call, type Installation, setUp } from './installation.ts';

const ROSTER = join(import.meta.dirname, '../samples/roster-zh.xlsx');
const NEXT_YEAR = new Date().getFullYear() + 1;
/** Of the officer, from the page of training to what the head is asked to approve. */
const PRESSES_AT_MOST = 15;

let installation: Installation;
test.beforeAll(async () => {
  installation = await anInstallation();
});
test.afterAll(() => installation.stop());

let presses = 0;
const press = async (what: Locator) => {
  await what.click();
  presses += 1;
};
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first();
const lines = (page: Page) => page.getByRole('table', { name: '年度安排' });

test('the year is planned for everybody on the roster within a few presses', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const statuses = [
    { status: 'key-unit', from: '2024-03-01', noticeNumber: '示安告〔2024〕1号', noticeDay: '2024-02-20' },
  ];
  const { administrators } = await setUp(installation, page.request, { statuses });
  await test.step('the roster is taken in', () => imports(page));
  const head = await aHead(browser, page, administrators);
  await test.step('the officer plans', () => plans(page));
  await test.step('the head approves', () => approves(head));
  await test.step('the officer sees it as sessions, and what is still to be done', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: '计划与完成' })).toBeVisible();
    await expect(page.getByText('已批准').first()).toBeVisible();
  });
});

async function imports(page: Page): Promise<void> {
  await page.goto(`${installation.address}/import`);
  await page.locator('input[type=file]').setInputFiles(ROSTER);
  await page.getByRole('button', { name: '接受方案' }).click({ timeout: 60_000 });
  await page.getByRole('dialog').getByRole('button', { name: '接受并导入' }).click();
  await expect(page.getByText(/已导入：新增 1,140 人/)).toBeVisible({ timeout: 60_000 });
}

/** A role of an office is given to people on the roster alone. */
type Given = { role: string; login: string; activationCode: string };

/** The system administrator invites an account, the security administrator gives it the role. */
async function aHead(browser: Browser, officer: Page, administrators: readonly Given[]): Promise<Page> {
  const { rows } = await call<{ rows: { personId: number }[] }>(installation, officer.request, 'duties.ledger', {
    ...{ state: 'open', rules: [8101], limit: 50 },
  });
  const { personId } = rows.at(-1)!;
  const as = async (role: string) => {
    const { login, activationCode } = administrators.find((one) => one.role === role)!;
    const context = await browser.newContext();
    await activate(installation, context, login, activationCode);
    return context;
  };
  const [system, security] = [await as('system-admin'), await as('security-admin')];
  const { accountId, activationCode } = await call<{ accountId: number; activationCode: string }>(
    installation,
    system.request,
    'accounts.invite',
    { personId, login: 'yuanzhang' },
  );
  await call(installation, security.request, 'accounts.grant', { accountId, roles: ['head'] });
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await activate(installation, context, 'yuanzhang', activationCode);
  return context.newPage();
}

async function plans(page: Page): Promise<void> {
  await page.goto(`${installation.address}/training`);
  await press(
    page.getByRole('navigation', { name: '教育培训的页面' }).getByRole('link', { name: '计划', exact: true }),
  );
  await press(page.getByLabel('年度', { exact: true }));
  await press(page.locator('.ant-select-dropdown:visible').getByText(`${NEXT_YEAR} 年`, { exact: true }));
  await press(button(page, '提出计划建议'));
  await expect(lines(page)).toBeVisible();
  const everyone = page.getByRole('table', { name: '各类人员的覆盖情况' }).getByRole('row', { name: /全体人员/ });
  await expect(everyone).toContainText(/(\d+) \/ \1/); // whoever owes is covered
  const people = Number(/(\d+) \//.exec(await everyone.innerText())![1]);
  expect(people).toBeGreaterThan(1000);

  const later = button(page, /^年度反间谍安全防范教育：移到/);
  await later.focus();
  const before = await page
    .getByRole('row', { name: /年度反间谍安全防范教育/ })
    .first()
    .innerText();
  await page.keyboard.press('Enter');
  presses += 1;
  await expect(page.getByRole('row', { name: /年度反间谍安全防范教育/ }).first()).not.toHaveText(before);

  const hires = page.getByRole('row', { name: /入职、岗前/ });
  await expect(hires).toHaveCount(12);
  await press(hires.nth(0).getByRole('checkbox'));
  await press(hires.nth(1).getByRole('checkbox'));
  await press(button(page, '合并所选（2）'));
  await expect(hires).toHaveCount(11);
  await press(button(page, '送主要负责人批准'));
  await expect(page.getByText('待审批').first()).toBeVisible();
  test.info().annotations.push({ type: 'presses', description: String(presses) });
  expect(presses).toBeLessThanOrEqual(PRESSES_AT_MOST);
}

async function approves(head: Page): Promise<void> {
  await head.goto(`${installation.address}/training/plan?year=${NEXT_YEAR}`);
  await button(head, '批准并安排场次').click();
  await expect(head.getByText('已批准').first()).toBeVisible();
  await expect(head.getByRole('heading', { name: '计划与完成' })).toBeVisible();
}
