/**
 * The registers on a phone: an inventory counted where there is no network for a while, with two missing at the end; and a carrier that goes to
 * another department when those who have to have signed for it.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { aDemonstration, asks, isAccessible } from './as-user.ts';

const here = aDemonstration();
const SMALL = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' };

const nameOf = async (page: Page): Promise<string> =>
  (await (await page.request.get('/auth/state')).json()).signedIn.displayName;

/** By name, as anybody does: typed, then taken from the list. */
async function chooses(page: Page, field: Locator, name: string): Promise<void> {
  await field.click();
  await field.fill(name);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).first().click();
}

async function counts(phone: Page, number: string): Promise<void> {
  await phone.getByRole('textbox', { name: '编号' }).fill(number);
  await phone.getByRole('textbox', { name: '编号' }).press('Enter');
  await expect(phone.locator('.count-last')).toContainText(number);
}

test('an inventory by phone, offline in the middle: what was counted arrives later, and two are missing', async () => {
  const officer = await here.signedIn('officer');
  const phone = await here.signedIn('member', SMALL);
  const memberName = await nameOf(phone);

  await officer.goto('/registers/inventories');
  await officer.getByRole('button', { name: '开始清点' }).click();
  const dialog = officer.getByRole('dialog');
  await chooses(officer, dialog.getByRole('combobox', { name: /清点人/ }), memberName);
  await officer.keyboard.press('Escape');
  await dialog.getByRole('button', { name: /^开\s?始$/ }).click();
  await officer.waitForURL(/registers\/inventories\/\d+/);
  const listed = officer.getByRole('table', { name: '清点逐项' }).locator('tbody tr[data-row-key]');
  await expect.poll(() => listed.count()).toBeGreaterThan(4);
  const expected = await listed.count();
  const numbers = await listed.locator('td:first-child').allInnerTexts();

  await phone.goto('/mine/carriers');
  await phone.getByRole('link', { name: '清点' }).first().click();
  await expect(phone.locator('.count-state')).toContainText(`/ ${expected}`);
  await isAccessible(phone);
  await counts(phone, numbers[0]!.trim());
  await expect(phone.locator('.count-state')).toContainText('全部已送达');

  await phone.context().setOffline(true);
  for (const number of numbers.slice(1, -3)) await counts(phone, number.trim());
  await expect(phone.locator('.count-state')).toContainText(`${expected - 4} 件待送达`);
  await expect(phone.getByRole('button', { name: '清点完了' })).toBeDisabled();
  await phone.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await phone.reload();
  await expect(phone.getByText(/^没有网络：照常清点/), 'the telephone had put the page away').toBeVisible();
  await expect(phone.getByRole('status').first()).toContainText(`${expected - 4} 件待送达`);
  await isAccessible(phone);
  await phone.getByRole('textbox', { name: '编号' }).fill(numbers.at(-3)!.trim());
  await phone.getByRole('textbox', { name: '编号' }).press('Enter');
  await expect(phone.locator('.last')).toContainText('账实相符');
  await expect(phone.getByRole('status').first()).toContainText(`${expected - 3} 件待送达`);
  await phone.context().setOffline(false);
  await expect(phone.locator('.count-state')).toContainText('全部已送达', { timeout: 20_000 });
  await phone.getByRole('button', { name: '清点完了' }).click();
  await expect
    .poll(() => phone.evaluate(async () => (await (await caches.open('bulwark-counts')).keys()).map(({ url }) => url)))
    .not.toContainEqual(expect.stringContaining('/mine/inventories/'));

  await officer.getByRole('button', { name: '结束清点' }).click();
  await expect(officer.getByRole('dialog')).toContainText('逐项形成 2 个问题');
  await officer.getByRole('dialog').getByRole('button', { name: '结束清点' }).click();
  await expect(
    officer.getByRole('table', { name: '清点逐项' }).getByRole('cell', { name: '账上有，没有清点到' }),
  ).toHaveCount(2);
  await isAccessible(officer);
  await officer.getByRole('link', { name: '已转问题整改' }).first().click();
  await expect(officer.getByText(/^清点差异：账上有，没有清点到（.+）/).first()).toBeVisible();
  await isAccessible(officer);
});

test('a transfer between departments is done when receiver and second person have signed on their phones', async () => {
  const officer = await here.signedIn('officer');
  const phone = await here.signedIn('member', SMALL);
  const second = await here.signedIn('liaison', SMALL);
  const [receiverName, secondName] = [await nameOf(phone), await nameOf(second)];

  await officer.goto('/registers/carrier?text=盘-01');
  await officer.locator('tbody .row-open').first().click();
  await officer.getByRole('button', { name: '移交其他部门' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '部门' }).click();
  await officer.keyboard.type('办公室');
  await officer
    .locator('.ant-select-dropdown:visible .ant-select-tree-title')
    .filter({ hasText: '办公室' })
    .first()
    .click();
  await chooses(officer, dialog.getByRole('combobox', { name: /接收人/ }), receiverName);
  await chooses(officer, dialog.getByRole('combobox', { name: /第二经办人/ }), secondName);
  await dialog.getByRole('button', { name: /^移\s?交$/ }).click();
  await expect(officer.getByText('待签收').first()).toBeVisible();

  await phone.goto('/mine/carriers');
  const card = phone.locator('.carrier-card').filter({ hasText: '盘-01' });
  await card.getByRole('button', { name: '我已收到，签收' }).click();
  await second.goto('/mine/carriers');
  await second
    .locator('.carrier-card')
    .filter({ hasText: '盘-01' })
    .getByRole('button', { name: '我在场经办，签字' })
    .click();
  await expect(second.locator('.carrier-card').filter({ hasText: '盘-01' })).toHaveCount(0);
  await phone.reload();
  await expect(
    phone
      .locator('.carrier-card')
      .filter({ hasText: '盘-01' })
      .getByRole('button', { name: /交\s?回/ }),
  ).toBeVisible();
  await isAccessible(phone);
  await officer.reload();
  await expect(officer.getByText('由人持有').first()).toBeVisible();
  await expect(officer.getByText(receiverName).first()).toBeVisible();
});

test('the sheet that a unit keeps, with wrong levels in it: each bad cell is named, nothing is entered before it is accepted, the rest is not lost', async () => {
  const officer = await here.signedIn('officer');
  const sheetOf = (...rows: string[]) => ({
    ...{ name: '载体台账.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(['载体编号,载体名称,密级,载体类型', ...rows].join('\n')),
  });
  const total = async () =>
    (await asks<{ total: number }>(officer, 'registers.list', { register: 'carrier', limit: 1 })).total;
  const before = await total();
  await officer.goto('/registers/import?register=carrier');
  const looks = async (file: ReturnType<typeof sheetOf>) => {
    await officer.locator('input[type=file]').setInputFiles(file);
    await officer.getByRole('button', { name: /^预\s?览$/ }).click();
  };
  await looks(sheetOf('导-1,一号文件,机密,纸质', '导-2,二号文件,特密,纸质', '导-3,三号文件,秘密,U盘'));
  await expect(officer.getByRole('cell', { name: 'C3' })).toBeVisible();
  await expect(officer.getByRole('row').filter({ hasText: 'C3' })).toContainText('特密');
  await isAccessible(officer);
  expect(await total(), 'only looked at').toBe(before);
  await officer.getByRole('button', { name: '登记这 2 项' }).click();
  await expect.poll(total).toBe(before + 2);
  await expect(officer.getByRole('row').filter({ hasText: 'C3' }), 'what is wrong stays on the page').toContainText(
    '特密',
  );
  await looks(sheetOf('导-1,一号文件,机密,纸质', '导-2,二号文件,绝密,纸质', '导-3,三号文件,秘密,U盘'));
  await officer.getByRole('button', { name: '登记这 1 项' }).click();
  await expect.poll(total, 'mended and imported again: nothing twice').toBe(before + 3);
});
