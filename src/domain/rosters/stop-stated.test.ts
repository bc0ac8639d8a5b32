import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aPost } from '../../fixtures/a-person.ts';
import { aPerson, hasStatus, type TestPerson } from '../../fixtures/people.ts';
import { aReadyReview } from '../../fixtures/reviews.ts';
import { csvRoster, HEADER, proposes, readsRosters, rosterTalk } from '../../fixtures/rosters.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { appoint } from '../people/actions/appoint.ts';
import { decide, decideAgain, makeStatement } from '../reviews/actions/decide.ts';
import { openPost } from '../reviews/actions/open-post.ts';
import { withdrawReview } from '../reviews/actions/open-review.ts';
import { plannedStarts } from '../reviews/queries.ts';
import { accept, choose } from './actions/accept.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
readsRosters(w);
const { officerOf, asked, rowsOf, imports, evidence } = rosterTalk(w);
afterEach(() => w.checkInvariants());
after(() => w.close());

const REFUSAL = {
  ...{ secrecy: 'not-passed', counterEspionage: 'passed' },
  ...{ reasons: '本人确认持有境外长期居留许可。', reliedOn: '出入境管理机构查询结果，2026年11月20日。' },
};
const STATED = '2026-11-20,通过,2026-11-21';

async function inPost(from: string): Promise<{ unit: TestUnit; person: TestPerson }> {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const person = await aPerson(w, unit, { name: '周明' });
  await w.owner.query(`update person set staff_number = 'A1' where unit_id = $1 and person_id = $2`, [
    unit.unitId,
    person.personId,
  ]);
  const postId = await aPost(w, unit, { level: 'core' });
  const made = await w.does(unit.as.personnel, appoint, { personId: person.personId, postId, from });
  return { unit, person: { ...person, appointmentId: made.appointmentId as never } };
}

/** The row by which a roster names the post as it stands. */
async function rowOf(unit: TestUnit, from: string, history: string): Promise<string> {
  const [post] = await asked(
    unit,
    `select p.title, d.name, s.name as who, coalesce(s.staff_number, '') as number from appointment a
     join post p using (unit_id, post_id) join department d on d.unit_id = p.unit_id and d.department_id = p.department_id
     join person s on s.unit_id = a.unit_id and s.person_id = a.person_id where a.unit_id = $unit`,
  );
  return `${post.number},${post.who},${post.name},${post.title},核心,,${from},,,,${history},在岗`;
}

async function bring(unit: TestUnit, from: string, history = STATED) {
  const proposalId = await proposes(w, officerOf(unit), csvRoster(HEADER, await rowOf(unit, from, history)));
  const conflicts = await rowsOf(unit, proposalId, 'conflict');
  await w.does(officerOf(unit), accept, { proposalId });
  return { proposalId, conflicts };
}

const meets = async (unit: TestUnit) =>
  (await w.does(unit.as.head, plannedStarts, {})).rows[0]!.before.filter(({ met }) => met).map(({ rule }) => rule);

async function refusedReview(unit: TestUnit, person: TestPerson) {
  const { reviewId } = await aReadyReview(w, unit, person, { unmet: ['no-foreign-residence'] });
  await w.does(unit.as['security-officer'], decide, { reviewId, ...REFUSAL });
  await w.does(person.account, makeStatement, { reviewId, words: '请再核实。' });
  await w.does(unit.as.head, decideAgain, { reviewId, ...REFUSAL });
}

test('what two decided after hearing the person is not undone by a file: the row is in conflict and opens nothing', async () => {
  const { unit, person } = await inPost('2026-12-21');
  await refusedReview(unit, person);
  for (const from of ['2026-12-21', '', '2026-11-01']) {
    const { proposalId, conflicts } = await bring(unit, from);
    assert.deepEqual(
      conflicts.map(({ conflict }) => conflict),
      ['review-not-passed'],
      from,
    );
    assert.deepEqual(await evidence(unit), []);
    await w.isRefused('wrong-state', officerOf(unit), choose, {
      ...{ proposalId, choices: [{ rowId: conflicts[0]!.rowId, take: true }] },
    });
  }
  assert.deepEqual(await meets(unit), []);
});

test('a review and a letter before a planned start are done here; without them the row is taken', async () => {
  const { unit } = await inPost('2026-12-21');
  const { conflicts } = await bring(unit, '2026-12-21');
  assert.deepEqual(
    conflicts.map(({ conflict }) => conflict),
    ['not-yet-held'],
  );
  assert.deepEqual((await bring(unit, '2026-12-21', ',,2026-11-21')).conflicts.length, 1);
  assert.deepEqual((await bring(unit, '2026-12-21', ',,')).conflicts, []);
  const other = await w.aUnit();
  await hasStatus(w, other, 'key-unit');
  const line = `B1,李四,一部,工程师,核心,2026-11-02,2026-12-10,,,,${STATED},在岗`;
  const proposalId = await proposes(w, officerOf(other), csvRoster(HEADER, line));
  assert.equal((await rowsOf(other, proposalId, 'conflict'))[0]!.conflict, 'not-yet-held');
});

test('of a post held already it is taken over, unless a review of that post runs here; one opened by mistake never was', async () => {
  const { unit, person } = await inPost('2026-11-02');
  const { reviewId } = await aReadyReview(w, unit, person);
  assert.equal((await bring(unit, '2026-11-02')).conflicts[0]!.conflict, 'review-not-passed');
  await w.does(unit.as.personnel, withdrawReview, { reviewId, reason: 'opened-by-mistake' });
  assert.deepEqual((await bring(unit, '2026-11-02')).conflicts, []);
  assert.equal((await evidence(unit)).length, 2);
});

test('what was taken over from a roster does not open a planned post', async () => {
  const { unit, person } = await inPost('2026-12-21');
  const { personId, appointmentId } = person;
  for (const kind of [2, 3, 4])
    await w.owner.query(
      `insert into evidence (unit_id, person_id, kind, appointment_id, happened_on, entered_at, taken_over, source, source_id)
       values ($1, $2, $3, $4, '2026-11-20', $5, true, 'rosters', 1)`,
      [unit.unitId, personId, kind, appointmentId, NOW],
    );
  await w.world.db.inUnit(unit.unitId, (sql) => w.world.rederive(sql, unit.unitId, 'whole-unit', w.today()));
  const opening = { personId, appointmentId, from: '2026-12-21' };
  const { details } = await w.isRefused('post-not-ready', unit.as.personnel, openPost, opening);
  assert.equal(details.missing, 3);
  assert.deepEqual(await meets(unit), []);
  await imports(unit, HEADER, await rowOf(unit, '2026-12-21', ',,'));
});
