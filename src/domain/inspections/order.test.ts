import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { talking } from '../../fixtures/bodies.ts';
import { approves } from '../../fixtures/dispatches.ts';
import { aWorld } from '../../fixtures/world.ts';
import { withdraw } from '../dispatches/actions/draft.ts';
import { approveDispatch, sendDispatch } from '../dispatches/actions/send.ts';
import { received } from '../dispatches/queries.ts';
import { findings } from '../findings/queries.ts';
import { closeOrder, recordReply, recordTalk, summon, tellSuperior, transfer } from './actions/after-check.ts';
import { exportOrders } from './actions/export.ts';
import { openOrder } from './actions/open.ts';
import { check, draftOrder } from './actions/order.ts';
import { draftPlan, draftReport, takeIn } from './actions/unit-side.ts';
import { order, orders } from './queries.ts';
import { receivedCase, received as receivedCases } from './queries-of-units.ts';

const w = await aWorld('2026-04-01T02:00:00.000Z');
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const department = await w.aBody('industry-department', '甲市工业和信息化局', '甲工信');
const unit = await w.aBody('unit', '示例设计院', '示设');
const officer = organ.as['organ-officer'];
const clerk = unit.as['security-officer'];
const { adds, goes, arrived, receipts } = talking(w, (who) => (who === organ ? 'organ-officer' : 'security-officer'));
const toUnit = await adds(organ, '示例设计院');
const toDepartment = await adds(organ, '甲市工业和信息化局');

const ITEMS = ['补正机房出入登记', '修订信息系统管理制度'];
const aWish = (more: object = {}) => ({
  ...{ correspondentId: toUnit, grounds: [1, 4], limit: '2026-04-30', items: ITEMS, ...more },
});
/** Issued, and taken in by the unit. */
async function issued(more: object = {}) {
  const { orderId, dispatchId } = await w.does(officer, draftOrder, aWish(more));
  await goes(organ, { dispatchId });
  const arrivalId = await arrived(unit, 'order');
  await w.does(clerk, takeIn, { arrivalId });
  return { orderId, arrivalId };
}
const MEASURES = [{ measure: '已补正' }, { measure: '已修订并印发' }];
const reports = async ({ arrivalId }: { readonly arrivalId: number }) =>
  goes(unit, await w.does(clerk, draftReport, { arrivalId, measures: MEASURES }));
const stands = async ({ orderId }: { readonly orderId: number }) => (await w.does(officer, order, { orderId })).state;
const FOUND = { findings: '现场核对登记簿和制度文本。' };

/** The body's own ledger rows of this rule: due, done. */
const owes = async (who: typeof organ, rule: number) => {
  const { rows } = await w.owner.query(
    `select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due, done_on::text as done from duty
    where unit_id = $1 and rule = $2 order by occasion`,
    [who.unitId, rule],
  );
  return rows.map(({ due, done }: { due: string; done: string | null }) => [due, done]);
};

test('the whole way: ordered, plan, report before the limit, checked within fifteen working days, put right', async () => {
  const { orderId, dispatchId } = await w.does(officer, draftOrder, aWish());
  assert.equal(await stands({ orderId }), 'drafted');
  await approves(w, organ.as.head, dispatchId);
  assert.equal(await stands({ orderId }), 'drafted', 'a number alone orders nothing');
  await w.does(officer, sendDispatch, { dispatchId });
  assert.equal(await stands({ orderId }), 'issued');
  await w.isRefused('limit-runs', officer, check, { orderId, result: 'not-met', checkedOn: w.today(), ...FOUND });

  const arrivalId = await arrived(unit, 'order');
  assert.equal((await w.does(clerk, receivedCases, {})).toTakeIn[0]!.arrivalId, arrivalId);
  await w.isRefused('wrong-state', clerk, draftPlan, { arrivalId, measures: [] });
  assert.deepEqual(await owes(unit, 28101), [['2026-04-30', null]], 'owed from the day it came, whoever took it in');
  await w.does(clerk, takeIn, { arrivalId });
  await w.isRefused('wrong-state', clerk, takeIn, { arrivalId });
  const { rows } = await w.does(clerk, findings, { source: 'order' });
  const raised = rows.map(({ title, dueOn }) => `${title?.zh} ${dueOn}`);
  assert.deepEqual(raised.toSorted(), ITEMS.map((item) => `${item} 2026-04-30`).toSorted());
  await receipts(unit, arrivalId);
  const inHand = (await w.does(unit.as.head, receivedCases, { kind: 'order' })).rows[0]!;
  assert.deepEqual(
    [inHand.reference, inHand.state, inHand.reportBy, inHand.late],
    ['甲国安改〔2026〕1号', 'report-owed', '2026-04-30', false],
  );

  await w.isRefused('each-item', clerk, draftPlan, { arrivalId, measures: [{ measure: '只写一项' }] });
  await goes(
    unit,
    await w.does(clerk, draftPlan, { arrivalId, measures: MEASURES.map((one) => ({ ...one, by: '2026-04-20' })) }),
  );
  assert.equal(await stands({ orderId }), 'issued', 'a plan is no report');

  w.moveTo('2026-04-27T02:00:00.000Z');
  const report = await w.does(clerk, draftReport, { arrivalId, measures: MEASURES, text: '附有关材料。' });
  await w.isRefused('step-in-hand', clerk, draftReport, { arrivalId, measures: MEASURES });
  assert.equal(await stands({ orderId }), 'issued', 'a draft is not submitted');
  await goes(unit, report);
  const one = await w.does(officer, order, { orderId });
  assert.deepEqual(
    [one.state, one.reportedOn, one.reportLate, one.checkLate],
    ['reported', '2026-04-27', false, false],
  );
  assert.equal(one.checks[0]!.due.last, '2026-05-20', 'fifteen working days, the holidays of May left out');
  assert.ok(one.checks[0]!.due.leftOut.length > 0, 'and the page can say which days did not count');

  w.moveTo('2026-05-20T02:00:00.000Z');
  await w.isRefused('in-the-future', officer, check, { orderId, result: 'met', checkedOn: '2026-05-21', ...FOUND });
  await w.isRefused('wrong-order', officer, check, { orderId, result: 'met', checkedOn: '2026-04-26', ...FOUND });
  const checked = await w.does(officer, check, { orderId, result: 'met', checkedOn: '2026-05-20', ...FOUND });
  assert.deepEqual([checked.due, checked.late], ['2026-05-20', false]);
  assert.deepEqual(await owes(organ, 28201), [['2026-05-20', '2026-05-20']]);
  assert.equal(await stands({ orderId }), 'reported', 'the result counts once it is sent');
  await goes(organ, { dispatchId: checked.dispatchId });
  assert.equal(await stands({ orderId }), 'met');
  assert.deepEqual((await w.does(officer, order, { orderId })).may, []);

  const result = await arrived(unit, 'check-result');
  await w.does(unit.as.head, takeIn, { arrivalId: result });
  const { state, papers, own } = await w.does(clerk, receivedCase, { arrivalId });
  assert.deepEqual([state, papers.map(({ type }) => type)], ['met', ['order', 'check-result']]);
  assert.deepEqual(
    own.map(({ type, state: sent }) => [type, sent]),
    [
      ['rectification-plan', 'sent'],
      ['rectification-report', 'sent'],
    ],
  );
  const settled = (await w.does(clerk, received, { arrivalId })).rows[0]!;
  assert.notEqual(settled.settledAt, null, 'what the order asked for is done');
});

test('a report after the limit is accepted, and shown as late on both sides; a check after its day is recorded, and shown as late', async () => {
  w.moveTo('2026-05-22T02:00:00.000Z');
  const of = await issued({ limit: '2026-06-01' });
  w.moveTo('2026-06-22T02:00:00.000Z');
  assert.equal((await w.does(clerk, receivedCase, { arrivalId: of.arrivalId })).late, true);
  const overdue = await w.does(officer, orders, { due: 'late' });
  assert.deepEqual(
    overdue.rows.map(({ orderId, reportLate }) => [orderId, reportLate]),
    [[of.orderId, true]],
  );
  await reports(of);
  const { state, late, reportedOn } = await w.does(clerk, receivedCase, { arrivalId: of.arrivalId });
  assert.deepEqual([state, late, reportedOn], ['reported', true, '2026-06-22']);
  assert.equal(
    (await w.does(officer, orders, { due: 'late' })).total,
    0,
    'the report is there, and its check not due yet',
  );
  assert.equal((await w.does(officer, order, { orderId: of.orderId })).reportLate, true);

  const due = (await w.does(officer, order, { orderId: of.orderId })).checks[0]!.due.last;
  assert.equal(due, '2026-07-13');
  w.moveTo('2026-07-14T02:00:00.000Z');
  assert.deepEqual(
    (await w.does(officer, orders, { due: 'late' })).rows.map(({ orderId, checkLate }) => [orderId, checkLate]),
    [[of.orderId, true]],
  );
  const answer = await w.does(officer, check, {
    orderId: of.orderId,
    result: 'met',
    checkedOn: '2026-07-14',
    ...FOUND,
  });
  assert.deepEqual([answer.due, answer.late], ['2026-07-13', true]);
  await goes(organ, { dispatchId: answer.dispatchId });
  const { checks } = await w.does(officer, order, { orderId: of.orderId });
  assert.deepEqual([checks[0]!.checkedOn, checks[0]!.late], ['2026-07-14', true]);
});

test('not put right: talk, notice to the superior, transfer with its reply; a new report is checked, and ends it', async () => {
  const of = await issued({ limit: '2026-08-03' });
  await reports(of);
  const { orderId } = of;
  await w.isRefused('wrong-state', officer, summon, { orderId, on: '2026-07-20', place: '本局' });
  const first = await w.does(officer, check, { orderId, result: 'not-met', checkedOn: w.today(), ...FOUND });
  await w.isRefused('step-in-hand', officer, check, { orderId, result: 'met', checkedOn: w.today(), ...FOUND });
  await w.does(organ.as.head, withdraw, { dispatchId: first.dispatchId });
  assert.equal(await stands(of), 'reported', 'a result that was withdrawn was not given');
  const { dispatchId } = await w.does(officer, check, { orderId, result: 'not-met', checkedOn: w.today(), ...FOUND });
  await goes(organ, { dispatchId });
  assert.equal(await stands(of), 'not-met');
  await w.isRefused('wrong-state', officer, check, { orderId, result: 'met', checkedOn: w.today(), ...FOUND });
  await w.isRefused('wrong-state', officer, recordTalk, { orderId, heldOn: w.today(), text: '指出问题。' });

  await goes(organ, await w.does(officer, summon, { orderId, on: '2026-07-20', place: '本局' }));
  assert.equal(await stands(of), 'summoned');
  await w.isRefused('wrong-state', officer, tellSuperior, { orderId, correspondentId: toDepartment, text: '已约谈。' });
  await w.isRefused('wrong-order', officer, recordTalk, { orderId, heldOn: '2026-07-13', text: '指出问题。' });
  await w.isRefused('in-the-future', officer, recordTalk, { orderId, heldOn: '2026-07-20', text: '指出问题。' });
  w.moveTo('2026-07-20T02:00:00.000Z');
  await w.does(officer, recordTalk, { orderId, heldOn: '2026-07-20', text: '指出问题，单位表示整改。' });
  await w.isRefused('wrong-receiver-kind', officer, tellSuperior, {
    orderId,
    correspondentId: toUnit,
    text: '已约谈。',
  });
  await goes(organ, await w.does(officer, tellSuperior, { orderId, correspondentId: toDepartment, text: '已约谈。' }));
  assert.equal(await stands(of), 'told');
  assert.equal((await w.does(department.as.head, received, { type: 'superior-notice' })).total, 1);

  assert.deepEqual(await owes(organ, 28301), [['2026-07-20', '2026-07-20']]);
  const moved = {
    orderId,
    receiver: '甲市纪委监委',
    number: '甲国安移〔2026〕1号',
    reasons: '造成不良影响，建议处理。',
  };
  await w.isRefused('in-the-future', officer, transfer, { ...moved, on: '2026-07-21' });
  await w.isRefused('wrong-order', officer, transfer, { ...moved, on: '2026-03-31' });
  await w.isRefused('wrong-state', officer, recordReply, { orderId, on: '2026-07-20', text: '收悉。' });
  await w.does(officer, transfer, { ...moved, on: '2026-07-20' });
  await w.does(officer, recordReply, { orderId, on: '2026-07-20', text: '收悉，将依规处理。' });
  assert.equal(await stands(of), 'transferred');
  assert.deepEqual(await owes(organ, 29001), [['2026-07-20', '2026-07-20']]);

  await reports(of);
  assert.ok((await w.does(officer, order, { orderId: of.orderId })).may.includes('check'));
  const again = await w.does(officer, check, { orderId, result: 'met', checkedOn: w.today(), ...FOUND });
  await goes(organ, { dispatchId: again.dispatchId });
  const { state, checks, steps } = await w.does(officer, order, { orderId: of.orderId });
  assert.equal(state, 'met');
  assert.deepEqual(
    checks.map(({ reportedOn, checkedOn }) => [reportedOn, checkedOn]),
    [
      ['2026-07-14', '2026-07-14'],
      ['2026-07-20', '2026-07-20'],
    ],
  );
  assert.ok(steps.every(({ enteredBy }) => enteredBy !== null));
  const { steps: said } = await w.does(organ.as.head, openOrder, { orderId, purpose: 'archive' });
  assert.ok(said.some(({ says }) => says.receiver === '甲市纪委监委'));
  const talkArrived = await arrived(unit, 'talk');
  await w.does(clerk, takeIn, { arrivalId: talkArrived });
  assert.ok(
    (await w.does(clerk, receivedCase, { arrivalId: of.arrivalId })).papers.some(
      ({ type, firstOn }) => type === 'talk' && firstOn === '2026-07-20',
    ),
  );
});

test('no report by the limit: recorded as not put right, never as put right; and closed with reasons', async () => {
  w.moveTo('2026-09-07T02:00:00.000Z');
  const { orderId } = await issued({ limit: '2026-09-10' });
  w.moveTo('2026-09-11T02:00:00.000Z');
  await w.isRefused('no-report', officer, check, { orderId, result: 'met', checkedOn: w.today(), ...FOUND });
  await w.isRefused('wrong-order', officer, check, { orderId, result: 'not-met', checkedOn: '2026-09-10', ...FOUND });
  const { dispatchId, due } = await w.does(officer, check, {
    orderId,
    result: 'not-met',
    checkedOn: w.today(),
    ...FOUND,
  });
  assert.equal(due, undefined);
  await goes(organ, { dispatchId });
  await w.isRefused('invalid-input', officer, closeOrder, { orderId, reasons: ' ' });
  await w.does(officer, closeOrder, { orderId, reasons: '单位已注销。' });
  assert.equal(await stands({ orderId }), 'closed');
  const text = { format: 'csv', language: 'zh', purpose: 'inspection' };
  const { file } = (await w.does(organ.as.head, exportOrders, text)) as { file: { bytes: Uint8Array } };
  assert.match(Buffer.from(file.bytes).toString(), /示例设计院.*2026-09-10.*已结束/);
  assert.doesNotMatch(Buffer.from(file.bytes).toString(), /注销|机房/);
});

test('an order is refused without a ground or an item, with a limit that is not to come, to a department, with a secrecy mark', async () => {
  await w.isRefused('invalid-input', officer, draftOrder, aWish({ grounds: [] }));
  await w.isRefused('invalid-input', officer, draftOrder, aWish({ grounds: [6] }));
  await w.isRefused('invalid-input', officer, draftOrder, aWish({ items: [] }));
  await w.isRefused('wrong-order', officer, draftOrder, aWish({ limit: w.today() }));
  await w.isRefused(
    'wrong-receiver-kind',
    officer,
    draftOrder,
    aWish({ correspondentId: toDepartment, limit: '2026-12-01' }),
  );
  await w.isRefused('secrecy-mark', officer, draftOrder, aWish({ items: ['秘密★1年'], limit: '2026-12-01' }));
  const { orderId, dispatchId } = await w.does(officer, draftOrder, aWish({ limit: '2026-12-01' }));
  await w.isRefused('own-draft', officer, approveDispatch, { dispatchId, basis: '0'.repeat(64) });
  await w.does(officer, withdraw, { dispatchId });
  assert.equal(await stands({ orderId }), 'withdrawn');
});

test('who may not: orders are the organ’s alone; plan and report the unit’s officer’s; another unit answers nothing of it', async () => {
  const { orderId, arrivalId } = await issued({ limit: '2026-12-01' });
  const one = { orderId, result: 'not-met', checkedOn: w.today(), ...FOUND };
  await w.onlyFor(['organ-officer'], organ, draftOrder, aWish());
  await w.onlyFor(['organ-officer'], organ, check, one);
  await w.onlyFor(['organ-officer'], organ, closeOrder, { orderId, reasons: '无' });
  await w.onlyFor(['organ-officer', 'head'], organ, order, { orderId });
  await w.onlyFor(['organ-officer', 'head'], organ, orders, {});
  await w.onlyFor(['organ-officer', 'head'], organ, openOrder, { orderId, purpose: 'handle' });
  await w.onlyFor(['security-officer'], unit, draftPlan, { arrivalId, measures: MEASURES });
  await w.onlyFor(['security-officer'], unit, draftReport, { arrivalId, measures: MEASURES });
  await w.onlyFor(['security-officer', 'head'], unit, receivedCase, { arrivalId });
  await w.isRefused('no-organ', unit.as['organ-officer'], draftOrder, aWish());
  await w.isRefused('no-organ', unit.as['organ-officer'], check, one);
  await w.isRefused('not-found', unit.as.head, order, { orderId });
  const other = await w.aBody('unit', '另一设计院', '另设');
  await w.isRefused('not-found', other.as['security-officer'], draftReport, { arrivalId, measures: MEASURES });
  await w.isRefused('not-found', other.as['security-officer'], receivedCase, { arrivalId });
  assert.equal((await w.does(other.as.head, receivedCases, {})).total, 0);
});
