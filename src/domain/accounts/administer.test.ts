import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { anActiveAccount, anInvitedAccount, aPersonWithoutAccount, aSignedInBrowser } from '../../fixtures/accounts.ts';
import { aWorld } from '../../fixtures/world.ts';
import type { Role } from '../../platform/permission.ts';
import { wordsOf } from '../../platform/refusal.ts';
import { close, grantRoles, renewActivation } from './actions/administer.ts';
import { inviteAccount, tieAccount } from './actions/invite.ts';
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
  await w.isRefused('roles-not-together', ...grant(['auditor', 'member', 'head']));
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

test('whichever way the roles came about, the database lets nobody be two administrators, or one beside an officer', async () => {
  const clerk = await anActiveAccount(w, unit, 'clerk-20', ['personnel']);
  const set = (roles: string) =>
    w.owner.query('update account set roles = $2 where account_id = $1', [clerk.accountId, roles]);
  for (const roles of [
    '{auditor,system-admin}',
    '{auditor,system-admin,member}',
    '{auditor,head}',
    '{member,security-admin,liaison}',
  ]) {
    await assert.rejects(set(roles), { constraint: 'account_roles_together' }, roles);
  }
  for (const roles of ['{auditor}', '{member,auditor}', '{head,liaison,member}']) await set(roles);
});

test('an office is granted to a person: an account that is nobody’s stays a member’s until it is tied to one on the roster', async () => {
  const made = await w.does(unit.as['system-admin'], inviteAccount, { displayName: '钱八', login: 'qianba' });
  const { accountId } = made;
  assert.equal(made.personId, undefined);
  for (const role of ['auditor', 'security-officer', 'head'] as const) {
    await w.isRefused('needs-person', unit.as['security-admin'], grantRoles, { accountId, roles: [role] });
  }
  await w.onlyFor(['system-admin', 'security-admin'], unit, tieAccount, { accountId });
  await w.isRefused('not-found', other.as['system-admin'], tieAccount, { accountId });
  await w.isRefused('no-such-person', unit.as['system-admin'], tieAccount, { accountId });
  await aPersonWithoutAccount(w, other, { name: '钱八' });
  await w.isRefused('no-such-person', unit.as['system-admin'], tieAccount, { accountId });
  const own = { accountId: unit.as['system-admin'].accountId };
  await w.isRefused('not-on-yourself', unit.as['system-admin'], tieAccount, own);

  const personId = await aPersonWithoutAccount(w, unit, { name: '钱八', staffNumber: 'Q8' });
  await aPersonWithoutAccount(w, unit, { name: '钱八', staffNumber: 'Q9' });
  await w.isRefused('which-person', unit.as['system-admin'], tieAccount, { accountId });
  await w.isRefused('no-such-person', unit.as['system-admin'], tieAccount, { accountId, staffNumber: 'Q7' });
  await w.does(unit.as['system-admin'], tieAccount, { accountId, staffNumber: 'Q8' });
  const { rows } = await w.owner.query('select person_id from account where account_id = $1', [accountId]);
  assert.equal(Number(rows[0].person_id), personId);
  await w.isRefused('wrong-state', unit.as['system-admin'], tieAccount, { accountId, staffNumber: 'Q9' });
  const granted = await w.does(unit.as['security-admin'], grantRoles, { accountId, roles: ['auditor'] });
  assert.deepEqual(granted.roles, ['auditor', 'member']);
});

test('an account in the name of an office is told whose it is, and bears that name from then on; any other keeps its own', async () => {
  const [office, named] = [
    await w.does(unit.as['system-admin'], inviteAccount, { displayName: '安全审计员', login: 'u-auditor' }),
    await w.does(unit.as['system-admin'], inviteAccount, { displayName: '郑十', login: 'zhengshi' }),
  ];
  const personId = await aPersonWithoutAccount(w, unit, { name: '冯十一' });
  const input = { accountId: office.accountId, name: '冯十一' };
  await w.isRefused('no-such-person', unit.as['system-admin'], tieAccount, { ...input, accountId: named.accountId });
  await w.isRefused('no-such-person', unit.as['system-admin'], tieAccount, { ...input, name: '冯十二' });
  await w.isRefused('no-such-person', unit.as['system-admin'], tieAccount, { accountId: office.accountId });
  await w.does(unit.as['security-admin'], tieAccount, input);
  const { rows } = await w.owner.query('select display_name, person_id from account where account_id = $1', [
    office.accountId,
  ]);
  assert.deepEqual([rows[0].display_name, Number(rows[0].person_id)], ['冯十一', personId]);
});

test('the officer of an organ or a department is one only there: whoever grants it elsewhere is told why not', async () => {
  const bodies = {
    unit,
    organ: await w.aBody('organ', '甲市国家安全局'),
    'industry-department': await w.aBody('industry-department', '甲省科技厅'),
  };
  const home = { 'organ-officer': 'organ', 'industry-officer': 'industry-department' } as const;
  for (const [body, of] of Object.entries(bodies))
    for (const role of ['organ-officer', 'industry-officer'] as const) {
      const { accountId } = await anActiveAccount(w, of, `${role}-in-${body}`);
      const input = { accountId, roles: [role, 'member'] };
      if (home[role] === body) await w.does(of.as['security-admin'], grantRoles, input);
      else {
        const refusal = await w.isRefused('role-not-here', of.as['security-admin'], grantRoles, input);
        assert.match(wordsOf(refusal).zh, /不适用于本单位的类型，授权没有改变/);
      }
      const open = { displayName: `${role}-${body}`, login: `opened-${role}-${body}`, roles: [role] };
      await w.isRefused('not-permitted', of.as['system-admin'], inviteAccount, open);
    }
});

test('who has an account gets no second by his name, and nobody grants to his own person', async () => {
  const personId = await aPersonWithoutAccount(w, unit, { name: '周九' });
  const first = await w.does(unit.as['system-admin'], inviteAccount, { displayName: '周九', login: 'zhoujiu' });
  assert.equal(first.personId, personId);
  await w.does(unit.as['security-admin'], grantRoles, { accountId: first.accountId, roles: ['security-admin'] });
  const second = await w.does(unit.as['system-admin'], inviteAccount, { displayName: '周九', login: 'zhoujiu-2' });
  assert.equal(second.personId, undefined);
  await w.isRefused('needs-person', unit.as['security-admin'], grantRoles, {
    accountId: second.accountId,
    roles: ['security-officer'],
  });
  await w.isRefused('no-such-person', unit.as['system-admin'], tieAccount, { accountId: second.accountId });
  await w.does(unit.as['system-admin'], close, { accountId: first.accountId });
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
