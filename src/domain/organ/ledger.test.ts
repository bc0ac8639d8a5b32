import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld } from '../../fixtures/world.ts';
import { deriveUnit } from '../../law/applies.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Role } from '../../platform/permission.ts';
import { addHere } from '../dispatches/actions/correspondents.ts';
import { sendDispatch } from '../dispatches/actions/send.ts';
import { correspondents } from '../dispatches/queries.ts';
import { exportLedger } from '../duties/actions.ts';
import { ledger, myPart, row, unitRow } from '../duties/queries.ts';
import { choicesOf, unitFacts } from '../duties/store/facts.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { addCandidate } from './actions/candidates.ts';
import { consult } from './actions/consult.ts';
import { decide } from './actions/decide.ts';
import { recordServiceByHand, review } from './actions/serve.ts';
import { FACTORS } from './organ.ts';

const SCAN = { fileName: '送达回证.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const department = await w.aBody('industry-department', '甲市工业和信息化局', '甲工信');
const unit = await w.aBody('unit', '示例设计院', '示设');
const officer = organ.as['organ-officer'];
const findings = FACTORS.map((factor) => ({ factor, finding: `核查${factor}`, source: '工商登记' }));

/** The organ's own duties as this role sees them. */
const owed = async (role: Role) =>
  (await w.does(organ.as[role], ledger, { state: 'all', limit: 200 })).rows
    .filter(({ duty }) => duty === 'P9.0')
    .map(({ rule, due, state, doneOn, of }) => ({ rule, due, state, doneOn, of }))
    .sort((a, b) => a.rule - b.rule || (a.due < b.due ? -1 : 1));

/** Asked of the department, whose day passed without an answer. */
async function candidateConsulted(unitName: string) {
  const made = await w.does(officer, addCandidate, { unitName, findings });
  const { here, known } = await w.does(officer, correspondents, {});
  const to =
    known.find(({ kind }) => kind === 'industry-department')?.correspondentId ??
    (await w.does(officer, addHere, { bodyId: here.find(({ kind }) => kind === 'industry-department')!.bodyId }))
      .correspondentId;
  const question = { changeId: made.changeId, correspondentIds: [to], answerBy: w.today() };
  const { dispatchId } = await w.does(officer, consult, question);
  await approves(w, organ.as.head, dispatchId);
  await w.does(officer, sendDispatch, { dispatchId });
  return made;
}

const page = { name: '示例设计院', page: '' };
const decision = { decision: 'approved', reasons: '承担国家重点工程设计。' };

test('第九条：书面告知自决定起十个工作日 — from the decision on, the notice stands in the organ’s own ledger, by its day, and is met by its service', async () => {
  assert.deepEqual(await owed('organ-officer'), []);
  const { keyUnitId, changeId } = await candidateConsulted('示例设计院');
  page.page = `/key-units/${keyUnitId}`;
  w.moveTo('2026-11-24T02:00:00.000Z');
  assert.deepEqual(await owed('organ-officer'), [], 'nothing is owed before it is decided');
  await w.does(organ.as.head, decide, { changeId, ...decision });
  const notice = { rule: 9001, due: '2026-12-08', state: 'due-soon', doneOn: undefined, of: page };
  assert.deepEqual(await owed('organ-officer'), [notice]);
  w.moveTo('2026-12-09T02:00:00.000Z');
  assert.deepEqual(await owed('organ-officer'), [{ ...notice, state: 'overdue' }]);
  const served = { changeId, takenBy: '张三', noticeNumber: '甲国安告〔2026〕1号', servedOn: '2026-12-08' };
  await w.does(officer, recordServiceByHand, served, SCAN);
  assert.deepEqual(await owed('organ-officer'), [
    { ...notice, state: 'met', doneOn: '2026-12-08' },
    { ...notice, rule: 9002, due: '2027-12-08', state: 'owed' },
  ]);
});

test('第九条：名录定期调整 — each entry is owed a review, met when it is held, and the next is owed from it', async () => {
  const keyUnitId = Number(page.page.split('/').at(-1));
  const held = { keyUnitId, heldOn: '2026-12-09', conclusion: 'stays', grounds: '情况没有变化。' };
  await w.does(officer, review, held);
  const reviews = (await owed('organ-officer')).filter(({ rule }) => rule === 9002);
  assert.deepEqual(
    reviews.map(({ due, state, doneOn, of }) => ({ due, state, doneOn, of })),
    [
      { due: '2027-12-08', state: 'met', doneOn: '2026-12-09', of: page },
      { due: '2027-12-09', state: 'owed', doneOn: undefined, of: page },
    ],
  );
});

test('a row says in words why it is due, which unit it is about and where its case is; the same matter’s other times stand below', async () => {
  const rows = (await w.does(officer, ledger, { state: 'all', limit: 200 })).rows;
  const notice = rows.find(({ rule }) => rule === 9001)!;
  const opened = await w.does(officer, unitRow, { rule: 9001, occasion: notice.occasion });
  assert.deepEqual(opened.row.of, page);
  const said = [...opened.whyItApplies, ...opened.whyThisRow].map(({ zh }) => zh).join('');
  assert.match(said, /本项由国家安全机关承担/);
  assert.match(said, /名录决定后.*2026年11月24日起算.*2026年12月8日.*已由2026年12月8日的“告知书送达”履行/);
  assert.equal(opened.evidence.length, 1);
  const second = rows.find(({ rule, state }) => rule === 9002 && state === 'owed')!;
  const planned = await w.does(officer, unitRow, { rule: 9002, occasion: second.occasion });
  assert.deepEqual(
    planned.otherTimes.map(({ state }) => state),
    ['met'],
  );
});

test('need-to-know: the officer sees the organ’s own duties alone; who else sees its ledger is not told which unit is meant', async () => {
  const seen = (await w.does(officer, ledger, { state: 'all', limit: 200 })).rows;
  assert.deepEqual([...new Set(seen.map(({ duty }) => duty))], ['P9.0']);
  assert.equal((await w.does(officer, myPart, {})).rules.length, 2);
  const ofHead = await owed('head');
  assert.ok(ofHead.length === 3 && ofHead.every(({ of }) => of?.name === '示例设计院'));
  const others = await owed('security-officer');
  assert.ok(others.length === 3 && others.every(({ of }) => of === undefined), JSON.stringify(others));
  const choice = { state: 'all', format: 'csv', language: 'zh', purpose: 'inspection' };
  const taken = async (role: Role) => {
    const { file } = (await w.does(organ.as[role], exportLedger, choice)) as { file: { bytes: Uint8Array } };
    return Buffer.from(file.bytes).toString();
  };
  assert.match(await taken('head'), /书面告知（示例设计院）/);
  assert.doesNotMatch(await taken('security-officer'), /示例设计院/);
  await w.onlyFor(
    ['security-officer', 'head', 'liaison', 'foreign-affairs', 'network-security', 'industry-officer', 'organ-officer'],
    organ,
    ledger,
    {},
  );
  await w.isRefused('not-permitted', officer, row, {
    personId: organ.memberId,
    rule: 8101,
    occasion: 0,
    purpose: 'training',
  });
  const elsewhere = await w.aBody('organ', '乙市国家安全局', '乙国安');
  assert.equal((await w.does(elsewhere.as['organ-officer'], ledger, { state: 'all' })).total, 0);
});

test('a unit and a department have no such rows, and the ledger of SQL is that of TypeScript', async () => {
  for (const body of [unit, department]) {
    const { rows } = await w.does(body.as.head, ledger, { state: 'all', limit: 200 });
    assert.ok(rows.every(({ rule }) => rule !== 9001 && rule !== 9002));
    assert.equal((await w.does(body.as['organ-officer'], ledger, { state: 'all' })).total, 0);
  }
  await w.world.db.inUnit(organ.unitId, async (sql) => {
    const figures = effectiveFigures(await choicesOf(sql, organ.unitId));
    const expected = deriveUnit(await unitFacts(sql, organ.unitId), figures, w.today());
    const key = (one: { rule: number; occasion: number; done: string | undefined | null }) =>
      `${one.rule} ${one.occasion} ${one.done ?? '-'}`;
    assert.deepEqual(
      (await rowsOfSubject(sql, organ.unitId, 0)).map((one) => key({ ...one, done: one.done_on })).sort(),
      expected.map((one) => key({ ...one, done: one.doneOn })).sort(),
    );
  });
});
