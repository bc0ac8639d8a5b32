import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import writeXlsxFile from 'write-excel-file/node';
import { anAppointment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { storedArchive } from '../../imports/archive.ts';
import type { UploadedFile } from '../../platform/action.ts';
import { addStatus } from '../units/actions/change-unit.ts';
import { declare } from './actions/declare.ts';
import { importTrips } from './actions/import.ts';
import { myTrips, trips } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const RUN = ['security-officer', 'foreign-affairs'] as const;
const CHOSEN = { kind: 'private', funding: 'oneself' };
const HEADER = ['姓名', '学号', '国家或地区', '地点', '出境日期', '回国日期', '事由'];
const STAY = ['新加坡', '新加坡国立大学', '2026-12-01', '2026-12-20', '学术交流'];

const sheet = (rows: string[][], fileName = '交流名单.csv'): UploadedFile => ({
  fileName,
  bytes: Buffer.from([HEADER, ...rows].map((cells) => cells.join(',')).join('\n')),
});
async function aSchool(): Promise<TestUnit> {
  const unit = await w.aUnit({ name: '示例大学' });
  await w.does(unit.as['security-officer'], addStatus, { status: 'school', from: '2025-01-01' });
  return unit;
}
const sends = (unit: TestUnit, file: UploadedFile, accept = false) =>
  w.does(unit.as['foreign-affairs'], importTrips, { ...CHOSEN, accept }, file);
const count = async (unit: TestUnit) => (await w.does(unit.as['foreign-affairs'], trips, {})).total;

test('five hundred students from one sheet: shown first, entered in one go within seconds, and never twice', async () => {
  const unit = await aSchool();
  await w.owner.query(
    `insert into person (unit_id, name, staff_number, joined_on, salt, entered_at)
     select $1, '学生' || n, 'S' || n, '2024-09-01', decode(repeat('ab', 32), 'hex'), now() from generate_series(1, 500) n`,
    [unit.unitId],
  );
  await w.world.db.inUnit(unit.unitId, (sql) => w.world.rederive(sql, unit.unitId, 'whole-unit', w.today()));
  const rows = Array.from({ length: 500 }, (_, n) => ['', `S${n + 1}`, ...STAY]);
  const file = {
    fileName: '名单.xlsx',
    bytes: await writeXlsxFile([HEADER, ...rows], { sheet: '名单' }).toBuffer(),
  };
  const shown = await sends(unit, file);
  assert.deepEqual([shown.ready.length, shown.refused.length, shown.entered], [500, 0, 0]);
  assert.equal(await count(unit), 0, 'a preview enters nothing');
  const before = Date.now();
  const { entered } = await sends(unit, file, true);
  assert.equal(entered, 500);
  assert.ok(Date.now() - before < 20_000, `${Date.now() - before} ms`);
  const found = await w.does(unit.as['foreign-affairs'], trips, { state: 'approved' });
  assert.equal(found.total, 500, 'there is nothing to approve');
  const { rows: duties } = await w.owner.query(
    'select count(*)::int as n from duty where unit_id = $1 and rule = 14002',
    [unit.unitId],
  );
  assert.equal(duties[0].n, 500, 'a briefing is owed of each (Article 14)');

  const again = await sends(unit, file, true);
  assert.deepEqual([again.entered, again.ready.length], [0, 0]);
  assert.equal(new Set(again.refused.map(({ reason }) => reason)).size, 1);
  assert.equal(again.refused[0]!.reason, 'overlaps');
  assert.equal(await count(unit), 500);
});

test('only foreign affairs and the security officer import, and only into their own unit', async () => {
  const unit = await aSchool();
  const other = await aSchool();
  await w.onlyFor(RUN, unit, importTrips, CHOSEN);
  await w.owner.query(`update person set staff_number = 'X1' where person_id = $1`, [other.memberId]);
  const { refused } = await sends(unit, sheet([['', 'X1', ...STAY]]), true);
  assert.deepEqual(
    refused.map(({ cell, reason }) => [cell, reason]),
    [['B2', 'no-such-person']],
  );
  assert.equal(await count(other), 0);
});

test('a row that cannot be taken is told with its cell and why; the others are entered', async () => {
  const unit = await aSchool();
  await aPerson(w, unit, { name: '陈立', staffNumber: 'S1' });
  await aPerson(w, unit, { name: '王芳', staffNumber: 'S2' });
  await aPerson(w, unit, { name: '王芳', staffNumber: 'S3' });
  const postId = await aPost(w, unit, { title: '机要秘书', level: 'core' });
  await anAppointment(w, unit, { postId, personId: await aPerson(w, unit, { name: '李密' }) });
  const file = sheet([
    ['陈立', '', ...STAY],
    ['', 'S2', 'hong kong', '香港大学', '20261201', '2026/12/5', 'Study'],
    ['王芳', '', ...STAY],
    ['查无此人', '', ...STAY],
    ['陈立', 'S3', ...STAY],
    ['', 'S3', '火星', '', '2026年12月', '2026-12-20', '旅游'],
    ['', 'S3', 'SG', '国大', '2026-12-20', '2026-12-01', '学习'],
    ['陈立', '', 'JP', '东京大学', '2026-12-20', '2026-12-30', '学习'],
    ['李密', '', ...STAY],
    ['', '', ...STAY],
    ['110101199003078515', '', ...STAY],
    ['合计：11 人', '', '', '', '', '', ''],
  ]);
  const { entered, refused, ready } = await sends(unit, file, true);
  assert.equal(entered, 2);
  assert.deepEqual(
    ready.map(({ name, country, leavesOn, returnsOn, purpose }) => [name, country, leavesOn, returnsOn, purpose]),
    [
      ['陈立', 'SG', '2026-12-01', '2026-12-20', 'exchange'],
      ['王芳', 'HK', '2026-12-01', '2026-12-05', 'study'],
    ],
  );
  assert.deepEqual(
    refused.map(({ cell, reason }) => `${cell} ${reason}`),
    [
      ...['C7 unknown-country', 'D7 cell-missing', 'E7 only-a-month', 'G7 not-study-or-exchange'],
      ...['F8 wrong-order', 'A11 person-missing', 'A12 protected-value'],
      ...['A4 two-of-that-name', 'A5 no-such-person', 'B6 other-name', 'A10 needs-approval', 'A9 overlaps-in-file'],
    ],
  );
  assert.equal(refused.find(({ reason }) => reason === 'protected-value')?.raw, '', 'an identity number is not shown');
});

test('without a ground nothing is entered, and an official journey of a key unit waits for its decision', async () => {
  const ordinary = await w.aUnit();
  await aPerson(w, ordinary, { name: '陈立' });
  const file = sheet([['陈立', '', ...STAY]]);
  assert.equal((await sends(ordinary, file, true)).refused[0]?.reason, 'no-ground');
  const both = await aSchool();
  await w.does(both.as['security-officer'], addStatus, { status: 'key-unit', from: '2025-01-01' });
  await aPerson(w, both, { name: '陈立' });
  const official = { ...CHOSEN, kind: 'official', accept: true };
  const { refused } = await w.does(both.as['foreign-affairs'], importTrips, official, file);
  assert.equal(refused[0]?.reason, 'needs-approval');
  assert.equal((await sends(both, file, true)).entered, 1);
});

test('a journey that was declared before is not entered again, and the member sees what was imported', async () => {
  const unit = await aSchool();
  await w.owner.query(`update person set staff_number = 'M1' where person_id = $1`, [unit.memberId]);
  const leg = { country: 'SG', place: '新加坡', from: '2026-12-05', to: '2026-12-06' };
  await w.does(unit.as['security-officer'], declare, {
    ...{ kind: 'private', purpose: 'study', funding: 'oneself', leavesOn: '2026-12-05', returnsOn: '2026-12-06' },
    ...{ legs: [leg], members: [{ personId: unit.memberId }] },
  });
  const { refused } = await sends(unit, sheet([['', 'M1', ...STAY]]), true);
  assert.equal(refused[0]?.reason, 'overlaps');
  const later = ['日本', '东京大学', '2027-03-01', '2027-07-31', '留学'];
  assert.equal((await sends(unit, sheet([['', 'M1', ...later]]), true)).entered, 1);
  const { trips: mine } = await w.does(unit.as.member, myTrips, {});
  assert.deepEqual(mine.map(({ leavesOn }) => leavesOn).sort(), ['2026-12-05', '2027-03-01']);
});

test('what is no plain sheet is refused in words: no file, no columns, macros, a secrecy mark, too much', async () => {
  const unit = await aSchool();
  const officer = unit.as['security-officer'];
  const refuses = (code: 'file-refused' | 'too-large', bytes: Uint8Array, fileName = 'a.xlsx') =>
    w.isRefused(code, officer, importTrips, CHOSEN, { fileName, bytes });
  await w.isRefused('file-refused', officer, importTrips, CHOSEN);
  await refuses('file-refused', Buffer.from('姓名,民族\n陈立,汉'), 'a.csv');
  await refuses('file-refused', Buffer.from('%PDF-1.7'));
  await refuses('file-refused', sheet([]).bytes, '机密★名单.csv');
  await refuses('file-refused', sheet([['陈立', '', '新加坡', '秘密★示例', ...STAY.slice(2)]]).bytes, 'a.csv');
  await refuses('too-large', Buffer.alloc(6 * 1024 * 1024, 'a'), 'a.csv');
  const macros = storedArchive(
    new Map([
      ['[Content_Types].xml', Buffer.from('<Types/>')],
      ['xl/vbaProject.bin', Buffer.from('x')],
    ]),
  );
  await refuses('file-refused', macros);
  const many = Array.from({ length: 2_001 }, (_, n) => ['', `N${n}`, ...STAY]);
  await refuses('file-refused', sheet(many).bytes, 'a.csv');
  assert.equal(await count(unit), 0);
});
