/**
 * A self-inspection from its opening to its certification and beyond: answered by the ledger and disputed with a reason, by a liaison on the phone, by a
 * member for himself; certified in four statements; what is not met put right and verified by another. Each test goes on where the one before ended.
 */
import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { aDemonstration, asks, inDialog, isAccessible, presses } from './as-user.ts';
import {
  answersTheRest,
  itemOf,
  photo,
  refusalOf,
  refusalOfFile,
  SMALL,
  saysWhereTheLedgerChanged,
  type Whole,
  wantedOn,
} from './self-inspection-steps.ts';

test.describe.configure({ mode: 'serial', timeout: 400_000 });

const { signedIn } = aDemonstration();
const OWN_WORDS = '这个方面我还不清楚，请专员讲一讲';
let selfInspectionId: number;
const whole = (page: Page) => asks<Whole>(page, 'self-inspections.get', { selfInspectionId });

test('it is opened for a period; the ledger answers, a person says otherwise with a reason; submitted too early, all that is left is listed', async () => {
  const officer = await signedIn('officer');
  await test.step('the one under way is given up, for there is one at a time', async () => {
    await officer.goto('/self-inspections');
    await isAccessible(officer);
    const underWay = officer.getByRole('row').filter({ hasText: '自查中' });
    await underWay.getByRole('button', { name: /^20\d\d/ }).click();
    await presses(officer, '取消自查');
    await inDialog(officer, '取消自查');
    await expect(officer.getByText('已取消').first()).toBeVisible();
  });
  await test.step('another is opened', async () => {
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
    selfInspectionId = Number(/\d+$/.exec(officer.url())![0]);
    await expect(officer.getByText(/台账：已履行/).first()).toBeVisible();
    await isAccessible(officer);
  });
  const wanted = wantedOn(officer);
  await test.step('submitted too early: everything that stands in the way, each with its way there', async () => {
    await presses(officer, '提交主要负责人');
    await expect(wanted.getByText(/还有 \d+ 处需要补全，没有提交/)).toBeVisible();
    await expect(wanted.getByText(/^部门尚未签署确认（\d+）/)).toBeVisible();
    await isAccessible(officer);
    await wanted.getByText(/^尚未作答（\d+）/).click();
    await wanted.getByRole('link', { name: /^9\.4 / }).click();
    await expect(itemOf(officer, '9.4')).toBeFocused();
    await expect(itemOf(officer, '9.4')).toBeInViewport();
    await wanted.getByRole('link', { name: /^12\.1 .*第一研究室$/ }).click();
    await expect(itemOf(officer, '12.1')).toBeFocused();
    await officer.goBack();
  });
  await test.step('what the ledger says is disputed with a reason, and never without', async () => {
    const row = (await whole(officer)).answers.find((one) => one.departmentId === 0 && one.proposed === 'not-met')!;
    const disputed = row.item;
    await officer.goto(`/self-inspections/${selfInspectionId}?item=${disputed}`);
    const item = itemOf(officer, disputed);
    await expect(item).toBeFocused();
    await item.getByText('符合', { exact: true }).click();
    await expect(item.getByRole('button', { name: /^保\s?存$/ })).toBeDisabled();
    await item.getByRole('textbox').fill('台账登记晚于实际办理，原始记录在档。');
    await item.getByRole('button', { name: /^保\s?存$/ }).click();
    await expect(item.locator('time')).toBeVisible();
    const kept = (await whole(officer)).answers.find((one) => one.item === disputed)!;
    expect([kept.proposed, kept.answer]).toEqual(['not-met', 'met']);
  });
  await test.step('the rest of what the ledger says is confirmed, item by item or together; the list shortens', async () => {
    await presses(officer, '提交主要负责人');
    const many = Number(/\d+/.exec((await wanted.getByText(/还有 \d+ 处需要补全/).textContent())!)![0]);
    await presses(officer, /^确认台账所答/);
    await inDialog(officer, '确认');
    await expect(wanted.getByText(`还有 ${many} 处需要补全`, { exact: false })).toBeHidden();
    await wanted.getByText(/^尚未作答（\d+）/).click();
    await wanted.getByRole('link', { name: /^1\.1 / }).click();
    await itemOf(officer, '1.1').getByText('符合', { exact: true }).click();
    await expect(itemOf(officer, '1.1').locator('time')).toBeVisible();
    await expect(wanted.getByRole('link', { name: /^1\.1 / })).toHaveCount(1); // noted: nothing proves it yet
  });
});

test('a liaison answers for the department on the phone, a while without a network, with a photograph, and signs; the office signs for others with a reason', async () => {
  const liaison = await signedIn('liaison', SMALL);
  await liaison.goto(`/self-inspections/${selfInspectionId}`);
  await liaison.getByRole('button', { name: '打开' }).first().click();
  await expect(itemOf(liaison, '12.1')).toBeVisible();
  await isAccessible(liaison);
  await test.step('signing too early shows what is left, and leads there', async () => {
    await presses(liaison, '签署确认');
    await expect(wantedOn(liaison).getByText(/还有 6 处需要补全/)).toBeVisible();
    await isAccessible(liaison);
    await wantedOn(liaison)
      .getByRole('link', { name: /^12\.6 / })
      .click();
    await expect(itemOf(liaison, '12.6')).toBeFocused();
  });
  await test.step('two answers without a network are kept and sent afterwards', async () => {
    await liaison.context().setOffline(true);
    for (const ref of ['12.1', '12.2']) await itemOf(liaison, ref).getByText('符合', { exact: true }).click();
    await expect(liaison.getByText(/2 项已保存在本机/)).toBeVisible();
    await liaison.context().setOffline(false);
    await expect(liaison.getByText(/已保存在本机/)).toBeHidden({ timeout: 30_000 });
  });
  await test.step('what is not met is said in words and shown in a photograph', async () => {
    const third = itemOf(liaison, '12.3');
    await third.getByText('不符合', { exact: true }).click();
    await third.getByRole('textbox').fill('一台打印机设为网络共享，已关闭。');
    await third.getByRole('button', { name: '保存' }).click();
    await expect(third.locator('time')).toBeVisible();
    await expect(third.locator('input[type=file][capture=environment]')).toHaveAttribute('accept', 'image/*');
    await third.locator('input[type=file][capture=environment]').setInputFiles(photo);
    await expect(third.getByRole('button', { name: photo.name })).toBeVisible();
  });
  for (const ref of ['12.4', '12.5', '12.6']) await itemOf(liaison, ref).getByText('符合', { exact: true }).click();
  await expect(liaison.getByText('还有 0 项未作答')).toBeVisible();
  await presses(liaison, '签署确认');
  await inDialog(liaison, '签署确认');
  await expect(liaison.getByText(/本部门已签署确认/)).toBeVisible();
  await isAccessible(liaison);

  const officer = await signedIn('officer');
  const { answers, departments } = await whole(officer);
  const theirs = departments.filter(({ signedOffAt }) => signedOffAt === null).map((one) => one.departmentId);
  for (const { item, departmentId } of answers.filter(
    (row) => row.answer === null && theirs.includes(row.departmentId),
  ))
    await asks(officer, 'self-inspections.answer', {
      ...{ selfInspectionId, item, departmentId, answer: 'met', words: '查看了材料' },
    });
  for (const departmentId of theirs) {
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
});

test('a member answers for himself without a network, and it is sent when there is one; what he said is in no page and no export of anybody', async () => {
  const member = await signedIn('member', SMALL);
  await member.goto('/mine');
  await member.getByRole('button', { name: '开始自查' }).click();
  await expect(member.getByRole('button', { name: '报送' })).toBeDisabled();
  await member.context().setOffline(true);
  const areas = await member.getByRole('article').all();
  for (const area of areas) await area.getByText('做到了', { exact: true }).click();
  await areas[0]!.getByText('还没有', { exact: true }).click();
  await areas[0]!.getByRole('textbox').fill(OWN_WORDS);
  await isAccessible(member);
  await presses(member, '报送');
  await expect(member.getByText(/没有网络，已保存在本机/)).toBeVisible();
  await member.context().setOffline(false);
  await expect(member.getByText(/^已报送。/)).toBeVisible({ timeout: 30_000 });

  const [officer, head, liaison] = [await signedIn('officer'), await signedIn('head'), await signedIn('liaison')];
  const { rows } = await asks<{ rows: { personId: number; name: string }[] }>(officer, 'self-inspections.senders', {
    selfInspectionId,
  });
  const asked = { selfInspectionId, personId: rows[0]!.personId, purpose: 'duty-follow-up' };
  await test.step('neither in what the officer and the head are given of it, nor in its sheet', async () => {
    for (const page of [officer, head])
      for (const name of ['self-inspections.get', 'self-inspections.senders', 'self-inspections.export-items']) {
        const answer = await page.request.post(`/api/${name}`, {
          data: { selfInspectionId, ...(name.endsWith('items') && { format: 'csv', purpose: 'inspection' }) },
        });
        expect(await answer.text(), name).not.toContain(OWN_WORDS);
      }
  });
  await test.step('head and liaison are refused; the officer gives a purpose, and the member sees that he looked', async () => {
    for (const page of [head, liaison])
      expect(await refusalOf(page, 'self-inspections.member', asked)).toBe('not-permitted');
    expect(await refusalOf(officer, 'self-inspections.member', { ...asked, purpose: undefined })).toBe('invalid-input');
    await asks(officer, 'self-inspections.member', asked);
    await member.goto('/mine');
    await expect(member.getByText(/一人的个人自查|个人自查内容/).first()).toBeVisible();
  });
});

test('it is submitted when nothing is left; the head certifies in four statements, each by itself; the report is printed', async () => {
  const officer = await signedIn('officer');
  const head = await signedIn('head');
  await officer.goto(`/self-inspections/${selfInspectionId}`);
  await answersTheRest(officer, selfInspectionId);
  await presses(officer, '重新读取台账');
  await expect(officer.getByText('已重新读取台账。')).toBeVisible();
  await saysWhereTheLedgerChanged(officer, selfInspectionId);
  await presses(officer, '提交主要负责人');
  await expect(officer.getByText('待主要负责人签署').first()).toBeVisible();
  // Evidence is not exchanged behind the head's back.
  const { answers } = await whole(officer);
  const { item, departmentId } = answers.find((row) => row.item === '12.3' && row.answer === 'not-met')!;
  const late = { selfInspectionId, item, departmentId };
  expect(await refusalOfFile(officer, 'self-inspections.add-file', late)).toBe('wrong-state');

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
  const printed = execFileSync('pdftotext', ['-layout', await report.path(), '-'], { encoding: 'utf8' }).replace(
    /\s+/g,
    '',
  );
  for (const words of ['一、自查结果', '二、发现的问题', '四、主要负责人声明', '联络员出差，电话确认', '不计分'])
    expect(printed, words).toContain(words);
  expect(printed, 'no draft').not.toContain('未签署');
  expect(printed).not.toContain(OWN_WORDS);
  const owed = await asks<{ rows: { rule: number; state: string }[] }>(head, 'duties.ledger', {
    ...{ state: 'all', rules: [9901] },
  });
  expect(owed.rows.some(({ state }) => state === 'met')).toBe(true);
});

test('what is not met is a finding: measures, verified by another person than who did the work; after that no evidence is exchanged', async () => {
  const officer = await signedIn('officer');
  const head = await signedIn('head');
  await head.goto(`/self-inspections/${selfInspectionId}`);
  await head.locator('.ant-segmented-item').filter({ hasText: '不符合' }).click();
  const links = head.getByRole('link', { name: /^问题 \d+/ });
  await links.first().click();
  await expect(head).toHaveURL(/\/findings\/\d+/);
  const address = new URL(head.url()).pathname;
  const findingId = Number(/\d+$/.exec(address)![0]);

  await officer.goto(address);
  await presses(officer, '填写原因和措施');
  await officer.getByRole('dialog').getByLabel('根本原因').fill('登记责任没有落实到岗位。');
  await officer.getByRole('dialog').getByLabel('整改措施').fill('明确登记责任人，每月核对。');
  await inDialog(officer, /^保\s?存$/);
  await asks(officer, 'findings.submit', { findingId, words: '已补齐登记。' });
  await officer.reload();
  await expect(officer.getByText('整改完成').first()).toBeVisible();
  await expect(officer.getByRole('button', { name: '验收通过，销号' })).toHaveCount(0);
  expect(await refusalOf(officer, 'findings.close', { findingId, words: '自己看过' })).toBe('own-finding');

  await head.reload();
  await presses(head, '验收通过，销号');
  await head.getByRole('dialog').getByRole('textbox').fill('抽查三件，均已补齐。');
  await head.getByRole('dialog').getByRole('button').last().click();
  await expect(head.getByText('已销号').first()).toBeVisible();
  expect(await refusalOfFile(officer, 'findings.add-file', { findingId })).toBe('wrong-state');
  await officer.reload();
  await expect(officer.getByRole('button', { name: '添加佐证材料' })).toHaveCount(0);
});

test('where the unit stands, last year’s and this year’s stand side by side, section by section', async () => {
  const head = await signedIn('head');
  await head.goto('/where-we-stand');
  const years = head.getByRole('table', { name: '历次自查各部分得分率' });
  await expect(years).toBeVisible();
  const shown = await years.getByRole('columnheader').allTextContents();
  const year = new Date().getFullYear();
  expect(shown.slice(1).map((one) => Number(one.slice(0, 4)))).toEqual([year - 1, year]);
  const cells = await years.getByRole('row').nth(1).getByRole('cell').allTextContents();
  expect(cells.slice(1).filter((cell) => /^[\d.]+\/[\d.]+$/.test(cell))).toHaveLength(2);
  await years.getByRole('link').last().click();
  await expect(head).toHaveURL(new RegExp(`/self-inspections/${selfInspectionId}$`));

  // The calendar beside it: a figure opens the very things that it counts.
  await head.goto('/where-we-stand');
  await head
    .getByRole('button', { name: /^问题整改到期，/ })
    .first()
    .click();
  await isAccessible(head);
  await head.getByRole('dialog').getByRole('link').first().click();
  await expect(head).toHaveURL(/\/findings\/\d+$/);
});
