/**
 * Pictures of every page, Chinese and English, 1440 and 390 px wide, to be looked at: `node tools/take-pictures.ts FOLDER [part of a
 * name]`. Runs against the demonstration, so that two looks can be compared.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { dayAt, plusDays } from '../src/law/day.ts';
import { anInstallation, call } from '../tests/journeys/installation.ts';
import { CHROMIUM_FLAGS, findChromium } from './browser.ts';
import { CASE_SHOTS } from './pictures-of-cases.ts';
import { DISPATCH_SHOTS, passDispatches } from './pictures-of-dispatches.ts';
import { KEY_UNIT_SHOTS } from './pictures-of-key-units.ts';

const [folder = 'pictures', only = ''] = process.argv.slice(2);
type Shot = { name: string; as?: string; path: string; act?: (page: Page) => Promise<unknown>; whole?: boolean };

const openFirst = (page: Page) => page.locator('tbody .row-open').first().click();
const openBell = (page: Page) => page.getByRole('button', { name: /提醒|Reminders/ }).click();
const chooseSome = async (page: Page) => {
  for (const nth of [1, 2, 3]) await page.locator('.ant-checkbox-input').nth(nth).check();
};
const givePurpose = (page: Page) => page.locator('main .ant-btn-primary').first().click();

mkdirSync(folder, { recursive: true });
const installation = await anInstallation({ flags: ['--demo'] });
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  const passwords = new Map(
    [...installation.printed().matchAll(/^ {2}(\w+) +([0-9A-Z-]{14}) /gm)].map((match) => [match[1]!, match[2]!]),
  );
  const states = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
  for (const login of passwords.keys()) {
    const context = await browser.newContext();
    await context.request.post(`${installation.address}/auth/sign-in`, {
      data: { login, password: passwords.get(login) },
    });
    states.set(login, await context.storageState());
    await context.close();
  }
  const [member, officer, head, organ, organHead] = await Promise.all(
    ['member', 'officer', 'head', 'organ', 'organ_head'].map((login) =>
      browser.newContext({ storageState: states.get(login)! }),
    ),
  );
  await prepare(officer!, await ask(member!));
  await passDispatches(
    installation,
    { officer: officer!.request, head: head!.request },
    { officer: organ!.request, head: organHead!.request },
  );
  for (const shot of SHOTS().filter(({ name }) => name.includes(only))) {
    for (const language of ['zh', 'en'] as const) for (const width of [1440, 390]) await take(shot, language, width);
  }
  async function take({ name, as = 'officer', path, act, whole = !act }: Shot, language: string, width: number) {
    const context = await browser.newContext({
      storageState: as === 'nobody' ? undefined : states.get(as),
      viewport: { width, height: width > 500 ? 900 : 844 },
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
    });
    await context.addInitScript((chosen) => localStorage.setItem('bulwark.language', chosen), language);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && console.log(`${name}: ${message.text()}`));
    page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
    try {
      await page.goto(installation.address + path, { waitUntil: 'networkidle' });
      await act?.(page);
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(folder, `${name}-${language}-${width}.png`), fullPage: whole });
    } catch (error) {
      console.log(`${name}-${language}-${width}: ${(error as Error).message.split('\n')[0]}`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await installation.stop();
}

/** Something to look at that the demonstration does not hold by itself: a letter to sign, holds, what is due for destruction. */
async function prepare({ request }: BrowserContext, memberId: number): Promise<void> {
  const today = dayAt(new Date(), 'Asia/Shanghai');
  const leaving = { personId: memberId, leaves: 'post', noticedOn: today, leavesOn: plusDays(today, 30) };
  await call(installation, request, 'leavers.open', leaving);
  const hold = {
    ground: 'complaint-or-suit',
    reason: '劳动争议仲裁未了结',
    endsOn: plusDays(dayAt(new Date(), 'Asia/Shanghai'), 120),
  };
  await call(installation, request, 'retention.set-hold', { on: { personId: 20 }, ...hold });
  await call(installation, request, 'retention.set-hold', {
    on: { kind: 'training' },
    ...hold,
    ground: 'inspection-or-order',
  });
  const { version } = await call<{ version: string }>(installation, request, 'rights.assessment', { part: 'people' });
  await call(installation, request, 'rights.complete-assessment', {
    ...{ part: 'people', basis: version, conclusion: 'fits-with-own-measures' },
    necessity: '各岗位应履行的事项不同，没有影响更小的办法；只登记在岗和任职所必需的内容。',
    ownMeasures: '服务器放在带门禁的机房，由三名管理员分别管理；纸质名册锁入保密柜。',
    remaining: '名单仍可能被有权人员拍照带出，已通过保密教育和放行制度降到可以接受的程度。',
  });
  await call(installation, request, 'people.export', { format: 'xlsx', purpose: 'inspection', release: 'ask' });
  await call(installation, request, 'retention.prepare');
  await call(installation, request, 'notices.remind-people', { people: [memberId] });
  // Another post, so that the member owes another letter.
  const post = { title: '总体设计师', departmentId: 2, from: '2026-01-05', level: 'core', foreignRelated: false };
  const { postId } = await call<{ postId: number }>(installation, request, 'people.add-post', post);
  const from = dayAt(new Date(), 'Asia/Shanghai');
  await call(installation, request, 'people.appoint', { personId: memberId, postId, from });
  await call(installation, request, 'letters.adopt-starting-template').catch(() => {});
  const { templates } = await call<{ templates: { templateId: number; inEffect: boolean }[] }>(
    installation,
    request,
    'letters.templates',
  );
  const templateId = templates.find((one) => one.inEffect)?.templateId;
  if (templateId) {
    await call(installation, request, 'letters.issue', { templateId, personIds: [memberId, 20, 21] });
  }
}

/** What the member of the demonstration asks for; answers who that is. */
async function ask({ request }: BrowserContext): Promise<number> {
  const about = { about: 'department', request: '我已调到动力研究部，名册中的部门尚未更新。' };
  await call(installation, request, 'rights.ask-correction', about);
  const objection = { kind: 'objection', about: 'look', request: '请说明上月查阅我的档案与培训有何关系。' };
  await call(installation, request, 'rights.ask-correction', objection);
  return (await call<{ personId: number }>(installation, request, 'duties.mine')).personId;
}

function SHOTS(): Shot[] {
  return [
    { name: 'sign-in', as: 'nobody', path: '/' },
    { name: 'where-we-stand', path: '/where-we-stand' },
    { name: 'ledger', path: '/ledger' },
    { name: 'ledger-overdue', path: '/ledger?state=overdue' },
    { name: 'ledger-row', path: '/ledger?state=overdue', act: openFirst },
    { name: 'ledger-chosen', path: '/ledger?state=overdue', act: chooseSome },
    {
      name: 'ledger-remind',
      path: '/ledger?state=overdue',
      act: async (page) => {
        await chooseSome(page);
        await page.getByRole('button', { name: /提醒这|Remind these/ }).click();
      },
    },
    { name: 'ledger-of-liaison', as: 'liaison', path: '/ledger' },
    { name: 'ledger-row-of-liaison', as: 'liaison', path: '/ledger?state=overdue', act: openFirst },
    { name: 'ledger-of-foreign', as: 'foreign', path: '/ledger' },
    { name: 'ledger-of-network', as: 'network', path: '/ledger' },
    { name: 'people', path: '/people' },
    { name: 'person', path: '/people/20', act: givePurpose },
    { name: 'backups', as: 'system', path: '/backups' },
    { name: 'backup-warning', as: 'system', path: '/accounts' },
    { name: 'releases', as: 'head', path: '/exports' },
    { name: 'notice', as: 'member', path: '/mine/notice' },
    { name: 'notice-counts', path: '/corrections' },
    { name: 'exchanges', as: 'foreign', path: '/exchanges' },
    { name: 'exchange', as: 'foreign', path: '/exchanges/1' },
    { name: 'exchange-held', as: 'foreign', path: '/exchanges/4' },
    { name: 'exchange-reported', as: 'foreign', path: '/exchanges/5' },
    { name: 'exchanges-contingency', as: 'foreign', path: '/exchanges/contingency-plans' },
    { name: 'exchanges-mine', as: 'member', path: '/mine/exchanges' },
    { name: 'leavers', path: '/leavers' },
    ...CASE_SHOTS,
    { name: 'what-if', path: '/what-if' },
    { name: 'import', path: '/import' },
    { name: 'training', path: '/training' },
    { name: 'training-session', path: '/training/1' },
    { name: 'reviews', path: '/reviews' },
    { name: 'reviews-owing', as: 'personnel', path: '/reviews?part=owing' },
    { name: 'reviews-planned', as: 'head', path: '/reviews?part=planned' },
    { name: 'reviews-withheld', as: 'head', path: '/reviews?part=withheld' },
    { name: 'reviews-deciders', as: 'head', path: '/reviews?part=deciders' },
    {
      name: 'letters-revise',
      path: '/letters?part=templates',
      act: async (page) => {
        await page
          .getByRole('button', { name: /修订为新版本|Revise/ })
          .first()
          .click();
        await page.getByRole('checkbox', { name: /须按新文本重新签订|sign this version anew/ }).check();
        await page.waitForTimeout(1500);
      },
    },
    { name: 'letters', path: '/letters' },
    { name: 'letters-issued', path: '/letters?part=issued', act: openFirst },
    {
      name: 'letters-register',
      path: '/letters?part=issued',
      act: async (page) => {
        await openFirst(page);
        await page.getByRole('button', { name: /登记纸质签署|Register a signed sheet/ }).click();
      },
    },
    { name: 'assessments', path: '/assessments' },
    { name: 'assessment-one', path: '/assessments', act: openFirst },
    {
      name: 'assessment-complete',
      path: '/assessments',
      act: async (page) => {
        await page.locator('tbody .row-open').nth(1).click();
        await page.getByRole('button', { name: /填写评估|Complete it/ }).click();
      },
    },
    { name: 'retention', path: '/retention' },
    { name: 'retention-ahead', path: '/retention?part=ahead' },
    { name: 'retention-holds', path: '/retention?part=holds' },
    { name: 'retention-kinds', path: '/retention?part=kinds' },
    { name: 'settings', path: '/settings' },
    { name: 'figures', path: '/settings?part=figures' },
    { name: 'calendar', path: '/settings?part=calendar' },
    { name: 'corrections', path: '/corrections' },
    { name: 'departments', path: '/departments' },
    { name: 'interface', path: '/interface' },
    {
      name: 'interface-one',
      path: '/interface?text=people.add-person',
      act: (page) => page.locator('.ant-collapse-header').first().click(),
    },
    { name: 'my-account', path: '/my-account' },
    { name: 'bell-officer', path: '/ledger', act: openBell },
    { name: 'bell-member', as: 'member', path: '/mine', act: openBell },
    { name: 'mine', as: 'member', path: '/mine' },
    { name: 'my-training', as: 'member', path: '/mine/training' },
    { name: 'my-reviews', as: 'member', path: '/mine/reviews' },
    { name: 'my-letters', as: 'member', path: '/mine/letters' },
    {
      name: 'my-letter-read',
      as: 'member',
      path: '/mine/letters',
      act: (page) => page.locator('.letter-card .ant-btn-primary').first().click(),
    },
    {
      name: 'my-letter-sign',
      as: 'member',
      path: '/mine/letters',
      act: async (page) => {
        await page.locator('.letter-card .ant-btn-primary').first().click();
        await page.locator('.rights-head').scrollIntoViewIfNeeded();
        await page.getByRole('checkbox').last().check();
        await page.locator('.signature').scrollIntoViewIfNeeded();
      },
    },
    ...DISPATCH_SHOTS,
    ...KEY_UNIT_SHOTS,
    { name: 'accounts', as: 'security', path: '/accounts' },
    { name: 'record', as: 'auditor', path: '/record' },
    { name: 'proof-of-record', as: 'auditor', path: '/proof-of-record' },
    { name: 'proof-of-record-head', as: 'head', path: '/proof-of-record' },
    { name: 'not-found', path: '/nothing-here' },
  ];
}
