import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anObject } from '../../fixtures/measures.ts';
import { hasStatus } from '../../fixtures/people.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld } from '../../fixtures/world.ts';
import type { ProtectedObjectId } from '../../platform/ids.ts';
import { ledger } from '../duties/queries.ts';
import { turnOfDay } from '../duties/turn-of-day.ts';
import { addTestFile, complete, enterTest } from './actions/assess.ts';
import { addObject, changeObjectOf, endObjectOf } from './actions/objects.ts';
import { objects } from './queries.ts';
import { test as oneTest } from './scan-queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('《关键信息基础设施安全保护条例》第十七条：停用后不检测、再重新登记的，当年检测不再作为依据；补充检测后才算履行', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'cii-operator');
  const officer = unit.as['security-officer'];
  const owed = async () =>
    (await w.does(officer, ledger, { state: 'all', limit: 200 })).rows
      .filter(({ rule, due }) => rule === 10301 && due === '2026-12-31')
      .map(({ state, doneOn }) => `${state} ${doneOn ?? '-'}`);
  const system = await anObject(w, unit, 'system', { name: '调度系统', operated: true });
  const other = await anObject(w, unit, 'system', { name: '官网', operated: true });
  const isTested = async (testedOn: string, protectedObjectIds: ProtectedObjectId[]) => {
    const given = { doneBy: 'own' as const, testedOn, conclusion: '无', protectedObjectIds };
    const { technicalTestId } = await w.does(officer, enterTest, given);
    const picture = { fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
    for (const kind of ['test-report', 'risk-report'] as const)
      await w.does(officer, addTestFile, { technicalTestId, kind }, picture);
    await w.does(officer, complete, { technicalTestId });
    return technicalTestId;
  };
  await w.does(officer, endObjectOf, { protectedObjectId: system });
  w.moveTo('2026-11-24T02:00:00.000Z');
  const technicalTestId = await isTested('2026-11-24', [other]);
  assert.deepEqual(await owed(), ['met 2026-11-24']);

  await anObject(w, unit, 'system', { name: '新建系统', operated: true });
  await anObject(w, unit, 'system', { name: '调度系统' });
  assert.deepEqual(await owed(), ['met 2026-11-24'], '另外的系统、不属于关键信息基础设施的，不影响');
  const words = { kind: 'system' as const, name: '调度 系统', operated: true };
  const { protectedObjectId: anew, setAside } = await w.does(officer, addObject, words);
  assert.deepEqual([setAside, await owed()], [1, ['owed -']]);
  const stands = await w.does(unit.as.head, oneTest, { technicalTestId });
  assert.deepEqual([stands.setAsideFor, stands.completedAt !== null], ['调度 系统', true]);
  const news = (await w.does(officer, objects, { inUse: true, limit: 50, offset: 0 })).rows;
  const again = await isTested(
    '2026-11-24',
    news.filter(({ operated }) => operated).map((one) => one.protectedObjectId),
  );
  assert.deepEqual(await owed(), ['met 2026-11-24']);
  await w.does(officer, changeObjectOf, { protectedObjectId: anew, name: '调度系统', operated: true });
  assert.equal((await w.does(unit.as.head, oneTest, { technicalTestId: again })).setAsideAt, null, '已覆盖的仍作数');

  const later = await anObject(w, unit, 'system', { name: '旧系统', operated: true });
  await w.does(officer, endObjectOf, { protectedObjectId: later });
  w.moveTo('2026-11-25T02:00:00.000Z');
  await isTested(
    '2026-11-25',
    news.filter(({ operated }) => operated).map((one) => one.protectedObjectId),
  );
  w.moveTo('2027-12-01T02:00:00.000Z');
  await turnOfDay(w.world, unit.unitId, 'a later edition');
  await anObject(w, unit, 'system', { name: '旧系统', operated: true });
  assert.deepEqual(await owed(), ['met 2026-11-24'], '停用一年以上后重新建设的，是新的系统');
});
