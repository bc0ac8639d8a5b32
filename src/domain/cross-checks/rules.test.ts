/** Every rule is seen to find a planted contradiction, and nothing once it is mended. What is planted is no work of the program: the ledger is not asked. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { CASES_OF_PEOPLE } from '../../fixtures/planted/people.ts';
import { CASES_OF_THINGS } from '../../fixtures/planted/things.ts';
import { type Planting, planting } from '../../fixtures/planted.ts';
import { aWorld } from '../../fixtures/world.ts';
import { instant } from '../../law/day.ts';
import { CROSS_CHECKS } from './catalogue.ts';
import { RULES_IN_SQL } from './store/rules.ts';
import { runRule } from './store/run.ts';

const w = await aWorld();
after(() => w.close());

/** Plants it, and answers how it is mended. */
export type Case = (p: Planting) => Promise<() => Promise<unknown>>;
const CASES: Readonly<Record<number, Case>> = { ...CASES_OF_PEOPLE, ...CASES_OF_THINGS };

test('每条规则都有核验语句、依据和一个植入的矛盾', () => {
  const numbers = CROSS_CHECKS.map(({ number }) => number);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.ok(numbers.length >= 30);
  for (const known of [RULES_IN_SQL, CASES])
    assert.deepEqual(Object.keys(known).map(Number).sort(), [...numbers].sort());
  for (const { title, because, todo, watches, duties } of CROSS_CHECKS) {
    for (const text of [title, because, todo]) assert.ok(text.zh && text.en);
    assert.ok(watches.length > 0 && duties.length > 0);
  }
});

for (const { number, title } of CROSS_CHECKS)
  test(`${number} ${title.zh}：植入的找得到，改正后消失`, async () => {
    const unit = await w.aUnit();
    const p = planting(w, unit);
    const run = () =>
      w.world.db.inUnit(unit.unitId, (sql) =>
        runRule(sql, { unitId: unit.unitId, today: w.today(), now: instant(w.world.clock()) }, number),
      );
    const before = await run();
    const mends = await CASES[number]!(p);
    assert.equal((await run()).found, 1, '植入后找到一处');
    assert.equal((await run()).found, 0, '再次核验不重复');
    await mends();
    const after = await run();
    assert.deepEqual([after.found, after.gone], [0, 1], '改正后消失');
    assert.equal(before.gone, 0);
  });
