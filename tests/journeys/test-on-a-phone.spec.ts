/**
 * A course with a test, on a phone of 390 px: the connection lost in the middle of the course and in the middle of the test, failed once, the
 * explanation read, passed, the hours counted once, the certificate taken and checked by somebody who has no account. The officer
 * sees which questions most people miss, and of nobody that he failed.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Item } from '../../src/domain/questions/questions.ts';
import { codesOn } from '../../src/fixtures/attestations.ts';
import { DEMO_QUESTIONS } from '../../src/fixtures/demo/questions.ts';
import { aDemonstration, asks, inDialog, isAccessible, PHONE, presses } from './as-user.ts';

const here = aDemonstration();
const SMALL = { ...PHONE, viewport: { width: 390, height: 844 } };
const COURSE = '遇到可疑情况怎么办（含测试）';

const hoursOf = async (page: Page): Promise<number> =>
  (await asks<{ hoursThisYear: number }>(page, 'training.mine')).hoursThisYear;

/** What a phone shows of the question, answered as the law has it. */
async function answersRightly(page: Page): Promise<void> {
  const stem = await page.locator('#question-stem').innerText();
  const { items } = DEMO_QUESTIONS.find((one) => one.stem[0] === stem)!;
  for (const [at, item] of items.entries()) await answersItem(page, item, at);
}

async function answersItem(page: Page, { kind, options, right }: Item, at: number): Promise<void> {
  const part = page.locator('.question-item').nth(at);
  const words = right.map((place) => options[place]!.zh);
  if (kind !== 'order') {
    for (const one of words) await part.locator('label').filter({ hasText: one }).click();
    return;
  }
  for (const [place, one] of words.entries())
    while (!(await part.locator('li').nth(place).innerText()).includes(one))
      await part.getByRole('button', { name: `上移：${one}`, exact: true }).click();
  const asItStands = part.getByRole('button', { name: '顺序就是这样' });
  if (await asItStands.isVisible()) await asItStands.click();
}

/** This one look waits until it is let go: the others overtake it. */
async function answersLate(page: Page, name: string): Promise<() => Promise<void>> {
  const overtaken = page.waitForResponse(/questions\.my-test$/);
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/api/${name}`, async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    await overtaken;
    await expect(page.getByRole('heading', { name: '开始之前' })).toBeVisible();
    letGo();
  };
}

test('learns, loses the connection, fails, reads why, passes; it counts once, and the certificate is checked by anybody', async () => {
  const page = await here.signedIn('member', SMALL);
  await page.goto('/mine/training');
  const before = await hoursOf(page);
  await page.getByRole('link', { name: COURSE }).click();
  await presses(page, '开始学习');
  await expect(page.getByRole('heading', { name: '先停下，再报告' })).toBeVisible();
  await page.context().setOffline(true);
  await presses(page, '读完了，继续');
  await expect(page.getByRole('heading', { name: '一个案例' })).toBeVisible();
  await expect(page.getByText(/现在连接不到服务器/)).toBeVisible();
  await presses(page, '读完了，继续');
  await expect(page.getByRole('heading', { name: '小测试' })).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/现在连接不到服务器/)).toBeHidden({ timeout: 30_000 });
  await isAccessible(page);

  await presses(page, '去测试');
  await expect(page.getByText(/通过即完成课程的这一部分/)).toBeVisible();
  await isAccessible(page);
  await presses(page, '开始作答');
  await expect(page.getByText('第 1 题，共 6 题')).toBeVisible();
  await page.context().setOffline(true);
  await answersRightly(page);
  await expect(page.getByText('1 题待发送')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible({ timeout: 30_000 });
  await isAccessible(page);
  // The end is told before the attempt is read anew: what is at hand meanwhile explains nothing, and the page waits for it.
  const late = await answersLate(page, 'questions.my-attempt');
  await presses(page, '提交测试');
  await inDialog(page, /提\s*交/);
  await late();
  await expect(page.getByText(/还没有通过，不要紧/)).toBeVisible();
  await expect(page.getByText('解析：').first()).toBeVisible();
  await isAccessible(page);
  expect(await hoursOf(page), 'a failed test counts for nothing').toBe(before);
  await page.getByRole('link', { name: '返回课程' }).click();
  await expect(page.getByText('2 / 3')).toBeVisible();
  await presses(page, '去测试');

  await presses(page, '再答一次');
  for (let at = 1; at <= 6; at += 1) {
    await expect(page.getByText(`第 ${at} 题，共 6 题`)).toBeVisible();
    await answersRightly(page);
    if (at < 6) await presses(page, '下一题');
  }
  await expect(page.getByText('已保存', { exact: true })).toBeVisible({ timeout: 30_000 });
  await presses(page, /^提\s*交$/);
  await inDialog(page, /提\s*交/);
  await expect(page.getByRole('heading', { name: '已通过' })).toBeVisible();
  await expect(page.getByText('课程已全部完成，计 1 学时。')).toBeVisible();
  expect(await hoursOf(page), 'the course’s hour, once').toBe(before + 1);

  await presses(page, '返回课程');
  await expect(page.getByRole('heading', { name: '课程已完成' })).toBeVisible();
  await isAccessible(page);
  const arriving = page.waitForEvent('download');
  await presses(page, '领取证明');
  const [code] = codesOn(readFileSync(await (await arriving).path()));
  await page.goto('/mine/training');
  await expect(page.getByText(/已领取/)).toBeVisible();

  const stranger = await here.visitor(SMALL);
  await stranger.goto(`/certificate#${code}`);
  await expect(stranger.getByText('这份证明有效。请与纸上的内容逐项核对。')).toBeVisible();
  await expect(stranger.getByText(`课程：${COURSE}`)).toBeVisible();
  expect(new URL(stranger.url()).hash, 'the code leaves the address bar').toBe('');
  await isAccessible(stranger);
  await stranger.getByRole('textbox').fill(`${code!.slice(0, -1)}${code!.endsWith('A') ? 'B' : 'A'}`);
  await presses(stranger, /查\s*询/);
  await expect(stranger.getByText(/没有查到使用这个验证码的培训证明/)).toBeVisible();
});

test('the officer sees which questions most people missed, and nobody’s name beside them', async () => {
  const page = await here.signedIn('officer');
  await page.goto('/training/questions?shown=missed');
  const rows = page.locator('tbody tr.ant-table-row');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('机关、单位发现国家秘密可能已经泄露');
  await expect(rows.first()).toContainText('70%（10 人次）');
  await isAccessible(page);
  await page.goto('/training/certificates');
  await page.locator('tbody .ant-checkbox-input').first().check();
  await presses(page, '打印所选 1 人的证明');
  const arriving = page.waitForEvent('download');
  await inDialog(page, /打\s*印/);
  expect(codesOn(readFileSync(await (await arriving).path()))).toHaveLength(1);
  await page.goto('/training/certificates?part=issued');
  await expect(page.getByText('有效', { exact: true }).first()).toBeVisible();
  await isAccessible(page);
});
