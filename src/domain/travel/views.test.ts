import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { A_TRIP, approved, aTravellingUnit } from '../../fixtures/travel.ts';
import { aWorld } from '../../fixtures/world.ts';
import { handOutDocument, takeIn } from '../travel-documents/actions/keep.ts';
import { recordBriefing } from './actions/brief.ts';
import { giveOpinion } from './actions/decide.ts';
import { declare, declareOwn } from './actions/declare.ts';
import { depart, recordReturn } from './actions/journey.ts';
import { abroad, calendar, trips } from './queries.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const READ = ['security-officer', 'foreign-affairs', 'personnel', 'head'] as const;

test('who is abroad now: each person of a group by the day of return, until it is recorded; overdue once that day is over', async () => {
  const unit = await aTravellingUnit(w);
  const other = await aTravellingUnit(w);
  const personId = await aPerson(w, unit, { name: '陈立', staffNumber: 'S1' });
  const foreign = unit.as['foreign-affairs'];
  await w.onlyFor(READ, unit, abroad, {});
  const members = [{ personId: unit.memberId }, { personId }];
  const { tripId } = await w.does(foreign, declare, { ...A_TRIP, members, groupName: '赴港访问团' });
  await approved(w, unit, tripId);
  assert.equal((await w.does(unit.as.head, abroad, {})).total, 0, 'who has not left is not abroad');
  w.moveTo('2026-12-01T02:00:00.000Z');
  await w.does(foreign, depart, { tripId, on: '2026-12-01' });
  const seen = async () => {
    const { rows, total } = await w.does(unit.as.head, abroad, {});
    assert.equal(total, rows.length);
    return rows.map((one) => [one.personId, one.groupName, one.leftOn, one.returnsOn, one.overdue]);
  };
  const away = (id: number, overdue: boolean) => [id, '赴港访问团', '2026-12-01', '2026-12-05', overdue];
  assert.deepEqual(await seen(), [away(unit.memberId, false), away(personId, false)]);
  assert.equal((await w.does(other.as.head, abroad, {})).total, 0, 'of another unit nothing');
  w.moveTo('2026-12-06T02:00:00.000Z');
  await w.does(foreign, recordReturn, { tripId, on: '2026-12-05', personIds: [personId] });
  assert.deepEqual(await seen(), [away(unit.memberId, true)]);
  w.moveTo('2026-12-08T02:00:00.000Z');
  await w.does(foreign, recordReturn, { tripId, on: '2026-12-07' });
  assert.deepEqual(await seen(), []);
  const { blocks } = await w.does(unit.as.head, calendar, { from: '2026-12-06', to: '2026-12-31' });
  assert.deepEqual(
    blocks.map((one) => [one.personId, one.leavesOn, one.returnsOn]),
    [[unit.memberId, '2026-12-01', '2026-12-07']],
    'the calendar shows the days as they were',
  );
});

test('the departures of a month and what each still lacks: opinion, decision, briefing, a document that lies with the unit', async () => {
  const unit = await aTravellingUnit(w);
  const officer = unit.as['security-officer'];
  const { tripId } = await w.does(unit.as.member, declareOwn, A_TRIP);
  const later = { ...A_TRIP, leavesOn: '2027-01-10', returnsOn: '2027-01-10' };
  const legs = [{ country: 'SG', place: '新加坡', from: '2027-01-10', to: '2027-01-10' }];
  await w.does(unit.as.member, declareOwn, { ...later, legs });
  const december = { leavesFrom: '2026-12-01', leavesTo: '2026-12-31', order: 'leaves' };
  const lacks = async (missing: string) =>
    (await w.does(unit.as.head, trips, { ...december, missing })).rows.map((one) => one.tripId);
  assert.deepEqual(await lacks('opinion'), [tripId]);
  await w.does(unit.as.personnel, giveOpinion, { tripId, office: 'personnel', conclusion: 'agreed' });
  const [row] = (await w.does(unit.as.head, trips, december)).rows;
  assert.deepEqual([row?.opinions, await lacks('opinion')], [['personnel'], [tripId]]);
  await approved(w, unit, tripId);
  assert.deepEqual([await lacks('opinion'), await lacks('decision')], [[], []]);
  assert.deepEqual([await lacks('briefing'), await lacks('document')], [[tripId], []]);

  const passport = {
    personId: unit.memberId,
    lastFour: '1234',
    ground: 'official',
    reference: '示外〔2026〕3号',
    on: '2026-11-23',
  };
  const taiwan = await w.does(officer, takeIn, { ...passport, kind: 'official-taiwan-permit' });
  assert.deepEqual(await lacks('document'), [], 'nobody goes to Taiwan');
  const { documentId } = await w.does(officer, takeIn, { ...passport, kind: 'official-passport' });
  assert.deepEqual(await lacks('document'), [tripId], 'Singapore takes the passport');
  assert.equal((await w.does(unit.as.head, trips, december)).rows[0]?.documentsIn, 1);
  const out = { on: '2026-11-23', reason: 'trip', neededUntil: '2026-12-05' };
  await w.does(officer, handOutDocument, { documentId, ...out });
  assert.deepEqual(await lacks('document'), []);
  assert.notEqual(taiwan.documentId, documentId);
  await w.does(officer, recordBriefing, { tripId, on: '2026-11-23', personIds: [unit.memberId] });
  assert.deepEqual(await lacks('briefing'), []);
  const all = await w.does(unit.as.head, trips, { order: 'returns' });
  assert.deepEqual(
    all.rows.map(({ returnsOn }) => returnsOn),
    ['2026-12-05', '2027-01-10'],
  );
});
