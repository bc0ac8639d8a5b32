import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment } from '../../fixtures/a-person.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { hoursOf } from '../../imports/xapi.ts';
import { listEntries } from '../../journal/read.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { addPerson, changePerson } from '../people/actions/change-people.ts';
import { recordLeaving } from '../people/actions/leave.ts';
import { takeOver } from './actions/take-over.ts';
import { completions, myPackages } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const CHOSEN = { subjects: ['counter-espionage'], organiser: 'outside' } as const;
const SHEET = { ...CHOSEN, way: 'sheet' } as const;
const XAPI = { ...CHOSEN, way: 'xapi' } as const;
const csv = (...lines: string[]) => ({
  fileName: '完成情况.csv',
  bytes: Buffer.from(['姓名,工号,部门,课程,完成日期,学时,组织方', ...lines].join('\n')),
});
const json = (value: unknown) => ({ fileName: 'statements.json', bytes: Buffer.from(JSON.stringify(value)) });

/** The member is 王芳, 1001; there are two 李伟, in two departments; 1004 left in the summer. */
async function aUnitWithPeople(): Promise<TestUnit> {
  const unit = await w.aUnit();
  const [personnel, joinedOn] = [unit.as.personnel, '2020-01-01'];
  const departments = [await aDepartment(w, unit, { name: '一处' }), await aDepartment(w, unit, { name: '二处' })];
  const texts = { name: '王芳', staffNumber: '1001', email: 'Wang.Fang@unit.example' };
  await w.does(personnel, changePerson, { personId: unit.memberId, ...texts, departmentId: departments[0] });
  const add = async (name: string, staffNumber: string, departmentId = departments[0]) =>
    (await w.does(personnel, addPerson, { name, staffNumber, departmentId, joinedOn })).personId;
  await add('李伟', '1002');
  await add('李伟', '1003', departments[1]);
  await w.does(personnel, recordLeaving, { personId: await add('赵离', '1004'), leftOn: '2026-06-30' });
  return unit;
}

const why = (refused: readonly { row: number; reason: string }[]) => refused.map(({ row, reason }) => [row, reason]);

test('表格：先预览后登记；认不出的人、未来的日期、同名的逐条列明，其余的照登；同一份文件再来不重复', async () => {
  const unit = await aUnitWithPeople();
  const officer = unit.as['security-officer'];
  const file = csv(
    '王芳,1001,,反间谍法网络课,2026-11-02,2,省培训平台',
    '李伟,,二处,反间谍法网络课,2026-11-02,2 学时,',
    '李伟,,,反间谍法网络课,2026-11-02,2,',
    '王方,1001,,反间谍法网络课,2026-11-03,2,',
    ',9999,,反间谍法网络课,2026-11-02,2,',
    '王芳,1001,,明天的课,2026-11-24,2,',
    '王芳,1001,,反间谍法网络课,2026-11-02,2,',
    '王芳,1001,,,2026-11-02,2,',
    '王芳,1001,,一课,2026-11,2,',
    '王芳,1001,,一课,2026-11-02,2.3,',
    ',,,一课,2026-11-02,2,',
    '赵离,1004,,一课,2026-07-01,2,',
    '赵离,1004,,一课,2026-06-30,2,',
  );
  await w.onlyFor(['security-officer'], unit, takeOver, SHEET);
  const marked = csv('王芳,1001,,机密★10年 课,2026-11-02,2,');
  await w.isRefused('file-refused', officer, takeOver, SHEET, marked);
  const seen = await w.does(officer, takeOver, SHEET, file);
  assert.equal(seen.entered, 0);
  assert.deepEqual(
    seen.ready.map(({ row, name, staffNumber, hours }) => [row, name, staffNumber, hours]),
    [
      [2, '王芳', '1001', 2],
      [3, '李伟', '1003', 2],
      [14, '赵离', '1004', 2],
    ],
  );
  assert.deepEqual(
    why(seen.refused).sort((a, b) => Number(a[0]) - Number(b[0])),
    [
      [4, 'two-of-that-name'],
      [5, 'other-name'],
      [6, 'no-such-person'],
      [7, 'in-the-future'],
      [8, 'twice-in-file'],
      [9, 'cell-missing'],
      [10, 'only-a-month'],
      [11, 'wrong-hours'],
      [12, 'person-missing'],
      [13, 'not-in-the-unit'],
    ],
  );
  assert.equal((await w.does(officer, completions, {})).total, 0, 'nothing before it is accepted');

  const owed = async () =>
    (await w.world.db.inUnit(unit.unitId, (sql) => rowsOfSubject(sql, unit.unitId, unit.memberId)))
      .filter(({ rule }) => rule === 8101)
      .map(({ done_on }) => done_on);
  assert.deepEqual(await owed(), [null]);
  assert.equal((await w.does(officer, takeOver, { ...SHEET, accept: true }, file)).entered, 3);
  assert.deepEqual(await owed(), ['2026-11-02']);
  const again = await w.does(officer, takeOver, { ...SHEET, accept: true }, file);
  assert.equal(again.entered, 0);
  assert.equal(again.refused.filter(({ reason }) => reason === 'there-already').length, 4);

  const { rows } = await w.does(officer, completions, { way: 'sheet' });
  const own = rows.find(({ name }) => name === '王芳')!;
  assert.equal(own.enteredAfterwards, true);
  assert.match(own.fileHash!, /^[0-9a-f]{64}$/);
  assert.equal(own.organiserName, '省培训平台');
  assert.deepEqual(
    (await w.does(unit.as.member, myPackages, {})).completions.map(({ course, day }) => [course, day]),
    [['反间谍法网络课', '2026-11-02']],
  );
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 200 }));
  assert.doesNotMatch(JSON.stringify(entries), /网络课|王芳|培训平台/);
});

const statement = (more: object, id = 1) => ({
  id: `aaaaaaaa-0000-4000-8000-${String(id).padStart(12, '0')}`,
  actor: { account: { homePage: 'https://lms.example', name: '1001' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
  object: { id: 'https://lms.example/course/1', definition: { name: { en: 'Course', 'zh-CN': '保密课' } } },
  result: { duration: 'PT1H40M', score: { scaled: 0.3 } },
  timestamp: '2026-11-20T01:00:00Z',
  ...more,
});

test('xAPI：完成、通过的语句按账号或邮箱对应到人；动词不明、人不明、未来的、重复的语句逐条列明', async () => {
  const unit = await aUnitWithPeople();
  const officer = unit.as['security-officer'];
  const file = json([
    statement({}),
    statement(
      {
        verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
        actor: { mbox: 'mailto:wang.fang@unit.example' },
        timestamp: '2026-11-20T17:00:00Z',
      },
      2,
    ),
    statement({ actor: { mbox: 'mailto:1002@lms.example' } }, 3),
    statement({ verb: { id: 'http://adlnet.gov/expapi/verbs/attempted' } }, 4),
    statement({ actor: { account: { name: '9999' } } }, 5),
    statement({ actor: { openid: 'https://x.example' } }, 6),
    statement({ timestamp: '2026-11-24T01:00:00Z' }, 7),
    statement({}, 1),
    statement({ result: { duration: 'PT20M' } }, 9),
    statement({ result: { completion: false, duration: 'PT2H' } }, 10),
    statement({ timestamp: 'yesterday' }, 11),
    statement({ object: { id: 'https://lms.example/course/2' } }, 12),
    'no statement',
    null,
    { verb: 1 },
  ]);
  const seen = await w.does(officer, takeOver, XAPI, file);
  assert.deepEqual(
    seen.ready.map(({ row, name, staffNumber, course, day, hours }) => [row, name, staffNumber, course, day, hours]),
    [
      [1, '王芳', '1001', '保密课', '2026-11-20', 1.5],
      [2, '王芳', '1001', '保密课', '2026-11-21', 1.5],
      [3, '李伟', '1002', '保密课', '2026-11-20', 1.5],
    ],
  );
  assert.deepEqual(
    why(seen.refused).sort((a, b) => Number(a[0]) - Number(b[0])),
    [
      [4, 'unknown-verb'],
      [5, 'no-such-person'],
      [6, 'no-actor'],
      [7, 'in-the-future'],
      [8, 'twice-in-file'],
      [9, 'no-duration'],
      [10, 'not-completed'],
      [11, 'day-missing'],
      [12, 'no-course'],
      [13, 'not-a-statement'],
      [14, 'not-a-statement'],
      [15, 'not-a-statement'],
    ],
  );
  for (const { why: words } of seen.refused) assert.ok(words.zh && words.en);
  assert.equal((await w.does(officer, takeOver, { ...XAPI, accept: true }, file)).entered, 3);
  const other = json({ statements: [statement({ timestamp: '2026-11-22T01:00:00Z' })] });
  const again = await w.does(officer, takeOver, { ...XAPI, accept: true }, other);
  assert.deepEqual(why(again.refused), [[1, 'there-already']], 'the same statement with another day is the same');
  const without = json(statement({ result: {} }, 20));
  assert.equal((await w.does(officer, takeOver, XAPI, without)).ready.length, 0);
  const lines = {
    fileName: 'a.jsonl',
    bytes: Buffer.from(
      [20, 21]
        .map((id) => JSON.stringify(statement({ result: {}, timestamp: `2026-11-${id - 10}T01:00:00Z` }, id)))
        .join('\n'),
    ),
  };
  assert.deepEqual(
    (await w.does(officer, takeOver, { ...XAPI, hours: 2 }, lines)).ready.map(({ hours }) => hours),
    [2, 2],
  );
});

test('不是表格、不是语句、没有需要的列、过大的文件：一句话说明，什么都没有登记', async () => {
  const unit = await aUnitWithPeople();
  const officer = unit.as['security-officer'];
  await w.isRefused('file-refused', officer, takeOver, SHEET);
  for (const bytes of ['', 'x', '{}', '[', '"a"', '{"statements":1}', '\ufffe'].map((text) => Buffer.from(text)))
    await w.isRefused('file-refused', officer, takeOver, XAPI, { fileName: 'a.json', bytes });
  await w.isRefused('file-refused', officer, takeOver, SHEET, {
    fileName: 'a.csv',
    bytes: Buffer.from('姓名,课程\n王芳,一课'),
  });
  await w.isRefused('too-large', officer, takeOver, XAPI, { fileName: 'a.json', bytes: Buffer.alloc(6 * 1024 * 1024) });
  const many = json(Array.from({ length: 2_001 }, (_, id) => statement({}, id)));
  await w.isRefused('file-refused', officer, takeOver, XAPI, many);
});

test('时长按半小时向下取整', () => {
  for (const [duration, hours] of [
    ['PT30M', 0.5],
    ['PT29M59S', 0],
    ['PT1H59M', 1.5],
    ['P1DT1H', 25],
    ['PT3600.5S', 1],
    ['1h', 0],
    ['P', 0],
    ['', 0],
  ] as const)
    assert.equal(hoursOf(duration), hours, duration);
});
