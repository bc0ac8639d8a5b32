import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson, hasStatus, type TestPerson } from '../../fixtures/people.ts';
import { aReadyReview, aReview, type Reviewed } from '../../fixtures/reviews.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { conditionsFor, reviewCondition } from '../../law/review-conditions.ts';
import { file } from '../duties/queries.ts';
import { decide, decideAgain, makeStatement } from './actions/decide.ts';
import { askOpinions, openReview, recordCondition, withdrawReview } from './actions/open-review.ts';
import { askHelp, giveOpinion, recordReply } from './actions/opinions.ts';
import { approveWithholding, lookAgainAtWithheld, withhold } from './actions/withhold.ts';
import { download, ownReview, ownReviews, review, reviews, whoOwes } from './queries.ts';

const NOW = '2026-11-23T02:00:00.000Z'; // a Monday
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const PASS = { secrecy: 'passed', counterEspionage: 'passed' };
const REFUSAL = {
  ...{ secrecy: 'not-passed', counterEspionage: 'passed' },
  ...{ reasons: '本人确认持有境外长期居留许可。', reliedOn: '出入境管理机构查询结果，2026年11月20日。' },
};

async function aCandidate(): Promise<{ unit: TestUnit; person: TestPerson }> {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const person = await aPerson(w, unit, { name: '周明', post: { level: 'core', from: '2026-12-21' } });
  return { unit, person };
}

async function ready(unmet: ('no-foreign-residence' | 'prc-nationality')[] = []): Promise<Reviewed> {
  const { unit, person } = await aCandidate();
  return aReadyReview(w, unit, person, { unmet });
}

async function refused(): Promise<Reviewed> {
  const all = await ready(['no-foreign-residence']);
  await w.does(all.unit.as['security-officer'], decide, { reviewId: all.reviewId, ...REFUSAL });
  return all;
}

const dutyOf = async ({ unit, person }: Reviewed, rule: number) =>
  (await w.does(unit.as['security-officer'], file, { personId: person.personId, purpose: 'review' })).rows.find(
    (row) => row.rule === rule,
  )!;

describe('from draft to decision', () => {
  test('a review that passes before the start meets the duty of the appointment, in time (Provisions 9(3))', async () => {
    const all = await ready();
    assert.equal((await dutyOf(all, 9321)).state, 'due-soon');
    await w.does(all.unit.as['security-officer'], decide, { reviewId: all.reviewId, ...PASS });
    const { state, doneOn } = await dutyOf(all, 9321);
    assert.deepEqual({ state, doneOn }, { state: 'met', doneOn: '2026-11-23' });
    const { rows } = await w.does(all.unit.as.head, reviews, { state: 'passed' });
    assert.deepEqual([rows.length, rows[0]!.reviewId], [1, all.reviewId]);
    assert.equal((await w.does(all.unit.as.head, whoOwes, {})).total, 0);
  });

  test('one person gives the opinion of one office, whatever the roles of the account and however many accounts there are', async () => {
    const { unit, person } = await aCandidate();
    const { reviewId } = await aReview(w, unit, person);
    for (const condition of conditionsFor(['secret-related'])) {
      const [document] = reviewCondition(condition).documents;
      const seen = { reviewId, condition, met: true, document, seenOn: '2026-11-20' };
      await w.does(unit.as.personnel, recordCondition, seen);
    }
    await w.does(unit.as.personnel, askOpinions, { reviewId });
    const has = (who: { accountId: number }, roles: string, personId: number | null, state = 'active') =>
      w.owner.query(
        'update account set roles = $3, person_id = $4, state = $5 where unit_id = $1 and account_id = $2',
        [unit.unitId, who.accountId, roles, personId, state],
      );
    const { personnel, 'security-officer': officer } = unit.as;
    await has(personnel, '{personnel,security-officer}', null);
    const opinion = { reviewId, conclusion: 'passed' };
    await w.does(personnel, giveOpinion, { ...opinion, office: 'personnel' });
    await w.isRefused('own-opinion', personnel, giveOpinion, { ...opinion, office: 'security' });
    const both = unit.memberId;
    await has(unit.as.member, '{member}', null);
    await has(personnel, '{personnel}', both, 'closed');
    await has(officer, '{security-officer}', both);
    await w.isRefused('own-opinion', officer, giveOpinion, { ...opinion, office: 'security' });
    await has(officer, '{security-officer}', null);
    await w.does(officer, giveOpinion, { ...opinion, office: 'security' });
  });

  test('nobody is asked for opinions while a condition has no document', async () => {
    const { unit, person } = await aCandidate();
    const { reviewId } = await aReview(w, unit, person);
    const seen = { reviewId, condition: 'prc-nationality', met: true, document: 'identity-card', seenOn: '2026-11-20' };
    await w.does(unit.as.personnel, recordCondition, seen);
    const { details } = await w.isRefused('review-incomplete', unit.as.personnel, askOpinions, { reviewId });
    assert.match(String(details.zh), /永久居留/);
    assert.doesNotMatch(String(details.zh), /中华人民共和国国籍/);
    await w.isRefused('invalid-input', unit.as.personnel, recordCondition, { ...seen, document: 'test-result' });
    await w.isRefused('in-the-future', unit.as.personnel, recordCondition, { ...seen, seenOn: '2026-11-24' });
    await w.isRefused('invalid-input', unit.as.personnel, recordCondition, { ...seen, story: '……' });
  });

  test('there is one open review of an appointment at a time, and none of a post that asks for none', async () => {
    const { unit, person } = await aCandidate();
    await aReview(w, unit, person);
    const again = { personId: person.personId, appointmentId: person.appointmentId, cause: 'before-post' };
    await w.isRefused('already-exists', unit.as.personnel, openReview, again);
    const other = await aPerson(w, unit, { post: { level: 'none', from: '2026-12-01' } });
    const { personId, appointmentId } = other;
    await w.isRefused('review-incomplete', unit.as.personnel, openReview, {
      personId,
      appointmentId,
      cause: 'before-post',
    });
  });

  test('a review is not decided by who opened it, though he hold every role', async () => {
    const { unit, reviewId } = await ready();
    await w.isRefused('another-person', unit.as.personnel, decide, { reviewId, ...PASS });
    await w.onlyFor(['head', 'security-officer', 'personnel'], unit, decide, { reviewId, ...PASS });
  });

  test('a condition of the law that is not met does not pass plainly', async () => {
    const { unit, reviewId } = await ready(['no-foreign-residence']);
    await w.isRefused('review-incomplete', unit.as.head, decide, { reviewId, ...PASS });
  });

  test('the letter that asks an organ is a PDF, and nothing is decided before its reply is recorded', async () => {
    const { unit, person, reviewId } = await ready();
    const { personId } = person;
    const officer = unit.as['security-officer'];
    const asked = { reviewId, organ: 'state-security', organName: '某市国家安全局' };
    const { helpId } = await w.does(unit.as.personnel, askHelp, asked);
    await w.isRefused('review-incomplete', officer, decide, { reviewId, ...PASS });
    const asking = { reviewId, personId, paper: 'request-for-help', helpId };
    const given = await w.does(officer, download, { ...asking, purpose: 'review' });
    assert.equal(Buffer.from(given.file.bytes.subarray(0, 5)).toString(), '%PDF-');
    await w.isRefused('not-found', person.account, download, { ...asking, purpose: 'own' });
    const reply = {
      reviewId,
      helpId,
      reply: 'nothing-against',
      repliedOn: '2026-11-23',
      replyNumber: '国安函〔2026〕8号',
    };
    await w.does(unit.as.personnel, recordReply, reply);
    await w.isRefused('wrong-state', unit.as.personnel, recordReply, reply);
    await w.does(officer, decide, { reviewId, ...PASS });
  });
});

describe('the right to be heard (rights.md R6)', () => {
  test('who is refused reads the reasons and what they rest on, and has ten working days', async () => {
    const { unit, person, reviewId } = await refused();
    const mine = await w.does(person.account, ownReview, { reviewId });
    assert.equal(mine.review.state, 'pending-statement');
    assert.equal(mine.review.statementDue, '2026-12-07');
    assert.deepEqual([mine.decisions[0]!.reasons, mine.decisions[0]!.reliedOn], [REFUSAL.reasons, REFUSAL.reliedOn]);
    const own = { reviewId, personId: person.personId, purpose: 'own', paper: 'intended-decision' };
    const { file: notice } = await w.does(person.account, download, own);
    assert.equal(Buffer.from(notice.bytes.subarray(0, 5)).toString(), '%PDF-');
    assert.equal((await w.does(person.account, ownReviews, {})).reviews.length, 1);
    await w.isRefused('not-found', unit.as.member, ownReview, { reviewId });
  });

  test('a refusal, or conditions, without reasons in writing is no decision', async () => {
    const { unit, reviewId } = await ready();
    const { reasons, reliedOn, ...bare } = REFUSAL;
    for (const words of [bare, { ...bare, reasons }, { ...bare, reliedOn }])
      await w.isRefused('reasons-needed', unit.as.head, decide, { reviewId, ...words });
    const conditional = { secrecy: 'with-conditions', counterEspionage: 'passed', reasons, reliedOn };
    await w.isRefused('reasons-needed', unit.as.head, decide, { reviewId, ...conditional });
  });

  test('the state between is skipped by no role: not decided again before the statement or its time, nor withdrawn', async () => {
    const { unit, reviewId } = await refused();
    const { details } = await w.isRefused('not-heard-yet', unit.as.head, decideAgain, { reviewId, ...REFUSAL });
    assert.equal(details.until, '2026-12-07');
    await w.isRefused('wrong-state', unit.as.head, decide, { reviewId, ...PASS });
    await w.isRefused('wrong-state', unit.as.personnel, withdrawReview, { reviewId, reason: 'opened-by-mistake' });
    w.moveTo('2026-12-07T15:00:00.000Z'); // still the 7th in Shanghai
    await w.isRefused('not-heard-yet', unit.as.head, decideAgain, { reviewId, ...REFUSAL });
    w.moveTo('2026-12-07T16:00:00.000Z');
    assert.equal((await w.does(unit.as.head, decideAgain, { reviewId, ...REFUSAL })).state, 'not-appointed');
  });

  test('another person decides again, in writing: neither who decided first nor who opened it', async () => {
    const all = await refused();
    const { unit, person, reviewId } = all;
    await w.does(person.account, makeStatement, { reviewId, words: '该许可已于十月注销，附注销证明。' });
    const terms = '每六个月提交出入境记录查询结果。';
    const again = { ...REFUSAL, secrecy: 'with-conditions', reasons: '许可已注销，附证明。', terms, reviewId };
    await w.isRefused('another-person', unit.as['security-officer'], decideAgain, again);
    await w.isRefused('another-person', unit.as.personnel, decideAgain, again);
    assert.equal((await w.does(unit.as.head, decideAgain, again)).state, 'passed-with-conditions');
    const { decisions, statements } = await w.does(person.account, ownReview, { reviewId });
    assert.deepEqual([decisions.length, decisions[1]!.terms, statements.length], [2, terms, 1]);
    assert.ok(decisions[1]!.fileHash);
    assert.equal((await dutyOf(all, 9321)).state, 'met');
  });

  test('the second decision upholds or softens what the person was heard on: nothing stricter, on no other side, on nothing new', async () => {
    const { unit, person, reviewId } = await ready(['no-foreign-residence']);
    const terms = '每六个月提交出入境记录查询结果。';
    const conditional = { ...REFUSAL, secrecy: 'with-conditions', terms };
    await w.does(unit.as['security-officer'], decide, { reviewId, ...conditional });
    await w.does(person.account, makeStatement, { reviewId, words: '同意每半年提交一次。' });
    const other = { secrecy: 'passed', counterEspionage: 'with-conditions' };
    const worse = [REFUSAL, { ...conditional, ...other }, { ...conditional, reliedOn: '另有举报。' }];
    for (const given of worse) await w.isRefused('not-as-notified', unit.as.head, decideAgain, { reviewId, ...given });
    assert.equal(
      (await w.does(unit.as.head, decideAgain, { reviewId, ...conditional })).state,
      'passed-with-conditions',
    );
  });

  test('what was recorded as not met by mistake is put right while the person is heard, so that the hearing can lead to a pass', async () => {
    const all = await refused();
    const { unit, person, reviewId } = all;
    await w.does(person.account, makeStatement, { reviewId, words: '该许可是他人的，附证明。' });
    await w.isRefused('review-incomplete', unit.as.head, decideAgain, { reviewId, ...PASS });
    const [document] = reviewCondition('no-foreign-residence').documents;
    const seen = { reviewId, condition: 'no-foreign-residence', document, seenOn: '2026-11-23' };
    await w.isRefused('wrong-state', unit.as.personnel, recordCondition, { ...seen, met: false });
    await w.does(unit.as.personnel, recordCondition, { ...seen, met: true });
    assert.equal((await w.does(unit.as.head, decideAgain, { reviewId, ...PASS })).state, 'passed');
    assert.equal((await dutyOf(all, 9321)).state, 'met');
  });

  test('a statement is the person’s own; after its time it is accepted and marked late, never dropped', async () => {
    const { unit, person, reviewId } = await refused();
    await w.isRefused('not-found', unit.as.member, makeStatement, { reviewId, words: '代写' });
    w.moveTo('2026-12-10T02:00:00.000Z');
    const late = await w.does(person.account, makeStatement, { reviewId, words: '刚出差回来，现补交陈述。' });
    assert.equal(late.isLate, true);
    await w.does(unit.as.head, decideAgain, { reviewId, ...REFUSAL });
    assert.equal((await w.does(person.account, makeStatement, { reviewId, words: '对结果仍有异议。' })).isLate, true);
    const opened = await w.does(unit.as.personnel, review, { reviewId, personId: person.personId, purpose: 'review' });
    assert.deepEqual(
      opened.statements.map(({ words }) => words),
      ['刚出差回来，现补交陈述。', '对结果仍有异议。'],
    );
  });

  test('the record holds ids, conclusions and salted hashes, and none of the words', async () => {
    const { unit, person, reviewId } = await refused();
    await w.does(person.account, makeStatement, { reviewId, words: '该许可已注销。' });
    const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 50 }));
    const text = JSON.stringify(entries);
    for (const words of [REFUSAL.reasons, REFUSAL.reliedOn, '该许可已注销', '周明'])
      assert.ok(!text.includes(words), words);
    const decided = entries.find(({ action }) => action === 'reviews.decide')!.facts as Record<string, unknown>;
    assert.match(String(decided.reasons), /^[0-9a-f]{64}$/);
    const { rows } = await w.owner.query('select reasons from review_decision where unit_id = $1', [unit.unitId]);
    assert.ok(!rows[0].reasons.toString('utf8').includes('居留'));
  });
});

describe('what is withheld (rights.md R7)', () => {
  const WITHHELD = { what: '某机关函复的具体内容。', legalReference: '《反间谍法》第三十一条', reviewOn: '2027-05-24' };

  test('needs a legal reference, two approvers and a day; the person is told that something is withheld, and not what', async () => {
    const { unit, person, reviewId } = await ready(['no-foreign-residence']);
    const officer = unit.as['security-officer'];
    await w.isRefused('invalid-input', officer, withhold, { reviewId, ...WITHHELD, legalReference: '' });
    await w.isRefused('wrong-order', officer, withhold, { reviewId, ...WITHHELD, reviewOn: '2026-11-23' });
    const { withheldId } = await w.does(officer, withhold, { reviewId, ...WITHHELD });
    await w.isRefused('review-incomplete', officer, decide, { reviewId, ...REFUSAL });
    await w.isRefused('another-person', officer, approveWithholding, { reviewId, withheldId });
    await w.does(unit.as.head, approveWithholding, { reviewId, withheldId });
    await w.does(officer, decide, { reviewId, ...REFUSAL });
    const told = await w.does(person.account, ownReview, { reviewId });
    assert.deepEqual(told.withheld, [
      { withheldId, legalReference: WITHHELD.legalReference, reviewOn: '2027-05-24', liftedAt: null, what: null },
    ]);
    assert.ok(!JSON.stringify(told).includes(WITHHELD.what));
    await w.does(unit.as.head, lookAgainAtWithheld, { reviewId, withheldId });
    assert.equal((await w.does(person.account, ownReview, { reviewId })).withheld[0]!.what, WITHHELD.what);
  });

  test('is silent only where a provision that forbids telling is named', async () => {
    const { unit, person, reviewId } = await ready(['no-foreign-residence']);
    const untold = { ...WITHHELD, untoldReference: '《个人信息保护法》第十八条第一款' };
    const { withheldId } = await w.does(unit.as['security-officer'], withhold, { reviewId, ...untold });
    await w.does(unit.as.head, approveWithholding, { reviewId, withheldId });
    await w.does(unit.as['security-officer'], decide, { reviewId, ...REFUSAL });
    assert.deepEqual((await w.does(person.account, ownReview, { reviewId })).withheld, []);
  });
});
