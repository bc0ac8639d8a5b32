/**
 * Going abroad as people live it: a member declares a journey on a phone, is briefed, leaves, comes back, reads and signs the interview;
 * an office takes a group of twelve through the same. On the demonstration, whose people have accounts.
 */
import { expect, type Page, test } from '@playwright/test';
import { dayAt } from '../../src/law/day.ts';
import { aDemonstration, asks, fillsDay, inDialog, isAccessible, PHONE, presses, writesName } from './as-user.ts';

const { signedIn } = aDemonstration();
test.beforeAll(async () => {
  const officer = await signedIn('officer');
  await asks(officer, 'travel.add-material', {
    title: '出境须知',
    words: '不携带内部资料和存储介质出境；遇打探、拉拢，及时拨打12339。',
  });
});

const TODAY = dayAt(new Date(), 'Asia/Shanghai');

async function chooses(page: Page, label: string, text: string, nth = 0): Promise<void> {
  await page.getByLabel(label, { exact: true }).nth(nth).click();
  await page.locator('.ant-select-dropdown:visible').getByText(text, { exact: true }).click();
}

/** The form as a traveller fills it in, to Hong Kong and back today. */
async function fillsIn(page: Page): Promise<void> {
  await chooses(page, '事由', '会议');
  await fillsDay(page, '出境日期', TODAY);
  await fillsDay(page, '回国（境）日期', TODAY);
  await chooses(page, '国家（地区）', '中国香港');
  await page.getByLabel('城市、地点').fill('香港会展中心');
  await fillsDay(page, '到达', TODAY);
  await fillsDay(page, '离开', TODAY);
}

async function opens(page: Page, text: string): Promise<void> {
  await page.goto(`/travel?text=${encodeURIComponent(text)}`);
  await page.locator('tbody .row-open').first().click();
  await page.getByRole('dialog').getByRole('button', { name: '打开', exact: true }).click();
  await page.waitForURL(/travel\/\d+/);
}

async function agrees(page: Page, text: string): Promise<void> {
  await opens(page, text);
  await presses(page, '提出意见');
  await inDialog(page, '提出');
}

async function approves(page: Page, text: string): Promise<void> {
  await opens(page, text);
  await presses(page, '审批');
  await inDialog(page, '决定');
  await expect(page.getByText('已批准').first()).toBeVisible();
}

async function answersAll(page: Page): Promise<void> {
  await presses(page, '填写访谈记录');
  const dialog = page.getByRole('dialog');
  for (const radio of await dialog.getByRole('radio', { name: '否', exact: true }).all()) await radio.check();
  await dialog.getByRole('radio', { name: '是', exact: true }).last().check();
  await isAccessible(page);
  await inDialog(page, '交本人核对');
}

test('a member declares on a phone, is briefed, leaves, comes back, reads and signs the interview', async () => {
  const phone = await signedIn('member', PHONE);
  const officer = await signedIn('officer');
  const personnel = await signedIn('personnel');
  const head = await signedIn('head');
  const { person } = await asks<{ person: { name: string } }>(phone, 'duties.mine');

  await phone.goto('/mine/trips');
  await isAccessible(phone);
  await presses(phone, '申报出行');
  await fillsIn(phone);
  // The connection drops: what was typed stays, and the same button sends it.
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: '申报', exact: true }).click();
  await expect(phone.getByText('填写的内容还在本页')).toBeVisible();
  await isAccessible(phone);
  await phone.context().setOffline(false);
  // The page is loaded anew: what was typed is there. The first answer is lost on its way; sent again it is the same journey.
  await phone.reload();
  await expect(phone.getByText('这里是您上次没有送出的内容')).toBeVisible();
  await expect(phone.getByLabel('城市、地点')).toHaveValue('香港会展中心');
  await isAccessible(phone);
  const declares = '**/api/travel.declare-own';
  await phone.route(declares, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await phone.getByRole('button', { name: '申报', exact: true }).click();
  await expect(phone.getByText('填写的内容还在本页')).toBeVisible();
  await phone.unroute(declares);
  await phone.getByRole('button', { name: '申报', exact: true }).click();
  await phone.waitForURL(/mine\/trips\/\d+/);
  await expect(phone.getByText('已申报，待审批')).toBeVisible();
  const { trips } = await asks<{ trips: unknown[] }>(phone, 'travel.mine');
  expect(trips).toHaveLength(1);
  await phone.goto('/mine/trips/new');
  await expect(phone.getByLabel('城市、地点')).toHaveValue('');
  await phone.goBack();

  await agrees(officer, person.name);
  await agrees(personnel, person.name);
  await approves(head, person.name);

  await phone.reload();
  await expect(phone.getByText('不携带内部资料').first()).toBeVisible();
  await phone.getByRole('checkbox', { name: '我已逐条阅读' }).check();
  await presses(phone, '确认已读');
  await expect(phone.getByText('已确认')).toBeVisible();
  await presses(phone, '我已出境');
  await inDialog(phone, '登记');
  await presses(phone, '我已回国（境）');
  await inDialog(phone, '登记');
  await expect(phone.getByText('只问事件，不问观点')).toBeVisible();

  await opens(officer, person.name);
  await answersAll(officer);
  await phone.reload();
  await phone.getByLabel('更正和补充（选填）').fill('返程改乘高铁');
  await writesName(phone);
  await presses(phone, '确认签署');
  await expect(phone.getByText('已核对签字')).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([phone.waitForEvent('download'), presses(phone, '下载我的一份')]);
  expect(download.suggestedFilename()).toContain('访谈记录');
  await isAccessible(phone);

  await officer.reload();
  await presses(officer, '办结');
  await inDialog(officer, '办结');
  await expect(officer.getByText('已办结').first()).toBeVisible();
  await isAccessible(officer);
});

test('foreign affairs takes a group of twelve abroad and back: one briefing for many, one interview for all', async () => {
  const foreign = await signedIn('foreign');
  const officer = await signedIn('officer');
  const personnel = await signedIn('personnel');
  const head = await signedIn('head');
  const { rows } = await asks<{ rows: { name: string; staffNumber: string }[] }>(personnel, 'people.list', {
    limit: 30,
  });
  await foreign.goto('/travel/new');
  const people = foreign.getByLabel('出行人员（按姓名或工号查找）');
  for (const { name, staffNumber } of rows.filter((one) => one.staffNumber).slice(4, 16)) {
    await people.fill(staffNumber);
    await foreign
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: `${name} · ${staffNumber}` })
      .click();
  }
  await foreign.keyboard.press('Escape');
  await foreign.getByLabel('团组名称').fill('赴港学术访问团');
  await foreign.getByLabel('领队').click();
  await foreign.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await fillsIn(foreign);
  await isAccessible(foreign);
  await foreign.getByRole('button', { name: '登记', exact: true }).click();
  await foreign.waitForURL(/travel\?state/);
  await expect(foreign.getByText('赴港学术访问团')).toBeVisible();
  await isAccessible(foreign);
  await agrees(officer, '赴港学术访问团');
  await agrees(personnel, '赴港学术访问团');
  await approves(head, '赴港学术访问团');
  await opens(foreign, '赴港学术访问团');
  await presses(foreign, '登记当面行前教育');
  await inDialog(foreign, '登记');
  await presses(foreign, '登记出境');
  await inDialog(foreign, '登记');
  await presses(foreign, '登记回国（境）');
  await inDialog(foreign, '登记');
  await answersAll(foreign);
  await expect(foreign.getByText('待本人核对签字')).toHaveCount(12);
  await isAccessible(foreign);
});
