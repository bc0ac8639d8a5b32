import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { sql as statement } from 'kysely';
import { aDepartment, aPersonWithoutAccount, leaves } from '../../fixtures/accounts.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { instant } from '../../law/day.ts';
import { close } from './actions/administer.ts';
import { inviteAccount, inviteMany } from './actions/invite.ts';
import { list } from './queries.ts';

const w = await aWorld();
const unit = await w.aUnit();
const other = await w.aUnit({ name: '另一家单位' });

afterEach(() => w.checkInvariants());
after(() => w.close());

const lastEntry = async (of: TestUnit) =>
  (await w.world.db.inUnit(of.unitId, (sql) => listEntries(sql, of.unitId, { limit: 1 })))[0]!;

test('accounts.invite: the system administrator opens an account, as a member, and hands out its code', async () => {
  const personId = await aPersonWithoutAccount(w, unit, { name: '王芳', staffNumber: 'A100' });
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
  const stranger = await aPersonWithoutAccount(w, other, { name: '外人', staffNumber: 'B1' });
  await w.isRefused('not-found', unit.as['system-admin'], inviteAccount, { personId: stranger, login: 'stranger' });
  const leaver = await aPersonWithoutAccount(w, unit, { name: '离职者', staffNumber: 'A101' });
  await leaves(w, unit, leaver, '2026-11-22');
  await w.isRefused('wrong-state', unit.as['system-admin'], inviteAccount, { personId: leaver, login: 'a101' });
  await w.isRefused('invalid-input', unit.as['system-admin'], inviteAccount, { login: 'nobody' });
  await w.isRefused('invalid-input', unit.as['system-admin'], inviteAccount, {
    displayName: '甲',
    personId: leaver,
    login: 'both',
  });
});

test('accounts.invite-many: slips for a department and all below it, for who has no account', async () => {
  const top = await aDepartment(w, unit, '研发中心');
  const below = await aDepartment(w, unit, '一室', top);
  const beside = await aDepartment(w, unit, '办公室');
  await aPersonWithoutAccount(w, unit, { name: '张一', staffNumber: 'R001', departmentId: top.departmentId });
  await aPersonWithoutAccount(w, unit, { name: '张二', staffNumber: 'r 002', departmentId: below.departmentId });
  const third = await aPersonWithoutAccount(w, unit, { name: '张三', departmentId: below.departmentId });
  const leaver = await aPersonWithoutAccount(w, unit, {
    name: '张四',
    staffNumber: 'R004',
    departmentId: below.departmentId,
  });
  await leaves(w, unit, leaver, '2026-11-22');
  await aPersonWithoutAccount(w, unit, { name: '张五', staffNumber: 'R005', departmentId: beside.departmentId });
  await w.onlyFor(['system-admin'], unit, inviteMany, { departmentId: top.departmentId });
  const { slips } = await w.does(unit.as['system-admin'], inviteMany, { departmentId: top.departmentId });
  assert.deepEqual(slips.map(({ name }) => name).sort(), ['张一', '张三', '张二']);
  assert.equal(slips.find(({ name }) => name === '张一')!.login, 'r001');
  assert.equal(slips.find(({ name }) => name === '张三')!.login, `p${third}`);
  assert.equal(new Set(slips.map((slip) => slip.activationCode)).size, 3);
  assert.deepEqual(
    (await w.does(unit.as['system-admin'], inviteMany, { departmentId: top.departmentId })).slips,
    [],
    'twice changes nothing',
  );
  await w.isRefused('not-found', other.as['system-admin'], inviteMany, { departmentId: top.departmentId });
});

test('accounts.invite-many: the same staff number in two units, and somebody who comes back, get names of their own', async () => {
  const one = await w.aUnit({ name: '甲公司' });
  const two = await w.aUnit({ name: '乙公司' });
  const first = await aPersonWithoutAccount(w, one, { name: '赵一', staffNumber: 'S7' });
  await aPersonWithoutAccount(w, two, { name: '钱二', staffNumber: 'S7' });
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
