/**
 * What an industry requirement asks to be done again and again (Provisions 8(6)): the requirement is read, a task is adopted from it and stands in the
 * ledger like a duty; done with its file it is met, and the next turn stands by itself.
 */
import { expect, test } from '@playwright/test';
import { pngOf } from '../../src/fixtures/signature.ts';
import { dayAt, plusDays } from '../../src/law/day.ts';
import { aDemonstration, asks, fillsDay, inDialog, isAccessible, presses } from './as-user.ts';

const { signedIn } = aDemonstration();
const TODAY = dayAt(new Date(), 'Asia/Shanghai');
const TITLE = '报送涉密人员培训情况';

test('a task that a requirement asks for: adopted, owed in the ledger, done with its file, met; the next turn stands', async () => {
  const officer = await signedIn('officer');
  const ledger = async () => {
    await officer.goto('/ledger?rules=8601&state=all');
    return officer.locator('tbody tr.ant-table-row');
  };
  // The demonstration has taken one up already, done once and owed again.
  const stood = await asks<{ rows: { state: string }[] }>(officer, 'duties.ledger', { state: 'all', rules: [8601] });
  const before = stood.rows.length;
  const metBefore = stood.rows.filter(({ state }) => state === 'met').length;

  await test.step('what was not read cannot be adopted; it is opened, and a task adopted from it', async () => {
    const { rows } = await asks<{ rows: { arrivalId: number }[] }>(officer, 'dispatches.received', {
      type: 'requirement',
    });
    await asks(officer, 'dispatches.open', { arrivalId: rows[0]!.arrivalId, purpose: 'handle' });
    await officer.goto('/rules/tasks');
    await expect(officer.getByRole('button', { name: '采纳为事项' })).toBeVisible();
    await isAccessible(officer);
    await presses(officer, '采纳为事项');
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('依据哪份行业要求').click();
    await officer
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: '培训学时' })
      .first()
      .click();
    await dialog.getByLabel('事项', { exact: true }).fill(TITLE);
    await dialog.getByLabel('以什么证明已办理').fill('盖章的年度报告');
    await fillsDay(dialog, '第一次期限', plusDays(TODAY, 20));
    await isAccessible(officer);
    await inDialog(officer, /^采\s?纳$/);
    await expect(officer.getByRole('button', { name: TITLE })).toBeVisible();
  });

  await test.step('it stands in the ledger like a duty', async () => {
    const rows = await ledger();
    await expect(rows).toHaveCount(before + 1);
    const own = rows.filter({ hasText: plusDays(TODAY, 20) });
    await expect(own).toHaveCount(1);
    await expect(own).not.toContainText('已履行');
  });

  await test.step('done with its file it is met, and the next turn is owed a year later', async () => {
    await officer.goto('/rules/tasks');
    await presses(officer, TITLE);
    await officer.waitForURL(/rules\/tasks\/\d+/);
    await isAccessible(officer);
    await presses(officer, '登记办理');
    const dialog = officer.getByRole('dialog');
    const buffer = Buffer.from(pngOf(80, 60, () => [255, 255, 255, 255]));
    await dialog.locator('input[type=file]').setInputFiles({ name: '报告.png', mimeType: 'image/png', buffer });
    await dialog.getByLabel('说明').fill('已报送并收到回执。');
    await isAccessible(officer);
    await inDialog(officer, /^登\s?记$/);
    await expect(officer.getByText('已报送并收到回执。')).toBeVisible();
    await expect(officer.getByText(/第2次，/)).toBeVisible();
    const rows = await ledger();
    await expect(rows.filter({ hasText: '已履行' })).toHaveCount(metBefore + 1);
  });
});
