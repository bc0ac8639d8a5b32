import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { sql as statement } from 'kysely';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { evidenceOfCode } from '../duties/evidence.ts';
import { file } from '../duties/queries.ts';
import { cancelTraining, correctSession, planTraining } from './actions/plan-training.ts';
import { recordAttendance, withdrawOne } from './actions/record-attendance.ts';
import { ownTraining, training } from './queries.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const session = (changes: object = {}) => ({
  topic: '年度反间谍安全防范教育',
  subjects: ['counter-espionage', 'law'],
  day: '2026-11-23',
  startTime: '09:30',
  hours: 2,
  place: '报告厅',
  ...changes,
});
const officerOf = (unit: TestUnit) => unit.as['security-officer'];
const plan = async (unit: TestUnit, changes?: object) =>
  (await w.does(officerOf(unit), planTraining, session(changes))).trainingId;

/** The states of a person's training duties, by rule code. */
async function duties(unit: TestUnit, personId: number): Promise<Record<string, string>> {
  const { rows } = await w.does(officerOf(unit), file, { personId, purpose: 'training' });
  const ours = rows.filter(({ rule }) => [8101, 9701, 9702, 10201, 14001, 15001].includes(rule));
  return Object.fromEntries(ours.map((row) => [`${row.rule}/${row.occasion}`, row.state]));
}

const kindsGiven = (unit: TestUnit): Promise<string[]> =>
  w.world.db.inUnit(unit.unitId, async (sql) => {
    const found = await statement<{ kind: number }>`
      select kind from evidence where unit_id = ${unit.unitId} and source = 'training' order by kind`.execute(sql);
    return found.rows.map(({ kind }) => evidenceOfCode(kind));
  });

describe('attendance by list', () => {
  test('one training counts for every duty it satisfies: everyone’s, the secret-related person’s, the operator’s', async () => {
    const unit = await w.aUnit();
    await hasStatus(w, unit, 'key-unit');
    await hasStatus(w, unit, 'cii-operator');
    const person = await aPerson(w, unit, { post: { level: 'important', from: '2026-12-07' } });
    assert.deepEqual(Object.values(await duties(unit, person.personId)).sort(), ['due-soon', 'owed', 'owed', 'owed']);
    const trainingId = await plan(unit, { hours: 4 });
    const result = await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [person.personId] });
    assert.deepEqual(result, { recorded: 1, already: 0 });
    assert.deepEqual(Object.values(await duties(unit, person.personId)), ['met', 'met', 'met', 'met']);
  });

  test('what is about the security of networks alone counts for the operator’s rule alone (Provisions 10(2))', async () => {
    const unit = await w.aUnit();
    await hasStatus(w, unit, 'cii-operator');
    const trainingId = await plan(unit, { subjects: ['network'] });
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    assert.deepEqual(await duties(unit, unit.memberId), { '8101/2026': 'owed', '10201/2026': 'met' });
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 2);
  });

  test('who organised it is kept beside the attendance, put right by a correction, and never added to the hours', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit, { organiser: 'outside' });
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    assert.deepEqual(await kindsGiven(unit), ['training-attended']);
    const right = { trainingId, day: '2026-11-23', hours: 2, reason: 'entered-wrongly' };
    await w.does(officerOf(unit), correctSession, { ...right, organiser: 'own-unit' });
    assert.deepEqual(await kindsGiven(unit), ['training-attended', 'training-own-unit']);
    await w.does(officerOf(unit), correctSession, right);
    assert.deepEqual(await kindsGiven(unit), ['training-attended', 'training-own-unit']);
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 2);
    await w.does(officerOf(unit), withdrawOne, { trainingId, personId: unit.memberId, reason: 'not-present' });
    assert.deepEqual(await kindsGiven(unit), []);
  });

  test('hours add up over sessions until the year’s hours are reached (Provisions 9(7))', async () => {
    const unit = await w.aUnit();
    await hasStatus(w, unit, 'key-unit');
    const { personId } = await aPerson(w, unit, { post: { level: 'ordinary' } });
    for (const [day, expected] of [
      ['2026-03-02', 'owed'],
      ['2026-06-01', 'met'],
    ] as const) {
      const trainingId = await plan(unit, { day, hours: 2 });
      await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [personId] });
      assert.equal((await duties(unit, personId))['9701/2026'], expected);
    }
  });

  test('sending the same list twice changes nothing, and hours are not counted twice', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit);
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    const again = await w.does(officerOf(unit), recordAttendance, {
      trainingId,
      attendees: [unit.memberId, unit.memberId],
    });
    assert.deepEqual(again, { recorded: 0, already: 1 });
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 2);
  });

  test('a session in the future has no attendance; one that was cancelled has none either', async () => {
    const unit = await w.aUnit();
    const future = await plan(unit, { day: '2026-11-24' });
    await w.isRefused('in-the-future', officerOf(unit), recordAttendance, {
      trainingId: future,
      attendees: [unit.memberId],
    });
    await w.does(officerOf(unit), cancelTraining, { trainingId: future });
    w.moveTo('2026-11-25T02:00:00.000Z');
    await w.isRefused('wrong-state', officerOf(unit), recordAttendance, {
      trainingId: future,
      attendees: [unit.memberId],
    });
    w.moveTo(NOW);
  });

  test('attendance entered after the day is shown as such, with the day it happened and the instant it was entered', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit, { day: '2026-11-02' });
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    const seen = await w.does(officerOf(unit), training, { trainingId });
    assert.equal(seen.enteredAfterwards, true);
    assert.deepEqual(
      seen.attendees.map(({ how, enteredAt, enteredAfterwards }) => ({ how, enteredAt, enteredAfterwards })),
      [{ how: 'list', enteredAt: NOW, enteredAfterwards: true }],
    );
    const [own] = (await w.does(unit.as.member, ownTraining, {})).sessions;
    assert.deepEqual([own!.day, own!.enteredAt, own!.enteredAfterwards], ['2026-11-02', NOW, true]);
  });

  test('a training before the post that is entered after its start is late, however it is dated', async () => {
    const unit = await w.aUnit();
    await hasStatus(w, unit, 'key-unit');
    const person = await aPerson(w, unit, { post: { level: 'core', from: '2026-11-16' } });
    const trainingId = await plan(unit, { day: '2026-11-13' });
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [person.personId] });
    assert.equal((await duties(unit, person.personId))[`9702/${person.appointmentId}`], 'met-late');
  });

  test('who had left by the day cannot have been there; who left later can', async () => {
    const unit = await w.aUnit();
    const left = await aPerson(w, unit, { leftOn: '2026-06-30' });
    const after = await plan(unit, { day: '2026-07-01' });
    await w.isRefused('invalid-input', officerOf(unit), recordAttendance, {
      trainingId: after,
      attendees: [left.personId],
    });
    const before = await plan(unit, { day: '2026-06-30' });
    await w.does(officerOf(unit), recordAttendance, { trainingId: before, attendees: [left.personId] });
  });

  test('a withdrawn attendance stays readable with its reason, and what it met is owed again', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit);
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    assert.equal((await duties(unit, unit.memberId))['8101/2026'], 'met');
    const withdrawal = { trainingId, personId: unit.memberId, reason: 'not-present' };
    await w.does(officerOf(unit), withdrawOne, withdrawal);
    assert.equal((await duties(unit, unit.memberId))['8101/2026'], 'owed');
    const seen = await w.does(officerOf(unit), training, { trainingId });
    assert.equal(seen.attended, 0);
    assert.deepEqual([seen.attendees[0]!.withdrawnAt, seen.attendees[0]!.withdrawalReason], [NOW, 'not-present']);
    await w.isRefused('not-found', officerOf(unit), withdrawOne, withdrawal);
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    assert.equal((await duties(unit, unit.memberId))['8101/2026'], 'met');
  });

  test('nobody but the security officer records or withdraws, and nothing of another unit can be named', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const [trainingId, theirs] = [await plan(unit), await plan(other)];
    const list = { trainingId, attendees: [unit.memberId] };
    const withdrawal = { trainingId, personId: unit.memberId, reason: 'wrong-person' };
    await w.onlyFor(['security-officer'], unit, recordAttendance, list);
    await w.onlyFor(['security-officer'], unit, withdrawOne, withdrawal);
    await w.isRefused('not-found', officerOf(other), recordAttendance, list);
    await w.isRefused('not-found', officerOf(other), withdrawOne, withdrawal);
    await w.isRefused('not-found', officerOf(unit), recordAttendance, {
      trainingId,
      attendees: [unit.memberId, other.memberId],
    });
    await w.isRefused('not-found', officerOf(unit), recordAttendance, {
      trainingId: theirs,
      attendees: [unit.memberId],
    });
    assert.equal((await w.does(officerOf(unit), training, { trainingId })).attended, 0, 'nothing half-written');
  });

  test('bad input is refused before anything is done: wrong types, unknown fields, too many, none', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit);
    for (const bad of [
      { trainingId: String(trainingId), attendees: [1] },
      { trainingId, attendees: [] },
      { trainingId, attendees: [-1] },
      { trainingId, attendees: Array.from({ length: 5001 }, (_, place) => place + 1) },
      { trainingId, attendees: [unit.memberId], hours: 400 },
      'x'.repeat(1_000_000),
    ]) {
      await w.isRefused('invalid-input', officerOf(unit), recordAttendance, bad);
    }
  });
});
