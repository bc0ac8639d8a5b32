import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { file } from '../duties/queries.ts';
import { myReminders, remindPeople } from '../notices/by-hand.ts';
import { ownTraining } from '../training/queries.ts';
import { assignCourse, openToAll, remindOfCourse } from './actions/assign.ts';
import { finishOwnPart, startCourse } from './actions/learn.ts';
import { createCourse, discardDraft, draftVersion, publishVersion, retireCourse, saveDraft } from './actions/write.ts';
import { course, courses, learn, notYet, ownLearning, partOffers } from './queries.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const FACE = { titleZh: '反间谍法要求每个人做什么', titleEn: '', subjects: ['counter-espionage', 'law'], hours: 1.5 };
const page = (titleZh: string, text = '任何个人和组织都有义务。') => ({
  kind: 'page',
  titleZh,
  titleEn: '',
  blocks: [{ kind: 'paragraph', zh: text, en: '' }],
});
const officerOf = (unit: TestUnit) => unit.as['security-officer'];

async function aDraft(unit: TestUnit, parts: object[] = [page('第一节'), page('第二节')]) {
  const { courseId } = await w.does(officerOf(unit), createCourse, FACE);
  const saved = await w.does(officerOf(unit), saveDraft, { courseId, revision: 0, ...FACE, parts });
  return { courseId, ...saved };
}

async function aCourse(unit: TestUnit, parts?: object[]) {
  const { courseId, partIds } = await aDraft(unit, parts);
  await w.does(officerOf(unit), publishVersion, { courseId, effectiveFrom: w.today() });
  await w.does(officerOf(unit), openToAll, { courseId, open: true });
  return { courseId, partIds };
}

const finish = (unit: TestUnit, partId: number) => w.does(unit.as.member, finishOwnPart, { coursePartId: partId });

describe('learning a course', () => {
  test('all parts done give the version’s hours once, on the day of the last, and the duty is met at once (Provisions 8(1))', async () => {
    const unit = await w.aUnit();
    await hasStatus(w, unit, 'key-unit');
    const { courseId, partIds } = await aCourse(unit);
    await w.does(unit.as.member, startCourse, { courseId });
    assert.deepEqual(await finish(unit, partIds[0]!), { already: false, courseFinished: false });
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 0);
    w.moveTo('2026-11-24T02:00:00.000Z');
    assert.deepEqual(await finish(unit, partIds[1]!), { already: false, courseFinished: true });
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 1.5);
    const { rows } = await w.does(officerOf(unit), file, { personId: unit.memberId, purpose: 'training' });
    assert.equal(rows.find(({ rule }) => rule === 8101)?.state, 'met');
    const [mine] = (await w.does(unit.as.member, ownLearning, {})).courses;
    assert.deepEqual([mine!.finishedOn, mine!.parts, mine!.partsDone], ['2026-11-24', 2, 2]);
  });

  test('the last part sent twice is done once, and hours are not counted twice', async () => {
    const unit = await w.aUnit();
    const { courseId, partIds } = await aCourse(unit);
    await w.does(unit.as.member, startCourse, { courseId });
    for (const partId of partIds) await finish(unit, partId);
    assert.deepEqual(await finish(unit, partIds[1]!), { already: true, courseFinished: false });
    assert.deepEqual(await w.does(unit.as.member, startCourse, { courseId }), { again: true });
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 1.5);
    const both = await Promise.all(partIds.map((partId) => finish(unit, partId)));
    assert.ok(both.every(({ already }) => already));
  });

  test('who is in the middle stays on his version when a later one is published; who begins then begins the later one', async () => {
    const unit = await w.aUnit();
    const { courseId, partIds } = await aCourse(unit);
    await w.does(unit.as.member, startCourse, { courseId });
    await finish(unit, partIds[0]!);
    await w.does(officerOf(unit), draftVersion, { courseId });
    const { versions } = await w.does(officerOf(unit), course, { courseId });
    const changed = { ...FACE, hours: 4, parts: [page('新的一节')] };
    const later = await w.does(officerOf(unit), saveDraft, { courseId, revision: versions[0]!.revision, ...changed });
    await w.does(officerOf(unit), publishVersion, { courseId, effectiveFrom: w.today() });
    const seen = await w.does(unit.as.member, learn, { courseId });
    assert.deepEqual([seen.version, seen.parts.map(({ done }) => done)], [1, [true, false]]);
    await w.isRefused('not-found', unit.as.member, finishOwnPart, { coursePartId: later.partIds[0] });
    await finish(unit, partIds[1]!);
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 1.5);
    const { account } = await aPerson(w, unit);
    await w.does(account, startCourse, { courseId });
    assert.equal((await w.does(account, learn, { courseId })).version, 2);
  });

  test('a version that takes effect later is not begun before its day', async () => {
    const unit = await w.aUnit();
    const { courseId } = await aDraft(unit);
    await w.does(officerOf(unit), publishVersion, { courseId, effectiveFrom: '2026-12-01' });
    await w.does(officerOf(unit), openToAll, { courseId, open: true });
    await w.isRefused('course-not-in-force', unit.as.member, startCourse, { courseId });
    assert.deepEqual((await w.does(unit.as.member, ownLearning, {})).courses, []);
    w.moveTo('2026-12-01T02:00:00.000Z');
    await w.does(unit.as.member, startCourse, { courseId });
  });

  test('nobody learns what is not assigned to him and not open to all, what is a draft, or what is another unit’s', async () => {
    const unit = await w.aUnit();
    const { courseId, partIds } = await aDraft(unit);
    await w.isRefused('not-found', unit.as.member, learn, { courseId });
    await w.isRefused('not-found', unit.as.member, finishOwnPart, { coursePartId: partIds[0] });
    await w.does(officerOf(unit), publishVersion, { courseId, effectiveFrom: w.today() });
    await w.isRefused('not-found', unit.as.member, startCourse, { courseId });
    await w.isRefused('not-found', unit.as.member, learn, { courseId });
    const other = await w.aUnit();
    const theirs = await aCourse(other);
    await w.isRefused('not-found', unit.as.member, startCourse, { courseId: theirs.courseId });
    await w.isRefused('not-found', unit.as.member, learn, { courseId: theirs.courseId });
    await w.isRefused('not-found', unit.as.member, finishOwnPart, { coursePartId: theirs.partIds[0] });
    await w.onlyFor(['member'], unit, startCourse, { courseId });
    await w.onlyFor(['member'], unit, finishOwnPart, { coursePartId: 1 });
    await w.onlyFor(['member'], unit, learn, { courseId });
    await w.onlyFor(['member'], unit, ownLearning, {});
  });

  test('a retired course is begun by nobody, and finished by who is in the middle of it', async () => {
    const unit = await w.aUnit();
    const begun = await aCourse(unit);
    const other = await aCourse(unit);
    await w.does(unit.as.member, startCourse, { courseId: begun.courseId });
    for (const { courseId } of [begun, other]) await w.does(officerOf(unit), retireCourse, { courseId });
    await w.isRefused('course-retired', unit.as.member, startCourse, { courseId: other.courseId });
    for (const partId of begun.partIds) await finish(unit, partId);
    assert.equal((await w.does(unit.as.member, ownTraining, {})).hoursThisYear, 1.5);
    await w.isRefused('course-retired', officerOf(unit), draftVersion, { courseId: begun.courseId });
    await w.isRefused('course-retired', officerOf(unit), openToAll, { courseId: begun.courseId, open: true });
    await w.isRefused('course-retired', officerOf(unit), retireCourse, { courseId: begun.courseId });
  });
});

describe('assigning a course', () => {
  test('to a group by a day: who is in it on that day, once; the officer sees who has not yet, and nothing more of them', async () => {
    const unit = await w.aUnit();
    const secret = await aPerson(w, unit, { name: '涉密甲', post: { level: 'core', from: '2026-01-05' } });
    const { courseId, partIds } = await aDraft(unit);
    const whom = { courseId, group: 'secret-related', dueOn: '2026-12-20' };
    await w.isRefused('course-not-in-force', officerOf(unit), assignCourse, whom);
    await w.does(officerOf(unit), publishVersion, { courseId, effectiveFrom: w.today() });
    await w.isRefused('course-day-past', officerOf(unit), assignCourse, { ...whom, dueOn: '2026-11-22' });
    assert.deepEqual(await w.does(officerOf(unit), assignCourse, whom), { assigned: 1 });
    assert.deepEqual(await w.does(officerOf(unit), assignCourse, { ...whom, group: 'everyone' }), { assigned: 2 });
    await w.does(unit.as.member, startCourse, { courseId });
    for (const partId of partIds) await finish(unit, partId);
    const left = await w.does(officerOf(unit), notYet, { courseId });
    assert.deepEqual(left.rows.map(Object.keys), [['personId', 'name', 'department', 'dueOn']]);
    assert.equal(left.rows[0]!.personId, secret.personId);
    const { rows } = await w.does(unit.as.head, courses, {});
    assert.deepEqual([rows[0]!.assigned, rows[0]!.finished], [2, 1]);
    assert.deepEqual(await w.does(officerOf(unit), assignCourse, { ...whom, group: 'everyone' }), { assigned: 1 });
  });

  test('who has not finished is reminded, once a day, and of no course by name; who has finished is not', async () => {
    const unit = await w.aUnit();
    const one = await aPerson(w, unit, { name: '未学甲' });
    const { courseId, partIds } = await aCourse(unit);
    await w.does(officerOf(unit), assignCourse, { courseId, group: 'everyone' });
    await w.does(unit.as.member, startCourse, { courseId });
    for (const partId of partIds) await finish(unit, partId);
    const reminding = () => w.does(officerOf(unit), remindOfCourse, { courseId });
    const { of } = await reminding();
    assert.deepEqual(await reminding(), { reminded: 0, of }, 'nobody twice on a day');
    const { reminders } = await w.does(one.account, myReminders, {});
    assert.deepEqual(
      reminders.map(({ courses, items, rules, unread }) => [courses, items, rules, unread]),
      [[1, 1, [], true]],
    );
    assert.deepEqual((await w.does(unit.as.member, myReminders, {})).reminders, []);
    await w.does(officerOf(unit), remindPeople, { state: 'open', people: [one.personId] });
    const [both] = (await w.does(one.account, myReminders, {})).reminders;
    assert.ok(both!.courses === 1 && both!.rules.length > 0 && both!.items > 1, 'of duties too, on the same day');
    w.moveTo('2026-11-24T02:00:00.000Z');
    assert.equal((await reminding()).reminded, of);
  });

  test('who may write and see it: the security officer; the head sees counts; no administrator sees anything', async () => {
    const unit = await w.aUnit();
    const other = await w.aUnit();
    const { courseId } = await aCourse(unit);
    const department = { departmentId: 999_999 };
    await w.onlyFor(['security-officer'], unit, createCourse, FACE);
    await w.onlyFor(['security-officer'], unit, saveDraft, { courseId, revision: 0, ...FACE, parts: [] });
    for (const act of [draftVersion, discardDraft, retireCourse, course, notYet, remindOfCourse])
      await w.onlyFor(['security-officer'], unit, act as typeof course, { courseId });
    await w.onlyFor(['security-officer'], unit, publishVersion, { courseId, effectiveFrom: w.today() });
    await w.onlyFor(['security-officer'], unit, assignCourse, { courseId, group: 'everyone' });
    await w.onlyFor(['security-officer'], unit, openToAll, { courseId, open: false });
    await w.onlyFor(['security-officer'], unit, partOffers, { kind: 'test' });
    await w.onlyFor(['security-officer', 'head'], unit, courses, {});
    const theirs = officerOf(other);
    await w.isRefused('not-found', theirs, course, { courseId });
    await w.isRefused('not-found', theirs, notYet, { courseId });
    await w.isRefused('not-found', theirs, remindOfCourse, { courseId });
    await w.isRefused('not-found', theirs, assignCourse, { courseId, group: 'everyone' });
    await w.isRefused('not-found', theirs, saveDraft, { courseId, revision: 0, ...FACE, parts: [] });
    await w.isRefused('not-found', officerOf(unit), assignCourse, { courseId, group: 'everyone', ...department });
  });
});

describe('writing a course', () => {
  test('a draft is saved as it is written; where it was saved elsewhere meanwhile, nothing is overwritten', async () => {
    const unit = await w.aUnit();
    const { courseId, revision, partIds } = await aDraft(unit);
    const parts = [{ ...page('第二节'), coursePartId: partIds[1] }, page('第三节')];
    const again = await w.does(officerOf(unit), saveDraft, { courseId, revision, ...FACE, parts });
    assert.equal(again.partIds[0], partIds[1]);
    assert.equal(again.revision, revision + 1);
    await w.isRefused('course-saved-elsewhere', officerOf(unit), saveDraft, { courseId, revision, ...FACE, parts: [] });
    const { shown } = await w.does(officerOf(unit), course, { courseId });
    assert.deepEqual(
      shown.parts.map(({ titleZh }) => titleZh),
      ['第二节', '第三节'],
    );
  });

  test('what is published is never changed; a new version is drafted, or discarded', async () => {
    const unit = await w.aUnit();
    const { courseId } = await aCourse(unit);
    const draft = { courseId, revision: 1, ...FACE, parts: [] };
    await w.isRefused('no-course-draft', officerOf(unit), saveDraft, draft);
    await w.isRefused('no-course-draft', officerOf(unit), publishVersion, { courseId, effectiveFrom: w.today() });
    await w.isRefused('no-course-draft', officerOf(unit), discardDraft, { courseId });
    await w.does(officerOf(unit), draftVersion, { courseId });
    await w.isRefused('course-draft-stands', officerOf(unit), draftVersion, { courseId });
    await w.does(officerOf(unit), discardDraft, { courseId });
    assert.equal((await w.does(officerOf(unit), course, { courseId })).versions.length, 1);
  });

  test('it is published when it is complete, and never for a day that is past', async () => {
    const unit = await w.aUnit();
    const publish = (courseId: number, effectiveFrom = w.today()) => ({ courseId, effectiveFrom });
    for (const parts of [
      [],
      [page('空', ' ')],
      [{ kind: 'video', titleZh: '视频', titleEn: '', blocks: [] }],
      [{ kind: 'pdf', titleZh: '文件', titleEn: '', blocks: [] }],
      [{ kind: 'test', titleZh: '测试', titleEn: '', blocks: [] }],
    ]) {
      const { courseId } = await aDraft(unit, parts);
      await w.isRefused('course-not-ready', officerOf(unit), publishVersion, publish(courseId));
    }
    const { courseId } = await aDraft(unit);
    await w.isRefused('course-day-past', officerOf(unit), publishVersion, publish(courseId, '2026-11-22' as never));
    const { revision } = (await w.does(officerOf(unit), course, { courseId })).shown;
    const unknown = { kind: 'test', titleZh: '测试', titleEn: '', blocks: [], refId: 7 };
    const draft = { courseId, revision, ...FACE, parts: [unknown] };
    await w.isRefused('not-found', officerOf(unit), saveDraft, draft);
  });

  test('a secrecy mark in a title or a text is refused, and so is a picture that is none of the course’s files', async () => {
    const unit = await w.aUnit();
    const { courseId, revision } = await aDraft(unit);
    const save = (parts: object[], face: object = {}) => ({ courseId, revision, ...FACE, ...face, parts });
    await w.isRefused('secrecy-mark', officerOf(unit), saveDraft, save([page('第一节', '一\n机密★10年')]));
    await w.isRefused('secrecy-mark', officerOf(unit), saveDraft, save([page('秘密★')]));
    await w.isRefused('secrecy-mark', officerOf(unit), createCourse, { ...FACE, titleZh: '【机密】课程' });
    const picture = { kind: 'picture', zh: '图', en: '', file: 'a'.repeat(64) };
    await w.isRefused('not-found', officerOf(unit), saveDraft, save([{ ...page('图'), blocks: [picture] }]));
    for (const wrong of [{ hours: 0.3 }, { hours: 25 }, { titleZh: '' }, { subjects: [] }])
      await w.isRefused('invalid-input', officerOf(unit), saveDraft, save([], wrong));
  });
});
