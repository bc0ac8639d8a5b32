import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { addHere } from '../dispatches/actions/correspondents.ts';
import { withdraw } from '../dispatches/actions/draft.ts';
import { acknowledge } from '../dispatches/actions/receive.ts';
import { sendDispatch } from '../dispatches/actions/send.ts';
import { correspondents, received } from '../dispatches/queries.ts';
import { ledger } from '../duties/queries.ts';
import { unitProfile } from '../units/queries.ts';
import {
  addCandidate,
  proposeChange,
  recordFindings,
  takeNomination,
  tieToCorrespondent,
  withdrawChange,
} from './actions/candidates.ts';
import { answerConsultation, consult, takeOpinion } from './actions/consult.ts';
import { decide, draftNotice } from './actions/decide.ts';
import { exportKeyUnits } from './actions/export.ts';
import { openServiceScan, recordReceipt, recordServiceByHand, review } from './actions/serve.ts';
import { acceptNotice, applyForListing } from './actions/unit-side.ts';
import { FACTORS } from './organ.ts';
import { changesInHand, keyUnit, keyUnits, nominations } from './queries.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const department = await w.aBody('industry-department', '甲市工业和信息化局', '甲工信');
const unit = await w.aBody('unit', '示例设计院', '示设');
const other = await w.aBody('unit', '另一设计院', '另设');
const officer = organ.as['organ-officer'];

const adds = async (who: TestUnit, name: string) => {
  const { here, known } = await w.does(who.as['organ-officer'], correspondents, {});
  const before = known.find((one) => one.name === name);
  if (before) return before.correspondentId;
  const { bodyId } = here.find((one) => one.name === name)!;
  return (await w.does(who.as['organ-officer'], addHere, { bodyId })).correspondentId;
};
const toUnit = await adds(organ, '示例设计院');
const toDepartment = await adds(organ, '甲市工业和信息化局');

const SCAN = { fileName: '送达回证.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
const FINDINGS = FACTORS.map((factor) => ({ factor, finding: `核查${factor}`, source: '工商登记' }));

/** Approved by the head, and sent. */
async function goes(who: TestUnit, dispatchId: number) {
  await approves(w, who.as.head, dispatchId);
  await w.does(who.as['organ-officer'], sendDispatch, { dispatchId });
}
const arrivalOf = async (who: TestUnit, type: string) =>
  (await w.does(who.as.head, received, { type, state: 'open' })).rows[0]!;

/** Asked, answered (a draft that was withdrawn is drafted anew), taken in: the question is settled when the answer is sent, and not before. */
async function consulted(changeId: number, opinion = 'agrees') {
  const { dispatchId } = await w.does(officer, consult, {
    ...{ changeId, correspondentIds: [toDepartment], answerBy: '2026-12-31' },
  });
  await goes(organ, dispatchId);
  const { arrivalId } = await arrivalOf(department, 'key-unit-consultation');
  const settled = async () => (await w.does(department.as.head, received, { arrivalId })).rows[0]!.settledAt !== null;
  const toAnswer = { arrivalId, opinion };
  const first = await w.does(department.as['industry-officer'], answerConsultation, toAnswer);
  await w.isRefused('draft-in-hand', department.as['industry-officer'], answerConsultation, toAnswer);
  await w.does(department.as.head, withdraw, { dispatchId: first.dispatchId });
  const answer = await w.does(department.as['industry-officer'], answerConsultation, toAnswer);
  assert.equal(await settled(), false, 'a draft answers nothing');
  await goes(department, answer.dispatchId);
  assert.equal(await settled(), true);
  await w.isRefused('wrong-state', department.as['industry-officer'], answerConsultation, toAnswer);
  const came = await arrivalOf(organ, 'key-unit-opinion');
  return w.does(officer, takeOpinion, { arrivalId: came.arrivalId });
}

/** Drafted, approved, sent, acknowledged by the unit: the day of service. */
async function noticed(changeId: number) {
  const { dispatchId } = await w.does(officer, draftNotice, { changeId });
  await w.isRefused('not-receipted', officer, recordReceipt, { changeId });
  await goes(organ, dispatchId);
  const { arrivalId } = await arrivalOf(unit, 'key-unit-notice');
  await w.isRefused('receipt-first', unit.as.head, acceptNotice, { arrivalId });
  await w.does(unit.as['security-officer'], acknowledge, { arrivalId });
  return arrivalId;
}

const articleNine = async (who: TestUnit) =>
  (await w.does(who.as['security-officer'], ledger, { limit: 200 })).rows.filter(({ duty }) => duty.startsWith('P9'));

let listed = 0;

test('the whole way: candidate, five factors, consultation, opinion, decision, notice, receipt, accepted: Article 9 is owed from that day', async () => {
  const { keyUnitId, changeId } = await w.does(officer, addCandidate, {
    ...{ unitName: '示例设计院', correspondentId: toUnit },
  });
  listed = keyUnitId;
  const decision = { changeId, decision: 'approved', reasons: '承担国家重点工程设计。' };
  await w.isRefused('factors-missing', organ.as.head, decide, decision);
  await w.does(officer, recordFindings, { changeId, findings: FINDINGS });
  await w.isRefused('not-consulted', organ.as.head, decide, decision);
  assert.deepEqual(await consulted(changeId), { keyUnitId, changeId, opinion: 'agrees' });
  await w.isRefused('wrong-state', officer, draftNotice, { changeId });
  const { serveBy } = await w.does(organ.as.head, decide, decision);
  assert.equal(serveBy, '2026-12-07', 'ten working days after 23 November');
  assert.equal((await w.does(officer, keyUnits, {})).total, 0, 'decided is not yet in force');
  const arrivalId = await noticed(changeId);
  assert.deepEqual(await w.does(officer, recordReceipt, { changeId }), { servedOn: '2026-11-23' });
  const { rows } = await w.does(officer, keyUnits, {});
  assert.deepEqual([rows[0]!.name, rows[0]!.since, rows[0]!.reviewDue], ['示例设计院', '2026-11-23', '2027-11-23']);

  assert.equal((await articleNine(unit)).length, 0);
  const accepted = await w.does(unit.as.head, acceptNotice, { arrivalId });
  assert.deepEqual([accepted.change, accepted.on], ['listing', '2026-11-23']);
  const { statuses } = await w.does(unit.as.head, unitProfile, {});
  assert.deepEqual(
    statuses.map(({ status, from, noticeNumber, noticeDay }) => ({ status, from, noticeNumber, noticeDay })),
    [{ status: 'key-unit', from: '2026-11-23', noticeNumber: '甲国安告〔2026〕1号', noticeDay: '2026-11-23' }],
  );
  assert.ok((await articleNine(unit)).length > 0);
  await w.isRefused('wrong-state', unit.as.head, acceptNotice, { arrivalId });
});

test('nominated by a department, applied for by the unit: made a candidate by an act of the organ, once', async () => {
  const toOrgan = await adds(other, '甲市国家安全局');
  const { dispatchId } = await w.does(other.as['security-officer'], applyForListing, {
    ...{ correspondentId: toOrgan, text: '申请列入。', findings: FINDINGS.slice(0, 2) },
  });
  await goes(other, dispatchId);
  const { rows } = await w.does(organ.as.head, nominations, {});
  assert.deepEqual(
    rows.map(({ from, type }) => ({ from, type })),
    [{ from: '另一设计院', type: 'nomination' }],
  );
  const { arrivalId } = rows[0]!;
  await w.onlyFor(['organ-officer'], organ, takeNomination, { arrivalId });
  const { keyUnitId, changeId } = await w.does(officer, takeNomination, { arrivalId });
  await w.isRefused('wrong-state', officer, takeNomination, { arrivalId });
  const one = await w.does(officer, keyUnit, { keyUnitId });
  assert.deepEqual([one.origin, one.correspondent, one.listed], ['self-applied', '另一设计院', false]);
  assert.deepEqual(one.changes[0]!.missing, ['secrecy', 'foreign', 'incidents']);
  await w.isRefused('already-candidate', officer, addCandidate, { unitName: '另一设计院' });
  await w.does(officer, withdrawChange, { changeId });
  const again = await w.does(officer, addCandidate, { unitName: '另一设计院', findings: FINDINGS });
  assert.equal(again.keyUnitId, keyUnitId, 'who came before is the same unit');
  await w.does(organ.as.head, decide, { changeId: again.changeId, decision: 'declined', reasons: '不符合条件。' });
  await w.isRefused('wrong-state', officer, draftNotice, { changeId: again.changeId });
});

test('two persons: whoever proposed a change does not decide it, though he be the head; a decision has reasons', async () => {
  await w.owner.query(`update account set roles = '{organ-officer,head}' where unit_id = $1 and account_id = $2`, [
    organ.unitId,
    officer.accountId,
  ]);
  const { changeId } = await w.does(officer, addCandidate, { unitName: '第三设计院', findings: FINDINGS });
  const decision = { changeId, decision: 'declined', reasons: '不符合条件。' };
  await w.isRefused('decided-by-proposer', officer, decide, decision);
  await w.owner.query(`update account set roles = '{organ-officer}' where unit_id = $1 and account_id = $2`, [
    organ.unitId,
    officer.accountId,
  ]);
  await w.isRefused('invalid-input', organ.as.head, decide, { ...decision, reasons: ' ' });
  await w.isRefused('secrecy-mark', organ.as.head, decide, { ...decision, reasons: '机密★五年' });
  await w.does(organ.as.head, decide, decision);
});

test('reviewed once a year; adjusted, then removed, each by consultation, decision and service; the list of every past day stays', async () => {
  w.moveTo('2026-12-10T02:00:00.000Z');
  await w.isRefused('in-the-future', officer, review, { ...aReview, heldOn: '2026-12-11', keyUnitId: listed });
  await w.isRefused('not-listed', officer, review, { ...aReview, heldOn: '2026-11-22', keyUnitId: listed });
  await w.does(officer, review, { ...aReview, heldOn: '2026-12-10', keyUnitId: listed });
  assert.equal((await w.does(officer, keyUnits, {})).rows[0]!.reviewDue, '2027-12-10');

  const adjusted = await w.does(officer, proposeChange, {
    ...{ keyUnitId: listed, change: 'adjustment', findings: FINDINGS },
  });
  await w.isRefused('change-in-hand', officer, proposeChange, { keyUnitId: listed, change: 'removal' });
  await consulted(adjusted.changeId, 'disagrees');
  await w.does(organ.as.head, decide, { changeId: adjusted.changeId, decision: 'approved', reasons: '行业变化。' });
  const adjustment = await noticed(adjusted.changeId);
  await w.does(officer, recordReceipt, { changeId: adjusted.changeId });
  assert.equal(
    (await w.does(unit.as['security-officer'], acceptNotice, { arrivalId: adjustment })).statusId,
    undefined,
  );

  w.moveTo('2026-12-21T02:00:00.000Z');
  const removed = await w.does(officer, proposeChange, { keyUnitId: listed, change: 'removal', findings: FINDINGS });
  await consulted(removed.changeId);
  await w.does(organ.as.head, decide, { changeId: removed.changeId, decision: 'approved', reasons: '不再承担。' });
  const removal = await noticed(removed.changeId);
  await w.does(officer, recordReceipt, { changeId: removed.changeId });
  await w.does(unit.as['security-officer'], acceptNotice, { arrivalId: removal });
  const { statuses } = await w.does(unit.as.head, unitProfile, {});
  assert.deepEqual([statuses[0]!.from, statuses[0]!.to], ['2026-11-23', '2026-12-20']);

  const totalOn = async (on: string) => (await w.does(organ.as.head, keyUnits, { on })).total;
  assert.deepEqual(
    [
      await totalOn('2026-11-22'),
      await totalOn('2026-11-23'),
      await totalOn('2026-12-20'),
      await totalOn('2026-12-21'),
    ],
    [0, 1, 1, 0],
  );
  await w.isRefused('not-listed', officer, proposeChange, { keyUnitId: listed, change: 'removal' });
  await w.isRefused('not-listed', officer, review, { ...aReview, heldOn: '2026-12-21', keyUnitId: listed });
  const exported = { on: '2026-12-01', format: 'csv', language: 'zh', purpose: 'inspection' };
  const { file } = (await w.does(organ.as.head, exportKeyUnits, exported)) as { file: { bytes: Uint8Array } };
  assert.match(Buffer.from(file.bytes).toString(), /示例设计院.*2026-11-23/);
});
const aReview = { conclusion: 'stays', grounds: '情况没有变化。' };

test('served by hand: the day, who took it and the number of the paper; not before the decision, not ahead of today', async () => {
  const { keyUnitId, changeId } = await w.does(officer, addCandidate, { unitName: '无系统单位', findings: FINDINGS });
  await consulted(changeId);
  await w.does(organ.as.head, decide, { changeId, decision: 'approved', reasons: '承担重点任务。' });
  await w.isRefused('no-correspondent', officer, draftNotice, { changeId });
  const paper = { changeId, takenBy: '张三', noticeNumber: '甲国安告〔2026〕9号' };
  await w.isRefused('wrong-order', officer, recordServiceByHand, { ...paper, servedOn: '2026-12-20' }, SCAN);
  await w.isRefused('in-the-future', officer, recordServiceByHand, { ...paper, servedOn: '2026-12-22' }, SCAN);
  await w.isRefused('file-refused', officer, recordServiceByHand, { ...paper, servedOn: '2026-12-21' });
  await w.isRefused('not-found', officer, openServiceScan, { changeId });
  await w.does(officer, recordServiceByHand, { ...paper, servedOn: '2026-12-21' }, SCAN);
  const { changes, listed: onList } = await w.does(officer, keyUnit, { keyUnitId });
  assert.deepEqual([onList, changes[0]!.takenBy], [true, { name: '张三', noticeNumber: '甲国安告〔2026〕9号' }]);
  await w.isRefused('wrong-state', officer, recordServiceByHand, { ...paper, servedOn: '2026-12-21' }, SCAN);
  assert.equal(changes[0]!.scan, true);
  const { file } = await w.does(organ.as.head, openServiceScan, { changeId });
  assert.deepEqual(Buffer.from(file.bytes), SCAN.bytes);
  await w.onlyFor(['organ-officer', 'head'], organ, openServiceScan, { changeId });
});

test('who may not: the list is the organ’s alone, to draft the officer’s, to decide the head’s; a unit sees none of it', async () => {
  const { keyUnitId, changeId } = await w.does(officer, addCandidate, { unitName: '第四设计院' });
  const someone = { unitName: '第五设计院' };
  await w.onlyFor(['organ-officer'], organ, addCandidate, someone);
  await w.onlyFor(['head'], organ, decide, { changeId, decision: 'declined', reasons: '无' });
  await w.onlyFor(['organ-officer'], organ, withdrawChange, { changeId });
  await w.onlyFor(['organ-officer', 'head'], organ, keyUnits, {});
  await w.onlyFor(['organ-officer', 'head'], organ, keyUnit, { keyUnitId });
  await w.onlyFor(['organ-officer', 'head'], organ, changesInHand, {});
  await w.onlyFor(['industry-officer'], department, answerConsultation, { arrivalId: 1, opinion: 'none' });
  await w.onlyFor(['head', 'security-officer'], unit, acceptNotice, { arrivalId: 1 });
  for (const body of [unit, department]) {
    await w.isRefused('no-organ', body.as['organ-officer'], addCandidate, someone);
    assert.equal((await w.does(body.as['organ-officer'], keyUnits, {})).total, 0);
    await w.isRefused('no-organ', body.as.head, decide, { changeId, decision: 'declined', reasons: '无' });
    await w.isRefused('not-found', body.as.head, keyUnit, { keyUnitId });
  }
  await w.isRefused('no-department', unit.as['industry-officer'], answerConsultation, {
    arrivalId: 1,
    opinion: 'none',
  });
  const elsewhere = await w.aBody('organ', '乙市国家安全局', '乙国安');
  await w.isRefused('not-found', elsewhere.as['organ-officer'], keyUnit, { keyUnitId });
  await w.isRefused('not-found', elsewhere.as.head, decide, { changeId, decision: 'declined', reasons: '无' });
  await w.isRefused('wrong-receiver-kind', officer, tieToCorrespondent, { keyUnitId, correspondentId: toDepartment });
});
