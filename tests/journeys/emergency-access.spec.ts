/**
 * Emergency access in the browser: the network officer, who has no list of people, asks by name; the head agrees; the file is open to him and
 * closed again; personnel, a third person, reviews it; the person concerned reads all of it.
 */
import { type Browser, devices, expect, type Page, test } from '@playwright/test';
import { anInstallation, call, type Installation } from './installation.ts';

let installation: Installation;
test.beforeAll(async () => {
  installation = await anInstallation({ flags: ['--demo'] });
});
test.afterAll(() => installation.stop());

async function signedIn(browser: Browser, login: string, phone = false): Promise<Page> {
  const password = new RegExp(`^ {2}${login} +([0-9A-Z-]{14}) `, 'm').exec(installation.printed())![1];
  const context = await browser.newContext({
    ...(phone ? devices['Pixel 7'] : {}),
    ...{ baseURL: installation.address, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  });
  expect((await context.request.post('/auth/sign-in', { data: { login, password } })).ok()).toBe(true);
  return context.newPage();
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const inDialog = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name }).click();

test('one asks, another agrees, it opens and closes, a third reviews, the person reads', async ({ browser }) => {
  test.setTimeout(240_000);
  const [network, head] = [await signedIn(browser, 'network'), await signedIn(browser, 'head')];
  const [personnel, member] = [await signedIn(browser, 'personnel'), await signedIn(browser, 'member', true)];
  const { displayName } = await call<{ displayName: string }>(installation, member.request, 'accounts.me');
  const { rows } = await call<{ rows: { staffNumber: string }[] }>(installation, personnel.request, 'people.list', {
    text: displayName,
  });

  await test.step('asked for by name, with a ground and reasons', async () => {
    await network.goto('/emergency-access');
    await press(network, '申请紧急查阅');
    const dialog = network.getByRole('dialog');
    await dialog.getByLabel('查阅谁的记录（姓名）').fill(displayName);
    await dialog.getByLabel('工号').fill(rows[0]!.staffNumber);
    await dialog.getByLabel('说明（事后本人可以看到）').fill('出差途中失联，需要联系方式。');
    await inDialog(network, /^申\s?请$/);
    await expect(network.getByText('待第二人同意')).toBeVisible();
    await expect(network.getByRole('button', { name: '打开记录' })).toHaveCount(0);
  });

  await test.step('every page of the head says so, and he agrees', async () => {
    await head.goto('/people');
    await expect(head.getByText('紧急查阅：1 件待同意。')).toBeVisible();
    await head.goto('/emergency-access');
    await press(head, /^同\s?意$/);
    await inDialog(head, /^同\s?意$/);
    await expect(head.getByText('正在开放').first()).toBeVisible();
  });

  await test.step('the file opens to who asked, until he closes it', async () => {
    await network.reload();
    await press(network, '打开记录');
    await expect(network.getByText('本次打开已记入日志', { exact: false })).toBeVisible();
    await expect(network.getByText('电话')).toBeVisible();
    await press(network, '提前关闭');
    await expect(network.getByText('已关闭，待复核')).toBeVisible();
    await expect(network.getByText('电话')).toHaveCount(0);
    await press(network, '说明用途');
    await network.getByLabel('看了什么，用在哪里').fill('已电话联系到本人，平安。');
    await inDialog(network, /^保\s?存$/);
  });

  await test.step('a third person reviews it; who agreed cannot', async () => {
    await head.reload();
    await expect(head.getByText('已关闭，待复核')).toBeVisible();
    await expect(head.getByRole('button', { name: /^复\s?核$/ })).toHaveCount(0);
    await personnel.goto('/emergency-access');
    await press(personnel, /^复\s?核$/);
    await personnel.getByRole('radio', { name: '查阅有必要，没有超出需要' }).check();
    await personnel.getByLabel('意见').fill('确属紧急。');
    await inDialog(personnel, '保存复核');
    await expect(personnel.getByText('已复核').first()).toBeVisible();
  });

  await test.step('the person reads who, why, when, and what was found', async () => {
    await member.goto('/mine');
    await expect(member.getByText('对我的紧急查阅')).toBeVisible();
    await expect(member.getByText('出差途中失联', { exact: false })).toBeVisible();
    await expect(member.getByText('确属紧急。', { exact: false })).toBeVisible();
    await expect(member.getByText('紧急查阅（两人同意）', { exact: false })).toBeVisible();
  });
});
