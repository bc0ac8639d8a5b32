import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { close, grantRoles, renewActivation } from '../domain/accounts/actions/administer.ts';
import { changePassword } from '../domain/accounts/actions/change-password.ts';
import { inviteAccount } from '../domain/accounts/actions/invite.ts';
import { me } from '../domain/accounts/queries.ts';
import { stepAt, totpOf } from '../domain/accounts/totp.ts';
import { aWorld, type TestUnit, type TestWorld } from '../fixtures/world.ts';
import { listEntries } from '../journal/read.ts';
import type { AccountId } from '../platform/ids.ts';
import { perform, type SignedIn } from '../platform/perform.ts';
import type { Role } from '../platform/permission.ts';
import { Refusal, statusOf, wordsOf } from '../platform/refusal.ts';
import { ensureSetUpCode, recoverAdministrator, registerSession, signedInOf } from './session.ts';

const START = '2026-11-23T02:00:00.000Z';

/** The door alone, with the answers that refusals get; whatever is no refusal becomes 500 and fails its test. */
function aDoor(w: TestWorld, origin?: string): FastifyInstance {
  const app = Fastify({ bodyLimit: 2 * 1024 * 1024 });
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
    error instanceof Refusal
      ? reply.status(statusOf(error)).send({ code: error.code, ...wordsOf(error), details: error.details })
      : reply.status(error.statusCode ?? 500).send({ code: error.message }),
  );
  registerSession(app, { world: w.world, origin });
  app.post('/api/accounts.me', async (request) => {
    const who = await signedInOf(w.world, request);
    if (!who) throw new Refusal('signed-out');
    return { result: await perform(w.world, who, me, request.body) };
  });
  return app;
}

type Answer = { status: number; body: Record<string, unknown>; cookies: string[] };

/** A browser: keeps its cookies, has an address. */
function aBrowser(app: FastifyInstance, address = '10.0.0.7') {
  const jar = new Map<string, string>();
  const ask = async (method: 'GET' | 'POST', url: string, payload?: unknown): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({
      method,
      url,
      remoteAddress: address,
      headers: { cookie, ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) },
      payload: method === 'POST' ? JSON.stringify(payload) : undefined,
    });
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    for (const one of cookies) {
      const [name, value] = one.split(';')[0]!.split('=') as [string, string];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return { status: answer.statusCode, body: answer.json(), cookies };
  };
  return {
    jar,
    state: async () => (await ask('GET', '/auth/state')).body,
    post: (url: string, payload: unknown) => ask('POST', url, payload),
    me: () => ask('POST', '/api/accounts.me', {}),
    signIn: (login: string, password: string) => ask('POST', '/auth/sign-in', { login, password }),
  };
}

const PASSWORD = '每天早上七点半在湖边跑步 8km';

const fromBase32 = (text: string): Buffer => {
  const bits = [...text]
    .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
const codeAt = (secret: string, at: Date, by = 0) => totpOf(fromBase32(secret), stepAt(at) + by);
const secretOf = (answer: Answer) => (answer.body.enrolment as { secret: string }).secret;

describe('the first set-up', () => {
  let w: TestWorld;
  let app: FastifyInstance;
  before(async () => {
    w = await aWorld(START);
    app = aDoor(w);
  });
  after(async () => {
    await app.close();
    await w.close();
  });

  const administrators = [
    { role: 'system-admin', login: 'sys', displayName: '系统员' },
    { role: 'security-admin', login: 'sec', displayName: '安全员' },
    { role: 'auditor', login: 'aud', displayName: '审计员' },
  ];
  const input = (code: string, over: object = {}) => ({
    code,
    unitName: '示例研究院',
    body: 'unit',
    statuses: [
      { status: 'key-unit', from: '2026-03-01', noticeNumber: '京国安重〔2026〕5号', noticeDay: '2026-02-20' },
    ],
    officer: { displayName: '李娜', login: 'li.na', password: PASSWORD },
    administrators,
    ...over,
  });

  test('a code is printed at every start until it is used; the last one is good', async () => {
    const first = (await ensureSetUpCode(w.world.db))!;
    const second = (await ensureSetUpCode(w.world.db))!;
    assert.notEqual(first, second);
    const browser = aBrowser(app);
    assert.deepEqual(await browser.state(), { state: 'set-up', setUp: false });
    assert.equal((await browser.post('/auth/set-up', input(first))).body.code, 'wrong-code');
    assert.equal((await browser.post('/auth/set-up', input('AAAA-AAAA-AAAA'))).status, 422);
    assert.deepEqual(await browser.state(), { state: 'set-up', setUp: false }, 'nothing is half set up');
    const { rows } = await w.owner.query('select count(*)::int as n from account');
    assert.equal(rows[0].n, 0);
  });

  test('four persons are asked for, and a sound password', async () => {
    const code = (await ensureSetUpCode(w.world.db))!;
    const browser = aBrowser(app);
    const refused = async (over: object) => (await browser.post('/auth/set-up', input(code, over))).body.code;
    const [one, two, three] = administrators;
    assert.equal(await refused({ administrators: [one, two] }), 'invalid-input');
    assert.equal(
      await refused({ administrators: [one, two, { ...three, role: 'system-admin' }] }),
      'roles-not-together',
    );
    assert.equal(await refused({ administrators: [one, two, { ...three, login: 'li.na' }] }), 'roles-not-together');
    assert.equal(
      await refused({ administrators: [one, two, { ...three, displayName: '李 娜' }] }),
      'roles-not-together',
    );
    assert.equal(
      await refused({ officer: { displayName: '李娜', login: 'li.na', password: 'short' } }),
      'weak-password',
    );
    assert.equal(await refused({ surprise: true }), 'invalid-input');
    assert.equal(await refused({ unitName: 'x'.repeat(1_000_000) }), 'invalid-input');
    assert.equal(await refused({ creditCode: '123' }), 'invalid-input');
  });

  test('the officer enrols a second step and is in; the code is used up; the three codes work for three browsers', async () => {
    const code = (await ensureSetUpCode(w.world.db))!;
    const browser = aBrowser(app);
    const done = await browser.post('/auth/set-up', input(code.toLowerCase().replaceAll('-', ' ')));
    assert.equal(done.status, 200);
    assert.equal(done.body.state, 'enrol');
    assert.equal((done.body.administrators as unknown[]).length, 3);
    assert.equal((await browser.me()).status, 401, 'half a sign-in opens nothing');
    assert.equal((await browser.state()).state, 'enrol');
    const halfToken = browser.jar.get('bulwark');
    const enrolled = await browser.post('/auth/enrol', { code: codeAt(secretOf(done), w.world.clock()) });
    assert.equal(enrolled.body.state, 'signed-in');
    assert.notEqual(browser.jar.get('bulwark'), halfToken, 'the second step makes a new token');
    const mine = (await browser.me()).body.result as { roles: Role[]; unitName: string; secondStep: boolean };
    assert.deepEqual([mine.roles, mine.unitName, mine.secondStep], [['security-officer'], '示例研究院', true]);

    assert.equal((await browser.post('/auth/set-up', input(code))).body.code, 'already-set-up');
    assert.equal(await ensureSetUpCode(w.world.db), undefined);

    for (const one of done.body.administrators as { login: string; activationCode: string }[]) {
      const other = aBrowser(app);
      const activated = await other.post('/auth/activate', {
        login: one.login,
        code: one.activationCode,
        password: PASSWORD,
      });
      assert.equal(activated.body.state, 'enrol', one.login);
      const answer = await other.post('/auth/enrol', { code: codeAt(secretOf(activated), w.world.clock()) });
      assert.equal(answer.body.state, 'signed-in');
      const again = { login: one.login, code: one.activationCode, password: PASSWORD };
      assert.equal((await aBrowser(app).post('/auth/activate', again)).body.code, 'wrong-code', 'a slip works once');
    }
  });

  test('the set-up stands in the record: ids and facts, no name, no code', async () => {
    const { rows } = await w.owner.query(
      "select body from journal_entry where body::jsonb ->> 'action' = 'accounts.set-up'",
    );
    assert.equal(rows.length, 1);
    const facts = JSON.parse(rows[0].body).facts;
    assert.deepEqual(
      facts.administrators.map((one: { role: string }) => one.role),
      ['system-admin', 'security-admin', 'auditor'],
    );
    assert.deepEqual(facts.statuses, [{ status: 'key-unit', from: '2026-03-01' }]);
    assert.ok(facts.ledger.added > 0, 'what a key unit owes is owed from the first moment');
    for (const text of ['李娜', 'li.na', '系统员', '京国安重']) assert.ok(!rows[0].body.includes(text), text);
  });

  test('at the terminal an administrator who lost everything gets a new code; nobody else does', async () => {
    assert.equal(await recoverAdministrator(w.world, 'li.na'), undefined);
    assert.equal(await recoverAdministrator(w.world, 'nobody'), undefined);
    const code = (await recoverAdministrator(w.world, 'SEC'))!;
    assert.equal((await aBrowser(app).signIn('sec', PASSWORD)).body.code, 'wrong-credentials');
    const activated = await aBrowser(app).post('/auth/activate', { login: 'sec', code, password: PASSWORD });
    assert.equal(activated.body.state, 'enrol');
  });
});

describe('signing in', () => {
  let w: TestWorld;
  let app: FastifyInstance;
  let unit: TestUnit;
  before(async () => {
    w = await aWorld(START);
    await w.owner.query('update installation set set_up_at = now()');
    unit = await w.aUnit();
    app = aDoor(w);
  });
  after(async () => {
    await app.close();
    await w.checkInvariants();
    await w.close();
  });

  const later = (seconds: number) => w.moveTo(new Date(w.world.clock().getTime() + seconds * 1000).toISOString());

  /** An account as one comes by it: invited, granted, activated. */
  async function anAccount(login: string, roles: Role[] = ['member']) {
    const made = await w.does(unit.as['system-admin'], inviteAccount, { displayName: login, login });
    const accountId = made.accountId as AccountId;
    if (roles[0] !== 'member') await w.does(unit.as['security-admin'], grantRoles, { accountId, roles });
    const browser = aBrowser(app);
    const answer = await browser.post('/auth/activate', { login, code: made.activationCode, password: PASSWORD });
    assert.equal(answer.status, 200);
    const secret = answer.body.state === 'enrol' ? secretOf(answer) : undefined;
    if (secret)
      assert.equal((await browser.post('/auth/enrol', { code: codeAt(secret, w.world.clock()) })).status, 200);
    later(90); // the codes of the enrolment's steps are used up
    return { accountId, login, secret, browser, who: { unitId: unit.unitId, accountId } as SignedIn };
  }

  const actionsOf = async (accountId: number) =>
    (await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 1000 })))
      .filter((entry) => entry.by === accountId)
      .map((entry) => entry.action)
      .reverse();

  test('a member signs in with the password alone, and out again', async () => {
    const { accountId } = await anAccount('member-1');
    const browser = aBrowser(app);
    assert.deepEqual(await browser.state(), { state: 'signed-out', setUp: true });
    const answer = await browser.signIn(' Member-1 ', PASSWORD);
    assert.deepEqual(answer.body, { state: 'signed-in' });
    const state = await browser.state();
    assert.equal(state.state, 'signed-in');
    assert.equal((state.signedIn as { accountId: number }).accountId, accountId);
    assert.equal((await browser.me()).status, 200);
    const token = browser.jar.get('bulwark')!;
    assert.deepEqual((await browser.post('/auth/sign-out', {})).body, { state: 'signed-out' });
    browser.jar.set('bulwark', token);
    assert.equal((await browser.me()).status, 401, 'the token is dead, not only the cookie');
    assert.equal((await browser.post('/auth/sign-out', {})).status, 200);
    assert.deepEqual(await actionsOf(accountId), [
      'accounts.activate',
      'accounts.sign-in',
      'accounts.sign-in',
      'accounts.sign-out',
    ]);
  });

  test('the cookies: out of reach of scripts and other sites, bound to TLS where there is TLS', async () => {
    await anAccount('cookie-1');
    const plain = await aBrowser(app).signIn('cookie-1', PASSWORD);
    assert.match(plain.cookies[0]!, /^bulwark=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    assert.match(plain.cookies[1]!, /^bulwark-browser=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=34560000$/);
    const secure = aDoor(w, 'https://bulwark.unit.example');
    const answer = await aBrowser(secure).signIn('cookie-1', PASSWORD);
    assert.match(answer.cookies[0]!, /^__Host-bulwark=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    const planted = aBrowser(secure);
    planted.jar.set('bulwark', plain.cookies[0]!.slice(8, 51));
    assert.equal((await planted.me()).status, 401, 'a plain cookie is none over TLS');
    const { rows } = await w.owner.query('select encode(token_hash, $1) as token from sign_in', ['base64']);
    assert.ok(
      rows.every((row) => !plain.cookies[0]!.includes(row.token)),
      'the token itself is not kept',
    );
    await secure.close();
  });

  test('an officer is in only after the second step; the half sign-in lasts ten minutes', async () => {
    const officer = await anAccount('officer-1', ['security-officer']);
    const browser = aBrowser(app);
    assert.deepEqual((await browser.signIn('officer-1', PASSWORD)).body, { state: 'second-step' });
    assert.deepEqual(await browser.state(), { state: 'second-step', setUp: true, secondStep: true });
    assert.equal((await browser.me()).status, 401);
    assert.equal((await browser.post('/auth/enrol', { code: '000000' })).body.code, 'wrong-state');
    assert.equal(
      (await browser.post('/auth/prepare-enrolment', {})).body.code,
      'wrong-state',
      'no second secret by the password alone',
    );
    assert.equal((await browser.post('/auth/second-step', { code: '000 000' })).body.code, 'wrong-credentials');
    const code = codeAt(officer.secret!, w.world.clock());
    assert.equal((await browser.post('/auth/second-step', { code })).body.state, 'signed-in');
    assert.equal((await browser.me()).status, 200);
    const late = aBrowser(app);
    await late.signIn('officer-1', PASSWORD);
    later(601);
    assert.equal(
      (await late.post('/auth/second-step', { code: codeAt(officer.secret!, w.world.clock()) })).body.code,
      'signed-out',
    );
    const actions = await actionsOf(officer.accountId);
    assert.deepEqual(actions.slice(-3), ['accounts.sign-in', 'accounts.second-step-failed', 'accounts.sign-in']);
  });

  test('a one-time code is good once, also for four browsers at the same moment', async () => {
    const officer = await anAccount('officer-2', ['head']);
    const browsers = [1, 2, 3, 4].map((last) => aBrowser(app, `10.2.0.${last}`));
    for (const browser of browsers) await browser.signIn('officer-2', PASSWORD);
    const code = codeAt(officer.secret!, w.world.clock());
    const answers = await Promise.all(browsers.map((browser) => browser.post('/auth/second-step', { code })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401, 401, 401]);
  });

  test('left alone, an officer’s sign-in ends after half an hour, a member’s with the day; both after twelve hours', async () => {
    const officer = await anAccount('officer-3', ['personnel']);
    const { browser: member } = await anAccount('member-3');
    const browser = aBrowser(app);
    await browser.signIn('officer-3', PASSWORD);
    await browser.post('/auth/second-step', { code: codeAt(officer.secret!, w.world.clock()) });
    for (let round = 0; round < 3; round += 1) {
      later(1799);
      assert.equal((await browser.me()).status, 200, 'use keeps it open');
    }
    assert.equal((await member.me()).status, 200);
    later(1801);
    assert.equal((await browser.me()).status, 401);
    assert.equal((await browser.state()).state, 'signed-out');
    assert.equal((await member.me()).status, 200);
    later(12 * 3600);
    assert.equal((await member.me()).status, 401);
    await member.signIn('member-3', PASSWORD);
    for (let hour = 0; hour < 11; hour += 1) {
      later(3600);
      assert.equal((await member.me()).status, 200);
    }
    later(3601);
    assert.equal((await member.me()).status, 401);
  });

  test('whatever changes the account ends its sign-ins at once', async () => {
    const clerk = await anAccount('clerk-1');
    const again = async () => assert.equal((await clerk.browser.signIn('clerk-1', PASSWORD)).status, 200);
    await again();
    await w.does(clerk.who, changePassword, { current: PASSWORD, next: 'another good sentence' });
    assert.equal((await clerk.browser.me()).status, 401, 'a new password');
    assert.equal((await clerk.browser.signIn('clerk-1', PASSWORD)).body.code, 'wrong-credentials');
    await clerk.browser.signIn('clerk-1', 'another good sentence');
    await w.does(unit.as['security-admin'], grantRoles, { accountId: clerk.accountId, roles: ['head'] });
    assert.equal((await clerk.browser.me()).status, 401, 'new roles');
    assert.equal(
      (await clerk.browser.signIn('clerk-1', 'another good sentence')).body.state,
      'enrol',
      'and now a second step',
    );
    await w.does(unit.as['system-admin'], renewActivation, { accountId: clerk.accountId });
    assert.equal((await clerk.browser.state()).state, 'signed-out', 'a new slip');
    assert.equal((await clerk.browser.signIn('clerk-1', 'another good sentence')).body.code, 'wrong-credentials');
    await w.does(unit.as['system-admin'], close, { accountId: clerk.accountId });
    assert.equal(
      (await clerk.browser.signIn('clerk-1', 'another good sentence')).body.code,
      'wrong-credentials',
      'closed',
    );
  });

  test('the session of a leaver is refused, and so is signing in', async () => {
    const leaver = await anAccount('leaver-1');
    const { personId } = (await w.owner.query('select $1::int as "personId"', [unit.memberId])).rows[0];
    await w.owner.query(`update account set state = 'closed' where account_id = $1`, [unit.as.member.accountId]);
    await w.owner.query('update account set person_id = $1 where account_id = $2', [personId, leaver.accountId]);
    await leaver.browser.signIn('leaver-1', PASSWORD);
    const today = w.today();
    const setLast = (day: string | null) =>
      w.owner.query('update person set left_on = $1 where person_id = $2', [day, personId]);
    await setLast(today);
    assert.equal((await leaver.browser.me()).status, 200, 'the last day counts');
    await setLast('2026-11-22');
    assert.equal((await leaver.browser.me()).body.code, 'signed-out');
    assert.equal((await leaver.browser.state()).state, 'signed-out');
    assert.equal((await leaver.browser.signIn('leaver-1', PASSWORD)).body.code, 'wrong-credentials');
    await setLast(null);
  });

  test('a member may have a second step, having given the password again', async () => {
    const member = await anAccount('member-4');
    const { browser } = member;
    assert.equal((await browser.post('/auth/prepare-enrolment', {})).body.code, 'wrong-password');
    const answer = await browser.post('/auth/prepare-enrolment', { password: PASSWORD });
    assert.equal(answer.body.state, 'enrol');
    assert.equal(
      (await aBrowser(app).signIn('member-4', PASSWORD)).body.state,
      'signed-in',
      'not before it is confirmed',
    );
    assert.equal((await browser.post('/auth/enrol', { code: codeAt(secretOf(answer), w.world.clock()) })).status, 200);
    assert.equal((await aBrowser(app).signIn('member-4', PASSWORD)).body.state, 'second-step');
    assert.equal((await browser.me()).status, 200);
  });

  test('who hammers a name from one address slows himself: after 1,000 tries the owner signs in from another', async () => {
    const owner = await anAccount('owner-1');
    const stranger = aBrowser(app, '10.9.9.9');
    const answers = new Map<string, number>();
    for (let second = 0; second < 1000; second += 1) {
      const { body } = await stranger.signIn('owner-1', `guess number ${second}`);
      answers.set(String(body.code), (answers.get(String(body.code)) ?? 0) + 1);
      later(1);
    }
    // 5 at once, then after 1, 2, 4 … 256 s: 14 guesses are looked at in 1,000 s.
    assert.deepEqual(Object.fromEntries(answers), { 'wrong-credentials': 14, 'too-many': 986 });
    assert.equal(
      (await stranger.signIn('owner-1', PASSWORD)).body.code,
      'too-many',
      'the right one is not looked at either',
    );
    const refused = await stranger.signIn('owner-1', PASSWORD);
    assert.equal(refused.status, 429);
    assert.ok((refused.body.details as { seconds: number }).seconds > 0);
    assert.equal((await aBrowser(app, '10.0.0.8').signIn('owner-1', PASSWORD)).status, 200, 'another address');
    const here = aBrowser(app, '10.9.9.9');
    here.jar.set('bulwark-browser', owner.browser.jar.get('bulwark-browser')!);
    assert.equal((await here.signIn('owner-1', PASSWORD)).status, 200, 'the same address, by the owner’s own browser');
  });

  test('a burst gains nothing: of 40 guesses at one moment five are looked at', async () => {
    await anAccount('owner-2');
    const burst = Array.from({ length: 40 }, (_, at) =>
      aBrowser(app, '10.8.8.8').signIn('owner-2', `guess number ${at}`),
    );
    const codes = (await Promise.all(burst)).map(({ body }) => body.code);
    assert.equal(codes.filter((code) => code === 'wrong-credentials').length, 5);
    assert.equal(codes.filter((code) => code === 'too-many').length, 35);
  });

  test('one word sprayed over many names crawls, and names that nobody has answer alike', async () => {
    const sprayer = aBrowser(app, '10.7.7.7');
    const codes: unknown[] = [];
    for (let number = 0; number < 80; number += 1)
      codes.push((await sprayer.signIn(`name-${number}`, 'password1234')).body.code);
    assert.equal(codes.filter((code) => code === 'wrong-credentials').length, 60);
    assert.equal(codes.filter((code) => code === 'too-many').length, 20);
  });

  test('who knows the password and guesses one-time codes is slowed down, and the owner is not', async () => {
    const officer = await anAccount('officer-5', ['foreign-affairs']);
    const thief = aBrowser(app, '10.6.6.6');
    let looked = 0;
    for (let round = 0; round < 60; round += 1) {
      await thief.signIn('officer-5', PASSWORD); // a new half sign-in starts no new count
      const { body } = await thief.post('/auth/second-step', { code: String(round).padStart(6, '0') });
      if (body.code === 'wrong-credentials') looked += 1;
    }
    assert.equal(looked, 5);
    const owner = aBrowser(app, '10.0.0.8');
    await owner.signIn('officer-5', PASSWORD);
    const answer = await owner.post('/auth/second-step', { code: codeAt(officer.secret!, w.world.clock()) });
    assert.equal(answer.body.state, 'signed-in');
    const failed = (await actionsOf(officer.accountId)).filter((action) => action === 'accounts.second-step-failed');
    assert.equal(failed.length, 5, 'and the auditor sees it');
  });

  test('no name and no address stands in the table of tries', async () => {
    await aBrowser(app, '10.5.5.5').signIn('owner-2', 'a wrong password');
    const { rows } = await w.owner.query('select * from sign_in_failure');
    assert.ok(rows.length > 0);
    for (const row of rows) assert.deepEqual(Object.keys(row).sort(), ['failures', 'key_hash', 'last_at']);
    assert.ok(rows.every((row) => row.key_hash.length === 32));
  });

  test('bad input is refused in words, in both languages, and nothing is written', async () => {
    const before = (await w.owner.query('select count(*)::int as n from journal_entry')).rows[0].n;
    const browser = aBrowser(app, '10.4.4.4');
    const huge = 'x'.repeat(1_000_000);
    const bad: [string, unknown][] = [
      ['/auth/sign-in', {}],
      ['/auth/sign-in', null],
      ['/auth/sign-in', []],
      ['/auth/sign-in', { login: 7, password: PASSWORD }],
      ['/auth/sign-in', { login: ['owner-2'], password: PASSWORD }],
      ['/auth/sign-in', { login: 'owner-2', password: { $ne: '' } }],
      ['/auth/sign-in', { login: 'owner-2', password: huge }],
      ['/auth/sign-in', { login: huge, password: PASSWORD }],
      ['/auth/sign-in', { login: "owner-2' or 1=1 --", password: PASSWORD }],
      ['/auth/sign-in', { login: 'owner-2', password: PASSWORD, unitId: 2 }],
      ['/auth/sign-in', { login: 'owner-2', password: PASSWORD, __proto__x: 1 }],
      ['/auth/second-step', { code: huge }],
      ['/auth/second-step', { code: 123456 }],
      ['/auth/enrol', {}],
      ['/auth/activate', { login: 'owner-2', code: huge, password: PASSWORD }],
      ['/auth/activate', { login: 'owner-2', code: 'AAAA', password: PASSWORD, roles: ['auditor'] }],
    ];
    for (const [address, payload] of bad) {
      const { status, body } = await browser.post(address, payload);
      assert.equal(status, 422, `${address} ${JSON.stringify(payload)?.slice(0, 80)}`);
      assert.equal(body.code, 'invalid-input');
      assert.match(String(body.zh), /请/);
      assert.ok(!JSON.stringify(body).includes('xxxx'), 'what was sent is not sent back');
    }
    for (const value of ['nonsense', huge, '%00', '../../etc', '"; drop table sign_in']) {
      browser.jar.set('bulwark', value);
      browser.jar.set('bulwark-browser', value);
      assert.equal((await browser.me()).status, 401);
      assert.equal((await browser.state()).state, 'signed-out');
    }
    const stateless = aBrowser(app, '10.4.4.5');
    assert.equal((await stateless.post('/auth/second-step', { code: '123456' })).body.code, 'signed-out');
    assert.equal((await stateless.post('/auth/enrol', { code: '123456' })).body.code, 'signed-out');
    assert.equal((await stateless.post('/auth/prepare-enrolment', {})).body.code, 'signed-out');
    assert.equal(
      (await stateless.post('/auth/activate', { login: 'nobody', code: 'AAAA', password: PASSWORD })).body.code,
      'wrong-code',
    );
    assert.equal((await w.owner.query('select count(*)::int as n from journal_entry')).rows[0].n, before);
  });

  test('what has run out is swept away', async () => {
    await anAccount('last-one');
    later(13 * 3600);
    const fresh = aBrowser(app, '10.3.3.3');
    await fresh.signIn('last-one', PASSWORD);
    later(25 * 3600);
    await aBrowser(app, '10.3.3.4').signIn('last-one', PASSWORD);
    const { rows } = await w.owner.query('select count(*)::int as n from sign_in');
    assert.equal(rows[0].n, 1);
    assert.equal(
      (await w.owner.query('select count(*)::int as n from sign_in_failure where failures > 0')).rows[0].n,
      0,
    );
  });
});
