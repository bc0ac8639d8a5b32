/** Which of the orders of dates a pack shows. What is planted is no work of the program: the ledger is not asked. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ORDERS_OF_OFFICES } from '../../fixtures/planted-orders/offices.ts';
import { ORDERS_OF_PEOPLE } from '../../fixtures/planted-orders/people.ts';
import { ORDERS_OF_THINGS } from '../../fixtures/planted-orders/things.ts';
import { onDay, plantingOrders, withoutConstraints } from '../../fixtures/planted-orders.ts';
import { aWorld } from '../../fixtures/world.ts';
import { instant } from '../../law/day.ts';
import { DATE_ORDERS } from '../date-orders/catalogue.ts';
import { askedOf } from '../date-orders/run.ts';
import { runCheck } from '../date-orders/store/run.ts';
import { REDACTIONS } from './inspection-packs.ts';
import { breachesFor } from './orders.ts';

const w = await aWorld();
before(() => withoutConstraints(w));
after(() => w.close());

const CASES = { ...ORDERS_OF_PEOPLE, ...ORDERS_OF_THINGS, ...ORDERS_OF_OFFICES };
const LETTERS_BETWEEN_BODIES = [1001, 1002, 1003, 1004];

test('材料列出公文往来等各项颠倒；线索、协助、突发情况、个人报告事项的一概不列', async () => {
  const unit = await w.aUnit();
  const p = plantingOrders(w, unit);
  for (const { number } of DATE_ORDERS) await CASES[number]!(p, onDay('2026-10-20'), onDay('2026-10-12'));
  const { shown, industry } = await w.world.db.inUnit(unit.unitId, async (sql) => {
    const asked = await askedOf(sql, { unitId: unit.unitId, today: w.today(), now: instant(w.world.clock()) });
    for (const check of DATE_ORDERS) await runCheck(sql, asked, check);
    const duties = [...new Set(DATE_ORDERS.flatMap((one) => one.duties))];
    const wanted = { unitId: unit.unitId, today: w.today(), duties };
    return {
      shown: await breachesFor(sql, { ...wanted, redaction: REDACTIONS['state-security'] }),
      industry: await breachesFor(sql, { ...wanted, redaction: REDACTIONS.industry }),
    };
  });
  const numbers = new Set(shown.map(({ check }) => check.number));
  for (const number of LETTERS_BETWEEN_BODIES) assert.ok(numbers.has(number), String(number));
  assert.ok(numbers.size > 50, String(numbers.size));
  const close = /clues|requests|incidents|matters/;
  const kept = DATE_ORDERS.filter(({ number, watches }) => numbers.has(number) && close.test(watches.join()));
  assert.deepEqual(
    kept.map(({ number, title }) => `${number} ${title.zh}`),
    [],
  );
  // How a review was decided is not for an industry department: neither are the days that would say so.
  const decisions = shown.filter(({ check }) => check.area === 'decisions');
  assert.ok(decisions.length > 0);
  assert.deepEqual(
    industry.map(({ check }) => check.number),
    shown.filter((one) => !decisions.includes(one)).map(({ check }) => check.number),
  );
});

test('因没有联络员由专员代签的部门自查，不算任命之前履职', async () => {
  const unit = await w.aUnit();
  const p = plantingOrders(w, unit);
  const check = DATE_ORDERS.find(({ number }) => number === 603)!;
  await CASES[603]!(p, onDay('2026-10-20'), onDay('2026-10-12'));
  await w.owner.query('update self_inspection_department set signed_instead = true where unit_id = $1', [unit.unitId]);
  const found = await w.world.db.inUnit(unit.unitId, async (sql) =>
    runCheck(sql, await askedOf(sql, { unitId: unit.unitId, today: w.today(), now: instant(w.world.clock()) }), check),
  );
  assert.equal(found.found, 0);
});
