/**
 * The officer's first day: first run → the roster the unit keeps → where we stand → a training by QR code → a letter on a phone → the
 * ledger shows it met. Everything through the pages, as the three people concerned would do it.
 */
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { anEmptyInstallation, asks, PHONE, writesName } from './as-user.ts';
import { activate, codeNow, PASSWORD } from './installation.ts';

const ROSTER = join(import.meta.dirname, '../samples/roster-zh.xlsx');
const TRAINING_OF_ALL = 8101;
const LETTER_BEFORE_POST = 9331;

const installation = anEmptyInstallation();
const { visitor } = installation;

test('from an empty machine to a duty that is met', async () => {
  const page = await visitor();
  const administrators = await test.step('the officer sets the system up with the code from the terminal', () =>
    setsUp(page));
  await test.step('drops in the roster, sees what is dropped and why, and accepts', () => imports(page));
  await test.step('sees where the unit stands, article by article', () => seesWhereWeStand(page));
  const member = await test.step('gives a member an account', () => invites(page, administrators));
  await test.step('holds a training; the member checks in by the code of the moment, and forgets to check out', () =>
    trains(page, member));
  await test.step('issues a letter; the member reads and signs it on a phone', () => signs(page, member));
  await test.step('and the ledger shows both met, by itself', () => ledgerShowsMet(page, member.personId));
});

async function setsUp(page: Page): Promise<Map<string, string>> {
  await page.goto('/');
  await page.getByLabel('首次设置代码').fill(installation.setUpCode!);
  await page.getByLabel('单位名称').fill('示例研究院');
  await page.getByLabel('已被确定的身份').click();
  await page.getByTitle('反间谍安全防范重点单位').click();
  await page.keyboard.press('Escape');
  await page.getByLabel(/重点单位”自/).fill('2024-03-01');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('您的姓名').fill('周明');
  await page.getByLabel('登录名').fill('zhouming');
  for (const field of await page.locator('input[type=password]').all()) await field.fill(PASSWORD);
  await page.getByRole('button', { name: '下一步' }).click();
  for (const [index, [name, login]] of [
    ['林系统', 'lin'],
    ['吴安全', 'wu'],
    ['郑审计', 'zheng'],
  ].entries()) {
    await page.getByLabel('姓名').nth(index).fill(name!);
    await page.getByLabel('登录名').nth(index).fill(login!);
  }
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page.getByText('单位和账号已建立')).toBeVisible();
  const printed = (await page.locator('main, body').first().innerText()).replaceAll(/\s+/g, ' ');
  const codes = printed.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g)!;
  expect(new Set(codes).size).toBe(3);
  await page.getByRole('button', { name: /激活单已打印/ }).click();
  const secret = (await page.locator('.enrol-secret .code-text').innerText()).replaceAll(' ', '');
  await page.getByLabel(/动态码|6 位数字|验证码/).fill(codeNow(secret));
  await page.getByRole('button', { name: '完成', exact: true }).click();
  await expect(page.getByRole('heading', { name: '履责态势' })).toBeVisible();
  return new Map(['lin', 'wu', 'zheng'].map((login, index) => [login, codes[index]!]));
}

async function imports(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导入名册' }).click();
  await page.locator('input[type=file]').setInputFiles(ROSTER);
  await expect(page.getByText('受保护信息，已丢弃')).toBeVisible({ timeout: 60_000 });
  for (const dropped of ['民族', '政治面貌', '籍贯']) {
    await expect(page.getByRole('cell', { name: dropped, exact: true }).first()).toBeVisible();
  }
  await page.getByRole('button', { name: '接受方案' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '接受并导入' }).click();
  await expect(page.getByText(/已导入：新增 1,140 人/)).toBeVisible({ timeout: 60_000 });
}

async function seesWhereWeStand(page: Page): Promise<void> {
  await page.getByRole('link', { name: '履责态势' }).first().click();
  await expect(page.getByRole('row', { name: /P9\.3c/ })).toBeVisible();
  const overdue = page.getByRole('link', { name: /^逾期: [\d,]+$/ });
  await expect(overdue).toBeVisible();
  await overdue.click();
  await expect(page).toHaveURL(/state=overdue/);
  await expect(page.locator('tbody .row-open').first()).toBeVisible();
}

type Member = { personId: number; phone: Page };

/** Somebody who owes both a training this year and a letter; the ledger says who. */
async function whoOwesBoth(page: Page): Promise<number> {
  const of = async (rule: number) => {
    const { rows } = await asks<{ rows: { personId: number }[] }>(page, 'duties.ledger', {
      state: 'open',
      rules: [rule],
      limit: 200,
    });
    return rows.map((row) => row.personId);
  };
  const toSign = await of(LETTER_BEFORE_POST);
  return (await of(TRAINING_OF_ALL)).find((personId) => toSign.includes(personId))!;
}

async function invites(officer: Page, administrators: Map<string, string>): Promise<Member> {
  const personId = await whoOwesBoth(officer);
  const system = await visitor();
  await activate(installation, system.context(), 'lin', administrators.get('lin')!);
  const { activationCode } = await asks<{ activationCode: string }>(system, 'accounts.invite', {
    personId,
    login: 'yuangong',
    roles: ['member'],
  });
  const phone = await visitor(PHONE);
  await activate(installation, phone.context(), 'yuangong', activationCode);
  return { personId, phone };
}

async function trains(officer: Page, { phone }: Member): Promise<void> {
  await officer.getByRole('link', { name: '教育培训' }).first().click();
  await officer.getByRole('button', { name: '安排培训' }).first().click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('培训主题').fill('新修订反间谍法宣讲');
  await dialog.getByLabel('内容类别').click();
  await officer.getByTitle('法规').last().click();
  await officer.keyboard.press('Escape');
  await dialog.getByLabel('学时').fill('4');
  await dialog.getByLabel('地点').fill('报告厅');
  await dialog.getByRole('button', { name: '安排', exact: true }).click();
  await officer.waitForURL(/training\/\d+/);
  await officer.getByRole('button', { name: '开放扫码签到' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '开放签到' }).click();
  // The phone reads what the screen in the room shows at that moment.
  const room = await officer.context().newPage();
  await room.goto(`${officer.url().split('?')[0]}/screen`);
  await expect(room.getByRole('progressbar')).toBeVisible();
  const shown = () => room.locator('[data-code]').getAttribute('data-code');
  await phone.goto((await shown())!);
  await phone.getByRole('button', { name: /我在现场/ }).click();
  await expect(phone.getByText('签到成功')).toBeVisible();
  await room.close();
  // She forgets to check out: the officer closes and decides by what was seen.
  await officer.getByRole('button', { name: '关闭签到' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '关闭签到' }).click();
  await officer
    .getByRole('checkbox', { name: /^选择 / })
    .first()
    .check();
  await officer.getByRole('button', { name: /核定选中的 1 人/ }).click();
  await officer.getByRole('radio', { name: '在场到结束' }).check();
  await officer.getByRole('dialog').getByRole('button', { name: '核定', exact: true }).click();
  await expect(officer.getByText('已核定，台账已更新')).toBeVisible();
}

async function signs(officer: Page, { phone, personId }: Member): Promise<void> {
  await officer.goto(`/letters?issue=1&people=${personId}`);
  await officer.getByRole('button', { name: '采用自带文本' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '采用', exact: true }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '发出', exact: true }).click();
  await expect(officer.getByText('已发出 1 份承诺书')).toBeVisible();

  // What is held about her and why, first: two sheets, and then the banner is gone.
  await phone.goto('/mine');
  await phone.getByRole('button', { name: '去阅读' }).click();
  for (const left of [1, 0]) {
    await phone.getByRole('button', { name: '已阅读', exact: true }).first().click();
    await expect(phone.getByRole('button', { name: '已阅读', exact: true })).toHaveCount(left);
  }

  await phone.goto('/mine');
  await phone.getByRole('button', { name: '去签署' }).first().click();
  await phone
    .getByRole('button', { name: /阅读|签署/ })
    .or(phone.getByRole('link', { name: /阅读|签署/ }))
    .first()
    .click();
  await phone.getByText('全文完').scrollIntoViewIfNeeded();
  await phone.getByRole('checkbox', { name: /已逐条阅读/ }).check();
  await writesName(phone);
  await phone.getByRole('button', { name: '确认签署' }).click();
  await expect(phone.getByRole('heading', { name: '已签署' })).toBeVisible({ timeout: 30_000 });
}

async function ledgerShowsMet(officer: Page, personId: number): Promise<void> {
  await officer.goto(`/people/${personId}`);
  await officer.getByRole('button', { name: '打开档案' }).click();
  const duties = officer.locator('.plain-rows');
  await expect(duties.locator('li', { hasText: '全体人员教育培训' }).first()).toContainText('已履行');
  await expect(duties.locator('li', { hasText: '上岗前签订承诺书' }).first()).toContainText(/已履行|逾期后履行/);
}
