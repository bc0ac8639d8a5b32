import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { planTraining } from './actions/plan-training.ts';
import { recordAttendance } from './actions/record-attendance.ts';
import {
  mergePlanLines,
  movePlanLines,
  proposeYearPlan,
  removePlanLines,
  savePlanLine,
} from './actions/year-plan-lines.ts';
import { exportYearPlan, printYearPlan } from './actions/year-plan-papers.ts';
import {
  approveYearPlan,
  discardYearPlan,
  planSessionsOfYear,
  returnYearPlan,
  reviseYearPlan,
  submitYearPlan,
} from './actions/year-plan-steps.ts';
import { coverage, yearPlan } from './plan-queries.ts';
import { trainings } from './queries.ts';

const NOW = '2026-03-10T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officer = (unit: TestUnit) => unit.as['security-officer'];
const YEAR = { year: 2026, roomSize: 50 };
const seen = (unit: TestUnit, asked = {}) => w.does(officer(unit), yearPlan, { year: 2026, ...asked });

async function proposed(unit: TestUnit, asked = YEAR) {
  const { yearPlanId } = await w.does(officer(unit), proposeYearPlan, asked);
  return yearPlanId;
}
async function approved(unit: TestUnit, sessions = false) {
  const yearPlanId = await proposed(unit);
  await w.does(officer(unit), submitYearPlan, { yearPlanId });
  await w.does(unit.as.head, approveYearPlan, { yearPlanId, sessions });
  return yearPlanId;
}
async function aKeyUnit() {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const secret = await aPerson(w, unit, { post: { level: 'core' } });
  return { unit, secret: secret.personId };
}

describe('the year’s plan', () => {
  test('is proposed from the ledger so that all who owe are covered, and covers less when something is taken out', async () => {
    const { unit } = await aKeyUnit();
    const yearPlanId = await proposed(unit);
    const { lines, covered } = await seen(unit);
    assert.ok(lines.length >= 2);
    assert.ok(covered.every((one) => one.owing === one.covered));
    const own = lines.find(({ audiences }) => audiences.includes('secret-core'))!;
    await w.does(officer(unit), removePlanLines, { yearPlanId, lines: [own.line] });
    const core = (await seen(unit)).covered.find(({ audience }) => audience === 'secret-core')!;
    assert.deepEqual([core.owing, core.covered], [1, 0]);
  });

  test('next year’s is proposed from what that year will owe, which does not stand in the ledger yet', async () => {
    const { unit } = await aKeyUnit();
    await proposed(unit, { year: 2027, roomSize: 50 });
    const { covered, from } = await seen(unit, { year: 2027 });
    assert.equal(from, 1);
    const core = covered.find(({ audience }) => audience === 'secret-core')!;
    assert.deepEqual([core.owing, core.covered], [1, 1]);
    for (const year of [2025, 2028])
      await w.isRefused('plan-year-over', officer(unit), proposeYearPlan, { year, roomSize: 50 });
  });

  test('is moved, changed and merged while it is drawn up, and by nobody else than the officer', async () => {
    const { unit } = await aKeyUnit();
    const yearPlanId = await proposed(unit);
    const { lines } = await seen(unit);
    const numbers = lines.map(({ line }) => line);
    await w.does(officer(unit), movePlanLines, { yearPlanId, lines: numbers, month: 5 });
    assert.ok((await seen(unit)).lines.every(({ month }) => month === 5));
    await w.isRefused('month-over', officer(unit), movePlanLines, { yearPlanId, lines: numbers, month: 2 });
    await w.does(officer(unit), mergePlanLines, { yearPlanId, lines: numbers });
    const [one, ...others] = (await seen(unit)).lines;
    assert.deepEqual([one!.audiences, others.length], [['everyone'], 0]);
    const { kind, audiences, subjects, month, hours, sittings, people, organiser } = one!;
    const fields = { kind, audiences, subjects, month, hours, sittings, people, organiser, topic: '改后的主题' };
    await w.does(officer(unit), savePlanLine, { yearPlanId, line: one!.line, ...fields });
    assert.equal((await seen(unit)).lines[0]!.topic, '改后的主题');
    await w.isRefused('secrecy-mark', officer(unit), savePlanLine, { yearPlanId, ...fields, topic: '机密★一年' });
    for (const [act, input] of [
      [proposeYearPlan, YEAR],
      [movePlanLines, { yearPlanId, lines: [1], month: 6 }],
      [mergePlanLines, { yearPlanId, lines: [1, 2] }],
      [removePlanLines, { yearPlanId, lines: [1] }],
      [savePlanLine, { yearPlanId, ...fields }],
      [submitYearPlan, { yearPlanId }],
      [discardYearPlan, { yearPlanId }],
      [planSessionsOfYear, { yearPlanId }],
      [reviseYearPlan, { year: 2026 }],
    ] as const)
      await w.onlyFor(['security-officer'], unit, act as typeof submitYearPlan, input as never);
  });

  test('is approved by the head and by nobody else, and stays as it was approved', async () => {
    const { unit } = await aKeyUnit();
    const yearPlanId = await proposed(unit);
    await w.isRefused('wrong-state', unit.as.head, approveYearPlan, { yearPlanId });
    await w.does(officer(unit), submitYearPlan, { yearPlanId });
    await w.onlyFor(['head'], unit, approveYearPlan, { yearPlanId });
    await w.onlyFor(['security-officer', 'head'], unit, returnYearPlan, { yearPlanId });
    await w.isRefused('plan-not-open', officer(unit), movePlanLines, { yearPlanId, lines: [1], month: 6 });
    await w.does(unit.as.head, returnYearPlan, { yearPlanId, because: '请增加涉外人员一场' });
    assert.equal((await seen(unit)).plan!.returnedBecause, '请增加涉外人员一场');
    await w.does(officer(unit), submitYearPlan, { yearPlanId });
    await w.does(unit.as.head, approveYearPlan, { yearPlanId });
    await w.isRefused('plan-not-open', officer(unit), removePlanLines, { yearPlanId, lines: [1] });
    await w.isRefused('plan-open-already', officer(unit), proposeYearPlan, YEAR);
    await w.isRefused('plan-not-open', officer(unit), discardYearPlan, { yearPlanId });
  });

  test('is not approved by whoever submitted it, even where one person is both', async () => {
    const { unit } = await aKeyUnit();
    const yearPlanId = await proposed(unit);
    await w.owner.query(
      `update account set roles = array['security-officer', 'head'] where unit_id = $1 and account_id = $2`,
      [unit.unitId, officer(unit).accountId],
    );
    await w.does(officer(unit), submitYearPlan, { yearPlanId });
    await w.isRefused('own-year-plan', officer(unit), approveYearPlan, { yearPlanId });
  });

  test('becomes sessions on working days of its months, once; what is held is done, and no longer owed', async () => {
    const { unit, secret } = await aKeyUnit();
    const yearPlanId = await approved(unit, true);
    const { rows } = await w.does(officer(unit), trainings, { year: 2026 });
    assert.ok(rows.length >= 2);
    assert.ok(rows.every(({ day }) => day > '2026-03-10' && ![0, 6].includes(new Date(day).getUTCDay())));
    assert.deepEqual(await w.does(officer(unit), planSessionsOfYear, { yearPlanId }), { sessions: 0 });
    w.moveTo('2026-12-20T02:00:00.000Z');
    for (const { trainingId } of rows)
      await w.does(officer(unit), recordAttendance, { trainingId, attendees: [secret, unit.memberId] });
    const { lines, covered } = await seen(unit);
    assert.ok(lines.every(({ held, sittings }) => held === sittings));
    assert.deepEqual(
      covered.filter(({ audience }) => audience === 'secret-core'),
      [],
    );
  });

  test('a later version begins as the approved one, says what changed, and replaces it when it is approved', async () => {
    const { unit } = await aKeyUnit();
    await approved(unit);
    const { yearPlanId, version } = await w.does(officer(unit), reviseYearPlan, { year: 2026 });
    assert.equal(version, 2);
    await w.isRefused('plan-open-already', officer(unit), reviseYearPlan, { year: 2026 });
    const { lines } = await seen(unit);
    await w.does(officer(unit), movePlanLines, { yearPlanId, lines: [lines[0]!.line], month: 12 });
    const after = (await seen(unit)).lines;
    assert.equal(after.find(({ line }) => line === lines[0]!.line)!.change, 'changed');
    assert.equal(after.filter(({ change }) => change !== 'same').length, 1);
    await w.does(officer(unit), submitYearPlan, { yearPlanId });
    await w.does(unit.as.head, approveYearPlan, { yearPlanId });
    assert.deepEqual(
      (await seen(unit)).versions.map(({ state }) => state),
      ['approved', 'replaced'],
    );
  });

  test('is printed and exported, with no name of anybody in it', async () => {
    const { unit } = await aKeyUnit();
    const yearPlanId = await approved(unit);
    const { file } = await w.does(unit.as.head, printYearPlan, { yearPlanId, year: 2026 });
    assert.match(file.name, /2026年度/);
    const choice = { yearPlanId, year: 2026, format: 'csv', language: 'zh', purpose: 'training' };
    const taken = await w.does(officer(unit), exportYearPlan, choice);
    assert.match(
      Buffer.from((taken as { file: { bytes: Uint8Array } }).file.bytes).toString('utf8'),
      /涉密人员专题培训/,
    );
    await w.onlyFor(['security-officer', 'head'], unit, yearPlan, { year: 2026 });
  });
});

test('the coverage counts by duty and group what is owed, met and overdue, within a department where one is chosen', async () => {
  const { unit, secret } = await aKeyUnit();
  const of = async (asked = {}) => {
    const { rows } = await w.does(officer(unit), coverage, { year: 2026, ...asked });
    return Object.fromEntries(rows.map(({ rule, audience, owed, met }) => [`${rule} ${audience}`, [owed, met]]));
  };
  assert.deepEqual((await of())['9701 secret-core'], [1, 0]);
  const everyone = (await of())['8101 everyone']![0]!;
  const { trainingId } = await w.does(officer(unit), planTraining, {
    ...{ topic: '专题', subjects: ['secrecy'], day: '2026-03-10', hours: 4, place: '报告厅' },
  });
  await w.does(officer(unit), recordAttendance, { trainingId, attendees: [secret] });
  assert.deepEqual((await of())['9701 secret-core'], [1, 1]);
  assert.deepEqual((await of())['8101 everyone'], [everyone, 1]);
  await w.onlyFor(['security-officer', 'head'], unit, coverage, { year: 2026 });
});
