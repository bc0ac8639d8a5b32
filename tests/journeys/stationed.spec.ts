/**
 * Somebody stationed abroad: foreign affairs names the contact person, records a contact and hands over; the new contact person records one
 * on a phone; the person tells of home leave, is interviewed, reads and signs on a phone; the ledger says that each was met.
 */
import { expect, type Page, test } from '@playwright/test';
import { dayAt, plusDays } from '../../src/law/day.ts';
import { aDemonstration, asks, fillsDay, inDialog, isAccessible, PHONE, presses, writesName } from './as-user.ts';

const { signedIn } = aDemonstration();

const TODAY = dayAt(new Date(), 'Asia/Shanghai');

async function choosesPerson(page: Page, label: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(name);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).first().click();
}

async function opens(page: Page, name: string): Promise<void> {
  await page.goto(`/stationed?text=${encodeURIComponent(name)}`);
  await page.locator('tbody .row-open').first().click();
  await page.getByRole('dialog').getByRole('button', { name: '打开', exact: true }).click();
  await page.waitForURL(/stationed\/\d+/);
}

async function signs(phone: Page): Promise<void> {
  await phone.getByLabel('更正和补充（选填）').fill('证照已于上周交回');
  await writesName(phone);
  await presses(phone, '确认签署');
  await expect(phone.getByText('已核对签字')).toBeVisible({ timeout: 30_000 });
}

test('named, in touch, handed over; home leave told on a phone; interviewed, read and signed; met in the ledger', async () => {
  const foreign = await signedIn('foreign');
  const phone = await signedIn('member', PHONE);
  const keeper = await signedIn('liaison', PHONE);
  const officer = await signedIn('officer');
  type Own = { personId: number; person: { name: string } };
  const me = await asks<Own>(phone, 'duties.mine');
  const first = (await asks<Own>(await signedIn('network'), 'duties.mine')).person.name;
  const second = (await asks<Own>(keeper, 'duties.mine')).person.name;
  await asks(foreign, 'people.station-abroad', { personId: me.personId, from: plusDays(TODAY, -30) });

  await test.step('foreign affairs names the contact person, records a contact, hands over', async () => {
    await opens(foreign, me.person.name);
    await presses(foreign, '指定联系人');
    await choosesPerson(foreign, '联系人', first);
    await fillsDay(foreign, '自', plusDays(TODAY, -30));
    await isAccessible(foreign);
    await inDialog(foreign, '指定');
    await presses(foreign, '登记联系');
    await foreign.getByLabel('要点').fill('提醒通信保密，无应报告事项。');
    await isAccessible(foreign);
    await inDialog(foreign, '登记');
    await expect(foreign.getByText('提醒通信保密')).toBeVisible();
    await presses(foreign, '交接联系人');
    await choosesPerson(foreign, '接手人', second);
    await foreign.getByLabel('交接了什么').click();
    await foreign.locator('.ant-select-dropdown:visible').getByText('未办结事项', { exact: true }).click();
    await foreign.getByLabel('交接了什么').press('Escape');
    await inDialog(foreign, '登记交接');
    await expect(foreign.getByText(`${first} → ${second}`)).toBeVisible();
    await isAccessible(foreign);
  });
  await test.step('whoever took over reads what was said before, for a purpose, and records a contact on a phone', async () => {
    await keeper.goto('/mine/stationed');
    const line = keeper.locator('li').filter({ hasText: me.person.name });
    await line.getByRole('button', { name: '登记联系' }).click();
    await keeper.getByRole('radio', { name: '视频' }).check();
    await keeper.getByLabel('要点').fill('核对紧急联系方式，约定月末再联系。');
    await inDialog(keeper, '登记');
    await isAccessible(keeper);
    await line.getByRole('link', { name: me.person.name }).click();
    await keeper.getByRole('dialog').getByRole('button', { name: '打开', exact: true }).click();
    await expect(keeper.getByText('提醒通信保密')).toBeVisible();
    await isAccessible(keeper);
  });
  await test.step('the person reads both, and tells of home leave', async () => {
    await phone.goto('/mine');
    await phone.locator('li').filter({ hasText: '我的联系人' }).getByRole('button', { name: '查看' }).click();
    await expect(phone.getByText('约定月末再联系')).toBeVisible();
    await presses(phone, '登记回国（境）休假');
    await fillsDay(phone, '回国（境）日期', TODAY);
    await fillsDay(phone, '返回驻地日期', plusDays(TODAY, 9));
    await isAccessible(phone);
    await inDialog(phone, '登记');
    await expect(phone.getByText('待访谈')).toBeVisible();
  });
  await test.step('the officer draws up the interview', async () => {
    await opens(officer, me.person.name);
    await presses(officer, '填写访谈记录');
    const dialog = officer.getByRole('dialog');
    for (const radio of await dialog.getByRole('radio', { name: '否', exact: true }).all()) await radio.check();
    await dialog.getByRole('radio', { name: '是', exact: true }).last().check();
    await isAccessible(officer);
    await inDialog(officer, '交本人核对');
    await expect(officer.getByText('待本人核对签字')).toBeVisible();
  });
  await test.step('the person reads, corrects, signs and keeps a copy', async () => {
    await phone.goto('/mine');
    await presses(phone, '核对签字');
    await signs(phone);
    const [download] = await Promise.all([phone.waitForEvent('download'), presses(phone, '下载我的一份')]);
    expect(download.suggestedFilename()).toContain('访谈记录');
    await isAccessible(phone);
  });
  await test.step('the ledger says that each was met, and the list what comes next', async () => {
    const { rows } = await asks<{ rows: { rule: number; state: string }[] }>(phone, 'duties.mine');
    const met = rows.filter(({ rule, state }) => [9603, 9605].includes(rule) && state === 'met');
    expect(met.map(({ rule }) => rule).sort()).toEqual([9603, 9605]);
    await foreign.goto(`/stationed?text=${encodeURIComponent(me.person.name)}`);
    await expect(foreign.getByText('已访谈')).toBeVisible();
    await isAccessible(foreign);
    await foreign.goto(`/ledger?state=met&text=${encodeURIComponent(me.person.name)}`);
    await expect(foreign.getByText('长期驻外人员访谈').first()).toBeVisible();
  });
});
