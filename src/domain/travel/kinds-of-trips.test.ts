import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { aSignature } from '../../fixtures/signature.ts';
import { A_TRIP, answers, approved, aTravellingUnit, aTripBack, interviewed } from '../../fixtures/travel.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { addStatus } from '../units/actions/change-unit.ts';
import { acknowledgeBriefing, addMaterial, recordBriefing } from './actions/brief.ts';
import { declare, declareOwn, reportFull, reportOwnInFull } from './actions/declare.ts';
import { askOwnInterview, drawUpInterview } from './actions/interview.ts';
import {
  cancel,
  cancelOwn,
  close,
  depart,
  departOwn,
  leaveOutMember,
  recordReturn,
  returnOwn,
} from './actions/journey.ts';
import { myTrip, trips } from './queries.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const RUN = ['security-officer', 'foreign-affairs'] as const;
const _signature = aSignature().toString('base64');

/** State and outcome of what the person owes by these rules, by due day. */
async function owed(unit: TestUnit, personId: number) {
  const { rows } = await w.owner.query(
    `select rule, (due_at at time zone 'Asia/Shanghai')::date::text as due, outcome from duty
     where unit_id = $1 and person_id = $2 and rule in (9601, 9602, 14002, 14003, 15002, 15003) order by rule, due_at`,
    [unit.unitId, personId],
  );
  return rows.map(({ rule, due, outcome }) => [rule, due, outcome]);
}

test('a group: one briefing for many, its leader, an interview together and the right to one alone', async () => {
  const unit = await aTravellingUnit(w);
  const leader = await aPerson(w, unit, { name: '陈立' });
  const standIn = await aPerson(w, unit, { name: '代理人' });
  const stays = await aPerson(w, unit, { name: '不去了' });
  const members = [{ personId: leader, standInId: standIn }, { personId: unit.memberId }, { personId: stays }];
  const wish = { ...A_TRIP, groupName: '赴新加坡访问团', leaderId: leader, members };
  await w.onlyFor(RUN, unit, declare, wish);
  const other = await w.aUnit();
  await w.isRefused('not-found', unit.as['foreign-affairs'], declare, {
    ...wish,
    members: [{ personId: other.memberId }],
  });
  await w.isRefused('already-exists', unit.as['foreign-affairs'], declare, {
    ...wish,
    members: [...members, { personId: leader }],
  });
  const { tripId } = await w.does(unit.as['foreign-affairs'], declare, wish);
  await approved(w, unit, tripId);
  await w.isRefused('not-permitted', unit.as.member, cancelOwn, { tripId, reason: 'given-up' });
  await w.onlyFor(RUN, unit, leaveOutMember, { tripId, personId: stays });
  await w.does(unit.as['foreign-affairs'], leaveOutMember, { tripId, personId: stays });
  const brief = { tripId, on: '2026-11-23', personIds: [leader, unit.memberId] };
  await w.onlyFor(RUN, unit, recordBriefing, brief);
  await w.does(unit.as['security-officer'], recordBriefing, brief);
  assert.deepEqual(await owed(unit, stays), []);
  w.moveTo('2026-12-07T02:00:00.000Z');
  await w.does(unit.as['foreign-affairs'], depart, { tripId, on: '2026-12-01' });
  const { all } = await w.does(unit.as['foreign-affairs'], recordReturn, {
    tripId,
    on: '2026-12-05',
    personIds: [leader],
  });
  assert.equal(all, false);
  await w.does(unit.as['foreign-affairs'], recordReturn, { tripId, on: '2026-12-06' });
  const together = { tripId, heldOn: '2026-12-07', personIds: [leader, unit.memberId], answers: answers() };
  await w.owner.query('update account set person_id = $2 where account_id = $1', [
    unit.as['security-officer'].accountId,
    standIn,
  ]);
  await w.isRefused('stand-in', unit.as['security-officer'], drawUpInterview, together);
  await w.owner.query('update account set person_id = null where account_id = $1', [
    unit.as['security-officer'].accountId,
  ]);
  await w.does(unit.as['security-officer'], drawUpInterview, together);
  await w.onlyFor(['member'], unit, askOwnInterview, { tripId });
  await w.does(unit.as.member, askOwnInterview, { tripId });
  await w.isRefused('own-interview-asked', unit.as['security-officer'], drawUpInterview, together);
  await w.does(unit.as['security-officer'], drawUpInterview, { ...together, personIds: [unit.memberId] });
  const mine = await w.does(unit.as.member, myTrip, { tripId });
  assert.deepEqual([mine.others, mine.interviews.length], [['陈立'], 1]);
});

test('left on oral notice: recorded at once, the full report owed in five working days, and not closed without it', async () => {
  const unit = await aTravellingUnit(w);
  const urgent = {
    ...{ ...A_TRIP, leavesOn: '2026-11-23', returnsOn: '2026-11-25', oralNoticeOn: '2026-11-22', contacts: undefined },
    legs: [{ country: 'MO', place: '澳门', from: '2026-11-23', to: '2026-11-25' }],
  };
  await w.isRefused('in-the-future', unit.as.member, declareOwn, { ...urgent, leavesOn: '2026-11-24' });
  const { tripId, state } = await w.does(unit.as.member, declareOwn, urgent);
  assert.equal(state, 'departed');
  assert.equal((await w.does(unit.as.member, myTrip, { tripId })).trip.reportBy, '2026-11-30');
  assert.equal((await w.does(unit.as.head, trips, { missing: 'full-report' })).total, 1);
  w.moveTo('2026-11-26T02:00:00.000Z');
  await w.does(unit.as.member, returnOwn, { tripId, on: '2026-11-25' });
  await interviewed(w, unit, tripId, '2026-11-26');
  await w.isRefused('not-settled-yet', unit.as['security-officer'], close, { tripId });
  const { kind: _, purpose: __, oralNoticeOn: ___, ...full } = urgent;
  const later = {
    ...A_TRIP,
    leavesOn: '2026-11-27',
    returnsOn: '2026-11-28',
    legs: [{ ...A_TRIP.legs[0], from: '2026-11-27', to: '2026-11-28' }],
  };
  await w.does(unit.as.member, declareOwn, later);
  await w.isRefused('trip-overlaps', unit.as.member, reportOwnInFull, { tripId, ...full, returnsOn: '2026-11-27' });
  await w.onlyFor(['member'], unit, reportOwnInFull, { tripId, ...full });
  await w.onlyFor(RUN, unit, reportFull, { tripId, ...full });
  await w.does(unit.as.member, reportOwnInFull, { tripId, ...full });
  await w.does(unit.as['security-officer'], close, { tripId });
});

test('a school’s students abroad for exchange: briefing and interview only, in the ledger under Article 14', async () => {
  const unit = await w.aUnit();
  await w.does(unit.as['security-officer'], addStatus, { status: 'school', from: '2025-01-01' });
  const { materialId } = await w.does(unit.as['security-officer'], addMaterial, {
    title: '留学须知',
    words: '遇到可疑情况，拨打12339。',
  });
  const { tripId, state } = await w.does(unit.as.member, declareOwn, {
    ...A_TRIP,
    kind: 'private',
    purpose: 'exchange',
    funding: 'oneself',
  });
  assert.equal(state, 'approved', 'there is nothing to approve');
  await w.does(unit.as.member, acknowledgeBriefing, { tripId, materialIds: [materialId] });
  assert.deepEqual(await owed(unit, unit.memberId), [[14002, '2026-11-30', 1]]);
  w.moveTo('2026-12-07T02:00:00.000Z');
  await w.does(unit.as.member, departOwn, { tripId, on: '2026-12-01' });
  await w.does(unit.as.member, returnOwn, { tripId, on: '2026-12-05' });
  await interviewed(w, unit, tripId, '2026-12-07');
  assert.deepEqual(await owed(unit, unit.memberId), [
    [14002, '2026-11-30', 1],
    [14003, '2026-12-11', 1],
  ]);
});

test('cancelled before the departure: nothing is owed any more; afterwards it cannot be', async () => {
  const unit = await aTravellingUnit(w);
  const { tripId } = await w.does(unit.as.member, declareOwn, A_TRIP);
  await approved(w, unit, tripId);
  await w.onlyFor(RUN, unit, cancel, { tripId, reason: 'postponed' });
  await w.does(unit.as.member, cancelOwn, { tripId, reason: 'given-up' });
  assert.deepEqual(await owed(unit, unit.memberId), []);
  await w.isRefused('wrong-state', unit.as.member, cancelOwn, { tripId, reason: 'given-up' });
  const again = await aTripBack(w, unit);
  await w.isRefused('wrong-state', unit.as['foreign-affairs'], cancel, { tripId: again, reason: 'given-up' });
});

test('sent again over a broken line, a declaration is the same journey; another by anybody else, or in other words, overlaps', async () => {
  const unit = await aTravellingUnit(w);
  const first = await w.does(unit.as.member, declareOwn, A_TRIP);
  assert.deepEqual(await w.does(unit.as.member, declareOwn, A_TRIP), first);
  assert.equal((await w.does(unit.as.head, trips, {})).total, 1);
  await w.isRefused('trip-overlaps', unit.as.member, declareOwn, { ...A_TRIP, contacts: '另有会谈' });
  await w.isRefused('trip-overlaps', unit.as['foreign-affairs'], declare, {
    ...A_TRIP,
    members: [{ personId: unit.memberId }],
  });
});
