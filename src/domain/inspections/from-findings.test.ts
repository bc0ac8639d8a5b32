import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { talking } from '../../fixtures/bodies.ts';
import { isPutRight } from '../../fixtures/findings.ts';
import { aWorld } from '../../fixtures/world.ts';
import { day } from '../../law/day.ts';
import { close } from '../findings/actions/verify.ts';
import { findings } from '../findings/queries.ts';
import { draftOrder } from './actions/order.ts';
import { takeIn } from './actions/unit-side.ts';
import { MEASURE_AT_MOST, measureOf } from './from-findings.ts';
import { receivedCase } from './queries-of-units.ts';

const w = await aWorld('2026-04-01T02:00:00.000Z');
after(() => w.close());
afterEach(() => w.checkInvariants());

test('what stands in a report drafted from a finding: its measures, its evidence, and no more than was verified', () => {
  const done = { measures: '更换门磁\n并测试', files: 2, state: 'closed', closedOn: day('2026-04-27') } as const;
  assert.equal(measureOf(done), '更换门磁；并测试。佐证材料2份。已于2026年4月27日由他人验收销号。');
  assert.equal(
    measureOf({ ...done, files: 0, state: 'submitted', closedOn: null }),
    '更换门磁；并测试。已整改，尚待验收。',
  );
  assert.equal(measureOf({ measures: undefined, files: 0, state: 'open', closedOn: null }), '正在整改。');
  const long = measureOf({ ...done, measures: '长'.repeat(600) });
  assert.equal(long.length, MEASURE_AT_MOST);
  assert.match(long, /验收销号。$/);
});

test('the report on an order is drafted from the findings that its items became, in the order of the items', async () => {
  const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
  const unit = await w.aBody('unit', '示例设计院', '示设');
  const clerk = unit.as['security-officer'];
  const { adds, goes, arrived } = talking(w, (who) => (who === organ ? 'organ-officer' : 'security-officer'));
  const correspondentId = await adds(organ, '示例设计院');
  const items = ['补正机房出入登记', '修订信息系统管理制度'];
  const wish = { correspondentId, grounds: [1], limit: '2026-04-30', items };
  const { dispatchId } = await w.does(organ.as['organ-officer'], draftOrder, wish);
  await goes(organ, { dispatchId });
  const arrivalId = await arrived(unit, 'order');
  await w.does(clerk, takeIn, { arrivalId });
  const { rows } = await w.does(clerk, findings, { source: 'order' });
  const { findingId } = rows.find(({ title }) => title?.zh === items[0])!;
  await isPutRight(w, clerk, findingId);
  await w.does(unit.as.head, close, { findingId, words: '现场核对' });
  const { proposed } = await w.does(clerk, receivedCase, { arrivalId });
  assert.deepEqual(
    proposed.map((found) => [found?.state, found?.measure]),
    [
      ['closed', '更换门磁并测试。已于2026年4月1日由他人验收销号。'],
      ['open', '正在整改。'],
    ],
  );
});
