/**
 * The day two inspectors walk in: the officer freezes the list and shows the commitment, the inspector says his part, the pack of who was drawn
 * is made, taken, checked with the program that stands alone, handed over; a second draw of that day is seen to be the second.
 */
import { execFileSync } from 'node:child_process';
import { devices, expect, test } from '@playwright/test';
import { aDemonstration, fits, inDialog, isAccessible, presses } from './as-user.ts';

const { signedIn } = aDemonstration();
const SMALL = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };

test('people are drawn by both sides, their pack is made, checked without the program and handed over', async () => {
  test.setTimeout(300_000);
  const officer = await signedIn('officer');
  await officer.goto('/inspection-packs');
  await expect(officer.getByText('已移交').first()).toBeVisible();
  await isAccessible(officer);
  const opensDraw = async (before: number) => {
    await officer.goto('/inspection-packs');
    await presses(officer, '随机抽取人员');
    const told = officer.getByText(`今天这一用途已经抽取${before}次`, { exact: false });
    await expect(told).toHaveCount(before === 0 ? 0 : 1);
    await isAccessible(officer);
    await inDialog(officer, '固定名单，公布承诺值');
    await officer.waitForURL(/draws\/\d+$/);
    await expect(officer.getByText('口令录入后公布')).toBeVisible();
    await presses(officer, '录入检查方口令');
    await officer.getByRole('textbox', { name: '检查方口令' }).fill('73Q15K');
    await inDialog(officer, '抽取');
    await expect(officer.getByText('抽中的人员').first()).toBeVisible();
  };
  await opensDraw(0);
  await opensDraw(1);
  await expect(officer.getByText('这是同一用途当天第2次抽取', { exact: false })).toBeVisible();
  await isAccessible(officer);
  if (process.env.PICTURES) await officer.screenshot({ path: `${process.env.PICTURES}/draw.png`, fullPage: true });

  await presses(officer, '制作迎检材料');
  await officer.getByRole('textbox', { name: '提供给' }).fill('市国家安全局检查组');
  await officer.getByRole('textbox', { name: '依据' }).fill('当面检查');
  await isAccessible(officer);
  if (process.env.PICTURES) await officer.screenshot({ path: `${process.env.PICTURES}/dialog.png` });
  await inDialog(officer, '制作');
  await officer.waitForURL(/inspection-packs\/\d+$/);
  await expect(officer.getByText('已制作，待移交').first()).toBeVisible({ timeout: 60_000 });
  await isAccessible(officer);
  if (process.env.PICTURES) await officer.screenshot({ path: `${process.env.PICTURES}/pack.png`, fullPage: true });
  if (process.env.PICTURES) await officer.pdf({ path: `${process.env.PICTURES}/hand-over.pdf` });
  const row = officer.getByRole('row').filter({ hasText: '全套材料' });
  const [download] = await Promise.all([
    officer.waitForEvent('download'),
    row.getByRole('button', { name: /下\s*载/ }).click(),
  ]);
  const said = execFileSync(process.execPath, ['src/journal/verify/main.ts', await download.path()], {
    encoding: 'utf8',
  });
  expect(said).toContain('✔ 无误');
  expect(said).toContain('抽取重新计算后仍是这 10 人');

  await presses(officer, '登记移交');
  await officer.getByRole('textbox', { name: '接收人' }).fill('王检查');
  await isAccessible(officer);
  await inDialog(officer, /登\s*记/);
  await expect(officer.getByText('已移交').first()).toBeVisible();

  await officer.goto('/inspection-packs?part=draws&repeated=yes');
  await expect(officer.getByText('当天第2次，共2次')).toBeVisible();
  await isAccessible(officer);
  await officer.goto('/inspection-packs?kind=by-person&stand=handed-over');
  await expect(officer.getByRole('row').filter({ hasText: '国家安全机关检查' })).toBeVisible();
  await expect(officer.getByRole('row').filter({ hasText: '按义务' })).toHaveCount(0);

  const head = await signedIn('head', SMALL);
  for (const path of [
    '/inspection-packs',
    '/inspection-packs?part=draws',
    '/inspection-packs/3',
    '/inspection-packs/draws/3',
  ]) {
    await head.goto(path);
    await expect(head.getByRole('heading', { level: 1 })).toBeVisible();
    await head.waitForLoadState('networkidle');
    await fits(head, path);
    await isAccessible(head);
    if (process.env.PICTURES)
      await head.screenshot({
        path: `${process.env.PICTURES}/phone${path.replaceAll(/[^a-z0-9]/g, '-')}.png`,
        fullPage: true,
      });
  }
});
