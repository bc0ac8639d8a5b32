import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aReadyReview } from '../../fixtures/reviews.ts';
import { aWorld } from '../../fixtures/world.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { decide, decideAgain, makeStatement } from './actions/decide.ts';
import { ownReview } from './queries.ts';
import { heldNotPassed, reduceReviews } from './store/retention.ts';

const w = await aWorld('2026-11-23T02:00:00.000Z');
afterEach(() => w.checkInvariants());
after(() => w.close());

test('two years after it ended, of a review that did not pass only its end and its day remain', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const person = await aPerson(w, unit, { post: { level: 'core', from: '2026-12-21' } });
  const { reviewId } = await aReadyReview(w, unit, person, { unmet: ['no-foreign-residence'] });
  const words = { reasons: '持有境外长期居留许可。', reliedOn: '查询结果。' };
  const refusal = { reviewId, secrecy: 'not-passed', counterEspionage: 'passed', ...words };
  await w.does(unit.as['security-officer'], decide, refusal);
  await w.does(person.account, makeStatement, { reviewId, words: '已注销。' });
  await w.does(unit.as.head, decideAgain, refusal);

  const { unitId } = unit;
  const asked = { unitId, figures: effectiveFigures({}), timeZone: 'Asia/Shanghai' };
  const due = await w.world.db.inUnit(unitId, (sql) => heldNotPassed(asked).execute(sql));
  assert.deepEqual(due.rows, [{ record_id: reviewId, person_id: person.personId, due_on: '2028-11-23' }]);

  const files = async () =>
    (await w.owner.query('select count(*)::int as n from file where unit_id = $1', [unitId])).rows[0].n;
  assert.equal(await files(), 2, 'a notice of each decision');
  await w.world.db.inUnit(unitId, (sql) => reduceReviews(sql, { unitId, kind: 'review-not-passed', ids: [reviewId] }));
  assert.equal(await files(), 0);
  const left = await w.does(person.account, ownReview, { reviewId });
  assert.deepEqual([left.review.state, left.review.closedOn], ['not-appointed', '2026-11-23']);
  assert.deepEqual([left.conditions, left.decisions, left.statements, left.withheld], [[], [], [], []]);
  const { rows } = await w.owner.query('select key, salt from review where review_id = $1', [reviewId]);
  assert.deepEqual(rows, [{ key: null, salt: null }]);
});
