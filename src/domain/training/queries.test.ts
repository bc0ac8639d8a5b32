import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { mine } from '../duties/queries.ts';
import { planTraining } from './actions/plan-training.ts';
import { recordAttendance } from './actions/record-attendance.ts';
import { ownTraining, training, trainings, whoOwes } from './queries.ts';

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

describe('what is seen', () => {
  test('whom a session would serve: those with open training duties, by department, and not those who attend already', async () => {
    const unit = await w.aUnit();
    const [a, b] = [
      await aPerson(w, unit, { name: '甲', department: '一室' }),
      await aPerson(w, unit, { name: '乙', department: '二室' }),
    ];
    await aPerson(w, unit, { name: '已离职', department: '二室', leftOn: '2026-10-31' });
    const trainingId = await plan(unit);
    const all = await w.does(officerOf(unit), whoOwes, { trainingId });
    assert.equal(all.total, 3);
    assert.deepEqual(
      all.departments.map(({ name, people }) => [name, people]),
      [
        ['一室', 1],
        ['二室', 1],
        [null, 1],
      ],
    );
    const one = await w.does(officerOf(unit), whoOwes, { trainingId, departmentId: a.departmentId });
    assert.deepEqual(
      one.rows.map(({ name, rules, due, marks }) => ({ name, rules, due, marks })),
      [{ name: '甲', rules: [8101], due: '2026-12-31', marks: ['D'] }],
    );
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [a.personId, unit.memberId] });
    const rest = await w.does(officerOf(unit), whoOwes, { trainingId });
    assert.deepEqual(
      rest.rows.map(({ personId }) => personId),
      [b.personId],
    );
  });

  test('a session of last year serves nobody’s duty of this year', async () => {
    const unit = await w.aUnit({ ledgerFrom: '2025-01-01' });
    const trainingId = await plan(unit, { day: '2025-12-31' });
    const { rows } = await w.does(officerOf(unit), whoOwes, { trainingId });
    assert.deepEqual(
      rows.map(({ due }) => due),
      ['2025-12-31'],
    );
  });

  test('the head sees how many, not who; members see their own and what is coming; administrators see nothing', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit({ name: '另一单位' })];
    const trainingId = await plan(unit);
    const coming = await plan(unit, { day: '2026-12-01', topic: '案例警示教育' });
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    await w.onlyFor(['security-officer', 'head'], unit, trainings, {});
    await w.onlyFor(['security-officer'], unit, training, { trainingId });
    await w.onlyFor(['security-officer'], unit, whoOwes, { trainingId });
    await w.onlyFor(['member'], unit, ownTraining, {});
    await w.isRefused('not-found', officerOf(other), training, { trainingId });
    await w.isRefused('not-found', officerOf(other), whoOwes, { trainingId });
    const { rows } = await w.does(unit.as.head, trainings, { year: 2026 });
    assert.deepEqual(
      rows.map((row) => [row.trainingId, row.state, row.attended]),
      [
        [coming, 'planned', 0],
        [trainingId, 'held', 1],
      ],
    );
    const own = await w.does(unit.as.member, ownTraining, {});
    assert.deepEqual(
      own.comingUp.map((one) => one.trainingId),
      [coming],
    );
    assert.deepEqual([own.year, own.hoursThisYear, own.sessions.length], [2026, 2, 1]);
    assert.deepEqual((await w.does(other.as.member, ownTraining, {})).sessions, []);
  });

  test('one’s own page of duties agrees with one’s own page of training', async () => {
    const unit = await w.aUnit();
    const trainingId = await plan(unit);
    await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: [unit.memberId] });
    const { rows } = await w.does(unit.as.member, mine, {});
    assert.equal(rows.find(({ rule }) => rule === 8101)?.state, 'met');
  });
});
