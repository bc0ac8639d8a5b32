import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anAppointment, aPost } from '../../fixtures/a-person.ts';
import { aSignature } from '../../fixtures/signature.ts';
import { A_TRIP, answers, approved, aTravellingUnit } from '../../fixtures/travel.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { day } from '../../law/day.ts';
import { acknowledgeBriefing, addMaterial, withdrawOne } from './actions/brief.ts';
import { decide, giveOpinion } from './actions/decide.ts';
import { declareOwn } from './actions/declare.ts';
import { drawUpInterview, signInterview } from './actions/interview.ts';
import { close, departOwn, reportDeviation, returnOwn } from './actions/journey.ts';
import { calendar, interviewFile, materials, myTrip, myTrips, trip, tripCounts, trips } from './queries.ts';
import { briefBy, groundOf, inOrder, isFor } from './travel.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const RUN = ['security-officer', 'foreign-affairs'] as const;
const READ = [...RUN, 'personnel', 'head'] as const;
const signature = aSignature().toString('base64');

/** State and outcome of what the person owes by these rules, by due day. */
async function owed(unit: TestUnit, personId: number) {
  const { rows } = await w.owner.query(
    `select rule, (due_at at time zone 'Asia/Shanghai')::date::text as due, outcome from duty
     where unit_id = $1 and person_id = $2 and rule in (9601, 9602, 14002, 14003, 15002, 15003) order by rule, due_at`,
    [unit.unitId, personId],
  );
  return rows.map(({ rule, due, outcome }) => [rule, due, outcome]);
}

test('R2: a journey is recorded only where post and unit give a ground; each by its article', () => {
  const none = { kind: 'private', purpose: 'tourism', statuses: ['unit'], classes: ['everyone'] } as const;
  assert.equal(groundOf(none), undefined);
  assert.equal(
    groundOf({ ...none, kind: 'official' }),
    undefined,
    'an ordinary unit is not asked to keep anybody’s journeys',
  );
  assert.equal(
    groundOf({ ...none, statuses: ['unit', 'key-unit'] }),
    undefined,
    'nor a key unit the holidays of everybody',
  );
  assert.equal(groundOf({ ...none, kind: 'official', statuses: ['unit', 'key-unit'] }), 'key-unit');
  assert.equal(
    groundOf({ ...none, statuses: ['unit', 'key-unit'], classes: ['everyone', 'foreign-related'] }),
    'key-unit',
  );
  assert.equal(groundOf({ ...none, classes: ['everyone', 'secret-core'] }), 'secret-related');
  assert.equal(groundOf({ ...none, classes: ['in-declassification'] }), 'secret-related');
  assert.equal(groundOf({ ...none, statuses: ['unit', 'school'], purpose: 'exchange' }), 'school');
  assert.equal(groundOf({ ...none, statuses: ['unit', 'school'] }), undefined);
  assert.equal(groundOf({ ...none, statuses: ['unit', 'research-institute'], purpose: 'study' }), 'research-institute');
});

test('legs follow one another within the journey; a day trip counts; a briefing stands before the day of departure', () => {
  const on = { leavesOn: day('2026-12-01'), returnsOn: day('2026-12-01') };
  const leg = { country: 'MO', place: '澳门', from: day('2026-12-01'), to: day('2026-12-01') } as const;
  assert.ok(inOrder([leg], on));
  assert.ok(!inOrder([{ ...leg, to: day('2026-12-02') }], on));
  const longer = { ...on, returnsOn: day('2026-12-09') };
  assert.ok(!inOrder([{ ...leg, from: day('2026-12-05'), to: day('2026-12-06') }, leg], longer));
  assert.equal(briefBy(day('2026-12-01'), 0), '2026-11-30');
  assert.equal(briefBy(day('2026-12-01'), 3), '2026-11-28');
  assert.ok(isFor({ countries: [], purposes: [] }, { countries: ['SG'], purpose: 'meeting' }));
  assert.ok(!isFor({ countries: ['JP'], purposes: [] }, { countries: ['SG'], purpose: 'meeting' }));
  assert.ok(!isFor({ countries: ['SG'], purposes: ['study'] }, { countries: ['SG'], purpose: 'meeting' }));
});

test('the whole way of one: declared on the phone, two opinions, approved, read, left, back, interviewed, signed, closed', async () => {
  const unit = await aTravellingUnit(w);
  const officer = unit.as['security-officer'];
  await w.onlyFor(['member'], unit, declareOwn, A_TRIP);
  const { tripId, state } = await w.does(unit.as.member, declareOwn, A_TRIP);
  assert.equal(state, 'declared');
  assert.deepEqual(await owed(unit, unit.memberId), [], 'nothing is owed before it may be made');

  await w.onlyFor(['personnel', 'security-officer'], unit, giveOpinion, {
    tripId,
    office: 'security',
    conclusion: 'agreed',
  });
  await w.isRefused('not-permitted', unit.as.personnel, giveOpinion, {
    tripId,
    office: 'security',
    conclusion: 'agreed',
  });
  await w.isRefused('reasons-needed', officer, giveOpinion, { tripId, office: 'security', conclusion: 'not-agreed' });
  await w.onlyFor(['head', 'foreign-affairs'], unit, decide, { tripId, decision: 'approved' });
  await w.isRefused('opinions-missing', unit.as.head, decide, { tripId, decision: 'approved' });
  await approved(w, unit, tripId);
  await w.isRefused('wrong-state', unit.as.head, decide, { tripId, decision: 'approved' });
  assert.deepEqual(await owed(unit, unit.memberId), [[9601, '2026-11-30', 0]]);

  await w.onlyFor(['member'], unit, acknowledgeBriefing, { tripId, materialIds: [unit.materialId] });
  await w.isRefused('busy', unit.as.member, acknowledgeBriefing, { tripId, materialIds: [unit.materialId + 1] });
  await w.does(unit.as.member, acknowledgeBriefing, { tripId, materialIds: [unit.materialId] });
  assert.deepEqual(await owed(unit, unit.memberId), [[9601, '2026-11-30', 1]]);

  await w.isRefused('in-the-future', unit.as.member, departOwn, { tripId, on: '2026-12-01' });
  w.moveTo('2026-12-01T02:00:00.000Z');
  await w.onlyFor(['member'], unit, departOwn, { tripId, on: '2026-12-01' });
  await w.does(unit.as.member, departOwn, { tripId, on: '2026-12-01' });
  assert.equal((await w.does(unit.as.head, tripCounts, {})).abroad, 1);
  w.moveTo('2026-12-07T02:00:00.000Z');
  await w.does(unit.as.member, reportDeviation, { tripId, on: '2026-12-03', words: '航班取消，晚到一天' });
  await w.isRefused('wrong-order', unit.as.member, returnOwn, { tripId, on: '2026-11-30' });
  const { interviewBy } = await w.does(unit.as.member, returnOwn, { tripId, on: '2026-12-05' });
  assert.equal(interviewBy, '2026-12-11', 'five working days after a Saturday');
  assert.deepEqual(await owed(unit, unit.memberId), [
    [9601, '2026-11-30', 1],
    [9602, '2026-12-11', 0],
  ]);
  await w.isRefused('not-settled-yet', officer, close, { tripId });

  const asked = {
    tripId,
    heldOn: '2026-12-07',
    personIds: [unit.memberId],
    answers: answers({ deviation: '晚到一天' }),
  };
  await w.onlyFor(RUN, unit, drawUpInterview, asked);
  await w.isRefused('answers-not-whole', officer, drawUpInterview, { ...asked, answers: asked.answers.slice(1) });
  const { interviewId } = await w.does(officer, drawUpInterview, asked);
  await w.onlyFor(['member'], unit, signInterview, { interviewId, signature });
  const before = await w.does(unit.as.member, myTrip, { tripId });
  assert.equal(before.interviews[0]!.answers![0]!.facts, '晚到一天');
  await w.does(unit.as.member, signInterview, { interviewId, correction: '晚到的是第三天', signature });
  await w.isRefused('not-found', unit.as.member, signInterview, { interviewId, signature });
  assert.deepEqual(
    (await owed(unit, unit.memberId)).map(([, , outcome]) => outcome),
    [1, 1],
  );
  const read = { personId: unit.memberId, tripId, purpose: 'travel' };
  assert.ok((await w.does(officer, trip, read)).interviews[0]!.answers);
  assert.equal((await w.does(unit.as.personnel, trip, read)).interviews[0]!.answers, undefined);
  const copy = { personId: unit.memberId, tripId, interviewId, purpose: 'own' };
  const { file } = await w.does(unit.as.member, interviewFile, copy);
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
  await w.onlyFor(RUN, unit, close, { tripId });
  await w.does(officer, close, { tripId });
  const { trips: mine } = await w.does(unit.as.member, myTrips, {});
  assert.deepEqual(
    mine.map((one) => one.state),
    ['closed'],
  );
});

test('of nobody without a ground: the refusal says which grounds there are, and nothing is kept', async () => {
  const ordinary = await w.aUnit();
  const refusal = await w.isRefused('no-ground', ordinary.as.member, declareOwn, A_TRIP);
  assert.equal(refusal.code, 'no-ground');
  assert.equal((await w.owner.query('select 1 from trip where unit_id = $1', [ordinary.unitId])).rowCount, 0);
  const secret = await aPost(w, ordinary, { level: 'important' });
  await anAppointment(w, ordinary, { personId: ordinary.memberId, postId: secret });
  const { tripId } = await w.does(ordinary.as.member, declareOwn, { ...A_TRIP, kind: 'private', purpose: 'tourism' });
  await approved(w, ordinary, tripId);
  assert.deepEqual(await owed(ordinary, ordinary.memberId), [], 'the Provisions bind key units');
});

test('what is declared wrongly is refused with its reason: return before departure, legs, a second journey in the same days, an unknown country', async () => {
  const unit = await aTravellingUnit(w);
  const own = (over: object) => ({ ...A_TRIP, ...over });
  await w.isRefused('wrong-order', unit.as.member, declareOwn, own({ returnsOn: '2026-11-30' }));
  await w.isRefused('legs-out-of-order', unit.as.member, declareOwn, own({ legs: [...A_TRIP.legs].reverse() }));
  await w.isRefused('invalid-input', unit.as.member, declareOwn, own({ legs: [{ ...A_TRIP.legs[0], country: 'ZZ' }] }));
  await w.isRefused('secrecy-mark', unit.as.member, declareOwn, own({ contacts: '机密★10年 会谈要点' }));
  await w.isRefused('stand-in', unit.as.member, declareOwn, own({ standInId: unit.memberId }));
  await w.does(unit.as.member, declareOwn, A_TRIP);
  const second = await w.isRefused(
    'trip-overlaps',
    unit.as.member,
    declareOwn,
    own({
      leavesOn: '2026-12-05',
      returnsOn: '2026-12-06',
      legs: [{ ...A_TRIP.legs[1], from: '2026-12-05', to: '2026-12-06' }],
    }),
  );
  assert.equal(second.details.names, '员工');
});

test('refused with reasons: the traveller reads them and where to turn; who gave an opinion does not decide, nobody on his own journey', async () => {
  const unit = await aTravellingUnit(w);
  const { tripId } = await w.does(unit.as.member, declareOwn, A_TRIP);
  await w.does(unit.as.personnel, giveOpinion, { tripId, office: 'personnel', conclusion: 'agreed' });
  await w.owner.query('update account set roles = $2 where account_id = $1', [
    unit.as.personnel.accountId,
    ['personnel', 'security-officer', 'head'],
  ]);
  await w.isRefused('other-office', unit.as.personnel, giveOpinion, {
    tripId,
    office: 'security',
    conclusion: 'agreed',
  });
  await w.does(unit.as['security-officer'], giveOpinion, {
    tripId,
    office: 'security',
    conclusion: 'not-agreed',
    note: '与脱密期安排冲突',
  });
  await w.isRefused('other-office', unit.as.personnel, decide, { tripId, decision: 'approved' });
  await w.isRefused('reasons-needed', unit.as.head, decide, { tripId, decision: 'refused' });
  await w.owner.query('update account set person_id = null where account_id = $1', [unit.as.member.accountId]);
  await w.owner.query('update account set person_id = $2 where account_id = $1', [
    unit.as.head.accountId,
    unit.memberId,
  ]);
  await w.isRefused('own-trip', unit.as.head, decide, { tripId, decision: 'approved' });
  await w.owner.query('update account set person_id = null where account_id = $1', [unit.as.head.accountId]);
  await w.owner.query('update account set person_id = $2 where account_id = $1', [
    unit.as.member.accountId,
    unit.memberId,
  ]);
  await w.does(unit.as.head, decide, { tripId, decision: 'refused', reasons: '期间有不能缺席的验收' });
  const mine = await w.does(unit.as.member, myTrip, { tripId });
  assert.deepEqual([mine.trip.state, mine.trip.reasons], ['refused', '期间有不能缺席的验收']);
  assert.ok(mine.complaintRoutes.length > 0);
});

test('travel.get is a look at everybody on the journey; lists and another unit see no word of it; the record holds none', async () => {
  const unit = await aTravellingUnit(w);
  const other = await aTravellingUnit(w);
  const { tripId } = await w.does(unit.as.member, declareOwn, A_TRIP);
  const look = { personId: unit.memberId, tripId, purpose: 'duty-follow-up' };
  await w.onlyFor(READ, unit, trip, look);
  const found = await w.does(unit.as['foreign-affairs'], trip, look);
  assert.equal(found.trip.details!.contacts, A_TRIP.contacts);
  const { rows } = await w.owner.query('select query, purpose from look where unit_id = $1 and person_id = $2', [
    unit.unitId,
    unit.memberId,
  ]);
  assert.deepEqual(rows, [{ query: 'travel.get', purpose: 'duty-follow-up' }]);
  await w.isRefused('not-found', other.as.head, trip, { ...look, personId: other.memberId });
  await w.isRefused('not-found', other.as.member, myTrip, { tripId });
  await w.onlyFor(READ, unit, trips, {});
  await w.onlyFor(READ, unit, calendar, { from: '2026-12-01', to: '2026-12-31' });
  await w.onlyFor(RUN, unit, materials, {});
  assert.ok(!JSON.stringify(await w.does(unit.as.head, trips, {})).includes('会展中心'));
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 20 }));
  assert.ok(entries.some((one) => one.action === 'travel.declare-own'));
  assert.ok(!/会展中心|材料系|示例电话|2026-12-0/.test(JSON.stringify(entries)), 'neither places nor days');
  const stored = await w.owner.query('select details::text from trip where trip_id = $1', [tripId]);
  assert.ok(!stored.rows[0].details.includes(Buffer.from('会展中心').toString('hex')));
  await w.onlyFor(['security-officer'], unit, addMaterial, { title: '须知', words: '不携带内部资料出境。' });
  await w.onlyFor(['security-officer'], unit, withdrawOne, { materialId: unit.materialId });
});
