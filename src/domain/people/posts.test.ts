import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment, anAppointment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { aWorld } from '../../fixtures/world.ts';
import { addStatus } from '../units/actions/change-unit.ts';
import { appoint, endAppointment, withdrawAppointment } from './actions/appoint.ts';
import { addPost, changePost, closePost, renamePost } from './actions/change-posts.ts';
import { recordLeaving } from './actions/leave.ts';
import { postsList } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const PERSONNEL = ['security-officer', 'personnel'] as const;
const aKeyUnit = async () => {
  const unit = await w.aUnit();
  await w.does(unit.as['security-officer'], addStatus, { status: 'key-unit', from: '2024-01-01' });
  return unit;
};
const owedBy = async (unitId: number, personId: number) =>
  (await w.owner.query('select rule, occasion from duty where unit_id = $1 and person_id = $2', [unitId, personId]))
    .rows.length;

test('people.add-post: a foreign-related post says why, in a department in use, of this unit', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const departmentId = await aDepartment(w, unit);
  const wish = {
    departmentId,
    title: '外贸经理',
    from: '2026-01-01',
    level: 'none',
    foreignRelated: true,
    foreignReason: '负责出口合同',
  };
  await w.onlyFor(PERSONNEL, unit, addPost, wish);
  await w.isRefused('not-found', other.as.personnel, addPost, wish);
  await w.isRefused('invalid-input', unit.as.personnel, addPost, { ...wish, foreignReason: undefined });
  await w.isRefused('invalid-input', unit.as.personnel, addPost, { ...wish, level: 'top-secret' });
  await w.isRefused('secrecy-mark', unit.as.personnel, addPost, { ...wish, title: '秘密★10年' });
  await w.does(unit.as.personnel, addPost, wish);
  const { total, rows } = await w.does(unit.as.head, postsList, {});
  assert.equal(total, 1);
  assert.deepEqual([rows[0]!.title, rows[0]!.foreignReason, rows[0]!.holders], ['外贸经理', '负责出口合同', 0]);
});

test('people.change-post: from that day on everybody who holds the post owes by its new level; before it the old one stands', async () => {
  const unit = await aKeyUnit();
  const other = await w.aUnit();
  const postId = await aPost(w, unit, { title: '总体设计师' });
  const people = [await aPerson(w, unit), await aPerson(w, unit, { name: '李堃' })];
  for (const personId of people) await anAppointment(w, unit, { personId, postId });
  const before = await owedBy(unit.unitId, people[0]!);
  const wish = { postId, from: '2026-09-01', level: 'important', foreignRelated: false };
  await w.onlyFor(PERSONNEL, unit, changePost, wish);
  await w.isRefused('not-found', other.as.personnel, changePost, wish);
  assert.deepEqual(await w.does(unit.as.personnel, changePost, wish), { holders: 2 });
  for (const personId of people) assert.ok((await owedBy(unit.unitId, personId)) > before, 'review, letter and more');
  await w.does(unit.as.personnel, changePost, { ...wish, from: '2027-01-01', level: 'core' });
  const [post] = (await w.does(unit.as.head, postsList, {})).rows;
  assert.deepEqual([post!.level, post!.termFrom, post!.holders], ['important', '2026-09-01', 2]);
  assert.deepEqual(post!.laterTerms, [{ from: '2027-01-01', level: 'core', foreignRelated: false, keyPost: 'none' }]);
  await w.does(unit.as.personnel, changePost, { ...wish, level: 'none' });
  const terms = await w.owner.query(
    'select from_day, to_day, level from post_term where unit_id = $1 order by from_day',
    [unit.unitId],
  );
  assert.deepEqual(
    terms.rows.map((row) => row.level),
    ['none', 'none', 'core'],
  );
  for (const personId of people)
    assert.ok((await owedBy(unit.unitId, personId)) > before, 'the core level of 2027 is owed for');
});

test('people.rename-post: the post stays the same post', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const postId = await aPost(w, unit);
  const departmentId = await aDepartment(w, unit, { name: '研发中心' });
  const wish = { postId, title: '主任工程师', departmentId };
  await w.onlyFor(PERSONNEL, unit, renamePost, wish);
  await w.isRefused('not-found', other.as.personnel, renamePost, wish);
  await w.does(unit.as.personnel, renamePost, wish);
  const [post] = (await w.does(unit.as.personnel, postsList, {})).rows;
  assert.deepEqual([post!.postId, post!.title, post!.department], [postId, '主任工程师', '研发中心']);
});

test('people.appoint: several posts, each once at a time, between joining and leaving, while the post exists', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const [personId, postId] = [await aPerson(w, unit), await aPost(w, unit)];
  const wish = { personId, postId, from: '2026-03-02' };
  await w.onlyFor(PERSONNEL, unit, appoint, wish);
  await w.isRefused('not-found', other.as.personnel, appoint, wish);
  await w.isRefused('not-found', unit.as.personnel, appoint, { ...wish, postId: await aPost(w, other) });
  await w.isRefused('outside-employment', unit.as.personnel, appoint, { ...wish, from: '2020-01-05' });
  await w.isRefused('wrong-order', unit.as.personnel, appoint, { ...wish, to: '2026-03-01' });
  await w.does(unit.as.personnel, appoint, wish);
  await w.isRefused('overlapping', unit.as.personnel, appoint, { ...wish, from: '2026-05-01' });
  await w.does(unit.as.personnel, appoint, { ...wish, postId: await aPost(w, unit, { title: '兼任教员' }) });
  const late = await aPost(w, unit, { title: '新设岗位', from: '2026-06-01' });
  await w.isRefused('no-longer-in-use', unit.as.personnel, appoint, { ...wish, postId: late });
  await w.does(unit.as.personnel, recordLeaving, { personId, leftOn: '2026-12-31' });
  await w.isRefused('outside-employment', unit.as.personnel, appoint, { ...wish, postId: late, from: '2027-01-01' });
  await w.isRefused('outside-employment', unit.as.personnel, appoint, {
    ...wish,
    postId: late,
    from: '2026-07-01',
    to: '2027-01-01',
  });
  await w.does(unit.as.personnel, appoint, { ...wish, postId: late, from: '2026-07-01' });
  const kept = await w.owner.query<{ to_day: string | null }>(
    "select to_char(to_day, 'YYYY-MM-DD') as to_day from appointment where unit_id = $1 and post_id = $2",
    [unit.unitId, late],
  );
  assert.equal(kept.rows[0]!.to_day, '2026-12-31', 'it ends with the leaving that is recorded');
});

test('an appointment to a post of a level makes the review, the training and the letter owed before its start', async () => {
  const unit = await aKeyUnit();
  const personId = await aPerson(w, unit);
  const before = await owedBy(unit.unitId, personId);
  const postId = await aPost(w, unit, { title: '总体设计师', level: 'core' });
  const appointmentId = await anAppointment(w, unit, { personId, postId, from: '2026-12-01' });
  const rows = await w.owner.query('select rule from duty where unit_id = $1 and person_id = $2 and occasion = $3', [
    unit.unitId,
    personId,
    appointmentId,
  ]);
  assert.ok(rows.rows.length >= 3, `before the start: ${rows.rows.length} duties`);
  await w.does(unit.as.personnel, withdrawAppointment, { personId, appointmentId, reason: 'wrong-person' });
  assert.equal(await owedBy(unit.unitId, personId), before);
});

test('people.end-appointment, people.withdraw-appointment: not before the start, not of another unit, not by others', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const personId = await aPerson(w, unit);
  const appointmentId = await anAppointment(w, unit, { personId });
  const end = { personId, appointmentId, to: '2026-10-31' };
  const withdraw = { personId, appointmentId, reason: 'wrong-post' };
  await w.onlyFor(PERSONNEL, unit, endAppointment, end);
  await w.onlyFor(PERSONNEL, unit, withdrawAppointment, withdraw);
  await w.isRefused('not-found', other.as.personnel, endAppointment, end);
  await w.isRefused('not-found', other.as.personnel, withdrawAppointment, withdraw);
  await w.isRefused('not-found', unit.as.personnel, endAppointment, { ...end, personId: unit.memberId });
  await w.isRefused('wrong-order', unit.as.personnel, endAppointment, { ...end, to: '2026-03-01' });
  await w.does(unit.as.personnel, endAppointment, end);
  await w.does(unit.as.personnel, endAppointment, { ...end, to: '2026-09-30' });
  assert.equal((await w.does(unit.as.personnel, postsList, {})).rows[0]!.holders, 0);
});

test('people.close-post: only when nobody holds it beyond that day', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const [personId, postId] = [await aPerson(w, unit), await aPost(w, unit)];
  const appointmentId = await anAppointment(w, unit, { personId, postId });
  const wish = { postId, on: '2026-11-30' };
  await w.onlyFor(PERSONNEL, unit, closePost, wish);
  await w.isRefused('not-found', other.as.personnel, closePost, wish);
  await w.isRefused('not-empty', unit.as.personnel, closePost, wish);
  await w.does(unit.as.personnel, endAppointment, { personId, appointmentId, to: '2026-11-30' });
  await w.isRefused('wrong-order', unit.as.personnel, closePost, { postId, on: '2019-12-31' });
  await w.does(unit.as.personnel, closePost, wish);
  await w.isRefused('wrong-state', unit.as.personnel, closePost, wish);
  await w.isRefused('no-longer-in-use', unit.as.personnel, appoint, {
    personId: unit.memberId,
    postId,
    from: '2026-12-01',
  });
  await w.isRefused('no-longer-in-use', unit.as.personnel, changePost, {
    postId,
    from: '2026-12-01',
    level: 'core',
    foreignRelated: false,
  });
  await w.isRefused('no-longer-in-use', unit.as.personnel, endAppointment, {
    personId,
    appointmentId,
    to: '2026-12-31',
  });
});

test('people.posts: a liaison sees those of the own department and below, foreign affairs the foreign-related ones', async () => {
  const unit = await w.aUnit();
  const own = await aDepartment(w, unit, { name: '研发中心' });
  const lab = await aDepartment(w, unit, { name: '一室', parentId: own });
  await aPost(w, unit, { title: '会计' });
  await aPost(w, unit, { title: '实验员', departmentId: lab, level: 'ordinary' });
  await aPost(w, unit, { title: '外事专员', foreignRelated: true });
  const liaison = await aPerson(w, unit, { departmentId: own });
  await w.owner.query('update account set person_id = $1 where unit_id = $2 and account_id = $3', [
    liaison,
    unit.unitId,
    unit.as.liaison.accountId,
  ]);
  const titles = async (role: 'head' | 'liaison' | 'foreign-affairs', filter = {}) =>
    (await w.does(unit.as[role], postsList, filter)).rows.map((row) => row.title);
  await w.onlyFor(['security-officer', 'personnel', 'head', 'liaison', 'foreign-affairs'], unit, postsList, {});
  assert.deepEqual(await titles('head'), ['实验员', '会计', '外事专员']);
  assert.deepEqual(await titles('liaison'), ['实验员']);
  assert.deepEqual(await titles('foreign-affairs'), ['外事专员']);
  assert.deepEqual(await titles('head', { departmentId: own }), ['实验员']);
  assert.deepEqual(await titles('head', { level: 'none', text: '员' }), ['外事专员']);
  const page = await w.does(unit.as.head, postsList, { offset: 50 });
  assert.deepEqual(page, { total: 3, rows: [] });
});
