/**
 * What was found is put right (Provisions 8(2), 9(9), 28): an order of the organ becomes findings, whoever did the work does not verify it, another
 * person closes it, the report is written from what was done, the organ reads it and records its check. A member's suggestion is answered. What
 * comes back is seen to come back; what is late climbs to the head; what was closed stays what it was. Weeks pass by the program's clock.
 */
import { expect, type Page, test } from '@playwright/test';
import { DEMO_UNIT_NAME } from '../../src/fixtures/demo.ts';
import { aDemonstration, asks, inDialog, isAccessible, PHONE, presses } from './as-user.ts';
import { draftsOrder, goesOut, putsRight, record, state, tampers, writes } from './finding-steps.ts';
import { aMovedClock } from './moved-clock.ts';

const clock = aMovedClock();
const here = aDemonstration(clock.env);
const { signedIn } = here;

const ITEMS = ['补正机房出入登记', '修订信息系统管理制度'] as const;
const A_DAY = 24 * 3600;

test('an order becomes findings, each verified by another person; the report is built from them and the organ checks it', async () => {
  test.setTimeout(600_000);
  const [officer, head] = [await signedIn('officer'), await signedIn('head')];
  const [organ, organHead] = [await signedIn('organ'), await signedIn('organ_head')];

  const orderAt =
    await test.step('the organ orders two things to be put right, and it goes as a dispatch', async () => {
      await organ.goto('/inspections?part=orders');
      await draftsOrder(organ, DEMO_UNIT_NAME, ITEMS);
      await organ.waitForURL(/inspections\/orders\/\d+$/);
      const at = new URL(organ.url()).pathname;
      await presses(organ, '打开公文');
      await organ.waitForURL(/dispatches\/sent\/\d+$/);
      await goesOut(organ, organHead);
      return at;
    });

  const [caseAt, findings] =
    await test.step('the unit takes it in: each item stands among the findings, due by the limit', async () => {
      await officer.goto('/inspections');
      await presses(officer, /^接收 甲国安改/);
      await officer.waitForURL(/inspections\/received\/\d+$/);
      const at = new URL(officer.url()).pathname;
      await presses(officer, /^签\s?收$/);
      await inDialog(officer, '签收并发出回执');
      await officer.goto('/findings?source=order&stand=not-closed');
      const links: string[] = [];
      for (const item of ITEMS) {
        await officer.goto('/findings?source=order&stand=not-closed');
        await officer.getByRole('row').filter({ hasText: item }).locator('.row-open').click();
        await officer.waitForURL(/findings\/\d+$/);
        await expect(officer.getByText(`发现问题`).first()).toBeVisible();
        links.push(new URL(officer.url()).pathname);
      }
      await expect(officer.getByText('已列入履责台账').first()).toBeVisible();
      await isAccessible(officer);
      return [at, links as [string, string]] as const;
    });

  await test.step('the officer puts the first right and cannot verify it; the head does', async () => {
    await officer.goto(findings[0]);
    await putsRight(officer, '设专人逐日核对出入登记');
    await expect(officer.getByText('您参与了这项整改，须由其他人验收', { exact: false })).toBeVisible();
    await expect(officer.getByRole('button', { name: /验收通过/ })).toHaveCount(0);
    const findingId = Number(findings[0].split('/').at(-1));
    const own = await officer.request.post('/api/findings.close', { data: { findingId, words: '同意' } });
    expect(own.status()).toBe(409);
    expect((await own.json()).zh).toContain('不能由您验收');
    await head.goto(findings[0]);
    await writes(head, '验收通过，销号', { 怎样核实的: '到机房看过近七日登记，完整' }, /^销\s?号$/);
    await state(head, '已销号');
    await expect(head.getByText('销号时的材料已固定', { exact: false })).toBeVisible();
    await isAccessible(head);
  });

  await test.step('a report drafted now says that one is still open; sent back once, it is closed too', async () => {
    await officer.goto(caseAt);
    await presses(officer, '起草整改报告');
    await expect(officer.getByText('还有1项没有验收销号', { exact: false })).toBeVisible();
    await isAccessible(officer);
    await officer.goto(findings[1]);
    await putsRight(officer, '修订第五章，明确审批人');
    await head.goto(findings[1]);
    await writes(head, '退回整改', { 还差什么: '没有附印发件' }, /^退\s?回$/);
    await officer.reload();
    await expect(record(officer)).toContainText('没有附印发件');
    await writes(officer, '整改完成，提请验收', { 完成情况: '已附印发件' }, '提请验收');
    await head.reload();
    await writes(head, '验收通过，销号', { 怎样核实的: '核对印发件' }, /^销\s?号$/);
    await state(head, '已销号');
  });

  await test.step('the report is built from them, approved by the head and sent', async () => {
    await officer.goto(caseAt);
    await presses(officer, '起草整改报告');
    const dialog = officer.getByRole('dialog');
    await expect(dialog.getByLabel(/补正机房/)).toHaveValue(
      /设专人逐日核对出入登记。佐证材料1份。已于.*由他人验收销号。/,
    );
    await expect(dialog.getByText('没有验收销号', { exact: false })).toHaveCount(0);
    await dialog.getByRole('button', { name: '起草报告' }).click();
    await officer.waitForURL(/dispatches\/sent\/\d+$/);
    await goesOut(officer, head);
  });

  await test.step('the organ reads the report and records its check; the unit takes the result in', async () => {
    await organ.goto(orderAt);
    await expect(organ.getByText('已收整改报告，待检查')).toBeVisible();
    await organ.getByRole('table', { name: '单位的答复' }).getByRole('link').last().click();
    await organ.waitForURL(/dispatches\/received\/\d+$/);
    await presses(organ, '打开公文');
    await expect(organ.getByText('设专人逐日核对出入登记', { exact: false }).first()).toBeVisible();
    await isAccessible(organ);
    await organ.goto(orderAt);
    await presses(organ, '登记检查');
    await organ.getByRole('dialog').getByLabel('已整改到位').check();
    await organ.getByRole('dialog').getByLabel('检查情况').fill('现场核对，均已落实。');
    await inDialog(organ, '登记并起草结果通知书');
    await presses(organ, '打开公文');
    await organ.waitForURL(/dispatches\/sent\/\d+$/);
    await goesOut(organ, organHead);
    await organ.goto(orderAt);
    await expect(organ.getByText('已整改到位，办结')).toBeVisible();
    await officer.goto('/inspections');
    await presses(officer, /^接收 甲国安查/);
    await expect(officer.getByText('已整改到位', { exact: true }).first()).toBeVisible();
  });
});

test('a member suggests a danger on a phone, and reads what came of it', async () => {
  const member = await signedIn('member', PHONE);
  await member.goto('/mine/findings');
  await writes(member, '提出隐患建议', { 问题: '地下车库门禁常开', 部位: '2号楼车库' }, /^提\s?出$/);
  await expect(member.getByRole('listitem').filter({ hasText: '地下车库门禁常开' })).toContainText('建议，待研判');

  const officer = await signedIn('officer');
  await officer.goto('/findings?source=suggestion&stand=suggested');
  await officer.getByRole('row').filter({ hasText: '地下车库门禁常开' }).locator('.row-open').click();
  await presses(officer, /^采\s?纳$/);
  const { rows } = await asks<{ rows: { responsible: string | null; severity: string }[] }>(
    officer,
    'findings.list',
    {},
  );
  const responsible = rows.find(({ severity }) => severity === 'critical')!.responsible!;
  const choice = officer.getByRole('dialog').getByRole('combobox', { name: '整改责任人' });
  await choice.fill(responsible);
  await officer.locator('.ant-select-dropdown:visible').getByTitle(responsible).first().click();
  await isAccessible(officer);
  await inDialog(officer, /^采\s?纳$/);
  await state(officer, '整改中');
  const at = new URL(officer.url()).pathname;
  const network = await signedIn('network', PHONE);
  await network.goto('/mine/findings');
  await network.getByRole('link', { name: '地下车库门禁常开' }).click();
  await putsRight(network, '更换闭门器，保安每晚巡查');
  const head = await signedIn('head');
  await head.goto(at);
  await writes(head, '验收通过，销号', { 怎样核实的: '夜间两次查看均关闭' }, /^销\s?号$/);

  await member.goto('/mine/findings');
  await member.getByRole('link', { name: '地下车库门禁常开' }).click();
  await state(member, '已销号');
  await expect(member.getByText('更换闭门器，保安每晚巡查')).toBeVisible();
  await expect(record(member)).toContainText('夜间两次查看均关闭');
  await isAccessible(member);

  await head.reload();
  await writes(head, '重新打开', { 理由: '闭门器又失灵' }, '重新打开');
  await expect(record(head)).toContainText('第2轮');
  await head.goto('/findings?recurring=true&stand=not-closed');
  await expect(head.getByRole('row').filter({ hasText: '地下车库门禁常开' })).toBeVisible();
  await member.reload();
  await state(member, '整改中');
});

test('what comes back is marked, what is late climbs to the head, what was replaced after the closing shows', async () => {
  test.setTimeout(600_000);
  const officer = await signedIn('officer');
  await test.step('a measure fails its check, is put right and closed; its next failing check is the same again', async () => {
    const { rows } = await asks<{ rows: { measureId: number }[] }>(officer, 'measures.list', {});
    const measureId = rows[0]!.measureId;
    const fails = (outcome: 'fails' | 'works') =>
      asks(officer, 'measures.record-checks', {
        checkedOn: today(),
        checks: [{ measureId, outcome, ...(outcome === 'fails' && { words: '断电后不能落锁' }) }],
      });
    await fails('fails');
    const first = await newest(officer, 'measure-check');
    await officer.goto(first);
    await putsRight(officer, '更换后备电源');
    const head = await signedIn('head');
    await head.goto(first);
    await writes(head, '验收通过，销号', { 怎样核实的: '断电测试落锁' }, /^销\s?号$/);
    await state(head, '已销号');
    await fails('fails');
    const again = await newest(officer, 'measure-check');
    expect(again).not.toBe(first);
    await officer.goto(again);
    await expect(officer.getByText('同一问题在其他时间也出现过：')).toBeVisible();
    await expect(record(officer)).toContainText('同一问题再次出现');
    await officer.goto('/findings?recurring=true&stand=not-closed');
    await expect(officer.getByRole('row').filter({ hasText: '防范措施失效' }).first()).toBeVisible();

    await officer.goto(first);
    await tampers(here, Number(first.split('/').at(-1)));
    await officer.reload();
    await expect(officer.getByText('材料与销号时不一致', { exact: false })).toBeVisible();
    await expect(officer.getByRole('button', { name: '添加佐证材料' })).toHaveCount(0);
    await isAccessible(officer);
    await expect(officer.getByText('同一问题已再次列出，请在那一条中整改', { exact: false })).toBeVisible();
    await expect(officer.getByRole('button', { name: '重新打开' })).toHaveCount(0);
  });

  await test.step('a month and a half later it is overdue: the ledger shows it, and the head is told', async () => {
    const { rows } = await asks<{ rows: { findingId: number; severity: string }[] }>(officer, 'findings.list', {
      stand: 'not-closed',
    });
    expect(rows.length).toBeGreaterThan(0);
    await clock.move(75 * A_DAY);
    const head = await signedIn('head');
    await head.goto('/findings?stand=overdue&source=measure-check');
    await expect(head.getByRole('row').filter({ hasText: '防范措施失效' }).first()).toBeVisible();
    await head.goto('/where-we-stand');
    await expect(head.getByText(/逾期/).first()).toBeVisible();
    await head.getByRole('button', { name: /^提醒/ }).click();
    await expect(head.getByText(/^全单位逾期 30 天以上$/)).toBeVisible();
    const told = await toldToHead(head);
    await head.goto('/ledger?rules=8208&state=overdue');
    await expect(head.getByRole('row').filter({ hasText: '安全隐患整改' }).first()).toBeVisible();
    await isAccessible(head);
    // Put right and verified, it is told no more; late, it stays late in the list.
    const late = await signedIn('officer');
    const at = await newest(late, 'measure-check');
    await late.goto(at);
    await state(late, '逾期未销号');
    await putsRight(late, '更换门锁');
    await head.goto('/findings?stand=submitted&source=measure-check');
    await expect(head.getByRole('row').filter({ hasText: '防范措施失效' }).first()).toBeVisible();
    await head.goto(at);
    await writes(head, '验收通过，销号', { 怎样核实的: '断电测试落锁' }, /^销\s?号$/);
    await state(head, '逾期销号');
    expect(await toldToHead(head)).toBe(told - 1);
  });
});

const today = (): string => new Date(Date.now() + clock.ahead() + 8 * 3_600_000).toISOString().slice(0, 10);
async function newest(page: Page, source: string): Promise<string> {
  const { rows } = await asks<{ rows: { findingId: number }[] }>(page, 'findings.list', {
    source,
    stand: 'not-closed',
    limit: 200,
  });
  return `/findings/${Math.max(...rows.map(({ findingId }) => findingId))}`;
}
async function toldToHead(page: Page): Promise<number> {
  const { steps } = await asks<{ steps: { step: string; items: number }[] }>(page, 'notices.mine');
  return steps.find(({ step }) => step === 'to-head')?.items ?? 0;
}
