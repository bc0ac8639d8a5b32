import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { day, type Instant } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { SHIPPED_CALENDAR } from '../../law/working-days.ts';
import type { SignedIn } from '../../platform/perform.ts';
import { setCalendarDays } from '../units/actions/change-calendar.ts';
import { readNotices } from './actions.ts';
import { againAfter, type MailEnd, type Post } from './mail.ts';
import { boundsOf, isWorkingTime, mailOf } from './notices.ts';
import { failingMail, mine } from './queries.ts';
import { remind, remindByMail } from './remind.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const MONDAY_MORNING = '2027-03-01T02:00:00.000Z';
const steps = async (who: SignedIn) =>
  (await w.does(who, mine, {})).steps.map(({ step, unread }) => `${step}${unread ? ' (new)' : ''}`);
const given = async (unit: TestUnit) =>
  (await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 100 }))).filter(
    ({ action }) => action === 'notices.given',
  );

/** The ledger begins with 2026: what was due by its end is overdue in March. */
async function aUnitThatOwes(): Promise<TestUnit> {
  w.moveTo(MONDAY_MORNING);
  const unit = await w.aUnit();
  await w.owner.query(`update account set person_id = null where unit_id = $1 and 'head' = any(roles)`, [unit.unitId]);
  await w.owner.query(`update person set email = 'somebody@unit.example' where unit_id = $1`, [unit.unitId]);
  return unit;
}

test('on a working day the person is told of the own, the officer of what is long overdue, the head of what is longer', async () => {
  const unit = await aUnitThatOwes();
  assert.deepEqual(
    (await steps(unit.as.head)).filter((one) => one.endsWith('(new)')),
    [],
    'nothing is new before it is told',
  );
  await remind(w.world, unit.unitId);
  const officer = await steps(unit.as['security-officer']);
  assert.deepEqual(officer, ['overdue (new)', 'to-officer (new)'], 'the unit’s own, its contingency plan, is his');
  assert.ok((await steps(unit.as.member)).includes('overdue (new)'));
  assert.deepEqual(await steps(unit.as.head), ['to-head (new)']);
  assert.ok((await steps(unit.as.member)).every((one) => !one.startsWith('to-')));
  await w.isRefused('not-permitted', unit.as.auditor, mine, {});
  assert.equal((await w.does(unit.as.head, mine, {})).days.toHead, 30);
});

test('run twice it tells once; what was seen stays seen until there is more or a week has passed', async () => {
  const unit = await aUnitThatOwes();
  await remind(w.world, unit.unitId);
  await remind(w.world, unit.unitId);
  assert.equal((await given(unit)).length, 1);
  await w.does(unit.as.head, readNotices, {});
  assert.deepEqual(await steps(unit.as.head), ['to-head']);
  assert.equal((await steps(unit.as['security-officer'])).filter((one) => one.endsWith('(new)')).length > 0, true);
  w.moveTo('2027-03-02T02:00:00.000Z');
  await remind(w.world, unit.unitId);
  assert.deepEqual(await steps(unit.as.head), ['to-head'], 'nothing new on the next day');
  w.moveTo('2027-03-08T02:00:00.000Z');
  await remind(w.world, unit.unitId);
  assert.deepEqual(await steps(unit.as.head), ['to-head (new)']);
});

test('at night and on Sundays nobody is reminded, in the unit’s own time zone', async () => {
  const unit = await aUnitThatOwes();
  for (const moment of ['2027-02-28T02:00:00Z', '2027-03-01T15:00:00Z', '2027-02-28T23:00:00Z']) {
    w.moveTo(moment);
    await remind(w.world, unit.unitId);
    const post: Post = () => assert.fail('a mail was sent');
    await remindByMail(w.world, unit.unitId, { post });
  }
  w.moveTo(MONDAY_MORNING);
  assert.equal((await given(unit)).length, 0);
  assert.ok(isWorkingTime(new Date('2026-11-23T01:00:00Z'), 'Asia/Shanghai', SHIPPED_CALENDAR));
  assert.ok(!isWorkingTime(new Date('2026-11-23T01:00:00Z'), 'Europe/Berlin', SHIPPED_CALENDAR));
});

test('on a holiday nobody is reminded; on a Sunday that is worked to make up for one, and on a day the unit entered, as it says', async () => {
  const unit = await aUnitThatOwes();
  const { 'security-officer': officer } = unit.as;
  const reminded = async (moment: string) => {
    const before = (await given(unit)).length;
    w.moveTo(moment);
    await remind(w.world, unit.unitId);
    return (await given(unit)).length > before;
  };
  assert.equal(await reminded('2026-10-01T02:00:00Z'), false, 'National Day, a Thursday');
  assert.equal(await reminded('2026-10-10T02:00:00Z'), true, 'a Saturday on which is worked, by the notice for 2026');
  assert.equal(await reminded('2027-02-08T02:00:00Z'), false, 'Spring Festival, a Monday');
  const own = { works: false, name: '建院日', source: '本单位通知' };
  await w.does(officer, setCalendarDays, { from: '2027-03-01', to: '2027-03-01', ...own });
  assert.equal(await reminded(MONDAY_MORNING), false, 'the unit alone does not work');
  const post: Post = () => assert.fail('a mail was sent');
  assert.equal(await remindByMail(w.world, unit.unitId, { post }), 0);
  assert.equal(await reminded('2027-03-02T02:00:00Z'), true);
});

test('a person is written to once a day, with a number and nothing else, and again where the mail surely did not go', async () => {
  const unit = await aUnitThatOwes();
  await remind(w.world, unit.unitId);
  const sent: string[] = [];
  let end: MailEnd = 'away';
  const post: Post = async ({ to, text }) => {
    sent.push(`${to}: ${text}`);
    return end;
  };
  const mail = () => remindByMail(w.world, unit.unitId, { post });
  assert.equal(await mail(), 0);
  end = 'sent';
  assert.equal(await mail(), 0, 'not at once');
  w.moveTo('2027-03-01T02:01:00.000Z');
  assert.equal(await mail(), 1);
  assert.equal(await mail(), 0);
  assert.equal(sent.length, 2);
  assert.match(sent[1]!, /^somebody@unit\.example: 您在内部系统中有 \d+ 项待办/);
  assert.deepEqual(mailOf(1, '安保平台').subject, '安保平台');
  assert.match(mailOf(1, undefined).text, /You have 1 item in/);
});

test('a program that was killed as it sent does not write to that person again on this day', async () => {
  const unit = await aUnitThatOwes();
  await remind(w.world, unit.unitId);
  const killed: Post = () => Promise.reject(new Error('killed'));
  await assert.rejects(remindByMail(w.world, unit.unitId, { post: killed }));
  const post: Post = () => assert.fail('a second mail');
  assert.equal(await remindByMail(w.world, unit.unitId, { post }), 0);
});

test('a refused mail goes again, the next morning too, while its reader has not looked; once looked at it does not', async () => {
  const unit = await aUnitThatOwes();
  await remind(w.world, unit.unitId);
  let end: MailEnd = 'refused';
  let tries = 0;
  const post: Post = async () => {
    tries += 1;
    return end;
  };
  const mail = (at: string) => {
    w.moveTo(at);
    return remindByMail(w.world, unit.unitId, { post });
  };
  for (const minutes of ['00', '10', '20', '30', '40']) await mail(`2027-03-01T02:${minutes}:00.000Z`);
  assert.equal(tries, 2, 'at once and after half an hour');
  assert.equal((await w.does(unit.as['system-admin'], failingMail, {})).rows.length, 0);
  await mail('2027-03-01T06:00:00.000Z');
  assert.ok((await w.does(unit.as['system-admin'], failingMail, {})).rows.length > 0);
  end = 'sent';
  assert.equal(await mail('2027-03-02T02:00:00.000Z'), 1, 'nothing new was told on this day');
  assert.equal(tries, 4);
  assert.deepEqual((await w.does(unit.as['system-admin'], failingMail, {})).rows, []);
  assert.equal(await mail('2027-03-02T02:10:00.000Z'), 0);
});

test('each wait is twice the last, up to its longest; what may have been taken has none', () => {
  const at = '2027-03-01T02:00:00.000Z' as Instant;
  const minutes = (failure: Parameters<typeof againAfter>[0], tries: number) =>
    (Date.parse(againAfter(failure, tries, at)!) - Date.parse(at)) / 60_000;
  assert.deepEqual(
    [1, 2, 3, 7, 40].map((tries) => minutes('away', tries)),
    [1, 2, 4, 60, 60],
  );
  assert.deepEqual(
    [1, 2, 9].map((tries) => minutes('put-off', tries)),
    [5, 10, 60],
  );
  assert.deepEqual(
    [1, 2, 9].map((tries) => minutes('refused', tries)),
    [30, 60, 720],
  );
  assert.equal(againAfter('unsure', 1, at), null);
});

test('the steps lie where the figures say, and what is due today is not overdue', () => {
  const bounds = boundsOf(day('2026-11-23'), 'Asia/Shanghai', effectiveFigures({ 'reminder.to-officer': 1 }));
  assert.equal(bounds.today, '2026-11-22T16:00:00.000Z');
  assert.equal(bounds.tomorrow, '2026-11-23T16:00:00.000Z');
  assert.equal(bounds.toOfficer, bounds.today, 'overdue by one day: due yesterday');
  assert.equal(bounds.soon, '2026-12-07T16:00:00.000Z');
});
