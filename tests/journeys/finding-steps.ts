/** What people do with a finding, at its page; and what one does to it who goes past the program. */
import { expect, type Page } from '@playwright/test';
import { sql as statement } from 'kysely';
import { pngOf } from '../../src/fixtures/signature.ts';
import { inDialog, presses } from './as-user.ts';
import type { Installation } from './installation.ts';
import { pastTheProgram } from './past-the-program.ts';

const photo = {
  name: 'after.png',
  mimeType: 'image/png',
  buffer: Buffer.from(pngOf(60, 40, () => [90, 140, 90, 255])),
};

/** What is written in the dialog that a button opens, and the button that ends it. */
export async function writes(
  page: Page,
  opens: string,
  words: Record<string, string>,
  ends: string | RegExp,
): Promise<void> {
  await presses(page, opens);
  for (const [label, text] of Object.entries(words)) await page.getByRole('dialog').getByLabel(label).fill(text);
  await inDialog(page, ends);
}
export const state = (page: Page, name: string) =>
  expect(page.locator('.page-title').getByText(name, { exact: true })).toBeVisible();
export const record = (page: Page) => page.locator('.record-lines');

/** On the organ's page of orders: to whom, on the first ground, what is to be put right. */
export async function draftsOrder(organ: Page, unit: string, items: readonly string[]): Promise<void> {
  await presses(organ, '责令整改');
  const dialog = organ.getByRole('dialog');
  await dialog.getByLabel('被责令单位').click();
  await organ.getByTitle(unit).last().click();
  await dialog.getByLabel('情形').click();
  await organ
    .getByTitle(/^（一）/)
    .last()
    .click();
  await organ.keyboard.press('Escape');
  await dialog.getByLabel('整改事项').fill(items.join('\n'));
  await dialog.getByRole('button', { name: '起草通知书' }).click();
}

/** Drafted, read and approved by another person, sent. */
export async function goesOut(drafter: Page, approver: Page): Promise<void> {
  await approver.goto(new URL(drafter.url()).pathname);
  await presses(approver, /^审\s?批$/);
  await inDialog(approver, '审批编号');
  await expect(approver.getByText('待发出').first()).toBeVisible({ timeout: 60_000 });
  await drafter.reload();
  await presses(drafter, /^发\s?出$/);
  await inDialog(drafter, '发出公文');
  await expect(drafter.getByText('已送达，待回执').first()).toBeVisible({ timeout: 60_000 });
}
export async function putsRight(page: Page, measures: string): Promise<void> {
  await writes(page, '填写原因和措施', { 根本原因: '职责不明确', 整改措施: measures }, /^保\s?存$/);
  await presses(page, '添加佐证材料');
  await page.getByRole('dialog').locator('input[type=file]').first().setInputFiles(photo);
  await inDialog(page, /^添\s?加$/);
  await writes(page, '整改完成，提请验收', { 完成情况: '已按措施完成' }, '提请验收');
  await expect(record(page)).toContainText('已按措施完成');
}

/** Past the program, in the database: another file is put in the place of what was there at the closing. */
export async function tampers(here: Pick<Installation, 'data'>, findingId: number): Promise<void> {
  await pastTheProgram(
    here,
    statement`update finding_file set content_hash = ${'0'.repeat(64)} where finding_id = ${findingId}`,
  );
}
