import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { fromSource, isPutRight } from '../../fixtures/findings.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { instant } from '../../law/day.ts';
import { rederive } from '../duties/store/derive.ts';
import { dismiss } from './actions/raise.ts';
import { close, reopen } from './actions/verify.ts';
import type { FindingSource } from './findings.ts';
import { finding, findings } from './queries.ts';
import { type Raising, settleFindings, settleMissing } from './raise.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

const inSource = <T>(unit: TestUnit, work: (raising: Raising) => Promise<T>): Promise<T> =>
  w.world.db.inUnit(unit.unitId, async (sql) => {
    const { unitId } = unit;
    const result = await work({ sql, unitId, now: instant(w.world.clock()), today: w.today() });
    await rederive(sql, unitId, { people: [], unit: true }, w.today());
    return result;
  });
const settles = (unit: TestUnit, source: FindingSource, key: string) =>
  inSource(unit, (raising) => settleFindings(raising, source, [key], '2026-11-30的扫描'));

test('同一来源的同一问题未了结时只有一条', async () => {
  const unit = await w.aUnit();
  const first = await fromSource(w, unit);
  const again = await fromSource(w, unit);
  assert.deepEqual([first.outcome, again.outcome, again.findingId], ['new', 'open-already', first.findingId]);
  const whole = await w.does(unit.as.head, finding, { findingId: first.findingId });
  assert.deepEqual([whole.seen, whole.dueOn], [2, '2026-12-07']);
});

test('来源报告得更重时，期限提前；说已整改而来源仍然报告的，退回整改', async () => {
  const unit = await w.aUnit();
  const { findingId } = await fromSource(w, unit);
  await isPutRight(w, unit.as['security-officer'], findingId);
  await fromSource(w, unit, { severity: 'critical' });
  const whole = await w.does(unit.as.head, finding, { findingId });
  assert.deepEqual([whole.state, whole.severity, whole.dueOn], ['open', 'critical', '2026-11-30']);
  assert.equal(whole.entries.at(-1)!.what, 'seen-again');
});

test('技术检测不再报告的，由来源销号；再次出现的另立一条并指明上一条', async () => {
  const unit = await w.aUnit();
  const { findingId } = await fromSource(w, unit);
  assert.deepEqual(await settles(unit, 'scan', 'scan/1/rule-7'), [findingId]);
  assert.deepEqual(await settles(unit, 'scan', 'scan/1/rule-7'), []);
  const closed = await w.does(unit.as.head, finding, { findingId });
  assert.deepEqual([closed.stand, closed.entries.at(-1)!.words], ['closed', '2026-11-30的扫描']);
  const again = await fromSource(w, unit);
  assert.equal(again.outcome, 'recurs');
  const recurring = await w.does(unit.as.head, finding, { findingId: again.findingId });
  assert.deepEqual([recurring.recursOf, recurring.earlier.length], [findingId, 1]);
  assert.equal((await w.does(unit.as.head, findings, { recurring: true })).total, 1);
  await w.isRefused('stands-anew', unit.as.head, reopen, { findingId, words: '又出现了' });
});

test('清点等来源不再报告的，仍须他人验收才销号', async () => {
  const unit = await w.aUnit();
  const { findingId } = await fromSource(w, unit, { source: 'inventory', sourceKey: 'inventory/3/17' });
  await settles(unit, 'inventory', 'inventory/3/17');
  assert.equal((await w.does(unit.as.head, finding, { findingId })).state, 'submitted');
  await w.does(unit.as.head, close, { findingId, words: '载体已找到' });
});

test('整批核对：同一前缀下没有再报告的全部销号，其余不动', async () => {
  const unit = await w.aUnit();
  const keep = await fromSource(w, unit, { sourceKey: 'scan/1/a' });
  const gone = await fromSource(w, unit, { sourceKey: 'scan/1/b' });
  const other = await fromSource(w, unit, { sourceKey: 'scan/2/a' });
  const settled = await inSource(unit, (raising) => settleMissing(raising, 'scan', 'scan/1/', ['scan/1/a']));
  assert.deepEqual(settled, [gone.findingId]);
  for (const { findingId } of [keep, other])
    assert.equal((await w.does(unit.as.head, finding, { findingId })).state, 'open');
});

test('决定不作为问题的，到期以前来源再次报告也不再列出，到期后重新列为问题', async () => {
  const unit = await w.aUnit();
  const { findingId } = await fromSource(w, unit);
  await w.does(unit.as.head, dismiss, { findingId, words: '该系统不联网', until: '2026-12-10' });
  assert.equal((await fromSource(w, unit)).outcome, 'dismissed');
  w.moveTo('2026-12-14T02:00:00.000Z');
  assert.equal((await fromSource(w, unit)).outcome, 'recurs');
});

test('别的单位用同样的来源标识，互不相干', async () => {
  const [one, other] = [await w.aUnit(), await w.aUnit()];
  await fromSource(w, one);
  assert.equal((await fromSource(w, other)).outcome, 'new');
});
