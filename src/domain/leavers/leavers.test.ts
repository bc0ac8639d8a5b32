import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anAppointment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { A_PERIOD, aLeaver, followUpsOwed, takesTheSteps } from '../../fixtures/leavers.ts';
import { aWorld } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { day } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { appoint, endAppointment } from '../people/actions/appoint.ts';
import { changePerson } from '../people/actions/change-people.ts';
import { changePost } from '../people/actions/change-posts.ts';
import { recordLeaving, withdrawLeaving } from '../people/actions/leave.ts';
import { addStatus } from '../units/actions/change-unit.ts';
import { openCase, withdrawCase } from './actions/open-case.ts';
import { printOwnPaper, printPaper } from './actions/print.ts';
import { recordCompensation, recordStep } from './actions/steps.ts';
import { isOutsideRange, nextFollowUp, suggestedEnd } from './leavers.ts';
import { leaverCase, leaversCounts, myLeaving, withoutCase } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const OFFICERS = ['security-officer', 'personnel'] as const;
const aKeyUnit = async () => {
  const unit = await w.aUnit();
  await w.does(unit.as['security-officer'], addStatus, { status: 'key-unit', from: '2025-01-01' });
  return unit;
};
test('脱密期：核心36–60、重要24–36、一般12–24个月以外只提醒；建议的期满日按本单位数值', () => {
  const from = day('2026-11-20');
  assert.equal(isOutsideRange('core', { from, to: day('2029-11-19') }), true);
  assert.equal(isOutsideRange('core', { from, to: day('2029-11-20') }), false);
  assert.equal(isOutsideRange('core', { from, to: day('2031-11-20') }), false);
  assert.equal(isOutsideRange('core', { from, to: day('2031-11-21') }), true);
  assert.equal(isOutsideRange('ordinary', { from, to: day('2028-11-21') }), true);
  assert.equal(suggestedEnd(from, 'important', effectiveFigures({})), '2028-11-20');
  assert.equal(nextFollowUp({ from, to: day('2027-06-01') }, [], 6), '2027-05-20');
  assert.equal(nextFollowUp({ from, to: day('2027-06-01') }, [day('2027-05-20')], 6), undefined, 'beyond the end');
});

test('people.record-leaving leads into the case of who held a secret-related post; of others it stays as it was', async () => {
  const unit = await aKeyUnit();
  const personId = await aPerson(w, unit);
  const appointmentId = await anAppointment(w, unit, { personId, postId: await aPost(w, unit, { level: 'ordinary' }) });
  const leaving = { personId, leftOn: '2026-11-20' };
  await w.isRefused('leaver-case', unit.as.personnel, recordLeaving, leaving);
  const end = { personId, appointmentId, to: '2026-10-31' };
  await w.isRefused('leaver-case', unit.as.personnel, endAppointment, end);
  const next = await anAppointment(w, unit, {
    ...{ personId, postId: await aPost(w, unit, { title: '主任', level: 'core' }), from: '2026-10-01' },
  });
  await w.does(unit.as.personnel, endAppointment, end);
  await w.isRefused('leaver-case', unit.as.personnel, endAppointment, { ...end, appointmentId: next });
  await w.owner.query('delete from appointment where appointment_id = $1', [next]);
  await w.world.db.inUnit(unit.unitId, (sql) => w.world.rederive(sql, unit.unitId, 'whole-unit', w.today()));
  await w.isRefused('leaver-case', unit.as.personnel, recordLeaving, leaving);
  const [missing] = (await w.does(unit.as.head, withoutCase, {})).people;
  assert.deepEqual([missing?.personId, missing?.level, missing?.leftOn], [personId, 'ordinary', '2026-10-31']);
  const wish = { personId, leaves: 'unit', noticedOn: '2026-11-02', leavesOn: '2026-11-20' };
  await w.does(unit.as.personnel, openCase, wish);
  assert.deepEqual((await w.does(unit.as.head, withoutCase, {})).people, []);
  await w.isRefused('leaver-case', unit.as.personnel, withdrawLeaving, { personId });
  const other = await anAppointment(w, unit);
  const found = await w.owner.query('select person_id::int as id from appointment where appointment_id = $1', [other]);
  await w.does(unit.as.personnel, recordLeaving, { personId: found.rows[0].id, leftOn: '2026-11-20' });
  await w.isRefused('no-secret-post', unit.as.personnel, openCase, { ...wish, personId: found.rows[0].id });
});

test('a roster that shows somebody off post leads into a case, and that stands on the list until then', async () => {
  const unit = await aKeyUnit();
  const personId = await aPerson(w, unit);
  await anAppointment(w, unit, { personId, postId: await aPost(w, unit, { level: 'important' }) });
  const waiting = async () => (await w.does(unit.as.head, withoutCase, {})).people;
  assert.deepEqual(await waiting(), []);
  await w.does(unit.as.personnel, changePerson, { personId, name: '陈立', presence: 'off-post' });
  assert.deepEqual(
    (await waiting()).map(({ leftOn, level }) => [leftOn, level]),
    [[null, 'important']],
  );
  await w.does(unit.as.personnel, openCase, {
    ...{ personId, leaves: 'post', noticedOn: '2026-11-20', leavesOn: '2026-11-23' },
  });
  assert.deepEqual(await waiting(), []);
});

test('a post that is secret-related no more: its holder has left such work, stays in the post, and may leave it later', async () => {
  const unit = await aKeyUnit();
  const { personnel, head } = unit.as;
  const personId = await aPerson(w, unit);
  const postId = await aPost(w, unit, { level: 'important' });
  const appointmentId = await anAppointment(w, unit, { personId, postId });
  const waiting = async () => (await w.does(head, withoutCase, {})).people.map(({ level, leftOn }) => [level, leftOn]);
  await w.does(personnel, changePost, { postId, from: '2026-12-01', level: 'none', foreignRelated: false });
  assert.deepEqual(await waiting(), [], 'secret-related still');
  await w.does(personnel, changePost, { postId, from: '2026-11-20', level: 'none', foreignRelated: false });
  assert.deepEqual(await waiting(), [['important', '2026-11-19']]);
  assert.equal((await w.does(head, leaversCounts, {})).withoutCase, 1);
  const wish = { personId, leaves: 'post', noticedOn: '2026-11-19', leavesOn: '2026-11-19' };
  const { leaverCaseId } = await w.does(personnel, openCase, wish);
  assert.deepEqual(await waiting(), []);
  const endsOn = async () =>
    (await w.owner.query('select to_day::text as day from appointment where appointment_id = $1', [appointmentId]))
      .rows[0].day;
  assert.equal(await endsOn(), null, 'the appointment goes on');
  await w.does(personnel, endAppointment, { personId, appointmentId, to: '2026-11-23' });
  await w.does(personnel, withdrawCase, { leaverCaseId });
  assert.equal(await endsOn(), '2026-11-23', 'what did not end with the case does not go on with its withdrawal');
  assert.deepEqual(await waiting(), [['important', '2026-11-19']]);
});

test('leavers.open: by the officers, once for a post left; who holds another secret-related post later does not leave', async () => {
  const unit = await aKeyUnit();
  const other = await w.aUnit();
  const personId = await aPerson(w, unit);
  await anAppointment(w, unit, { personId, postId: await aPost(w, unit, { level: 'ordinary' }) });
  const core = await anAppointment(w, unit, {
    personId,
    postId: await aPost(w, unit, { title: '主任', level: 'core' }),
  });
  const wish = { personId, leaves: 'post', noticedOn: '2026-11-02', leavesOn: '2026-11-20' };
  await w.onlyFor(OFFICERS, unit, openCase, wish);
  await w.isRefused('not-found', other.as.personnel, openCase, wish);
  await w.isRefused('in-the-future', unit.as.personnel, openCase, { ...wish, noticedOn: '2026-11-24' });
  await w.isRefused('wrong-order', unit.as.personnel, openCase, { ...wish, leavesOn: '2019-01-01' });
  const next = await aPost(w, unit, { title: '新岗位', level: 'important' });
  const later = await w.does(unit.as.personnel, appoint, { personId, postId: next, from: '2026-12-01' });
  await w.isRefused('still-secret-related', unit.as.personnel, openCase, wish);
  await w.owner.query('delete from appointment where appointment_id = $1', [later.appointmentId]);
  await w.world.db.inUnit(unit.unitId, (sql) => w.world.rederive(sql, unit.unitId, 'whole-unit', w.today()));
  const { leaverCaseId } = await w.does(unit.as.personnel, openCase, wish);
  const found = await w.does(unit.as.personnel, leaverCase, { personId, leaverCaseId, purpose: 'duty-follow-up' });
  assert.deepEqual([found.level, found.appointmentId], ['core', core], 'the strictest level of the posts left');
  const ended = await w.owner.query('select 1 from appointment where unit_id = $1 and to_day = $2', [
    unit.unitId,
    '2026-11-20',
  ]);
  assert.equal(ended.rowCount, 2, 'both posts end that day');
  await w.isRefused('already-exists', unit.as.personnel, openCase, wish);
  const leavesTheUnit = { ...wish, leaves: 'unit', leavesOn: '2026-11-22' };
  assert.deepEqual(await w.does(unit.as.personnel, openCase, leavesTheUnit), { leaverCaseId }, 'the same case goes on');
});

test('the reason stands sealed in the tables and as a salted hash in the record', async () => {
  const unit = await aKeyUnit();
  const leaver = await aLeaver(w, unit);
  await takesTheSteps(w, unit, leaver);
  const { rows } = await w.owner.query('select * from leaver_case where unit_id = $1', [unit.unitId]);
  assert.ok(!JSON.stringify(rows.map((row) => ({ ...row, reason: String(row.reason) }))).includes('核心事项'));
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 20 }));
  assert.ok(entries.some((one) => one.action === 'leavers.set-period'));
  assert.ok(!JSON.stringify(entries).includes('核心事项'));
});

test('leavers.record-step: with the access of who leaves the unit the account here is closed; of who stays it is not', async () => {
  const unit = await aKeyUnit();
  const stateOf = async () =>
    (
      await w.owner.query('select state from account where unit_id = $1 and person_id = $2', [
        unit.unitId,
        unit.memberId,
      ])
    ).rows[0].state;
  const stays = await aLeaver(w, unit, { personId: unit.memberId, leaves: 'post', level: 'ordinary' });
  const officer = unit.as['security-officer'];
  const access = { leaverCaseId: stays.leaverCaseId, step: 'access', on: '2026-11-20' };
  assert.equal((await w.does(officer, recordStep, access)).accountClosed, false);
  const mine = await w.does(unit.as.member, myLeaving, {});
  assert.deepEqual([mine.cases.length, mine.cases[0]!.leaves], [1, 'post']);
  await w.does(officer, openCase, {
    ...{ personId: unit.memberId, leaves: 'unit', noticedOn: '2026-11-21', leavesOn: '2026-11-23' },
  });
  assert.equal((await w.does(officer, recordStep, { ...access, on: '2026-11-23' })).accountClosed, true);
  assert.equal(await stateOf(), 'closed');
  await w.isRefused('signed-out', unit.as.member, myLeaving, {});
});

test('leavers.mine, leavers.print-own: the person sees the end, the reason, the compensation, and where to turn; not another’s', async () => {
  const unit = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const leaver = await aLeaver(w, unit, { personId: unit.memberId, leaves: 'post' });
  const { leaverCaseId } = leaver;
  await takesTheSteps(w, unit, leaver);
  const owed = { leaverCaseId, owed: true, document: '人字〔2026〕9号', on: '2026-11-23' };
  await w.onlyFor(OFFICERS, unit, recordCompensation, owed);
  await w.does(officer, recordCompensation, owed);
  const { cases, complaintRoutes } = await w.does(unit.as.member, myLeaving, {});
  assert.deepEqual([cases[0]!.periodTo, cases[0]!.reason], ['2029-11-20', A_PERIOD.reason]);
  assert.match(cases[0]!.compensationInWords.zh, /应予补偿.*人字〔2026〕9号/);
  assert.ok(complaintRoutes.length > 0);
  const { file } = await w.does(unit.as.member, printOwnPaper, { leaverCaseId, which: 'sheet' });
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
  await w.onlyFor(OFFICERS, unit, printPaper, { leaverCaseId, which: 'letter', purpose: 'appointment' });
  await w.does(officer, printPaper, { leaverCaseId, which: 'letter', purpose: 'appointment' });
  const another = await aLeaver(w, unit);
  await w.isRefused('not-found', unit.as.member, printOwnPaper, { leaverCaseId: another.leaverCaseId, which: 'sheet' });
});

test('leavers.withdraw: who does not leave holds the posts again, and owes no follow-up', async () => {
  const unit = await aKeyUnit();
  const leaver = await aLeaver(w, unit);
  await takesTheSteps(w, unit, leaver);
  const { leaverCaseId, personId } = leaver;
  await w.onlyFor(OFFICERS, unit, withdrawCase, { leaverCaseId });
  await w.does(unit.as.personnel, withdrawCase, { leaverCaseId });
  assert.deepEqual(await followUpsOwed(w, unit, personId), []);
  const standing = await w.owner.query('select to_day from appointment where unit_id = $1 and person_id = $2', [
    unit.unitId,
    personId,
  ]);
  assert.equal(standing.rows[0].to_day, null);
  await w.isRefused('wrong-state', unit.as.personnel, withdrawCase, { leaverCaseId });
});

test('leavers.withdraw: who stays in the post holds it again', async () => {
  const unit = await aKeyUnit();
  const { leaverCaseId, appointmentId } = await aLeaver(w, unit, { leaves: 'post' });
  const endOf = async () =>
    (await w.owner.query('select to_day from appointment where appointment_id = $1', [appointmentId])).rows[0].to_day;
  assert.notEqual(await endOf(), null);
  await w.does(unit.as.personnel, withdrawCase, { leaverCaseId });
  assert.equal(await endOf(), null);
});

test('nobody conducts his own leaving; and who prints a case is seen by the person whose it is', async () => {
  const unit = await aKeyUnit();
  const officer = unit.as['security-officer'];
  await anAppointment(w, unit, { personId: unit.memberId, postId: await aPost(w, unit, { level: 'ordinary' }) });
  const wish = { personId: unit.memberId, leaves: 'unit', noticedOn: '2026-11-02', leavesOn: '2026-12-20' };
  const tie = (personId: number | null) =>
    w.owner.query('update account set person_id = $3 where unit_id = $1 and account_id = $2', [
      ...[unit.unitId, officer.accountId, personId],
    ]);
  await w.owner.query('update account set person_id = null where unit_id = $1 and person_id = $2', [
    ...[unit.unitId, unit.memberId],
  ]);
  await tie(unit.memberId);
  await w.isRefused('own-case', officer, openCase, wish);
  const { leaverCaseId } = await w.does(unit.as.personnel, openCase, wish);
  await w.isRefused('own-case', officer, recordStep, { leaverCaseId, step: 'talk', on: '2026-11-10' });
  await w.isRefused('own-case', officer, recordCompensation, {
    leaverCaseId,
    owed: true,
    on: '2026-11-10',
    document: '补偿协议',
  });
  await w.isRefused('own-case', officer, withdrawCase, { leaverCaseId });
  await tie(null);
  await w.does(officer, printPaper, { leaverCaseId, which: 'record', purpose: 'appointment' });
  const looks = await w.owner.query(
    `select purpose from look where unit_id = $1 and person_id = $2 and query = 'leavers.print'`,
    [...[unit.unitId, unit.memberId]],
  );
  assert.deepEqual(looks.rows, [{ purpose: 'appointment' }]);
});
