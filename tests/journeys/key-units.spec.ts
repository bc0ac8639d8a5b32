/** A unit is listed (Provisions 9): candidate, five factors, a department's opinion, decision, notice, accepted: Article 9 is owed from that day. */
import { expect, test } from '@playwright/test';
import { FACTOR_NAMES, FACTORS } from '../../src/domain/organ/organ.ts';
import { anEmptyInstallation, asks, inDialog, presses } from './as-user.ts';
import { setUp } from './installation.ts';
import { aDesk, type Desk, goes, idIn, knows } from './key-unit-steps.ts';

const UNIT = '示例研究院';
const DEPARTMENT = '甲市工业和信息化局';
const installation = anEmptyInstallation();
const { visitor, pageOf } = installation;

test('from candidate to the duties of Article 9, and the receipt back at the organ', async () => {
  const unit = await visitor();
  await setUp(installation, unit.request);
  await asks(unit, 'dispatches.set-sign', { sign: '示研' });
  const organ: Desk = await aDesk(installation, 'organ', '甲市国家安全局', '甲国安');
  const department: Desk = await aDesk(installation, 'industry-department', DEPARTMENT, '甲工信');
  for (const name of [UNIT, DEPARTMENT]) await knows(installation, organ, name);
  const officer = await pageOf(organ.officer);
  const head = await pageOf(organ.head);

  await test.step('the organ’s officer adds a candidate, and finds the five factors with their sources', async () => {
    await officer.goto('/key-units');
    await officer.getByRole('button', { name: '登记候选单位' }).first().click();
    await officer.getByLabel('从通讯录选择').click();
    await officer.getByTitle(UNIT).last().click();
    await expect(officer.getByLabel('单位名称', { exact: true })).toHaveValue(UNIT);
    await inDialog(officer, '登记');
    await expect(officer.getByText('候选单位', { exact: true })).toBeVisible();
    await presses(officer, '登记核查情况');
    for (const factor of FACTORS) {
      await officer.getByLabel(`${FACTOR_NAMES[factor].zh} 情况`).fill(`${FACTOR_NAMES[factor].zh}已核查`);
      await officer.getByLabel(`${FACTOR_NAMES[factor].zh} 来源`).fill('单位填报');
    }
    await inDialog(officer, '保存');
    await expect(officer.getByText('涉外程度已核查')).toBeVisible();
  });
  const keyUnit = officer.url();
  await test.step('the department is asked, and answers', async () => {
    await presses(officer, '会商');
    await officer.getByRole('combobox', { name: '有关部门' }).click();
    await officer.getByTitle(DEPARTMENT).last().click();
    await officer.keyboard.press('Escape');
    await inDialog(officer, '起草会商函');
    await officer.waitForURL(/dispatches\/sent/);
    await goes(installation, organ, idIn(officer));
    const answering = await pageOf(department.officer);
    await answering.goto('/dispatches');
    await answering.getByRole('button', { name: /甲国安商/ }).click();
    await answering.getByRole('button', { name: '打开公文' }).click();
    await expect(answering.getByText('涉外程度已核查').first()).toBeVisible();
    await presses(answering, '答复会商');
    await answering.getByLabel('同意', { exact: true }).check();
    await inDialog(answering, '起草复函');
    await answering.waitForURL(/dispatches\/sent/);
    await goes(installation, department, idIn(answering));
    await answering.goBack();
    await expect(answering.getByText('待回执').first()).toBeVisible();
  });
  await test.step('its opinion is taken in, and the head decides with reasons; the proposer cannot', async () => {
    await officer.goto(keyUnit);
    await officer.getByRole('button', { name: `接收${DEPARTMENT}的意见` }).click();
    await inDialog(officer, '接收');
    await expect(officer.getByText('您提出了这项变更，须由另一人决定')).toBeVisible();
    await head.goto('/key-units');
    await head.getByRole('link', { name: '1 项变更待决定' }).click();
    await head.getByRole('button', { name: UNIT }).click();
    await presses(head, '决定');
    await head.getByLabel('理由').fill('承担国家重点工程设计。');
    await inDialog(head, '作出决定');
    await expect(head.getByText('承担国家重点工程设计。')).toBeVisible();
  });
  await test.step('the notice is drafted, approved by another, sent', async () => {
    await officer.reload();
    await presses(officer, '起草告知书');
    await officer.waitForURL(/dispatches\/sent/);
    await head.goto(officer.url());
    await presses(head, '审批');
    await inDialog(head, '审批编号');
    await expect(head.getByRole('heading', { name: /甲国安告〔\d{4}〕1号/ })).toBeVisible();
    await officer.reload();
    await presses(officer, '发出');
    await inDialog(officer, '发出公文');
    await expect(officer.getByText('已送达，待回执').first()).toBeVisible();
  });
  await test.step('the unit acknowledges it, sees what it brings, accepts it, and owes Article 9', async () => {
    await unit.goto('/dispatches');
    await unit.getByRole('button', { name: /甲国安告/ }).click();
    await expect(unit.getByRole('button', { name: '接受告知' })).toHaveCount(0);
    await presses(unit, '回执');
    await inDialog(unit, '发出回执');
    await presses(unit, '接受告知');
    await expect(unit.getByRole('dialog').getByText(/将新增 \d+ 项/)).toBeVisible();
    await inDialog(unit, '确认接受');
    await expect(unit.getByText('已办结')).toBeVisible();
    await unit.goto('/ledger');
    await expect(unit.getByText('P9.1').first()).toBeVisible();
  });
  await test.step('the organ records service by the receipt: the unit stands on the list', async () => {
    await officer.goto(keyUnit);
    await presses(officer, '登记送达');
    await inDialog(officer, '登记送达');
    await expect(officer.getByText('在名录中')).toBeVisible();
    await officer.goto('/key-units');
    await expect(officer.getByRole('button', { name: UNIT })).toBeVisible();
  });
});
