import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aPhone, type Phone, shown } from '../../fixtures/phones.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import type { SignedIn } from '../../platform/perform.ts';
import { Refusal, type RefusalCode } from '../../platform/refusal.ts';
import { file } from '../duties/queries.ts';
import { checkIn, closeCheckIn, openCheckIn } from './actions/check-in.ts';
import { planTraining } from './actions/plan-training.ts';
import { recordAttendance } from './actions/record-attendance.ts';
import { forgetPhones } from './forget-phones.ts';
import { training } from './queries.ts';
import { present } from './room-queries.ts';

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
const _duty = async (unit: TestUnit, personId: number) =>
  (await w.does(officerOf(unit), file, { personId, purpose: 'training' })).rows.find(({ rule }) => rule === 8101)
    ?.state;

async function _declined(code: RefusalCode, work: Promise<unknown>): Promise<void> {
  await assert.rejects(work, (reason) => reason instanceof Refusal && reason.code === code, code);
}
const phonesKept = async () => (await w.owner.query('select count(*)::int as n from check_in_device')).rows[0].n;

describe('two people, one phone', () => {
  test('the second is not checked in and told so; the officer sees it and confirms by sight', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const other = await aPerson(w, unit, { name: '同事' });
    const phone = aPhone(w);
    await phone.checks(unit.as.member, (await shown(w, unit, trainingId)).code);
    const second = await phone.checks(other.account, (await shown(w, unit, trainingId)).code);
    assert.deepEqual([second.outcome, second.inAt], ['phone-used', null]);
    const seen = await w.does(officerOf(unit), present, { trainingId });
    assert.deepEqual(
      seen.rows.map(({ personId, inAt, sharedAt }) => [personId, inAt, sharedAt]),
      [
        [other.personId, null, NOW],
        [unit.memberId, NOW, null],
      ],
    );
    assert.equal((await w.does(officerOf(unit), training, { trainingId })).door.byAnothersPhone, 1);
    const confirmed = { trainingId, attendees: [other.personId], reason: 'phone-of-another' };
    await w.does(officerOf(unit), recordAttendance, confirmed);
    const { door, attendees } = await w.does(officerOf(unit), training, { trainingId });
    assert.deepEqual([door.byAnothersPhone, attendees[0]?.reason], [0, 'phone-of-another']);
  });

  test('nobody checks another out either; by one’s own phone one still comes and goes', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const other = await aPerson(w, unit);
    const [mine, theirs] = [aPhone(w), aPhone(w)];
    await mine.checks(unit.as.member, (await shown(w, unit, trainingId)).code);
    assert.equal((await mine.checks(other.account, (await shown(w, unit, trainingId)).code)).outcome, 'phone-used');
    assert.equal((await theirs.checks(other.account, (await shown(w, unit, trainingId)).code)).outcome, 'came');
    at('11:31:00');
    const left = await mine.checks(other.account, (await shown(w, unit, trainingId, 'out')).code);
    assert.deepEqual([left.outcome, left.outAt], ['phone-used', null]);
    assert.equal((await theirs.checks(other.account, (await shown(w, unit, trainingId, 'out')).code)).counted, 2);
  });

  test('both at once on one phone: one of them is in', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const other = await aPerson(w, unit);
    const claim = await aPhone(w).scan((await shown(w, unit, trainingId)).code);
    const both = await Promise.all([unit.as.member, other.account].map((who) => w.does(who, checkIn, { claim })));
    assert.deepEqual(both.map(({ outcome }) => outcome).sort(), ['came', 'phone-used']);
  });

  test('no phone is known after the check-in was closed, or after its day where nobody closed it', async () => {
    const unit = await w.aUnit();
    const before = await phonesKept();
    const [closed, left] = [await opened(unit), await opened(unit)];
    for (const trainingId of [closed, left])
      await aPhone(w).checks(unit.as.member, (await shown(w, unit, trainingId)).code);
    assert.equal(await phonesKept(), before + 2);
    await w.does(officerOf(unit), closeCheckIn, { trainingId: closed });
    assert.equal(await phonesKept(), before + 1);
    await forgetPhones(w.world, unit.unitId);
    assert.equal(await phonesKept(), before + 1, 'the day is not over');
    w.moveTo('2026-11-23T16:00:00.000Z'); // midnight in Shanghai
    await forgetPhones(w.world, unit.unitId);
    await forgetPhones(w.world, unit.unitId);
    assert.equal(await phonesKept(), before);
  });
});

describe('a whole room', () => {
  test('a room comes and goes side by side, some twice because the answer was lost: everyone is counted once', async () => {
    const unit = await w.aUnit();
    const trainingId = await opened(unit);
    const room: { readonly account: SignedIn; readonly phone: Phone }[] = [];
    for (let seat = 0; seat < 12; seat++)
      room.push({ ...(await aPerson(w, unit, { name: `员工${seat}` })), phone: aPhone(w) });
    for (const [time, direction, outcome] of [
      ['09:28:00', 'in', 'came'],
      ['11:31:00', 'out', 'went'],
    ] as const) {
      at(time);
      const { code } = await shown(w, unit, trainingId, direction);
      await Promise.all(room.map(({ phone }) => phone.scan(code)));
      const results = await Promise.all([...room, ...room].map(({ phone, account }) => phone.redeem(account)));
      assert.equal(results.filter((one) => one.outcome === outcome).length, 12);
      assert.equal(results.filter((one) => one.outcome === 'already').length, 12);
    }
    const { attended, attendees } = await w.does(officerOf(unit), training, { trainingId });
    assert.deepEqual([attended, new Set(attendees.map(({ hours }) => hours))], [12, new Set([2])]);
  });
});
