/**
 * On the people of the sample roster: what a listing as a key unit would bring, another level of a post with what it brings shown before it is
 * confirmed, a post added and closed, and the working days by which deadlines are counted. All of it in the pages.
 */
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { anEmptyInstallation, asks, fillsDay, inDialog, isAccessible, presses } from './as-user.ts';
import { setUp } from './installation.ts';

const ROSTER = join(import.meta.dirname, '../samples/roster-zh.xlsx');
const YEAR = new Date().getFullYear() + 1;

const installation = anEmptyInstallation();

/** Everything in the ledger, whatever its state. */
async function owed(page: Page): Promise<number> {
  const { rules } = await asks<{ rules: readonly Record<string, number>[] }>(page, 'duties.where-we-stand');
  const states = ['overdue', 'soon', 'owed', 'met', 'late', 'stated'];
  return rules.reduce((sum, rule) => sum + states.reduce((of, state) => of + (rule[state] ?? 0), 0), 0);
}

/** The post without a level that most people hold: a title may stand in several departments, at several levels. */
async function aPostWithoutLevel(page: Page): Promise<{ title: string; department: string }> {
  type Post = { readonly title: string; readonly department: string; readonly holders: number };
  const { rows } = await asks<{ rows: Post[] }>(page, 'people.posts', { level: 'none', limit: 200 });
  return [...rows].sort((a, b) => b.holders - a.holders)[0]!;
}

/** "…新增 N 项、减少 M 项…", as the page says it. */
async function brought(page: Page): Promise<{ added: number; removed: number }> {
  const words = await page.getByRole('status').filter({ hasText: '项应履行事项' }).innerText();
  const [, added, removed] = /新增 ([\d,]+) 项、减少 ([\d,]+) 项/.exec(words)!;
  const number = (text: string) => Number(text.replaceAll(',', ''));
  return { added: number(added!), removed: number(removed!) };
}

test('a unit learns what a listing would bring, and what another level of a post brings before it confirms it', async () => {
  const page = await installation.visitor();
  await setUp(installation, page.request);
  await test.step('the roster brings people, departments and posts', async () => {
    await page.goto('/import');
    await page.locator('input[type=file]').setInputFiles(ROSTER);
    await page.getByRole('button', { name: '接受方案' }).click({ timeout: 60_000 });
    await page.getByRole('dialog').getByRole('button', { name: '接受并导入' }).click();
    await expect(page.getByText(/已导入：新增 1,140 人/)).toBeVisible({ timeout: 60_000 });
  });
  let before = await owed(page);
  let supposed = 0;
  await test.step('“if we were listed today”: by duty, with people, and nothing is changed', async () => {
    await page.goto('/what-if');
    supposed = (await brought(page)).added;
    expect(supposed).toBeGreaterThan(100);
    const preview = page.getByRole('table', { name: '变更预览' });
    await expect(preview.getByRole('row')).not.toHaveCount(0);
    await isAccessible(page);
    expect(await owed(page)).toBe(before);
  });
  const post = () => page.getByRole('row').filter({ hasText: title }).filter({ hasText: department });
  let [title, department] = ['', ''];
  await test.step('listed in truth, it owes what had been reckoned', async () => {
    await page.goto('/settings');
    await presses(page, '登记身份变更');
    await page.getByRole('dialog').getByLabel('身份').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '重点单位' }).click();
    await presses(page, '预览影响');
    expect((await brought(page)).added).toBe(supposed);
    await inDialog(page, '确认登记');
    const listed = await owed(page);
    expect(listed - before).toBe(supposed);
    before = listed;
  });
  await test.step('a post without a level is to become a core one: first it is said who would owe what', async () => {
    await page.goto('/departments?part=posts&level=none');
    ({ title, department } = await aPostWithoutLevel(page));
    await page.getByLabel('岗位名称').fill(title);
    await page.getByLabel('岗位名称').press('Enter');
    await expect(post().first()).toBeVisible();
    await isAccessible(page);
    await post().first().getByRole('button', { name: '调整' }).click();
    await page.getByRole('dialog').getByLabel('涉密等级').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '核心' }).click();
    await presses(page, '预览影响');
    await expect(page.getByRole('dialog').getByText(/共 \d+ 人/)).toBeVisible();
    expect(await owed(page)).toBe(before);
  });
  await test.step('once confirmed the ledger has become by just that', async () => {
    const { added, removed } = await brought(page);
    expect(added + removed).toBeGreaterThan(0);
    await inDialog(page, '自该日起调整');
    await page.goto(`/departments?part=posts&level=core&text=${encodeURIComponent(title)}`);
    await expect(post().first()).toContainText('核心');
    expect(await owed(page)).toBe(before + added - removed);
  });
  await test.step('a foreign-related post is added with its reason, and closed again', async () => {
    await page.goto('/departments?part=posts&text=国际合作');
    await presses(page, '新增岗位');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('岗位名称').fill('国际合作联络员');
    await dialog.getByLabel('所在部门').click();
    await page.locator('.ant-select-tree-title:visible').first().click();
    await dialog.getByRole('checkbox', { name: '涉外岗位' }).check();
    await presses(page, /^新\s?增$/);
    await expect(dialog.getByText('请写明事由')).toBeVisible();
    await dialog.getByLabel('涉外事由').fill('与境外机构日常联络');
    await inDialog(page, /^新\s?增$/);
    const added = page.getByRole('row').filter({ hasText: '国际合作联络员' });
    await expect(added).toContainText('与境外机构日常联络');
    await added.getByRole('button', { name: /撤\s?销/ }).click();
    await inDialog(page, '撤销岗位');
    await expect(page.getByText('岗位已撤销，历史任职保留。')).toBeVisible();
  });
  await test.step('a day off is entered with its source: the year has a working day less, until it is removed', async () => {
    await page.goto(`/settings?part=calendar&year=${YEAR}`);
    const days = page.getByText(new RegExp(`${YEAR}年有\\d+个工作日`));
    const many = Number(/年有(\d+)个/.exec(await days.innerText())![1]);
    await presses(page, '录入放假或调休');
    await fillsDay(page.getByRole('dialog'), '自', aWeekday());
    await page.getByLabel('名称').fill('地方纪念日');
    await inDialog(page, /^录\s?入$/).catch(() => {});
    await expect(page.getByText('请写明来源')).toBeVisible();
    await page.getByLabel('来源（通知文号或决定）').fill('省政府办公厅〔2026〕18号');
    await inDialog(page, /^录\s?入$/);
    await expect(page.getByText(`${YEAR}年有${many - 1}个工作日`)).toBeVisible();
    await isAccessible(page);
    await page.getByRole('row').filter({ hasText: '地方纪念日' }).getByRole('button', { name: '移除' }).click();
    await inDialog(page, '移除');
    await expect(page.getByText(`${YEAR}年有${many}个工作日`)).toBeVisible();
  });
});

/** A Wednesday of next June, far from any holiday. */
function aWeekday(): string {
  const days = [10, 11, 12, 13, 14, 15, 16].map((day) => `${YEAR}-06-${day}`);
  return days.find((day) => new Date(day).getUTCDay() === 3)!;
}
