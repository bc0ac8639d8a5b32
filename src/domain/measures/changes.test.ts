import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aMeasure, anObject } from '../../fixtures/measures.ts';
import { aWorld } from '../../fixtures/world.ts';
import { change } from './actions/keep.ts';
import { measure } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('更改登记留下记录：改了什么、原来是什么；责任人只记改过，不记姓名；没有改动的不记', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const system = await anObject(w, unit, 'system');
  const measureId = await aMeasure(w, unit, 'boundary', { name: '防火墙' });
  const same = { measureId, form: 'boundary', name: '防火墙', what: '', place: '主楼三层', effectiveOn: '2026-03-01' };
  await w.does(officer, change, { ...same, protectedObjectIds: [] } as never);
  assert.deepEqual((await w.does(unit.as.head, measure, { measureId })).changes, []);
  const given = { name: '边界防火墙', checkMonths: 3, personId: unit.memberId, protectedObjectIds: [system] };
  await w.does(officer, change, { ...same, ...given } as never);
  const [one, ...more] = (await w.does(unit.as.head, measure, { measureId })).changes;
  assert.deepEqual([one!.changed, more.length], [['name', 'objects', 'owner', 'interval'], 0]);
  const { interval, ...before } = one!.before!;
  assert.deepEqual(before, { name: '防火墙', objects: '' });
  assert.ok(Number(interval) > 3);
});
