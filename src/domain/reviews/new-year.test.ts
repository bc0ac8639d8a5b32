import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aReview } from '../../fixtures/reviews.ts';
import { aWorld } from '../../fixtures/world.ts';
import { askHelp } from './actions/opinions.ts';
import { download, review } from './queries.ts';

const w = await aWorld('2026-12-31T23:30:00.000Z');
after(() => w.close());

test('a review opened on the morning of New Year’s Day, while it is still 31 December in UTC, is numbered in the new year', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const person = await aPerson(w, unit, { post: { level: 'core', from: '2027-02-01' } });
  const { reviewId } = await aReview(w, unit, person);
  const opened = { reviewId, personId: person.personId, purpose: 'review' };
  const number = `2027-${String(reviewId).padStart(6, '0')}`;
  assert.equal((await w.does(unit.as.personnel, review, opened)).review.number, number);
  const letter = { reviewId, organ: 'state-security', organName: '甲市国家安全局' };
  const { helpId } = await w.does(unit.as.personnel, askHelp, letter);
  const paper = { ...opened, paper: 'request-for-help', helpId };
  assert.equal((await w.does(unit.as.personnel, download, paper)).file.name, `协助审查函-${number}.pdf`);
  await w.checkInvariants();
});
