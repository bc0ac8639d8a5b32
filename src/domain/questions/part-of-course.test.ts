import assert from 'node:assert/strict';
import test, { after, afterEach, beforeEach } from 'node:test';
import { aBank, answers, aTest, isPlanned } from '../../fixtures/questions.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { openToAll } from '../courses/actions/assign.ts';
import { finishOwnPart, startCourse } from '../courses/actions/learn.ts';
import { createCourse, draftVersion, publishVersion, saveDraft } from '../courses/actions/write.ts';
import { offerPartKind } from '../courses/part-kinds.ts';
import { learn, partOffers } from '../courses/queries.ts';
import { ownTraining } from '../training/queries.ts';
import { changeTestRules, withdrawTest } from './actions/plan-test.ts';
import { beginTest, submitTest } from './actions/take-test.ts';
import { endOverdueAttempts } from './end-overdue.ts';
import { myTest, myTests } from './own-queries.ts';
import { TEST_PARTS } from './part-kind.ts';

offerPartKind('test', TEST_PARTS);
const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officer = (unit: TestUnit) => unit.as['security-officer'];
const FACE = { titleZh: '有测试的课程', titleEn: '', subjects: ['counter-espionage', 'law'], hours: 1.5 };
const PAGE = { kind: 'page', titleZh: '第一节', titleEn: '', blocks: [{ kind: 'paragraph', zh: '内容。', en: '' }] };

/** A published course of a page and a test, open to all. */
async function aCourseWithTest(over: object = {}) {
  const unit = await w.aUnit();
  await aBank(w, unit, 4);
  const testId = await isPlanned(w, unit, { hours: 0, ...over });
  const { courseId } = await w.does(officer(unit), createCourse, FACE);
  const parts = [PAGE, { kind: 'test', titleZh: '小测试', titleEn: '', refId: testId, blocks: [] }];
  const { partIds } = await w.does(officer(unit), saveDraft, { courseId, revision: 0, ...FACE, parts });
  await w.does(officer(unit), publishVersion, { courseId, effectiveFrom: w.today() });
  await w.does(officer(unit), openToAll, { courseId, open: true });
  const [page, coursePartId] = partIds as [number, number];
  return { unit, testId, courseId, parts, page, coursePartId };
}
const hoursOf = async (unit: TestUnit) => (await w.does(unit.as.member, ownTraining, {})).hoursThisYear;

test('测试是课程的一部分：没通过的可以再答，通过即完成这一部分；学时按课程计一次，测试本身不计', async () => {
  const { unit, testId, courseId, page, coursePartId } = await aCourseWithTest();
  const { member } = unit.as;
  await w.isRefused('not-found', member, beginTest, { testId, coursePartId });
  await w.isRefused('not-found', member, myTest, { testId, coursePartId });
  await w.does(member, startCourse, { courseId });
  await w.isRefused('not-found', member, beginTest, { testId, coursePartId: page });
  await w.isRefused('part-elsewhere', member, finishOwnPart, { coursePartId });
  await w.does(member, finishOwnPart, { coursePartId: page });

  const first = await w.does(member, beginTest, { testId, coursePartId });
  await answers(w, member, first.attemptId, () => false);
  assert.deepEqual(await w.does(member, submitTest, { attemptId: first.attemptId }), { passed: false });
  const between = await w.does(member, myTest, { testId, coursePartId });
  assert.deepEqual([between.own.length, between.course?.courseId, between.course?.finishedOn], [1, courseId, null]);
  assert.equal(await hoursOf(unit), 0, 'a failed test finishes nothing');

  const second = await w.does(member, beginTest, { testId, coursePartId });
  await answers(w, member, second.attemptId, () => true);
  await w.does(member, submitTest, { attemptId: second.attemptId });
  await w.does(member, submitTest, { attemptId: second.attemptId });
  const seen = await w.does(member, learn, { courseId });
  assert.deepEqual([seen.parts.map(({ done }) => done), seen.finishedOn], [[true, true], '2026-11-23']);
  assert.equal(await hoursOf(unit), 1.5, 'the hours of the course, once');
  await w.isRefused('test-passed', member, beginTest, { testId, coursePartId });
  const after = await w.does(member, myTest, { testId, coursePartId });
  assert.equal(after.course?.finishedOn, '2026-11-23');
});

test('没有学时的测试只在课程里出现；单独答的和在课程里答的分开计次数', async () => {
  const { unit, testId, courseId, coursePartId } = await aCourseWithTest({ attempts: 1 });
  const { member } = unit.as;
  assert.deepEqual((await w.does(member, myTests, {})).tests, [], 'by itself it is not offered');
  await w.does(member, startCourse, { courseId });
  const alone = await w.does(member, beginTest, { testId });
  const same = await w.does(member, beginTest, { testId, coursePartId });
  assert.deepEqual(same, { attemptId: alone.attemptId, again: true }, 'one at a time: that which runs goes on');
  assert.equal((await w.does(member, myTest, { testId, coursePartId })).own.length, 1);
  await answers(w, member, alone.attemptId, () => true);
  await w.does(member, submitTest, { attemptId: alone.attemptId });
  assert.equal(
    (await w.does(member, learn, { courseId })).parts[1]!.done,
    false,
    'passed by itself, outside the course',
  );
  const { attemptId } = await w.does(member, beginTest, { testId, coursePartId });
  await w.does(member, submitTest, { attemptId });
  await w.isRefused('no-attempts-left', member, beginTest, { testId, coursePartId });
  await w.does(officer(unit), changeTestRules, { testId, ...aTest({ hours: 0, attempts: 2 }) });
  await w.does(member, beginTest, { testId, coursePartId });
});

test('时间到了没有提交的，按已保存的计；通过的课程部分也完成，日期是到时那一天', async () => {
  const { unit, testId, courseId, page, coursePartId } = await aCourseWithTest();
  const { member } = unit.as;
  await w.does(member, startCourse, { courseId });
  await w.does(member, finishOwnPart, { coursePartId: page });
  w.moveTo('2026-11-23T15:29:00.000Z');
  const { attemptId } = await w.does(member, beginTest, { testId, coursePartId });
  await answers(w, member, attemptId, () => true);
  w.moveTo('2026-11-23T16:10:00.000Z');
  assert.equal(await endOverdueAttempts(w.world, unit.unitId), 1);
  const { finishedOn } = await w.does(member, learn, { courseId });
  assert.equal(finishedOn, '2026-11-23', 'the time was over at 23:59; the round came on the next day');
  assert.equal(await hoursOf(unit), 1.5);
});

test('课程只能选用开放中、本身 0 学时的测试；选用之后不能再改成计学时；关闭的不能发布，草稿照样保存', async () => {
  const { unit, testId, courseId, parts } = await aCourseWithTest();
  const withHours = await isPlanned(w, unit, { hours: 2 });
  const other = await w.aUnit();
  await aBank(w, other, 3);
  const theirs = await isPlanned(w, other, { hours: 0 });
  const { offers } = await w.does(officer(unit), partOffers, { kind: 'test' });
  assert.deepEqual(offers, [
    { refId: testId, title: { zh: '年度测试（开放至 2026-12-31）', en: 'Yearly test (open until 2026-12-31)' } },
  ]);
  await w.isRefused('test-in-course', officer(unit), changeTestRules, { testId, ...aTest({ hours: 1 }) });
  await w.does(officer(unit), draftVersion, { courseId });
  for (const refId of [withHours, theirs, 999_999]) {
    const wrong = [{ ...parts[1], refId }];
    await w.isRefused('not-found', officer(unit), saveDraft, { courseId, revision: 0, ...FACE, parts: wrong });
  }
  const saved = { courseId, ...FACE, parts };
  const { partIds, revision } = await w.does(officer(unit), saveDraft, { ...saved, revision: 0 });
  await w.does(officer(unit), withdrawTest, { testId });
  const same = parts.map((part, at) => ({ ...part, coursePartId: partIds[at] }));
  await w.does(officer(unit), saveDraft, { ...saved, revision, parts: same });
  const refusal = await w.isRefused('course-not-ready', officer(unit), publishVersion, {
    ...{ courseId, effectiveFrom: w.today() },
  });
  assert.match(String(refusal.details.zh), /停用或者关闭/);
});
