import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { A_TRIP, approved, aTravellingUnit } from '../../fixtures/travel.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { day } from '../../law/day.ts';
import type { TripId } from '../../platform/ids.ts';
import { acknowledgeBriefing, addMaterial, recordBriefing } from './actions/brief.ts';
import { decide } from './actions/decide.ts';
import { declareOwn } from './actions/declare.ts';
import { depart, departOwn, recordReturn } from './actions/journey.ts';
import { materials, myTrip, trip, trips } from './queries.ts';
import { earlierThatStands } from './travel.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const _RUN = ['security-officer', 'foreign-affairs'] as const;

/** State and outcome of what the person owes by these rules, by due day. */
async function owed(unit: TestUnit, personId: number) {
  const { rows } = await w.owner.query(
    `select rule, (due_at at time zone 'Asia/Shanghai')::date::text as due, outcome from duty
     where unit_id = $1 and person_id = $2 and rule in (9601, 9602, 14002, 14003, 15002, 15003) order by rule, due_at`,
    [unit.unitId, personId],
  );
  return rows.map(({ rule, due, outcome }) => [rule, due, outcome]);
}

test('a briefing after the departure is accepted and shown as late; too early a one does not count', async () => {
  const unit = await aTravellingUnit(w);
  const far = {
    ...A_TRIP,
    leavesOn: '2027-03-01',
    returnsOn: '2027-03-01',
    legs: [{ ...A_TRIP.legs[0], from: '2027-03-01', to: '2027-03-01' }],
  };
  const later = await w.does(unit.as.member, declareOwn, far);
  await approved(w, unit, later.tripId);
  await w.isRefused('briefing-too-early', unit.as.member, acknowledgeBriefing, {
    tripId: later.tripId,
    materialIds: [unit.materialId],
  });
  const { tripId } = await w.does(unit.as.member, declareOwn, A_TRIP);
  await approved(w, unit, tripId);
  w.moveTo('2026-12-01T02:00:00.000Z');
  const { unbriefed } = await w.does(unit.as['foreign-affairs'], depart, { tripId, on: '2026-12-01' });
  assert.equal(unbriefed, 1);
  await w.does(unit.as.member, acknowledgeBriefing, { tripId, materialIds: [unit.materialId] });
  const { rows } = await w.does(unit.as.head, trips, { kind: 'official' });
  assert.deepEqual(
    rows.map((one) => [one.leavesOn, one.late]),
    [
      ['2027-03-01', false],
      ['2026-12-01', true],
    ],
  );
  assert.deepEqual((await owed(unit, unit.memberId))[0], [9601, '2026-11-30', 2]);
});

test('a briefing in person that is entered after the departure counts from its entry, and before its time it does not count at all', async () => {
  const unit = await aTravellingUnit(w);
  const { tripId } = await w.does(unit.as.member, declareOwn, A_TRIP);
  await approved(w, unit, tripId);
  w.moveTo('2026-12-03T02:00:00.000Z');
  await w.does(unit.as['foreign-affairs'], depart, { tripId, on: '2026-12-01' });
  const entered = { tripId, personIds: [unit.memberId] };
  await w.isRefused('briefing-too-early', unit.as['security-officer'], recordBriefing, {
    ...entered,
    on: '2020-01-01',
  });
  await w.does(unit.as['security-officer'], recordBriefing, { ...entered, on: '2026-11-28' });
  assert.deepEqual((await owed(unit, unit.memberId))[0], [9601, '2026-11-30', 2]);
  assert.equal((await w.does(unit.as.head, trips, {})).rows[0]!.late, true);
});

test('who left before the decision left: it is recorded, and what was missing shows', async () => {
  const unit = await aTravellingUnit(w);
  const { tripId } = await w.does(unit.as.member, declareOwn, A_TRIP);
  w.moveTo('2026-12-01T02:00:00.000Z');
  await w.does(unit.as.member, departOwn, { tripId, on: '2026-12-01' });
  assert.deepEqual(await owed(unit, unit.memberId), [[9601, '2026-11-30', 0]]);
  await w.isRefused('wrong-state', unit.as.head, decide, { tripId, decision: 'approved' });
});

const dayTrip = (on: string) => ({
  ...A_TRIP,
  ...{ leavesOn: on, returnsOn: on, legs: [{ country: 'HK', place: '香港', from: on, to: on }] },
});

/** Approved, and left on its day unless it is to come. */
async function travels(unit: Awaited<ReturnType<typeof aTravellingUnit>>, on: string, readIt = true) {
  const { tripId } = await w.does(unit.as.member, declareOwn, dayTrip(on));
  await approved(w, unit, tripId);
  if (readIt) await w.does(unit.as.member, acknowledgeBriefing, { tripId, materialIds: [unit.materialId] });
  return tripId;
}
async function goesAndReturns(unit: TestUnit, tripId: TripId, on: string) {
  w.moveTo(`${on}T02:00:00.000Z`);
  await w.does(unit.as['foreign-affairs'], depart, { tripId, on });
  await w.does(unit.as['foreign-affairs'], recordReturn, { tripId, on });
}

test('who travels often need not read again what was read this year, in the same version; it is asked of the records and kept nowhere', async () => {
  const unit = await aTravellingUnit(w);
  const first = await travels(unit, '2026-11-25');
  await goesAndReturns(unit, first, '2026-11-25');
  for (const on of ['2026-11-26', '2026-11-27']) await goesAndReturns(unit, await travels(unit, on, false), on);
  w.moveTo('2026-11-28T02:00:00.000Z');
  const tripId = await travels(unit, '2026-12-20', false);
  const uses = { tripId, materialIds: [unit.materialId], earlier: true };
  assert.deepEqual((await w.does(unit.as.member, myTrip, { tripId })).earlierBriefing, {
    tripId: first,
    on: '2026-11-23',
  });
  assert.equal((await w.does(unit.as.member, acknowledgeBriefing, uses)).on, '2026-11-23');
  const look = { personId: unit.memberId, tripId, purpose: 'travel' };
  const { members, briefing } = await w.does(unit.as.head, trip, look);
  assert.deepEqual([members[0]!.briefedOn, members[0]!.briefedForTrip], ['2026-11-23', first]);
  assert.deepEqual(
    briefing.read.map(({ materialId }) => materialId),
    [unit.materialId],
  );
  assert.ok(
    (await owed(unit, unit.memberId)).some(
      ([rule, due, outcome]) => rule === 9601 && due === '2026-12-19' && outcome === 1,
    ),
  );

  // Something new is to be read: nothing stands.
  const later = await travels(unit, '2026-12-25', false);
  const more = { title: '新的提醒', words: '近期有冒充使馆人员的情形，注意核实。', materialId: unit.materialId };
  await w.does(unit.as['security-officer'], addMaterial, more);
  const { earlierBriefing, materials: now } = await w.does(unit.as.member, myTrip, { tripId: later });
  assert.equal(earlierBriefing, undefined);
  const again = { tripId: later, materialIds: now.map((one) => one.materialId), earlier: true };
  await w.isRefused('no-earlier-briefing', unit.as.member, acknowledgeBriefing, again);
});

test('who has travelled less, or read it more than a year ago, reads it before this journey', () => {
  const asked = { leavesOn: day('2027-03-01'), toRead: [1, 2], departures: 3, frequentFrom: 3, timesAYear: 1 };
  const read = (on: string, ...materials: number[]) => ({ tripId: materials.length, on: day(on), materials });
  assert.equal(earlierThatStands([read('2026-03-01', 1, 2)], asked)?.on, '2026-03-01');
  assert.equal(earlierThatStands([read('2026-02-28', 1, 2)], asked), undefined);
  assert.equal(earlierThatStands([read('2026-12-01', 1)], asked), undefined, 'not all of it');
  assert.equal(earlierThatStands([read('2026-12-01', 1, 2)], { ...asked, departures: 2 }), undefined);
  assert.equal(earlierThatStands([read('2026-08-01', 1, 2)], { ...asked, timesAYear: 2 }), undefined);
  assert.equal(earlierThatStands([read('2026-10-01', 1, 2, 3), read('2026-11-01', 1, 2)], asked)?.on, '2026-11-01');
  assert.equal(earlierThatStands([read('2026-12-01', 1)], { ...asked, toRead: [] }), undefined);
});

test('a new version takes the place of the one before, once; a journey keeps the version that was read, and the officer reads both', async () => {
  const unit = await aTravellingUnit(w);
  const officer = unit.as['security-officer'];
  const { tripId } = await w.does(unit.as.member, declareOwn, A_TRIP);
  await approved(w, unit, tripId);
  await w.does(unit.as.member, acknowledgeBriefing, { tripId, materialIds: [unit.materialId] });
  const next = { title: '出境须知（修订）', words: '不携带内部资料；证照随身保管。', materialId: unit.materialId };
  await w.isRefused('not-permitted', unit.as['foreign-affairs'], addMaterial, next);
  const { materialId } = await w.does(officer, addMaterial, next);
  await w.isRefused('not-found', officer, addMaterial, next);
  const { materials: all } = await w.does(officer, materials, {});
  assert.deepEqual(
    all.map((one) => [one.materialId, one.replaces, one.withdrawnAt !== null]),
    [
      [materialId, unit.materialId, false],
      [unit.materialId, null, true],
    ],
  );
  const { briefing } = await w.does(officer, trip, { personId: unit.memberId, tripId, purpose: 'travel' });
  assert.deepEqual(
    [briefing.read.map((one) => one.title), briefing.materials.map((one) => one.title)],
    [['出境须知'], ['出境须知（修订）']],
  );
});
