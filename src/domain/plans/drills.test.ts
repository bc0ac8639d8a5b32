import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { aDraft, aDrill, aPlan } from '../../fixtures/plans.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { ledger } from '../duties/queries.ts';
import { findings } from '../findings/queries.ts';
import { cancelDrill, changePlannedDrill, finish, holdIt, planDrill, sayAbsent } from './actions/drill.ts';
import { addScan, openScan, printDrill } from './actions/papers.ts';
import { EVERYBODY, READ, RUN } from './plans.ts';
import { drill, drills, ownPlans } from './queries.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

const A_PICTURE = { fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
const owed = async (unit: TestUnit) =>
  (await w.does(unit.as['security-officer'], ledger, { state: 'all', limit: 200 })).rows
    .filter(({ rule }) => rule === 8503)
    .map(({ due, state, doneOn }) => `${due} ${state} ${doneOn ?? '-'}`);
const held = (drillId: number, presentIds: readonly number[], over: object = {}) => ({
  ...{ drillId, heldOn: w.today(), presentIds, wentWell: '十分钟内断网', wentWrong: '值班电话无人接' },
  ...{ late: '断网用时25分钟', changes: [], ...over },
});

test('第八条第（五）项：每年至少演练一次，列入台账；开展有人参加即满足；没有开展的如实显示', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { planId } = await aPlan(w, unit);
  assert.deepEqual(await owed(unit), ['2026-12-31 owed -']);
  const drillId = await aDrill(w, unit, planId, [unit.memberId]);
  assert.deepEqual(await owed(unit), ['2026-12-31 owed -'], '只有计划不算');
  assert.deepEqual(await w.does(officer, holdIt, held(drillId, [unit.memberId])), { counts: true });
  assert.deepEqual(await owed(unit), ['2026-12-31 met 2026-11-23']);
  const one = await w.does(unit.as.head, drill, { drillId });
  assert.deepEqual([one.stand, one.took, one.outcome!.wentWrong], ['held', 1, '值班电话无人接']);
  await w.isRefused('wrong-state', officer, holdIt, held(drillId, [unit.memberId]));
});

test('取消的、无人参加的演练什么都不满足', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { planId } = await aPlan(w, unit);
  const off = await aDrill(w, unit, planId, [unit.memberId]);
  await w.does(officer, cancelDrill, { drillId: off, words: '与审计冲突' });
  await w.isRefused('wrong-state', officer, holdIt, held(off, [unit.memberId]));
  await w.isRefused('wrong-state', officer, cancelDrill, { drillId: off, words: '再次' });
  const nobody = await aDrill(w, unit, planId, [unit.memberId]);
  assert.deepEqual(await w.does(officer, holdIt, held(nobody, [])), { counts: false });
  assert.equal((await w.does(officer, drill, { drillId: nobody })).stand, 'nobody-there');
  assert.deepEqual(await owed(unit), ['2026-12-31 owed -']);
});

test('事后登记的按开展日期计入，并显示为事后登记；将来的日期、预案生效之前的日期不收', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { planId } = await aPlan(w, unit);
  const drillId = await aDrill(w, unit, planId, [unit.memberId], '2026-12-20');
  await w.isRefused('in-the-future', officer, holdIt, held(drillId, [unit.memberId], { heldOn: '2026-11-24' }));
  await w.isRefused('not-in-force-yet', officer, holdIt, held(drillId, [unit.memberId], { heldOn: '2026-11-22' }));
  w.moveTo('2026-12-28T02:00:00.000Z');
  assert.equal((await w.does(officer, drill, { drillId })).stand, 'day-passed');
  await w.does(officer, holdIt, held(drillId, [unit.memberId], { heldOn: '2026-12-20' }));
  const one = await w.does(officer, drill, { drillId });
  assert.deepEqual([one.stand, one.heldOn, one.recordedOn], ['recorded-late', '2026-12-20', '2026-12-28']);
  assert.deepEqual(await owed(unit), ['2026-12-31 met 2026-12-20']);
});

test('本人可以说明没有到场，与登记并列显示；没有一人到场的不再计入，本人改口后重新计入', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { planId } = await aPlan(w, unit);
  const colleague = await aPerson(w, unit);
  const drillId = await aDrill(w, unit, planId, [unit.memberId, colleague]);
  const absent = { drillId, absent: true };
  await w.isRefused('wrong-state', unit.as.member, sayAbsent, absent);
  await w.isRefused('nobody-asked', officer, holdIt, held(drillId, [await aPerson(w, unit)]));
  await w.does(officer, holdIt, held(drillId, [unit.memberId]));
  const [mine] = (await w.does(unit.as.member, ownPlans, {})).drills;
  assert.deepEqual([mine!.present, mine!.disputedAt], [true, null]);
  await w.isRefused('not-found', unit.as.liaison, sayAbsent, absent);
  await w.does(unit.as.member, sayAbsent, absent);
  await w.isRefused('not-found', unit.as.member, sayAbsent, absent);
  const one = await w.does(officer, drill, { drillId });
  assert.deepEqual(
    [one.stand, one.took, one.disputed, one.participants.find(({ personId }) => personId === unit.memberId)?.present],
    ['nobody-there', 0, 1, true],
  );
  assert.deepEqual(await owed(unit), ['2026-12-31 owed -']);
  await w.does(unit.as.member, sayAbsent, { drillId, absent: false });
  assert.deepEqual(await owed(unit), ['2026-12-31 met 2026-11-23']);
});

test('改进事项有人负责、有期限，承办人在自己的页面完成；过去的期限不收', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { planId } = await aPlan(w, unit);
  const drillId = await aDrill(w, unit, planId, [unit.memberId]);
  const change = { what: '更换值班电话', personId: unit.memberId, dueOn: '2026-12-10' };
  const late = held(drillId, [unit.memberId], { changes: [{ ...change, dueOn: '2026-11-22' }] });
  await w.isRefused('task-in-the-past', officer, holdIt, late);
  await w.does(officer, holdIt, held(drillId, [unit.memberId], { changes: [change] }));
  const [mine] = (await w.does(unit.as.member, ownPlans, {})).changes;
  assert.equal(mine!.what, '更换值班电话');
  const drillChangeId = mine!.changeId;
  const finding = async () => (await w.does(officer, findings, { source: 'drill' })).rows[0]!;
  const { state, dueOn, responsible, thingKind, thingId } = await finding();
  assert.deepEqual(
    [state, dueOn, thingKind, thingId],
    ['open', '2026-12-10', 'drill', drillId],
    '改进事项也是一个问题',
  );
  assert.ok(responsible);
  await w.isRefused('not-found', unit.as.liaison, finish, { drillChangeId });
  await w.isRefused('not-found', unit.as.head, finish, { drillChangeId });
  await w.does(unit.as.member, finish, { drillChangeId });
  await w.isRefused('wrong-state', officer, finish, { drillChangeId });
  assert.equal((await finding()).state, 'submitted', '完成后由他人验收');
  assert.equal((await w.does(unit.as.head, drill, { drillId })).changesOpen, 0);
});

test('演练记录成 PDF，可附一份扫描件；没有生效预案的不能计划演练', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const draft = await aDraft(w, unit);
  const planned = { plannedOn: '2026-12-01', scenario: '门户被篡改', personIds: [unit.memberId] };
  await w.isRefused('not-in-force-yet', officer, planDrill, { planId: draft.planId, ...planned });
  const { planId } = await aPlan(w, unit);
  const drillId = await aDrill(w, unit, planId, [unit.memberId]);
  await w.isRefused('wrong-state', officer, addScan, { drillId }, A_PICTURE);
  await w.does(officer, changePlannedDrill, { drillId, ...planned, plannedOn: '2026-11-23' });
  await w.does(officer, holdIt, held(drillId, [unit.memberId]));
  await w.isRefused('not-found', officer, openScan, { drillId });
  await w.does(officer, addScan, { drillId }, A_PICTURE);
  await w.isRefused('scanned-already', officer, addScan, { drillId }, A_PICTURE);
  assert.equal((await w.does(unit.as.head, openScan, { drillId })).file.mediaType, 'image/png');
  const { file } = await w.does(unit.as.head, printDrill, { drillId });
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
});

test('R1：专员组织演练，主要负责人查阅；其他人只见自己的', async () => {
  const unit = await w.aUnit();
  const { planId } = await aPlan(w, unit);
  const drillId = await aDrill(w, unit, planId, [unit.memberId]);
  const planned = { plannedOn: '2026-12-01', scenario: '门户被篡改', personIds: [] };
  await w.onlyFor(READ, unit, drills, {});
  await w.onlyFor(READ, unit, drill, { drillId });
  await w.onlyFor(READ, unit, printDrill, { drillId });
  await w.onlyFor(READ, unit, openScan, { drillId });
  await w.onlyFor(RUN, unit, planDrill, { planId, ...planned });
  await w.onlyFor(RUN, unit, changePlannedDrill, { drillId, ...planned });
  await w.onlyFor(RUN, unit, holdIt, held(drillId, []));
  await w.onlyFor(RUN, unit, cancelDrill, { drillId, words: '理由' });
  await w.onlyFor(EVERYBODY, unit, sayAbsent, { drillId, absent: true });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as.head, drill, { drillId });
});
