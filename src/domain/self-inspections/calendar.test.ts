import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment } from '../../fixtures/a-person.ts';
import { aFinding } from '../../fixtures/findings.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { chooseFigure } from '../duties/actions.ts';
import { ALL_CHECKED } from './calendar.ts';
import { calendar, checked } from './calendar-query.ts';
import { READ } from './self-inspections.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const line = async (unit: TestUnit, what: string) =>
  (await w.does(unit.as.head, calendar, {})).lines.find((one) => one.what === what)!;

test('检查日历按月列出未来六个月到期的和逾期的；只有专员和主要负责人可看', async () => {
  const unit = await w.aUnit();
  await w.onlyFor(READ, unit, calendar, {});
  const { months } = await w.does(unit.as.head, calendar, {});
  assert.deepEqual([months.length, months[0], months[5]], [6, '2026-11', '2027-04']);
  await aFinding(w, unit, { dueOn: '2027-01-08' });
  assert.deepEqual((await line(unit, 'findings')).due, [0, 0, 1, 0, 0, 0]);
  w.moveTo('2027-01-11T02:00:00.000Z');
  const late = await line(unit, 'findings');
  w.moveTo('2026-11-23T02:00:00.000Z');
  assert.deepEqual([late.overdue, late.due[0]], [1, 0]);
});

test('检查日历的每个数字都能打开它所数的事项：数目相同，各有编号和到期日；别的单位的看不到', async () => {
  const unit = await w.aUnit();
  await w.onlyFor(READ, unit, checked, { what: 'findings' });
  const findingId = await aFinding(w, unit, { dueOn: '2027-01-08' });
  const things = async (month?: string) =>
    (await w.does(unit.as.head, checked, { what: 'findings', ...(month && { month }) })).rows;
  assert.deepEqual(
    (await things('2027-01')).map(({ id, due }) => [id, due]),
    [[findingId, '2027-01-08']],
  );
  assert.match((await things('2027-01'))[0]!.label!.zh, /^2026-\d{6}$/);
  assert.deepEqual([await things('2026-12'), await things()], [[], []]);
  assert.deepEqual((await w.does((await w.aUnit()).as.head, checked, { what: 'findings', month: '2027-01' })).rows, []);
  w.moveTo('2027-01-11T02:00:00.000Z');
  const late = [(await things()).length, (await things('2027-01')).length];
  w.moveTo('2026-11-23T02:00:00.000Z');
  assert.deepEqual(late, [1, 0], '已逾期的不再按月列出');
  for (const what of ALL_CHECKED) {
    const one = await line(unit, what);
    for (const [at, month] of (await w.does(unit.as.head, calendar, {})).months.entries())
      assert.equal((await w.does(unit.as.head, checked, { what, month })).total, one.due[at], `${what} ${month}`);
  }
});

test('有要害部位的部门按单位的频次自查：没有自查过的现在就到期', async () => {
  const unit = await w.aUnit();
  assert.equal((await line(unit, 'key-departments')).every, 4);
  const departmentId = await aDepartment(w, unit);
  await w.owner.query(
    `insert into register_item (unit_id, register, number, designation, level, department_id, valid_from, checked_on, salt, entered_at, entered_by)
     values ($1, 'place', 'Y-1', '要害部位', 'none', $2, '2026-01-01', '2026-01-01', '\\x00', now(), 0)`,
    [unit.unitId, departmentId],
  );
  assert.deepEqual((await line(unit, 'key-departments')).due, [1, 0, 0, 0, 0, 0]);
  await w.does(unit.as['security-officer'], chooseFigure, {
    ...{ parameter: 'self-inspection.key-department', value: 6, reason: '要害部位多' },
  });
  assert.equal((await line(unit, 'key-departments')).every, 6);
});
