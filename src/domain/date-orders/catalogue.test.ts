/** Every check passes a record in order, and is seen to find a planted breach. What is planted is no work of the program: the ledger is not asked. */
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Sql } from '../../database/connect.ts';
import { ORDERS_OF_OFFICES } from '../../fixtures/planted-orders/offices.ts';
import { ORDERS_OF_PEOPLE } from '../../fixtures/planted-orders/people.ts';
import { ORDERS_OF_THINGS } from '../../fixtures/planted-orders/things.ts';
import { type OrderCases, onDay, plantingOrders, withoutConstraints } from '../../fixtures/planted-orders.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { instant } from '../../law/day.ts';
import type { DateOrder } from './catalogue/check.ts';
import { DATE_ORDERS } from './catalogue.ts';
import { askedOf } from './run.ts';
import { countPairs } from './store/orders.ts';
import { PAIRS_IN_SQL } from './store/pairs.ts';
import { runCheck } from './store/run.ts';

const w = await aWorld();
before(() => withoutConstraints(w));
after(() => w.close());

const CASES: OrderCases = { ...ORDERS_OF_PEOPLE, ...ORDERS_OF_THINGS, ...ORDERS_OF_OFFICES };
const [EARLIER, LATER] = [onDay('2026-10-12'), onDay('2026-10-20')];

const asked = (unit: TestUnit, sql: Sql) =>
  askedOf(sql, { unitId: unit.unitId, today: w.today(), now: instant(w.world.clock()) });
const run = (unit: TestUnit, check: DateOrder) =>
  w.world.db.inUnit(unit.unitId, async (sql) => runCheck(sql, await asked(unit, sql), check));

test('每项核对都有语句、依据、两种文字和一个植入的颠倒', () => {
  const numbers = DATE_ORDERS.map(({ number }) => number);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.ok(numbers.length >= 30);
  for (const known of [PAIRS_IN_SQL, CASES])
    assert.deepEqual(
      Object.keys(known)
        .map(Number)
        .sort((a, b) => a - b),
      [...numbers].sort((a, b) => a - b),
    );
  for (const { title, because, todo, first, second, watches, duties } of DATE_ORDERS) {
    for (const text of [title, because, todo, first, second]) assert.ok(text.zh && text.en);
    assert.ok(watches.length > 0 && duties.length > 0);
  }
});

for (const check of DATE_ORDERS)
  test(`${check.number} ${check.title.zh}：先后正确的不列出，颠倒的找得到`, async () => {
    const unit = await w.aUnit();
    const p = plantingOrders(w, unit);
    await CASES[check.number]!(p, EARLIER, LATER);
    assert.deepEqual(await run(unit, check), { check: check.number, found: 0, gone: 0 }, '先后正确，不列出');
    const inOrder = await w.world.db.inUnit(unit.unitId, async (sql) => countPairs(sql, await asked(unit, sql), check));
    assert.equal(inOrder.kept, 1, '核对到了这条记录');
    await CASES[check.number]!(p, LATER, EARLIER);
    assert.equal((await run(unit, check)).found, 1, '颠倒的找到一处');
    assert.equal((await run(unit, check)).found, 0, '再次核对不重复');
  });

test('没有教育就出发、期限过了还没有报告：同样找得到；期限当天不算晚', async () => {
  const unit = await w.aUnit();
  const p = plantingOrders(w, unit);
  const of = (number: number) => DATE_ORDERS.find((one) => one.number === number)!;
  await p.trip({ departed_on: '2026-11-23' }, { briefed_on: null });
  assert.equal((await run(unit, of(302))).found, 1, '出发当天就列出');
  await p.trip({}, { interview_by: '2026-11-23' });
  assert.equal((await run(unit, of(304))).found, 0, '期限当天还可以办');
  await p.trip({}, { interview_by: '2026-11-22' });
  assert.equal((await run(unit, of(304))).found, 1);
});

test('同一天按日期核对的不算颠倒；按时刻核对的，差一分钟也算', async () => {
  const unit = await w.aUnit();
  const p = plantingOrders(w, unit);
  const of = (number: number) => DATE_ORDERS.find((one) => one.number === number)!;
  await p.trip({ departed_on: '2026-11-20' }, { briefed_on: '2026-11-20' });
  assert.equal((await run(unit, of(302))).found, 0);
  await p.incident({ reported_at: '2026-11-20T02:01:00Z', report_by: '2026-11-20T02:00:00Z' });
  assert.equal((await run(unit, of(411))).found, 1);
});
