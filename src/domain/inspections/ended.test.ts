/** What inspections and orders say ends years after the case (rights.md R10; Provisions 6); numbers, days and results stay. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { talking } from '../../fixtures/bodies.ts';
import { carried, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { aWorld } from '../../fixtures/world.ts';
import { addItems, draftRecord } from './actions/inspect.ts';
import { openInspection } from './actions/open.ts';
import { check, draftOrder } from './actions/order.ts';
import { closeInspection, decideInspection, propose } from './actions/propose.ts';
import { draftPlan, draftReport, takeIn } from './actions/unit-side.ts';
import { inspection, order, orders } from './queries.ts';
import { receivedCase } from './queries-of-units.ts';

const w = await aWorld('2021-06-07T02:00:00.000Z');
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const unit = await w.aBody('unit', '示例设计院', '示设');
const officer = organ.as['organ-officer'];
const clerk = unit.as['security-officer'];
const { adds, goes, arrived, receipts } = talking(w, (who) => (who === organ ? 'organ-officer' : 'security-officer'));
const correspondentId = await adds(organ, '示例设计院');

const INSPECTOR = '欧阳检';
const INSTRUMENT = '甲国安检字〔2021〕1号';
const ITEM = '补正机房出入登记';
const MEASURES = [{ measure: '已补正并张贴' }];

/** Closed on 2021-06-07, with an order that follows from it, issued and taken in on that day. */
async function inspectedAndOrdered() {
  const of = await w.does(officer, propose, {
    ...{ correspondentId, ground: 'risk-found', technical: false, instrument: INSTRUMENT, firstOn: w.today() },
    ...{ lastOn: '2021-12-31', scope: '信息系统和涉外活动管理', inspectors: [INSPECTOR, '司徒查'] },
  });
  await w.does(organ.as.head, decideInspection, { ...of, decision: 'approved', level: 'city', number: '7号' });
  await w.does(officer, addItems, { ...of, on: w.today(), items: [{ kind: 'place', text: '出入登记簿缺页' }] });
  await goes(organ, await w.does(officer, draftRecord, of));
  await receipts(unit, await arrived(unit, 'inspection-record'));
  const { orderId, dispatchId } = await w.does(officer, draftOrder, {
    ...{ correspondentId, ...of, grounds: [1], limit: '2021-07-30', items: [ITEM] },
  });
  await goes(organ, { dispatchId });
  const arrivalId = await arrived(unit, 'order');
  await w.does(clerk, takeIn, { arrivalId });
  return { of, orderId, arrivalId };
}

test('what an inspection says is kept while an order from it is open, and ends ten years after; its numbers and days stay', async () => {
  const { of, orderId, arrivalId } = await inspectedAndOrdered();
  await goes(unit, await w.does(clerk, draftReport, { arrivalId, measures: MEASURES }));
  await onThatDay(w, '2021-07-20');
  await w.does(officer, closeInspection, of);

  await onThatDay(w, '2031-07-19');
  const open = await kindsPrepared(w, organ);
  assert.ok(!open.includes('inspection-words') && !open.includes('order-words'), 'the order was never checked');

  await onThatDay(w, '2031-08-01');
  const checked = await w.does(officer, check, { orderId, result: 'met', checkedOn: w.today(), findings: '已到位。' });
  await goes(organ, { dispatchId: checked.dispatchId });
  await onThatDay(w, '2041-07-31');
  assert.ok(!(await kindsPrepared(w, organ)).includes('inspection-words'), 'a day early');

  await onThatDay(w, '2041-08-01');
  await carried(w, organ);
  await carried(w, unit);
  const one = await w.does(officer, inspection, of);
  assert.deepEqual(
    [one.isDestroyed, one.state, one.instrument, one.firstOn],
    [true, 'closed', INSTRUMENT, '2021-06-07'],
  );
  const opened = await w.does(officer, openInspection, { ...of, purpose: 'inspect' });
  assert.deepEqual([opened.scope, opened.inspectors, opened.steps], ['', [], []]);
  const rectified = await w.does(officer, order, { orderId });
  assert.deepEqual([rectified.isDestroyed, rectified.state, rectified.limitOn], [true, 'met', '2021-07-30']);
  assert.equal((await w.does(officer, orders, {})).total, 1);
  const inHand = await w.does(clerk, receivedCase, { arrivalId });
  assert.ok(inHand.papers.every(({ content }) => content === null));
  await w.isRefused('wrong-state', clerk, draftPlan, { arrivalId, measures: MEASURES });
  await w.isRefused('wrong-state', officer, addItems, {
    ...of,
    on: w.today(),
    items: [{ kind: 'place', text: '之后' }],
  });

  for (const table of ['inspection', 'rectification_order', 'inspection_step', 'dispatch', 'arrival']) {
    const { rows } = await w.owner.query(
      `select salt from ${table} where salt is not null ${table === 'dispatch' || table === 'arrival' ? `and type in ('inspection-record', 'order', 'rectification-report', 'check-result')` : ''}`,
    );
    assert.deepEqual(rows, [], `${table}: nothing leads from the record's hash back to the words`);
  }
  const { rows } = await w.owner.query('select key from received_paper');
  assert.deepEqual(
    rows.filter(({ key }) => key !== null),
    [],
  );
});
