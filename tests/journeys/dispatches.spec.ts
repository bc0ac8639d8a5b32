/** Guidance of an organ to a unit: drafted by one, approved by another, sent, opened, acknowledged; the organ sees the receipt. */
import { expect, test } from '@playwright/test';
import { anEmptyInstallation, inDialog } from './as-user.ts';
import { aBodyBeside } from './body-beside.ts';
import { setUp } from './installation.ts';

const ORGAN = '甲市国家安全局';
const UNIT = '示例研究院';
const TITLE = '关于做好出国（境）行前教育的指导意见';

const installation = anEmptyInstallation();
const { visitor, pageOf } = installation;

test('guidance goes out and its receipt comes back', async () => {
  const unit = await visitor();
  await setUp(installation, unit.request);
  const organ = await aBodyBeside(installation, {
    ...{ kind: 'organ', name: ORGAN, sign: '甲国安' },
    accounts: [
      { login: 'guoan', displayName: '何文', roles: ['organ-officer'] },
      { login: 'juzhang', displayName: '沈立', roles: ['head'] },
    ],
  });
  const officer = await pageOf(organ.get('guoan')!);
  const head = await pageOf(organ.get('juzhang')!);
  await test.step('the organ adds the unit to its correspondents', async () => {
    await officer.goto('/dispatches');
    await officer.getByRole('button', { name: '到通讯录' }).click();
    await officer.getByRole('button', { name: `加入${UNIT}` }).click();
    await expect(officer.getByText('由本系统担保')).toBeVisible();
  });
  await test.step('its officer drafts guidance, and cannot approve it', async () => {
    await officer.getByRole('tab', { name: '发文' }).click();
    await officer.getByRole('button', { name: '拟写公文' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('主送').click();
    await officer.getByTitle(new RegExp(UNIT)).last().click();
    await officer.keyboard.press('Escape');
    await dialog.getByLabel('指导方式').click();
    await officer.getByTitle('印发书面指导意见').last().click();
    await dialog.getByLabel('标题').fill(TITLE);
    await dialog.getByLabel('正文').fill('请组织行前教育。\n请保存记录。');
    await dialog.getByRole('button', { name: '存为待审批稿' }).click();
    await expect(officer.getByText('您写过这份稿件，请另一人审批')).toBeVisible();
    await expect(officer.getByRole('button', { name: /^审\s?批$/ })).toHaveCount(0);
  });
  await test.step('the head sees that it waits, approves it, and it gets its number', async () => {
    await head.goto('/dispatches');
    await head.getByRole('link', { name: '1 件待审批' }).click();
    await head.getByRole('button', { name: TITLE }).click();
    await head.getByRole('button', { name: /^审\s?批$/ }).click();
    await inDialog(head, '审批编号');
    await expect(head.getByRole('heading', { name: /甲国安导〔\d{4}〕1号/ })).toBeVisible();
  });
  await test.step('the officer sends it', async () => {
    await officer.reload();
    await officer.getByRole('button', { name: /^发\s?出$/ }).click();
    await inDialog(officer, '发出公文');
    await expect(officer.getByText('已送达，待回执').first()).toBeVisible();
  });
  await test.step('the unit has its sign set, opens the dispatch for a purpose, and acknowledges it', async () => {
    await unit.goto('/dispatches?part=correspondents');
    await unit.getByRole('button', { name: '设置代字' }).click();
    await unit.getByLabel('代字', { exact: true }).fill('示研');
    await inDialog(unit, '保存');
    await unit.getByRole('tab', { name: '收文' }).click();
    await unit.getByRole('button', { name: /甲国安导/ }).click();
    await expect(unit.getByText('还没有人打开过。')).toBeVisible();
    await unit.getByRole('button', { name: '打开公文' }).click();
    await expect(unit.getByText('请组织行前教育。')).toBeVisible();
    await expect(unit.getByText(/周明 · 办理公文/)).toBeVisible();
    const download = unit.waitForEvent('download');
    await unit.getByRole('button', { name: /号\.pdf/ }).click();
    expect((await download).suggestedFilename()).toMatch(/〕1号\.pdf$/);
    await unit.getByRole('button', { name: /^回\s?执$/ }).click();
    await inDialog(unit, '发出回执');
    await expect(unit.getByText('已办结')).toBeVisible();
  });
  await test.step('the organ sees it receipted', async () => {
    await officer.reload();
    await expect(officer.getByText('已回执').first()).toBeVisible();
    await officer
      .getByRole('link', { name: /公文往来/ })
      .first()
      .click();
    await expect(officer.getByText('示研回').first()).toBeVisible();
  });
});
