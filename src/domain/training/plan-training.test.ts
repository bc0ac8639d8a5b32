import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { file } from '../duties/queries.ts';
import { cancelTraining, changePlan, correctSession, planTraining } from './actions/plan-training.ts';
import { recordAttendance } from './actions/record-attendance.ts';
import { training, trainings } from './queries.ts';

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

describe('putting right a session that was held', () => {
  test('hours corrected are counted anew for everybody; the instant of entry stays, and the record keeps what was before', async () => {
    const unit = await w.aUnit();
    await hasStatus(w, unit, 'key-unit');
    const { personId } = await aPerson(w, unit, { post: { level: 'ordinary', from: '2026-12-01' } });
    const trainingId = await plan(unit, { hours: 2 });
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [personId] });
    w.moveTo('2026-12-05T02:00:00.000Z');
    await w.does(officerOf(unit), correctSession, {
      trainingId,
      day: '2026-11-23',
      hours: 4,
      reason: 'entered-wrongly',
    });
    const states = await duties(unit, personId);
    assert.equal(states['9701/2026'], 'met');
    assert.equal(
      Object.entries(states).find(([key]) => key.startsWith('9702/'))?.[1],
      'met',
      'the training before the post stays in time',
    );
    const [entry] = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 1 }));
    const { dayWas, hoursWere, hours, reason } = entry!.facts as Record<string, unknown>;
    assert.deepEqual(
      { dayWas, hoursWere, hours, reason },
      { dayWas: '2026-11-23', hoursWere: 2, hours: 4, reason: 'entered-wrongly' },
    );
  });

  test('a day corrected afterwards cannot make an earlier order: the training before the post is then late', async () => {
    const unit = await w.aUnit();
    await hasStatus(w, unit, 'key-unit');
    const person = await aPerson(w, unit, { post: { level: 'ordinary', from: '2026-11-24' } });
    const trainingId = await plan(unit);
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [person.personId] });
    assert.equal((await duties(unit, person.personId))[`9702/${person.appointmentId}`], 'met');
    w.moveTo('2026-12-05T02:00:00.000Z');
    await w.does(officerOf(unit), correctSession, {
      trainingId,
      day: '2026-11-20',
      hours: 2,
      reason: 'moved-to-another-day',
    });
    assert.equal((await duties(unit, person.personId))[`9702/${person.appointmentId}`], 'met-late');
  });

  test('a plan is changed, not corrected; what was held is corrected, not changed; nothing is moved into the future', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit);
    const correction = { trainingId, day: '2026-11-22', hours: 1.5, reason: 'entered-wrongly' };
    await w.isRefused('wrong-state', officerOf(unit), correctSession, correction);
    await w.does(officerOf(unit), changePlan, { trainingId, ...session({ topic: '保密形势教育', hours: 1 }) });
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    await w.isRefused('wrong-state', officerOf(unit), changePlan, { trainingId, ...session() });
    await w.isRefused('in-the-future', officerOf(unit), correctSession, { ...correction, day: '2026-11-24' });
    await w.isRefused('wrong-state', officerOf(unit), cancelTraining, { trainingId });
    const { topic, hours } = await w.does(officerOf(unit), training, { trainingId });
    assert.deepEqual({ topic, hours }, { topic: '保密形势教育', hours: 1 });
  });

  test('nobody but the security officer plans, changes, cancels or corrects; another unit’s session is not there', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const trainingId = await plan(unit);
    const change = { trainingId, ...session() };
    const correction = { trainingId, day: '2026-11-22', hours: 1, reason: 'entered-wrongly' };
    await w.onlyFor(['security-officer'], unit, planTraining, session());
    await w.onlyFor(['security-officer'], unit, changePlan, change);
    await w.onlyFor(['security-officer'], unit, cancelTraining, { trainingId });
    await w.onlyFor(['security-officer'], unit, correctSession, correction);
    await w.isRefused('not-found', officerOf(other), changePlan, change);
    await w.isRefused('not-found', officerOf(other), cancelTraining, { trainingId });
    await w.isRefused('not-found', officerOf(other), correctSession, correction);
  });

  test('bad input is refused: hours that are none, a subject twice or unknown, a day that does not exist, a secrecy mark, 1 MB of text', async () => {
    const unit = await w.aUnit();
    for (const bad of [
      { hours: 0.4 },
      { hours: 1.3 },
      { hours: '2' },
      { subjects: [] },
      { subjects: ['law', 'law'] },
      { subjects: ['weapons'] },
      { day: '2026-02-30' },
      { startTime: '25:00' },
      { topic: '' },
      { topic: 'x'.repeat(1_000_000) },
      { notes: 'x'.repeat(1_000_000) },
      { unknown: true },
    ]) {
      await w.isRefused('invalid-input', officerOf(unit), planTraining, session(bad));
    }
    await w.isRefused('secrecy-mark', officerOf(unit), planTraining, session({ notes: '材料见\n机密★10年' }));
    assert.equal((await w.does(officerOf(unit), trainings, {})).total, 0);
  });
});
