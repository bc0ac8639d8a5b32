import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit, type TestWorld } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { wordsOf } from '../../platform/refusal.ts';
import { agreeToChange, proposeChange } from './actions/changes.ts';
import { addAllHere, addHere } from './actions/correspondents.ts';
import { attachFile, changeDraft, draft, withdraw } from './actions/draft.ts';
import { acknowledge, openArrival, openArrivalFile } from './actions/receive.ts';
import { approveDispatch, sendDispatch } from './actions/send.ts';
import { carry } from './postman.ts';
import { correspondents, dispatch, received, sent, waiting } from './queries.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const unit = await w.aBody('unit', '示例设计院', '示设');
const other = await w.aBody('unit', '另一设计院', '另设');

const knows = async (who: TestUnit, name: string, of: TestWorld = w) => {
  const { known } = await of.does(who.as.head, correspondents, {});
  return known.find((one) => one.name === name)!.correspondentId;
};
const adds = async (who: TestUnit, name: string) => {
  const { here } = await w.does(who.as['organ-officer'], correspondents, {});
  const { bodyId } = here.find((one) => one.name === name)!;
  return (await w.does(who.as['organ-officer'], addHere, { bodyId })).correspondentId;
};
const toUnit = await adds(organ, '示例设计院');
const toOther = await adds(organ, '另一设计院');

const GUIDANCE = {
  title: '关于做好出国（境）行前教育的指导意见',
  text: '请组织行前教育。\n请保存记录。',
  form: 'written-opinion',
};
const drafted = async (to = [toUnit]) =>
  (
    await w.does(organ.as['organ-officer'], draft, {
      correspondentIds: to,
      letter: { type: 'guidance', content: GUIDANCE },
    })
  ).dispatchId;
/** As the page of an approver shows it. */
const shown = async (dispatchId: number) => ({
  dispatchId,
  basis: (await w.does(organ.as.head, dispatch, { dispatchId })).basis,
});
const acts = async (of: TestUnit) =>
  (await w.world.db.inUnit(of.unitId, (sql) => listEntries(sql, of.unitId, { limit: 200 }))).map(
    ({ action }) => action,
  );

test('drafted, approved by a second person, sent, delivered at once, opened, receipted: each side in its own tables', async () => {
  const dispatchId = await drafted();
  await w.isRefused('own-draft', organ.as['organ-officer'], approveDispatch, await shown(dispatchId));
  await w.isRefused('wrong-state', organ.as['organ-officer'], sendDispatch, { dispatchId });
  const { number } = await approves(w, organ.as.head, dispatchId);
  assert.equal(number, '甲国安导〔2026〕1号');
  await w.does(organ.as['organ-officer'], sendDispatch, { dispatchId });
  const out = await w.does(organ.as.head, dispatch, { dispatchId });
  assert.equal(out.deliveries[0]!.state, 'delivered');
  const { rows } = await w.does(unit.as['security-officer'], received, {});
  assert.equal(rows.length, 1);
  assert.deepEqual([rows[0]!.number, rows[0]!.title, rows[0]!.receiptDue], [number, GUIDANCE.title, '2026-11-30']);
  const { arrivalId } = rows[0]!;
  const opened = await w.does(unit.as['security-officer'], openArrival, { arrivalId, purpose: 'handle' });
  assert.deepEqual(opened.content, GUIDANCE);
  const { file } = await w.does(unit.as['security-officer'], openArrivalFile, {
    arrivalId,
    purpose: 'handle',
    position: 1,
  });
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
  w.moveTo('2026-11-24T02:00:00.000Z');
  const receipt = await w.does(unit.as['security-officer'], acknowledge, { arrivalId });
  w.moveTo('2026-11-23T02:00:00.000Z');
  const [came] = (await w.does(organ.as.head, received, { type: 'receipt' })).rows;
  const said = await w.does(organ.as.head, openArrival, { arrivalId: came!.arrivalId, purpose: 'handle' });
  assert.equal(
    (said.content as { receivedOn: string }).receivedOn,
    '2026-11-23',
    'the day on which it came, not of the receipt',
  );
  assert.equal(receipt.number, '示设回〔2026〕1号');
  const after = await w.does(organ.as.head, dispatch, { dispatchId });
  assert.equal(after.deliveries[0]!.state, 'receipted');
  await w.isRefused('already-acknowledged', unit.as['security-officer'], acknowledge, { arrivalId });
  assert.equal((await w.does(other.as.head, received, {})).total, 0, 'nothing of it reached another body');
  assert.deepEqual((await acts(unit)).filter((one) => one === 'dispatches.arrived').length, 1);
});

test('whoever wrote in a draft approves it as little as who began it; two accounts of one person are one person', async () => {
  const dispatchId = await drafted();
  const letter = { type: 'guidance', content: { ...GUIDANCE, text: '改写后的正文。' } };
  await w.does(organ.as['security-officer'], changeDraft, { dispatchId, letter });
  await w.isRefused('own-draft', organ.as['security-officer'], approveDispatch, await shown(dispatchId));
  const { rows } = await w.owner.query('select max(person_id)::int as id from person where unit_id = $1', [
    organ.unitId,
  ]);
  const tie = (who: { accountId: number }, personId: number | null) =>
    w.owner.query('update account set person_id = $3 where unit_id = $1 and account_id = $2', [
      organ.unitId,
      who.accountId,
      personId,
    ]);
  await tie(organ.as.member, null);
  await w.owner.query(`update account set state = 'closed', person_id = $3 where unit_id = $1 and account_id = $2`, [
    ...[organ.unitId, organ.as['organ-officer'].accountId, rows[0].id],
  ]);
  await tie(organ.as.head, rows[0].id);
  await w.isRefused('own-draft', organ.as.head, approveDispatch, await shown(dispatchId));
  await tie(organ.as.head, null);
  await tie(organ.as['organ-officer'], null);
  await w.owner.query(`update account set state = 'active' where unit_id = $1 and account_id = $2`, [
    ...[organ.unitId, organ.as['organ-officer'].accountId],
  ]);
  await approves(w, organ.as.head, dispatchId);
});

test('who approves binds to what was read: changed words, files or nothing sent at all approve nothing, and the words say what to do', async () => {
  const dispatchId = await drafted();
  const read = await shown(dispatchId);
  await w.isRefused('invalid-input', organ.as.head, approveDispatch, { dispatchId });
  const letter = { type: 'guidance', content: { ...GUIDANCE, text: '审批人没有读到的正文。' } };
  await w.does(organ.as['organ-officer'], changeDraft, { dispatchId, letter });
  const refusal = await w.isRefused('draft-changed', organ.as.head, approveDispatch, read);
  assert.match(wordsOf(refusal).zh, /没有审批.*请重新阅读后再审批/);
  const again = await shown(dispatchId);
  const file = { fileName: 'a.png', bytes: pngOf(60, 40, () => [255, 255, 255, 255]) };
  await w.does(organ.as['organ-officer'], attachFile, { dispatchId, name: '附件一' }, file);
  await w.isRefused('draft-changed', organ.as.head, approveDispatch, again);
  assert.equal((await w.does(organ.as.head, dispatch, { dispatchId })).state, 'draft');
  const { number } = await approves(w, organ.as.head, dispatchId);
  assert.match(number, /甲国安导/);
});

test('exactly once: the postman may come again, also after it was cut before it could mark what it brought', async () => {
  const dispatchId = await drafted();
  await approves(w, organ.as.head, dispatchId);
  await w.does(organ.as['organ-officer'], sendDispatch, { dispatchId });
  const before = (await w.does(unit.as.head, received, {})).total;
  await w.owner.query(`update delivery set state = 'sent' where unit_id = $1 and dispatch_id = $2`, [
    organ.unitId,
    dispatchId,
  ]);
  await carry(w.world, organ.unitId);
  await carry(w.world, organ.unitId);
  assert.equal((await w.does(unit.as.head, received, {})).total, before);
  assert.equal((await w.does(organ.as.head, dispatch, { dispatchId })).deliveries[0]!.state, 'delivered');
});

test('one document to several receivers bears one number; without a receipt in five working days it is overdue', async () => {
  const dispatchId = await drafted([toUnit, toOther]);
  await approves(w, organ.as.head, dispatchId);
  await w.does(organ.as['organ-officer'], sendDispatch, { dispatchId });
  const { deliveries } = await w.does(organ.as.head, dispatch, { dispatchId });
  assert.deepEqual(
    deliveries.map(({ state }) => state),
    ['delivered', 'delivered'],
  );
  w.moveTo('2026-12-02T02:00:00.000Z');
  const overdue = await w.does(organ.as.head, sent, { state: 'overdue' });
  assert.ok(overdue.rows.some((row) => row.dispatchId === dispatchId && row.overdue === 2));
  assert.ok((await w.does(other.as.head, waiting, {})).overdueHere > 0);
  w.moveTo('2026-11-23T02:00:00.000Z');
});

test('who may not: members and administrators read no dispatch; a unit writes no guidance; a withdrawn one is not sent', async () => {
  const readers = ['security-officer', 'industry-officer', 'organ-officer', 'head'] as const;
  await w.onlyFor(readers, organ, received, {});
  await w.onlyFor(['security-officer', 'industry-officer', 'organ-officer'], organ, draft, {
    correspondentIds: [toUnit],
    letter: { type: 'guidance', content: GUIDANCE },
  });
  const toOrgan = await knows(unit, '甲市国家安全局');
  await w.isRefused('wrong-receiver-kind', unit.as['security-officer'], draft, {
    correspondentIds: [toOrgan],
    letter: { type: 'guidance', content: GUIDANCE },
  });
  await w.isRefused('not-found', unit.as['security-officer'], draft, {
    correspondentIds: [toUnit + 9999],
    letter: { type: 'guidance', content: GUIDANCE },
  });
  await w.isRefused('invalid-input', organ.as['organ-officer'], draft, {
    correspondentIds: [toUnit],
    letter: { type: 'key-unit-notice', content: GUIDANCE },
  });
  await w.isRefused('invalid-input', organ.as['organ-officer'], draft, {
    correspondentIds: [toUnit],
    letter: { type: 'guidance', content: { ...GUIDANCE, form: 'order' } },
  });
  await w.isRefused('secrecy-mark', organ.as['organ-officer'], draft, {
    correspondentIds: [toUnit],
    letter: { type: 'guidance', content: { ...GUIDANCE, title: '机密★五年' } },
  });
  const dispatchId = await drafted();
  await w.does(organ.as.head, withdraw, { dispatchId });
  await w.isRefused('wrong-state', organ.as.head, approveDispatch, await shown(dispatchId));
  await w.isRefused('not-found', other.as['organ-officer'], sendDispatch, { dispatchId });
});

test('an organ adds everybody here by one act, after having seen how many; a unit gets organs and departments alone', async () => {
  const department = await w.aBody('industry-department', '甲市科技局', '甲科');
  const here = async (who: TestUnit) => (await w.does(who.as.head, correspondents, {})).here;
  assert.deepEqual(
    (await here(department)).map(({ name }) => name),
    ['甲市国家安全局', '另一设计院', '示例设计院'],
  );
  const wrong = await w.isRefused('others-here', department.as['industry-officer'], addAllHere, { count: 2 });
  assert.equal(wrong.details.count, 3);
  assert.deepEqual((await w.does(department.as.head, correspondents, {})).known, [], 'nothing was added');
  assert.deepEqual(await w.does(department.as['industry-officer'], addAllHere, { count: 3 }), { added: 3 });
  assert.deepEqual(await here(department), []);
  const { known } = await w.does(department.as.head, correspondents, {});
  assert.ok(known.every(({ state, isHere, isSuperior }) => state === 'confirmed' && isHere && !isSuperior));
  await w.isRefused('others-here', department.as['industry-officer'], addAllHere, { count: 1 });
  assert.deepEqual(
    (await here(other)).map(({ name, kind }) => [name, kind]),
    [['甲市科技局', 'industry-department']],
    'no unit beside it',
  );
  await w.does(other.as['security-officer'], addAllHere, { count: 1 });
  const toDepartment = await knows(other, '甲市科技局');
  const revoked = { correspondentId: toDepartment, change: { what: 'revoke' } };
  await w.does(other.as['security-officer'], proposeChange, revoked);
  await w.does(other.as.head, agreeToChange, revoked);
  await w.isRefused('others-here', other.as['security-officer'], addAllHere, { count: 1 });
  assert.equal(
    (await w.does(other.as.head, correspondents, {})).known.find((one) => one.correspondentId === toDepartment)!.state,
    'revoked',
    'a revoked key does not come back that way',
  );
  await w.onlyFor(['security-officer', 'industry-officer', 'organ-officer'], organ, addAllHere, { count: 1 });
});
