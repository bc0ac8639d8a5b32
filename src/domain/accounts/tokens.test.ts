import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { anActiveAccount, leaves } from '../../fixtures/accounts.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { instant } from '../../law/day.ts';
import type { SignedIn } from '../../platform/perform.ts';
import { addDepartment } from '../units/actions/change-departments.ts';
import { close, grantRoles, renewActivation } from './actions/administer.ts';
import { changePassword } from './actions/change-password.ts';
import { makeToken, revokeAnothersToken, revokeOwnToken } from './actions/tokens.ts';
import { newAccessToken, tokenHash } from './keys.ts';
import { hashPassword } from './password.ts';
import { me, myTokens, tokens } from './queries.ts';
import { activateAccount } from './store/sign-ins.ts';
import { insertToken } from './store/tokens.ts';

import { TOKEN_DAYS_AT_MOST, TOKENS_AT_MOST, tokenExpiry, tokenState, unitOfToken } from './tokens.ts';

const w = await aWorld();
const unit = await w.aUnit();
const other = await w.aUnit({ name: '另一家单位' });
afterEach(() => w.checkInvariants());
after(() => w.close());

const PASSWORD = '每天早上七点半在湖边跑步';
const hash = await hashPassword(PASSWORD);
let logins = 0;

async function anOwner(of: TestUnit = unit): Promise<SignedIn> {
  const owner = await anActiveAccount(w, of, `owner-${++logins}`);
  await w.world.db.inUnit(of.unitId, (sql) => activateAccount(sql, owner, hash));
  return owner;
}
const wanted = { name: '人事系统', days: 30, password: PASSWORD };
/** A program with a token of this account. */
async function aProgramOf(owner: SignedIn): Promise<Required<SignedIn>> {
  const { tokenId } = await w.does(owner, makeToken, wanted);
  return { unitId: owner.unitId, accountId: owner.accountId, tokenId };
}
const lastEntry = async (of: TestUnit) =>
  (await w.world.db.inUnit(of.unitId, (sql) => listEntries(sql, of.unitId, { limit: 1 })))[0]!;

test('a token names its unit and is written one way only', () => {
  const token = newAccessToken(7);
  assert.match(token, /^bulwark_7_[\w-]{43}$/);
  assert.equal(unitOfToken(token), 7);
  for (const bad of ['', 'bulwark_', token.slice(0, -1), `${token}A`, token.replace('_7_', '_07_'), `x${token}`])
    assert.equal(unitOfToken(bad), undefined, bad);
  assert.equal(unitOfToken(token.replace('_7_', '_4294967296_')), undefined);
});

test('a token is in force until its hour, or until it is revoked', () => {
  const at = (iso: string) => iso as never;
  const token = { expiresAt: at('2026-12-01T00:00:00.000Z'), revokedAt: undefined };
  assert.equal(tokenState(token, at('2026-11-30T23:59:59.999Z')), 'in-force');
  assert.equal(tokenState(token, at('2026-12-01T00:00:00.000Z')), 'expired');
  assert.equal(
    tokenState({ ...token, revokedAt: at('2026-11-25T00:00:00.000Z') }, at('2026-11-26T00:00:00.000Z')),
    'revoked',
  );
});

test('accounts.make-token: for oneself, with the password, for a time; the token is shown once and kept as a hash', async () => {
  const owner = await anOwner();
  await w.isRefused('wrong-password', owner, makeToken, { ...wanted, password: 'another sentence' });
  await w.isRefused('invalid-input', owner, makeToken, { ...wanted, days: TOKEN_DAYS_AT_MOST + 1 });
  await w.isRefused('invalid-input', owner, makeToken, { ...wanted, days: undefined });
  await w.isRefused('invalid-input', owner, makeToken, { ...wanted, accountId: unit.as.head.accountId });
  const made = await w.does(owner, makeToken, wanted);
  assert.equal(made.expiresAt, '2026-12-23T02:00:00.000Z');
  const { facts } = await lastEntry(unit);
  assert.deepEqual(facts, { tokenId: made.tokenId, expiresAt: made.expiresAt });
  // The secret part may hold an underscore of its own.
  const secret = made.token.replace(/^bulwark_\d+_/, '');
  assert.equal(secret.length, 43);
  const stored = await w.owner.query<{ row: string }>('select t::text as row from access_token t');
  assert.ok(!stored.rows.some(({ row }) => row.includes(secret)), 'the token itself stands nowhere');
  const [mine] = (await w.does(owner, myTokens, {})).rows;
  assert.deepEqual([mine!.tokenId, mine!.name, mine!.state], [made.tokenId, '人事系统', 'in-force']);
  assert.deepEqual((await w.does(unit.as.head, myTokens, {})).rows, [], 'nobody else’s');
});

test('accounts.make-token: no account has more than so many in force', async () => {
  const owner = await anOwner();
  const first = await aProgramOf(owner);
  const now = instant(w.world.clock());
  await w.world.db.inUnit(unit.unitId, async (sql) => {
    for (let round = 1; round < TOKENS_AT_MOST; round += 1) {
      const token = {
        name: `第 ${round} 个`,
        tokenHash: tokenHash(String(round)),
        now,
        expiresAt: tokenExpiry(now, 1),
      };
      await insertToken(sql, owner, token);
    }
  });
  await w.isRefused('enough-tokens', owner, makeToken, wanted);
  await w.does(owner, revokeOwnToken, { tokenId: first.tokenId });
  await aProgramOf(owner);
});

test('a program has its owner’s roles as they stand at each call, never more, and its acts stand in the record as its', async () => {
  const owner = await anOwner();
  const program = await aProgramOf(owner);
  assert.deepEqual((await w.does(program, me, {})).roles, ['member']);
  await w.isRefused('not-permitted', program, addDepartment, { name: '一处' });
  await w.does(unit.as['security-admin'], grantRoles, { accountId: owner.accountId, roles: ['security-officer'] });
  await w.does(program, addDepartment, { name: '一处' });
  const { by, facts } = await lastEntry(unit);
  assert.equal(by, owner.accountId);
  assert.equal((facts as { token: number }).token, program.tokenId);
  await w.does(owner, addDepartment, { name: '二处' });
  assert.ok(!('token' in ((await lastEntry(unit)).facts as object)), 'what the person does is the person’s');
  await w.does(unit.as['security-admin'], grantRoles, { accountId: owner.accountId, roles: ['member'] });
  await w.isRefused('not-permitted', program, addDepartment, { name: '三处' });
});

test('a program makes no token, changes no password, revokes nothing: that is for a person', async () => {
  const program = await aProgramOf(await anOwner());
  await w.isRefused('in-person', program, makeToken, wanted);
  await w.isRefused('in-person', program, revokeOwnToken, { tokenId: program.tokenId });
  await w.isRefused('in-person', program, changePassword, { current: PASSWORD, next: `${PASSWORD}一公里` });
});

test('accounts.revoke-token: one’s own, at once and for good; nobody else’s', async () => {
  const owner = await anOwner();
  const program = await aProgramOf(owner);
  for (const who of [unit.as.member, unit.as['system-admin'], other.as.head])
    await w.isRefused('not-found', who, revokeOwnToken, { tokenId: program.tokenId });
  await w.does(program, me, {});
  await w.does(owner, revokeOwnToken, { tokenId: program.tokenId });
  await w.isRefused('wrong-token', program, me, {});
  await w.isRefused('wrong-state', owner, revokeOwnToken, { tokenId: program.tokenId });
});

test('accounts.revoke-anothers-token: two of the administrators stop a program; they see whose it is, not what it is called', async () => {
  const program = await aProgramOf(await anOwner());
  await w.onlyFor(['system-admin', 'security-admin'], unit, revokeAnothersToken, { tokenId: program.tokenId });
  await w.onlyFor(['system-admin', 'security-admin'], unit, tokens, {});
  await w.isRefused('not-found', other.as['system-admin'], revokeAnothersToken, { tokenId: program.tokenId });
  const listed = await w.does(unit.as['system-admin'], tokens, {});
  const row = listed.rows.find(({ tokenId }) => tokenId === program.tokenId)!;
  assert.equal(row.accountId, program.accountId);
  assert.ok(!JSON.stringify(listed).includes('人事系统'));
  assert.ok(
    !(await w.does(other.as['system-admin'], tokens, {})).rows.some(({ tokenId }) => tokenId === program.tokenId),
  );
  await w.does(unit.as['security-admin'], revokeAnothersToken, { tokenId: program.tokenId });
  await w.isRefused('wrong-token', program, me, {});
});

test('a token ends at its hour', async () => {
  const program = await aProgramOf(await anOwner());
  w.moveTo('2026-12-23T01:59:59.000Z');
  await w.does(program, me, {});
  w.moveTo('2026-12-23T02:00:00.000Z');
  await w.isRefused('wrong-token', program, me, {});
  w.moveTo('2026-11-23T02:00:00.000Z');
});

test('a token ends with its account: closed, renewed, the password changed', async () => {
  const [closed, renewed, changed] = [await anOwner(), await anOwner(), await anOwner()];
  const programs = [await aProgramOf(closed), await aProgramOf(renewed), await aProgramOf(changed)];
  await w.does(unit.as['system-admin'], close, { accountId: closed.accountId });
  await w.does(unit.as['system-admin'], renewActivation, { accountId: renewed.accountId });
  await w.does(changed, changePassword, { current: PASSWORD, next: `${PASSWORD}八公里` });
  for (const program of programs) await w.isRefused('wrong-token', program, me, {});
  const left = await w.owner.query('select 1 from access_token where token_id = any($1) and revoked_at is null', [
    programs.map(({ tokenId }) => tokenId),
  ]);
  assert.equal(left.rowCount, 0, 'revoked, not only out of use: an account activated again does not bring them back');
});

test('a token ends with the leaver, from the day after the last one', async () => {
  const own = await w.aUnit({ name: '离职单位' });
  await w.world.db.inUnit(own.unitId, (sql) => activateAccount(sql, own.as.member, hash));
  const program = await aProgramOf(own.as.member);
  await leaves(w, own, own.memberId, '2026-11-23');
  await w.does(program, me, {});
  w.moveTo('2026-11-23T16:00:00.000Z'); // midnight in Shanghai
  await w.isRefused('wrong-token', program, me, {});
  w.moveTo('2026-11-23T02:00:00.000Z');
});

test('a token of one account does not speak for another, nor in another unit', async () => {
  const program = await aProgramOf(await anOwner());
  await w.isRefused('wrong-token', { ...unit.as['security-officer'], tokenId: program.tokenId }, me, {});
  await w.isRefused('wrong-token', { ...other.as['security-officer'], tokenId: program.tokenId }, me, {});
});
