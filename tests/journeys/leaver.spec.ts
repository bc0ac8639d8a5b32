/** A leaver goes through the five steps: from the person's file to the period that runs, as the officer does it in the pages. */
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { aSignature } from '../../src/fixtures/signature.ts';
import { dayAt, plusDays } from '../../src/law/day.ts';
import { anEmptyInstallation } from './as-user.ts';
import { call, setUp } from './installation.ts';

const installation = anEmptyInstallation();
const { visitor } = installation;

const STEPS = ['提醒谈话', '清退载体和设备', '取消涉密权限'];

test('a leaver goes through the five steps', async () => {
  const page = await visitor();
  await setUp(installation, page.request, { statuses: [{ status: 'key-unit', from: '2024-03-01' }] });
  const personId = await anEngineer(page.request);
  await test.step('the officer opens the case from the person’s file', async () => {
    await page.goto(`/people/${personId}`);
    await page.getByRole('button', { name: '打开档案' }).click();
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByText('离职、离岗（五步办理）').click();
    await page.getByRole('button', { name: '立项办理' }).click();
    await expect(page.getByText(/还有 5 步/)).toBeVisible();
  });
  for (const step of STEPS) await test.step(step, () => records(page, step));
  await test.step('registers the signed letter with its scan, and where the original is', async () => {
    await page.getByRole('button', { name: '登记承诺书' }).click();
    const scan = { name: '承诺书.png', mimeType: 'image/png', buffer: aSignature() };
    await page.locator('input[type=file]').setInputFiles(scan);
    await page.getByLabel('原件存放处').fill('保密办公室3号文件柜');
    await page.getByRole('button', { name: /^登\s?记$/ }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByText('保密办公室3号文件柜')).toBeVisible();
  });
  await test.step('and sets the period with its reason, in the usual range', async () => {
    await page.getByRole('button', { name: '确定脱密期' }).click();
    await page.getByLabel('理由（本人可见）').fill('在核心岗位任职三年以上');
    await page.getByRole('button', { name: /^确\s?定$/ }).click();
    await expect(page.getByText('脱密期内').first()).toBeVisible();
    await expect(page.getByText(/下次回访应在/)).toBeVisible();
  });
  await test.step('puts the day of the talk right: the earlier day stays in the record', async () => {
    await page.getByRole('button', { name: '更正：提醒谈话' }).click();
    await page.getByLabel('完成日期').fill(yesterday());
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^登\s?记$/ }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.locator('del').filter({ hasText: '提醒谈话' })).toBeVisible();
  });
  await test.step('an address without person and purpose asks for the purpose first', async () => {
    await page.goto(new URL(page.url()).origin + new URL(page.url()).pathname);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^打\s?开$/ })
      .click();
    await expect(page.getByText('脱密期内').first()).toBeVisible();
  });
  await test.step('the list shows the period, and the ledger owes the follow-up', async () => {
    await page.goto('/leavers');
    await expect(page.getByText('5/5')).toBeVisible();
    await page.goto('/ledger?rules=32181');
    await expect(page.getByText('脱密期回访').first()).toBeVisible();
  });
});

async function records(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: '登记一步' }).click();
  await page.getByRole('dialog').getByRole('combobox').click();
  await page.locator('.ant-select-item-option').filter({ hasText: step }).click();
  await page.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Somebody in a core post since last spring. */
async function anEngineer(request: APIRequestContext): Promise<number> {
  const ask = <Result>(name: string, input: object) => call<Result>(installation, request, name, input);
  const { departmentId } = await ask<{ departmentId: number }>('units.add-department', { name: '总体部' });
  const { postId } = await ask<{ postId: number }>('people.add-post', {
    ...{ departmentId, title: '总体设计师', from: '2020-01-01', level: 'core', foreignRelated: false },
  });
  const { personId } = await ask<{ personId: number }>('people.add-person', { name: '陈立', joinedOn: '2020-01-06' });
  await ask('people.appoint', { personId, postId, from: '2023-03-02' });
  return personId;
}

const yesterday = () => plusDays(dayAt(new Date(), 'Asia/Shanghai'), -1);
