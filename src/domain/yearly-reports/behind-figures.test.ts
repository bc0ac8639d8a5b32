import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { aWorld } from '../../fixtures/world.ts';
import { accept } from '../cross-checks/actions/decide.ts';
import { planTraining } from '../training/actions/plan-training.ts';
import { recordAttendance } from '../training/actions/record-attendance.ts';
import { begin, discard } from './actions/write.ts';
import { get, rows } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('未处理的核验问题按统计日计算：接受当日起不计，接受期满次日起重新计入；数据和出处一致', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const found = await w.owner.query(
    `insert into cross_check_hit (unit_id, rule, key, name, found_on, found_at)
      values ($1, 401, 'a', '', '2026-11-18', '2026-11-18T02:00:00Z') returning hit_id::int as id`,
    [unit.unitId],
  );
  w.moveTo('2026-11-20T02:00:00.000Z');
  await w.does(unit.as.head, accept, { hitId: found.rows[0].id, words: '已安排本周调整岗位', until: '2026-11-21' });
  w.moveTo('2026-11-23T02:00:00.000Z');
  const counted: Record<string, number[]> = {};
  for (const asOf of ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22']) {
    const { yearlyReportId } = await w.does(officer, begin, { year: 2026, asOf });
    const { figures } = await w.does(officer, get, { yearlyReportId });
    const behind = await w.does(officer, rows, { yearlyReportId, figure: 'contradictions' });
    counted[asOf] = [figures.contradictions ?? -1, behind.total];
    await w.does(officer, discard, { yearlyReportId });
  }
  assert.deepEqual(counted, {
    '2026-11-17': [0, 0],
    '2026-11-18': [1, 1],
    '2026-11-19': [1, 1],
    '2026-11-20': [0, 0],
    '2026-11-21': [0, 0],
    '2026-11-22': [1, 1],
  });
});

test('出处的每一行有自己的位置，同一场次的两人次也分得开；翻页时位置连续', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { trainingId } = await w.does(officer, planTraining, {
    ...{ topic: '专题', subjects: ['secrecy'], day: '2026-11-20', hours: 1, place: '报告厅' },
  });
  const attendees = [unit.memberId, await aPerson(w, unit, { name: '欧阳清源' })];
  await w.does(officer, recordAttendance, { trainingId, attendees });
  const { yearlyReportId } = await w.does(officer, begin, { year: 2026 });
  const asked = { yearlyReportId, figure: 'attendances' as const };
  const all = (await w.does(officer, rows, asked)).rows;
  assert.deepEqual(
    all.map(({ at, id }) => [at, id]),
    [
      [0, trainingId],
      [1, trainingId],
    ],
  );
  const next = await w.does(officer, rows, { ...asked, offset: 1, limit: 1 });
  assert.deepEqual(
    next.rows.map(({ at }) => at),
    [1],
  );
});
