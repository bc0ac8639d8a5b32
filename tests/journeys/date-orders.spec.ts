/**
 * The order of dates as the officer and the head meet it: a briefing after the departure and a letter after the post began are listed with their
 * dates; one is explained and stays, one becomes a finding; the relay officer sees what is about clues and nothing else.
 */
import { expect, type Page, test } from '@playwright/test';
import { sql as statement } from 'kysely';
import { aDemonstration, asks, isAccessible } from './as-user.ts';
import { pastTheProgram } from './past-the-program.ts';

const here = aDemonstration();

test('a late briefing and a late letter are found; explained, it stays in the list', async () => {
  const officer = await here.signedIn('officer');
  await officer.goto('/where-we-stand');
  await expect(officer.getByText(/日期顺序核对：\d+ 处先后不符还没有说明/)).toBeVisible();

  await officer.goto('/date-orders?check=302');
  const rows = officer.getByRole('table', { name: '先后不符' }).locator('tbody tr[data-row-key]');
  const briefing = rows.filter({ hasText: '先行前教育，后出国（境）' }).filter({ hasNotText: '没有' });
  await expect(briefing).toHaveCount(1);
  await briefing.locator('.row-open').click();
  const drawer = officer.getByRole('dialog');
  await expect(drawer.getByText('《反间谍安全防范工作规定》第九条第（六）项')).toBeVisible();
  await drawer.getByRole('button', { name: '说明情况' }).click();
  const dialog = officer.getByRole('dialog', { name: '说明情况' });
  await dialog.getByRole('textbox').fill('临时改签提前一天出发，出发后电话提醒。');
  await dialog.getByRole('button', { name: '保存说明' }).click();
  await expect(drawer.getByText('临时改签提前一天出发，出发后电话提醒。')).toBeVisible();
  await expect(drawer.getByText('已说明', { exact: true })).toBeVisible();
  await drawer.getByRole('link', { name: '查看记录' }).click();
  await officer.waitForURL(/\/travel\/\d+/);

  await officer.goto('/date-orders?check=302&stand=explained');
  await expect(rows.filter({ hasText: '已说明' })).toHaveCount(1);
  await isAccessible(officer);

  await officer.goto('/date-orders?check=103');
  await expect(rows.filter({ hasText: '先签订承诺书，后上岗' }).first()).toBeVisible();
  await rows.first().locator('.row-open').click();
  await drawer.getByRole('button', { name: '转为问题整改' }).click();
  await expect(drawer.getByRole('link', { name: '打开问题' })).toBeVisible();
});

test('the catalogue says what each check demands; of clues the office sees the number alone', async () => {
  const head = await here.signedIn('head');
  await head.goto('/date-orders?part=catalogue');
  await expect(head.getByText(/^共 \d+ 项。/)).toBeVisible();
  await expect(head.getByRole('table', { name: '报告和处置' })).toBeVisible();
  const listed = await asks<{ total: number }>(head, 'date-orders.list', { check: 403 });
  const { checks } = await asks<{ checks: { number: number; stands: number }[] }>(head, 'date-orders.checks');
  expect(listed.total).toBe(0);
  expect(checks.find(({ number }) => number === 403)!.stands).toBe(1);

  const relay = await here.signedIn('relay');
  await relay.goto('/date-orders');
  const rows = relay.getByRole('table', { name: '先后不符' }).locator('tbody tr[data-row-key]');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('书面转报');
  await expect(relay.getByRole('button', { name: '立即核对' })).toHaveCount(0);
});

test('on paper the list has its filters in words, and nothing that could be pressed', async () => {
  const officer = await here.signedIn('officer');
  await officer.goto('/date-orders?area=posts');
  const rows = officer.getByRole('table', { name: '先后不符' }).locator('tbody tr[data-row-key]');
  await expect(rows.nth(20)).toBeVisible();
  await officer.emulateMedia({ media: 'print' });
  await expect(officer.locator('.print-head')).toBeVisible();
  await expect(officer.locator('p.only-print')).toHaveText(/^第 1—50 行，共 \d+ 行$/);
  await expect(officer.locator('.filter-one:not(.filter-unset)')).toHaveText(['未说明', '上岗']);
  for (const name of ['立即核对', /导出/, '列']) await expect(officer.getByRole('button', { name })).toBeHidden();
  for (const gone of ['.filter-unset', '.ant-table-selection-column', '.ant-pagination', '.shell-menu'])
    await expect(officer.locator(gone).first()).toBeHidden();
  expect(
    await officer
      .locator('thead')
      .first()
      .evaluate((head) => getComputedStyle(head).display),
  ).toBe('table-header-group');
});

test('an organ and a department see what they did themselves in the wrong order, and explain it', async () => {
  const department = await here.signedIn('department');
  const what = { cooperationId: 1, what: '印发协作会议纪要', due: daysAgo(6) };
  const { cooperationFollowUpId } = await asks<{ cooperationFollowUpId: number }>(
    department,
    'cooperation.add-follow-up',
    what,
  );
  await asks(department, 'cooperation.finish-follow-up', { cooperationFollowUpId, on: daysAgo(2) });
  await seesAndExplains(department, '落实协作事项，不晚于期限', '4 天', /\/cooperation\/1$/);

  const organ = await here.signedIn('organ');
  // The acts refuse it: it is planted where no act is asked.
  await pastTheProgram(
    here,
    statement`update inspection_step set happened_on = happened_on - 3 where step = 'item' and inspection_id = 1`,
  );
  await seesAndExplains(organ, '先发出检查通知，后现场检查', '3 天', /\/inspections\/case\/1$/);
  await organ.goto('/date-orders?part=catalogue');
  await expect(organ.getByRole('table', { name: '检查、名录和协作' })).toBeVisible();
  await isAccessible(organ);
});

const daysAgo = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

async function seesAndExplains(page: Page, title: string, late: string, record: RegExp): Promise<void> {
  await page.goto('/date-orders');
  await page.getByRole('button', { name: '立即核对' }).click();
  const row = page
    .getByRole('table', { name: '先后不符' })
    .locator('tbody tr[data-row-key]')
    .filter({ hasText: title });
  await expect(row).toHaveCount(1);
  await isAccessible(page);
  await row.locator('.row-open').click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(late, { exact: true }).first()).toBeVisible();
  await expect(drawer.getByRole('button', { name: '转为问题整改' })).toHaveCount(0);
  await drawer.getByRole('button', { name: '说明情况' }).click();
  await page.getByRole('dialog', { name: '说明情况' }).getByRole('textbox').fill('经办人交接期间漏办，已补办。');
  await page.getByRole('button', { name: '保存说明' }).click();
  await expect(drawer.getByText('经办人交接期间漏办，已补办。')).toBeVisible();
  await isAccessible(page);
  await drawer.getByRole('link', { name: '查看记录' }).click();
  await page.waitForURL(record);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
