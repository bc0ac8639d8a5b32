import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aPhone, shown } from '../../fixtures/phones.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { closeCheckIn, openCheckIn } from './actions/check-in.ts';
import { decideWithoutCheckOut } from './actions/decide-presence.ts';
import { planTraining } from './actions/plan-training.ts';
import { recordAttendance, withdrawOne } from './actions/record-attendance.ts';
import { attachPaperList, changeRooms, openPaperList, planMakeUp } from './actions/rooms.ts';
import { ownTraining, training } from './queries.ts';
import { calendar, present, screen } from './room-queries.ts';

const NOW = '2026-11-23T01:20:00.000Z'; // 09:20 in Shanghai
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const at = (time: string) => w.moveTo(new Date(`2026-11-23T${time}+08:00`).toISOString());
const officerOf = (unit: TestUnit) => unit.as['security-officer'];
const plan = async (unit: TestUnit, more: object = {}) =>
  (
    await w.does(officerOf(unit), planTraining, {
      topic: '反间谍；防范, 教育',
      subjects: ['situation'],
      day: '2026-11-23',
      startTime: '09:30',
      hours: 2,
      place: '报告厅',
      ...more,
    })
  ).trainingId;
const hoursOf = async (who: TestUnit['as']['member']) => (await w.does(who, ownTraining, {})).hoursThisYear;
const comes = async (unit: TestUnit, who: TestUnit['as']['member'], trainingId: number, room = 0) =>
  aPhone(w).checks(who, (await shown(w, unit, trainingId, 'in', room)).code);

describe('who did not check out', () => {
  test('is listed when the check-in is closed, decided on for a reason of a closed set, and reads it', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit);
    await w.does(officerOf(unit), openCheckIn, { trainingId });
    const [late, early, unclear] = [await aPerson(w, unit), await aPerson(w, unit), await aPerson(w, unit)];
    for (const who of [unit.as.member, early.account, unclear.account]) await comes(unit, who, trainingId);
    at('09:50:00');
    await comes(unit, late.account, trainingId);
    const decide = (personIds: number[], decision: string, hours?: number) =>
      w.does(officerOf(unit), decideWithoutCheckOut, { trainingId, personIds, decision, hours });
    const stayed = { trainingId, personIds: [unit.memberId], decision: 'stayed' };
    await w.isRefused('wrong-state', officerOf(unit), decideWithoutCheckOut, stayed);
    await w.does(officerOf(unit), closeCheckIn, { trainingId });
    const { door, absent, attended } = await w.does(officerOf(unit), training, { trainingId });
    assert.deepEqual([door.withoutCheckOut, absent, attended], [4, 0, 0]);
    for (const bad of [
      { decision: 'left-early' },
      { decision: 'left-early', hours: 2 },
      { decision: 'stayed', hours: 1 },
      { decision: 'was-asleep' },
    ])
      await w.isRefused('invalid-input', officerOf(unit), decideWithoutCheckOut, { ...stayed, ...bad });
    assert.deepEqual(await decide([unit.memberId, late.personId], 'stayed'), { decided: 2, counted: 2 });
    assert.deepEqual(await decide([early.personId], 'left-early', 1), { decided: 1, counted: 1 });
    assert.deepEqual(await decide([unclear.personId], 'not-known'), { decided: 1, counted: 0 });
    await w.isRefused('not-found', officerOf(unit), decideWithoutCheckOut, stayed);
    assert.deepEqual(
      [await hoursOf(unit.as.member), await hoursOf(late.account), await hoursOf(early.account)],
      [2, 1.5, 1],
      'who came at 09:50 and stayed until 11:30 was there for an hour and a half',
    );
    const own = await w.does(unclear.account, ownTraining, {});
    assert.deepEqual([own.hoursThisYear, own.atTheDoor[0]?.decision], [0, 'not-known']);
    assert.equal((await w.does(officerOf(unit), training, { trainingId })).absent, 1);
  });

  test('nobody but the officer decides, on nobody of another unit, nor on who never came', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const trainingId = await plan(unit);
    await w.does(officerOf(unit), openCheckIn, { trainingId });
    await w.does(officerOf(unit), closeCheckIn, { trainingId });
    const decision = { trainingId, personIds: [unit.memberId], decision: 'stayed' };
    await w.onlyFor(['security-officer'], unit, decideWithoutCheckOut, decision);
    await w.isRefused('not-found', officerOf(other), decideWithoutCheckOut, decision);
    await w.isRefused('not-found', officerOf(unit), decideWithoutCheckOut, decision);
  });

  test('recorded by list meanwhile, there is nothing to decide; withdrawn, the list can say it again', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit);
    await w.does(officerOf(unit), openCheckIn, { trainingId });
    await comes(unit, unit.as.member, trainingId);
    await w.does(officerOf(unit), closeCheckIn, { trainingId });
    const list = { trainingId, attendees: [unit.memberId], reason: 'no-phone' };
    await w.does(officerOf(unit), recordAttendance, list);
    assert.equal((await w.does(officerOf(unit), training, { trainingId })).door.withoutCheckOut, 0);
    await w.does(officerOf(unit), withdrawOne, { trainingId, personId: unit.memberId, reason: 'not-present' });
    assert.equal(await hoursOf(unit.as.member), 0);
    await w.does(officerOf(unit), recordAttendance, list);
    assert.equal(await hoursOf(unit.as.member), 2);
  });
});

describe('several rooms', () => {
  test('each has its own screen, its own code and its own count; how many seats there are is shown', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit);
    const rooms = [
      { name: '一号会议室', capacity: 30 },
      { name: '二号会议室', capacity: null },
    ];
    await w.does(officerOf(unit), changeRooms, { trainingId, rooms });
    await w.does(officerOf(unit), openCheckIn, { trainingId });
    await w.isRefused('not-found', officerOf(unit), screen, { trainingId, room: 0, direction: 'in' });
    await w.isRefused('not-found', officerOf(unit), screen, { trainingId, room: 3, direction: 'in' });
    const other = await aPerson(w, unit);
    await comes(unit, unit.as.member, trainingId, 1);
    await comes(unit, other.account, trainingId, 2);
    assert.notEqual(
      (await shown(w, unit, trainingId, 'in', 1)).digits,
      (await shown(w, unit, trainingId, 'in', 2)).digits,
    );
    const one = await w.does(officerOf(unit), screen, { trainingId, room: 1, direction: 'in' });
    assert.deepEqual([one.room, one.capacity, one.came], ['一号会议室', 30, 1]);
    const { byRoom } = await w.does(officerOf(unit), present, { trainingId });
    assert.deepEqual(
      byRoom.map(({ room, came }) => [room, came]),
      [
        [1, 1],
        [2, 1],
      ],
    );
    // A room in which somebody is stays; another may be added.
    await w.isRefused('wrong-state', officerOf(unit), changeRooms, { trainingId, rooms: rooms.slice(0, 1) });
    await w.isRefused('wrong-state', officerOf(unit), changeRooms, { trainingId, rooms: [] });
    const more = [...rooms, { name: '三号会议室' }];
    await w.does(officerOf(unit), changeRooms, { trainingId, rooms: more });
  });

  test('only the officer sets them; the same name twice, a secrecy mark and a room without seats are declined', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const trainingId = await plan(unit);
    await w.onlyFor(['security-officer'], unit, changeRooms, { trainingId, rooms: [] });
    await w.isRefused('not-found', officerOf(other), changeRooms, { trainingId, rooms: [] });
    for (const rooms of [
      [{ name: '同名' }, { name: '同名' }],
      [{ name: '' }],
      [{ name: '无座', capacity: 0 }],
      Array.from({ length: 51 }, (_, place) => ({ name: `${place}` })),
    ])
      await w.isRefused('invalid-input', officerOf(unit), changeRooms, { trainingId, rooms });
    await w.isRefused('secrecy-mark', officerOf(unit), changeRooms, { trainingId, rooms: [{ name: '机密★10年' }] });
  });
});

describe('the paper list', () => {
  const png = { fileName: '签到表.png', bytes: pngOf(60, 40, () => [255, 255, 255, 255]) };

  test('its scan is kept with who attached it and when; what is entered from it says so and is entered afterwards', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit);
    const list = { trainingId, attendees: [unit.memberId], reason: 'paper-list' };
    await w.isRefused('no-paper-list', officerOf(unit), recordAttendance, list);
    await w.does(officerOf(unit), attachPaperList, { trainingId }, png);
    await w.does(officerOf(unit), recordAttendance, list);
    const { scans, attendees } = await w.does(officerOf(unit), training, { trainingId });
    assert.deepEqual(
      scans.map(({ position, mediaType, attachedAt, attachedBy }) => [position, mediaType, attachedAt, attachedBy]),
      [[1, 'image/png', NOW, 'security-officer']],
    );
    assert.deepEqual(
      attendees.map(({ reason, enteredAfterwards }) => [reason, enteredAfterwards]),
      [['paper-list', true]],
    );
    const { file } = await w.does(officerOf(unit), openPaperList, { trainingId, position: 1 });
    assert.deepEqual(Buffer.from(file.bytes), Buffer.from(png.bytes));
  });

  test('what is no scan or bears a mark is declined by its bytes and its name; only the officer attaches and opens', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const [trainingId, future] = [await plan(unit), await plan(unit, { day: '2026-11-24' })];
    const fake = { fileName: '签到表.pdf', bytes: Buffer.from('MZ this is a program') };
    await w.isRefused('file-refused', officerOf(unit), attachPaperList, { trainingId }, fake);
    await w.isRefused('file-refused', officerOf(unit), attachPaperList, { trainingId });
    const marked = { ...png, fileName: '机密★10年.png' };
    await w.isRefused('secrecy-mark', officerOf(unit), attachPaperList, { trainingId }, marked);
    await w.isRefused('in-the-future', officerOf(unit), attachPaperList, { trainingId: future }, png);
    await w.onlyFor(['security-officer'], unit, attachPaperList, { trainingId });
    await w.onlyFor(['security-officer'], unit, openPaperList, { trainingId, position: 1 });
    await w.isRefused('not-found', officerOf(other), attachPaperList, { trainingId }, png);
    await w.isRefused('not-found', officerOf(unit), openPaperList, { trainingId, position: 1 });
    assert.deepEqual((await w.does(officerOf(unit), training, { trainingId })).scans, []);
  });
});

describe('who was absent', () => {
  test('is counted when the session is over, and a make-up is planned once, with the same content', async () => {
    const unit = await w.aUnit();
    for (let more = 0; more < 3; more++) await aPerson(w, unit);
    const trainingId = await plan(unit);
    const makeUp = { trainingId, day: '2026-11-30', place: '二号会议室' };
    await w.isRefused('wrong-state', officerOf(unit), planMakeUp, makeUp);
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    assert.equal((await w.does(officerOf(unit), training, { trainingId })).absent, 3);
    const made = await w.does(officerOf(unit), planMakeUp, makeUp);
    assert.deepEqual(await w.does(officerOf(unit), planMakeUp, makeUp), { trainingId: made.trainingId, already: true });
    const { topic, hours, startTime, day, place, makeUpOf, state } = await w.does(officerOf(unit), training, {
      trainingId: made.trainingId,
    });
    assert.deepEqual(
      { topic, hours, startTime, day, place, makeUpOf, state },
      {
        ...{ topic: '反间谍；防范, 教育', hours: 2, startTime: '09:30', day: '2026-11-30', place: '二号会议室' },
        ...{ makeUpOf: trainingId, state: 'planned' },
      },
    );
    assert.equal((await w.does(officerOf(unit), training, { trainingId })).makeUp, made.trainingId);
  });

  test('only the officer plans it; not in the past, not with a secrecy mark', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const trainingId = await plan(unit);
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    const makeUp = { trainingId, day: '2026-11-30', place: '二号会议室' };
    await w.onlyFor(['security-officer'], unit, planMakeUp, makeUp);
    await w.isRefused('not-found', officerOf(other), planMakeUp, makeUp);
    await w.isRefused('make-up-day-past', officerOf(unit), planMakeUp, { ...makeUp, day: '2026-11-22' });
    await w.isRefused('secrecy-mark', officerOf(unit), planMakeUp, { ...makeUp, place: '机密★10年' });
  });
});

describe('the calendar file', () => {
  const linesOf = async (unit: TestUnit, trainingId: number) => {
    const { file } = await w.does(unit.as.member, calendar, { trainingId });
    return Buffer.from(file.bytes).toString('utf8').split('\r\n');
  };

  test('holds the session’s moments by the unit’s clock, its place and nothing about anybody', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit);
    const lines = await linesOf(unit, trainingId);
    for (const line of [
      'DTSTART:20261123T013000Z',
      'DTEND:20261123T033000Z',
      'SUMMARY:反间谍；防范\\, 教育',
      'LOCATION:报告厅',
    ])
      assert.ok(lines.includes(line), line);
    assert.ok(!lines.join('\n').includes('员工'));
    const allDay = await linesOf(unit, await plan(unit, { startTime: undefined }));
    assert.ok(allDay.includes('DTSTART;VALUE=DATE:20261123') && allDay.includes('DTEND;VALUE=DATE:20261124'));
  });

  test('members and the officer may have it, of their own unit’s sessions', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const trainingId = await plan(unit);
    await w.onlyFor(['member', 'security-officer'], unit, calendar, { trainingId });
    await w.isRefused('not-found', other.as.member, calendar, { trainingId });
  });
});
