import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import type { PersonId } from '../../platform/ids.ts';
import { ledger } from '../duties/queries.ts';
import { recordLeaving } from '../people/actions/leave.ts';
import { addDepartment, closeDepartment } from '../units/actions/change-departments.ts';
import { addDesignationFile, designate, endIt, handOver, openDesignationFile } from './actions/designate.ts';
import { exportDesignations, printBodies } from './actions/papers-of-bodies.ts';
import { nextTurns } from './next-turns.ts';
import { bodies, contacts, findPeople } from './queries-of-bodies.ts';
import { EVERYBODY, READ, RUN } from './rules.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

const owed = async (unit: TestUnit, rule: number) =>
  (await w.does(unit.as['security-officer'], ledger, { state: 'all', limit: 200 })).rows
    .filter((row) => row.rule === rule)
    .map(({ due, state, doneOn }) => `${due} ${state} ${doneOn ?? '-'}`)
    .sort();
const paper = (over: object = {}) => ({
  ...{ document: '示研人〔2026〕2号', decidedOn: '2026-11-20', from: '2026-11-20', ...over },
});
const scan = { fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };

async function aKeyUnit(): Promise<{ unit: TestUnit; personId: PersonId; departmentId: number }> {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const { personId, departmentId } = await aPerson(w, unit, { name: '李堃', department: '一室' });
  return { unit, personId, departmentId: departmentId! };
}
const ONCE = [
  'group-chair',
  'group-member',
  'office-head',
  'security-officer',
  'relay-officer',
  'organ-contact',
] as const;
async function isFilled(unit: TestUnit, personId: PersonId, departmentId: number) {
  const officer = unit.as['security-officer'];
  for (const role of ONCE) await w.does(officer, designate, { role, personId: unit.memberId, ...paper() });
  return w.does(officer, designate, { role: 'liaison', departmentId, personId, ...paper() });
}

test('第九条第（二）项：应有的机构和人员都已任命、每个部门都有联络员才算履行，以任命日期为准', async () => {
  const { unit, personId, departmentId } = await aKeyUnit();
  const officer = unit.as['security-officer'];
  assert.deepEqual(await owed(unit, 9201), ['2026-04-01 overdue -']);
  for (const role of ONCE) await w.does(officer, designate, { role, personId: unit.memberId, ...paper() });
  const before = await w.does(unit.as.head, bodies, {});
  assert.deepEqual(
    before.gaps.map(({ role, departmentId, why }) => [role, departmentId, why]),
    [['liaison', departmentId, 'nobody']],
  );
  assert.deepEqual(await owed(unit, 9201), ['2026-04-01 overdue -'], '还有一个部门没有联络员');
  const { complete } = await w.does(officer, designate, { role: 'liaison', departmentId, personId, ...paper() });
  assert.equal(complete, true);
  assert.deepEqual(await owed(unit, 9201), ['2026-04-01 met-late 2026-11-20']);
  assert.equal((await w.does(unit.as.head, bodies, {})).completeSince, '2026-11-20');
});

test('联络员离开本单位，当天显示空缺，台账要求按期补任；补任即履行；部门撤销的不再要求', async () => {
  const { unit, personId, departmentId } = await aKeyUnit();
  const officer = unit.as['security-officer'];
  await isFilled(unit, personId, departmentId);
  await w.does(officer, recordLeaving, { personId, leftOn: '2026-11-22' });
  const { gaps } = await w.does(unit.as.head, bodies, {});
  assert.deepEqual(
    gaps.map(({ role, why, since }) => [role, why, since]),
    [['liaison', 'left', '2026-11-22']],
  );
  assert.deepEqual(await owed(unit, 9202), ['2026-12-22 due-soon -']);
  w.moveTo('2026-12-25T02:00:00.000Z');
  assert.deepEqual(await owed(unit, 9202), ['2026-12-22 overdue -']);
  const next = await aPerson(w, unit, { name: '王五', department: '一室' });
  await w.does(officer, designate, {
    ...{ role: 'liaison', departmentId, personId: next.personId, document: '示研人〔2026〕9号' },
    ...{ decidedOn: '2026-12-24', from: '2026-12-24' },
  });
  assert.deepEqual(await owed(unit, 9202), ['2026-12-22 met-late 2026-12-24']);
  assert.equal((await w.does(unit.as.head, bodies, {})).gaps.length, 0);

  const { departmentId: second } = await w.does(officer, addDepartment, { name: '临时室' });
  assert.equal((await w.does(unit.as.head, bodies, {})).gaps.length, 1, '新设部门没有联络员');
  const { designationId } = await w.does(officer, designate, {
    ...{ role: 'liaison', departmentId: second, personId: next.personId, document: '示研人〔2026〕10号' },
    ...{ decidedOn: '2026-12-25', from: '2026-12-25' },
  });
  await w.does(officer, endIt, { designationId, to: '2026-12-25', reason: 'term-over' });
  assert.equal((await owed(unit, 9202)).length, 2);
  await w.does(officer, closeDepartment, { departmentId: second });
  assert.equal((await owed(unit, 9202)).length, 1);
});

test('第九条第（二）项：登记有误的任命等于没有任命，由它算作履行的、算作补任的，都恢复为应履行', async () => {
  const { unit, personId, departmentId } = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const { designationId: wrong, complete } = await isFilled(unit, personId, departmentId);
  assert.equal(complete, true);
  const again = { role: 'group-member', personId, ...paper() } as const;
  await w.does(officer, designate, again);
  assert.deepEqual(await owed(unit, 9201), ['2026-04-01 met-late 2026-11-20']);
  await w.does(officer, endIt, { designationId: wrong, to: '2026-11-23', reason: 'entered-by-mistake' });
  assert.deepEqual(await owed(unit, 9201), ['2026-04-01 overdue -'], '其后的任命也是靠它才算齐的');
  const liaison = { role: 'liaison', departmentId, personId, ...paper() } as const;
  const right = await w.does(officer, designate, liaison);
  assert.equal(right.complete, true);
  const second = await w.does(officer, designate, {
    ...again,
    personId: (await aPerson(w, unit, { name: '赵六' })).personId,
  });
  await w.does(officer, endIt, { designationId: second.designationId, to: '2026-11-23', reason: 'entered-by-mistake' });
  assert.deepEqual(await owed(unit, 9201), ['2026-04-01 met-late 2026-11-20'], '没有它也不空缺');

  await w.does(officer, endIt, { designationId: right.designationId, to: '2026-11-22', reason: 'another-post' });
  assert.deepEqual(await owed(unit, 9202), ['2026-12-22 due-soon -']);
  const never = await w.does(officer, designate, { ...liaison, personId: unit.memberId });
  assert.match((await owed(unit, 9202))[0]!, /^2026-12-22 met/);
  await w.does(officer, endIt, { designationId: never.designationId, to: '2026-11-23', reason: 'entered-by-mistake' });
  assert.deepEqual(await owed(unit, 9202), ['2026-12-22 due-soon -']);
});

test('补任的人今天须在任：补任的人自己已经离任的不算补任；离任之日还没有到的，到那一天才算', async () => {
  const { unit, personId, departmentId } = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const liaison = { role: 'liaison', departmentId, ...paper({ decidedOn: '2026-10-01', from: '2026-10-01' }) } as const;
  const first = await w.does(officer, designate, { ...liaison, personId });
  await w.does(officer, endIt, { designationId: first.designationId, to: '2026-11-01', reason: 'another-post' });
  const over = { decidedOn: '2026-11-02', from: '2026-11-02', to: '2026-11-10' };
  await w.does(officer, designate, { ...liaison, personId: unit.memberId, ...over });
  assert.deepEqual(await owed(unit, 9202), ['2026-12-01 due-soon -', '2026-12-10 due-soon -'], '现在仍然空缺');
  const planned = { decidedOn: '2026-11-20', from: '2026-11-20', to: '2026-12-05' };
  await w.does(officer, designate, { ...liaison, personId, ...planned });
  const last = '2027-01-04';
  assert.deepEqual(
    (await owed(unit, 9202)).filter((row) => !row.startsWith(last)),
    ['2026-12-01 met-as-stated 2026-11-20', '2026-12-10 met-as-stated 2026-11-20'],
  );
  // Somebody in place before that day has come: followed when it comes, by the daily round and nobody's press.
  const next = await aPerson(w, unit, { name: '王五' });
  await w.owner.query(
    `insert into designation (unit_id, role, department_id, deputy, person_id, document, decided_on, from_day, replace_within, entered_at, entered_by)
     values ($1, 'liaison', $2, false, $3, '示研人〔2026〕9号', '2026-11-23', '2026-11-23', 30, $4, 1)`,
    [unit.unitId, departmentId, next.personId, START],
  );
  await nextTurns(w.world, unit.unitId);
  assert.deepEqual(
    (await owed(unit, 9202)).filter((row) => row.startsWith(last)),
    [`${last} owed -`],
  );
  w.moveTo('2026-12-06T02:00:00.000Z');
  await nextTurns(w.world, unit.unitId);
  assert.deepEqual(
    (await owed(unit, 9202)).filter((row) => row.startsWith(last)),
    [`${last} met-as-stated 2026-12-05`],
  );
});

test('账号关闭的，当天显示空缺', async () => {
  const { unit, personId, departmentId } = await aKeyUnit();
  await isFilled(unit, personId, departmentId);
  await w.owner.query(`update account set state = 'closed', closed_at = $2 where unit_id = $1 and person_id = $3`, [
    ...[unit.unitId, START, unit.memberId],
  ]);
  const { gaps } = await w.does(unit.as.head, bodies, {});
  assert.deepEqual([...new Set(gaps.map(({ why, since }) => `${why} ${since}`))], ['account-closed 2026-11-23']);
  assert.equal(gaps.length, ONCE.length);
});

test('离任须逐项交接，或者写明原因；登记有误的不要求交接；已有人的职责不能再任命一人，替补可以', async () => {
  const { unit, personId, departmentId } = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const { designationId } = await isFilled(unit, personId, departmentId);
  const again = { role: 'liaison', departmentId, ...paper() };
  await w.isRefused('place-taken', officer, designate, { ...again, personId: unit.memberId });
  await w.isRefused('designated-already', officer, designate, { ...again, personId, deputy: true });
  await w.does(officer, designate, { ...again, personId: unit.memberId, deputy: true });
  await w.isRefused('wrong-order', officer, endIt, { designationId, to: '2026-11-01', reason: 'another-post' });
  await w.does(officer, endIt, { designationId, to: '2026-11-23', reason: 'another-post' });
  await w.isRefused('wrong-state', officer, endIt, { designationId, to: '2026-11-23', reason: 'another-post' });
  const items = async () =>
    (await w.does(unit.as.head, bodies, {})).designations.find((one) => one.designationId === designationId)!.items;
  assert.deepEqual(
    (await items()).map(({ item, how }) => [item, how]),
    [
      ['accounts', null],
      ['matters', null],
      ['people', null],
    ],
  );
  await w.does(officer, handOver, { designationId, item: 'people', how: 'done' });
  await w.does(officer, handOver, { designationId, item: 'matters', how: 'nothing-there' });
  await w.isRefused('wrong-state', officer, handOver, { designationId, item: 'matters', how: 'done' });
  await w.isRefused('wrong-state', officer, handOver, { designationId, item: 'clue-key', how: 'done' });
  await w.does(officer, handOver, { designationId, item: 'accounts', how: 'taken-back' });
  assert.ok((await items()).every(({ how }) => how !== null));
  const wrong = await w.does(officer, designate, { role: 'office-member', personId, ...paper() });
  await w.does(officer, endIt, { designationId: wrong.designationId, to: '2026-11-23', reason: 'entered-by-mistake' });
  assert.ok(
    !(await w.does(unit.as.head, bodies, {})).designations.some((one) => one.designationId === wrong.designationId),
  );
});

test('任命日期不能早于文件，也不能在将来；联络员须指明部门；已离开的人不能任命；文件附一次', async () => {
  const { unit, personId, departmentId } = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const asked = { role: 'office-head', personId, ...paper() };
  await w.isRefused('designated-too-early', officer, designate, { ...asked, from: '2026-11-19' });
  await w.isRefused('in-the-future', officer, designate, { ...asked, from: '2026-11-24' });
  await w.isRefused('liaison-of-department', officer, designate, { ...asked, departmentId });
  await w.isRefused('liaison-of-department', officer, designate, { ...asked, role: 'liaison' });
  await w.isRefused('secrecy-mark', officer, designate, { ...asked, document: '机密★10年' });
  const { designationId } = await w.does(officer, designate, asked);
  await w.does(officer, addDesignationFile, { designationId }, scan);
  await w.isRefused('rule-filed-already', officer, addDesignationFile, { designationId }, scan);
  assert.deepEqual(
    Buffer.from((await w.does(unit.as.head, openDesignationFile, { designationId })).file.bytes),
    Buffer.from(scan.bytes),
  );
  await w.does(officer, recordLeaving, { personId, leftOn: '2026-11-22' });
  await w.isRefused('not-here-any-more', officer, designate, { ...asked, role: 'organ-contact' });
});

test('员工看到本部门联络员和单位的专员；机构图可以打印；三员看不到，别的单位看不到', async () => {
  const { unit, personId, departmentId } = await aKeyUnit();
  const officer = unit.as['security-officer'];
  await w.does(officer, designate, { role: 'liaison', departmentId, personId, phone: '0595-2200118', ...paper() });
  await w.owner.query('update person set department_id = $2 where unit_id = $1 and person_id = $3', [
    ...[unit.unitId, departmentId, unit.memberId],
  ]);
  const mine = await w.does(unit.as.member, contacts, {});
  assert.deepEqual(
    mine.contacts.map(({ name, phone }) => [name, phone]),
    [['李堃', '0595-2200118']],
  );
  const { file } = await w.does(unit.as.head, printBodies, {});
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
  const sheet = await w.does(unit.as.head, exportDesignations, { format: 'csv', purpose: 'inspection' });
  assert.match(new TextDecoder().decode(sheet.file!.bytes), /李堃/);
  await w.onlyFor(READ, unit, bodies, {});
  await w.onlyFor(READ, unit, printBodies, {});
  await w.onlyFor(RUN, unit, designate, { role: 'office-head', personId, ...paper() });
  await w.onlyFor(RUN, unit, findPeople, { text: '王' });
  await w.onlyFor(EVERYBODY, unit, contacts, {});
  const other = await w.aUnit();
  const { designations } = await w.does(unit.as.head, bodies, {});
  await w.isRefused('not-found', other.as['security-officer'], endIt, {
    ...{ designationId: designations[0]!.designationId, to: '2026-11-23', reason: 'term-over' },
  });
});
