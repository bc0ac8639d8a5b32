/**
 * A network incident with its clock running out: opened on a phone with one tap, the head told when half of the time is gone, reported
 * late and shown as late, contained, reviewed, rectified, closed; and the ledger's row with it.
 */
import { expect, type Page, test } from '@playwright/test';
import { aDemonstration, asks, inDialog, isAccessible, PHONE, presses } from './as-user.ts';

const { signedIn } = aDemonstration();

/** Answers what the dialog asks for, and ends it. */
async function answers(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox').first().fill(words);
  await inDialog(page, name);
}

test('a network incident with the clock running out', async () => {
  const member = await signedIn('member', PHONE);
  await member.goto('/mine/incidents');
  await isAccessible(member);
  await member.getByRole('button', { name: /^网络安全事件/ }).click();
  await member.waitForURL(/mine\/incidents\/\d+/);
  await isAccessible(member);
  await member.getByRole('textbox', { name: '补充说明' }).fill('办公网一台服务器夜间有异常登录，已断网。');
  await presses(member, '补充');
  await expect(member.getByText('办公网一台服务器夜间有异常登录')).toBeVisible();
  await isAccessible(member);
  const incidentId = Number(/\d+$/.exec(member.url())![0]);

  // It was noticed five hours ago: the officer puts that down, and the time for the report is over by it.
  const officer = await signedIn('officer');
  await officer.goto(`/incidents/${incidentId}`);
  await asks(officer, 'incidents.classify', {
    incidentId,
    kind: 'network',
    noticedAt: new Date(Date.now() - 5 * 3_600_000).toISOString(),
  });
  await officer.reload();
  await expect(officer.getByText('上报时限已过，请立即上报').first()).toBeVisible();
  await isAccessible(officer);

  // The head is told by the clock itself, within a minute.
  const head = await signedIn('head');
  await expect(async () => {
    await head.goto('/');
    await expect(head.getByText(/^突发情况 .*尚未上报/).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 100_000 });
  await isAccessible(head);

  await presses(officer, '登记首报');
  await inDialog(officer, '登记已上报');
  await expect(officer.getByText('上报超时').first()).toBeVisible();
  await presses(officer, '登记已控制');
  await answers(officer, '登记', '服务器已断网，口令已更换。');
  await presses(officer, '复盘');
  const dialog = officer.getByRole('dialog');
  await dialog.getByRole('button', { name: '去掉' }).click();
  await answers(officer, '登记复盘', '口令强度不足；今后用双因子登录。');
  await presses(officer, '登记整改完成');
  await answers(officer, '登记', '双因子登录已启用，抽查两台服务器。');
  await presses(officer, '登记终报');
  await inDialog(officer, '登记已上报');
  await isAccessible(officer);

  await head.goto(`/incidents/${incidentId}`);
  await presses(head, '办结');
  await inDialog(head, '办结');
  await expect(head.getByText('已办结').first()).toBeVisible();
  const { rows } = await asks<{ rows: { rule: number }[] }>(officer, 'duties.ledger', {
    state: 'met',
    rules: [8501, 8505],
  });
  expect(rows.map(({ rule }) => rule)).toEqual(expect.arrayContaining([8501, 8505]));
});
