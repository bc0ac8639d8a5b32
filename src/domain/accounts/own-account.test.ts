import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import {
  anActiveAccount,
  anInvitedAccount,
  aPersonWithoutAccount,
  aSignedInBrowser,
  leaves,
} from '../../fixtures/accounts.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { logLook } from '../../journal/look.ts';
import { listEntries } from '../../journal/read.ts';
import { instant } from '../../law/day.ts';
import { ROLES } from '../../platform/permission.ts';
import { changePassword } from './actions/change-password.ts';
import { inviteAccount } from './actions/invite.ts';
import { readRecord } from './actions/record.ts';
import { hashPassword, isPassword } from './password.ts';
import { list, looksAtMe, me } from './queries.ts';
import { activateAccount, findCredentials } from './store/sign-ins.ts';

const w = await aWorld();
const unit = await w.aUnit();
const other = await w.aUnit({ name: '另一家单位' });

afterEach(() => w.checkInvariants());
after(() => w.close());

const lastEntry = async (of: TestUnit) =>
  (await w.world.db.inUnit(of.unitId, (sql) => listEntries(sql, of.unitId, { limit: 1 })))[0]!;

test('accounts.me: everybody sees his own account', async () => {
  const mine = await w.does(unit.as.member, me, {});
  assert.equal(mine.personId, unit.memberId);
  assert.equal(mine.unitName, '示例研究院');
  assert.deepEqual(mine.roles, ['member']);
  assert.equal(mine.secondStep, false);
  await w.isRefused('invalid-input', unit.as.member, me, { accountId: unit.as.head.accountId });
});

test('accounts.change-password: of two who know the old one and change it at the same moment, one comes too late', async () => {
  const clerk = await anActiveAccount(w, unit, 'clerk-41');
  const old = await hashPassword('the old sentence');
  await w.world.db.inUnit(unit.unitId, (sql) => activateAccount(sql, clerk, old));
  const change = (next: string) => w.does(clerk, changePassword, { current: 'the old sentence', next });
  const both = await Promise.allSettled([change('the first sentence'), change('the second sentence')]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('accounts.change-password: with the old one, and every sign-in ends', async () => {
  const clerk = await anActiveAccount(w, unit, 'clerk-4');
  const place = { unitId: clerk.unitId, accountId: clerk.accountId };
  const old = await hashPassword('the old sentence');
  await w.world.db.inUnit(unit.unitId, (sql) => activateAccount(sql, clerk, old));
  const browser = await aSignedInBrowser(w, clerk);
  await w.isRefused('wrong-password', clerk, changePassword, { current: 'another sentence', next: 'the new sentence' });
  await w.isRefused('weak-password', clerk, changePassword, { current: 'the old sentence', next: 'short' });
  await w.isRefused('weak-password', clerk, changePassword, {
    current: 'the old sentence',
    next: 'i am clerk-4 hello',
  });
  assert.equal(await browser(), true);
  await w.does(clerk, changePassword, { current: 'the old sentence', next: 'the new sentence' });
  assert.equal(await browser(), false);
  const now = await w.world.db.inUnit(unit.unitId, (sql) => findCredentials(sql, place, w.world.clock()));
  assert.equal(await isPassword('the new sentence', now!.passwordHash), true);
  assert.ok(!JSON.stringify(await lastEntry(unit)).includes('sentence'));
});

test('accounts.change-password: at an unlocked screen the password is not found by trying', async () => {
  const clerk = await anActiveAccount(w, unit, 'clerk-5');
  const old = await hashPassword('the old sentence');
  await w.world.db.inUnit(unit.unitId, (sql) => activateAccount(sql, clerk, old));
  const tried = { current: 'a wrong sentence', next: 'the new sentence' };
  for (let round = 0; round < 10; round += 1) await w.isRefused('wrong-password', clerk, changePassword, tried);
  const refusal = await w.isRefused('too-many', clerk, changePassword, { ...tried, current: 'the old sentence' });
  assert.equal(refusal.details.seconds, 1);
});

test('accounts.list: names of accounts for two of the administrators; roles for the one who grants them', async () => {
  const personId = await aPersonWithoutAccount(w, unit, { name: '张一', staffNumber: 'R001' });
  await w.does(unit.as['system-admin'], inviteAccount, { personId, login: 'r001' });
  await w.onlyFor(['system-admin', 'security-admin'], unit, list, {});
  const technical = await w.does(unit.as['system-admin'], list, { limit: 200 });
  assert.ok(technical.rows.length >= ROLES.length - 1);
  for (const row of technical.rows) {
    assert.equal(row.roles, undefined);
    assert.deepEqual(Object.keys(row).sort(), [
      'accountId',
      'activationUntil',
      'displayName',
      'hasPerson',
      'holderLeft',
      'login',
      'roles',
      'secondStep',
      'state',
      'stateName',
    ]);
  }
  const granting = await w.does(unit.as['security-admin'], list, { limit: 200 });
  assert.deepEqual(granting.rows.find(({ displayName }) => displayName === 'head')!.roles, ['head']);
  const names = granting.rows.map(({ displayName }) => displayName);
  assert.ok(!names.includes('member') && !names.includes('张一'), 'the staff cannot be leafed through');
  const one = await w.does(unit.as['system-admin'], list, { text: '张一' });
  assert.equal(one.total, 1);
  assert.equal((await w.does(other.as['system-admin'], list, { text: '张一' })).total, 0);
  assert.equal((await w.does(unit.as['system-admin'], list, { text: '%' })).total, 0);
});

test('accounts.looks-at-me: the person sees who looked, in which role, when and why, and nobody else’s looks', async () => {
  const someone = await aPersonWithoutAccount(w, unit, { name: '张二' });
  const looked = {
    unitId: unit.unitId,
    at: instant(w.world.clock()),
    accountId: unit.as.head.accountId,
    query: 'duties.file',
  };
  await w.world.db.inUnit(unit.unitId, async (sql) => {
    await logLook(sql, { ...looked, personId: unit.memberId, purpose: 'inspection' });
    await logLook(sql, { ...looked, personId: someone, purpose: 'letter' });
  });
  const { rows } = await w.does(unit.as.member, looksAtMe, {});
  assert.equal(rows.length, 1);
  assert.equal(rows[0]!.by, 'head');
  assert.equal(rows[0]!.purpose.zh, '自查或迎检');
  assert.equal(rows[0]!.roles[0]!.zh, '单位主要负责人');
  assert.equal(rows[0]!.at, '2026-11-23T02:00:00.000Z');
  assert.deepEqual((await w.does(unit.as.head, looksAtMe, {})).rows, [], 'an account that is nobody’s has no file');
  assert.deepEqual((await w.does(other.as.member, looksAtMe, {})).rows, []);
  await w.isRefused('invalid-input', unit.as.head, looksAtMe, { personId: unit.memberId });
});

test('accounts.record: the auditor reads the record, of his unit alone, and the reading stands in it', async () => {
  await w.onlyFor(['auditor'], unit, readRecord, {});
  for (const login of ['one', 'two', 'three', 'four', 'five', 'six']) await anInvitedAccount(w, unit, login);
  const first = await w.does(unit.as.auditor, readRecord, { limit: 5 });
  assert.equal(first.entries.length, 5);
  const second = await w.does(unit.as.auditor, readRecord, { before: first.next, limit: 5 });
  assert.ok(second.entries.every((entry) => entry.entryId < first.next!));
  const readings = await w.does(unit.as.auditor, readRecord, { action: 'accounts.record' });
  assert.equal(readings.entries.length, 2);
  assert.equal(readings.entries[0]!.byName, 'auditor');
  assert.deepEqual(readings.entries[1]!.facts, { entries: 5 });
  assert.equal((await w.does(other.as.auditor, readRecord, { action: 'accounts.invite' })).entries.length, 0);
  await w.isRefused('invalid-input', unit.as.auditor, readRecord, { action: "x'; drop table account" });
});

test('the account of a leaver is dead from the day after the last one', async () => {
  const own = await w.aUnit({ name: '离职单位' });
  await leaves(w, own, own.memberId, '2026-11-23');
  await w.does(own.as.member, me, {});
  w.moveTo('2026-11-23T15:59:59.000Z');
  await w.does(own.as.member, me, {});
  w.moveTo('2026-11-23T16:00:00.000Z'); // midnight in Shanghai
  await w.isRefused('signed-out', own.as.member, me, {});
  w.moveTo('2026-11-23T02:00:00.000Z');
});
