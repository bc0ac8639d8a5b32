import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { anActiveAccount, anInvitedAccount, aPersonWithoutAccount, aSignedInBrowser } from '../../fixtures/accounts.ts';
import { aWorld } from '../../fixtures/world.ts';
import type { Role } from '../../platform/permission.ts';
import { close, grantRoles, renewActivation } from './actions/administer.ts';
import { inviteAccount } from './actions/invite.ts';
import { me } from './queries.ts';

const w = await aWorld();
const unit = await w.aUnit();
const other = await w.aUnit({ name: '另一家单位' });

afterEach(() => w.checkInvariants());
after(() => w.close());

test('accounts.grant: the security administrator alone grants, never to himself, and the sign-ins end at once', async () => {
  const clerk = await anActiveAccount(w, unit, 'clerk-1');
  const browser = await aSignedInBrowser(w, clerk);
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

test('accounts.grant: who is of the staff stays a member beside any office, and so keeps his own matters in sight', async () => {
  const personId = await aPersonWithoutAccount(w, unit, { name: '孙七' });
  const made = await w.does(unit.as['system-admin'], inviteAccount, { personId, login: 'sunqi' });
  const granted = await w.does(unit.as['security-admin'], grantRoles, { accountId: made.accountId, roles: ['head'] });
  assert.deepEqual(granted.roles, ['head', 'member']);
});

test('accounts.grant: the three administrators are three accounts, and hold no business role', async () => {
  const clerk = await anActiveAccount(w, unit, 'clerk-2');
  const grant = (roles: Role[]) =>
    [unit.as['security-admin'], grantRoles, { accountId: clerk.accountId, roles }] as const;
  await w.isRefused('roles-not-together', ...grant(['auditor', 'system-admin']));
  await w.isRefused('roles-not-together', ...grant(['auditor', 'member']));
  await w.does(...grant(['auditor']));
});

test('the three administrators are three persons: one person has one account', async () => {
  const personId = await aPersonWithoutAccount(w, unit, { name: '兼职者', staffNumber: 'A200' });
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
  const invited = await anInvitedAccount(w, unit, 'second-admin');
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
  const clerk = await anActiveAccount(w, unit, 'clerk-3');
  const browser = await aSignedInBrowser(w, clerk);
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
  const officer = await anActiveAccount(w, unit, 'officer-2', ['security-officer', 'member']);
  const browser = await aSignedInBrowser(w, officer);
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
