/**
 * Officers come to the unit. First one alone: it is recorded as refused, with the ground, which is said before it is recorded. Then two: the
 * list is made, approved by the head, handed over, signed for. The person concerned sees a number, and after its end what was given.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { pngOf } from '../../src/fixtures/signature.ts';
import { aDemonstration, asks, inDialog, isAccessible, PHONE, presses } from './as-user.ts';

const { signedIn } = aDemonstration();

const nameOf = async (page: Page): Promise<string> =>
  (await asks<{ displayName: string }>(page, 'accounts.me')).displayName;

async function fill(officer: Page, officers: number): Promise<void> {
  await officer.goto('/requests');
  await presses(officer, '登记协助事项');
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('要求机关').fill('示例市国家安全局');
  await dialog.getByLabel('法律文书编号').fill('示国安调〔2026〕31号');
  for (let at = 0; at < officers; at++) {
    await dialog
      .getByLabel('姓名')
      .nth(at)
      .fill(`虚构${at + 1}`);
    await dialog.getByLabel('工作证件号').nth(at).fill(`示安 00020${at}`);
    await dialog.getByLabel('已出示').nth(at).check();
  }
  if (officers === 1) await dialog.getByRole('button', { name: '去掉第 2 名' }).click();
  await dialog.getByLabel('文书载明的范围').fill('2026年10月门禁记录\n课题组人员名单');
  await dialog.getByLabel('文书载明的期限').fill('2027-12-31');
  await officer.keyboard.press('Enter');
}

test('a request of one officer is refused; one of two is listed, approved, handed over and signed for; the person concerned is told', async () => {
  const [officer, head] = [await signedIn('officer'), await signedIn('head')];
  const member = await signedIn('member', PHONE);

  await test.step('one officer: what the record will say is said first, and nothing can be handed over', async () => {
    await fill(officer, 1);
    await expect(officer.getByRole('dialog').getByText(/到场的执法人员不足二人/)).toBeVisible();
    await inDialog(officer, '登记');
    await expect(officer).toHaveURL(/\/requests\/\d+$/);
    await expect(officer.getByText(/单位未予提供：到场的执法人员不足二人/)).toBeVisible();
    await presses(officer, '打开内容');
    await expect(officer.getByText('虚构1 · 示安 000200 · 已出示')).toBeVisible();
    await expect(officer.getByRole('button', { name: '列入提供内容' })).toHaveCount(0);
  });

  const path =
    await test.step('two officers: each line of the scope is answered; the file stays on this machine', async () => {
      await fill(officer, 2);
      await expect(officer.getByRole('dialog').getByText(/手续齐全/)).toBeVisible();
      await inDialog(officer, '登记');
      await expect(officer).toHaveURL(/\/requests\/\d+$/);
      await presses(officer, '打开内容');
      const { displayName } = await asks<{ displayName: string }>(member, 'accounts.me');
      // The file is looked at from here: logged under the request, and told to its person with it.
      await presses(officer, '查阅人员档案');
      const look = officer.getByRole('dialog');
      await expect(look.getByText('本人在“我的”页面可以看到是为哪个机关的要求', { exact: false })).toBeVisible();
      await look.getByRole('combobox', { name: '谁的档案' }).fill(displayName);
      await officer.locator('.ant-select-item-option').filter({ hasText: displayName }).first().click();
      await isAccessible(officer);
      await look.getByRole('button', { name: '打开档案' }).click();
      const file = officer.locator('.ant-drawer').filter({ hasText: displayName });
      await expect(file.getByText('手机').first()).toBeVisible();
      await isAccessible(officer);
      await file
        .getByRole('button', { name: /关闭|Close/ })
        .first()
        .click();
      await expect(file).toHaveCount(0);
      await presses(officer, '列入提供内容');
      await officer.getByRole('dialog').getByLabel('内容', { exact: true }).fill('门禁记录导出');
      const csv = { name: '门禁记录.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名,时间\n') };
      await officer.getByRole('dialog').locator('input[type=file]').setInputFiles(csv);
      await expect(officer.getByRole('dialog').locator('.request-hash')).toHaveText(/^[0-9a-f]{64}$/);
      await officer.getByRole('dialog').getByLabel('涉及谁的记录').fill(displayName);
      await officer.locator('.ant-select-item-option').filter({ hasText: displayName }).first().click();
      await officer.getByRole('dialog').getByText('列入提供内容').click();
      await inDialog(officer, '列入');
      await expect(officer.getByRole('row').filter({ hasText: '门禁记录导出' })).toContainText(displayName);
      await presses(officer, '列入提供内容');
      const dialog = officer.getByRole('dialog');
      await dialog.getByLabel('对应的范围').click();
      await officer.getByTitle('2 课题组人员名单').click();
      await dialog.getByLabel('形式').click();
      await officer.getByTitle('本单位没有所要求的内容').click();
      await dialog.getByLabel('内容', { exact: true }).fill('没有这样的名单');
      await inDialog(officer, '列入');
      await expect(officer.getByText('打开内容，核对清单后批准提供。', { exact: false })).toBeVisible();
      return new URL(officer.url()).pathname;
    });

  await test.step('the head reads the list before he can approve it', async () => {
    await head.goto(path);
    await expect(head.getByRole('button', { name: '批准提供' })).toBeDisabled();
    await presses(head, '打开内容');
    await expect(head.getByText('没有这样的名单')).toBeVisible();
    await presses(head, '批准提供');
    await inDialog(head, '批准提供');
    await expect(head.getByText('按清单当面提供', { exact: false })).toBeVisible();
  });

  await test.step('handed over, printed, signed on paper, and closed with its scan', async () => {
    await officer.reload();
    await presses(officer, '登记提供');
    await inDialog(officer, '登记');
    const download = officer.waitForEvent('download');
    await presses(officer, '打印回执');
    expect(
      readFileSync(await (await download).path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const requestId = Number(path.split('/').at(-1));
    const { code } = await asks<{ code: string }>(officer, 'requests.get', { requestId });
    await presses(officer, '登记签名回执');
    await officer.getByRole('dialog').getByLabel('回执上的核对码').fill(code.toLowerCase());
    const scan = { name: '回执.png', mimeType: 'image/png', buffer: pngOf(80, 60, () => [255, 255, 255, 255]) };
    await officer.getByRole('dialog').locator('input[type=file]').setInputFiles(scan);
    await inDialog(officer, '登记并办结');
    await expect(officer.getByText('已办结').first()).toBeVisible();
  });

  await test.step('the person concerned reads on his phone what was given; of what is silenced, a number alone', async () => {
    await member.goto('/mine');
    await expect(member.getByText('考勤、门禁 · 电子文件').first()).toBeVisible();
    await expect(member.getByText('另有 1 条涉及您的记录依法暂不显示', { exact: false })).toBeVisible();
    await expect(member.getByText('出国（境） · 纸质复制件')).toHaveCount(0);
    const looked = member.getByRole('listitem').filter({ hasText: '示例市国家安全局' });
    await expect(member.getByText('为有关机关的要求查阅过我的档案')).toBeVisible();
    await expect(looked.filter({ hasText: await nameOf(officer) }).first()).toBeVisible();
    await isAccessible(member);
  });
});
