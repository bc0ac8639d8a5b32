/**
 * A member reports a matter on a phone: the line breaks and nothing typed is lost; he keeps the receipt and the proof of its time. The
 * officer acknowledges, handles, closes; the member reads what was done and who looked, and confirms for the year.
 */
import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import { aDemonstration, inDialog, PHONE, presses } from './as-user.ts';

const { signedIn } = aDemonstration();

const FACTS = '今天下午接到自称招聘顾问的境外来电，询问课题组人员分工，已挂断。';

test('a member reports a matter, keeps the receipt; the officer acknowledges, handles, closes; the member confirms for the year', async () => {
  const phone = await signedIn('member', PHONE);
  const officer = await signedIn('officer');
  await test.step('reports, in a minute; the line breaks meanwhile and nothing is lost', () => reports(phone));
  await test.step('keeps the receipt and the proof of its time', () => keeps(phone));
  const path = new URL(phone.url()).pathname;
  await test.step('the officer opens it for a purpose, acknowledges, handles and closes', () => handles(officer));
  await test.step('the member reads what was done, and who looked', () => reads(phone, path));
  await test.step('and confirms for the year, from what he owes on his page', () => confirms(phone));
});

async function reports(phone: Page): Promise<void> {
  await phone.goto('/mine/matters');
  await presses(phone, '报告事项');
  await phone.getByRole('radio', { name: '本人遭遇渗透、策反或者胁迫' }).check();
  await expect(phone.getByText(/应当天报告/)).toBeVisible();
  await phone.getByLabel('事实').fill(FACTS);
  await phone.context().setOffline(true);
  await presses(phone, '报告');
  await expect(phone.getByText(/连接不到服务器/)).toBeVisible();
  await phone.context().setOffline(false);
  await phone.reload();
  await expect(phone.getByText('这里是您上次没有送出的内容', { exact: false })).toBeVisible();
  await expect(phone.getByLabel('事实')).toHaveValue(FACTS);
  await presses(phone, '报告');
  await phone.waitForURL(/\/mine\/matters\/\d+$/);
  expect(await phone.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')))).toEqual([]);
}

async function keeps(phone: Page): Promise<void> {
  const receipt = phone.waitForEvent('download');
  await presses(phone, '下载回执（PDF）');
  expect((await bytesOf(await receipt)).subarray(0, 5).toString()).toBe('%PDF-');
  // The proof waits for the next checkpoint, a second on an idle machine: who is told so presses again.
  const proof = phone.waitForEvent('download', { timeout: 120_000 });
  const tooEarly = phone.getByText('请过几秒再取').first();
  for (let came = false; !came; ) {
    await presses(phone, '取得时间证明');
    came = await Promise.race([proof.then(() => true), tooEarly.waitFor().then(() => false)]);
    if (!came) await tooEarly.waitFor({ state: 'hidden' });
  }
  expect((await bytesOf(await proof)).toString()).toContain('c2sp.org/tlog-proof@v1');
}

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

async function handles(officer: Page): Promise<void> {
  await officer.goto('/where-we-stand');
  await expect(officer.getByText(/还没有确认收到/)).toBeVisible();
  await officer.goto('/matters?state=reported');
  await officer.locator('tbody .row-open').last().click();
  await inDialog(officer, '打开');
  await expect(officer.getByText(FACTS)).toBeVisible();
  await presses(officer, '确认收到');
  await presses(officer, '登记办理结果');
  await officer.getByRole('radio', { name: '事实已转报国家安全机关' }).check();
  await officer.getByLabel('告诉报告人的话').fill('事实已转报。再有来电请不要接听，记下号码。');
  await inDialog(officer, '登记并告诉报告人');
  await expect(officer.getByRole('dialog')).toBeHidden();
  await presses(officer, '办结');
  await inDialog(officer, '办结');
  await expect(officer.getByText('已办结').first()).toBeVisible();
}

async function reads(phone: Page, path: string): Promise<void> {
  await phone.goto(path);
  await expect(phone.getByText('再有来电请不要接听', { exact: false })).toBeVisible();
  await expect(phone.getByText('已办结').first()).toBeVisible();
  await phone.goto('/mine');
  await expect(phone.getByText('一件事项报告').first()).toBeVisible();
}

async function confirms(phone: Page): Promise<void> {
  await phone.goto('/mine');
  await phone
    .locator('.to-do li')
    .filter({ hasText: '确认报告事项为最新' })
    .first()
    .getByRole('button', { name: '去确认' })
    .click();
  await expect(phone.getByRole('heading', { name: '登记的您的信息' })).toBeVisible();
  await phone.getByText('除以上事项外').click();
  await phone.getByText('登记的信息无误').click();
  await presses(phone, '确认');
  await phone.waitForURL(/\/mine\/matters$/);
  await expect(phone.getByText('上次确认')).toBeVisible();
}
