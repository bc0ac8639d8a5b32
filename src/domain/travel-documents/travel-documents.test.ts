import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anAppointment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { carried, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { type Looked, lookThrough } from '../../imports/pdf-text.ts';
import { day, instant } from '../../law/day.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { giveBack, handInDocument, handOutDocument, takeIn } from './actions/keep.ts';
import { exportDocuments, printForHolder, printReceipt } from './actions/print.ts';
import { receiptPaper } from './documents.ts';
import { document, documentCounts, documents, findPeople, myDocuments } from './queries.ts';
import { KEEP, SEE_DOCUMENTS } from './travel-documents.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

/** Today is 2026-11-23. */
const A_PASSPORT = { kind: 'private-passport', lastFour: '4321', ground: 'secret-related', on: '2026-11-20' };

const OFFICIAL = { kind: 'official-passport', ground: 'official', reference: '外办〔2026〕3号' };

/** A unit whose member holds an important secret-related post. */
async function aUnit(to?: string) {
  const unit = await w.aUnit();
  const postId = await aPost(w, unit, { level: 'important' });
  await anAppointment(w, unit, { personId: unit.memberId, postId, to });
  return unit;
}
const kept = async (unit: TestUnit, over: object = {}) =>
  (await w.does(unit.as['foreign-affairs'], takeIn, { ...A_PASSPORT, personId: unit.memberId, ...over })).documentId;

test('who keeps documents finds their holders by name, and nobody else does', async () => {
  const unit = await aUnit();
  await w.onlyFor(KEEP, unit, findPeople, { text: '没有这个人' });
  assert.deepEqual(await w.does(unit.as.personnel, findPeople, { text: '没有这个人' }), { people: [] });
});

test('R18: custody without a ground is refused; the ground is checked against the post', async () => {
  const unit = await aUnit();
  const personId = await aPerson(w, unit);
  const officer = unit.as['security-officer'];
  await w.isRefused('no-custody-ground', officer, takeIn, { ...A_PASSPORT, personId });
  await w.isRefused('invalid-input', officer, takeIn, { ...A_PASSPORT, personId, ground: undefined });
  await w.isRefused('no-custody-ground', officer, takeIn, { ...A_PASSPORT, personId, ground: 'official' });
  await w.isRefused('no-custody-ground', officer, takeIn, { ...A_PASSPORT, personId, kind: 'official-passport' });
  const registered = { ...A_PASSPORT, personId, ground: 'registered-official' };
  await w.isRefused('no-custody-reference', officer, takeIn, registered);
  await w.does(officer, takeIn, { ...registered, reference: '人社备〔2026〕3号' });
  const official = { ...A_PASSPORT, personId, kind: 'official-passport', ground: 'official' };
  await w.isRefused('no-custody-reference', officer, takeIn, official);
  await w.isRefused('secrecy-mark', officer, takeIn, { ...official, reference: '机密★10年 外办〔2026〕3号' });
  await w.does(officer, takeIn, { ...official, reference: '外办〔2026〕3号' });
  const ofMember = { ...A_PASSPORT, personId: unit.memberId };
  await w.onlyFor(KEEP, unit, takeIn, ofMember);
  await w.isRefused('no-custody-reference', officer, takeIn, { ...ofMember, reference: '人社备〔2026〕3号' });
  await w.does(officer, takeIn, ofMember);
  await w.isRefused('already-exists', officer, takeIn, ofMember);
  await w.isRefused('in-the-future', officer, takeIn, { ...ofMember, lastFour: '4322', on: '2026-11-24' });
  const other = await aUnit();
  await w.isRefused('not-found', other.as['security-officer'], takeIn, ofMember);
});

test('out and in: due ten days after the return for a private passport, seven for an official one; what is late stands in the list', async () => {
  const unit = await aUnit();
  const documentId = await kept(unit);
  const officialId = await kept(unit, { ...OFFICIAL, lastFour: '88AB' });
  const officer = unit.as['security-officer'];
  const out = { reason: 'trip', on: '2026-11-23', neededUntil: '2026-11-27' };
  await w.onlyFor(KEEP, unit, handOutDocument, { documentId, ...out });
  await w.isRefused('wrong-order', officer, handOutDocument, { documentId, ...out, neededUntil: '2026-11-22' });
  assert.equal((await w.does(officer, handOutDocument, { documentId, ...out })).dueBack, '2026-12-07');
  assert.equal((await w.does(officer, handOutDocument, { documentId: officialId, ...out })).dueBack, '2026-12-04');
  await w.isRefused('wrong-state', officer, handOutDocument, { documentId, ...out });
  w.moveTo('2026-12-07T02:00:00.000Z');
  assert.deepEqual(await w.does(officer, documentCounts, {}), { in: 0, out: 2, overdue: 1 });
  const { rows } = await w.does(unit.as.head, documents, { state: 'overdue' });
  assert.deepEqual(
    rows.map((row) => [row.documentId, row.overdue, row.dueBack]),
    [[officialId, true, '2026-12-04']],
  );
  await w.onlyFor(KEEP, unit, handInDocument, { documentId, on: '2026-12-07' });
  await w.isRefused('wrong-order', officer, handInDocument, { documentId, on: '2026-11-22' });
  assert.equal((await w.does(officer, handInDocument, { documentId, on: '2026-12-07' })).late, false);
  assert.equal((await w.does(officer, handInDocument, { documentId: officialId, on: '2026-12-07' })).late, true);
  await w.isRefused('wrong-state', officer, handInDocument, { documentId, on: '2026-12-07' });
  await w.onlyFor(SEE_DOCUMENTS, unit, documents, {});
  await w.onlyFor(SEE_DOCUMENTS, unit, documentCounts, {});
});

test('R18: the holder sees where his document is, takes a receipt, and sees who opened it', async () => {
  const unit = await aUnit();
  const documentId = await kept(unit);
  const { member, 'security-officer': officer } = unit.as;
  const look = { documentId, personId: unit.memberId, purpose: 'inspection' };
  await w.onlyFor(SEE_DOCUMENTS, unit, document, look);
  assert.equal((await w.does(officer, document, look)).movements.length, 1);
  assert.deepEqual(
    (await w.does(member, looksAtMe, {})).rows.map(({ query }) => query),
    ['travel-documents.get'],
  );
  const mine = (await w.does(member, myDocuments, {})).rows[0]!;
  assert.deepEqual([mine.state, mine.ground, mine.groundStands], ['in', 'secret-related', true]);
  await w.onlyFor(['member'], unit, printReceipt, { documentId });
  const { file: receipt } = await w.does(member, printReceipt, { documentId });
  const text = ((await lookThrough(Buffer.from(receipt.bytes))) as Looked).texts
    .join('')
    .normalize('NFKC')
    .replaceAll(/\s/g, '');
  assert.ok(text.includes('证照保管回执'), text.slice(-300));

  const forHolder = { documentId, purpose: 'copy-for-person' };
  await w.onlyFor(KEEP, unit, printForHolder, forHolder);
  await w.does(officer, printForHolder, forHolder);
  assert.equal((await w.does(member, looksAtMe, {})).rows[0]!.query, 'travel-documents.print-for-holder');
  const other = await aUnit();
  await w.isRefused('not-found', other.as.personnel, printForHolder, forHolder);
  await w.isRefused('not-found', other.as.member, printReceipt, { documentId });
  const anothers = await aPerson(w, unit);
  const own = await kept(unit, { personId: anothers, ...OFFICIAL });
  await w.isRefused('not-found', member, printReceipt, { documentId: own });
  const wish = { format: 'csv', purpose: 'inspection' };
  await w.onlyFor(SEE_DOCUMENTS, unit, exportDocuments, wish);
  const { file } = await w.does(officer, exportDocuments, wish);
  assert.ok(new TextDecoder().decode(file!.bytes).includes('单位保管中'));
});

test('the receipt says what is kept, by which ground and paper, each time it went, and where to turn; both sign it', () => {
  const at = instant(new Date('2026-11-23T02:00:00.000Z'));
  const entered = { tripId: null, enteredAt: at, enteredBy: '朱海燕' };
  const { data } = receiptPaper({
    document: {
      ...{
        documentId: 1 as never,
        personId: 2,
        kind: 'official-passport',
        lastFour: '88AB',
        takenInOn: day('2026-11-20'),
      },
      ...{ ground: 'official', reference: '外办〔2026〕3号', state: 'out', outOn: day('2026-11-23') },
      ...{ dueBack: day('2026-12-04'), givenBackOn: null },
    },
    holder: { name: '马建华', staffNumber: null, department: null, unitName: '示例研究院' },
    movements: [
      { ...entered, position: 1, what: 'taken-in', on: day('2026-11-20'), reason: null, dueBack: null },
      { ...entered, position: 2, what: 'out', on: day('2026-11-23'), reason: 'visa', dueBack: day('2026-12-04') },
    ],
    ...{ asOf: at, timeZone: 'Asia/Shanghai' },
  });
  const words = JSON.stringify(data);
  for (const word of ['马建华', '88AB', '外办〔2026〕3号', '因公证照，由单位统一保管', '2026-12-04', '办理签证'])
    assert.ok(words.includes(word), word);
  for (const word of ['持证人（签名）', '经手人（签名）', '向网信部门']) assert.ok(words.includes(word), word);
});

test('nobody enters his own document', async () => {
  const unit = await aUnit();
  const officer = unit.as.member;
  await w.owner.query(
    "update account set roles = array['member', 'security-officer'] where unit_id = $1 and account_id = $2",
    [unit.unitId, officer.accountId],
  );
  await w.isRefused('own-document', officer, takeIn, { ...A_PASSPORT, personId: unit.memberId });
  const documentId = await kept(unit);
  const out = { documentId, reason: 'visa', on: '2026-11-23', neededUntil: '2026-11-24' };
  await w.isRefused('own-document', officer, handOutDocument, out);
});

test('where the ground is gone the page says so, and the document can be given back at any time; then its period of being kept runs', async () => {
  const unit = await aUnit('2026-11-25');
  const documentId = await kept(unit);
  const { member, personnel } = unit.as;
  w.moveTo('2026-11-26T02:00:00.000Z');
  const [mine] = (await w.does(member, myDocuments, {})).rows;
  assert.deepEqual([mine!.state, mine!.groundStands], ['in', false]);
  assert.equal((await w.does(personnel, documents, {})).rows[0]!.groundStands, false, 'and so does the list');
  await w.onlyFor(KEEP, unit, giveBack, { documentId, on: '2026-11-26' });
  await w.isRefused('wrong-order', personnel, giveBack, { documentId, on: '2026-11-19' });
  await w.does(personnel, giveBack, { documentId, on: '2026-11-26' });
  await w.isRefused('wrong-state', personnel, giveBack, { documentId, on: '2026-11-26' });
  await w.isRefused('no-custody-ground', personnel, takeIn, { ...A_PASSPORT, personId: unit.memberId });
  await kept(unit, { on: '2026-11-26', ...OFFICIAL });
  await onThatDay(w, '2029-11-25');
  assert.ok(!(await kindsPrepared(w, unit)).includes('custody'), 'not before three years have passed');
  await onThatDay(w, '2029-11-26');
  await carried(w, unit);
  assert.deepEqual(
    (await w.does(member, myDocuments, {})).rows.map(({ state }) => state),
    ['in'],
    'what is still kept stays',
  );
});
