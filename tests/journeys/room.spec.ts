/**
 * A room of forty: they come by the code on the screen and go by it, some in ways that are not meant; the ledger before and after. Half an
 * hour passes in it, so the program's clock is moved (moved-clock.ts); everything else is as in life.
 */
import { AxeBuilder } from '@axe-core/playwright';
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
  request as newRequest,
  type Page,
  test,
} from '@playwright/test';
import { PHONE } from './as-user.ts';
import { activate, anInstallation, call, type Installation, PASSWORD, setUp } from './installation.ts';
import { aMovedClock } from './moved-clock.ts';

const TRAINING_OF_ALL = 8101;
const SEATS = 40;
/** The officer and the three administrators are people of the unit, and owe it too. */
const WHO_SET_UP = 4;

const clock = aMovedClock();
let installation: Installation;
test.beforeAll(async () => {
  installation = await anInstallation({ env: clock.env });
});
test.afterAll(() => installation.stop());

const phones: BrowserContext[] = [];
const requests: APIRequestContext[] = [];
test.afterEach(async () => {
  await Promise.all(phones.splice(0).map((context) => context.close()));
  await Promise.all(requests.splice(0).map((request) => request.dispose()));
});

type Member = {
  readonly personId: number;
  readonly name: string;
  readonly login: string;
  readonly request: APIRequestContext;
};

test('forty come and go by the code of the room, and the ledger counts what really was', async ({ page, browser }) => {
  test.setTimeout(600_000);
  await setUpAsOfficer(page);
  const members = await test.step('forty-two people have accounts', () => invites(browser, page));
  const [one, two, absent] = members.slice(SEATS - 1) as [Member, Member, Member];
  expect(await owing(page)).toBe(members.length + WHO_SET_UP);
  await pastMidnight(page);

  const session = await test.step('a session in two rooms is planned and opened', () => opens(page));
  const screen = await page.context().newPage();
  await test.step('the screen in the room is large, readable and says how long its code is good', async () => {
    await screen.goto(`${session}/screen?room=1`);
    await expect(screen.getByRole('heading', { name: '反间谍安全防范宣讲' })).toBeVisible();
    await expect(screen.getByText('一号报告厅')).toBeVisible();
    await expect(screen.getByText('（座位 60）')).toBeVisible();
    await isAccessible(screen);
  });

  const atDesk = members.slice(0, SEATS - 2);
  await test.step('thirty-eight check in, each by the own phone', () => passDoor(screen, atDesk, 'came'));
  const phone = await aPhone(browser);
  await test.step('one is not signed in yet: the scan counts, then she signs in', async () => {
    await scans(phone, screen);
    await phone.getByLabel('登录名').fill(one.login);
    await phone.getByLabel('密码').fill(PASSWORD);
    await phone.getByRole('button', { name: '登录', exact: true }).click();
    await isAccessible(phone);
    await phone.getByRole('button', { name: '我在现场，签到' }).click();
    await expect(phone.getByText('签到成功')).toBeVisible();
    await phone.context().request.post(`${installation.address}/auth/sign-out`, { data: {} });
  });
  await test.step('a colleague on the same phone is not checked in, and is told what to do', async () => {
    await signsIn(phone.context(), two.login);
    await scans(phone, screen);
    await phone.getByRole('button', { name: '我在现场，签到' }).click();
    await expect(phone.getByText('没有完成：这部手机已由他人使用')).toBeVisible();
  });
  await test.step('a photograph sent to a colleague is worth nothing after twenty seconds', async () => {
    const photograph = await shown(screen);
    await clock.move(20);
    const far = await aPhone(browser);
    await signsIn(far.context(), absent.login);
    await far.goto(installation.address + photograph);
    await expect(far.getByText(/这个签到码已经过期/)).toBeVisible();
  });
  await test.step('one whose camera is broken types the six digits', () => types(browser, screen, members[SEATS - 2]!));
  expect(await owing(page)).toBe(members.length + WHO_SET_UP);

  await test.step('half an hour later they go; two forget to', async () => {
    await halfAnHour(page);
    await screen.goto(`${session}/screen?room=1&way=out`);
    await passDoor(screen, atDesk, 'went');
  });
  await test.step('the officer closes, decides and confirms by sight', () => closes(page, session));
  await test.step('the ledger counts forty-one, and a make-up is proposed for who was absent', async () => {
    await expect(page.getByText('应参加而没有到场的还有 5 人。')).toBeVisible();
    expect(await owing(page)).toBe(1 + WHO_SET_UP);
    await isAccessible(page);
    await page.getByRole('button', { name: '按建议安排补训' }).click();
    await expect(page.getByRole('link', { name: '查看原场次' })).toBeVisible();
  });
  await test.step('who forgot to check out reads what was decided', async () => {
    const own = await call<{ sessions: { hours: number }[] }>(installation, one.request, 'training.mine', {});
    expect(own.sessions.map(({ hours }) => hours)).toEqual([1]);
  });
});

/** The officer's browser is in use meanwhile, or it would be signed out. */
async function halfAnHour(officer: Page): Promise<void> {
  for (const minutes of [16, 16]) {
    await clock.move(minutes * 60);
    await call(installation, officer.request, 'training.list', {});
  }
}

/** A room is open on its day only: in the last hour of a day this waits for the next one. */
async function pastMidnight(officer: Page): Promise<void> {
  const hourOfDay = () => (new Date(Date.now() + clock.ahead()).getUTCHours() + BEIJING_AHEAD) % 24;
  while (hourOfDay() === 23) await halfAnHour(officer);
}
const BEIJING_AHEAD = 8;

async function setUpAsOfficer(page: Page): Promise<void> {
  const accounts = await setUp(installation, page.request);
  administrator = accounts.administrators.find(({ role }) => role === 'system-admin')!;
}
let administrator: { readonly login: string; readonly activationCode: string };

const inTens = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / 10) }, (_, index) => all.slice(index * 10, index * 10 + 10));

async function invites(browser: Browser, officer: Page): Promise<Member[]> {
  const system = await browser.newContext();
  await activate(installation, system, administrator.login, administrator.activationCode);
  const one = async (number: number): Promise<Member> => {
    const login = `yuangong${number}`;
    const name = `员工${String(number).padStart(2, '0')}`;
    const person = { name, joinedOn: '2021-03-01' };
    const { personId } = await call<{ personId: number }>(installation, officer.request, 'people.add-person', person);
    const invited = { personId, login, roles: ['member'] };
    const { activationCode } = await call<{ activationCode: string }>(
      installation,
      system.request,
      'accounts.invite',
      invited,
    );
    const request = await newRequest.newContext();
    requests.push(request);
    await activate(installation, { request } as BrowserContext, login, activationCode);
    return { personId, name, login, request };
  };
  const members: Member[] = [];
  const numbers = Array.from({ length: SEATS + 2 }, (_, index) => index + 1);
  for (const ten of inTens(numbers)) members.push(...(await Promise.all(ten.map(one))));
  await system.close();
  return members;
}

async function owing(officer: Page): Promise<number> {
  const asked = { state: 'open', rules: [TRAINING_OF_ALL], limit: 1 };
  return (await call<{ total: number }>(installation, officer.request, 'duties.ledger', asked)).total;
}

/** The address of the session's page. */
async function opens(officer: Page): Promise<string> {
  await officer.goto(`${installation.address}/training?plan=1`);
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('培训主题').fill('反间谍安全防范宣讲');
  await dialog.getByLabel('学时').fill('1');
  await dialog.getByLabel('地点').fill('行政楼');
  await dialog.getByRole('button', { name: '安排', exact: true }).click();
  await officer.waitForURL(/training\/\d+/);
  await officer.getByRole('button', { name: '更多操作' }).click();
  await officer.getByRole('menuitem', { name: '设置会场' }).click();
  for (const [index, name] of ['一号报告厅', '二号报告厅'].entries()) {
    await dialog.getByRole('button', { name: '增加会场' }).click();
    await dialog.getByLabel(`会场 ${index + 1}`, { exact: true }).fill(name);
  }
  await dialog.getByLabel('座位数').first().fill('60');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await officer.getByRole('button', { name: '开放扫码签到' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '开放签到' }).click();
  await expect(officer.getByRole('link', { name: '打开签到屏幕' })).toHaveCount(2);
  return officer.url().split('?')[0]!;
}

/** The path that the screen shows at this moment. */
async function shown(screen: Page): Promise<string> {
  return (await screen.locator('[data-code]').getAttribute('data-code'))!;
}

async function passDoor(screen: Page, members: readonly Member[], outcome: string): Promise<void> {
  const post = (request: APIRequestContext, path: string, data: object) =>
    request.post(installation.address + path, { data });
  const passes = async ({ request, name }: Member) => {
    for (let tried = 0; tried < 5; tried++) {
      const code = (await shown(screen)).replace('/check-in/', '');
      const scanned = await post(request, '/check-in/scan', { code });
      if (!scanned.ok()) continue; // changed meanwhile: the phone is held up again
      const { result } = await scanned.json();
      const { unitId, trainingId } = result;
      const redeemed = await post(request, '/check-in/redeem', { unitId, trainingId });
      expect((await redeemed.json()).result?.outcome, name).toBe(outcome);
      return;
    }
    throw new Error(`${name} did not get through the door`);
  };
  for (const ten of inTens(members)) await Promise.all(ten.map(passes));
}

async function aPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext(PHONE);
  phones.push(context);
  return context.newPage();
}

async function signsIn(context: BrowserContext, login: string): Promise<void> {
  const answer = await context.request.post(`${installation.address}/auth/sign-in`, {
    data: { login, password: PASSWORD },
  });
  expect(answer.ok()).toBe(true);
}

/** Held up again where the code changed on the way. */
async function scans(phone: Page, screen: Page): Promise<void> {
  for (let tried = 0; tried < 4; tried++) {
    await phone.goto(installation.address + (await shown(screen)));
    const through = phone.waitForURL(/check-in\?/).then(() => true);
    const over = phone
      .getByText(/这个签到码已经过期/)
      .waitFor()
      .then(() => false);
    if (await Promise.race([through.catch(() => false), over.catch(() => false)])) return;
  }
  throw new Error('the code could not be scanned');
}

async function types(browser: Browser, screen: Page, member: Member): Promise<void> {
  const phone = await aPhone(browser);
  await signsIn(phone.context(), member.login);
  await phone.goto(`${installation.address}/mine/training`);
  await screen.reload();
  await expect(screen.getByRole('progressbar')).toBeVisible();
  await phone.getByLabel('屏幕上的六位数字').fill(await screen.locator('.room-screen-digits').innerText());
  await phone.getByRole('button', { name: '继续' }).click();
  await phone.getByRole('button', { name: '我在现场，签到' }).click();
  await expect(phone.getByText('签到成功')).toBeVisible();
}

async function closes(officer: Page, session: string): Promise<void> {
  await officer.goto(session);
  await officer.getByRole('button', { name: '关闭签到' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '关闭签到' }).click();
  await expect(officer.getByText(/2 人签到后没有签退/)).toBeVisible();
  const open = officer.getByRole('checkbox', { name: /^选择 员工/ });
  for (const index of [1, 2]) await open.nth(index).check(); // the first is the one to be confirmed by sight
  await officer.getByRole('button', { name: '核定选中的 2 人' }).click();
  await officer.getByRole('radio', { name: '在场到结束' }).check();
  await officer.getByRole('dialog').getByRole('button', { name: '核定', exact: true }).click();
  await expect(officer.getByText('已核定，台账已更新')).toBeVisible();
  await officer.getByRole('button', { name: '按名单登记' }).last().click();
  await officer.getByRole('button', { name: '登记 1 人参加' }).click();
  await expect(officer.getByText('已登记 1 人，台账已更新。')).toBeVisible();
}

async function isAccessible(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
