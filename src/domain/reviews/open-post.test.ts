import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPost } from '../../fixtures/a-person.ts';
import { aPerson, hasStatus, type TestPerson } from '../../fixtures/people.ts';
import { aReadyReview } from '../../fixtures/reviews.ts';
import { aSignature } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { file } from '../duties/queries.ts';
import { adoptStartingTemplate } from '../letters/actions/add-template.ts';
import { issueLetters } from '../letters/actions/issue-letters.ts';
import { readLetter } from '../letters/actions/read-letter.ts';
import { signLetter } from '../letters/actions/sign-letter.ts';
import { appoint, moveStart, withdrawAppointment } from '../people/actions/appoint.ts';
import { planTraining } from '../training/actions/plan-training.ts';
import { recordAttendance } from '../training/actions/record-attendance.ts';
import { decide } from './actions/decide.ts';
import { openPost, openPostInEmergency } from './actions/open-post.ts';
import { reportChange } from './actions/open-review.ts';
import { openings, plannedStarts, reviews, waiting } from './queries.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

type Planned = { unit: TestUnit; person: TestPerson; planned: { personId: number; appointmentId: number } };

/** A key unit that means to appoint somebody to a core post from 21 December. */
async function planned(status: 'key-unit' | 'cii-operator' = 'key-unit'): Promise<Planned> {
  const unit = await w.aUnit();
  await hasStatus(w, unit, status);
  const person = await aPerson(w, unit, { name: '周明' });
  const { personId } = person;
  const nature = status === 'key-unit' ? { level: 'core' as const } : { keyPost: 'key-post' as const };
  const postId = await aPost(w, unit, nature);
  const made = await w.does(unit.as.personnel, appoint, { personId, postId, from: '2026-12-21' });
  assert.equal(made.planned, true);
  const appointmentId = made.appointmentId as never;
  return { unit, person: { ...person, appointmentId }, planned: { personId, appointmentId } };
}

const START = { from: '2026-12-21' };
const rowsOf = async ({ unit, person }: Planned) =>
  (await w.does(unit.as['security-officer'], file, { personId: person.personId, purpose: 'appointment' })).rows;

async function trained({ unit, person }: Planned) {
  const session = {
    topic: '上岗前教育',
    subjects: ['counter-espionage'],
    day: '2026-11-23',
    hours: 4,
    place: '会议室',
  };
  const { trainingId } = await w.does(unit.as['security-officer'], planTraining, session);
  await w.does(unit.as['security-officer'], recordAttendance, { trainingId, attendees: [person.personId] });
}

async function signed({ unit, person }: Planned) {
  const { templateId } = await w.does(unit.as['security-officer'], adoptStartingTemplate, {});
  const personIds = [person.personId];
  const { issued } = await w.does(unit.as['security-officer'], issueLetters, { templateId, personIds });
  const { letterId } = issued[0]!;
  await w.does(person.account, readLetter, { letterId });
  await w.does(person.account, signLetter, { letterId, signature: aSignature().toString('base64'), readFrom: NOW });
}

async function reviewed({ unit, person }: Planned) {
  const { reviewId } = await aReadyReview(w, unit, person);
  await w.does(unit.as['security-officer'], decide, { reviewId, secrecy: 'passed', counterEspionage: 'passed' });
}

describe('the order of days (Provisions 9(3), Secrets Law 43)', () => {
  test('a post is opened only when review, training and letter all stand; what is missing is named with where it is done', async () => {
    const all = await planned();
    const opening = { ...all.planned, ...START };
    const { details } = await w.isRefused('post-not-ready', all.unit.as.personnel, openPost, opening);
    assert.equal(details.missing, 3);
    assert.match(String(details.zh), /上岗前审查（在“审查”中办理）/);
    await trained(all);
    await signed(all);
    const left = await w.isRefused('post-not-ready', all.unit.as.personnel, openPost, opening);
    assert.deepEqual([left.details.missing, left.details.en], [1, 'Review before the post (done under Reviews)']);
    await reviewed(all);
    await w.does(all.unit.as.personnel, openPost, opening);
    const before = (await rowsOf(all)).filter(({ rule }) => [9321, 9331, 9702].includes(rule));
    assert.deepEqual(
      before.map(({ state }) => state),
      ['met', 'met', 'met'],
    );
    assert.equal((await w.does(all.unit.as.head, plannedStarts, {})).total, 0);
    await w.isRefused('wrong-state', all.unit.as.personnel, openPost, opening);
  });

  test('a planned start whose day passed is counted until it is moved, opened or given up, and is never opened backwards', async () => {
    const all = await planned();
    const { personnel } = all.unit.as;
    const passed = async () => (await w.does(personnel, waiting, {})).startsPassed;
    assert.equal(await passed(), 0);
    w.moveTo('2026-12-22T02:00:00.000Z');
    assert.equal(await passed(), 1);
    await w.isRefused('wrong-order', personnel, openPost, { ...all.planned, ...START });
    await w.does(personnel, moveStart, { ...all.planned, from: '2026-12-28' });
    assert.equal(await passed(), 0);
    w.moveTo('2026-12-29T02:00:00.000Z');
    assert.equal(await passed(), 1);
    await w.does(personnel, withdrawAppointment, { ...all.planned, reason: 'did-not-happen' });
    assert.equal(await passed(), 0);
  });

  test('who is only planned owes what must stand before the start, and nothing else of the post', async () => {
    const all = await planned();
    const rules = (await rowsOf(all)).map(({ rule }) => rule);
    assert.deepEqual(
      rules.filter((rule) => rule > 9000),
      [9321, 9331, 9702],
    );
    const { rows } = await w.does(all.unit.as.head, plannedStarts, {});
    assert.deepEqual(rows[0]!.before, [
      { rule: 9321, met: false },
      { rule: 9331, met: false },
      { rule: 9702, met: false },
    ]);
  });

  test('in a unit under no such duty, for another post, or for a start that is past, an appointment is what it says', async () => {
    const { unit, person } = await planned();
    const appointed = (postId: number, from: string) =>
      w.does(unit.as.personnel, appoint, { personId: person.personId, postId, from });
    assert.equal((await appointed(await aPost(w, unit, { title: '会计' }), '2026-12-21')).planned, false);
    const past = await appointed(await aPost(w, unit, { title: '设计师', level: 'core' }), '2026-11-02');
    assert.equal(past.planned, false);
    const ordinary = await w.aUnit();
    const other = await aPerson(w, ordinary);
    const postId = await aPost(w, ordinary, { level: 'core' });
    const { planned: isPlanned } = await w.does(ordinary.as.personnel, appoint, {
      ...{ personId: other.personId, postId, from: '2026-12-21' },
    });
    assert.equal(isPlanned, false);
  });

  test('people in post before, as a roster says, owe the review as others do: nobody is made a planned start or a violation', async () => {
    const unit = await w.aUnit();
    const person = await aPerson(w, unit, { post: { level: 'core', from: '2022-05-09' } });
    await hasStatus(w, unit, 'key-unit', '2026-11-01');
    const all = { unit, person, planned: { personId: person.personId, appointmentId: person.appointmentId! } };
    const row = (await rowsOf(all)).find(({ rule }) => rule === 9321)!;
    assert.deepEqual([row.state, row.due], ['owed', '2027-01-30']);
    assert.equal((await w.does(unit.as.head, plannedStarts, {})).total, 0);
  });

  test('a planned start is moved, never into the past', async () => {
    const all = await planned();
    await w.isRefused('wrong-order', all.unit.as.personnel, moveStart, { ...all.planned, from: '2026-11-20' });
    await w.does(all.unit.as.personnel, moveStart, { ...all.planned, from: '2027-01-11' });
    assert.equal((await rowsOf(all)).find(({ rule }) => rule === 9321)!.due, '2027-01-11');
    await w.onlyFor(['personnel', 'security-officer'], all.unit, moveStart, { ...all.planned, from: '2027-01-12' });
  });
});

describe('the emergency', () => {
  test('the head alone opens a post before everything stands, with a reason, and it is shown as an exception for ever', async () => {
    const all = await planned();
    const { unit, person } = all;
    const opening = { ...all.planned, from: '2026-11-23', reason: '值守系统故障，须立即上岗排除。' };
    await w.onlyFor(['head'], unit, openPostInEmergency, opening);
    await w.isRefused('invalid-input', unit.as.head, openPostInEmergency, { ...opening, reason: ' ' });
    await w.does(unit.as.head, openPostInEmergency, opening);
    const shown = await w.does(person.account, openings, { personId: person.personId, purpose: 'own' });
    const { how, missing, reason } = shown.openings[0]!;
    assert.deepEqual([how, missing, reason], ['emergency', [9321, 9331, 9702], opening.reason]);
    w.moveTo('2026-11-24T02:00:00.000Z');
    assert.equal((await rowsOf(all)).find(({ rule }) => rule === 9321)!.state, 'overdue');
    await reviewed(all);
    assert.equal((await rowsOf(all)).find(({ rule }) => rule === 9321)!.state, 'met-late');
    const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 50 }));
    const entry = entries.find(({ action }) => action === 'reviews.open-post-in-emergency')!.facts as Record<
      string,
      unknown
    >;
    assert.equal(entry.isException, true);
    assert.ok(!JSON.stringify(entries).includes('值守系统'));
  });

  test('of an operator’s key post the review alone is asked for, and where nothing is missing there is no emergency', async () => {
    const all = await planned('cii-operator');
    const { details } = await w.isRefused('post-not-ready', all.unit.as.personnel, openPost, {
      ...all.planned,
      ...START,
    });
    assert.equal(details.missing, 1);
    const { reviewId } = await aReadyReview(w, all.unit, all.person, { of: 'key-post' });
    await w.does(all.unit.as.head, decide, { reviewId, secrecy: 'passed', counterEspionage: 'passed' });
    const reason = '系统故障。';
    await w.isRefused('wrong-state', all.unit.as.head, openPostInEmergency, { ...all.planned, ...START, reason });
    await w.does(all.unit.as.personnel, openPost, { ...all.planned, ...START });
  });
});

test('a reported change of nationality or residence opens a review that is owed within its time', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const person = await aPerson(w, unit, { post: { level: 'core', from: '2022-05-09' } });
  const change = {
    ...{ personId: person.personId, appointmentId: person.appointmentId, condition: 'no-foreign-residence' },
    ...{ met: false, document: 'own-declaration', seenOn: '2026-11-23' },
  };
  await w.onlyFor(['personnel', 'security-officer'], unit, reportChange, change);
  const { dueOn } = await w.does(unit.as.personnel, reportChange, change);
  assert.equal(dueOn, '2026-12-23');
  const { rows } = await w.does(unit.as.head, reviews, { state: 'open' });
  assert.deepEqual(
    [rows[0]!.cause, rows[0]!.state, rows[0]!.dueOn],
    ['circumstances-changed', 'materials', '2026-12-23'],
  );
});

test('what a roster stated of somebody’s posts does not open a post that is planned later', async () => {
  const all = await planned();
  const { unitId } = all.unit;
  await w.owner.query(
    `insert into evidence (unit_id, person_id, kind, happened_on, entered_at, taken_over, source, source_id)
     select $1, $2, kind, '2024-03-01', '2026-11-23T01:00:00Z', true, 'rosters', 1 from unnest(array[1, 2, 3]) as kind`,
    [unitId, all.person.personId],
  );
  await w.world.db.inUnit(unitId, (sql) => w.world.rederive(sql, unitId, 'whole-unit', w.today()));
  const opening = { ...all.planned, ...START };
  const { details } = await w.isRefused('post-not-ready', all.unit.as.personnel, openPost, opening);
  assert.equal(details.missing, 3);
});
