/**
 * A self-inspection from its opening to its certification: the officer opens it, the ledger answers what it can, a liaison answers for his department on
 * the phone (a while without a network), a member for himself; the officer submits, what is not met becomes findings, and the head certifies.
 */
import { devices, expect, test } from '@playwright/test';
import { type Answer, differsFromProposal } from '../../src/domain/self-inspections/self-inspections.ts';
import { aDemonstration, asks, inDialog, isAccessible, presses } from './as-user.ts';

const { signedIn } = aDemonstration();
const SMALL = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };

type Row = {
  readonly item: string;
  readonly departmentId: number;
  readonly proposed: Answer | null;
  readonly proposedOccurrences: number | null;
  readonly answer: Answer | null;
  readonly occurrences: number;
  readonly words: string | null;
};

test('a self-inspection is opened, answered by the ledger, a liaison and a member, submitted and certified', async () => {
  test.setTimeout(400_000);
  const officer = await signedIn('officer');
  const head = await signedIn('head');
  const liaison = await signedIn('liaison', SMALL);
  const member = await signedIn('member', SMALL);

  // The one that is under way in the demonstration is given up, for there is one at a time.
  await officer.goto('/self-inspections');
  await isAccessible(officer);
  await officer
    .getByRole('button', { name: /^20\d\d/ })
    .first()
    .click();
  await presses(officer, '取消自查');
  await inDialog(officer, '取消自查');
  await expect(officer.getByText('已取消').first()).toBeVisible();

  await officer.goto('/self-inspections');
  await presses(officer, '开展自查');
  const dialog = officer.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '参加的部门' }).fill('第一研究室');
  await officer
    .locator('.ant-select-tree-treenode')
    .filter({ hasText: '第一研究室' })
    .locator('.ant-select-tree-checkbox')
    .first()
    .click();
  await dialog.getByText('开展自查', { exact: true }).first().click();
  await isAccessible(officer);
  await inDialog(officer, '开始自查');
  await officer.waitForURL(/self-inspections\/\d+/);
  const selfInspectionId = Number(/\d+$/.exec(officer.url())![0]);
  await expect(officer.getByText(/台账：已履行/).first()).toBeVisible();
  await isAccessible(officer);

  // What cannot be is refused, and told what is missing.
  await presses(officer, '提交主要负责人');
  await expect(officer.getByText(/以下项目还没有作答/)).toBeVisible();
  await presses(officer, /^确认台账所答/);
  await inDialog(officer, '确认');
  const first = officer.getByRole('article', { name: /^1\.1 / });
  await first.getByText('符合', { exact: true }).click();
  await expect(first.getByText('安全防范专员', { exact: false }).or(first.locator('time')).first()).toBeVisible();

  // The liaison, on the phone: two answers without a network are kept and sent afterwards.
  await liaison.goto(`/self-inspections/${selfInspectionId}`);
  await liaison.getByRole('button', { name: '打开' }).first().click();
  await expect(liaison.getByRole('article', { name: /^12\.1 / })).toBeVisible();
  await isAccessible(liaison);
  const items = await liaison.getByRole('article').all();
  await liaison.context().setOffline(true);
  for (const item of items.slice(0, 2)) await item.getByText('符合', { exact: true }).click();
  await expect(liaison.getByText(/2 项已保存在本机/)).toBeVisible();
  await liaison.context().setOffline(false);
  await expect(liaison.getByText(/已保存在本机/)).toBeHidden({ timeout: 30_000 });
  const third = liaison.getByRole('article', { name: /^12\.3 / });
  await third.getByText('不符合', { exact: true }).click();
  await third.getByRole('textbox').fill('一台打印机设为网络共享，已关闭。');
  await third.getByRole('button', { name: '保存' }).click();
  for (const item of items.slice(3)) await item.getByText('符合', { exact: true }).click();
  await expect(liaison.getByText('还有 0 项未作答')).toBeVisible();
  await presses(liaison, '签署确认');
  await inDialog(liaison, '签署确认');
  await expect(liaison.getByText(/本部门已签署确认/)).toBeVisible();
  await isAccessible(liaison);

  // The member, for himself.
  await member.goto('/mine');
  await member.getByRole('button', { name: '开始自查' }).click();
  await expect(member.getByRole('button', { name: '报送' })).toBeDisabled();
  for (const area of await member.getByRole('article').all()) await area.getByText('做到了', { exact: true }).click();
  await isAccessible(member);
  await presses(member, '报送');
  await expect(member.getByText(/^已报送。/)).toBeVisible();

  // The rest of the unit's items, by the same act as the page's.
  type Whole = { answers: Row[]; departments: { departmentId: number; signedOffAt: string | null }[] };
  const { answers, departments } = await asks<Whole>(officer, 'self-inspections.get', { selfInspectionId });
  for (const { item, departmentId } of answers.filter(({ answer }) => answer === null))
    await asks(officer, 'self-inspections.answer', {
      ...{ selfInspectionId, item, departmentId, answer: item === '3.5' ? 'not-met' : 'met', words: '查看了材料' },
    });
  // Its two groups are signed for by the office, at the page, and never without saying why.
  for (const { departmentId } of departments.filter(({ signedOffAt }) => signedOffAt === null)) {
    await officer.goto(`/self-inspections/${selfInspectionId}/departments/${departmentId}`);
    await presses(officer, '代部门签署');
    await isAccessible(officer);
    // Without a reason the dialog stays.
    await officer.getByRole('dialog').getByRole('button', { name: '代签', exact: true }).click();
    await expect(officer.getByRole('dialog').getByText('请写明', { exact: true })).toBeVisible();
    await officer.getByRole('dialog').getByRole('textbox').fill('联络员出差，电话确认');
    await inDialog(officer, '代签');
    await expect(officer.getByText(/已代本部门签署。理由：联络员出差/)).toBeVisible();
  }
  await officer.goto(`/self-inspections/${selfInspectionId}`);
  await expect(officer.getByText('专员代签').first()).toBeVisible();
  // What the ledger says by now may no longer be what was confirmed, for the program goes on checking: where it is not, it is said why.
  await presses(officer, '重新读取台账');
  await expect(officer.getByText('已重新读取台账。')).toBeVisible();
  const now = await asks<Whole>(officer, 'self-inspections.get', { selfInspectionId });
  for (const row of now.answers)
    if (row.answer !== null && !row.words && differsFromProposal(row, { ...row, answer: row.answer })) {
      const { item, departmentId, answer, occurrences } = row;
      const words = '作答之后台账有变化';
      await asks(officer, 'self-inspections.answer', {
        ...{ selfInspectionId, item, departmentId, answer, occurrences, words },
      });
    }
  await presses(officer, '提交主要负责人');
  await expect(officer.getByText('待主要负责人签署').first()).toBeVisible();

  await head.goto(`/self-inspections/${selfInspectionId}`);
  await isAccessible(head);
  await presses(head, '签署自查报告');
  await isAccessible(head);
  const boxes = head.getByRole('dialog').getByRole('checkbox');
  expect(await boxes.count()).toBe(4);
  for (let at = 0; at < 3; at += 1) await boxes.nth(at).check();
  await head.getByRole('dialog').getByRole('button', { name: '签署', exact: true }).click();
  await expect(head.getByText(/签署须逐项确认四项声明/)).toBeVisible();
  await boxes.nth(3).check();
  await inDialog(head, '签署');
  await expect(head.getByText('已签署').first()).toBeVisible();
  const [report] = await Promise.all([head.waitForEvent('download'), presses(head, '自查报告（PDF）')]);
  expect(report.suggestedFilename()).toMatch(/^自查报告-\d+\.pdf$/);
  await head.locator('.ant-segmented-item').filter({ hasText: '不符合' }).click();
  await head
    .getByRole('link', { name: /^问题\d+/ })
    .first()
    .click();
  await expect(head).toHaveURL(/\/findings\/\d+/);
  await head.goto('/where-we-stand');
  await expect(head.getByText('历次自查得分')).toBeVisible();
  const owed = await asks<{ rows: { rule: number; state: string }[] }>(head, 'duties.ledger', {
    state: 'all',
    rules: [9901],
  });
  expect(owed.rows.some(({ state }) => state === 'met')).toBe(true);
});

test('what inspectors ask is practised on the phone, and the unit sees nothing of it yet', async () => {
  const member = await signedIn('member', SMALL);
  await member.goto('/mine/inspectors-questions');
  await isAccessible(member);
  await member.getByRole('radio').first().check();
  await presses(member, '看答案');
  await expect(member.getByText(/答对了|应当是/)).toBeVisible();
  await isAccessible(member);
  await presses(member, '下一题');
  await expect(member.getByText('2/12')).toBeVisible();
  const officer = await signedIn('officer');
  await officer.goto('/training/inspectors-questions');
  await expect(officer.getByText('作答不足10人，不显示').first()).toBeVisible();
  await isAccessible(officer);
});
