/**
 * Bodies and persons (Provisions 9(2)): the vacant place is filled by its document, which completes what P9.2 asks for; somebody leaves a
 * designation and hands over item by item, and the place is vacant the same day; whoever follows is entered, and the ledger has it.
 */
import { expect, type Page, test } from '@playwright/test';
import { dayAt } from '../../src/law/day.ts';
import { aDemonstration, asks, inDialog, isAccessible, presses } from './as-user.ts';

const { signedIn } = aDemonstration();
const TODAY = dayAt(new Date(), 'Asia/Shanghai');

type Mine = { readonly person: { readonly staffNumber: string } };

async function enters(officer: Page, staffNumber: string): Promise<void> {
  const vacant = officer.locator('.rule-rows > li').first();
  await vacant.getByRole('button', { name: '登记任命' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('人员').fill(staffNumber);
  await officer.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await dialog.getByLabel('任命文件文号').fill('示研人〔2026〕31号');
  await isAccessible(officer);
  await inDialog(officer, /^登\s?记$/);
}
const state = async (officer: Page, rule: number): Promise<string[]> => {
  type Rows = { readonly rows: readonly { readonly rule: number; readonly state: string }[] };
  const { rows } = await asks<Rows>(officer, 'duties.ledger', { state: 'all', rules: [rule], limit: 50 });
  return rows.map((row) => row.state);
};

test('第九条第（二）项：补任空缺后机构和人员齐全；离任逐项交接，当天空缺；继任即履行', async () => {
  const [officer, member] = [await signedIn('officer'), await signedIn('member')];
  const { person } = await asks<Mine>(member, 'duties.mine');

  await test.step('the liaison of one department is missing, and is designated by a document', async () => {
    await officer.goto('/rules/bodies');
    await expect(officer.getByText('还没有任命')).toBeVisible();
    expect((await state(officer, 9201)).every((one) => !one.startsWith('met'))).toBe(true);
    await enters(officer, person.staffNumber);
    await expect(officer.getByText(/^应有的机构和人员齐全/)).toBeVisible();
    await expect.poll(() => state(officer, 9201)).toEqual([expect.stringMatching(/^met/)]);
    await isAccessible(officer);
  });

  await test.step('the relay officer leaves the designation: each item is handed over, and the place is vacant today', async () => {
    const relay = officer.locator('.org-tree li').filter({ hasText: '线索专员' }).last().getByRole('button').first();
    await relay.click();
    const drawer = officer.getByRole('dialog');
    await expect(drawer.getByText('文件日期')).toBeVisible();
    await presses(officer, /^离\s?任$/);
    await officer.getByRole('dialog').last().getByText('岗位变动', { exact: true }).click();
    await inDialog(officer, '登记离任');
    await expect(officer.getByText('已离任').first()).toBeVisible();
    const open = officer.getByRole('combobox', { name: /^交接：/ });
    const items = await open.count();
    expect(items).toBeGreaterThan(1);
    for (let left = items; left > 0; left -= 1) {
      await open.first().click();
      await officer.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
      await expect(open).toHaveCount(left - 1);
    }
    await isAccessible(officer);
    expect(await state(officer, 9202)).toContainEqual(expect.not.stringMatching(/^met/));
  });

  await test.step('somebody follows: nothing is vacant, and the successor stands in the ledger', async () => {
    await enters(officer, person.staffNumber);
    await expect(officer.getByText(/^应有的机构和人员齐全/)).toBeVisible();
    await expect.poll(async () => (await state(officer, 9202)).every((one) => one.startsWith('met'))).toBe(true);
    const table = officer.getByRole('table', { name: '以前的任命' });
    await expect(table.getByRole('row').filter({ hasText: '线索专员' })).toContainText(TODAY);
  });
});
