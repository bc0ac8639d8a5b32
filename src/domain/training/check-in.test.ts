import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aPhone, shown } from '../../fixtures/phones.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { Refusal, type RefusalCode } from '../../platform/refusal.ts';
import { file } from '../duties/queries.ts';
import { checkIn, closeCheckIn, openCheckIn } from './actions/check-in.ts';
import { cancelTraining, correctSession, planTraining } from './actions/plan-training.ts';
import { ownTraining, training } from './queries.ts';
import { present, screen } from './room-queries.ts';

const NOW = '2026-11-23T01:20:00.000Z'; // 09:20 in Shanghai
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

/** A moment of the morning, in Shanghai. */
const at = (time: string) => w.moveTo(new Date(`2026-11-23T${time}+08:00`).toISOString());
const officerOf = (unit: TestUnit) => unit.as['security-officer'];
const plan = async (unit: TestUnit, more: object = {}) =>
  (
    await w.does(officerOf(unit), planTraining, {
      topic: '反间谍安全防范教育',
      subjects: ['situation'],
      day: '2026-11-23',
      startTime: '09:30',
      hours: 2,
      place: '报告厅',
      ...more,
    })
  ).trainingId;
async function opened(unit: TestUnit, more?: object): Promise<number> {
  const trainingId = await plan(unit, more);
  await w.does(officerOf(unit), openCheckIn, { trainingId });
  return trainingId;
}
const duty = async (unit: TestUnit, personId: number) =>
  (await w.does(officerOf(unit), file, { personId, purpose: 'training' })).rows.find(({ rule }) => rule === 8101)
    ?.state;

async function declined(code: RefusalCode, work: Promise<unknown>): Promise<void> {
  await assert.rejects(work, (reason) => reason instanceof Refusal && reason.code === code, code);
}
const _phonesKept = async () => (await w.owner.query('select count(*)::int as n from check_in_device')).rows[0].n;

describe('both ends', () => {
  test('a member checks in and out by the code of the room; the ledger shows nothing earlier than the hours are known', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const phone = aPhone(w);
    at('09:25:04');
    const came = await phone.checks(unit.as.member, (await shown(w, unit, trainingId)).code);
    assert.deepEqual([came.outcome, came.inAt, came.counted], ['came', '2026-11-23T01:25:04.000Z', null]);
    assert.equal(await duty(unit, unit.memberId), 'owed');
    assert.equal((await w.does(officerOf(unit), training, { trainingId })).attended, 0);
    at('11:31:00');
    const went = await phone.checks(unit.as.member, (await shown(w, unit, trainingId, 'out')).code);
    assert.deepEqual([went.outcome, went.counted, went.minutesLate, went.minutesEarly], ['went', 2, 0, 0]);
    assert.equal(await duty(unit, unit.memberId), 'met');
    const { attendees } = await w.does(officerOf(unit), training, { trainingId });
    assert.deepEqual(
      attendees.map(({ personId, how, hours, inAt, outAt }) => [personId, how, hours, inAt, outAt]),
      [[unit.memberId, 'qr', 2, '2026-11-23T01:25:04.000Z', '2026-11-23T03:31:00.000Z']],
    );
  });

  test('hours follow from both ends in half hours, rounded down, and are never more than the session’s', async () => {
    for (const [came, went, hours, late, early] of [
      ['09:20:00', '12:40:00', 2, 0, 0],
      ['09:42:00', '11:30:00', 1.5, 12, 0],
      ['09:30:00', '10:29:59', 0.5, 0, 60],
      ['09:30:00', '09:59:59', 0, 0, 90],
    ] as const) {
      const unit = await w.aUnit();
      at('09:00:00');
      const trainingId = await opened(unit);
      const phone = aPhone(w);
      at(came);
      await phone.checks(unit.as.member, (await shown(w, unit, trainingId)).code);
      at(went);
      const gone = await phone.checks(unit.as.member, (await shown(w, unit, trainingId, 'out')).code);
      assert.deepEqual([gone.counted, gone.minutesLate, gone.minutesEarly], [hours, late, early], `${came} to ${went}`);
      assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, hours);
    }
  });

  test('who checks out at the pause by mistake checks out again at the end: the later one counts', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const phone = aPhone(w);
    at('09:30:00');
    await phone.checks(unit.as.member, (await shown(w, unit, trainingId)).code);
    at('10:31:00');
    assert.equal((await phone.checks(unit.as.member, (await shown(w, unit, trainingId, 'out')).code)).counted, 1);
    at('11:31:00');
    assert.equal((await phone.checks(unit.as.member, (await shown(w, unit, trainingId, 'out')).code)).counted, 2);
    assert.equal((await phone.redeem(unit.as.member)).outcome, 'already');
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 2);
  });

  test('who only checks out is told that there is no check-in, and nothing is recorded', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const phone = aPhone(w);
    await phone.scan((await shown(w, unit, trainingId, 'out')).code);
    await declined('not-checked-in', phone.redeem(unit.as.member));
    assert.deepEqual((await w.does(officerOf(unit), present, { trainingId })).rows, []);
  });

  test('hours put right count anew from both ends: nobody gets more than between coming and going', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const phone = aPhone(w);
    at('09:30:00');
    await phone.checks(unit.as.member, (await shown(w, unit, trainingId)).code);
    at('12:31:00');
    await phone.checks(unit.as.member, (await shown(w, unit, trainingId, 'out')).code);
    const correction = { trainingId, day: '2026-11-23', reason: 'ran-longer-or-shorter' };
    await w.does(officerOf(unit), correctSession, { ...correction, hours: 4 });
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 3);
    await w.does(officerOf(unit), correctSession, { ...correction, hours: 1 });
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 1);
  });
});

describe('the code of the room', () => {
  test('a photograph of it sent to a colleague fails after twenty seconds', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    at('09:25:00'); // the beginning of a step: the longest that a code is good
    const { code, digits } = await shown(w, unit, trainingId);
    at('09:25:19.999');
    assert.equal((await aPhone(w).checks(unit.as.member, code)).outcome, 'came');
    at('09:25:20');
    await declined('code-over', aPhone(w).scan(code));
    await declined('code-over', aPhone(w).types(unit.as.member, digits));
  });

  test('who is not signed in yet has some minutes for it after the scan, and is there from the moment of the scan', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const phone = aPhone(w);
    at('09:29:50');
    await phone.scan((await shown(w, unit, trainingId)).code);
    at('09:36:00');
    const { inAt, minutesLate } = await phone.redeem(unit.as.member);
    assert.deepEqual([inAt, minutesLate], ['2026-11-23T01:29:50.000Z', 0]);
    const other = await aPerson(w, unit);
    const slow = aPhone(w);
    await slow.scan((await shown(w, unit, trainingId)).code);
    at('09:46:01');
    await declined('code-over', slow.redeem(other.account));
  });

  test('a claim is bound to what was scanned: changed in any place it is worth nothing', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const claim = await aPhone(w).scan((await shown(w, unit, trainingId)).code);
    const parts = claim.split('.');
    for (const [place, other] of [
      [2, '7'],
      [3, 'out'],
      [4, String(Number(parts[4]) - 60_000)],
      [5, 'A'.repeat(22)],
      [6, 'A'.repeat(43)],
    ] as const) {
      const forged = parts.map((part, index) => (index === place ? other : part)).join('.');
      await w.isRefused('code-over', unit.as.member, checkIn, { claim: forged });
    }
    for (const claim of ['x', 'ABCDEFGHJK', `${claim_(parts)}`])
      await w.isRefused('code-over', unit.as.member, checkIn, { claim });
    await w.isRefused('invalid-input', unit.as.member, checkIn, { claim: 'x'.repeat(1_000_000) });
    await w.isRefused('invalid-input', unit.as.member, checkIn, { claim, personId: 1 });
  });

  test('who cannot scan types the six digits beside it, whatever the spaces and the width', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const { digits } = await shown(w, unit, trainingId);
    assert.match(digits, /^\d{6}$/);
    const phone = aPhone(w);
    await phone.types(unit.as.member, ` ${digits.slice(0, 3)} ${digits.slice(3)} `);
    assert.equal((await phone.redeem(unit.as.member)).outcome, 'came');
  });

  test('the code for coming does not let anybody go, nor that of one room enter another', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const { code } = await shown(w, unit, trainingId);
    await declined('code-over', aPhone(w).scan(code.replace('-in-', '-out-')));
    await declined('code-over', aPhone(w).scan(code.replace('-0-in-', '-1-in-')));
    for (const bad of ['', 'x', '../..', `${code}A`, 'x'.repeat(100)]) await declined('code-over', aPhone(w).scan(bad));
    await declined('invalid-input', aPhone(w).scan('x'.repeat(101)));
  });
});

const claim_ = (parts: readonly string[]) => parts.slice(0, 6).join('.');

describe('before, after, elsewhere', () => {
  test('before it is opened, after it was closed and from another unit, each is declined in its own words', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const trainingId = await plan(unit);
    await w.isRefused('check-in-not-open', officerOf(unit), screen, { trainingId, direction: 'in' });
    await declined('check-in-not-open', aPhone(w).scan(`${unit.unitId}-${trainingId}-0-in-${'A'.repeat(16)}`));
    await declined('check-in-not-open', aPhone(w).types(unit.as.member, '123456'));
    await w.does(officerOf(unit), openCheckIn, { trainingId });
    const { code } = await shown(w, unit, trainingId);
    const [mine, theirs] = [aPhone(w), aPhone(w)];
    await theirs.scan(code);
    await declined('check-in-of-another-unit', theirs.redeem(other.as.member));
    await mine.scan(code);
    await w.does(officerOf(unit), closeCheckIn, { trainingId });
    await declined('check-in-closed', aPhone(w).scan(code));
    await declined('check-in-closed', mine.redeem(unit.as.member));
    await w.isRefused('wrong-state', officerOf(unit), closeCheckIn, { trainingId });
    assert.deepEqual((await w.does(officerOf(unit), present, { trainingId })).rows, []);
    await w.does(officerOf(unit), openCheckIn, { trainingId });
    await declined('code-over', mine.redeem(unit.as.member));
    await declined('code-over', aPhone(w).scan(`${unit.unitId}-999999-0-in-${'A'.repeat(16)}`));
    await declined('code-over', aPhone(w).scan(`999999999-1-0-in-${'A'.repeat(16)}`));
  });

  test('it is open on the day of the session only, even where nobody closed it; not before that day nor after', async () => {
    const unit = await w.aUnit();
    await w.isRefused('in-the-future', officerOf(unit), openCheckIn, {
      trainingId: await plan(unit, { day: '2026-11-24' }),
    });
    await w.isRefused('wrong-state', officerOf(unit), openCheckIn, {
      trainingId: await plan(unit, { day: '2026-11-22' }),
    });
    const trainingId = await opened(unit);
    const { code } = await shown(w, unit, trainingId);
    w.moveTo('2026-11-23T16:00:00.000Z'); // midnight in Shanghai
    await declined('check-in-closed', aPhone(w).scan(code));
    assert.equal((await w.does(officerOf(unit), training, { trainingId })).checkInOpen, false);
    const cancelled = await plan(unit, { day: '2026-11-25' });
    await w.does(officerOf(unit), cancelTraining, { trainingId: cancelled });
    await declined('check-in-closed', aPhone(w).scan(`${unit.unitId}-${cancelled}-0-in-${'A'.repeat(16)}`));
  });

  test('what is coming up says whether one can check in; one’s own coming is shown until the hours are known', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const before = await w.does(unit.as.member, ownTraining, {});
    assert.deepEqual(
      before.comingUp.map((one) => [one.trainingId, one.checkInOpen]),
      [[trainingId, true]],
    );
    await aPhone(w).checks(unit.as.member, (await shown(w, unit, trainingId)).code);
    const own = await w.does(unit.as.member, ownTraining, {});
    assert.deepEqual(
      own.atTheDoor.map((one) => [one.trainingId, one.inAt, one.outAt, one.closed]),
      [[trainingId, NOW, null, false]],
    );
  });

  test('only members check in, each for oneself; only the officer opens, closes and shows the screen', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const trainingId = await opened(unit);
    const claim = await aPhone(w).scan((await shown(w, unit, trainingId)).code);
    await w.onlyFor(['member'], unit, checkIn, { claim });
    await w.onlyFor(['security-officer'], unit, openCheckIn, { trainingId });
    await w.onlyFor(['security-officer'], unit, closeCheckIn, { trainingId });
    await w.onlyFor(['security-officer'], unit, screen, { trainingId, direction: 'in' });
    await w.onlyFor(['security-officer'], unit, present, { trainingId });
    for (const what of [openCheckIn, closeCheckIn, present])
      await w.isRefused('not-found', officerOf(other), what as never, { trainingId });
    await w.isRefused('not-found', officerOf(other), screen, { trainingId, direction: 'in' });
  });

  test('the sign-in of a leaver does not check in any more, though nobody closed the account', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const left = await aPerson(w, unit, { leftOn: '2026-11-22' });
    const phone = aPhone(w);
    await phone.scan((await shown(w, unit, trainingId)).code);
    await declined('signed-out', phone.redeem(left.account));
  });
});
