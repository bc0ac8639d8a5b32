import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { A_TRIP, approved, aTravellingUnit, interviewed } from '../../fixtures/travel.ts';
import { aWorld } from '../../fixtures/world.ts';
import { handInDocument, handOutDocument, takeIn } from '../travel-documents/actions/keep.ts';
import { document, documents } from '../travel-documents/queries.ts';
import { KEEP, leadsTo } from '../travel-documents/travel-documents.ts';
import { declare, declareOwn } from './actions/declare.ts';
import { handDocumentsIn, handDocumentsOut } from './actions/documents.ts';
import { cancelOwn, close, depart, leaveOutMember, recordReturn } from './actions/journey.ts';
import { myTrip, trip } from './queries.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const OFFICIAL = { kind: 'official-passport', ground: 'official', reference: '外办〔2026〕3号', on: '2026-11-20' };
const PRIVATE = {
  ...{ kind: 'hk-macao-permit', ground: 'registered-official', reference: '人社备〔2026〕3号' },
  on: '2026-11-20',
};

/** An approved journey of the member from 1 to 5 December, whose official passport and permit the unit keeps. */
async function anApproved() {
  const unit = await aTravellingUnit(w);
  const keep = async (one: object, personId: number = unit.memberId) =>
    (await w.does(unit.as['foreign-affairs'], takeIn, { ...one, personId })).documentId;
  const passport = await keep({ ...OFFICIAL, lastFour: '88AB' });
  const permit = await keep({ ...PRIVATE, lastFour: '1234' });
  const { tripId } = await w.does(unit.as.member, declareOwn, A_TRIP);
  return { unit, keep, passport, permit, tripId };
}

test('a document goes with a journey where it leads: a permit to Hong Kong, a passport elsewhere', () => {
  assert.ok(leadsTo('hk-macao-permit', ['HK']) && leadsTo('official-hk-macao-permit', ['MO', 'DE']));
  assert.ok(!leadsTo('hk-macao-permit', ['DE', 'TW']));
  assert.ok(leadsTo('official-taiwan-permit', ['TW']) && !leadsTo('taiwan-permit', ['HK']));
  assert.ok(leadsTo('private-passport', ['HK', 'SG']) && !leadsTo('official-passport', ['HK', 'MO', 'TW']));
});

test('documents go out before departure and come back after return: due 7 and 10 days from the return as it was; open until they are in', async () => {
  const { unit, passport, permit, tripId } = await anApproved();
  const { member, 'foreign-affairs': foreign, 'security-officer': officer } = unit.as;
  const both = { tripId, documentIds: [passport, permit], on: '2026-11-23' };
  await w.isRefused('wrong-state', foreign, handDocumentsOut, both);
  await approved(w, unit, tripId);
  await w.onlyFor(KEEP, unit, handDocumentsOut, both);
  await w.isRefused('in-the-future', foreign, handDocumentsOut, { ...both, on: '2026-11-24' });
  const anothers = await aPerson(w, unit);
  const { documentId: notTravelling } = await w.does(foreign, takeIn, {
    ...OFFICIAL,
    lastFour: '0001',
    personId: anothers,
  });
  await w.isRefused('not-found', foreign, handDocumentsOut, { ...both, documentIds: [passport, notTravelling] });
  const other = await aTravellingUnit(w);
  await w.isRefused('not-found', other.as['foreign-affairs'], handDocumentsOut, both);
  assert.deepEqual(await w.does(foreign, handDocumentsOut, both), { out: 2 });
  await w.isRefused('wrong-state', foreign, handDocumentsOut, both);

  const planned = (await w.does(member, myTrip, { tripId })).documents;
  assert.deepEqual(
    planned.map((one) => [one.documentId, one.wentOn, one.dueBack, one.late]),
    [
      [passport, '2026-11-23', '2026-12-12', false],
      [permit, '2026-11-23', '2026-12-15', false],
    ],
  );
  w.moveTo('2026-12-01T02:00:00.000Z');
  await w.does(foreign, depart, { tripId, on: '2026-12-01' });
  w.moveTo('2026-12-04T02:00:00.000Z');
  assert.equal((await w.does(foreign, recordReturn, { tripId, on: '2026-12-03' })).documents, 2);
  const look = { personId: unit.memberId, tripId, purpose: 'travel' };
  assert.deepEqual(
    (await w.does(officer, trip, look)).documents.map(({ dueBack }) => dueBack),
    ['2026-12-10', '2026-12-13'],
    'from the day of the return as it was',
  );
  await interviewed(w, unit, tripId, '2026-12-04');
  await w.isRefused('not-settled-yet', officer, close, { tripId });
  w.moveTo('2026-12-11T02:00:00.000Z');
  assert.deepEqual(
    (await w.does(officer, documents, { state: 'overdue' })).rows.map((row) => row.documentId),
    [passport],
  );
  const late = (await w.does(officer, trip, look)).documents;
  assert.deepEqual(
    late.map((one) => one.late),
    [true, false],
  );
  const back = { tripId, documentIds: [passport], on: '2026-12-11' };
  await w.onlyFor(KEEP, unit, handDocumentsIn, back);
  await w.isRefused('not-found', other.as['foreign-affairs'], handDocumentsIn, back);
  assert.deepEqual(await w.does(foreign, handDocumentsIn, back), { in: 1, late: 1 });
  await w.isRefused('wrong-state', foreign, handDocumentsIn, back);
  await w.isRefused('not-settled-yet', officer, close, { tripId });
  await w.does(officer, handInDocument, { documentId: permit, on: '2026-12-11' });
  await w.does(officer, close, { tripId });
  const shown = (await w.does(officer, trip, look)).documents;
  assert.deepEqual(
    shown.map((one) => [one.backOn, one.dueBack, one.late]),
    [
      ['2026-12-11', '2026-12-10', true],
      ['2026-12-11', '2026-12-13', false],
    ],
  );
  const { movements } = await w.does(officer, document, {
    personId: unit.memberId,
    purpose: 'travel',
    documentId: passport,
  });
  assert.deepEqual(
    movements.map((one) => [one.what, one.tripId]),
    [
      ['taken-in', null],
      ['out', tripId],
      ['in', null],
    ],
  );
  const { rows } = await w.owner.query(
    `select count(*)::int as n from journal_entry where unit_id = $1
     and (body like '%hand-%' or body like '%record-return%') and body ~ '"2026-1[12]-[0-9]{2}"'`,
    [unit.unitId],
  );
  assert.equal(rows[0].n, 0, 'the record, kept for ever, holds no day of a journey');
});

test('a journey that is given up, and one whom it goes without: what went out is due from that day', async () => {
  const { unit, passport, tripId } = await anApproved();
  const { member, 'foreign-affairs': foreign } = unit.as;
  await approved(w, unit, tripId);
  await w.does(foreign, handDocumentsOut, { tripId, documentIds: [passport], on: '2026-11-23' });
  await w.does(member, cancelOwn, { tripId, reason: 'given-up' });
  const [out] = (await w.does(member, myTrip, { tripId })).documents;
  assert.equal(out!.dueBack, '2026-11-30');
  await w.isRefused('wrong-state', foreign, handDocumentsOut, { tripId, documentIds: [passport], on: '2026-11-23' });
  await w.does(foreign, handDocumentsIn, { tripId, documentIds: [passport], on: '2026-11-23' });

  const second = await aPerson(w, unit);
  const members = [{ personId: unit.memberId }, { personId: second }];
  const group = { ...A_TRIP, members, groupName: '访问团', leaderId: second };
  const { tripId: groupTrip } = await w.does(foreign, declare, group);
  await approved(w, unit, groupTrip);
  await w.does(foreign, handDocumentsOut, { tripId: groupTrip, documentIds: [passport], on: '2026-11-23' });
  await w.does(foreign, leaveOutMember, { tripId: groupTrip, personId: unit.memberId });
  const { rows } = await w.does(foreign, documents, { state: 'out' });
  assert.deepEqual(
    rows.map(({ documentId, dueBack }) => [documentId, dueBack]),
    [[passport, '2026-11-30']],
  );
});

test('a document that was out for something else is nothing of the journey’s; nobody hands his own out', async () => {
  const { unit, passport, tripId } = await anApproved();
  const { member, 'foreign-affairs': foreign } = unit.as;
  await approved(w, unit, tripId);
  await w.does(foreign, handOutDocument, {
    documentId: passport,
    reason: 'visa',
    on: '2026-11-23',
    neededUntil: '2026-11-24',
  });
  await w.isRefused('wrong-state', foreign, handDocumentsIn, { tripId, documentIds: [passport], on: '2026-11-23' });
  const own = (await w.does(member, myTrip, { tripId })).documents;
  assert.deepEqual(
    own.map(({ state, wentOn }) => [state, wentOn]),
    [
      ['out', null],
      ['in', null],
    ],
  );
  await w.owner.query(
    "update account set roles = array['member', 'foreign-affairs'] where unit_id = $1 and account_id = $2",
    [unit.unitId, member.accountId],
  );
  await w.isRefused('own-document', member, handDocumentsOut, {
    tripId,
    documentIds: [own[1]!.documentId],
    on: '2026-11-23',
  });
});
