/**
 * A network incident with its clock running out: opened on a phone with one tap, the head told when half of the time is gone, reported
 * late and shown as late, contained, reviewed, rectified, closed; and the ledger's row with it.
 */
import { AxeBuilder } from '@axe-core/playwright';
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
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: installation.address,
  });
  const answer = await context.request.post('/auth/sign-in', { data: { login, password } });
  expect(answer.ok()).toBe(true);
  return context.newPage();
}

const presses = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
async function inDialog(page: Page, name: string, words?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (words) await dialog.getByRole('textbox').first().fill(words);
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function isAccessible(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width, height: 3000 });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
  await page.setViewportSize({ width, height });
}

test('a network incident with the clock running out', async ({ browser }) => {
  test.setTimeout(300_000);
  const member = await signedIn(browser, 'member', true);
  await member.goto('/mine/incidents');
  await isAccessible(member);
  await member.getByRole('button', { name: /^网络安全事件/ }).click();
  await member.getByRole('textbox').fill('办公网一台服务器夜间有异常登录，已断网。');
  await presses(member, '立即报出');
  await member.waitForURL(/mine\/incidents\/\d+/);
  await expect(member.getByText('办公网一台服务器夜间有异常登录')).toBeVisible();
  await isAccessible(member);
  const incidentId = Number(/\d+$/.exec(member.url())![0]);

  // It was noticed five hours ago: the officer puts that down, and the time for the report is over by it.
  const officer = await signedIn(browser, 'officer');
  await officer.goto(`/incidents/${incidentId}`);
  await call(installation, officer.request, 'incidents.classify', {
    incidentId,
    kind: 'network',
    noticedAt: new Date(Date.now() - 5 * 3_600_000).toISOString(),
  });
  await officer.reload();
  await expect(officer.getByText('上报时限已过，请立即上报').first()).toBeVisible();
  await isAccessible(officer);

  // The head is told by the clock itself, within a minute.
  const head = await signedIn(browser, 'head');
  await expect(async () => {
    await head.goto('/');
    await expect(head.getByText(/^突发情况 .*尚未上报/).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 100_000 });
  await isAccessible(head);

  await presses(officer, '登记首报');
  await inDialog(officer, '登记已上报');
  await expect(officer.getByText('上报超时').first()).toBeVisible();
  await presses(officer, '登记已控制');
  await inDialog(officer, '登记', '服务器已断网，口令已更换。');
  await presses(officer, '复盘');
  const dialog = officer.getByRole('dialog');
  await dialog.getByRole('button', { name: '去掉' }).click();
  await inDialog(officer, '登记复盘', '口令强度不足；今后用双因子登录。');
  await presses(officer, '登记整改完成');
  await inDialog(officer, '登记', '双因子登录已启用，抽查两台服务器。');
  await presses(officer, '登记终报');
  await inDialog(officer, '登记已上报');
  await isAccessible(officer);

  await head.goto(`/incidents/${incidentId}`);
  await presses(head, '办结');
  await inDialog(head, '办结');
  await expect(head.getByText('已办结').first()).toBeVisible();
  const { rows } = await call<{ rows: { rule: number }[] }>(installation, officer.request, 'duties.ledger', {
    state: 'met',
    rules: [8501],
  });
  expect(rows.length).toBeGreaterThan(0);
});
