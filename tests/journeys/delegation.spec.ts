/**
 * A visit by a foreign delegation: foreign affairs enters it, the head approves, the plan and the list are written, a material is reviewed by
 * the security officer, who escorts reads on a phone what to mind, everything is prepared, the escorts' sheet is printed, it is held and
 * reported.
 */
import { expect, type Page, test } from '@playwright/test';
import { aDemonstration, inDialog, PHONE, presses } from './as-user.ts';
import { call } from './installation.ts';

const installation = aDemonstration();
const { signedIn } = installation;

const fills = (page: Page, label: string | RegExp, text: string) =>
  page.getByRole('dialog').last().getByLabel(label).fill(text);

async function chooses(page: Page, label: string | RegExp, typed: string, option: string | RegExp): Promise<void> {
  const field = page.getByRole('dialog').last().getByLabel(label).last();
  await field.click();
  if (typed) await field.fill(typed);
  await page.locator('.ant-select-dropdown:visible').getByText(option).first().click();
  await field.blur();
}

async function day(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByRole('dialog').last().getByLabel(label);
  await field.fill(value);
  await field.press('Enter');
}

test('a visit by a foreign delegation, from the plan to the report', async () => {
  const office = await signedIn('foreign');
  const head = await signedIn('head');
  const officer = await signedIn('officer');
  const phone = await signedIn('member', PHONE);
  await test.step('entered', () => enters(office));
  const path = new URL(office.url()).pathname;
  await test.step('the head approves', () => approves(head, path));
  await test.step('plan, list, who takes part, a material', () => prepares(office, phone, path));
  await test.step('the material is reviewed by another', () => reviews(officer, path));
  await test.step('who escorts reads on a phone what to mind', () => acknowledges(phone));
  await test.step('the rest are briefed, it is prepared, and the sheet is printed', () => completes(office, path));
  await test.step('held and reported', () => reports(office, path));
});

const TITLE = '示例大学校长代表团来访';

async function enters(page: Page): Promise<void> {
  await page.goto('/exchanges');
  await presses(page, '登记涉外活动');
  await fills(page, '事由', TITLE);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  await day(page, '开始日期', today);
  await day(page, '结束日期', today);
  await fills(page, '预计外方人数', '2');
  await chooses(page, '国家（地区）', '新加坡', '新加坡');
  const bodies = page.getByRole('dialog').getByLabel('外方单位');
  await bodies.fill('示例大学');
  await bodies.press('Enter');
  await fills(page, /地点/, '一号会议室');
  await inDialog(page, '保存');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByText('不足 14 天')).toBeVisible();
}

async function approves(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await presses(page, '审批');
  await page.getByRole('radio', { name: '批准', exact: true }).check();
  await inDialog(page, '确定');
  await expect(page.getByText('已批准').first()).toBeVisible();
}

async function prepares(page: Page, phone: Page, path: string): Promise<void> {
  await page.goto(path);
  await presses(page, '填写方案');
  await fills(page, '参观路线和到访区域', '南门—一号会议室');
  await fills(page, '禁止进入和拍摄的区域', '三号实验楼');
  await fills(page, '对外口径', '只介绍公开成果');
  await inDialog(page, '保存');
  await expect(page.getByText('三号实验楼')).toBeVisible();
  await presses(page, '填写名单');
  await fills(page, '名单', 'Tan Example，示例大学，新加坡\nLim Sample，，XX');
  await page.getByRole('dialog').getByRole('button', { name: '保存名单' }).click();
  await expect(page.getByText('没有这样的国家（地区），名单未保存，请改正：Lim Sample: XX')).toBeVisible();
  await fills(page, '名单', 'Tan Example，示例大学，新加坡\nLim Sample');
  await inDialog(page, '保存名单');
  await expect(page.getByText('名单上有 2 人')).toBeVisible();
  await presses(page, '确定人员');
  await chooses(page, '姓名或工号', await staffNumberOf(page), / · /);
  await page.getByRole('dialog').getByRole('button', { name: '再加一人' }).click();
  await chooses(page, '姓名或工号', await staffNumberOf(phone), / · /);
  await chooses(page, '承担', '', '陪同人员');
  await inDialog(page, '保存');
  await expect(page.getByText('待提醒').first()).toBeVisible();
  await presses(page, '列入资料');
  await fills(page, /资料名称/, '院情介绍');
  await inDialog(page, '列入');
  await expect(page.getByText('待审查')).toBeVisible();
}

/** The own staff number: many bear one name. */
async function staffNumberOf(page: Page): Promise<string> {
  const { person } = await call<{ person: { staffNumber: string } }>(
    installation,
    page.context().request,
    'duties.mine',
  );
  return person.staffNumber;
}

async function reviews(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await presses(page, '审查');
  await page.getByRole('radio', { name: '可以提供' }).check();
  await inDialog(page, '确定');
  await expect(page.getByText('可以提供')).toBeVisible();
}

async function acknowledges(page: Page): Promise<void> {
  await page.goto('/mine');
  await page.getByRole('link', { name: '阅读提醒' }).first().click();
  const part = page.locator('section', { has: page.getByRole('heading', { name: TITLE }) }).last();
  await part.getByRole('button', { name: '已阅读，知悉' }).click();
  await expect(part.getByText('已确认知悉')).toBeVisible();
}

async function completes(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByText('本人确认')).toBeVisible();
  await presses(page, '登记已提醒');
  await inDialog(page, '登记');
  await expect(page.getByText('各项已齐')).toBeVisible();
  await presses(page, '准备完成');
  await inDialog(page, '准备完成');
  const download = page.waitForEvent('download');
  await presses(page, '陪同人员须知');
  expect((await download).suggestedFilename()).toContain('陪同人员须知');
}

async function reports(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await presses(page, '登记已开展');
  await inDialog(page, '登记');
  await presses(page, '填写报告');
  await fills(page, /活动情况/, '按方案座谈，未参观。');
  for (const no of await page.getByRole('dialog').getByRole('radio', { name: /^否$/ }).all()) await no.check();
  const asked = page.getByRole('dialog').locator('.ant-form-item', { hasText: '被索要资料' });
  await asked.getByRole('radio', { name: /^是$/ }).check();
  await fills(page, /事实/, '会后索要测试数据，未提供。');
  await inDialog(page, '报告');
  await expect(page.getByText('已报告').first()).toBeVisible();
  await expect(page.getByText('会后索要测试数据，未提供。')).toBeVisible();
  await page.goto('/ledger?state=met-late');
  await expect(page.getByText('涉外活动准备').first()).toBeVisible();
}
