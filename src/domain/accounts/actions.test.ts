import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { sql as statement } from 'kysely';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { logLook } from '../../journal/look.ts';
import { listEntries } from '../../journal/read.ts';
import { instant } from '../../law/day.ts';
import type { AccountId } from '../../platform/ids.ts';
import type { SignedIn } from '../../platform/perform.ts';
import { ROLES, type Role } from '../../platform/permission.ts';
import { close, grantRoles, renewActivation } from './actions/administer.ts';
import { changePassword } from './actions/change-password.ts';
import { inviteAccount, inviteMany } from './actions/invite.ts';
import { readRecord } from './actions/read-record.ts';
import { newToken, tokenHash } from './keys.ts';
import { hashPassword, isPassword } from './password.ts';
import { list, looksAtMe, me } from './queries.ts';
import { findCredentials, findSignIn, insertSignIn } from './store/sign-ins.ts';
import { setPassword } from './store.ts';

const w = await aWorld();
const unit = await w.aUnit();
const other = await w.aUnit({ name: '另一家单位' });

afterEach(() => w.checkInvariants());
after(() => w.close());

const aPerson = (of: TestUnit, name: string, staffNumber: string | null, departmentId: number | null = null) =>
  w.world.db.inUnit(of.unitId, async (sql) => {
    const made = await statement<{ person_id: number }>`
      insert into person (unit_id, name, staff_number, department_id, joined_on, salt, entered_at)
      values (${of.unitId}, ${name}, ${staffNumber}, ${departmentId}, '2020-01-06', decode('00', 'hex'), ${instant(w.world.clock())})
      returning person_id`.execute(sql);
    const personId = made.rows[0]!.person_id;
    await w.world.rederive(sql, of.unitId, { people: [personId] }, w.today());
    return personId;
  });

const aDepartment = (of: TestUnit, name: string, parent?: { id: number; path: string }) =>
  w.world.db.inUnit(of.unitId, async (sql) => {
    const made = await statement<{ department_id: number }>`
      insert into department (unit_id, parent_id, name, path) values (${of.unitId}, ${parent?.id ?? null}, ${name}, '')
      returning department_id`.execute(sql);
    const id = made.rows[0]!.department_id;
    const path = `${parent?.path ?? '/'}${id}/`;
    await statement`update department set path = ${path} where unit_id = ${of.unitId} and department_id = ${id}`.execute(
      sql,
    );
    return { id, path };
  });

const leaves = (of: TestUnit, personId: number, day: string) =>
  w.world.db.inUnit(of.unitId, async (sql) => {
    await statement`update person set left_on = ${day}
      where unit_id = ${of.unitId} and person_id = ${personId}`.execute(sql);
    await w.world.rederive(sql, of.unitId, { people: [personId] }, w.today());
  });

/** A browser signed in to the account; answers whether it still is. */
async function aBrowser({ unitId, accountId }: SignedIn): Promise<() => Promise<boolean>> {
  const hash = tokenHash(newToken());
  const now = w.world.clock();
  await insertSignIn(
    w.world.db.direct,
    { unitId, accountId },
    { tokenHash: hash, half: false, now, seconds: 3600, idleSeconds: 1800 },
  );
  return async () => (await findSignIn(w.world.db.direct, hash, now)) !== undefined;
}

const anAccount = async (of: TestUnit, login: string): Promise<AccountId> =>
  (await w.does(of.as['system-admin'], inviteAccount, { displayName: login, login })).accountId as AccountId;

const activated = async (of: TestUnit, login: string, ...roles: Role[]): Promise<SignedIn> => {
  const accountId = await anAccount(of, login);
  if (roles.length > 0) await w.does(of.as['security-admin'], grantRoles, { accountId, roles });
  await w.owner.query(`update account set state = 'active' where account_id = $1`, [accountId]);
  return { unitId: of.unitId, accountId };
};

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

test('accounts.invite: the system administrator opens an account, as a member, and hands out its code', async () => {
  const personId = await aPerson(unit, '王芳', 'A100');
  await w.onlyFor(['system-admin'], unit, inviteAccount, { personId, login: 'a100' });
  const made = await w.does(unit.as['system-admin'], inviteAccount, { personId, login: 'A100' });
  assert.match(made.activationCode, /^.{4}-.{4}-.{4}$/);
  const { rows } = await w.owner.query('select * from account where account_id = $1', [made.accountId]);
  assert.equal(rows[0].display_name, '王芳');
  assert.deepEqual(rows[0].roles, ['member']);
  assert.ok(!JSON.stringify(rows[0]).includes(made.activationCode), 'the code itself is not kept');
  const entry = await lastEntry(unit);
  assert.deepEqual(entry.facts, { account: made.accountId, person: personId, roles: ['member'] });

  await w.isRefused('wrong-state', unit.as['system-admin'], inviteAccount, { personId, login: 'a100-2' });
  await w.isRefused('already-exists', unit.as['system-admin'], inviteAccount, { displayName: '某人', login: 'a100' });
  await w.isRefused('not-permitted', unit.as['system-admin'], inviteAccount, {
    displayName: '某人',
    login: 'new-officer',
    roles: ['security-officer'],
  });
});

test('accounts.invite: not for somebody of another unit, nor for who has left', async () => {
  const stranger = await aPerson(other, '外人', 'B1');
  await w.isRefused('not-found', unit.as['system-admin'], inviteAccount, { personId: stranger, login: 'stranger' });
  const leaver = await aPerson(unit, '离职者', 'A101');
  await leaves(unit, leaver, '2026-11-22');
  await w.isRefused('wrong-state', unit.as['system-admin'], inviteAccount, { personId: leaver, login: 'a101' });
  await w.isRefused('invalid-input', unit.as['system-admin'], inviteAccount, { login: 'nobody' });
  await w.isRefused('invalid-input', unit.as['system-admin'], inviteAccount, {
    displayName: '甲',
    personId: leaver,
    login: 'both',
  });
});

test('accounts.invite-many: slips for a department and all below it, for who has no account', async () => {
  const top = await aDepartment(unit, '研发中心');
  const below = await aDepartment(unit, '一室', top);
  const beside = await aDepartment(unit, '办公室');
  await aPerson(unit, '张一', 'R001', top.id);
  await aPerson(unit, '张二', 'r 002', below.id);
  const third = await aPerson(unit, '张三', null, below.id);
  const leaver = await aPerson(unit, '张四', 'R004', below.id);
  await leaves(unit, leaver, '2026-11-22');
  await aPerson(unit, '张五', 'R005', beside.id);
  await w.onlyFor(['system-admin'], unit, inviteMany, { departmentId: top.id });
  const { slips } = await w.does(unit.as['system-admin'], inviteMany, { departmentId: top.id });
  assert.deepEqual(slips.map(({ name }) => name).sort(), ['张一', '张三', '张二']);
  assert.equal(slips.find(({ name }) => name === '张一')!.login, 'r001');
  assert.equal(slips.find(({ name }) => name === '张三')!.login, `p${third}`);
  assert.equal(new Set(slips.map((slip) => slip.activationCode)).size, 3);
  assert.deepEqual(
    (await w.does(unit.as['system-admin'], inviteMany, { departmentId: top.id })).slips,
    [],
    'twice changes nothing',
  );
  await w.isRefused('not-found', other.as['system-admin'], inviteMany, { departmentId: top.id });
});

test('accounts.invite-many: the same staff number in two units, and somebody who comes back, get names of their own', async () => {
  const one = await w.aUnit({ name: '甲公司' });
  const two = await w.aUnit({ name: '乙公司' });
  const first = await aPerson(one, '赵一', 'S7');
  await aPerson(two, '钱二', 'S7');
  const slips = async (of: TestUnit) =>
    (await w.does(of.as['system-admin'], inviteMany, {})).slips.map(({ login }) => login);
  assert.deepEqual(await slips(one), ['s7']);
  assert.deepEqual(await slips(two), [`s7-${two.unitId}`]);
  const found = await w.does(one.as['system-admin'], list, { text: 's7' });
  await w.does(one.as['system-admin'], close, { accountId: found.rows[0]!.accountId });
  assert.deepEqual(await slips(one), [`s7-${one.unitId}`], 'a name is never given again');
  assert.ok(first > 0);
});

test('accounts.invite-many: ten thousand slips in one act', async () => {
  const big = await w.aUnit({ name: '大单位' });
  await w.world.db.inUnit(big.unitId, (sql) =>
    statement`insert into person (unit_id, name, staff_number, joined_on, left_on, salt, entered_at)
      select ${big.unitId}, '员工' || n, 'N' || n, '2019-01-01', null, decode('00', 'hex'), ${instant(w.world.clock())}
      from generate_series(1, 10000) n`.execute(sql),
  );
  await w.world.db.inUnit(big.unitId, (sql) => w.world.rederive(sql, big.unitId, 'whole-unit', w.today()));
  const { slips } = await w.does(big.as['system-admin'], inviteMany, {});
  assert.equal(slips.length, 10_000);
  const { rows } = await w.owner.query('select count(*)::int as n from login_name where unit_id = $1', [big.unitId]);
  assert.equal(rows[0].n, 10_000);
});

test('accounts.grant: the security administrator alone grants, never to himself, and the sign-ins end at once', async () => {
  const clerk = await activated(unit, 'clerk-1');
  const browser = await aBrowser(clerk);
  const input = { accountId: clerk.accountId, roles: ['personnel', 'member'] };
  await w.onlyFor(['security-admin'], unit, grantRoles, input);
  assert.equal(await browser(), true);
  await w.does(unit.as['security-admin'], grantRoles, input);
  assert.equal(await browser(), false);
  assert.deepEqual((await w.does(clerk, me, {})).roles, ['personnel', 'member']);
  const { accountId } = unit.as['security-admin'];
  await w.isRefused('not-on-yourself', unit.as['security-admin'], grantRoles, {
    accountId,
    roles: ['security-officer'],
  });
  await w.isRefused('not-found', other.as['security-admin'], grantRoles, input);
  await w.isRefused('role-not-here', unit.as['security-admin'], grantRoles, { ...input, roles: ['organ-officer'] });
});

test('accounts.grant: the three administrators are three accounts, and hold no business role', async () => {
  const clerk = await activated(unit, 'clerk-2');
  const grant = (roles: Role[]) =>
    [unit.as['security-admin'], grantRoles, { accountId: clerk.accountId, roles }] as const;
  await w.isRefused('roles-not-together', ...grant(['auditor', 'system-admin']));
  await w.isRefused('roles-not-together', ...grant(['auditor', 'member']));
  await w.does(...grant(['auditor']));
});

test('the three administrators are three persons: one person has one account', async () => {
  const personId = await aPerson(unit, '兼职者', 'A200');
  await w.does(unit.as['system-admin'], inviteAccount, { personId, login: 'a200' });
  await assert.rejects(
    w.owner.query(
      `insert into account (unit_id, person_id, display_name, login, roles, created_at)
      values ($1, $2, '兼职者', 'a200-again', '{auditor}', now())`,
      [unit.unitId, personId],
    ),
    { constraint: 'account_person' },
  );
});

test('there is always a security administrator who can act', async () => {
  const { accountId } = unit.as['security-admin'];
  await w.isRefused('last-security-admin', unit.as['system-admin'], close, { accountId });
  await w.isRefused('last-security-admin', unit.as['system-admin'], renewActivation, { accountId });
  const invited = await anAccount(unit, 'second-admin');
  await w.does(unit.as['security-admin'], grantRoles, { accountId: invited, roles: ['security-admin'] });
  await w.isRefused('last-security-admin', unit.as['system-admin'], close, { accountId });
  const activate = () =>
    w.owner.query(`update account set state = 'active', roles = '{security-admin}' where account_id = any($1)`, [
      [accountId, invited],
    ]);
  for (let round = 0; round < 10; round += 1) {
    await activate();
    const both = await Promise.allSettled([
      w.does(unit.as['system-admin'], close, { accountId: invited }),
      w.does(unit.as['system-admin'], close, { accountId }),
    ]);
    assert.deepEqual(
      both.map(({ status }) => status).sort(),
      ['fulfilled', 'rejected'],
      'of two at once, one is refused',
    );
  }
  await activate();
  await w.does(unit.as['system-admin'], close, { accountId: invited });
});

test('accounts.close: the system administrator closes, not his own; the account can do nothing any more', async () => {
  const clerk = await activated(unit, 'clerk-3');
  const browser = await aBrowser(clerk);
  await w.onlyFor(['system-admin'], unit, close, { accountId: clerk.accountId });
  await w.isRefused('not-found', other.as['system-admin'], close, { accountId: clerk.accountId });
  await w.isRefused('not-on-yourself', unit.as['system-admin'], close, {
    accountId: unit.as['system-admin'].accountId,
  });
  await w.does(unit.as['system-admin'], close, { accountId: clerk.accountId });
  assert.equal(await browser(), false);
  await w.isRefused('signed-out', clerk, me, {});
  await w.isRefused('wrong-state', unit.as['system-admin'], close, { accountId: clerk.accountId });
  await w.isRefused('wrong-state', unit.as['security-admin'], grantRoles, {
    accountId: clerk.accountId,
    roles: ['member'],
  });
});

test('accounts.renew-activation: who hands out the code of an officer gets no officer by it', async () => {
  const officer = await activated(unit, 'officer-2', 'security-officer', 'member');
  const browser = await aBrowser(officer);
  await w.onlyFor(['system-admin'], unit, renewActivation, { accountId: officer.accountId });
  await w.isRefused('not-found', other.as['system-admin'], renewActivation, { accountId: officer.accountId });
  const renewed = await w.does(unit.as['system-admin'], renewActivation, { accountId: officer.accountId });
  assert.deepEqual(renewed.roles, ['member']);
  assert.equal(await browser(), false);
  const { rows } = await w.owner.query(
    'select state, roles, password_hash, totp_secret from account where account_id = $1',
    [officer.accountId],
  );
  assert.deepEqual(rows[0], { state: 'invited', roles: ['member'], password_hash: null, totp_secret: null });
});

test('accounts.change-password: with the old one, and every sign-in ends', async () => {
  const clerk = await activated(unit, 'clerk-4');
  const place = { unitId: clerk.unitId, accountId: clerk.accountId };
  const old = await hashPassword('the old sentence');
  await w.world.db.inUnit(unit.unitId, (sql) => setPassword(sql, unit.unitId, clerk.accountId, old));
  const browser = await aBrowser(clerk);
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
  const clerk = await activated(unit, 'clerk-5');
  const old = await hashPassword('the old sentence');
  await w.world.db.inUnit(unit.unitId, (sql) => setPassword(sql, unit.unitId, clerk.accountId, old));
  const tried = { current: 'a wrong sentence', next: 'the new sentence' };
  for (let round = 0; round < 10; round += 1) await w.isRefused('wrong-password', clerk, changePassword, tried);
  const refusal = await w.isRefused('too-many', clerk, changePassword, { ...tried, current: 'the old sentence' });
  assert.equal(refusal.details.seconds, 1);
});

test('accounts.list: names of accounts for two of the administrators; roles for the one who grants them', async () => {
  await w.onlyFor(['system-admin', 'security-admin'], unit, list, {});
  const technical = await w.does(unit.as['system-admin'], list, { limit: 200 });
  assert.ok(technical.rows.length >= ROLES.length - 1);
  for (const row of technical.rows) {
    assert.equal(row.roles, undefined);
    assert.deepEqual(Object.keys(row).sort(), [
      'accountId',
      'activationUntil',
      'displayName',
      'holderLeft',
      'login',
      'roles',
      'secondStep',
      'state',
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
  await w.world.db.inUnit(unit.unitId, async (sql) => {
    const at = instant(w.world.clock());
    const common = { unitId: unit.unitId, at, query: 'duties.file' };
    await logLook(sql, {
      ...common,
      personId: unit.memberId,
      accountId: unit.as.head.accountId,
      purpose: 'inspection',
    });
    const someone = await statement<{ person_id: number }>`
      select person_id from person where unit_id = ${unit.unitId} and name = '张一'`.execute(sql);
    await logLook(sql, {
      ...common,
      personId: someone.rows[0]!.person_id,
      accountId: unit.as.head.accountId,
      purpose: 'letter',
    });
  });
  const { rows } = await w.does(unit.as.member, looksAtMe, {});
  assert.equal(rows.length, 1);
  assert.equal(rows[0]!.by, 'head');
  assert.equal(rows[0]!.purpose.zh, '准备或接受检查');
  assert.equal(rows[0]!.roles[0]!.zh, '单位主要负责人');
  assert.equal(rows[0]!.at, '2026-11-23T02:00:00.000Z');
  assert.deepEqual((await w.does(unit.as.head, looksAtMe, {})).rows, [], 'an account that is nobody’s has no file');
  assert.deepEqual((await w.does(other.as.member, looksAtMe, {})).rows, []);
  await w.isRefused('invalid-input', unit.as.head, looksAtMe, { personId: unit.memberId });
});

test('accounts.record: the auditor reads the record, of his unit alone, and the reading stands in it', async () => {
  await w.onlyFor(['auditor'], unit, readRecord, {});
  const first = await w.does(unit.as.auditor, readRecord, { limit: 5 });
  assert.equal(first.entries.length, 5);
  const second = await w.does(unit.as.auditor, readRecord, { before: first.next, limit: 5 });
  assert.ok(second.entries.every((entry) => entry.entryId < first.next!));
  const readings = await w.does(unit.as.auditor, readRecord, { action: 'accounts.record' });
  assert.equal(readings.entries.length, 2);
  assert.equal(readings.entries[0]!.byName, 'auditor');
  assert.deepEqual(readings.entries[1]!.facts, { entries: 5 });
  assert.equal((await w.does(other.as.auditor, readRecord, { action: 'accounts.grant' })).entries.length, 0);
  await w.isRefused('invalid-input', unit.as.auditor, readRecord, { action: "x'; drop table account" });
});

test('the account of a leaver is dead from the day after the last one', async () => {
  const own = await w.aUnit({ name: '离职单位' });
  await leaves(own, own.memberId, '2026-11-23');
  await w.does(own.as.member, me, {});
  w.moveTo('2026-11-23T15:59:59.000Z');
  await w.does(own.as.member, me, {});
  w.moveTo('2026-11-23T16:00:00.000Z'); // midnight in Shanghai
  await w.isRefused('signed-out', own.as.member, me, {});
  w.moveTo('2026-11-23T02:00:00.000Z');
});
