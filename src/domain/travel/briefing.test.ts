import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { A_TRIP, approved, aTravellingUnit } from '../../fixtures/travel.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { acknowledgeBriefing, recordBriefing } from './actions/brief.ts';
import { decide } from './actions/decide.ts';
import { declareOwn } from './actions/declare.ts';
import { depart, departOwn } from './actions/journey.ts';
import { trips } from './queries.ts';

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
