import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../../platform/permission.ts';
import { PURPOSE_NAMES } from '../../platform/purposes.ts';
import { Refusal } from '../../platform/refusal.ts';
import { isSame } from '../../platform/second-person.ts';
import {
  type Grant,
  idleSecondsOf,
  isLogin,
  LoginField,
  leavesNoSecurityAdmin,
  mayGrant,
  mustHaveSecondStep,
  passwordVerdict,
  RolesField,
} from './accounts.ts';
import { bareCode, codeHash, newCode } from './codes.ts';
import { browserMark, knownBrowser, openSecret, sealSecret, tryKey } from './keys.ts';
import { hashPassword, isPassword } from './password.ts';

test('a password is long rather than intricate', () => {
  assert.equal(passwordVerdict('eleven char', 'li.na'), 'too-short');
  assert.equal(passwordVerdict('twelve chars', 'li.na'), 'fine');
  assert.equal(
    passwordVerdict('correct horse battery staple', 'li.na'),
    'fine',
    'no digit, capital or sign is asked for',
  );
  assert.equal(passwordVerdict('我每天早上七点半在湖边跑步', 'li.na'), 'fine', 'characters are counted, not bytes');
  assert.equal(passwordVerdict('春眠不觉晓处处闻', 'li.na'), 'too-short');
  assert.equal(passwordVerdict('my LI.NA password', 'li.na'), 'holds-login');
  assert.equal(passwordVerdict('ｍｙ ｌｉ．ｎａ password', 'li.na'), 'holds-login', 'also in full width');
  assert.equal(passwordVerdict('121212121212', 'li.na'), 'too-uniform');
  assert.equal(passwordVerdict('x1y2'.repeat(40), 'li.na'), 'too-long');
});

test('a sign-in name is written one way only', () => {
  assert.equal(LoginField.parse(' Li.Na '), 'li.na');
  assert.equal(LoginField.parse('Ｍ０００１'), 'm0001');
  assert.ok(isLogin('李娜'));
  for (const bad of ['x', 'a b', "a'b", 'a/b', 'а-кириллица', 'x'.repeat(65)])
    assert.ok(!LoginField.safeParse(bad).success, bad);
});

test('everybody but a plain member gives a second step, and is idle for half an hour at most', () => {
  assert.equal(mustHaveSecondStep(['member']), false);
  for (const role of ['security-officer', 'head', 'personnel', 'system-admin', 'security-admin', 'auditor'] as const) {
    assert.equal(mustHaveSecondStep(['member', role]), true, role);
    assert.equal(idleSecondsOf([role]), 1800);
  }
  assert.equal(idleSecondsOf(['member']), 12 * 3600);
});

test('roles are kept in one order, each once', () => {
  assert.deepEqual(RolesField.parse(['member', 'head', 'member']), ['head', 'member']);
  assert.ok(!RolesField.safeParse([]).success);
  assert.ok(!RolesField.safeParse(['root']).success);
});

const grant = (over: Partial<Grant>): Grant => ({
  body: 'unit',
  grantor: { accountId: 1, personId: undefined },
  holder: { accountId: 2, personId: 20, roles: ['member'] },
  roles: ['member', 'personnel'],
  securityAdmins: [1],
  ...over,
});

test('nobody grants to himself, neither to his account nor to his person', () => {
  assert.equal(mayGrant(grant({})), 'fine');
  assert.equal(
    mayGrant(grant({ holder: { accountId: 1, personId: undefined, roles: ['security-admin'] } })),
    'to-himself',
  );
  assert.equal(mayGrant(grant({ grantor: { accountId: 1, personId: 20 } })), 'to-himself');
  assert.equal(isSame({ accountId: 1, personId: undefined }, { accountId: 2, personId: undefined }), false);
});

test('the three administrators are three, and hold no business role', () => {
  const together = (...roles: Role[]) => mayGrant(grant({ roles }));
  assert.equal(together('auditor'), 'fine');
  assert.equal(together('auditor', 'system-admin'), 'not-together');
  assert.equal(together('auditor', 'member'), 'fine', 'who is of the staff keeps his own matters in sight');
  assert.equal(together('auditor', 'member', 'head'), 'not-together');
  assert.equal(together('security-officer', 'relay-officer', 'member'), 'fine');
});

test('an office is a person’s: an account that belongs to nobody stays a member’s', () => {
  const holder = { accountId: 2, personId: undefined, roles: ['member'] as const };
  for (const role of ['auditor', 'system-admin', 'security-officer', 'head'] as const) {
    assert.equal(mayGrant(grant({ holder, roles: [role] })), 'no-person');
  }
  assert.equal(mayGrant(grant({ holder, roles: ['member'] })), 'fine');
});

test('an organ officer there is in an organ alone', () => {
  assert.equal(mayGrant(grant({ roles: ['organ-officer'] })), 'not-in-this-body');
  assert.equal(mayGrant(grant({ roles: ['organ-officer'], body: 'organ' })), 'fine');
  assert.equal(mayGrant(grant({ roles: ['industry-officer'], body: 'organ' })), 'not-in-this-body');
});

test('the last security administrator keeps the role', () => {
  const holder = { accountId: 2, personId: undefined, roles: ['security-admin'] as const };
  assert.equal(mayGrant(grant({ holder, securityAdmins: [2], roles: ['member'] })), 'last-security-admin');
  assert.equal(mayGrant(grant({ holder, securityAdmins: [1, 2], roles: ['member'] })), 'fine');
  assert.equal(leavesNoSecurityAdmin(holder, []), true, 'also the one who has not activated yet');
  assert.equal(leavesNoSecurityAdmin({ accountId: 3, roles: ['auditor'] }, [2]), false);
});

test('a code on a slip has no look-alikes and opens however it is typed, for one account alone', () => {
  for (let round = 0; round < 200; round += 1) assert.match(newCode(), /^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
  assert.equal(bareCode(' 7kq4 xm2p－9rta '), '7KQ4XM2P9RTA');
  assert.deepEqual(codeHash('7KQ4-XM2P-9RTA', 'm0001'), codeHash('7kq4xm2p9rta', 'm0001'));
  assert.notDeepEqual(codeHash('7KQ4-XM2P-9RTA', 'm0001'), codeHash('7KQ4-XM2P-9RTA', 'm0002'));
});

test('a password is kept as argon2id and found again, in whatever form its characters are typed', async () => {
  const hash = await hashPassword('我每天早上七点半在湖边跑步Ａ');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await isPassword('我每天早上七点半在湖边跑步A', hash), true);
  assert.equal(await isPassword('我每天早上七点半在湖边跑步B', hash), false);
  assert.equal(await isPassword('', undefined), false, 'where there is no hash, nothing matches');
  assert.notEqual(await hashPassword('the same words'), await hashPassword('the same words'));
});

test('a burst of sign-ins waits in line, and is turned away past a hundred, so that it cannot eat the memory', async () => {
  const burst = await Promise.allSettled(Array.from({ length: 110 }, () => isPassword('x', undefined)));
  const away = burst.filter((one) => one.status === 'rejected').map((one) => one.reason);
  assert.equal(away.length, 8, '2 at once and 100 waiting');
  assert.ok(away.every((reason) => reason instanceof Refusal && reason.code === 'too-many'));
  assert.equal(await isPassword('x', undefined), false, 'and then the line moves again');
});

const KEY = Buffer.alloc(32, 7);
const OTHER_KEY = Buffer.alloc(32, 8);
const PLACE = { unitId: 1, accountId: 5 };

test('a sealed secret opens for its account with this installation’s key alone', () => {
  const secret = Buffer.from('12345678901234567890');
  const sealed = sealSecret(KEY, PLACE, secret);
  assert.ok(!sealed.includes(secret));
  assert.deepEqual(openSecret(KEY, PLACE, sealed), secret);
  assert.throws(() => openSecret(KEY, { unitId: 1, accountId: 6 }, sealed));
  assert.throws(() => openSecret(OTHER_KEY, PLACE, sealed));
  sealed[30]! ^= 1;
  assert.throws(() => openSecret(KEY, PLACE, sealed));
});

test('the mark of a known browser cannot be made up, nor shown for another account', () => {
  const mark = browserMark(KEY, PLACE);
  assert.ok(knownBrowser(KEY, PLACE, mark));
  assert.equal(knownBrowser(KEY, { unitId: 1, accountId: 6 }, mark), undefined);
  assert.equal(knownBrowser(OTHER_KEY, PLACE, mark), undefined);
  for (const bad of [undefined, '', 'x', 'x.y', `${mark}.z`, `other${mark}`])
    assert.equal(knownBrowser(KEY, PLACE, bad), undefined);
});

test('what tries are counted under tells neither name nor address without the key', () => {
  const key = tryKey(KEY, ['name-at-address', 'li.na', '10.0.0.7']);
  assert.equal(key.length, 32);
  assert.notDeepEqual(key, tryKey(OTHER_KEY, ['name-at-address', 'li.na', '10.0.0.7']));
  assert.notDeepEqual(tryKey(KEY, ['a', 'bc']), tryKey(KEY, ['ab', 'c']));
});

test('every purpose is said in words', () => {
  for (const words of Object.values(PURPOSE_NAMES)) assert.ok(words.zh.length > 0 && words.en.length > 0);
});
