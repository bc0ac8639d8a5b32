import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aWorld } from '../fixtures/world.ts';
import type { Role } from '../platform/permission.ts';
import { aBrowser, aDoor, codeAt, PASSWORD, secretOf } from './door-for-tests.ts';
import { ensureSetUpCode, recoverAdministrator } from './session.ts';

const w = await aWorld();
const app = aDoor(w);

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
  statuses: [{ status: 'key-unit', from: '2026-03-01', noticeNumber: '京国安重〔2026〕5号', noticeDay: '2026-02-20' }],
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
  assert.equal(await refused({ administrators: [one, two, { ...three, role: 'system-admin' }] }), 'roles-not-together');
  assert.equal(await refused({ administrators: [one, two, { ...three, login: 'li.na' }] }), 'roles-not-together');
  assert.equal(await refused({ administrators: [one, two, { ...three, displayName: '李 娜' }] }), 'roles-not-together');
  assert.equal(await refused({ officer: { displayName: '李娜', login: 'li.na', password: 'short' } }), 'weak-password');
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
  assert.deepEqual([mine.roles, mine.unitName, mine.secondStep], [['security-officer', 'member'], '示例研究院', true]);

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

test('the four are four persons on the roster, each with the one account', async () => {
  const { rows } = await w.owner.query<{ name: string; login: string; roles: string[] }>(
    `select p.name, a.login, a.roles from account a join person p using (unit_id, person_id) order by a.account_id`,
  );
  assert.deepEqual(
    rows.map(({ name, login, roles }) => [name, login, roles]),
    [
      ['李娜', 'li.na', ['security-officer', 'member']],
      ['系统员', 'sys', ['system-admin', 'member']],
      ['安全员', 'sec', ['security-admin', 'member']],
      ['审计员', 'aud', ['auditor', 'member']],
    ],
  );
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
