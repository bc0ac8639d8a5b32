import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment } from '../../fixtures/a-person.ts';
import { aSignature } from '../../fixtures/signature.ts';
import {
  A_CONTACT,
  aStationedUnit,
  atHome,
  homeInterviewed,
  inTouch,
  named,
  type StationedUnit,
} from '../../fixtures/stationed.ts';
import { answers } from '../../fixtures/travel.ts';
import { aWorld } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { day } from '../../law/day.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { handOver, nameContactPerson, recordContact, withdrawContact } from './actions/contact.ts';
import { moveHomeLeave, recordHomeLeave, withdrawHomeLeave } from './actions/home-leave.ts';
import { drawUpHomeInterview, signHomeInterview } from './actions/interview.ts';
import { homeInterviewFile, myStationing, stationed, stationedCounts, stationedPerson } from './queries.ts';
import { contactPersonOn, interviewBy } from './stationed.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const RUN = ['security-officer', 'foreign-affairs'] as const;
const READ = [...RUN, 'head'] as const;
const signature = aSignature().toString('base64');

/** Rule, due day, day done and outcome of what the person owes by these rules. */
const owed = async (unit: StationedUnit, ...rules: number[]) =>
  (await w.world.db.inUnit(unit.unitId, (sql) => rowsOfSubject(sql, unit.unitId, unit.memberId)))
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, due_on, done_on, outcome }) => [rule, due_on, done_on, outcome]);

test('the interview is held while the person is here; the figure is the longest', () => {
  const leave = { from: day('2026-11-20'), to: day('2026-12-04') };
  assert.equal(interviewBy(leave, 12), '2026-12-04');
  assert.equal(interviewBy({ ...leave, to: day('2028-01-31') }, 12), '2027-11-20');
  const taken = [
    { onDay: day('2026-09-01'), who: 'first' },
    { onDay: day('2026-11-01'), who: 'second' },
  ];
  assert.equal(contactPersonOn(taken, day('2026-08-31')), undefined);
  assert.equal(contactPersonOn(taken, day('2026-10-31'))?.who, 'first');
  assert.equal(contactPersonOn(taken, day('2026-11-01'))?.who, 'second');
});

test('第九条第（六）项，长期驻外人员：九十日内首次联系，之后每三个月联系一次；由联系人登记', async () => {
  const unit = await aStationedUnit(w);
  const { member, liaison, 'foreign-affairs': foreign } = unit.as;
  assert.deepEqual(await owed(unit, 9603, 9604), [[9603, '2026-11-30', null, 0]]);
  const contact = { personId: unit.memberId, ...A_CONTACT };
  await w.isRefused('no-contact-person', foreign, recordContact, contact);

  await w.onlyFor(RUN, unit, nameContactPerson, named(unit));
  await w.isRefused('own-stationing', foreign, nameContactPerson, { ...named(unit), contactPersonId: unit.memberId });
  await w.isRefused('in-the-future', foreign, nameContactPerson, { ...named(unit), on: '2026-11-24' });
  await w.does(foreign, nameContactPerson, named(unit));
  await w.isRefused('hand-over-instead', foreign, nameContactPerson, named(unit));

  await w.onlyFor([...RUN, 'member', 'liaison'], unit, recordContact, contact);
  await w.isRefused('not-contact-person', member, recordContact, contact);
  await w.isRefused('in-the-future', liaison, recordContact, { ...contact, on: '2026-11-24' });
  await w.isRefused('not-contact-person', liaison, recordContact, { ...contact, on: '2026-08-31' });
  await w.isRefused('secrecy-mark', liaison, recordContact, { ...contact, words: '机密★10年 某事' });
  const { contactId } = await w.does(liaison, recordContact, contact);
  assert.deepEqual(await w.does(liaison, recordContact, contact), { contactId, again: true }, 'sent twice is one');
  assert.deepEqual(await owed(unit, 9603, 9604), [
    [9603, '2026-11-30', '2026-11-20', 1],
    [9604, '2027-02-20', null, 0],
  ]);

  await w.onlyFor(RUN, unit, withdrawContact, { stationedContactId: contactId, reason: 'wrong-person' });
  await w.does(foreign, withdrawContact, { stationedContactId: contactId, reason: 'wrong-person' });
  assert.deepEqual(await owed(unit, 9603, 9604), [[9603, '2026-11-30', null, 0]], 'nothing stands that was not done');
});

test('R2: nothing is recorded of whoever is not stationed on that day, nor by a unit that is no key unit; nobody keeps in touch with himself', async () => {
  const unit = await aStationedUnit(w);
  const foreign = unit.as['foreign-affairs'];
  await w.does(foreign, nameContactPerson, named(unit));
  await w.isRefused('not-stationed', foreign, nameContactPerson, { ...named(unit), personId: unit.otherId });
  await w.isRefused('not-stationed', foreign, recordHomeLeave, {
    ...{ personId: unit.memberId, from: '2026-08-01', to: '2026-08-05' },
  });
  await w.owner.query('update account set person_id = null where account_id = $1', [unit.as.member.accountId]);
  await w.owner.query('update account set person_id = $1 where account_id = $2', [unit.memberId, foreign.accountId]);
  await w.isRefused('own-stationing', foreign, recordContact, { personId: unit.memberId, ...A_CONTACT });
  const other = await aStationedUnit(w);
  await w.isRefused('not-found', other.as['foreign-affairs'], nameContactPerson, named(unit));
  await w.isRefused('not-found', other.as['security-officer'], stationedPerson, {
    ...{ personId: unit.memberId, purpose: 'travel' },
  });
  const ordinary = await aStationedUnit(w, { keyUnit: false });
  await w.isRefused('no-stationed-ground', ordinary.as['foreign-affairs'], nameContactPerson, named(ordinary));
});

test('联系人交接：双方、日期和交接事项记名；交接之后由接手人联系，之前的日期仍由前任登记', async () => {
  const unit = await aStationedUnit(w);
  const { liaison, 'foreign-affairs': foreign, 'security-officer': officer } = unit.as;
  const handing = {
    ...{ personId: unit.memberId, contactPersonId: unit.otherId, on: '2026-11-22' },
    ...{ items: ['contact-data', 'open-matters'], note: '签证二月到期，约定每月末视频' },
  };
  await w.isRefused('no-contact-person', foreign, handOver, handing);
  await inTouch(w, unit);
  await w.onlyFor(RUN, unit, handOver, handing);
  await w.isRefused('same-contact-person', foreign, handOver, { ...handing, contactPersonId: unit.contactId });
  await w
    .isRefused('wrong-order', foreign, handOver, { ...handing, on: '2026-08-31' })
    .catch(() => w.isRefused('not-stationed', foreign, handOver, { ...handing, on: '2026-08-31' }));
  await w.isRefused('invalid-input', foreign, handOver, { ...handing, items: [] });
  await w.does(foreign, handOver, handing);
  await w.isRefused('wrong-order', foreign, handOver, {
    ...{ ...handing, contactPersonId: unit.contactId, on: '2026-11-21' },
  });
  const contact = { personId: unit.memberId, ...A_CONTACT };
  await w.isRefused('not-contact-person', liaison, recordContact, { ...contact, on: '2026-11-23' });
  await w.does(liaison, recordContact, { ...contact, on: '2026-11-21' });
  const read = await w.does(officer, stationedPerson, { personId: unit.memberId, purpose: 'travel' });
  assert.deepEqual(
    read.handovers.map(({ fromName, contactName, onDay, items, note }) => [fromName, contactName, onDay, items, note]),
    [
      [null, '联系人', '2026-09-01', [], undefined],
      ['联系人', '接手人', '2026-11-22', ['contact-data', 'open-matters'], '签证二月到期，约定每月末视频'],
    ],
  );
  assert.deepEqual((await w.does(liaison, myStationing, {})).inMyCare, [], 'handed over');
  await w.isRefused('not-found', liaison, stationedPerson, { personId: unit.memberId, purpose: 'travel' });
});

test('回国（境）休假：访谈须在休假期间进行；本人、联系人、外事部门都可以登记；本人在手机上核对、更正、签字，得到一份', async () => {
  const unit = await aStationedUnit(w);
  const { member, liaison, head, 'foreign-affairs': foreign, 'security-officer': officer } = unit.as;
  await inTouch(w, unit);
  const leave = { personId: unit.memberId, from: '2026-11-20', to: '2026-12-04' };
  await w.onlyFor([...RUN, 'member', 'liaison'], unit, recordHomeLeave, leave);
  await w
    .isRefused('not-contact-person', member, recordHomeLeave, { ...leave, personId: unit.otherId })
    .catch(() => w.isRefused('no-contact-person', member, recordHomeLeave, { ...leave, personId: unit.otherId }));
  await w.isRefused('wrong-order', foreign, recordHomeLeave, { ...leave, to: '2026-11-19' });
  const { homeLeaveId, interviewBy } = await w.does(member, recordHomeLeave, leave);
  assert.equal(interviewBy, '2026-12-04');
  await w.isRefused('home-leave-overlaps', liaison, recordHomeLeave, {
    ...leave,
    from: '2026-12-04',
    to: '2026-12-06',
  });
  assert.deepEqual(await owed(unit, 9605), [[9605, '2026-12-04', null, 0]]);

  const moved = { homeLeaveId, from: '2026-11-20', to: '2026-12-01' };
  await w.onlyFor(RUN, unit, moveHomeLeave, moved);
  await w.does(foreign, moveHomeLeave, moved);
  assert.deepEqual(await owed(unit, 9605), [[9605, '2026-12-01', null, 0]]);

  const asked = { homeLeaveId, heldOn: '2026-11-23', answers: answers({ approach: '有人索要通讯录' }) };
  await w.onlyFor(RUN, unit, drawUpHomeInterview, asked);
  await w.isRefused('answers-not-whole', officer, drawUpHomeInterview, { ...asked, answers: asked.answers.slice(1) });
  await w.isRefused('in-the-future', officer, drawUpHomeInterview, { ...asked, heldOn: '2026-11-24' });
  await w.isRefused('wrong-order', officer, drawUpHomeInterview, { ...asked, heldOn: '2026-11-19' });
  const first = await w.does(officer, drawUpHomeInterview, asked);
  const { interviewId: homeInterviewId } = await w.does(officer, drawUpHomeInterview, asked);
  await w.isRefused('not-found', member, signHomeInterview, { homeInterviewId: first.interviewId, signature });
  assert.equal((await w.does(foreign, stationed, {})).rows[0]!.toSign, true);

  const signing = { homeInterviewId, correction: '是在茶歇时', signature };
  await w.onlyFor(['member', 'liaison'], unit, signHomeInterview, signing);
  await w.isRefused('not-found', liaison, signHomeInterview, signing);
  await w.does(member, signHomeInterview, signing);
  await w.isRefused('not-found', member, signHomeInterview, signing);
  await w.isRefused('wrong-state', officer, drawUpHomeInterview, asked);
  await w.isRefused('wrong-state', foreign, withdrawHomeLeave, { homeLeaveId, reason: 'did-not-happen' });
  assert.deepEqual(await owed(unit, 9605), [[9605, '2026-12-01', '2026-11-23', 1]]);

  const mine = await w.does(member, myStationing, {});
  assert.deepEqual(
    mine.mine!.interviews.map(({ answers, correction }) => [answers![2]!.facts, correction]),
    [['有人索要通讯录', '是在茶歇时']],
  );
  const copy = { personId: unit.memberId, homeInterviewId, purpose: 'own' };
  const { file } = await w.does(member, homeInterviewFile, copy);
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
  await w.isRefused('not-found', liaison, homeInterviewFile, copy);
  await w.isRefused('not-permitted', head, homeInterviewFile, { ...copy, purpose: 'inspection' });
});

test('a home leave that did not come about goes, and what it made owed with it; one planned ahead owes its interview by its last day', async () => {
  const unit = await aStationedUnit(w);
  const foreign = unit.as['foreign-affairs'];
  const leave = { personId: unit.memberId, from: '2027-01-20', to: '2027-02-15' };
  await w.isRefused('in-the-future', foreign, recordHomeLeave, { ...leave, from: '2027-12-20', to: '2027-12-31' });
  const { homeLeaveId } = await w.does(foreign, recordHomeLeave, leave);
  assert.deepEqual(await owed(unit, 9605), [[9605, '2027-02-15', null, 0]]);
  assert.equal((await w.does(foreign, stationed, { missing: 'interview' })).total, 0, 'not before he is here');
  await w.onlyFor(RUN, unit, withdrawHomeLeave, { homeLeaveId, reason: 'did-not-happen' });
  await w.does(foreign, withdrawHomeLeave, { homeLeaveId, reason: 'did-not-happen' });
  assert.deepEqual(await owed(unit, 9605), []);
});

test('R1: who sees what: the office every word, the contact person what was said in contacts, the head that it was done, a liaison the own department without days at home, the person all', async () => {
  const unit = await aStationedUnit(w);
  const { member, head, 'foreign-affairs': foreign } = unit.as;
  await inTouch(w, unit);
  await homeInterviewed(w, unit, await atHome(w, unit));
  const look = { personId: unit.memberId, purpose: 'travel' };
  await w.onlyFor([...READ, 'member', 'liaison'], unit, stationedPerson, look);
  await w.isRefused('not-found', member, stationedPerson, { ...look, personId: unit.otherId });
  const kept = await w.does(unit.as.liaison, stationedPerson, look);
  assert.deepEqual(
    [kept.contacts[0]!.words, kept.interviews[0]!.answers, kept.keepsTouch],
    [A_CONTACT.words, undefined, true],
    'the contact person reads what was said in contacts, not the interview',
  );
  const whole = await w.does(foreign, stationedPerson, look);
  assert.equal(whole.contacts[0]!.words, A_CONTACT.words);
  const seen = await w.does(head, stationedPerson, look);
  assert.deepEqual(
    [seen.contacts[0]!.words, seen.interviews[0]!.answers, seen.interviews[0]!.correction, seen.keepsTouch],
    [undefined, undefined, undefined, false],
  );
  const { rows } = await w.does(member, looksAtMe, {});
  assert.ok(rows.every(({ query }) => query === 'stationed.get') && rows.length >= 2);

  // The liaison of another department sees nothing; of the person's own, that contact is owed, not where he is.
  const [here, there] = [await aDepartment(w, unit), await aDepartment(w, unit, { name: '信息处' })];
  const put = (personId: number, departmentId: number) =>
    w.owner.query('update person set department_id = $2 where person_id = $1', [personId, departmentId]);
  await w.owner.query("update account set roles = array['liaison'] where account_id = $1", [unit.as.liaison.accountId]);
  await w.onlyFor([...READ, 'liaison'], unit, stationed, {});
  await w.onlyFor([...READ, 'liaison'], unit, stationedCounts, {});
  await put(unit.memberId, here);
  await put(unit.contactId, there);
  assert.equal((await w.does(unit.as.liaison, stationed, {})).total, 0);
  await put(unit.contactId, here);
  const listed = await w.does(unit.as.liaison, stationed, {});
  assert.deepEqual(
    listed.rows.map(({ name, contactName, nextContactBy, homeFrom }) => [name, contactName, nextContactBy, homeFrom]),
    [['员工', '联系人', '2027-02-20', null]],
  );
});

test('what is said stands sealed in the tables and as a salted hash in the record, and in no list; the days at home stand in neither record nor list of others', async () => {
  const unit = await aStationedUnit(w);
  await inTouch(w, unit);
  await homeInterviewed(w, unit, await atHome(w, unit));
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 40 }));
  const text = JSON.stringify(entries.filter(({ action }) => action.startsWith('stationed.')));
  assert.ok(text.includes('stationed.record-contact') && text.includes('stationed.sign-interview'));
  assert.ok(!/公共网络|通讯录|茶歇|2026-12-04/.test(text));
  assert.ok(!/公共网络|通讯录|茶歇/.test(JSON.stringify(await w.does(unit.as.head, stationed, {}))));
  const { rows } = await w.owner.query(
    'select c.words, i.answers, i.correction from stationed_contact c, home_interview i where c.unit_id = $1 and i.unit_id = $1',
    [unit.unitId],
  );
  const stored = Buffer.concat([rows[0].words, rows[0].answers, rows[0].correction]).toString('utf8');
  assert.ok(!/公共网络|通讯录|茶歇/.test(stored));
});

test('the counts and the list say what is missing: a contact person, a contact past its day, an interview', async () => {
  const unit = await aStationedUnit(w);
  const { 'foreign-affairs': foreign, 'security-officer': officer } = unit.as;
  assert.deepEqual(await w.does(foreign, stationedCounts, {}), {
    ...{ now: 1, withoutContactPerson: 1, overdue: 0, toInterview: 0 },
  });
  await w.does(foreign, nameContactPerson, named(unit));
  await atHome(w, unit);
  w.moveTo('2026-12-01T02:00:00.000Z');
  assert.deepEqual(await w.does(foreign, stationedCounts, {}), {
    ...{ now: 1, withoutContactPerson: 0, overdue: 1, toInterview: 1 },
  });
  for (const [missing, total] of [
    ['contact-person', 0],
    ['contact', 1],
    ['interview', 1],
  ] as const)
    assert.equal((await w.does(officer, stationed, { missing })).total, total, missing);
  assert.equal((await w.does(officer, stationed, { part: 'ended' })).total, 0);
  assert.equal((await w.does(officer, stationed, { text: '没有此人' })).total, 0);
});
