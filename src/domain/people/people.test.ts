import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment, anAppointment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import type { Role } from '../../platform/permission.ts';
import { sealedHash } from '../../platform/sealing.ts';
import { closeDepartment } from '../units/actions/change-departments.ts';
import { addPerson, changePerson } from './actions/change-people.ts';
import { exportPeople } from './actions/exports.ts';
import { endStationing, recordLeaving, stationAbroad, withdrawLeaving, withdrawStationing } from './actions/leave.ts';
import { peopleList } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const PERSONNEL = ['security-officer', 'personnel'] as const;
const names = async (unit: TestUnit, filter: object = {}, role: Role = 'head') =>
  (await w.does(unit.as[role], peopleList, filter)).rows.map((row) => row.name);
const find = async (unit: TestUnit, name: string, filter: object = {}) =>
  (await w.does(unit.as.head, peopleList, { text: name, ...filter })).rows[0]!;
const liaisonIs = (unit: TestUnit, personId: number) =>
  w.owner.query('update account set person_id = $1 where unit_id = $2 and account_id = $3', [
    personId,
    unit.unitId,
    unit.as.liaison.accountId,
  ]);

test('people.add-person: names with rare characters stay as they are; a staff number is there once', async () => {
  const unit = await w.aUnit();
  const wish = {
    name: '龚燊䶮',
    staffNumber: 'Ｋ００７',
    phone: '138 0000 0000',
    email: 'gong@example.cn',
    joinedOn: '2021-03-01',
  };
  await w.onlyFor(PERSONNEL, unit, addPerson, wish);
  await w.does(unit.as.personnel, addPerson, wish);
  assert.deepEqual(await find(unit, '燊䶮'), {
    ...{ personId: (await find(unit, 'K007')).personId, name: '龚燊䶮', staffNumber: 'K007' },
    ...{ department: undefined, departmentId: undefined, posts: [], presence: 'in-post', stationedAbroad: false },
    ...{ joinedOn: '2021-03-01', leftOn: undefined },
  });
  await w.isRefused('already-exists', unit.as.personnel, addPerson, { name: '另一人', staffNumber: 'K007' });
  await w.does((await w.aUnit()).as.personnel, addPerson, wish);
});

test('people.add-person: what no duty needs has no field, and bad texts are refused', async () => {
  const unit = await w.aUnit();
  for (const extra of [
    { ethnicity: '汉' },
    { politicalStatus: '群众' },
    { score: 3 },
    { phone: 'x' },
    { phone: '1'.repeat(1e6) },
    { email: '@' },
    { joinedOn: '2026-13-01' },
    { name: '' },
    { name: '王\u202e燕' },
  ]) {
    await w.isRefused('invalid-input', unit.as.personnel, addPerson, { name: '王小燕', ...extra });
  }
});

test('people.change-person: what is not named stays, null takes away; a closed department takes nobody in', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const departmentId = await aDepartment(w, unit);
  const personId = await aPerson(w, unit, { staffNumber: 'A1', phone: '13800000000', departmentId });
  await w.onlyFor(PERSONNEL, unit, changePerson, { personId, name: '王晓燕' });
  await w.isRefused('not-found', other.as.personnel, changePerson, { personId, name: '王晓燕' });
  await w.isRefused('not-found', unit.as.personnel, changePerson, {
    personId,
    departmentId: await aDepartment(w, other),
  });
  await w.does(unit.as.personnel, changePerson, { personId, name: '王晓燕', phone: null, presence: 'seconded' });
  const row = await find(unit, '王晓燕');
  assert.deepEqual([row.staffNumber, row.department, row.presence], ['A1', '综合部', 'seconded']);
  const closed = await aDepartment(w, unit, { name: '筹备组' });
  await w.does(unit.as.personnel, closeDepartment, { departmentId: closed });
  await w.isRefused('no-longer-in-use', unit.as.personnel, changePerson, { personId, departmentId: closed });
  await w.does(unit.as.personnel, changePerson, { personId, departmentId: null, joinedOn: null });
});

test('people.record-leaving: appointments and stationings end that day, what was to begin does not; the day can be moved and taken back', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const personId = await aPerson(w, unit);
  const postId = await aPost(w, unit, { title: '设计员' });
  await anAppointment(w, unit, { personId, postId });
  await anAppointment(w, unit, { personId, postId: await aPost(w, unit, { title: '将任岗位' }), from: '2027-01-01' });
  await w.does(unit.as.personnel, stationAbroad, { personId, from: '2026-05-01' });
  const wish = { personId, leftOn: '2026-11-20' };
  await w.onlyFor(PERSONNEL, unit, recordLeaving, wish);
  await w.isRefused('not-found', other.as.personnel, recordLeaving, wish);
  await w.isRefused('wrong-order', unit.as.personnel, recordLeaving, { personId, leftOn: '2020-01-05' });
  await w.does(unit.as.personnel, recordLeaving, wish);
  const ends = async () =>
    (
      await w.owner.query<{ end: string | null }>(
        "select to_char(to_day, 'YYYY-MM-DD') as end from appointment where unit_id = $1",
        [unit.unitId],
      )
    ).rows.map((row) => row.end);
  assert.deepEqual(await ends(), ['2026-11-20']);
  assert.deepEqual(await names(unit, { text: '王小燕' }), [], 'who has left is not in the list');
  assert.equal((await find(unit, '王小燕', { presence: 'left' })).leftOn, '2026-11-20');
  assert.deepEqual((await names(unit, { presence: 'everyone' })).sort(), ['员工', '王小燕']);
  await w.does(unit.as.personnel, recordLeaving, { personId, leftOn: '2026-12-31' });
  assert.deepEqual(await ends(), ['2026-12-31']);
  assert.equal((await find(unit, '王小燕')).stationedAbroad, true, 'until the day comes');
  await w.onlyFor(PERSONNEL, unit, withdrawLeaving, { personId });
  await w.isRefused('not-found', other.as.personnel, withdrawLeaving, { personId });
  await w.does(unit.as.personnel, withdrawLeaving, { personId });
  assert.deepEqual(await ends(), [null]);
  await w.isRefused('wrong-state', unit.as.personnel, withdrawLeaving, { personId });
});

test('people.station-abroad, people.end-stationing, people.withdraw-stationing: once at a time, while employed', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const personId = await aPerson(w, unit);
  const wish = { personId, from: '2026-05-01' };
  const may = [...PERSONNEL, 'foreign-affairs'] as const;
  await w.onlyFor(may, unit, stationAbroad, wish);
  await w.isRefused('not-found', other.as.personnel, stationAbroad, wish);
  await w.isRefused('outside-employment', unit.as.personnel, stationAbroad, { personId, from: '2019-01-01' });
  await w.does(unit.as['foreign-affairs'], stationAbroad, wish);
  await w.isRefused('overlapping', unit.as.personnel, stationAbroad, { personId, from: '2026-06-01' });
  const end = { personId, to: '2026-10-31' };
  await w.onlyFor(may, unit, endStationing, end);
  await w.isRefused('not-found', other.as.personnel, endStationing, end);
  await w.isRefused('wrong-state', unit.as.personnel, endStationing, { personId, to: '2026-04-30' });
  assert.deepEqual(await names(unit, { presence: 'stationed-abroad' }), ['王小燕']);
  await w.does(unit.as['foreign-affairs'], endStationing, end);
  assert.deepEqual(await names(unit, { presence: 'stationed-abroad' }), []);
  const withdraw = { personId, on: '2026-06-01', reason: 'wrong-days' };
  await w.onlyFor(may, unit, withdrawStationing, withdraw);
  await w.isRefused('not-found', other.as.personnel, withdrawStationing, withdraw);
  await w.does(unit.as['foreign-affairs'], withdrawStationing, withdraw);
  await w.does(unit.as.personnel, stationAbroad, wish);
});

test('people.list: by name, staff number, department with what is below, level, foreign-relatedness, presence', async () => {
  const unit = await w.aUnit();
  const centre = await aDepartment(w, unit, { name: '研发中心' });
  const lab = await aDepartment(w, unit, { name: '一室', parentId: centre });
  const core = await aPost(w, unit, { title: '总师', level: 'core', foreignRelated: true });
  const plain = await aPost(w, unit, { title: '会计' });
  const a = await aPerson(w, unit, { name: '赵珺', staffNumber: 'A10', departmentId: lab });
  await aPerson(w, unit, { name: '钱昇', staffNumber: 'a2', departmentId: centre, presence: 'off-post' });
  const c = await aPerson(w, unit, { name: '孙赟' });
  await anAppointment(w, unit, { personId: a, postId: core });
  await anAppointment(w, unit, { personId: a, postId: plain });
  await anAppointment(w, unit, { personId: c, postId: plain, from: '2027-01-01' });
  assert.deepEqual(await names(unit), ['赵珺', '员工', '钱昇', '孙赟'], 'by staff number; who has none comes last');
  assert.deepEqual(await names(unit, { text: 'A1' }), ['赵珺']);
  assert.deepEqual(await names(unit, { text: 'A' }), ['赵珺', '钱昇'], 'capital or not');
  assert.deepEqual(await names(unit, { text: '%' }), []);
  assert.deepEqual(await names(unit, { departmentId: centre }), ['赵珺', '钱昇']);
  assert.deepEqual(await names(unit, { departmentId: lab }), ['赵珺']);
  assert.deepEqual(await names(unit, { level: 'core' }), ['赵珺']);
  assert.deepEqual(await names(unit, { level: 'any-secret' }), ['赵珺']);
  assert.deepEqual(await names(unit, { level: 'none' }), ['员工', '钱昇', '孙赟']);
  assert.deepEqual(await names(unit, { foreignRelated: true }), ['赵珺']);
  assert.deepEqual(await names(unit, { foreignRelated: false, level: 'none' }), ['员工', '钱昇', '孙赟']);
  assert.deepEqual(await names(unit, { presence: 'off-post' }), ['钱昇']);
  assert.deepEqual(
    (await find(unit, '赵珺')).posts.map(({ title, level, keyPost }) => [title, level, keyPost]),
    [
      ['总师', 'core', 'none'],
      ['会计', 'none', 'none'],
    ],
  );
  assert.equal((await find(unit, '孙赟')).posts[0]!.from, '2027-01-01', 'a post still to come is shown with its day');
  const second = await w.does(unit.as.head, peopleList, { offset: 1, limit: 2 });
  assert.deepEqual([second.total, second.rows.map((row) => row.name)], [4, ['员工', '钱昇']]);
  const beyond = await w.does(unit.as.head, peopleList, { offset: 100 });
  assert.deepEqual(beyond, { total: 4, rows: [] });
  await w.isRefused('invalid-input', unit.as.head, peopleList, { limit: 201 });
  await w.isRefused('invalid-input', unit.as.head, peopleList, { order: 'score' });
});

test('people.list, need-to-know: a liaison sees the own department, foreign affairs whom its work concerns, administrators nobody', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  const centre = await aDepartment(w, unit, { name: '研发中心' });
  const lab = await aDepartment(w, unit, { name: '一室', parentId: centre });
  const liaison = await aPerson(w, unit, { name: '联络员', departmentId: centre });
  await aPerson(w, unit, { name: '室内同事', departmentId: lab });
  const trader = await aPerson(w, unit, { name: '外贸员' });
  const posted = await aPerson(w, unit, { name: '驻外员' });
  const former = await aPerson(w, unit, { name: '曾驻外' });
  await aPerson(w, other, { name: '外单位人员' });
  await anAppointment(w, unit, { personId: trader, postId: await aPost(w, unit, { foreignRelated: true }) });
  await w.does(unit.as.personnel, stationAbroad, { personId: posted, from: '2026-12-01' });
  await w.does(unit.as.personnel, stationAbroad, { personId: former, from: '2025-01-01', to: '2025-12-31' });
  await w.onlyFor(['security-officer', 'personnel', 'head', 'liaison', 'foreign-affairs'], unit, peopleList, {});
  assert.deepEqual(await names(unit, {}, 'liaison'), [], 'a liaison who is nobody here sees nobody');
  await liaisonIs(unit, liaison);
  assert.deepEqual(await names(unit, {}, 'liaison'), ['联络员', '室内同事']);
  assert.deepEqual(await names(unit, { text: '外贸' }, 'liaison'), []);
  assert.deepEqual(await names(unit, {}, 'foreign-affairs'), ['外贸员', '驻外员']);
  assert.deepEqual(await names(unit, { text: '室内' }, 'foreign-affairs'), []);
  await w.does(unit.as.personnel, changePerson, { personId: liaison, departmentId: null });
  assert.deepEqual(await names(unit, {}, 'liaison'), [], 'nor does one without a department');
});

test('people.export: what the list shows, as a file; the record says how many and what for, and names nobody', async () => {
  const unit = await w.aUnit();
  await aPerson(w, unit, { name: '=1+1', staffNumber: 'A1' });
  const wish = { format: 'csv', language: 'zh', purpose: 'inspection', text: '=1' };
  await w.onlyFor(['security-officer', 'personnel', 'head'], unit, exportPeople, wish);
  await w.isRefused('invalid-input', unit.as.head, exportPeople, { ...wish, purpose: 'own' });
  await w.isRefused('invalid-input', unit.as.head, exportPeople, { ...wish, purpose: undefined });
  const { file } = await w.does(unit.as.head, exportPeople, wish);
  assert.equal(file!.name, '人员名单-2026-11-23.csv');
  assert.deepEqual([...file!.bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  const [header, row, end] = new TextDecoder().decode(file!.bytes).split('\r\n');
  assert.equal(header, '工号,姓名,部门,岗位,涉密等级,涉外,关键岗位,在岗状态,长期驻外,入职日期,离职日期');
  assert.equal(row, "A1,'=1+1,,,,,,在岗,否,2020-01-06,");
  assert.equal(end, '');
  const [entry] = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 1 }));
  const { digest, ...facts } = entry!.facts as Record<string, unknown>;
  assert.deepEqual(facts, { format: 'csv', rows: 1, purpose: 'inspection', text: true });
  assert.match(String(digest), /^[0-9a-f]{64}$/);
});

test('people.change-person: what is saved unchanged is not saved, and stands in no record', async () => {
  const unit = await w.aUnit();
  const personId = await aPerson(w, unit, { name: '欧阳堃', staffNumber: 'SN-1' });
  const entries = async () =>
    (await w.owner.query('select 1 from journal_entry where unit_id = $1', [unit.unitId])).rowCount;
  const before = await entries();
  const same = { personId, name: '欧阳堃', staffNumber: 'SN-1', presence: 'in-post', joinedOn: '2020-01-06' };
  await w.isRefused('nothing-changed', unit.as.personnel, changePerson, same);
  assert.equal(await entries(), before);
  await w.does(unit.as.personnel, changePerson, { ...same, presence: 'seconded' });
});

test('no name, staff number, phone or address enters the journal; who has the text and the salt can prove it was meant', async () => {
  const unit = await w.aUnit();
  const personId = await aPerson(w, unit, {
    name: '欧阳堃',
    staffNumber: 'SN-77',
    phone: '13912345678',
    email: 'oy@example.cn',
  });
  await w.does(unit.as.personnel, changePerson, { personId, name: '欧阳珺', phone: '13987654321', email: null });
  await anAppointment(w, unit, { personId });
  await w.does(unit.as.personnel, recordLeaving, { personId, leftOn: '2026-11-22' });
  const bodies = await w.owner.query<{ body: string }>('select body from journal_entry where unit_id = $1', [
    unit.unitId,
  ]);
  const all = bodies.rows.map((row) => row.body).join('\n');
  for (const text of ['欧阳', 'SN-77', '13912345678', '13987654321', 'example.cn', '工程师', '综合部'])
    assert.equal(all.includes(text), false, text);
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 50 }));
  const changed = entries.find((entry) => entry.action === 'people.change-person')!.facts as Record<string, unknown>;
  assert.deepEqual(Object.keys(changed).sort(), ['email', 'name', 'personId', 'phone']);
  assert.equal(changed.email, null);
  const { salt } = (
    await w.owner.query('select salt from person where unit_id = $1 and person_id = $2', [unit.unitId, personId])
  ).rows[0];
  assert.equal(changed.name, sealedHash(salt, '欧阳珺', 'name'));
});
