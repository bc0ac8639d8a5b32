import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aWorld } from '../fixtures/world.ts';
import { aBrowser, aDoor, aPorch, codeAt, PASSWORD } from './door-for-tests.ts';

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

test('what has run out is swept away', async () => {
  await anAccount('last-one');
  later(13 * 3600);
  const fresh = aBrowser(app, '10.3.3.3');
  await fresh.signIn('last-one', PASSWORD);
  later(25 * 3600);
  await aBrowser(app, '10.3.3.4').signIn('last-one', PASSWORD);
  const { rows } = await w.owner.query('select count(*)::int as n from sign_in');
  assert.equal(rows[0].n, 1);
  assert.equal((await w.owner.query('select count(*)::int as n from sign_in_failure where failures > 0')).rows[0].n, 0);
});
