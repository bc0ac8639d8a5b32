import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { setTimeout as passes } from 'node:timers/promises';
import { anEnteredTest, anObject } from '../../fixtures/measures.ts';
import { aWorld } from '../../fixtures/world.ts';
import { perform, type World } from '../../platform/perform.ts';
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
