/** WCAG 2.2 AA: axe finds nothing on any page, on a desk and on a phone, for each who uses it; and nothing is wider than the phone. */
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { anInstallation, type Installation } from './installation.ts';

type Visit = { as: string; path: string; open?: (page: Page) => Promise<unknown> };

const openFirst = (page: Page) => page.locator('tbody .row-open').first().click();
/** A dispatch that came or went, with its words open: what it says and asks for stands on the page. */
const openWords = async (page: Page) => {
  await openFirst(page);
  await page.getByRole('button', { name: '打开公文' }).click();
};

const VISITS: readonly Visit[] = [
  { as: 'nobody', path: '/' },
  { as: 'officer', path: '/where-we-stand' },
  { as: 'officer', path: '/ledger' },
  { as: 'officer', path: '/ledger?state=overdue', open: (page) => page.locator('tbody .row-open').first().click() },
  { as: 'officer', path: '/people' },
  { as: 'liaison', path: '/ledger' },
  { as: 'liaison', path: '/ledger?state=overdue', open: (page) => page.locator('tbody .row-open').first().click() },
  { as: 'foreign', path: '/ledger' },
  { as: 'network', path: '/ledger' },
  { as: 'officer', path: '/people/20', open: (page) => page.getByRole('button', { name: '打开档案' }).click() },
  { as: 'officer', path: '/import' },
  { as: 'officer', path: '/training' },
  { as: 'officer', path: '/training/1' },
  { as: 'officer', path: '/reviews' },
  { as: 'officer', path: '/reviews?part=owing' },
  { as: 'officer', path: '/reviews?part=planned' },
  { as: 'officer', path: '/leavers' },
  { as: 'officer', path: '/matters' },
  { as: 'foreign', path: '/exchanges' },
  { as: 'foreign', path: '/exchanges/contingency-plans' },
  { as: 'foreign', path: '/exchanges/5' },
  { as: 'member', path: '/mine/exchanges' },
  { as: 'officer', path: '/what-if' },
  { as: 'officer', path: '/letters' },
  { as: 'officer', path: '/settings' },
  { as: 'officer', path: '/corrections' },
  { as: 'officer', path: '/departments' },
  { as: 'officer', path: '/my-account' },
  { as: 'member', path: '/mine' },
  { as: 'member', path: '/mine/training' },
  { as: 'member', path: '/mine/reviews' },
  { as: 'member', path: '/mine/letters' },
  { as: 'member', path: '/mine/matters' },
  { as: 'member', path: '/mine/matters/4' },
  {
    ...{ as: 'member', path: '/mine/matters/new' },
    open: (page) => page.getByText('本人遭遇渗透、策反或者胁迫').click(),
  },
  { as: 'member', path: '/mine/matters/confirm' },
  { as: 'auditor', path: '/mine/matters' },
  { as: 'officer', path: '/dispatches', open: openWords },
  { as: 'organ', path: '/key-units' },
  { as: 'organ', path: '/key-units?part=in-hand' },
  { as: 'organ', path: '/key-units?part=nominations' },
  { as: 'organ', path: '/key-units/1' },
  { as: 'organ', path: '/key-units/2' },
  { as: 'organ', path: '/dispatches' },
  { as: 'organ', path: '/dispatches', open: openWords },
  { as: 'organ', path: '/dispatches?part=sent' },
  { as: 'organ', path: '/dispatches?part=sent', open: openFirst },
  { as: 'organ', path: '/dispatches?part=correspondents' },
  { as: 'organ', path: '/dispatches?part=exchange' },
  { as: 'organ', path: '/inspections' },
  { as: 'organ', path: '/inspections?part=orders' },
  { as: 'organ', path: '/inspections/case/1' },
  { as: 'organ', path: '/inspections/orders/1' },
  { as: 'organ', path: '/returns' },
  { as: 'organ', path: '/guidance' },
  { as: 'organ', path: '/ledger' },
  { as: 'officer', path: '/inspections' },
  { as: 'officer', path: '/returns' },
  { as: 'department', path: '/requirements' },
  { as: 'department', path: '/guidance' },
  { as: 'department', path: '/nominations' },
  { as: 'department', path: '/cooperation' },
  { as: 'department', path: '/returns' },
  { as: 'department', path: '/dispatches', open: openWords },
  { as: 'system', path: '/backups' },
  { as: 'security', path: '/accounts' },
  { as: 'auditor', path: '/record' },
  { as: 'officer', path: '/nothing-here' },
];

/** A page, how it is come to be whole, and its dialogs: what is pressed, one after another, until each stands. */
type Dialogs = {
  as: string;
  path: string;
  enter?: (page: Page) => Promise<unknown>;
  dialogs: readonly (readonly RegExp[])[];
};

const MORE = /更多操作/;
/** From an address without person and purpose the purpose is asked for first. */
const givePurpose = (page: Page) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: /^打\s?开$/ })
    .click();

/** The cases of the demonstration: a leaver in the midst of the steps, one whose period runs, one it is over for; two reviews. */
const DIALOGS: readonly Dialogs[] = [
  {
    ...{ as: 'officer', path: '/leavers/1', enter: givePurpose },
    dialogs: [[/登记一步/], [/登记承诺书/], [/确定脱密期/], [/^更正：/], [/^撤回：/]],
  },
  {
    ...{ as: 'officer', path: '/leavers/2', enter: givePurpose },
    dialogs: [
      [/登记回访/],
      [MORE, /登记补偿/],
      [MORE, /登记出入境备案/],
      [MORE, /更正离岗离职日期/],
      [MORE, /撤销该事项/],
    ],
  },
  { as: 'officer', path: '/leavers/3', enter: givePurpose, dialogs: [] },
  { as: 'officer', path: '/matters/2', enter: givePurpose, dialogs: [[/^办\s?结$/]] },
  { as: 'officer', path: '/matters/3', enter: givePurpose, dialogs: [[/登记办理结果/]] },
  { as: 'officer', path: '/matters/4', enter: givePurpose, dialogs: [] },
  { as: 'foreign', path: '/exchanges', dialogs: [[/登记涉外活动/]] },
  {
    ...{ as: 'foreign', path: '/exchanges/1' },
    dialogs: [
      [/更\s?改/],
      [/修改方案/],
      [/登记已提醒/],
      [/确定人员/],
      [/查阅姓名/],
      [/填写名单/],
      [/列入资料/],
      [/按日期复制/],
      [/取消活动/],
    ],
  },
  { as: 'head', path: '/exchanges/2', dialogs: [[/^审\s?批$/]] },
  { as: 'foreign', path: '/exchanges/4', dialogs: [[/填写报告/]] },
  { as: 'officer', path: '/reviews/1', dialogs: [[MORE, /提出不予告知/]] },
  {
    ...{ as: 'officer', path: '/reviews/2' },
    dialogs: [[/提出安全防范意见/], [MORE, /申请协助审查/], [MORE, /撤销审查/]],
  },
  { as: 'organ', path: '/key-units', dialogs: [[/登记候选单位/]] },
  { as: 'organ', path: '/key-units/1', dialogs: [[/登记复核/], [/提出调整或者移出/]] },
  {
    as: 'organ',
    path: '/key-units/3',
    dialogs: [[/登记核查情况/], [/会\s?商/], [MORE, /关联通讯录单位/], [MORE, /撤销这项变更/]],
  },
  { as: 'organ_head', path: '/key-units/2', dialogs: [[/^决\s?定/]] },
  { as: 'department', path: '/dispatches', enter: openFirst, dialogs: [[/答复会商/]] },
  { as: 'personnel', path: '/reviews?part=owing', enter: openFirst, dialogs: [[]] },
  { as: 'personnel', path: '/reviews?part=planned', dialogs: [[/^改期/], [/^不再拟任/]] },
  { as: 'head', path: '/reviews?part=planned', dialogs: [[/^紧急例外/]] },
  { as: 'head', path: '/reviews?part=deciders', dialogs: [[/^调整决定人/]] },
];

let installation: Installation;
let passwords: Map<string, string>;
test.beforeAll(async () => {
  installation = await anInstallation({ flags: ['--demo'] });
  const printed = installation.printed().matchAll(/^ {2}(\w+) +([0-9A-Z-]{14}) /gm);
  passwords = new Map([...printed].map((match) => [match[1]!, match[2]!]));
});
test.afterAll(() => installation.stop());

async function signIn({ request }: BrowserContext, login: string): Promise<void> {
  const answer = await request.post(`${installation.address}/auth/sign-in`, {
    data: { login, password: passwords.get(login) },
  });
  expect(answer.ok()).toBe(true);
}

const DESK = { width: 1440, height: 900 };
/** Tall, so that nothing lies beneath the bar at the foot: a reader scrolls it free. */
const PHONE = { width: 390, height: 6000 };
const DIALOG = '.ant-modal';

for (const [place, viewport] of [
  ['a desk', DESK],
  ['a phone', PHONE],
] as const) {
  for (const login of new Set(VISITS.map(({ as }) => as))) {
    test(`the pages of ${login} on ${place}`, async ({ browser }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      if (login !== 'nobody') await signIn(context, login);
      const page = await context.newPage();
      for (const { path, open } of VISITS.filter(({ as }) => as === login)) {
        await page.goto(installation.address + path, { waitUntil: 'networkidle' });
        await open?.(page);
        await page.waitForTimeout(500);
        await findsNothing(page, path);
      }
      await context.close();
    });
  }
}

async function findsNothing(page: Page, where: string, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .include(within)
    .analyze();
  const examples = (one: (typeof violations)[number]) => one.nodes.slice(0, 2).map((node) => node.html);
  expect.soft(violations.map((one) => `${where}: ${one.id}: ${examples(one).join(' | ')}`)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wider, `${where} is wider than the screen`).toBeLessThanOrEqual(0);
}

for (const login of new Set(DIALOGS.map(({ as }) => as))) {
  test(`the dialogs of ${login}, on a desk and on a phone`, async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await signIn(context, login);
    const page = await context.newPage();
    for (const { path, enter, dialogs } of DIALOGS.filter(({ as }) => as === login)) {
      await page.setViewportSize(DESK);
      await page.goto(installation.address + path);
      await enter?.(page);
      if (!dialogs.some(({ length }) => length === 0)) await onBoth(page, path);
      for (const pressed of dialogs) {
        for (const name of pressed)
          await page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click();
        await onBoth(page, `${path} ${pressed.join(' ')}`, DIALOG);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    }
    await context.close();
  });
}

async function onBoth(page: Page, where: string, within?: string): Promise<void> {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await expect(page.locator(within ?? 'main h1')).toBeVisible();
    await findsNothing(page, where, within);
  }
  await page.setViewportSize(DESK);
}

test('axe sees a planted breach', async ({ page }) => {
  await page.goto(`${installation.address}/`);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><button></button>'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual(expect.arrayContaining(['image-alt', 'button-name']));
});
