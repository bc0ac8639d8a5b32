import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { talking } from '../../fixtures/bodies.ts';
import { approves } from '../../fixtures/dispatches.ts';
import { aWorld } from '../../fixtures/world.ts';
import { draft, withdraw } from '../dispatches/actions/draft.ts';
import { exportInspections } from './actions/export.ts';
import { addItems, draftNotice, draftOpinion, draftRecord } from './actions/inspect.ts';
import { openInspection } from './actions/open.ts';
import { draftOrder } from './actions/order.ts';
import { closeInspection, decideInspection, propose, withdrawInspection } from './actions/propose.ts';
import { takeIn } from './actions/unit-side.ts';
import { inspection, inspections } from './queries.ts';
import { received as receivedByUnit, receivedCase } from './queries-of-units.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const unit = await w.aBody('unit', '示例设计院', '示设');
const officer = organ.as['organ-officer'];
const head = organ.as.head;
const { adds, goes, arrived, receipts } = talking(w, (who) => (who === organ ? 'organ-officer' : 'security-officer'));
const toUnit = await adds(organ, '示例设计院');

let instruments = 0;
const aWish = (more: object = {}) => {
  instruments += 1;
  return {
    ...{
      correspondentId: toUnit,
      ground: 'risk-found',
      technical: false,
      instrument: `甲国安检字〔2026〕${instruments}号`,
    },
    ...{
      firstOn: w.today(),
      lastOn: '2026-12-31',
      scope: '信息系统和涉外活动管理',
      inspectors: ['张某', '李某'],
      ...more,
    },
  };
};
const APPROVAL = { decision: 'approved', level: 'city', number: '甲国安批〔2026〕7号' };
const approved = async (more: object = {}) => {
  const made = await w.does(officer, propose, aWish(more));
  await w.does(head, decideInspection, { ...made, ...APPROVAL });
  return made;
};
const SEEN = [
  { kind: 'document', text: '调阅信息系统管理制度' },
  { kind: 'place', text: '查看机房出入登记' },
];
const stands = async (of: { readonly inspectionId: number }) => (await w.does(officer, inspection, of)).state;

/** Record drafted, sent, and what the unit got of it. */
async function recorded(of: { readonly inspectionId: number }) {
  await w.does(officer, addItems, { ...of, on: w.today(), items: SEEN });
  await goes(organ, await w.does(officer, draftRecord, of));
  return arrived(unit, 'inspection-record');
}

test('the whole way: proposed, approved by another, notified, seen, recorded, signed by both, opinion, closed', async () => {
  const of = await w.does(officer, propose, aWish());
  for (const [act, input] of [
    [draftNotice, of],
    [addItems, { ...of, on: w.today(), items: SEEN }],
    [draftRecord, of],
    [draftOpinion, { ...of, text: '请整改。' }],
  ] as const)
    await w.isRefused('approval-first', officer, act as typeof draftNotice, input);
  await w.isRefused('invalid-input', head, decideInspection, { ...of, decision: 'approved', level: 'city' });
  await w.does(head, decideInspection, { ...of, ...APPROVAL });
  await w.isRefused('wrong-state', head, decideInspection, { ...of, ...APPROVAL });

  const notice = await w.does(officer, draftNotice, of);
  assert.equal(await stands(of), 'approved', 'a draft brings the case nowhere');
  await w.isRefused('step-in-hand', officer, addItems, { ...of, on: w.today(), items: SEEN });
  await approves(w, head, notice.dispatchId);
  assert.equal(await stands(of), 'approved', 'nor does its number');
  await w.does(head, withdraw, notice);
  await goes(organ, await w.does(officer, draftNotice, of));
  assert.equal(await stands(of), 'notified');

  await w.isRefused('nothing-seen', officer, draftRecord, of);
  await w.isRefused('in-the-future', officer, addItems, { ...of, on: '2026-11-24', items: SEEN });
  await w.isRefused('wrong-order', officer, addItems, { ...of, on: '2026-11-22', items: SEEN });
  await w.isRefused('secrecy-mark', officer, addItems, {
    ...{ ...of, on: w.today(), items: [{ kind: 'document', text: '机密★10年 方案' }] },
  });
  const record = await recorded(of);
  assert.equal(await stands(of), 'recorded');
  await w.isRefused('not-signed-for', officer, draftOpinion, { ...of, text: '请整改。' });
  await w.isRefused('not-signed-for', officer, closeInspection, of);
  await receipts(unit, record);
  assert.equal(await stands(of), 'signed');

  await goes(organ, await w.does(officer, draftOpinion, { ...of, text: '请完善制度。', answerBy: '2026-12-20' }));
  assert.equal(await stands(of), 'opined');
  await w.does(officer, closeInspection, of);
  const { state, steps, may } = await w.does(head, inspection, of);
  assert.deepEqual([state, may], ['closed', ['order']]);
  assert.deepEqual(
    steps.map(({ step, dispatchState }) => [step, dispatchState]),
    [
      ['notice', 'withdrawn'],
      ['notice', 'sent'],
      ['item', null],
      ['record', 'sent'],
      ['opinion', 'sent'],
      ['closed', null],
    ],
  );
  const { rows } = await w.owner.query(
    `select kind, happened_on::text as on from evidence where unit_id = $1 and source = 'inspections' order by kind`,
    [organ.unitId],
  );
  assert.equal(rows.length, 2, 'the inspection, and its opinion as guidance');
});

test('one inspector only is refused, and one named twice; a window that has begun before today, or ends before it begins', async () => {
  await w.isRefused('two-inspectors', officer, propose, aWish({ inspectors: ['张某'] }));
  await w.isRefused('two-inspectors', officer, propose, aWish({ inspectors: ['张某', ' 张某 '] }));
  await w.isRefused('wrong-order', officer, propose, aWish({ firstOn: '2026-11-22' }));
  await w.isRefused('wrong-order', officer, propose, aWish({ firstOn: '2026-12-02', lastOn: '2026-12-01' }));
  await w.isRefused('secrecy-mark', officer, propose, aWish({ scope: '绝密★ 项目' }));
  await w.isRefused('invalid-input', officer, propose, aWish({ ground: 'suspicion' }));
  const wish = aWish();
  await w.does(officer, propose, wish);
  await w.isRefused('already-exists', officer, propose, wish);
});

test('two persons: whoever proposed an inspection does not approve it, though he be the head; declined or withdrawn it does not take place', async () => {
  await w.owner.query(`update account set roles = '{organ-officer,head}' where unit_id = $1 and account_id = $2`, [
    organ.unitId,
    officer.accountId,
  ]);
  const of = await w.does(officer, propose, aWish());
  await w.isRefused('approved-by-proposer', officer, decideInspection, { ...of, ...APPROVAL });
  await w.isRefused('approved-by-proposer', officer, decideInspection, { ...of, decision: 'declined' });
  await w.owner.query(`update account set roles = '{organ-officer}' where unit_id = $1 and account_id = $2`, [
    organ.unitId,
    officer.accountId,
  ]);
  await w.does(head, decideInspection, { ...of, decision: 'declined' });
  assert.equal(await stands(of), 'declined');
  await w.isRefused('wrong-state', officer, draftNotice, of);
  const other = await approved();
  await w.does(officer, withdrawInspection, other);
  assert.equal(await stands(other), 'withdrawn');
  await w.isRefused('wrong-state', officer, addItems, { ...other, on: w.today(), items: SEEN });
});

test('a technical inspection without prior notice of time and scope is refused; the notice says both to the unit', async () => {
  const of = await approved({ technical: true });
  await w.isRefused('notice-first', officer, addItems, { ...of, on: w.today(), items: SEEN });
  await w.isRefused('notice-first', officer, draftRecord, of);
  await goes(organ, await w.does(officer, draftNotice, of));
  const arrivalId = await arrived(unit, 'inspection-notice');
  await w.does(unit.as['security-officer'], takeIn, { arrivalId });
  const { papers, kind, state, lastOn } = await w.does(unit.as.head, receivedCase, { arrivalId });
  assert.deepEqual([kind, state, lastOn], ['inspection', 'inspected', '2026-12-31']);
  const { content } = papers[0]!;
  assert.ok(content && 'scope' in content && content.scope === '信息系统和涉外活动管理' && content.technical);
  await w.does(officer, addItems, { ...of, on: w.today(), items: SEEN });
});

test('a unit that does not agree with the record says so: the statement stands with it, and the case goes on', async () => {
  const of = await approved();
  const arrivalId = await recorded(of);
  const answer = await w.does(unit.as['security-officer'], draft, {
    correspondentIds: [await adds(unit, '甲市国家安全局')],
    letter: {
      type: 'statement',
      content: { title: '对检查记录的意见', text: '登记簿当日已补正。', kind: 'objection' },
    },
    arrivalId,
  });
  await w.isRefused('not-signed-for', officer, closeInspection, of);
  await goes(unit, answer);
  const { state, answers, steps } = await w.does(officer, inspection, of);
  assert.deepEqual([state, answers.map(({ type }) => type)], ['signed', ['statement']]);
  assert.equal(steps.at(-1)!.receiptedAt, null, 'it was not signed for');
  await w.does(officer, closeInspection, of);
});

test('a record that is not signed for in time does not hold the case up', async () => {
  const of = await approved();
  await recorded(of);
  w.moveTo('2026-12-07T02:00:00.000Z');
  assert.equal(await stands(of), 'recorded');
  await w.does(officer, closeInspection, of);
  assert.equal(await stands(of), 'closed');
});

test('what stands in a case is opened for a purpose, which stands in the record; lists and exports hold nothing of it', async () => {
  const of = await approved();
  await w.does(officer, addItems, { ...of, on: w.today(), items: SEEN });
  await w.isRefused('invalid-input', officer, openInspection, of);
  const opened = await w.does(head, openInspection, { ...of, purpose: 'supervise' });
  assert.deepEqual([opened.scope, opened.inspectors], ['信息系统和涉外活动管理', ['张某', '李某']]);
  assert.deepEqual(opened.steps[0]!.says.items, SEEN);
  const { rows } = await w.owner.query(
    `select body from journal_entry where unit_id = $1 and body like '%"inspections.open"%' order by entry_id desc limit 1`,
    [organ.unitId],
  );
  assert.match(rows[0].body, /"purpose":"supervise"/);
  const all = await w.does(officer, inspections, { state: 'approved', correspondentId: toUnit });
  assert.ok(all.rows.every(({ state }) => state === 'approved') && all.total > 0);
  const file = { format: 'csv', language: 'zh', purpose: 'inspection' };
  const taken = (await w.does(officer, exportInspections, file)) as { file: { bytes: Uint8Array } };
  const text = Buffer.from(taken.file.bytes).toString();
  assert.match(text, /示例设计院/);
  assert.doesNotMatch(text + JSON.stringify(all), /张某|机房|涉外活动/);
});

test('who may not: an inspection is the organ’s alone, to propose the officer’s, to approve the head’s; a unit sees none of it', async () => {
  const of = await approved();
  await w.onlyFor(['organ-officer'], organ, propose, aWish());
  await w.onlyFor(['head'], organ, decideInspection, { ...of, ...APPROVAL });
  await w.onlyFor(['organ-officer', 'head'], organ, withdrawInspection, of);
  for (const one of [draftNotice, draftRecord, closeInspection]) await w.onlyFor(['organ-officer'], organ, one, of);
  await w.onlyFor(['organ-officer', 'head'], organ, openInspection, { ...of, purpose: 'handle' });
  await w.onlyFor(['organ-officer', 'head'], organ, inspections, {});
  await w.onlyFor(['security-officer', 'head'], unit, takeIn, { arrivalId: 1 });
  await w.onlyFor(['security-officer', 'head'], unit, receivedByUnit, {});
  await w.isRefused('no-organ', unit.as['organ-officer'], propose, aWish());
  await w.isRefused('no-organ', unit.as.head, decideInspection, { ...of, ...APPROVAL });
  await w.isRefused('not-found', unit.as.head, inspection, of);
  assert.equal((await w.does(unit.as.head, inspections, {})).total, 0);
  const elsewhere = await w.aBody('organ', '乙市国家安全局', '乙国安');
  await w.isRefused('not-found', elsewhere.as['organ-officer'], inspection, of);
  await w.isRefused('not-found', elsewhere.as['organ-officer'], draftNotice, of);
  await w.isRefused('not-found', elsewhere.as['organ-officer'], draftOrder, {
    ...{ correspondentId: 1, ...of, grounds: [1], limit: '2027-01-31', items: ['补正'] },
  });
});
