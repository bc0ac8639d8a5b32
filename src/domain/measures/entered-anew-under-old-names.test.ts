import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anEnteredTest, anObject } from '../../fixtures/measures.ts';
import { aWorld } from '../../fixtures/world.ts';
import { complete } from './actions/assess.ts';
import { addObject, changeObjectOf, endObjectOf } from './actions/objects.ts';
import { object } from './queries.ts';
import { test as oneTest } from './scan-queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());
const START = '2026-11-23T02:00:00.000Z';

test('改名以后停用、再用原来的名称登记的，也认得出；曾用名留在登记里', async () => {
  w.moveTo(START);
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const system = await anObject(w, unit, 'system', { name: '调度系统', operated: true });
  const other = await anObject(w, unit, 'system', { name: '官网', operated: true });
  for (const name of ['临时名称', '调度平台'])
    await w.does(officer, changeObjectOf, { protectedObjectId: system, name, operated: true });
  const { name, formerNames } = await w.does(officer, object, { protectedObjectId: system });
  assert.deepEqual([name, formerNames], ['调度平台', ['调度系统', '临时名称']]);
  w.moveTo('2026-11-24T02:00:00.000Z');
  await w.does(officer, endObjectOf, { protectedObjectId: system });
  w.moveTo('2026-11-25T02:00:00.000Z');
  const technicalTestId = await anEnteredTest(w, officer, '2026-11-25', [other]);
  await w.does(officer, complete, { technicalTestId });
  // What was in use beside it does not become it by bearing its name for a while.
  for (const borne of ['调度系统', '官网'])
    await w.does(officer, changeObjectOf, { protectedObjectId: other, name: borne, operated: true });
  assert.equal((await w.does(officer, oneTest, { technicalTestId })).setAsideAt, null, '被检测的系统自己改名，不影响');
  const anew = { kind: 'system' as const, name: '调度系统', operated: true };
  assert.equal((await w.does(officer, addObject, anew)).setAside, 1);
});
