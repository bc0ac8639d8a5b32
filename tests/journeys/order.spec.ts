/** An order to rectify in the browser: issued by an organ, taken in and reported by the unit, checked by the organ. What is sent is approved by a second person. */
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { anEmptyInstallation, inDialog } from './as-user.ts';
import { aBodyBeside } from './body-beside.ts';
import { draftsOrder } from './finding-steps.ts';
import { call, setUp } from './installation.ts';

const UNIT = '示例设计院';
const ITEMS = ['补正机房出入登记', '修订信息系统管理制度'];

const installation = anEmptyInstallation();

type Desk = { readonly officer: APIRequestContext; readonly head: APIRequestContext };

async function pageOf(who: APIRequestContext, path = '/inspections'): Promise<Page> {
  const page = await installation.pageOf(who);
  await page.goto(path);
  return page;
}

/** The dispatch that the page says is waiting: approved by the head and sent, as tests/journeys/dispatches.spec.ts shows. */
async function goesOut({ officer, head }: Desk): Promise<void> {
  const { rows } = await call<{ rows: { dispatchId: number }[] }>(installation, head, 'dispatches.sent', {
    state: 'draft',
  });
  const { dispatchId } = rows[0]!;
  const { basis } = await call<{ basis: string }>(installation, head, 'dispatches.dispatch', { dispatchId });
  await call(installation, head, 'dispatches.approve', { dispatchId, basis });
  await call(installation, officer, 'dispatches.send', { dispatchId });
}

test('an order to rectify, from its issue to its check', async () => {
  await setUp(installation, (await installation.visitor()).request);
  const desk = async (kind: 'organ' | 'unit', name: string, sign: string): Promise<Desk> => {
    const role = kind === 'organ' ? ('organ-officer' as const) : ('security-officer' as const);
    const signedIn = await aBodyBeside(installation, {
      ...{ kind, name, sign },
      accounts: [
        { login: `${kind}-officer`, displayName: '何文', roles: [role] },
        { login: `${kind}-head`, displayName: '沈立', roles: ['head'] },
      ],
    });
    return { officer: signedIn.get(`${kind}-officer`)!, head: signedIn.get(`${kind}-head`)! };
  };
  const organDesk = await desk('organ', '甲市国家安全局', '甲国安');
  const unitDesk = await desk('unit', UNIT, '示设');
  const { here } = await call<{ here: { bodyId: string; name: string }[] }>(
    installation,
    organDesk.officer,
    'dispatches.correspondents',
  );
  await call(installation, organDesk.officer, 'dispatches.add-here', {
    bodyId: here.find(({ name }) => name === UNIT)!.bodyId,
  });

  const organ = await pageOf(organDesk.officer, '/inspections?part=orders');
  await test.step('the organ drafts the order: grounds, items, limit', async () => {
    await draftsOrder(organ, UNIT, ITEMS);
    await expect(organ.getByRole('heading', { name: `责令整改 ${UNIT}` })).toBeVisible();
    await expect(organ.getByText(/待另一人审批编号，发出后本事项才进入下一步/)).toBeVisible();
    await goesOut(organDesk);
    await organ.reload();
    await expect(organ.getByText('已责令，待整改报告')).toBeVisible();
  });

  const unit = await pageOf(unitDesk.officer);
  await test.step('the unit takes it in, signs for it, and sees what is owed by when', async () => {
    await unit.getByRole('button', { name: /^接收 甲国安改/ }).click();
    await expect(unit.getByRole('heading', { name: /责令整改 甲国安改〔\d{4}〕1号/ })).toBeVisible();
    await expect(unit.getByRole('listitem').filter({ hasText: ITEMS[0]! }).first()).toBeVisible();
    await unit.getByRole('button', { name: /^签\s?收$/ }).click();
    await inDialog(unit, '签收并发出回执');
    await expect(unit.getByText(/前完成整改并提交整改报告/)).toBeVisible();
  });
  await test.step('and reports on each item', async () => {
    await unit.getByRole('button', { name: '起草整改报告' }).click();
    const dialog = unit.getByRole('dialog');
    await dialog.getByLabel(/补正机房/).fill('已补正，并由专人核对');
    await dialog.getByLabel(/修订信息系统/).fill('已修订并印发');
    await dialog.getByRole('button', { name: '起草报告' }).click();
    await expect(unit.getByText('您写过这份稿件，请另一人审批')).toBeVisible();
    await goesOut(unitDesk);
  });
  await test.step('the organ sees by which day it has to check, and how that was counted', async () => {
    await organ.reload();
    await expect(organ.getByText('已收整改报告，待检查')).toBeVisible();
    await expect(organ.getByRole('heading', { name: '检查期限' })).toBeVisible();
    await expect(organ.getByText(/数15个工作日/)).toBeVisible();
  });
  await test.step('it records the check and sends the result', async () => {
    await organ.getByRole('button', { name: '登记检查' }).click();
    const dialog = organ.getByRole('dialog');
    await dialog.getByLabel('已整改到位').check();
    await dialog.getByLabel('检查情况').fill('现场核对，均已落实。');
    await dialog.getByRole('button', { name: '登记并起草结果通知书' }).click();
    await expect(organ.getByText(/待另一人审批编号/)).toBeVisible();
    await goesOut(organDesk);
    await organ.reload();
    await expect(organ.getByText('已整改到位，办结')).toBeVisible();
    await expect(organ.getByText('期限内')).toBeVisible();
    await organ.getByRole('button', { name: '打开内容' }).click();
    await expect(organ.getByText('现场核对，均已落实。')).toBeVisible();
  });
  await test.step('and the unit takes the result in', async () => {
    await unit.goto('/inspections');
    await unit.getByRole('button', { name: /^接收 甲国安查/ }).click();
    await expect(unit.getByText('已整改到位', { exact: true }).first()).toBeVisible();
  });
});
