import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld } from '../../fixtures/world.ts';
import { addHere } from '../dispatches/actions/correspondents.ts';
import { openArrival } from '../dispatches/actions/receive.ts';
import { sendDispatch } from '../dispatches/actions/send.ts';
import { correspondents, received } from '../dispatches/queries.ts';
import { ledger } from '../duties/queries.ts';
import { turnOfDay } from '../duties/turn-of-day.ts';
import { draftRequirement } from '../industry/actions.ts';
import { adoptTask, doTask, endRequiredTask, openTaskFile } from './actions/tasks.ts';
import { nextTurns } from './next-turns.ts';
import { task, tasks } from './queries-of-tasks.ts';
import { READ, RUN } from './rules.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

const department = await w.aBody('industry-department', '甲省教育厅', '甲教');
const unit = await w.aBody('unit', '示例大学', '示大');
const officer = unit.as['security-officer'];
const { here } = await w.does(department.as['industry-officer'], correspondents, {});
const { bodyId } = here.find((one) => one.name === '示例大学')!;
const { correspondentId } = await w.does(department.as['industry-officer'], addHere, { bodyId });
const { dispatchId } = await w.does(department.as['industry-officer'], draftRequirement, {
  correspondentIds: [correspondentId],
  content: {
    title: '关于报送年度情况的要求',
    text: '每年报送一次。',
    articles: ['第七条'],
    effectiveFrom: '2026-11-23',
    figures: [],
  },
});
await approves(w, department.as.head, dispatchId);
await w.does(department.as['industry-officer'], sendDispatch, { dispatchId });
const { arrivalId } = (await w.does(unit.as.head, received, { type: 'requirement' })).rows[0]!;

const scan = { fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
const owed = async () =>
  (await w.does(officer, ledger, { state: 'all', limit: 200 })).rows
    .filter((row) => row.rule === 8601)
    .map(({ due, state, doneOn }) => `${due} ${state} ${doneOn ?? '-'}`)
    .sort();

test('第八条第（六）项：行业要求的定期事项采纳后列入台账，附材料办理，下一次自动列出；过期不办的如实显示，下一次照样列出', async () => {
  const asked = {
    arrivalId,
    title: '报送年度情况',
    evidence: '盖章的年度报告',
    everyMonths: 6,
    firstDue: '2026-12-31',
  };
  await w.isRefused('wrong-state', officer, adoptTask, asked);
  await w.does(officer, openArrival, { arrivalId, purpose: 'handle' });
  await w.isRefused('task-in-the-past', officer, adoptTask, { ...asked, firstDue: '2026-11-22' });
  await w.isRefused('secrecy-mark', officer, adoptTask, { ...asked, evidence: '机密★10年' });
  const { requiredTaskId } = await w.does(officer, adoptTask, asked);
  assert.deepEqual(await owed(), ['2026-12-31 owed -']);
  const turn = async () =>
    (await w.does(officer, task, { requiredTaskId })).turns.findLast(({ doneOn }) => doneOn === null)!;
  const taskTurnId = (await turn()).turnId;
  await w.isRefused('in-the-future', officer, doTask, { taskTurnId, doneOn: '2026-11-24' }, scan);
  await w.isRefused('file-refused', officer, doTask, { taskTurnId, doneOn: '2026-11-23' });
  await w.does(officer, doTask, { taskTurnId, doneOn: '2026-11-23', note: '已寄出' }, scan);
  await w.isRefused('wrong-state', officer, doTask, { taskTurnId, doneOn: '2026-11-23' }, scan);
  assert.deepEqual(await owed(), ['2026-12-31 met 2026-11-23', '2027-06-30 owed -']);
  const bytes = (await w.does(unit.as.head, openTaskFile, { taskTurnId })).file.bytes;
  assert.deepEqual(Buffer.from(bytes), Buffer.from(scan.bytes));

  w.moveTo('2028-01-05T02:00:00.000Z');
  for (const { unitId } of [unit, department]) await turnOfDay(w.world, unitId, 'a later edition');
  await nextTurns(w.world, unit.unitId);
  await nextTurns(w.world, unit.unitId);
  assert.deepEqual((await owed()).slice(1), ['2027-06-30 overdue -', '2027-12-31 overdue -', '2028-06-30 owed -']);
  const listed = await w.does(unit.as.head, tasks, {});
  assert.deepEqual(
    listed.tasks.map(({ dueOn, isOverdue, lastDoneOn }) => [dueOn, isOverdue, lastDoneOn]),
    [['2027-06-30', true, '2026-11-23']],
  );
  await w.does(officer, doTask, { taskTurnId: (await turn()).turnId, doneOn: '2027-07-02' }, scan);
  assert.equal((await owed())[1], '2027-06-30 met-late 2027-07-02');
  await w.does(unit.as.head, endRequiredTask, { requiredTaskId });
  assert.deepEqual((await owed()).slice(2), ['2027-12-31 overdue -'], '以前到期没有办理的仍要办理');
  const kept = await w.owner.query('select words from required_task where unit_id = $1', [unit.unitId]);
  assert.ok(kept.rows.every(({ words }) => !words.includes(Buffer.from('报送年度'))));

  await w.onlyFor(READ, unit, tasks, {});
  await w.onlyFor(READ, unit, task, { requiredTaskId });
  await w.onlyFor(RUN, unit, adoptTask, asked);
  await w.onlyFor(['head'], unit, endRequiredTask, { requiredTaskId });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as.head, task, { requiredTaskId });
});
