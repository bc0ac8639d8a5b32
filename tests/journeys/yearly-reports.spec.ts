/**
 * A yearly report from its draft to the department's inbox: words are written around figures that cannot be typed over, what has become another is
 * shown and taken over, the head issues it, it goes as a dispatch and is opened there.
 */
import { expect, test } from '@playwright/test';
import { aDemonstration, asks, inDialog, isAccessible, presses } from './as-user.ts';

const { signedIn } = aDemonstration();
const yesterday = (): string => new Date(Date.now() + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);

test('a yearly report is written, its figures kept up to date, issued by the head, sent, and opened by the department', async () => {
  test.setTimeout(400_000);
  const officer = await signedIn('officer');
  const head = await signedIn('head');

  await officer.goto('/yearly-reports');
  await expect(officer.getByText('起草中').first()).toBeVisible();
  await isAccessible(officer);
  await officer
    .getByRole('button', { name: /^20\d\d/ })
    .first()
    .click();
  await officer.waitForURL(/yearly-reports\/\d+/);
  const address = new URL(officer.url()).pathname;
  const rules = officer.getByRole('textbox', { name: '二、制度建设', exact: true });
  await expect(rules.locator('[data-figure="rules-in-force"]')).toBeVisible();
  await isAccessible(officer);

  // Words are typed; a figure is one piece and stays what it is.
  await rules.locator('[data-figure="rules-in-force"]').click();
  await rules.press('ControlOrMeta+End');
  await rules.pressSequentially('制度汇编已发至各部门。');
  await expect(rules).toContainText('制度汇编已发至各部门。');
  await presses(officer, '保存草稿');
  await expect(officer.getByText('草稿已保存。')).toBeVisible();

  // What is done today moves no figure: the report counts to yesterday, and says so.
  await officer.goto('/findings');
  await presses(officer, '登记问题');
  const dialog = officer.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('机房门禁日志缺失');
  await inDialog(officer, '登记');
  await officer.goto(address);
  await expect(officer.getByText(`数据统计截至${yesterday()}`, { exact: false }).first()).toBeVisible();
  await expect(officer.getByText(/台账又有变化/)).toHaveCount(0);

  // A session of yesterday is entered only now: its figures are shown old and new, and what is not taken over is not submitted.
  const { trainingId } = await asks<{ trainingId: number }>(officer, 'training.plan', {
    ...{ topic: '补登的培训', subjects: ['secrecy'], day: yesterday(), hours: 1, place: '报告厅' },
  });
  const { rows } = await asks<{ rows: { personId: number }[] }>(officer, 'people.list', { limit: 1 });
  await asks(officer, 'training.record-attendance', { trainingId, attendees: [rows[0]!.personId] });
  await officer.goto(address);
  await expect(officer.getByText(/台账又有变化/)).toBeVisible();
  await isAccessible(officer);
  await presses(officer, '送签');
  await expect(officer.getByText(/有数据已与台账不一致/).first()).toBeVisible();
  await presses(officer, '采用新数据');
  await expect(officer.getByRole('dialog')).toBeVisible();
  await isAccessible(officer);
  await inDialog(officer, /^采\s?用$/);
  await expect(officer.getByText(/台账又有变化/)).toBeHidden();
  await expect(rules).toContainText('制度汇编已发至各部门。');
  await presses(officer, '送签');
  // Words that are names as well are asked about.
  const sent = officer.getByText('已送主要负责人签发。');
  const asked = officer.getByText('正文里有人员姓名吗？');
  await expect(sent.or(asked).first()).toBeVisible();
  if (await asked.isVisible()) await inDialog(officer, /不是姓名/);
  await expect(officer.getByText('待签发').first()).toBeVisible();

  await head.goto(address);
  await expect(head.getByText('制度汇编已发至各部门。')).toBeVisible();
  await isAccessible(head);
  await presses(head, /^签\s?发$/);
  await inDialog(head, /^签\s?发$/);
  await expect(head.getByText('已印发').first()).toBeVisible({ timeout: 60_000 });

  await officer.goto(address);
  await presses(officer, '报送主管部门');
  await expect(officer.getByRole('dialog')).toBeVisible();
  await isAccessible(officer);
  await officer.getByRole('dialog').getByRole('combobox').fill('科学技术厅');
  await officer
    .getByTitle(/科学技术厅/)
    .last()
    .click();
  await officer.getByRole('dialog').getByText('报送主管部门').click(); // the list of receivers closes
  await inDialog(officer, '起草公文');
  await officer.waitForURL(/dispatches\/sent\/\d+/);
  await head.goto(new URL(officer.url()).pathname);
  await presses(head, /^审\s?批$/);
  await inDialog(head, '审批编号');
  await expect(head.getByText('待发出').first()).toBeVisible({ timeout: 60_000 });
  await officer.reload();
  await presses(officer, /^发\s?出$/);
  await inDialog(officer, '发出公文');
  await expect(officer.getByText('已送达，待回执').first()).toBeVisible({ timeout: 60_000 });

  const department = await signedIn('department');
  await department.goto('/dispatches?type=yearly-report');
  await expect(department.getByText(/关于报送\d{4}年度反间谍安全防范工作报告的函/).first()).toBeVisible();
});

type Report = { readonly figures: Record<string, number | null>; readonly yearlyReportId: number };
test('each figure opens exactly what it counts, for the officer and for the head', async () => {
  const [officer, head] = [await signedIn('officer'), await signedIn('head')];
  const { rows } = await asks<{ rows: { yearlyReportId: number }[] }>(head, 'yearly-reports.list');
  for (const { yearlyReportId } of rows) {
    const { figures } = await asks<Report>(head, 'yearly-reports.get', { yearlyReportId });
    for (const reader of [officer, head])
      for (const figure of Object.keys(figures)) {
        // What falls due next year is counted on from day to day, while the report keeps what it said.
        if (figure === 'due-next-year') continue;
        const asked = { yearlyReportId, figure, limit: 1 };
        const behind = await asks<{ total: number; stated: number | null }>(reader, 'yearly-reports.rows', asked);
        expect.soft(behind.total, `${yearlyReportId} ${figure}`).toBe(behind.stated ?? 0);
      }
  }
  await head.goto(`/yearly-reports/${rows[0]!.yearlyReportId}`);
  const table = head.getByRole('table', { name: '主要数据' });
  for (const link of await table.getByRole('link').all())
    await expect(link).toHaveAttribute('href', /yearly-reports\/\d+\/figures\/[a-z-]+$/);
  await table.getByRole('link').first().click();
  await head.waitForURL(/figures\/[a-z-]+$/);
  await expect(head.getByText(/^报告中的数据为\d+/)).toBeVisible();
  await isAccessible(head);
});
