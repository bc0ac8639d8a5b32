/**
 * A contingency plan from the proposal to the phone: written by the officer without a mouse where it counts, approved by the head, read by
 * whoever has a role in it, and read again without a network; then a drill, at which somebody says not to have been.
 */
import { type Browser, devices, expect, type Page, test } from '@playwright/test';
import { isAccessible } from './as-user.ts';
import { anInstallation, type Installation } from './installation.ts';

let installation: Installation;
test.beforeAll(async () => {
  installation = await anInstallation({ flags: ['--demo'] });
});
test.afterAll(() => installation.stop());

async function signedIn(browser: Browser, login: string, phone = false): Promise<Page> {
  const password = new RegExp(`^ {2}${login} +([0-9A-Z-]{14}) `, 'm').exec(installation.printed())![1];
  const context = await browser.newContext({
    ...(phone ? devices['Pixel 7'] : {}),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: installation.address,
  });
  const answer = await context.request.post('/auth/sign-in', { data: { login, password } });
  expect(answer.ok()).toBe(true);
  return context.newPage();
}

const presses = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const nameOf = async (page: Page): Promise<string> =>
  (await (await page.request.get('/auth/state')).json()).signedIn.displayName;

/** By name or staff number, as anybody does: typed, then taken from the list. */
async function chooses(page: Page, field: ReturnType<Page['getByRole']>, name: string): Promise<void> {
  await field.click();
  await field.fill(name);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).first().click();
}

test('a plan is written, approved, read on a phone and read again without a network; a drill of it', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const [officer, head, member] = [
    await signedIn(browser, 'officer'),
    await signedIn(browser, 'head'),
    await signedIn(browser, 'member', true),
  ];
  const [memberName, officerName] = [await nameOf(member), await nameOf(officer)];

  await officer.goto('/plans');
  await isAccessible(officer);
  await presses(officer, '起草预案');
  const begin = officer.getByRole('dialog');
  await begin.getByRole('combobox').click();
  await officer.locator('.ant-select-dropdown:visible').getByTitle('网络安全事件').click();
  await begin.getByRole('button', { name: '开始起草' }).click();
  await officer.waitForURL(/plans\/versions\/\d+/);
  await isAccessible(officer);
  const planVersionId = Number(/\d+$/.exec(officer.url())![0]);

  // Refused as long as it lacks something, and told what.
  await presses(officer, '报批');
  await expect(officer.getByText(/有的岗位没有明确人员和替补人员/)).toBeVisible();
  for (const role of await officer.getByRole('group', { name: /^岗位\d/ }).all()) {
    await chooses(officer, role.getByRole('combobox').nth(0), memberName);
    await chooses(officer, role.getByRole('combobox').nth(1), officerName);
    await role.getByRole('textbox', { name: '值班电话', exact: true }).fill('0595-2200118');
  }
  for (const contact of await officer.getByRole('group', { name: /^电话\d/ }).all()) {
    const number = contact.getByRole('textbox', { name: '电话', exact: true });
    if ((await number.inputValue()) === '') await number.fill('0595-2200999');
  }
  // Rows from a sheet take their place among the steps; the last is moved up by the keyboard alone.
  await presses(officer, '加一个步骤');
  const steps = officer.getByRole('group', { name: /^步骤\d/ });
  const last = steps.last().getByRole('textbox', { name: '做什么' });
  await last.evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, '通知各部门负责人\t处置负责人\t30分钟\n切换到备用网站\t处置负责人\t2小时');
  await expect(officer.getByText('已粘贴 2 个步骤')).toBeVisible();
  const count = await steps.count();
  await expect(steps.last().getByRole('textbox', { name: '做什么' })).toHaveValue('切换到备用网站');
  await expect(steps.last().getByRole('spinbutton')).toHaveValue('120');
  await steps.last().getByRole('textbox', { name: '做什么' }).focus();
  await officer.keyboard.press('Alt+ArrowUp');
  await expect(steps.nth(count - 2).getByRole('textbox', { name: '做什么' })).toHaveValue('切换到备用网站');
  await presses(officer, '保存草稿');
  await expect(officer.getByText('草稿已保存')).toBeVisible();
  await presses(officer, '报批');
  await expect(officer.getByText('待批准').first()).toBeVisible();

  await head.goto(`/plans/versions/${planVersionId}`);
  await expect(head.getByRole('button', { name: '批准并印发' })).toBeVisible({ timeout: 60_000 });
  await isAccessible(head);
  await presses(head, '批准并印发');
  await isAccessible(head);
  await head.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await expect(head.getByText('现行有效').first()).toBeVisible();

  // Once read, it is read again without a network: at its own address, and from wherever one begins.
  await member.goto('/mine');
  await member
    .getByRole('link', { name: /^网络安全事件应急预案/ })
    .first()
    .click();
  await expect(member.getByText('本机已保存副本')).toBeVisible();
  await isAccessible(member);
  const address = member.url();
  await member.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await member.context().setOffline(true);
  await member.goto(address);
  await expect(member.getByText(/^离线副本/)).toBeVisible();
  await expect(member.getByText('切换到备用网站')).toBeVisible();
  await expect(member.getByRole('link', { name: '12339' })).toHaveAttribute('href', 'tel:12339');
  await expect(member.getByText(`${memberName}（本人）`).first()).toBeVisible();
  expect(await member.locator('script').count()).toBe(0);
  await isAccessible(member);
  await member.goto('/ledger');
  await member.getByRole('link', { name: '网络安全事件应急预案' }).click();
  await expect(member.getByText(/^离线副本/)).toBeVisible();
  await member.context().setOffline(false);
  await member.goto(address);
  await expect(member.getByText('本机已保存副本')).toBeVisible();
  const [file] = await Promise.all([member.waitForEvent('download'), presses(member, '保存为一个文件')]);
  expect(file.suggestedFilename()).toBe('网络安全事件应急预案.html');

  // A drill: planned, held, recorded; somebody says not to have been there, and both stand.
  await officer.getByRole('link', { name: '返回该预案' }).click();
  await presses(officer, '计划演练');
  const drill = officer.getByRole('dialog');
  await drill.getByRole('textbox', { name: '计划日期' }).fill(await today(officer));
  await officer.keyboard.press('Enter');
  await drill.getByRole('textbox', { name: '情景' }).fill('门户网站首页被篡改。');
  await chooses(officer, drill.getByRole('combobox', { name: /^参加人员/ }), memberName);
  await drill.getByRole('textbox', { name: '情景' }).click();
  await isAccessible(officer);
  await drill.getByRole('button', { name: '计划', exact: true }).click();
  await officer.waitForURL(/plans\/drills\/\d+/);
  await isAccessible(officer);
  await presses(officer, '登记开展情况');
  await isAccessible(officer);
  const record = officer.getByRole('dialog');
  await record.getByRole('textbox', { name: /^问题/ }).fill('值班电话两次无人接听。');
  await record.getByRole('button', { name: '登记', exact: true }).click();
  await expect(officer.getByText('已开展').first()).toBeVisible();
  await member.goto('/mine');
  await presses(member, '我没有到场');
  await expect(member.getByRole('button', { name: '更正：我到场了' })).toBeVisible();
  await isAccessible(member);
  await officer.reload();
  await expect(officer.getByText('本人说没有到场')).toBeVisible();
  await expect(officer.getByText('无人参加，不计入').first()).toBeVisible();
  await isAccessible(officer);

  // Signing out clears what was kept.
  await member.getByRole('button', { name: /^账号: / }).click();
  await member.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(member.getByLabel('登录名')).toBeVisible();
  expect(await member.evaluate(() => caches.keys())).toEqual([]);
  await member.context().setOffline(true);
  await expect(member.goto(address)).rejects.toThrow();
});

const today = (page: Page): Promise<string> =>
  page.evaluate(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()));
