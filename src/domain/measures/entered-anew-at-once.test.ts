import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { setTimeout as passes } from 'node:timers/promises';
import { anEnteredTest, anObject } from '../../fixtures/measures.ts';
import { aWorld } from '../../fixtures/world.ts';
import { perform, type World } from '../../platform/perform.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { complete } from './actions/assess.ts';
import { addObject, changeObjectOf, endObjectOf } from './actions/objects.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());
const START = '2026-11-23T02:00:00.000Z';

for (const by of ['登记', '更改'])
  test(`完成检测的同时${by}重新启用的系统：两者不会互相看不见`, async () => {
    w.moveTo(START);
    const unit = await w.aUnit();
    const officer = unit.as['security-officer'];
    const words = { name: '调度系统', operated: true };
    const system = await anObject(w, unit, 'system', words);
    const other = await anObject(w, unit, 'system', { name: '官网', operated: true });
    const spare = await anObject(w, unit, 'system', { name: '备用' });
    await w.does(officer, endObjectOf, { protectedObjectId: system });
    w.moveTo('2026-11-24T02:00:00.000Z');
    const technicalTestId = await anEnteredTest(w, officer, '2026-11-24', [other]);
    const again = () =>
      by === '登记'
        ? w.does(officer, addObject, { kind: 'system', ...words })
        : w.does(officer, changeObjectOf, { protectedObjectId: spare, ...words });
    let added: ReturnType<typeof again> | undefined;
    const world: World = {
      ...w.world,
      // The test is completed and nobody sees it yet.
      async rederive(...scope) {
        added ??= again();
        await Promise.race([added, passes(1500)]);
        return w.world.rederive(...scope);
      },
    };
    await perform(world, officer, complete, { technicalTestId });
    assert.equal((await added!).setAside, 1);
  });

test('登记重新启用的系统的同时完成检测：检测等到登记结束，看得见这个系统，不能漏下它完成', async () => {
  w.moveTo(START);
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const words = { name: '调度系统', operated: true };
  const system = await anObject(w, unit, 'system', words);
  const other = await anObject(w, unit, 'system', { name: '官网', operated: true });
  await w.does(officer, endObjectOf, { protectedObjectId: system });
  w.moveTo('2026-11-24T02:00:00.000Z');
  const technicalTestId = await anEnteredTest(w, officer, '2026-11-24', [other]);
  let completed: Promise<Refusal> | undefined;
  const world: World = {
    ...w.world,
    db: {
      ...w.world.db,
      // The system is entered and nobody sees it yet.
      inUnit: (unitId, work, does) =>
        w.world.db.inUnit(
          unitId,
          async (sql) => {
            const entered = await work(sql);
            completed ??= w.isRefused('test-incomplete', officer, complete, { technicalTestId });
            const first = await Promise.race([completed.then(() => 'completed'), passes(1500).then(() => 'waits')]);
            assert.equal(first, 'waits', '登记还没有结束，检测不会先有结果');
            return entered;
          },
          does,
        ),
    },
  };
  await perform(world, officer, addObject, { kind: 'system', ...words });
  assert.match(JSON.stringify((await completed!).details), /调度系统/);
});
