import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { carried, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { A_TRIP, aTravellingUnit, aTripBack, interviewed } from '../../fixtures/travel.ts';
import { aWorld } from '../../fixtures/world.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { duesOfPerson } from '../retention/store/held.ts';
import { declare } from './actions/declare.ts';
import { cancel, close, reportDeviation } from './actions/journey.ts';
import { interviewFile, myTrip, trips } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('each of a group sees the day on which the itinerary and the interview go, whoever they stand under', async () => {
  const unit = await aTravellingUnit(w);
  const second = await aPerson(w, unit, { name: '陈立' });
  const none = await aPerson(w, unit, { name: '未出行' });
  const members = [{ personId: unit.memberId }, { personId: second }];
  const { tripId } = await w.does(unit.as['foreign-affairs'], declare, { ...A_TRIP, members, groupName: '访问团' });
  await w.does(unit.as['foreign-affairs'], cancel, { tripId, reason: 'given-up' });
  const asked = { unitId: unit.unitId, figures: effectiveFigures({}), timeZone: 'Asia/Shanghai' };
  const dueOf = (personId: number) =>
    w.world.db.inUnit(unit.unitId, async (sql) => (await duesOfPerson(sql, asked, personId)).get('itinerary')?.first);
  assert.deepEqual(await Promise.all([unit.memberId, second, none].map(dueOf)), [
    '2029-11-23',
    '2029-11-23',
    undefined,
  ]);
});

test('where somebody was is destroyed on its date; that briefing and interview were in time stays in the ledger', async () => {
  const unit = await aTravellingUnit(w);
  const tripId = await aTripBack(w, unit);
  await w.does(unit.as.member, reportDeviation, { tripId, on: '2026-12-03', words: '改住另一家酒店' });
  const interviewId = await interviewed(w, unit, tripId, '2026-12-07');
  await w.does(unit.as['security-officer'], close, { tripId });
  const ledger = async () =>
    (await w.world.db.inUnit(unit.unitId, (sql) => rowsOfSubject(sql, unit.unitId, unit.memberId)))
      .filter(({ rule }) => rule === 9601 || rule === 9602)
      .map(({ rule, due_on, done_on, outcome }) => [rule, due_on, done_on, outcome]);
  const before = await ledger();
  assert.deepEqual(before, [
    [9601, '2026-11-30', '2026-11-23', 1],
    [9602, '2026-12-11', '2026-12-07', 1],
  ]);

  await onThatDay(w, '2029-12-06');
  assert.deepEqual(await kindsPrepared(w, unit), [], 'not a day before');
  await onThatDay(w, '2029-12-08');
  assert.deepEqual(await kindsPrepared(w, unit), ['itinerary', 'trip-interview']);
  await carried(w, unit);

  const { trip, interviews } = await w.does(unit.as.member, myTrip, { tripId });
  assert.deepEqual(
    [trip.details, trip.leavesOn, trip.returnsOn],
    [undefined, '2026-12-01', '2026-12-01'],
    'of days the month',
  );
  assert.deepEqual(trip.countries, ['HK', 'SG']);
  assert.deepEqual([interviews[0]!.answers, interviews[0]!.mine.fileHash], [undefined, null]);
  const copy = { personId: unit.memberId, tripId, interviewId, purpose: 'own' };
  await w.isRefused('wrong-state', unit.as.member, interviewFile, copy);
  const left = await w.owner.query(
    `select (select count(*)::int from trip_deviation) as deviations,
      (select count(*)::int from trip where key is not null and unit_id = $1) as keys,
      (select count(*)::int from trip_interview where key is not null) as interviews`,
    [unit.unitId],
  );
  assert.deepEqual(left.rows[0], { deviations: 0, keys: 0, interviews: 0 });
  const kept = await w.owner.query('select returned_on::text as day from trip_member where trip_id = $1', [tripId]);
  assert.equal(kept.rows[0].day, '2026-12-01', 'of the return, too, the month');
  assert.deepEqual(await ledger(), before);
  assert.equal((await w.does(unit.as.head, trips, {})).total, 1);
});
