import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment, aPerson } from '../../fixtures/a-person.ts';
import { anItem } from '../../fixtures/registers.ts';
import { aWorld } from '../../fixtures/world.ts';
import { wordsOf } from '../../platform/refusal.ts';
import { importItems } from './actions/import.ts';
import { items } from './queries.ts';
import { KEEP } from './registers.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const sheet = (...lines: string[]) => ({ fileName: '载体台账.csv', bytes: Buffer.from(lines.join('\n')) });

test('单位现有台账导入：先看后登记；级别不对的指出单元格，其余不丢；再次导入不重复', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const departmentId = await aDepartment(w, unit, { name: '一室' });
  await aPerson(w, unit, { name: '保管员', staffNumber: 'B1' });
  await anItem(w, unit, { register: 'place', form: 'key-part', number: '所-1', designation: '机要室' });
  const file = sheet(
    '涉密载体台账,,,,,,',
    '载体编号,载体名称,密级,载体类型,部门,保管人,存放地点,接收日期',
    '甲-1,甲号文件,机密,纸质,一室,保管员,机要室,2026.1.5',
    '甲-2,乙号文件,特密,纸质,一室,保管员,机要室,2026-01-06',
    '甲-3,丙号文件,秘密级,U盘,三室,保管员,,',
    '甲-4,丁号文件,绝密,纸质,一室,B1,,2026年1月7日',
    '甲-1,重复,机密,纸质,一室,,,',
    '甲-6,部署于北区。共三套。,机密,纸质,一室,,,',
  );
  const shown = await w.does(officer, importItems, { register: 'carrier' }, file);
  assert.deepEqual([shown.added, shown.ready], [0, 2]);
  assert.deepEqual(
    shown.refused.map(({ cell, reason, raw }) => [cell, reason, raw]),
    [
      ['C4', 'level-unknown', '特密'],
      ['E5', 'unknown-department', '三室'],
      ['A7', 'in-file', '甲-1'],
      ['B8', 'looks-like-content', ''],
    ],
  );
  assert.equal((await w.does(officer, items, { register: 'carrier' })).total, 0, '没有确认就没有登记');
  assert.equal((await w.does(officer, importItems, { register: 'carrier', accept: true }, file)).added, 2);
  const { rows } = await w.does(officer, items, { register: 'carrier' });
  assert.deepEqual(
    rows.map((one) => [one.number, one.level, one.form, one.departmentId, one.owner, one.place, one.validFrom]),
    [
      ['甲-1', 'secret', 'paper', departmentId, '保管员', '机要室', '2026-01-05'],
      ['甲-4', 'top-secret', 'paper', departmentId, '保管员', null, '2026-01-07'],
    ],
  );
  const again = await w.does(officer, importItems, { register: 'carrier', accept: true }, file);
  assert.deepEqual([again.added, again.refused.filter(({ reason }) => reason === 'in-register').length], [0, 3]);
});

test('设备的外部证书随台账导入；只有设备有证书，编号和发证机构缺一不可', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const file = sheet(
    '载体编号,载体名称,密级,载体类型,检测证书编号,发证机构,证书有效期至',
    '盘-1,一号盘,机密,U盘,证-1,检测中心,2027.3.1',
    '盘-2,二号盘,机密,U盘,,,',
    '甲-1,甲号文件,机密,纸质,证-2,检测中心,2027-03-01',
    '盘-3,三号盘,机密,U盘,证-3,,2027-03-01',
    '盘-4,四号盘,机密,U盘,,,2027-03-01',
    '盘-5,五号盘,机密,U盘,证-5,检测中心,明年',
  );
  const told = await w.does(officer, importItems, { register: 'carrier', accept: true }, file);
  assert.deepEqual(
    told.refused.map(({ cell, reason }) => [cell, reason]),
    [
      ['E4', 'certificate-of-no-device'],
      ['F5', 'certificate-not-whole'],
      ['E6', 'certificate-not-whole'],
      ['G7', 'not-a-day'],
    ],
  );
  const { rows } = await w.does(officer, items, { register: 'carrier' });
  assert.deepEqual(
    rows.map((one) => [one.number, one.certificate, one.certificateIssuer, one.certificateUntil]),
    [
      ['盘-1', '证-1', '检测中心', '2027-03-01'],
      ['盘-2', '', '', null],
    ],
  );
});

test('标题不认识的列由用户选定含义；缺少需要的列的工作表如实说明', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const file = sheet('A栏,B栏,C栏,D栏', '甲-1,甲号,机密,x');
  const shown = await w.does(officer, importItems, { register: 'secret-matter' }, file);
  assert.deepEqual(shown.unread[0]!.without, ['编号', '代称', '级别']);
  const [{ sheet: name } = { sheet: '' }] = shown.columns;
  const columns = (['number', 'designation', 'level'] as const).map((meaning, index) => ({
    sheet: name,
    index,
    meaning,
  }));
  const chosen = await w.does(officer, importItems, { register: 'secret-matter', columns, accept: true }, file);
  assert.equal(chosen.added, 1);
  assert.deepEqual(
    chosen.columns.map(({ meaning }) => meaning),
    ['number', 'designation', 'level', null],
  );
});

test('带密级标志的文件不接收，什么都不登记；只有专员可以导入', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const marked = sheet('编号,名称,密级', '甲-1,机密★10年 甲号,机密');
  const refused = await w.isRefused(
    'file-refused',
    officer,
    importItems,
    { register: 'carrier', accept: true },
    marked,
  );
  const said = wordsOf(refused);
  assert.match(said.zh, /^第 2 行 B 列带有国家秘密标志“机密★10年”。/);
  assert.match(said.en, /^Row 2, column B bears a state-secret mark “机密★10年”\./);
  assert.ok(!said.zh.includes('甲号'), '只说标志，不抄录内容');
  await w.isRefused('file-refused', officer, importItems, { register: 'carrier' }, sheet(''));
  assert.equal((await w.does(officer, items, {})).total, 0);
  await w.onlyFor(KEEP, unit, importItems, { register: 'carrier' });
});
