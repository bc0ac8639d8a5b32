/**
 * A template goes out as a sheet and as a library of CISO Assistant, a person changes it, and it comes in again: where the points do not add up it is
 * refused and said where; mended it is the next version, and a self-inspection is opened with it.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { aDemonstration, inDialog, isAccessible, presses } from './as-user.ts';

const { signedIn } = aDemonstration();

async function takenOut(page: Page, as: RegExp): Promise<string> {
  await page.getByRole('listitem').filter({ hasText: '随系统提供' }).getByRole('button', { name: '导出' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: as }).click()]);
  return readFileSync(await file.path(), 'utf8');
}

async function bringsIn(page: Page, file: { name: string; text: string }, title?: string): Promise<void> {
  await presses(page, '导入模板');
  const dialog = page.getByRole('dialog');
  await dialog
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.text) });
  if (title) await dialog.getByLabel('模板名称').fill(title);
  await dialog.getByRole('button', { name: /^导\s?入$/ }).click();
}

test('a template is taken out, changed and brought in again, as a sheet and as a library; points that do not add up are refused, saying where', async () => {
  test.setTimeout(400_000);
  const officer = await signedIn('officer');
  await officer.goto('/self-inspections');

  await test.step('as a sheet: an item is made worth more, and its section no longer adds up', async () => {
    const sheet = await takenOut(officer, /csv/);
    const lines = sheet.split('\r\n');
    const at = lines.findIndex((one) => one.includes(',1.1,'));
    const heavier = lines.map((one, index) => (index === at ? one.replace(/(,1\.1,[^,]*,[^,]*),2,/, '$1,5,') : one));
    expect(heavier[at]).not.toBe(lines[at]);
    await bringsIn(officer, { name: '本院自查表.csv', text: heavier.join('\n') }, '本院自查模板');
    await expect(officer.getByText(/第1部分.*应为\d+分，各项合计\d+分/)).toBeVisible();
    await isAccessible(officer);
    await inDialog(officer, /^取\s?消$/);
    // In its own words, with the points as they were.
    const worded = sheet.replace('主要负责人是否在本期内听取过汇报', '院长是否在本期内听取过汇报');
    await bringsIn(officer, { name: '本院自查表.csv', text: worded }, '本院自查模板');
    await expect(officer.getByText(/已导入第1版，共71项。/)).toBeVisible();
    await officer.getByRole('link', { name: '本院自查模板' }).first().click();
    await expect(officer.getByText(/院长是否在本期内听取过汇报/)).toBeVisible();
    await isAccessible(officer);
    await officer.goto('/self-inspections');
  });

  await test.step('as a library of CISO Assistant', async () => {
    const library = await takenOut(officer, /YAML/);
    expect(library).toContain('requirement_nodes:');
    const worded = library.replace('主要负责人是否在本期内听取过汇报', '所长是否在本期内听取过汇报');
    expect(worded).not.toBe(library);
    const wrong = worded.replace(/points: (\d+)/, (_, points) => `points: ${Number(points) + 3}`);
    await bringsIn(officer, { name: '本院自查库.yaml', text: wrong });
    await expect(officer.getByText(/第1部分.*应为\d+分，各项合计\d+分/)).toBeVisible();
    await inDialog(officer, /^取\s?消$/);
    await bringsIn(officer, { name: '本院自查库.yaml', text: worded });
    await expect(officer.getByRole('listitem').filter({ hasText: '由库文件导入' })).toHaveCount(1);
  });

  await test.step('a self-inspection is opened with it', async () => {
    await officer
      .getByRole('row')
      .filter({ hasText: '自查中' })
      .getByRole('button', { name: /^20\d\d/ })
      .click();
    await presses(officer, '取消自查');
    await inDialog(officer, '取消自查');
    await officer.goto('/self-inspections');
    await presses(officer, '开展自查');
    await officer.getByRole('dialog').getByRole('combobox', { name: '模板' }).click();
    await officer
      .getByTitle(/本院自查模板/)
      .last()
      .click();
    await inDialog(officer, '开始自查');
    await officer.waitForURL(/self-inspections\/\d+/);
    await expect(officer.getByText(/院长是否在本期内听取过汇报/).first()).toBeVisible();
  });
});
