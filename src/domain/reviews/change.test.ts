import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aPerson, hasStatus, type TestPerson } from '../../fixtures/people.ts';
import { aReadyReview } from '../../fixtures/reviews.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { changePost } from '../people/actions/change-posts.ts';
import { decide } from './actions/decide.ts';
import { reportChange, withdrawReview } from './actions/open-review.ts';
import { whoOwes } from './queries.ts';

const w = await aWorld('2026-11-23T02:00:00.000Z');
afterEach(() => w.checkInvariants());
after(() => w.close());

const PLAIN = { secrecy: 'passed', counterEspionage: 'passed' };

async function aReviewedPerson() {
  w.moveTo('2026-11-23T02:00:00.000Z');
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const person = await aPerson(w, unit, { post: { level: 'important', from: '2026-11-01' } });
  await passes(unit, person);
  w.moveTo('2026-12-01T02:00:00.000Z');
  return { unit, person };
}

async function passes(unit: TestUnit, person: TestPerson) {
  const { reviewId } = await aReadyReview(w, unit, person);
  await w.does(unit.as.head, decide, { reviewId, ...PLAIN });
}

async function anew(unit: TestUnit, { personId }: TestPerson) {
  const rows = await w.world.db.inUnit(unit.unitId, (sql) => rowsOfSubject(sql, unit.unitId, personId));
  return rows.filter(({ rule }) => rule === 9323).map(({ due_on, done_on }) => [due_on, done_on]);
}

const whys = async (unit: TestUnit) =>
  (await w.does(unit.as.personnel, whoOwes, {})).rows.map(({ why, due }) => [why, due]);

const aChange = ({ personId, appointmentId }: TestPerson) => ({
  ...{ personId, appointmentId, condition: 'no-foreign-residence' },
  ...{ met: false, document: 'own-declaration', seenOn: '2026-12-01' },
});

test('岗位涉密等级变化后三十日内复审(D) — another level makes a re-review owed; passing again meets it', async () => {
  const { unit, person } = await aReviewedPerson();
  const found = await w.owner.query('select post_id from appointment where unit_id = $1', [unit.unitId]);
  const change = { postId: Number(found.rows[0].post_id), from: '2026-12-01', level: 'core', foreignRelated: false };
  assert.deepEqual(await whys(unit), []);
  await w.does(unit.as.personnel, changePost, change);
  assert.deepEqual(await anew(unit, person), [['2026-12-31', null]]);
  assert.deepEqual(await whys(unit), [['change', '2026-12-31']]);
  await passes(unit, person);
  assert.deepEqual(await anew(unit, person), [['2026-12-31', '2026-12-01']]);
  assert.deepEqual(await whys(unit), []);
});

test('报告国籍、居留情况变化后三十日内复审(D) — a reported change stands in the ledger until a review passes, though its case be given up', async () => {
  const { unit, person } = await aReviewedPerson();
  const { reviewId } = await w.does(unit.as.personnel, reportChange, aChange(person));
  assert.deepEqual(await anew(unit, person), [['2026-12-31', null]]);
  assert.deepEqual(await whys(unit), [], 'its case is open');
  await w.does(unit.as.personnel, withdrawReview, { reviewId, reason: 'person-withdrew' });
  assert.deepEqual(await whys(unit), [['change', '2026-12-31']], 'and without it the change is still to be answered');
  await passes(unit, person);
  assert.deepEqual(await anew(unit, person), [['2026-12-31', '2026-12-01']]);
});

test('a change reported by mistake makes nothing owed any more', async () => {
  const { unit, person } = await aReviewedPerson();
  const { reviewId } = await w.does(unit.as.personnel, reportChange, aChange(person));
  await w.does(unit.as.personnel, withdrawReview, { reviewId, reason: 'opened-by-mistake' });
  assert.deepEqual(await anew(unit, person), []);
});
