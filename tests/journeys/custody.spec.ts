/**
 * The passport that is overdue (rights.md R18): taken in on a ground that is cited, handed out for a journey and not brought back in time;
 * the list shows it, its holder is reminded on a phone, it comes back, and the receipt says all of it. Days are told as they were, so that
 * weeks pass in a minute; each has the instant of its entry beside it.
 */
import { expect, type Page, test } from '@playwright/test';
import { type Day, dayAt, plusDays } from '../../src/law/day.ts';
import { aDemonstration, asks, fillsDay, inDialog, isAccessible, PHONE, presses } from './as-user.ts';

const { signedIn } = aDemonstration();

const TODAY = dayAt(new Date(), 'Asia/Shanghai');
const ago = (days: number): Day => plusDays(TODAY, -days);
/** Back nine days ago, and due within seven: two days overdue. */
const [TAKEN, LEFT, BACK, DUE] = [ago(20), ago(12), ago(9), ago(2)];
const PAPER = '外办发〔2026〕21号';

async function chooses(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(text, { exact: true }).click();
}

async function opensFirst(page: Page, path: string, at: RegExp): Promise<void> {
  await page.goto(path);
  await page.locator('tbody .row-open').first().click();
  await page.getByRole('dialog').getByRole('button', { name: '打开', exact: true }).click();
  await page.waitForURL(at);
}

test('the passport that is overdue: taken in on a ground, out for a journey, overdue, reminded of, back, with a receipt', async () => {
  const foreign = await signedIn('foreign');
  const phone = await signedIn('member', PHONE);
  type Own = { personId: number; person: { staffNumber: string } };
  const { personId, person } = await asks<Own>(phone, 'duties.mine');

  await test.step('without a ground custody is refused; with its paper named it is taken in', async () => {
    await foreign.goto('/travel-documents');
    await presses(foreign, '接收证照');
    const dialog = foreign.getByRole('dialog');
    await dialog.getByLabel('持证人（按姓名或工号查找）').fill(person.staffNumber);
    await foreign.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    await chooses(foreign, '证照种类', '因公护照');
    await dialog.getByLabel('号码后四位').fill('77pe');
    await fillsDay(dialog, '接收日期', TAKEN);
    await dialog.getByRole('button', { name: '接收', exact: true }).click();
    await expect(dialog.getByText('请选择依据；没有依据的不得保管')).toBeVisible();
    await dialog.getByRole('radio', { name: '因公证照，由单位统一保管' }).check();
    await dialog.getByRole('button', { name: '接收', exact: true }).click();
    await expect(dialog.getByText('请写明文件名称或者文号').first()).toBeVisible();
    await dialog.getByLabel('规定由单位保管的文件').fill(PAPER);
    await isAccessible(foreign);
    await inDialog(foreign, '接收');
    await expect(foreign.getByText('77PE')).toBeVisible();
  });

  const tripId = await test.step('its holder travels; the document goes out from the case of the journey', async () => {
    const officer = await signedIn('officer');
    const [personnel, head] = [await signedIn('personnel'), await signedIn('head')];
    const { tripId: id } = await asks<{ tripId: number }>(foreign, 'travel.declare', {
      ...{ kind: 'official', purpose: 'meeting', funding: 'own-unit', leavesOn: LEFT, returnsOn: BACK },
      ...{ legs: [{ country: 'JP', place: '大阪', from: LEFT, to: BACK }], members: [{ personId }] },
    });
    await asks(personnel, 'travel.give-opinion', { tripId: id, office: 'personnel', conclusion: 'agreed' });
    await asks(officer, 'travel.give-opinion', { tripId: id, office: 'security', conclusion: 'agreed' });
    await asks(head, 'travel.decide', { tripId: id, decision: 'approved' });
    await foreign.goto(`/travel/${id}?person=${personId}&purpose=travel`);
    await expect(foreign.locator('.case-steps').getByText('领出证照')).toBeVisible();
    await expect(foreign.locator('.case-steps').getByText('交回证照')).toHaveCount(0);
    await presses(foreign, '领出证照');
    await fillsDay(foreign.getByRole('dialog'), '领出日期', LEFT);
    await inDialog(foreign, '领出');
    await expect(foreign.locator('.case-steps').getByText('交回证照')).toBeVisible();
    await presses(foreign, '登记出境');
    await inDialog(foreign, '登记');
    await presses(foreign, '登记回国（境）');
    await inDialog(foreign, '登记');
    await expect(foreign.getByText(`1 件证照待交回，应于 ${DUE} 前（1 件已逾期）`)).toBeVisible();
    await presses(foreign, '填写访谈记录');
    await expect(foreign.getByRole('dialog').getByText('1 件证照待交回')).toBeVisible();
    await presses(foreign, '取消');
    await isAccessible(foreign);
    return id;
  });

  await test.step('it stands in the list of what is overdue, and its holder is reminded', async () => {
    await foreign.goto('/travel-documents?state=overdue');
    const row = foreign.locator('tbody tr').filter({ hasText: '77PE' });
    await expect(row).toContainText(DUE);
    await row.getByRole('checkbox').check();
    await isAccessible(foreign);
    await foreign.getByRole('button', { name: '提醒交回（1 件已领出）' }).click();
    await expect(foreign.getByText(/已提醒 1 人|今天已提醒过/)).toBeVisible();
  });

  await test.step('the holder reads the reminder on a phone: what is out, why it is kept, since when it is due', async () => {
    await phone.goto('/mine');
    await expect(phone.getByText(/交回证照（\d 件）/)).toBeVisible();
    await phone.goto('/mine/travel-documents');
    const section = phone.locator('section').filter({ hasText: '77PE' }).last();
    await expect(section.getByText(`应于 ${DUE} 前交回，已逾期`)).toBeVisible();
    await expect(section.getByText(PAPER)).toBeVisible();
    await isAccessible(phone);
    await section.getByRole('link', { name: '这次出行' }).click();
    await phone.waitForURL(new RegExp(`mine/trips/${tripId}`));
    await expect(phone.getByText('77PE')).toBeVisible();
  });

  await test.step('it comes back, late: the journey, its own page and the receipt all say so', async () => {
    await foreign.goto(`/travel/${tripId}?person=${personId}&purpose=travel`);
    await presses(foreign, '交回证照');
    await inDialog(foreign, '登记交回');
    await expect(foreign.getByText(`${TODAY} 交回，迟于 ${DUE}`)).toBeVisible();
    await foreign.getByRole('link', { name: /77PE/ }).click();
    await foreign.waitForURL(/travel-documents\/\d+/);
    await expect(foreign.getByText('单位保管中').first()).toBeVisible();
    await expect(foreign.getByText(`迟于 ${DUE}`)).toBeVisible();
    await isAccessible(foreign);
    const [paper] = await Promise.all([foreign.waitForEvent('download'), presses(foreign, '打印回执')]);
    expect(paper.suggestedFilename()).toContain('证照保管回执');
    await foreign.getByRole('link', { name: '出行事项' }).click();
    await foreign.waitForURL(new RegExp(`/travel/${tripId}`));
    await phone.goto('/mine/travel-documents');
    const section = phone.locator('section').filter({ hasText: '77PE' }).last();
    await expect(section.getByText('单位保管中')).toBeVisible();
    const [receipt] = await Promise.all([
      phone.waitForEvent('download'),
      section.getByRole('button', { name: '下载回执' }).click(),
    ]);
    expect(receipt.suggestedFilename()).toContain('证照保管回执');
    await foreign.goto('/travel-documents?state=overdue');
    await expect(foreign.locator('tbody tr').filter({ hasText: '77PE' })).toHaveCount(0);
  });

  await test.step('given back for good, the custody is over', async () => {
    await opensFirst(foreign, '/travel-documents?text=77PE', /travel-documents\/\d+/);
    await presses(foreign, '发还本人');
    await inDialog(foreign, '发还');
    await expect(foreign.getByText('已发还本人').first()).toBeVisible();
  });
});
