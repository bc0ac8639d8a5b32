/**
 * A key unit's set of rules becomes whole: one is written from its headings, approved by the head, issued, read on a phone; the rest was issued
 * on paper once and is taken in with its file. P9.1 is overdue before, and met after it, by the day that the paper gives.
 */
import { expect, type Page, test } from '@playwright/test';
import { pngOf } from '../../src/fixtures/signature.ts';
import { NEEDED_KINDS, neededRule } from '../../src/law/needed-rules.ts';
import { aDemonstration, fillsDay, inDialog, isAccessible, PHONE, presses } from './as-user.ts';

const { signedIn } = aDemonstration();

const MISSING = NEEDED_KINDS.filter(
  (kind) => !['leadership', 'training', 'reporting', 'abroad', 'leaving', 'incidents', 'letters'].includes(kind),
);

async function fillsIn(officer: Page, text: string): Promise<void> {
  await officer.getByLabel('责任部门').fill('安全防范办公室');
  for (const field of await officer.getByRole('textbox', { name: /^(内容|在文件第几条)$/ }).all())
    await field.fill(text);
}

async function approves(head: Page, path: string): Promise<void> {
  await head.goto(path);
  await presses(head, /^批\s?准$/);
  await inDialog(head, /^批\s?准$/);
  await expect(head.getByText('已批准，待印发').first()).toBeVisible();
}

async function issues(officer: Page, document: string, issuedOn?: string): Promise<void> {
  await officer.reload();
  await presses(officer, '编号印发');
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('文号').fill(document);
  if (issuedOn) {
    await fillsDay(dialog, '印发日期', issuedOn);
    await fillsDay(dialog, '生效日期', issuedOn);
  }
  await isAccessible(officer);
  await inDialog(officer, /^印\s?发$/);
  await expect(officer.getByText('现行有效').first()).toBeVisible();
}

test('第九条第（一）项：制度起草、批准、印发、在手机上阅读；清单从缺到齐，台账随之由逾期变为已履行', async () => {
  test.setTimeout(300_000);
  const [officer, head, member] = [await signedIn('officer'), await signedIn('head'), await signedIn('member', PHONE)];

  await test.step('台账：第九条第（一）项逾期', async () => {
    await officer.goto('/ledger?rules=9101&state=all');
    await expect(officer.getByRole('row').filter({ hasText: '印发工作制度' }).getByText('逾期')).toBeVisible();
  });

  await test.step('清单说明缺什么；从一类的提纲起草；没写到的逐项说明', async () => {
    await officer.goto('/rules');
    await expect(officer.getByText('15类中已有5类，还缺10类')).toBeVisible();
    await isAccessible(officer);
    const letters = officer.locator('.needed-set > li').filter({ hasText: neededRule('letters').title.zh });
    await letters.getByRole('button', { name: /^起\s?草$/ }).click();
    await isAccessible(officer);
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: /^开\s?始$/ })
      .click();
    await officer.waitForURL(/rules\/versions\/\d+/);
    await isAccessible(officer);
    await presses(officer, /^报\s?批$/);
    await expect(officer.getByText(/有的章节只有标题没有内容/)).toBeVisible();
    await fillsIn(officer, '由安全防范办公室负责，具体见岗位说明书。');
    await presses(officer, /^报\s?批$/);
    await expect(officer.getByText('待批准').first()).toBeVisible();
  });
  const written = new URL(officer.url()).pathname;

  await test.step('主要负责人批准，专员编号印发', async () => {
    await head.goto(written);
    await isAccessible(head);
    await approves(head, written);
    await issues(officer, '示研安〔2026〕9号');
  });

  await test.step('员工在手机上阅读并确认，专员看到', async () => {
    await member.goto('/mine');
    const row = member.getByRole('listitem').filter({ hasText: neededRule('letters').title.zh });
    await row.getByRole('button', { name: /^阅\s?读$/ }).click();
    await expect(member.getByText('由安全防范办公室负责').first()).toBeVisible();
    await isAccessible(member);
    await presses(member, '我已阅读');
    await expect(member.getByText(/^已确认阅读/)).toBeVisible();
    await isAccessible(member);
    await officer.getByRole('link', { name: '返回该制度' }).click();
    await expect(officer.getByText(/已确认1人/)).toBeVisible();
    await presses(officer, '提醒未读人员');
    await expect(officer.getByText(/^已提醒\d+人/)).toBeVisible();
    await presses(officer, '查看名单');
    await expect(officer.getByText('无，请当面传达').first()).toBeVisible();
    await isAccessible(officer);
  });

  await test.step('示例中待批准的一份批准印发', async () => {
    await approves(head, '/rules/versions/3');
    await officer.goto('/rules/versions/3');
    await issues(officer, '示研安〔2026〕10号');
  });

  await test.step('其余各类以前在纸上印发：附文件登记，日期是纸上的日期', async () => {
    await officer.goto('/rules');
    await presses(officer, '起草制度');
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel(/规定哪些类别的事项/).click();
    for (const kind of MISSING)
      await officer
        .locator('.ant-select-dropdown:visible')
        .getByTitle(neededRule(kind).title.zh, { exact: true })
        .click();
    await dialog.getByText('起草或者登记制度').click();
    await dialog.getByLabel(/^名称/).fill('反间谍安全防范管理办法');
    await dialog.getByText('以前在纸上印发的制度').click();
    await dialog.getByRole('button', { name: /^开\s?始$/ }).click();
    await officer.waitForURL(/rules\/versions\/\d+/);
    await fillsIn(officer, '第三条');
    await presses(officer, '保存草稿');
    await expect(officer.getByText('草稿已保存')).toBeVisible();
    await presses(officer, /^报\s?批$/);
    await expect(officer.getByText(/纸质印发的制度没有附文件/)).toBeVisible();
    await presses(officer, '附文件');
    const file = {
      name: '管理办法.png',
      mimeType: 'image/png',
      buffer: Buffer.from(pngOf(80, 60, () => [255, 255, 255, 255])),
    };
    await officer.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
    await inDialog(officer, /^附\s?上$/);
    await presses(officer, /^报\s?批$/);
    await expect(officer.getByText('待批准').first()).toBeVisible();
    await approves(head, new URL(officer.url()).pathname);
    await issues(officer, '示研发〔2025〕8号', '2025-03-10');
    await expect(officer.getByText('（纸质印发）')).toBeVisible();
  });

  await test.step('清单齐全，台账已履行', async () => {
    await officer.goto('/rules');
    await expect(officer.getByText(/^15类制度都已印发/)).toBeVisible();
    await isAccessible(officer);
    await officer.goto('/ledger?rules=9101&state=all');
    await expect(officer.getByRole('row').filter({ hasText: '印发工作制度' }).getByText(/履行/)).toBeVisible();
  });
});
