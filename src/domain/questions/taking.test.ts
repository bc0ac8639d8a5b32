import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson, type TestPerson } from '../../fixtures/people.ts';
import { aBank, answers, aQuestion, aTest, isPlanned } from '../../fixtures/questions.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { ownTraining } from '../training/queries.ts';
import { addQuestion, changeQuestion, retireQuestion } from './actions/bank.ts';
import { changeTestRules, planTest, withdrawTest } from './actions/plan-test.ts';
import { beginTest, saveAnswer, submitTest } from './actions/take-test.ts';
import { endOverdueAttempts } from './end-overdue.ts';
import { myAttempt, myTest, myTests } from './own-queries.ts';
import { question, questions, test as testSeen, tests } from './queries.ts';
import type { QuestionKind } from './questions.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officer = (unit: TestUnit) => unit.as['security-officer'];
const KINDS: QuestionKind[] = ['single', 'multiple', 'true-false', 'order', 'case'];

/** A unit with one question of every kind and a test of all five. */
async function ready(over: object = {}) {
  const unit = await w.aUnit();
  for (const kind of KINDS) await aBank(w, unit, 1, {}, kind);
  const testId = await isPlanned(w, unit, { draws: [{ subject: 'law', difficulty: null, count: 5 }], ...over });
  return { unit, testId };
}
const begin = async (unit: TestUnit, testId: number, who = unit.as.member) =>
  (await w.does(who, beginTest, { testId })).attemptId;

describe('taking a test', () => {
  test('passing it gives its hours once, and the points are the person’s own', async () => {
    const { unit, testId } = await ready();
    const attemptId = await begin(unit, testId);
    await answers(w, unit.as.member, attemptId, () => true);
    assert.deepEqual(await w.does(unit.as.member, submitTest, { attemptId }), { passed: true });
    assert.deepEqual(
      await w.does(unit.as.member, submitTest, { attemptId }),
      { passed: true },
      'a second time the same',
    );
    const own = await w.does(unit.as.member, myAttempt, { attemptId });
    assert.deepEqual([own.points, own.outOf, own.passedOn], [6, 6, '2026-11-23']);
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 2);
    await w.isRefused('test-passed', unit.as.member, beginTest, { testId });
    const seen = await w.does(officer(unit), testSeen, { testId });
    assert.deepEqual([seen.completed, seen.people.map(({ personId }) => personId)], [1, [unit.memberId]]);
    assert.ok(!/point|outOf|wrong/i.test(JSON.stringify(seen)), 'the officer sees who has completed, never how well');
  });

  test('who tried and has not passed is seen by nobody else, and wrong answers are explained with their article', async () => {
    const { unit, testId } = await ready();
    const attemptId = await begin(unit, testId);
    await answers(w, unit.as.member, attemptId, () => false);
    assert.deepEqual(await w.does(unit.as.member, submitTest, { attemptId }), { passed: false });
    const { questions: asked, points } = await w.does(unit.as.member, myAttempt, { attemptId });
    assert.equal(points, 0);
    assert.ok(asked.every(({ after: told }) => told?.source === '《反间谍法》第十二条' && told.explanation.zh !== ''));
    const seen =
      JSON.stringify(await w.does(officer(unit), testSeen, { testId })) +
      JSON.stringify(await w.does(officer(unit), tests, {}));
    assert.ok(!seen.includes('李') && JSON.parse(`[${seen.replace('}{', '},{')}]`)[0].people.length === 0);
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 0);
  });

  test('the right answers do not leave the server before the attempt has ended', async () => {
    const { unit, testId } = await ready();
    const attemptId = await begin(unit, testId);
    const before = await w.does(unit.as.member, myAttempt, { attemptId });
    assert.ok(before.questions.every(({ after: told }) => told === null));
    assert.ok(!/right|解析|第十二条|"wrong"|difficulty/.test(JSON.stringify(before)), JSON.stringify(before));
    const order = before.questions.find(({ kind }) => kind === 'order')!;
    assert.notDeepEqual(
      order.items[0]!.options.map(({ zh }) => zh),
      ['丙', '甲', '乙', '丁'],
      'nor does the order itself',
    );
    await w.isRefused('not-permitted', unit.as.member, question, { questionId: 1 });
    await w.isRefused('not-permitted', unit.as.member, questions, {});
    await w.does(unit.as.member, submitTest, { attemptId });
    const ended = await w.does(unit.as.member, myAttempt, { attemptId });
    assert.ok(ended.questions.every(({ after: told }) => told !== null));
  });

  test('a phone that died loses nothing: what was saved is there, and no time is given anew', async () => {
    const { unit, testId } = await ready();
    const attemptId = await begin(unit, testId);
    await answers(w, unit.as.member, attemptId, (position) => position % 2 === 0);
    w.moveTo('2026-11-23T02:20:00.000Z');
    assert.deepEqual(await w.does(unit.as.member, beginTest, { testId }), { attemptId, again: true });
    const again = await w.does(unit.as.member, myAttempt, { attemptId });
    assert.ok(again.questions.every(({ answer }) => answer !== null));
    assert.deepEqual([again.endsAt, again.now], ['2026-11-23T02:30:00.000Z', '2026-11-23T02:20:00.000Z']);
  });

  test('an answer after the time does not count; what was saved before it does, though nobody submitted it', async () => {
    const { unit, testId } = await ready();
    const attemptId = await begin(unit, testId);
    await answers(w, unit.as.member, attemptId, () => true);
    w.moveTo('2026-11-23T02:30:00.000Z');
    await w.isRefused('time-over', unit.as.member, saveAnswer, { attemptId, position: 1, answer: [[]] });
    assert.equal(await endOverdueAttempts(w.world, unit.unitId), 1);
    assert.equal(await endOverdueAttempts(w.world, unit.unitId), 0, 'once');
    await w.isRefused('attempt-ended', unit.as.member, saveAnswer, { attemptId, position: 1, answer: [[]] });
    const own = await w.does(unit.as.member, myAttempt, { attemptId });
    assert.deepEqual([own.endedAt, own.points, own.passedOn], ['2026-11-23T02:30:00.000Z', 6, '2026-11-23']);
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 2);
  });

  test('so many attempts and no more; one whose time is over counts before the clock’s round has come to it', async () => {
    const { unit, testId } = await ready();
    await begin(unit, testId);
    w.moveTo('2026-11-23T02:31:00.000Z');
    const second = await begin(unit, testId);
    assert.equal((await w.does(unit.as.member, myTest, { testId })).own.length, 2);
    await w.does(unit.as.member, submitTest, { attemptId: second });
    const refusal = await w.isRefused('no-attempts-left', unit.as.member, beginTest, { testId });
    assert.equal(refusal.details.limit, 2);
  });

  test('another’s attempt, another unit’s test, a place that was not drawn: not found', async () => {
    const { unit, testId } = await ready();
    const attemptId = await begin(unit, testId);
    const { account } = await aPerson(w, unit);
    const other = await w.aUnit();
    for (const who of [account, other.as.member]) {
      await w.isRefused('not-found', who, myAttempt, { attemptId });
      await w.isRefused('not-found', who, submitTest, { attemptId });
      await w.isRefused('not-found', who, saveAnswer, { attemptId, position: 1, answer: [[0]] });
    }
    await w.isRefused('not-found', other.as.member, beginTest, { testId });
    await w.isRefused('not-found', officer(other), testSeen, { testId });
    await w.isRefused('not-found', officer(other), withdrawTest, { testId });
    await w.isRefused('not-found', unit.as.member, saveAnswer, { attemptId, position: 6, answer: [[0]] });
    await w.isRefused('invalid-input', unit.as.member, saveAnswer, { attemptId, position: 1, answer: [[0], [0], [0]] });
    await w.onlyFor(['member'], unit, beginTest, { testId });
    await w.onlyFor(['member'], unit, submitTest, { attemptId });
    await w.onlyFor(['member'], unit, saveAnswer, { attemptId, position: 1, answer: [[0]] });
  });

  test('only on the days when it is open, and never once it is withdrawn; who is in the middle finishes', async () => {
    const { unit, testId } = await ready({ opensOn: '2026-11-24' });
    await w.isRefused('test-not-open', unit.as.member, beginTest, { testId });
    assert.equal((await w.does(unit.as.member, myTests, {})).tests.length, 0);
    w.moveTo('2026-11-24T02:00:00.000Z');
    const attemptId = await begin(unit, testId);
    await w.does(officer(unit), withdrawTest, { testId });
    await answers(w, unit.as.member, attemptId, () => true);
    assert.deepEqual(await w.does(unit.as.member, submitTest, { attemptId }), { passed: true });
    const { account } = await aPerson(w, unit);
    await w.isRefused('test-not-open', account, beginTest, { testId });
  });

  test('nothing that was answered, and no point, stands in the record', async () => {
    const { unit, testId } = await ready();
    const attemptId = await begin(unit, testId);
    await answers(w, unit.as.member, attemptId, () => true);
    await w.does(unit.as.member, submitTest, { attemptId });
    const kept = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 200 } as never));
    const said = JSON.stringify(kept).toLowerCase();
    assert.ok(said.includes('questions.save-answer') && !/points|"answer"|passed/.test(said));
  });
});

describe('the bank', () => {
  test('a question that was changed keeps what earlier answers meant', async () => {
    const { unit, testId } = await ready();
    const attemptId = await begin(unit, testId);
    await answers(w, unit.as.member, attemptId, () => true);
    const { rows } = await w.does(officer(unit), questions, { kind: 'single' });
    const { questionId } = rows[0]!;
    const given = aQuestion('single', 'single{}第1题');
    const turned = { ...given, content: { ...given.content, items: [{ ...given.content.items[0]!, right: [0] }] } };
    assert.deepEqual(await w.does(officer(unit), changeQuestion, { questionId, ...turned }), { version: 2 });
    await w.does(unit.as.member, submitTest, { attemptId });
    assert.equal((await w.does(unit.as.member, myAttempt, { attemptId })).points, 6);
    assert.equal((await w.does(officer(unit), question, { questionId })).versions.length, 2);
  });

  test('one wording is one question; a faulty one is refused in words, and so is a secrecy mark', async () => {
    const unit = await w.aUnit();
    const given = aQuestion('single', '间谍行为的举报电话是（　）。');
    await w.does(officer(unit), addQuestion, given);
    await w.isRefused('question-known', officer(unit), addQuestion, aQuestion('single', '间谍行为的举报电话是( )'));
    const without = { ...given, content: { ...given.content, items: [{ ...given.content.items[0]!, right: [] }] } };
    const refusal = await w.isRefused('question-faulty', officer(unit), addQuestion, without);
    assert.equal(refusal.details.zh, '没有正确答案');
    await w.isRefused('secrecy-mark', officer(unit), addQuestion, aQuestion('single', '机密★10年 以下正确的是'));
    await w.onlyFor(['security-officer'], unit, addQuestion, given);
  });

  test('a test that draws more than the bank has is refused at planning with numbers, and so is taking away what it draws', async () => {
    const unit = await w.aUnit();
    const [first] = await aBank(w, unit, 3);
    const draws = [{ subject: 'law', difficulty: 1, count: 4 }];
    const refusal = await w.isRefused('bank-too-small', officer(unit), planTest, aTest({ draws }));
    assert.equal(refusal.details.zh, '法规 · 易 3/4');
    const testId = await isPlanned(w, unit);
    await w.isRefused('bank-too-small', officer(unit), changeTestRules, { testId, ...aTest({ draws }) });
    await w.isRefused('still-drawn', officer(unit), retireQuestion, { questionId: first });
    await w.isRefused('still-drawn', officer(unit), changeQuestion, {
      ...{ questionId: first, ...aQuestion('single', '换了类别', { subject: 'cases' }) },
    });
    await w.does(officer(unit), withdrawTest, { testId });
    await w.does(officer(unit), retireQuestion, { questionId: first });
    await w.onlyFor(['security-officer'], unit, planTest, aTest());
    await w.isRefused(
      'invalid-input',
      officer(unit),
      planTest,
      aTest({ opensOn: '2026-12-31', closesOn: '2026-12-01' }),
    );
    await w.isRefused('closes-in-the-past', officer(unit), planTest, aTest({ closesOn: '2026-11-02' }));
  });

  test('what most people miss is shown of questions, never of fewer than ten, and in full tens', async () => {
    const unit = await w.aUnit();
    await aBank(w, unit, 3);
    const testId = await isPlanned(w, unit);
    const people: TestPerson[] = [];
    for (let n = 0; n < 11; n += 1) people.push(await aPerson(w, unit, { name: `李${n}` }));
    const takes = async (n: number) => {
      const { account } = people[n]!;
      const attemptId = await begin(unit, testId, account);
      await answers(w, account, attemptId, () => n === 0);
      await w.does(account, submitTest, { attemptId });
    };
    for (let n = 0; n < 9; n += 1) await takes(n);
    const missed = async () => (await w.does(officer(unit), questions, { missed: true })).rows;
    assert.deepEqual(await missed(), []);
    assert.ok(
      (await w.does(officer(unit), questions, {})).rows.every(({ answers: n, wrong }) => n === null && wrong === null),
    );
    await takes(9);
    const ten = (await missed()).map(({ answers: n, wrong }) => [n, wrong]);
    assert.deepEqual(ten, [
      [10, 9],
      [10, 9],
      [10, 9],
    ]);
    await takes(10);
    assert.deepEqual(
      (await missed()).map(({ answers: n, wrong }) => [n, wrong]),
      ten,
      'the eleventh changes nothing yet',
    );
  });
});
