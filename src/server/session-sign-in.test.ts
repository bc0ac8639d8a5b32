import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, grantRoles, renewActivation } from '../domain/accounts/actions/administer.ts';
import { changePassword } from '../domain/accounts/actions/change-password.ts';
import { aWorld } from '../fixtures/world.ts';
import { aBrowser, aDoor, aPorch, codeAt, PASSWORD, secretOf } from './door-for-tests.ts';

const w = await aWorld();
const unit = await w.aUnit();
const app = aDoor(w);
const { later, anAccount, actionsOf } = aPorch(w, app, unit);
await w.owner.query('update installation set set_up_at = now()');

after(async () => {
  await app.close();
  await w.checkInvariants();
  await w.close();
});

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
  const secure = aDoor(w, true);
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
  const personId = unit.memberId;
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
