/** A calendar of journeys at its secret address, through real HTTP: who gets which days, what is never in it, and when it is dead. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { close, grantRoles } from '../src/domain/accounts/actions/administer.ts';
import { changePassword } from '../src/domain/accounts/actions/change-password.ts';
import { makeToken } from '../src/domain/accounts/actions/tokens.ts';
import { hashPassword } from '../src/domain/accounts/password.ts';
import { looksAtMe } from '../src/domain/accounts/queries.ts';
import { activateAccount } from '../src/domain/accounts/store/sign-ins.ts';
import { addPerson } from '../src/domain/people/actions/change-people.ts';
import { declare, declareOwn } from '../src/domain/travel/actions/declare.ts';
import { makeFeed, revokeFeed } from '../src/domain/travel/actions/feed.ts';
import { cancel, depart, leaveOutMember, recordReturn } from '../src/domain/travel/actions/journey.ts';
import { feed, myFeed } from '../src/domain/travel/feed-queries.ts';
import { addStatus } from '../src/domain/units/actions/change-unit.ts';
import { anActiveAccount, leaves } from '../src/fixtures/accounts.ts';
import { A_TRIP, approved } from '../src/fixtures/travel.ts';
import { listEntries } from '../src/journal/read.ts';
import type { SignedIn } from '../src/platform/perform.ts';
import type { Role } from '../src/platform/permission.ts';
import { anOutside, faultsOfRefusal, type OutsideUnit } from './outside.ts';

const o = await anOutside();
const { w } = o;
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => o.close());

const PASSWORD = '每天早上七点半在湖边跑步';
const hash = await hashPassword(PASSWORD);
const FEEDERS = ['member', 'security-officer', 'foreign-affairs', 'personnel', 'head'] as const;

async function aKeyUnit(name: string): Promise<OutsideUnit> {
  const unit = await o.aUnit(name);
  await w.does(unit.as['security-officer'], addStatus, { status: 'key-unit', from: '2025-01-01' });
  return unit;
}
const withPassword = (who: SignedIn) => w.world.db.inUnit(who.unitId, (sql) => activateAccount(sql, who, hash));

async function anAddress(who: SignedIn): Promise<string> {
  await withPassword(who);
  return (await w.does(who, makeFeed, { password: PASSWORD })).address;
}
const get = (url: string, remoteAddress = '10.6.0.1') => o.request({ method: 'GET', url, remoteAddress });
async function isDead(address: string, what: string): Promise<void> {
  const answer = await get(address);
  assert.deepEqual(faultsOfRefusal(answer), [], `${what}: ${answer.text.slice(0, 300)}`);
  assert.deepEqual([answer.status, answer.body?.code], [404, 'unknown-address'], what);
}

/** The events of a calendar, unfolded: what each line's name says. */
async function eventsAt(address: string): Promise<Record<string, string>[]> {
  const answer = await get(address);
  assert.equal(answer.status, 200, answer.text);
  assert.equal(answer.headers['content-type'], 'text/calendar; charset=utf-8');
  assert.equal(answer.headers['cache-control'], 'private, no-store');
  assert.match(answer.text, /^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s);
  assert.equal(answer.text.replaceAll('\r\n', '').match(/[\r\n]/), null, 'every line ends with both');
  const [, ...events] = answer.text.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n');
  return events.map((text) => Object.fromEntries(text.split('\r\n').map((line) => line.split(/:(.*)/s).slice(0, 2))));
}
const shown = (events: Record<string, string>[]) =>
  events.map((one) => [one['DTSTART;VALUE=DATE'], one['DTEND;VALUE=DATE'], one.SUMMARY]);

const unit = await aKeyUnit('有人出行的单位');
const other = await aKeyUnit('另一单位');
const colleague = { name: '买买提·吐尔逊', staffNumber: 'T-2', joinedOn: '2021-03-01' };
const { personId } = await w.does(unit.as['security-officer'], addPerson, colleague);
const own = await w.does(unit.as.member, declareOwn, A_TRIP);
await approved(w, unit, own.tripId);
const later = { ...A_TRIP, leavesOn: '2026-12-20', returnsOn: '2026-12-20', legs: [], groupName: '赴新加坡访问团' };
const legs = [{ country: 'SG', place: '新加坡国立大学', from: '2026-12-20', to: '2026-12-20' }];
const group = await w.does(unit.as['foreign-affairs'], declare, { ...later, legs, members: [{ personId }] });
await approved(w, unit, group.tripId);
const NAME = (await w.owner.query('select name from person where person_id = $1', [unit.memberId])).rows[0].name;

test('travel.make-feed, travel.revoke-feed: for oneself, in person, with the password; not for administrators, nor by a program', async () => {
  const who = unit.as.head;
  await w.onlyFor(FEEDERS, unit, makeFeed, { password: PASSWORD });
  await w.onlyFor(FEEDERS, unit, revokeFeed, {});
  await w.onlyFor(FEEDERS, unit, feed, {});
  await w.onlyFor(FEEDERS, unit, myFeed, {});
  await withPassword(who);
  await w.isRefused('wrong-password', who, makeFeed, { password: 'another sentence' });
  await w.isRefused('invalid-input', who, makeFeed, { password: PASSWORD, accountId: unit.as.member.accountId });
  await w.isRefused('not-found', who, revokeFeed, {});
  const { tokenId } = await w.does(who, makeToken, { name: '程序', days: 30, password: PASSWORD });
  await w.isRefused('in-person', { ...who, tokenId }, makeFeed, { password: PASSWORD });
  await w.isRefused('in-person', { ...who, tokenId }, revokeFeed, {});
  assert.equal((await w.does(who, myFeed, {})).madeAt, null);
});

test('only the hash of the secret is kept, and neither record nor log holds it', async () => {
  const address = await anAddress(unit.as.head);
  const secret = address.split('/').at(-1)!.replace('.ics', '');
  await get(address);
  const rows = await w.owner.query<{ row: string }>('select t::text as row from trip_feed t');
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 5 }));
  assert.deepEqual([entries[0]!.action, entries[0]!.facts], ['travel.make-feed', { account: unit.as.head.accountId }]);
  const kept = JSON.stringify([rows.rows, entries, o.log()]);
  assert.equal(rows.rowCount, 1);
  assert.ok(!kept.includes(secret) && !kept.includes(secret.split('-').slice(1).join('-')));
  assert.notEqual((await w.does(unit.as.head, myFeed, {})).madeAt, null);
});

test('a fault at the address is logged without its secret', async () => {
  const address = await anAddress(unit.as.head);
  await w.owner.query('alter table trip_feed rename to trip_feed_away');
  const answer = await get(address).finally(() => w.owner.query('alter table trip_feed_away rename to trip_feed'));
  assert.equal(answer.status, 500);
  assert.ok(o.log().includes('/feeds/…') && !o.log().includes(address.split('/').at(-1)!.slice(0, 20)));
});

test('who runs journeys sees who is away; who reads them, that somebody is; a member, his own alone; nobody place or purpose', async () => {
  const sees = async (role: Role) => shown(await eventsAt(await anAddress(unit.as[role])));
  const [first, last] = [
    ['20261201', '20261206'],
    ['20261220', '20261221'],
  ];
  for (const role of ['security-officer', 'foreign-affairs'] as const)
    assert.deepEqual(
      await sees(role),
      [
        [...first!, `出行 / Journey：${NAME}`],
        [...last!, `出行 / Journey：${colleague.name}`],
      ],
      role,
    );
  for (const role of ['head', 'personnel'] as const)
    assert.deepEqual(
      await sees(role),
      [
        [...first!, '出行 / Journey'],
        [...last!, '出行 / Journey'],
      ],
      role,
    );
  assert.deepEqual(await sees('member'), [[...first!, '本人出行 / My journey']]);
  for (const role of FEEDERS) {
    const { text } = await get(await anAddress(unit.as[role]));
    assert.doesNotMatch(text, /新加坡|香港|SG|HK|访问团|会谈|meeting|会议|联系人|LOCATION|DESCRIPTION/, role);
  }
});

test('R8: whoever is named in the calendar of another sees it, once a day; who is not named, or reads of himself, does not', async () => {
  const apart = await aKeyUnit('看日历的单位');
  const { tripId } = await w.does(apart.as.member, declareOwn, A_TRIP);
  await approved(w, apart, tripId);
  const looks = async () => (await w.does(apart.as.member, looksAtMe, {})).rows.map(({ query, by }) => [query, by]);
  const before = (await looks()).length;
  for (const role of ['head', 'personnel', 'member'] as const) await eventsAt(await anAddress(apart.as[role]));
  assert.equal((await looks()).length, before, 'nobody was named');
  const address = await anAddress(apart.as['foreign-affairs']);
  for (let round = 0; round < 3; round += 1) await eventsAt(address);
  assert.equal((await looks()).length, before + 1);
  assert.equal((await looks())[0]![0], 'travel.feed');
  w.moveTo('2026-11-24T02:00:01.000Z');
  await eventsAt(address);
  assert.equal((await looks()).length, before + 2);
});

test('an event is the same one while the journey stands, for whoever reads it: its days follow what happened', async () => {
  const [officer, head] = [await anAddress(unit.as['security-officer']), await anAddress(unit.as.head)];
  const uids = async (address: string) => (await eventsAt(address)).map((one) => one.UID);
  const before = await uids(officer);
  assert.equal(new Set(before).size, 2);
  w.moveTo('2026-12-01T02:00:00.000Z');
  await w.does(unit.as['foreign-affairs'], depart, { tripId: own.tripId, on: '2026-12-01' });
  w.moveTo('2026-12-08T02:00:00.000Z');
  await w.does(unit.as['foreign-affairs'], recordReturn, { tripId: own.tripId, on: '2026-12-07' });
  assert.deepEqual(shown(await eventsAt(head))[0], ['20261201', '20261208', '出行 / Journey']);
  assert.deepEqual([await uids(officer), await uids(head)], [before, before]);
  w.moveTo('2027-02-15T02:00:00.000Z');
  assert.deepEqual(await uids(officer), [], 'what is over long since is no longer shown');
  w.moveTo('2026-12-08T02:00:00.000Z');
});

test('what is not approved is no journey yet, and who was left out or whose journey was cancelled is not away', async () => {
  const away = await aKeyUnit('取消出行的单位');
  const address = await anAddress(away.as['security-officer']);
  const { personId: second } = await w.does(away.as['security-officer'], addPerson, colleague);
  const members = [{ personId: away.memberId }, { personId: second }];
  const { tripId } = await w.does(away.as['foreign-affairs'], declare, { ...A_TRIP, members });
  assert.equal((await eventsAt(address)).length, 0);
  await approved(w, away, tripId);
  assert.equal((await eventsAt(address)).length, 2);
  await w.does(away.as['foreign-affairs'], leaveOutMember, { tripId, personId: second });
  assert.equal((await eventsAt(address)).length, 1);
  await w.does(away.as['foreign-affairs'], cancel, { tripId, reason: 'given-up' });
  assert.equal((await eventsAt(address)).length, 0);
});

test('of another unit nothing: neither by its own addresses nor by this unit’s secret under another number', async () => {
  assert.deepEqual(await eventsAt(await anAddress(other.as['security-officer'])), []);
  const address = await anAddress(unit.as['security-officer']);
  await isDead(address.replace(`/${unit.unitId}-`, `/${other.unitId}-`), 'the secret under another unit’s number');
  assert.equal((await eventsAt(address)).length, 2);
});

test('roles are those of the moment: taken away, names are gone, and with the last of them the calendar', async () => {
  const who = await anActiveAccount(w, unit, 'changes-office', ['security-officer']);
  const address = await anAddress(who);
  const grant = (roles: Role[]) => w.does(unit.as['security-admin'], grantRoles, { accountId: who.accountId, roles });
  assert.ok(shown(await eventsAt(address)).some(([, , text]) => text!.includes(colleague.name)));
  await grant(['head']);
  assert.deepEqual([...new Set(shown(await eventsAt(address)).map(([, , text]) => text))], ['出行 / Journey']);
  await grant(['member']);
  assert.deepEqual(await eventsAt(address), []);
  await w.owner.query(`update account set roles = '{auditor}' where account_id = $1`, [who.accountId]);
  await isDead(address, 'who is no member of staff and reads no journeys has none');
});

test('dead at once: revoked, made anew, another password, the account closed, the person gone', async () => {
  const revoked = await anAddress(unit.as.personnel);
  await w.does(unit.as.personnel, revokeFeed, {});
  await isDead(revoked, 'revoked');
  await w.isRefused('not-found', unit.as.personnel, revokeFeed, {});

  const first = await anAddress(unit.as.personnel);
  const { address: second } = await w.does(unit.as.personnel, makeFeed, { password: PASSWORD });
  await isDead(first, 'another was made in its place');
  await eventsAt(second);
  await w.does(unit.as.personnel, changePassword, { current: PASSWORD, next: `${PASSWORD}八公里` });
  await isDead(second, 'made with the password before');
  assert.equal((await w.does(unit.as.personnel, myFeed, {})).madeAt, null);

  const closed = await anActiveAccount(w, unit, 'to-be-closed');
  const ofClosed = await anAddress(closed);
  await eventsAt(ofClosed);
  await w.does(unit.as['system-admin'], close, { accountId: closed.accountId });
  await isDead(ofClosed, 'closed');

  const left = await aKeyUnit('有人离职的单位');
  const ofLeaver = await anAddress(left.as.member);
  await leaves(w, left, left.memberId, '2026-11-23');
  await eventsAt(ofLeaver);
  w.moveTo('2026-11-23T16:00:00.000Z'); // midnight in Shanghai
  await isDead(ofLeaver, 'from the day after the last one');
});

test('who guesses addresses is slowed down, and a right one from there still answers', async () => {
  const address = await anAddress(unit.as['security-officer']);
  const codes: unknown[] = [];
  for (let number = 0; number < 70; number += 1) {
    const guess = `${address.slice(0, -8)}${String(number).padStart(4, '0')}.ics`;
    codes.push((await get(guess, '10.6.6.6')).body?.code);
  }
  assert.equal(codes.filter((code) => code === 'unknown-address').length, 60);
  assert.equal(codes.filter((code) => code === 'too-many').length, 10);
  assert.equal((await get(address, '10.6.6.6')).status, 200);
});

test('requests without end are refused, wherever they were spent', async () => {
  const address = await anAddress(unit.as['security-officer']);
  const from = '10.6.7.7';
  assert.equal((await get(address, from)).status, 200);
  // What asks no database is quick enough for a minute's requests within the minute, however busy the machine.
  const spend = () => o.request({ method: 'POST', url: '/api/travel.mine', payload: {}, remoteAddress: from });
  let status = 0;
  for (let round = 0; round < 130 && status !== 429; round += 1)
    status = Math.max(...(await Promise.all(Array.from({ length: 50 }, spend))).map((answer) => answer.status));
  assert.equal(status, 429);
  assert.equal((await get(address, from)).status, 429);
});

test('the address is asked, never told to: nothing but GET', async () => {
  const url = await anAddress(unit.as.head);
  const headers = { 'content-type': 'application/json' };
  for (const method of ['POST', 'PUT', 'DELETE'] as const) {
    const answer = await o.request({ method, url, headers, payload: '{}' });
    assert.equal(answer.body?.code, 'unknown-address', method);
  }
});
