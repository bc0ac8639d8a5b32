import assert from 'node:assert/strict';
import { after, afterEach, describe, test } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aReadyReview, type Reviewed } from '../../fixtures/reviews.ts';
import { aWorld } from '../../fixtures/world.ts';
import { decide, decideAgain } from './actions/decide.ts';
import { setReviewDeciders } from './actions/set-deciders.ts';
import { approveWithholding, lookAgainAtWithheld, withhold } from './actions/withhold.ts';
import { deciders, review, waiting, withheldDue } from './queries.ts';

const w = await aWorld('2026-11-23T02:00:00.000Z');
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const PASS = { secrecy: 'passed', counterEspionage: 'passed' };
const REFUSAL = { secrecy: 'not-passed', counterEspionage: 'passed', reasons: '不具备条件。', reliedOn: '所见材料。' };

async function ready(): Promise<Reviewed> {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  return aReadyReview(w, unit, await aPerson(w, unit, { post: { level: 'core', from: '2026-12-21' } }));
}

describe('由谁决定审查 — who decides reviews', () => {
  test('is whoever has one of the roles, until the head says otherwise; nobody else says it', async () => {
    const { unit, person, reviewId } = await ready();
    const asSet = await w.does(unit.as.personnel, deciders, {});
    assert.deepEqual(asSet.roles, ['head', 'security-officer', 'personnel']);
    assert.deepEqual(
      asSet.candidates.map(({ decides }) => decides),
      [true, true, true],
    );
    await w.onlyFor(['head'], unit, setReviewDeciders, { roles: ['head', 'personnel'] });
    await w.does(unit.as.head, setReviewDeciders, { roles: ['head', 'personnel'] });
    const officer = unit.as['security-officer'];
    await w.isRefused('not-a-decider', officer, decide, { reviewId, ...PASS });
    const opened = await w.does(officer, review, { reviewId, personId: person.personId, purpose: 'review' });
    assert.equal(opened.may.decide, 'not-a-decider');
    await w.does(unit.as.head, decide, { reviewId, ...PASS });
  });

  test('named persons alone decide; the second decision too, and still by another', async () => {
    const { unit, reviewId } = await ready();
    const [head, officer, personnel] = [unit.as.head, unit.as['security-officer'], unit.as.personnel];
    const roles = ['head', 'security-officer', 'personnel'];
    await w.does(head, setReviewDeciders, { roles, accountIds: [head.accountId, personnel.accountId] });
    await w.isRefused('not-a-decider', officer, decide, { reviewId, ...REFUSAL });
    await w.does(head, decide, { reviewId, ...REFUSAL });
    w.moveTo('2026-12-22T02:00:00.000Z');
    await w.isRefused('another-person', head, decideAgain, { reviewId, ...REFUSAL });
    await w.isRefused('not-a-decider', officer, decideAgain, { reviewId, ...REFUSAL });
    await w.isRefused('another-person', personnel, decideAgain, { reviewId, ...REFUSAL });
    await w.does(head, setReviewDeciders, { roles, accountIds: [head.accountId, officer.accountId] });
    await w.does(officer, decideAgain, { reviewId, ...REFUSAL });
  });

  test('are never fewer than two people, and never somebody who is not there', async () => {
    const { unit } = await ready();
    const { head } = unit.as;
    await w.isRefused('too-few-deciders', head, setReviewDeciders, { roles: ['head'] });
    await w.isRefused('too-few-deciders', head, setReviewDeciders, {
      roles: ['head', 'personnel'],
      accountIds: [head.accountId],
    });
    await w.isRefused('not-found', head, setReviewDeciders, { roles: ['head', 'personnel'], accountIds: [999_999] });
    await w.isRefused('invalid-input', head, setReviewDeciders, { roles: ['auditor'] });
    const other = await w.aUnit();
    await w.isRefused('not-found', head, setReviewDeciders, {
      roles: ['head', 'personnel'],
      accountIds: [head.accountId, other.as.head.accountId],
    });
  });
});

describe('what is withheld', () => {
  test('stands before the approvers until it is approved, and again from thirty days before its day until it is looked at', async () => {
    const { unit, reviewId } = await ready();
    const [officer, head] = [unit.as['security-officer'], unit.as.head];
    const listed = async () =>
      (await w.does(head, withheldDue, {})).rows.map((row) => [row.reviewId, row.reviewOn, row.approvedAt !== null]);
    const what = '某机关函复的具体内容。';
    const legalReference = '《反间谍法》第三十一条';
    const { withheldId } = await w.does(officer, withhold, { reviewId, what, legalReference, reviewOn: '2026-12-31' });
    assert.deepEqual(await listed(), [[reviewId, '2026-12-31', false]]);
    await w.does(head, approveWithholding, { reviewId, withheldId });
    assert.deepEqual(await listed(), []);
    w.moveTo('2026-12-01T02:00:00.000Z');
    assert.deepEqual(await listed(), [[reviewId, '2026-12-31', true]]);
    assert.deepEqual(await w.does(unit.as.personnel, waiting, {}), { startsPassed: 0, withheld: 1 });
    assert.ok(!JSON.stringify(await w.does(head, withheldDue, {})).includes(what), 'what it is stays in the case');
    await w.does(head, lookAgainAtWithheld, { reviewId, withheldId, until: '2027-03-01' });
    assert.deepEqual(await listed(), []);
  });

  test('ends in sight, at most twelve months each time; whoever proposed it gives it free or leaves it to another', async () => {
    const { unit, reviewId } = await ready();
    const [officer, head] = [unit.as['security-officer'], unit.as.head];
    const entry = { what: '某机关函复的具体内容。', legalReference: '《反间谍法》第三十一条' };
    const tooLong = await w.isRefused('withheld-too-long', officer, withhold, {
      ...{ reviewId, ...entry, reviewOn: '2027-11-24' },
    });
    assert.deepEqual(tooLong.details, { months: 12, until: '2027-11-23' });
    const { withheldId } = await w.does(officer, withhold, { reviewId, ...entry, reviewOn: '2027-11-23' });
    await w.does(head, approveWithholding, { reviewId, withheldId });
    const again = { reviewId, withheldId };
    await w.isRefused('withheld-too-long', head, lookAgainAtWithheld, { ...again, until: '2027-11-24' });
    await w.isRefused('own-withholding', officer, lookAgainAtWithheld, { ...again, until: '2027-10-01' });
    await w.does(head, lookAgainAtWithheld, { ...again, until: '2027-10-01' });
    await w.does(officer, lookAgainAtWithheld, again);
    await w.isRefused('wrong-state', head, lookAgainAtWithheld, { ...again, until: '2027-10-01' });
  });
});
