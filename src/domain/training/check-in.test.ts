import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { file } from '../duties/queries.ts';
import { checkIn, closeCheckIn, openCheckIn } from './actions/check-in.ts';
import { planTraining } from './actions/plan-training.ts';
import { recordAttendance } from './actions/record-attendance.ts';
import { ownTraining, training } from './queries.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officerOf = (unit: TestUnit) => unit.as['security-officer'];
const plan = async (unit: TestUnit, day = '2026-11-23') =>
  (
    await w.does(officerOf(unit), planTraining, {
      topic: '反间谍安全防范教育',
      subjects: ['situation'],
      day,
      hours: 2,
      place: '报告厅',
    })
  ).trainingId;
const opened = async (unit: TestUnit) => {
  const trainingId = await plan(unit);
  return { trainingId, ...(await w.does(officerOf(unit), openCheckIn, { trainingId })) };
};

test('a member checks in by the code with the instant, and the ledger shows the duty met', async () => {
  const unit = await w.aUnit();
  const { trainingId, code, url } = await opened(unit);
  assert.equal(url, `/check-in/${code}`);
  w.moveTo('2026-11-23T02:03:04.000Z');
  const result = await w.does(unit.as.member, checkIn, { code });
  assert.deepEqual([result.trainingId, result.already], [trainingId, false]);
  const seen = await w.does(officerOf(unit), training, { trainingId });
  assert.deepEqual(
    seen.attendees.map(({ personId, how, enteredAt }) => ({ personId, how, enteredAt })),
    [{ personId: unit.memberId, how: 'qr', enteredAt: '2026-11-23T02:03:04.000Z' }],
  );
  const { rows } = await w.does(officerOf(unit), file, { personId: unit.memberId, purpose: 'training' });
  assert.deepEqual(
    rows.filter(({ rule }) => rule === 8101).map(({ state }) => state),
    ['met'],
  );
});

test('checking in a second time changes nothing and says so, also for who stands on the list already', async () => {
  const unit = await w.aUnit();
  const { trainingId, code } = await opened(unit);
  const other = await aPerson(w, unit);
  await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [other.personId] });
  await w.does(unit.as.member, checkIn, { code });
  assert.equal((await w.does(unit.as.member, checkIn, { code })).already, true);
  assert.equal((await w.does(other.account, checkIn, { code })).already, true);
  assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 2);
  assert.equal((await w.does(officerOf(unit), training, { trainingId })).attended, 2);
});

test('a code typed by hand is read whatever the case and the spaces around it', async () => {
  const unit = await w.aUnit();
  const { code } = await opened(unit);
  assert.equal((await w.does(unit.as.member, checkIn, { code: ` ${code.toLowerCase()} ` })).already, false);
});

test('the code lives only while the check-in is open', async () => {
  const unit = await w.aUnit();
  const { trainingId, code } = await opened(unit);
  assert.equal((await w.does(officerOf(unit), openCheckIn, { trainingId })).code, code, 'shown again, not made anew');
  await w.does(officerOf(unit), closeCheckIn, { trainingId });
  await w.isRefused('wrong-code', unit.as.member, checkIn, { code });
  await w.isRefused('wrong-state', officerOf(unit), closeCheckIn, { trainingId });
  const again = await w.does(officerOf(unit), openCheckIn, { trainingId });
  assert.notEqual(again.code, code);
  await w.isRefused('wrong-code', unit.as.member, checkIn, { code });
});

test('the code is good on the day of the session only, even where nobody closed the check-in', async () => {
  const unit = await w.aUnit();
  const { trainingId, code } = await opened(unit);
  w.moveTo('2026-11-23T16:00:00.000Z'); // midnight in Shanghai
  await w.isRefused('wrong-code', unit.as.member, checkIn, { code });
  assert.equal((await w.does(officerOf(unit), training, { trainingId })).checkIn, null);
});

test('no check-in is opened before the day of the session or after it', async () => {
  const unit = await w.aUnit();
  await w.isRefused('in-the-future', officerOf(unit), openCheckIn, { trainingId: await plan(unit, '2026-11-24') });
  await w.isRefused('wrong-state', officerOf(unit), openCheckIn, { trainingId: await plan(unit, '2026-11-22') });
});

test('what is coming up says whether one can check in', async () => {
  const unit = await w.aUnit();
  const { trainingId, code } = await opened(unit);
  const before = await w.does(unit.as.member, ownTraining, {});
  assert.deepEqual(
    before.comingUp.map((one) => [one.trainingId, one.checkInOpen]),
    [[trainingId, true]],
  );
  await w.does(unit.as.member, checkIn, { code });
  assert.deepEqual((await w.does(unit.as.member, ownTraining, {})).comingUp, []);
});

test('a code of another unit, or one that was never given, is wrong; it does not say which', async () => {
  const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
  const { code } = await opened(unit);
  await w.isRefused('wrong-code', other.as.member, checkIn, { code });
  await w.isRefused('wrong-code', unit.as.member, checkIn, { code: 'ABCDEFGHJK' });
  await w.isRefused('invalid-input', unit.as.member, checkIn, { code: 'x'.repeat(1_000_000) });
});

test('only members check in, each for oneself; only the officer opens and closes', async () => {
  const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
  const { trainingId, code } = await opened(unit);
  await w.onlyFor(['member'], unit, checkIn, { code });
  await w.onlyFor(['security-officer'], unit, openCheckIn, { trainingId });
  await w.onlyFor(['security-officer'], unit, closeCheckIn, { trainingId });
  await w.isRefused('not-found', officerOf(other), openCheckIn, { trainingId });
  await w.isRefused('not-found', officerOf(other), closeCheckIn, { trainingId });
  await w.isRefused('invalid-input', unit.as.member, checkIn, { code, personId: 1 });
});

test('the sign-in of a leaver does not check in any more, though nobody closed the account', async () => {
  const unit = await w.aUnit();
  const { code } = await opened(unit);
  const left = await aPerson(w, unit, { leftOn: '2026-11-22' });
  await w.isRefused('signed-out', left.account, checkIn, { code });
});

test('a room checks in side by side: everyone is counted once', async () => {
  const unit = await w.aUnit();
  const { trainingId, code } = await opened(unit);
  const room = [];
  for (let seat = 0; seat < 12; seat++) room.push(await aPerson(w, unit, { name: `员工${seat}` }));
  const results = await Promise.all([...room, ...room].map(({ account }) => w.does(account, checkIn, { code })));
  assert.equal(results.filter(({ already }) => !already).length, 12);
  assert.equal((await w.does(officerOf(unit), training, { trainingId })).attended, 12);
});
