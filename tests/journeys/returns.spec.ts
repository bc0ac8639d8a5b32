/**
 * A unit's return in the browser: the schedule that the officer sets and the head approves, the return that is drafted, approved and sent, and what
 * its department sees of it: counts, and nothing of a count that few people stand behind.
 */
import { expect, test } from '@playwright/test';
import { aDemonstration, asks } from './as-user.ts';

const { signedIn } = aDemonstration();

const DEPARTMENT = '甲省科学技术厅';

test('a unit returns its counts to its department; small ones stay with it', async () => {
  const [officer, head, department] = [await signedIn('officer'), await signedIn('head'), await signedIn('department')];

  await test.step('the officer sets a schedule, which nobody but the head puts into force', async () => {
    await officer.goto('/returns');
    await officer.getByRole('button', { name: '设定定期报送' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('报送至').click();
    await officer.getByTitle(DEPARTMENT).last().click();
    await dialog.getByLabel('每月').check();
    await dialog.getByRole('button', { name: '提交批准' }).click();
    await expect(officer.getByText('请单位主要负责人批准', { exact: true })).toBeVisible();
    await expect(officer.getByRole('button', { name: /^批\s?准$/ })).toHaveCount(0);
    await head.goto('/returns');
    await head.getByRole('button', { name: /^批\s?准$/ }).click();
    await head
      .getByRole('dialog')
      .getByRole('button', { name: /^批\s?准$/ })
      .click();
    await expect(head.getByText(/已批准$/)).toBeVisible();
  });

  const withheld = await test.step('before sending, the unit sees which counts do not leave', async () => {
    await officer.reload();
    const rows = officer.getByRole('table', { name: '会列出的数' }).getByRole('row');
    const row = rows.filter({ hasText: '不列出' }).first();
    await expect(row.locator('del').first()).toBeVisible();
    return (await row.getByRole('cell').first().innerText()).trim();
  });

  const number = await test.step('a return is drafted, approved by another, and sent', async () => {
    await officer.getByRole('button', { name: '立即报送' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('报送至').click();
    await officer.getByTitle(DEPARTMENT).last().click();
    await officer.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '存为待审批稿' }).click();
    await expect(officer).toHaveURL(/\/dispatches\/sent\/\d+$/);
    const dispatchId = Number(officer.url().split('/').at(-1));
    const { basis } = await asks<{ basis: string }>(head, 'dispatches.dispatch', { dispatchId });
    await asks(head, 'dispatches.approve', { dispatchId, basis });
    await asks(officer, 'dispatches.send', { dispatchId });
    return (await asks<{ number: number }>(officer, 'dispatches.dispatch', { dispatchId })).number;
  });

  await test.step('the department opens it for a purpose, and finds no small count in it', async () => {
    await department.goto('/dispatches');
    await department.getByRole('button', { name: new RegExp(`^示研统〔\\d{4}〕${number}号$`) }).click();
    await department.getByRole('button', { name: '打开公文' }).click();
    const line = department.getByRole('row').filter({ hasText: withheld }).first();
    await expect(line).toContainText('不列出');
    await expect(line.locator('del')).toHaveCount(0);
  });
});
