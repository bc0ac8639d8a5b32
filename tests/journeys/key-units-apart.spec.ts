/**
 * The same listing between two installations with nothing but a folder between them: cards are exchanged and compared by two persons on each
 * side, and dispatches pass as sealed files, packed in the one and imported in the other.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, request, test } from '@playwright/test';
import { anEmptyInstallation, type InstallationHere, inDialog, presses } from './as-user.ts';
import { setUp } from './installation.ts';
import { aDesk, type Desk, decided, knows } from './key-unit-steps.ts';

const [ORGAN, DEPARTMENT, UNIT] = ['甲市国家安全局', '甲市工业和信息化局', '示例设计院'] as const;
const folder = mkdtempSync(join(tmpdir(), 'bulwark-folder-'));
const [there, here] = [anEmptyInstallation(), anEmptyInstallation()];
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two pages of one body: its officer's and its head's. */
type Pages = { readonly officer: Page; readonly head: Page };
const pagesOf = async ({ pageOf }: InstallationHere, { officer, head }: Desk): Promise<Pages> => ({
  ...{ officer: await pageOf(officer), head: await pageOf(head) },
});

/** What a press downloads is put into the folder. */
async function kept(page: Page, button: string, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  const path = join(folder, name);
  await (await download).saveAs(path);
  return path;
}
const chooses = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path);

/** The card of the one into the other's book by its officer; its head types what is read out. */
async function meets({ officer, head }: Pages, name: string, card: string, readOut: string): Promise<void> {
  await officer.goto('/dispatches?part=correspondents');
  await officer.getByRole('button', { name: '从名片文件加入' }).click();
  await chooses(officer, card);
  await inDialog(officer, '加入');
  await expect(officer.getByText('由您导入，请另一人核对')).toBeVisible();
  await head.goto('/dispatches?part=correspondents');
  await head.getByRole('button', { name: '核对校验码' }).click();
  await head.getByLabel(/对方念出的校验码/).fill(readOut);
  await inDialog(head, '核对');
  await expect(head.getByRole('row', { name: new RegExp(name) }).getByText('校验码已核对')).toBeVisible();
}

async function cardOf({ officer }: Pages, name: string): Promise<{ card: string; readOut: string }> {
  await officer.goto('/dispatches?part=correspondents');
  const card = await kept(officer, '导出名片', `${name}.json`);
  const groups = await officer.getByRole('group', { name: '校验码' }).locator('span').allTextContents();
  return { card, readOut: groups.join(' ') };
}

/** Packed by the one, carried, imported by the other. */
async function carried(from: Pages, to: Pages, receiver: string, name: string): Promise<void> {
  await from.officer.goto('/dispatches?part=exchange');
  const parcel = await kept(from.officer, `导出给${receiver}`, name);
  await to.officer.goto('/dispatches?part=exchange');
  await chooses(to.officer, parcel);
  await presses(to.officer, '导入');
  await expect(to.officer.getByText(/已导入 \d+ 件公文/)).toBeVisible();
}

test('a listing crosses the gap, and its receipt comes back', async () => {
  await Promise.all([there, here].map(async (one) => setUp(one, await request.newContext())));
  const organ = await aDesk(there, 'organ', ORGAN, '甲国安');
  const department = await aDesk(there, 'industry-department', DEPARTMENT, '甲工信');
  const unit = await aDesk(here, 'unit', UNIT, '示设');
  const [organPages, unitPages] = [await pagesOf(there, organ), await pagesOf(here, unit)];
  const { officer } = organPages;

  await test.step('cards are exchanged, and compared by another than who brought them', async () => {
    const [ofOrgan, ofUnit] = [await cardOf(organPages, 'organ'), await cardOf(unitPages, 'unit')];
    await meets(organPages, UNIT, ofUnit.card, ofUnit.readOut);
    await meets(unitPages, ORGAN, ofOrgan.card, ofOrgan.readOut);
  });
  await test.step('the organ decides, drafts the notice, and its head approves it', async () => {
    const to = await knows(there, organ, DEPARTMENT);
    const correspondentId = await knows(there, organ, UNIT);
    const keyUnitId = await decided(there, { organ, department, to }, { unitName: UNIT, correspondentId });
    await officer.goto(`/key-units/${keyUnitId}`);
    await presses(officer, '起草告知书');
    await officer.waitForURL(/dispatches\/sent/);
    await organPages.head.goto(officer.url());
    await presses(organPages.head, '审批');
    await inDialog(organPages.head, '审批编号');
    await expect(organPages.head.getByRole('heading', { name: /甲国安告〔\d{4}〕1号/ })).toBeVisible();
    await officer.reload();
    await presses(officer, '发出');
    await inDialog(officer, '发出公文');
    await expect(officer.getByText('在途').first()).toBeVisible();
  });
  await test.step('the notice is carried over; the unit acknowledges and accepts it, and owes Article 9', async () => {
    await carried(organPages, unitPages, UNIT, 'notice.age');
    const page = unitPages.officer;
    await page.goto('/dispatches');
    await page.getByRole('button', { name: /甲国安告/ }).click();
    await presses(page, '回执');
    await inDialog(page, '发出回执');
    await presses(page, '接受告知');
    await expect(page.getByRole('dialog').getByText(/将新增 \d+ 项/)).toBeVisible();
    await inDialog(page, '确认接受');
    await expect(page.getByText('已办结')).toBeVisible();
    await page.goto('/ledger');
    await expect(page.getByText('P9.1').first()).toBeVisible();
  });
  await test.step('the receipt is carried back, service is recorded, and the unit is on the list', async () => {
    await carried(unitPages, organPages, ORGAN, 'receipt.age');
    await officer.goto('/key-units?part=in-hand');
    await officer.getByRole('button', { name: UNIT }).click();
    await presses(officer, '登记送达');
    await inDialog(officer, '登记送达');
    await expect(officer.getByText('在名录中')).toBeVisible();
  });
});
