import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aWorld } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { addDepartment, closeDepartment, moveDepartment, renameDepartment } from './actions/change-departments.ts';
import { addStatus, correctStatus, endStatus, updateProfile, withdrawStatus } from './actions/change-unit.ts';
import { unitDepartments, unitProfile } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const KEY = { status: 'key-unit', from: '2026-03-01', noticeNumber: '国安告〔2026〕12号', noticeDay: '2026-02-25' };
const owed = async (unitId: number) =>
  (await w.owner.query('select count(*)::int as n from duty where unit_id = $1', [unitId])).rows[0].n as number;

test('units.update-profile: only the security officer; the first day of the ledger derives the whole unit anew', async () => {
  const unit = await w.aUnit();
  const wish = { name: '示例精密仪器研究院', creditCode: '９１３５０１００m000100y43', ledgerFrom: '2024-01-01' };
  await w.onlyFor(['security-officer'], unit, updateProfile, wish);
  const before = await owed(unit.unitId);
  await w.does(unit.as['security-officer'], updateProfile, wish);
  const profile = await w.does(unit.as.head, unitProfile, {});
  assert.equal(profile.name, '示例精密仪器研究院');
  assert.equal(profile.creditCode, '91350100M000100Y43');
  assert.equal(profile.ledgerFrom, '2024-01-01');
  assert.ok((await owed(unit.unitId)) > before, 'the years 2024 and 2025 are answered for now');
});

test('units.update-profile: a ledger that begins tomorrow, or before there was a law, is refused', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await w.isRefused('in-the-future', officer, updateProfile, { name: '研究院', ledgerFrom: '2026-11-24' });
  await w.isRefused('invalid-input', officer, updateProfile, { name: '研究院', ledgerFrom: '2001-01-01' });
  await w.isRefused('invalid-input', officer, updateProfile, { name: '研究院', ledgerFrom: '2026-02-30' });
  await w.isRefused('invalid-input', officer, updateProfile, { name: '', ledgerFrom: '2026-01-01' });
  await w.isRefused('invalid-input', officer, updateProfile, {
    name: '甲'.repeat(1_000_000),
    ledgerFrom: '2026-01-01',
  });
  await w.isRefused('invalid-input', officer, updateProfile, { name: '研究院', ledgerFrom: '2026-01-01', score: 1 });
});

test('units.add-status: a notice makes a key unit, and the ledger says at once what is owed', async () => {
  const unit = await w.aUnit();
  await w.onlyFor(['security-officer'], unit, addStatus, KEY);
  const before = await owed(unit.unitId);
  await w.does(unit.as['security-officer'], addStatus, KEY);
  assert.ok((await owed(unit.unitId)) > before);
  const { statuses } = await w.does(unit.as['security-officer'], unitProfile, {});
  assert.equal(statuses[0]!.holdsToday, true);
  assert.equal(statuses[0]!.noticeNumber, '国安告〔2026〕12号');
});

test('units.add-status: the same status twice at a time is refused; two statuses together are not', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await w.does(officer, addStatus, KEY);
  await w.isRefused('overlapping', officer, addStatus, { status: 'key-unit', from: '2026-05-01', to: '2026-06-01' });
  await w.does(officer, addStatus, { status: 'cii-operator', from: '2026-05-01' });
  await w.isRefused('wrong-order', officer, addStatus, { status: 'school', from: '2026-05-02', to: '2026-05-01' });
  await w.isRefused('in-the-future', officer, addStatus, {
    status: 'cii-operator',
    from: '2020-01-01',
    to: '2020-02-01',
    noticeDay: '2027-01-01',
  });
  await w.isRefused('invalid-input', officer, addStatus, { status: 'school', from: '2026-05-02', noticeNumber: '1' });
  await w.isRefused('invalid-input', officer, addStatus, { status: 'unit', from: '2026-05-02' });
});

test('two status periods entered at the same moment do not both come to stand', async () => {
  const unit = await w.aUnit();
  const tries = await Promise.allSettled([1, 2, 3].map(() => w.does(unit.as['security-officer'], addStatus, KEY)));
  assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1);
});

test('units.end-status, units.correct-status, units.withdraw-status: a period ends, is put right, is taken back', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const officer = unit.as['security-officer'];
  const ordinary = await owed(unit.unitId);
  const { statusId } = await w.does(officer, addStatus, KEY);
  await w.onlyFor(['security-officer'], unit, endStatus, { statusId, to: '2026-10-31' });
  await w.onlyFor(['security-officer'], unit, correctStatus, { statusId, from: '2026-02-01' });
  await w.onlyFor(['security-officer'], unit, withdrawStatus, { statusId });
  for (const [act, input] of [
    [endStatus, { statusId, to: '2026-10-31' }],
    [correctStatus, { statusId, from: '2026-02-01' }],
    [withdrawStatus, { statusId }],
  ] as const) {
    await w.isRefused('not-found', other.as['security-officer'], act as typeof endStatus, input);
  }
  await w.isRefused('wrong-order', officer, endStatus, { statusId, to: '2026-02-28' });
  await w.does(officer, endStatus, { statusId, to: '2026-10-31' });
  await w.isRefused('wrong-state', officer, endStatus, { statusId, to: '2026-11-01' });
  await w.does(officer, addStatus, { status: 'key-unit', from: '2026-11-01' });
  await w.isRefused('overlapping', officer, correctStatus, { statusId, from: '2026-03-01', to: '2026-11-01' });
  await w.does(officer, correctStatus, { statusId, from: '2026-03-15', to: '2026-10-31' });
  const { statuses } = await w.does(officer, unitProfile, {});
  assert.deepEqual(
    statuses.map(({ from, to, noticeNumber }) => [from, to, noticeNumber]),
    [
      ['2026-03-15', '2026-10-31', undefined],
      ['2026-11-01', undefined, undefined],
    ],
  );
  for (const status of statuses) await w.does(officer, withdrawStatus, { statusId: status.statusId });
  assert.equal(await owed(unit.unitId), ordinary, 'what the status made owed has gone with it');
});

test('units.add-department, units.rename-department: a tree, with names that are unique among siblings in use', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const officer = unit.as['security-officer'];
  await w.onlyFor(['security-officer', 'personnel'], unit, addDepartment, { name: '研发中心' });
  const { departmentId: centre } = await w.does(officer, addDepartment, { name: '研发中心' });
  const { departmentId: lab } = await w.does(unit.as.personnel, addDepartment, { name: '一室', parentId: centre });
  await w.isRefused('already-exists', officer, addDepartment, { name: '一室', parentId: centre });
  await w.isRefused('already-exists', officer, addDepartment, { name: ' 研发中心 ' });
  await w.isRefused('not-found', other.as['security-officer'], addDepartment, { name: '二室', parentId: centre });
  await w.isRefused('not-found', other.as['security-officer'], renameDepartment, { departmentId: lab, name: '二室' });
  await w.onlyFor(['security-officer', 'personnel'], unit, renameDepartment, { departmentId: lab, name: '二室' });
  await w.does(officer, renameDepartment, { departmentId: lab, name: '总体室' });
  const { departments } = await w.does(unit.as.head, unitDepartments, {});
  assert.deepEqual(
    departments.map(({ name, depth, parentId }) => [name, depth, parentId]),
    [
      ['研发中心', 0, undefined],
      ['总体室', 1, centre],
    ],
  );
});

test('units.move-department: with everything below it, never below itself', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const officer = unit.as['security-officer'];
  const add = async (name: string, parentId?: number) =>
    (await w.does(officer, addDepartment, { name, parentId })).departmentId;
  const a = await add('甲');
  const b = await add('乙', a);
  const c = await add('丙', b);
  const d = await add('丁');
  await w.onlyFor(['security-officer', 'personnel'], unit, moveDepartment, { departmentId: b, parentId: d });
  await w.isRefused('not-found', other.as['security-officer'], moveDepartment, { departmentId: b, parentId: d });
  await w.isRefused('circular', officer, moveDepartment, { departmentId: a, parentId: c });
  await w.isRefused('circular', officer, moveDepartment, { departmentId: a, parentId: a });
  await w.does(officer, moveDepartment, { departmentId: b, parentId: d });
  const { departments } = await w.does(officer, unitDepartments, {});
  assert.deepEqual(
    departments.map(({ name, depth }) => `${depth}${name}`),
    ['0甲', '0丁', '1乙', '2丙'],
  );
});

test('units.close-department: only an empty one; afterwards its name is free', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { departmentId } = await w.does(officer, addDepartment, { name: '筹备组' });
  const { departmentId: below } = await w.does(officer, addDepartment, { name: '一组', parentId: departmentId });
  await w.onlyFor(['security-officer', 'personnel'], unit, closeDepartment, { departmentId });
  await w.isRefused('not-found', other.as['security-officer'], closeDepartment, { departmentId });
  await w.isRefused('not-empty', officer, closeDepartment, { departmentId });
  await w.owner.query('update person set department_id = $1 where unit_id = $2', [below, unit.unitId]);
  const refusal = await w.isRefused('not-empty', officer, closeDepartment, { departmentId: below });
  assert.equal(refusal.details.people, 1);
  await w.owner.query('update person set department_id = null where unit_id = $1', [unit.unitId]);
  await w.does(officer, closeDepartment, { departmentId: below });
  await w.does(officer, closeDepartment, { departmentId });
  await w.isRefused('no-longer-in-use', officer, renameDepartment, { departmentId, name: '别名' });
  await w.does(officer, addDepartment, { name: '筹备组' });
});

test('units.departments: a liaison sees the own department and below; administrators and members see none', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { departmentId: own } = await w.does(officer, addDepartment, { name: '研发中心' });
  const { departmentId: lab } = await w.does(officer, addDepartment, { name: '一室', parentId: own });
  await w.does(officer, addDepartment, { name: '行政部' });
  await w.owner.query('update person set department_id = $1 where unit_id = $2', [lab, unit.unitId]);
  await w.onlyFor(
    ['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security', 'liaison'],
    unit,
    unitDepartments,
    {},
  );
  await w.onlyFor(
    ['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security'],
    unit,
    unitProfile,
    {},
  );
  assert.deepEqual((await w.does(unit.as.liaison, unitDepartments, {})).departments, []);
  await w.owner.query('update account set person_id = null where unit_id = $1', [unit.unitId]);
  await w.owner.query('update account set person_id = $1 where unit_id = $2 and account_id = $3', [
    unit.memberId,
    unit.unitId,
    unit.as.liaison.accountId,
  ]);
  assert.deepEqual(
    (await w.does(unit.as.liaison, unitDepartments, {})).departments.map(({ name, depth, parentId }) => [
      name,
      depth,
      parentId,
    ]),
    [['一室', 0, undefined]],
  );
  const [root] = (await w.does(unit.as.head, unitDepartments, {})).departments;
  assert.deepEqual([root!.people, root!.peopleWithin], [0, 1]);
});

test('the journal keeps what a status was before and after, and no name of a department', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { statusId } = await w.does(officer, addStatus, KEY);
  await w.does(officer, correctStatus, { statusId, from: '2026-02-01' });
  await w.does(officer, addDepartment, { name: '张三工作室' });
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 10 }));
  const [department, corrected] = entries;
  assert.equal(JSON.stringify(department).includes('张三'), false);
  assert.deepEqual((corrected!.facts as { before: unknown; after: unknown }).after, {
    status: 'key-unit',
    from: '2026-02-01',
  });
});
