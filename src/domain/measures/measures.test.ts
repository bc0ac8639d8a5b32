import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { aMeasure, anObject, areChecked } from '../../fixtures/measures.ts';
import { hasStatus } from '../../fixtures/people.ts';
import { anItem } from '../../fixtures/registers.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import type { MeasureId } from '../../platform/ids.ts';
import { ledger } from '../duties/queries.ts';
import { change as changeItem } from '../registers/actions/keep.ts';
import { addFile, openFile, recordChecks } from './actions/check.ts';
import { change, end, register } from './actions/keep.ts';
import { addObject, addPlace, changeObjectOf, endObjectOf } from './actions/objects.ts';
import { exportMeasures, printMatrix } from './actions/papers.ts';
import { KEEP, SEE } from './measures.ts';
import { matrix, measure, measures, objects, stand } from './queries.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

const A_PICTURE = { fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
const owed = async (unit: TestUnit, rule: number) =>
  (await w.does(unit.as['security-officer'], ledger, { state: 'all', limit: 200 })).rows
    .filter((row) => row.rule === rule)
    .map(({ due, state, doneOn }) => `${due} ${state} ${doneOn ?? '-'}`);
const lacks = async (unit: TestUnit, kind: string) =>
  (await w.does(unit.as.head, stand, {})).rounds
    .find((one) => one.kind === kind)!
    .lacks.map((one) => Object.values(one).join(' '));

test('第八条第（二）项：人防、物防、技防各有措施、全部有效措施都检查过，当年的检查才算完成；不是勾一下', async () => {
  const unit = await w.aUnit();
  assert.deepEqual(await owed(unit, 8201), ['2026-12-31 owed -']);
  assert.deepEqual(await lacks(unit, 'measures-checked'), ['no-kind human', 'no-kind physical', 'no-kind technical']);
  const human = await aMeasure(w, unit, 'patrol');
  const physical = await aMeasure(w, unit, 'closed');
  assert.deepEqual((await areChecked(w, unit, [human, physical])).complete, []);
  assert.deepEqual(await lacks(unit, 'measures-checked'), ['no-kind technical']);
  const technical = await aMeasure(w, unit, 'boundary', { name: '防火墙' });
  assert.deepEqual(await lacks(unit, 'measures-checked'), [`unchecked ${technical} 防火墙`]);
  assert.deepEqual(await owed(unit, 8201), ['2026-12-31 owed -']);
  assert.deepEqual((await areChecked(w, unit, [technical])).complete, ['measures-checked']);
  assert.deepEqual(await owed(unit, 8201), ['2026-12-31 met 2026-11-23']);
});

test('按检查的日期计入，不倒填：后补登记的检查日期和登记时间都显示；将来的日期、生效之前的日期不收', async () => {
  const unit = await w.aUnit();
  const ids: MeasureId[] = [];
  for (const form of ['patrol', 'closed', 'boundary'] as const) ids.push(await aMeasure(w, unit, form));
  const one = (checkedOn: string) => ({ checkedOn, checks: [{ measureId: ids[0]!, outcome: 'works' as const }] });
  const officer = unit.as['security-officer'];
  await w.isRefused('in-the-future', officer, recordChecks, one('2026-11-24'));
  await w.isRefused('before-it-holds', officer, recordChecks, one('2026-02-28'));
  await areChecked(w, unit, ids.slice(0, 2), '2026-06-01');
  await areChecked(w, unit, ids.slice(2), '2026-09-10');
  assert.deepEqual(await owed(unit, 8201), ['2026-12-31 met 2026-09-10']);
  const [check] = (await w.does(unit.as.head, measure, { measureId: ids[2]! })).checks;
  assert.deepEqual([check!.checkedOn, check!.enteredOn], ['2026-09-10', '2026-11-23']);
});

test('《反间谍法》第十九条：隔离加固、封闭管理、设置警戒三种都要有，物防措施都检查过', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const isolation = await aMeasure(w, unit, 'isolation');
  const closed = await aMeasure(w, unit, 'closed');
  await areChecked(w, unit, [isolation, closed]);
  assert.deepEqual(await lacks(unit, 'physical-measures-checked'), ['no-form guarding']);
  assert.match((await owed(unit, 32191))[0]!, /owed -$/);
  const guarding = await aMeasure(w, unit, 'guarding');
  await areChecked(w, unit, [guarding]);
  assert.match((await owed(unit, 32191))[0]!, /met 2026-11-23$/);
  assert.match((await owed(unit, 8201))[0]!, /owed -$/, '第八条要求三类措施，不因此算完成');
});

test('《反间谍法》第二十条：要害部位、网络设施、信息系统逐一有技防措施，写明所依据的标准，都检查过', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const room = await anObject(w, unit, 'key-part');
  const network = await anObject(w, unit, 'network');
  const first = await aMeasure(w, unit, 'access', {
    protectedObjectIds: [room, network],
    standard: '单位所依据标准 A',
  });
  await areChecked(w, unit, [first]);
  assert.deepEqual(await lacks(unit, 'technical-measures-checked'), ['no-object system']);
  const system = await anObject(w, unit, 'system');
  assert.deepEqual(await lacks(unit, 'technical-measures-checked'), [`unprotected ${system} 办公系统`]);
  const second = await aMeasure(w, unit, 'detection', { protectedObjectIds: [system], name: '入侵检测' });
  await areChecked(w, unit, [second]);
  assert.deepEqual(await lacks(unit, 'technical-measures-checked'), [`no-standard ${second} 入侵检测`]);
  assert.match((await owed(unit, 32201))[0]!, /owed -$/);
  const words = { form: 'detection', name: '入侵检测', what: '', place: '机房', effectiveOn: '2026-03-01' } as const;
  const officer = unit.as['security-officer'];
  await w.does(officer, change, { measureId: second, ...words, standard: '标准 B', protectedObjectIds: [system] });
  assert.match((await owed(unit, 32201))[0]!, /met 2026-11-23$/);
  assert.match((await owed(unit, 9801))[0]!, /met 2026-11-23$/);
});

test('已生效的措施不能改为以后生效：当年的检查不能靠把没查过的措施挪开一下来完成', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const ids: MeasureId[] = [];
  for (const form of ['patrol', 'closed', 'boundary'] as const) ids.push(await aMeasure(w, unit, form));
  const unchecked = await aMeasure(w, unit, 'closed', { name: '没有查过的门锁' });
  await areChecked(w, unit, ids);
  const words = {
    form: 'closed',
    name: '没有查过的门锁',
    what: '',
    place: '主楼三层',
    protectedObjectIds: [],
  } as const;
  const moved = (effectiveOn: string) => ({ measureId: unchecked, ...words, effectiveOn });
  await w.isRefused('holds-already', officer, change, moved('2027-03-01'));
  await w.isRefused('holds-already', officer, change, moved('2026-03-02'));
  assert.deepEqual(await owed(unit, 8201), ['2026-12-31 owed -']);
  await w.does(officer, change, moved('2026-02-01'));
  await w.does(officer, end, { measureId: unchecked, endedOn: w.today(), reason: '已拆除' });
  assert.deepEqual(await owed(unit, 8201), ['2026-12-31 met 2026-11-23']);
});

test('一年两次的，第二轮须在第一轮之后重新检查全部措施', async () => {
  const unit = await w.aUnit();
  const ids: MeasureId[] = [];
  for (const form of ['patrol', 'closed', 'boundary'] as const) ids.push(await aMeasure(w, unit, form));
  assert.deepEqual((await areChecked(w, unit, ids)).complete, ['measures-checked']);
  w.moveTo('2026-12-01T02:00:00.000Z');
  assert.deepEqual((await areChecked(w, unit, ids.slice(0, 2))).complete, []);
  assert.deepEqual((await areChecked(w, unit, ids.slice(2))).complete, ['measures-checked']);
});

test('失效的须写明情况，仍算检查过，但措施显示为失效；终止须有原因，终止后不能再检查', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const measureId = await aMeasure(w, unit, 'closed');
  const checked = { checkedOn: '2026-11-23', checks: [{ measureId, outcome: 'fails' as const }] };
  await w.isRefused('say-what-is-wrong', officer, recordChecks, checked);
  await w.does(officer, recordChecks, { ...checked, checks: [{ measureId, outcome: 'fails', words: '门锁损坏' }] });
  assert.equal((await w.does(officer, measure, { measureId })).stand, 'failing');
  await w.isRefused('in-the-future', officer, end, { measureId, endedOn: '2026-11-24', reason: '搬迁' });
  await w.does(officer, end, { measureId, endedOn: '2026-11-23', reason: '搬迁' });
  await w.isRefused('wrong-state', officer, end, { measureId, endedOn: '2026-11-23', reason: '搬迁' });
  await w.isRefused('wrong-state', officer, recordChecks, { ...checked, checks: [{ measureId, outcome: 'works' }] });
  const [row] = (await w.does(unit.as.head, measures, {})).rows;
  assert.deepEqual([row!.stand, row!.endReason], ['ended', '搬迁']);
});

test('检查间隔按类别，不得放宽；逾期未查的如实显示', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const given = { form: 'closed' as const, name: '库房', what: '', place: '地下一层', effectiveOn: '2026-03-01' };
  await w.isRefused('checked-too-seldom', officer, register, { ...given, checkMonths: 7, protectedObjectIds: [] });
  const measureId = await aMeasure(w, unit, 'closed');
  assert.deepEqual(
    [(await w.does(officer, measure, { measureId })).nextCheck, (await w.does(officer, measure, { measureId })).stand],
    ['2026-09-01', 'check-overdue'],
  );
  await areChecked(w, unit, [measureId]);
  assert.equal((await w.does(officer, measure, { measureId })).nextCheck, '2027-05-23');
});

test('文件有版本和到期日；带密级标志的不收；扫描件能查阅', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const measureId = await aMeasure(w, unit, 'boundary');
  const paper = { measureId, kind: 'test-report' as const, title: '防火墙检测报告', issuedOn: '2026-05-01' };
  await w.isRefused('secrecy-mark', officer, addFile, { ...paper, title: '机密★报告' }, A_PICTURE);
  await w.isRefused('secrecy-mark', officer, addFile, paper, { ...A_PICTURE, fileName: '机密★10年.png' });
  await w.isRefused('before-it-holds', officer, addFile, { ...paper, expiresOn: '2026-04-30' }, A_PICTURE);
  const first = await w.does(officer, addFile, { ...paper, expiresOn: '2027-05-01' }, A_PICTURE);
  const next = await w.does(officer, addFile, { ...paper, replaces: first.measureFileId }, A_PICTURE);
  assert.deepEqual([first.version, next.version], [1, 2]);
  const { files, papers, paperEnds } = await w.does(officer, measure, { measureId });
  assert.deepEqual([files.map(({ version }) => version), papers, paperEnds], [[2, 1], 1, null], '现行版没有到期日');
  const { file } = await w.does(unit.as.head, openFile, { measureFileId: first.measureFileId });
  assert.deepEqual(Buffer.from(file.bytes), A_PICTURE.bytes);
});

test('覆盖图：哪个对象缺哪类措施一目了然；停用的对象不再出现；可打印、可导出', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const room = await anObject(w, unit, 'key-part');
  const system = await anObject(w, unit, 'system', { protectionLevel: 3, systemKind: 'business' });
  const lock = await aMeasure(w, unit, 'closed', { protectedObjectIds: [room] });
  const wall = await aMeasure(w, unit, 'boundary', { protectedObjectIds: [system] });
  await areChecked(w, unit, [wall]);
  const shown = await w.does(unit.as.head, matrix, {});
  assert.deepEqual(
    shown.rows.map(({ name, cells }) => [name, ...cells.map(({ cover }) => cover)]),
    [
      ['资料室', 'hole', 'weak', 'hole'],
      ['办公系统', 'hole', 'hole', 'covered'],
    ],
  );
  assert.deepEqual([shown.holes, shown.weak, shown.unassigned], [4, 1, []]);
  const { file } = await w.does(unit.as.head, printMatrix, {});
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
  const sheet = await w.does(officer, exportMeasures, { format: 'csv', language: 'zh', purpose: 'inspection' });
  assert.match(Buffer.from(sheet.file!.bytes).toString('utf8'), /措施 closed/);
  await w.does(officer, endObjectOf, { protectedObjectId: room });
  await w.isRefused('wrong-state', officer, endObjectOf, { protectedObjectId: room });
  await w.isRefused('wrong-state', officer, changeObjectOf, { protectedObjectId: room, name: 'x', operated: false });
  assert.equal((await w.does(officer, matrix, {})).rows.length, 1);
  assert.equal((await w.does(officer, objects, {})).total, 2);
  const words = { form: 'closed', name: '资料室', what: '', place: '三层', effectiveOn: '2026-03-01' } as const;
  await w.isRefused('object-not-in-use', officer, change, { measureId: lock, ...words, protectedObjectIds: [room] });
  await w.isRefused('another-kind', officer, change, {
    measureId: lock,
    ...words,
    form: 'patrol',
    protectedObjectIds: [],
  });
});

test('责任人须在本单位；谁可以登记，谁可以看；别的单位看不到，机关不登记', async () => {
  const [unit, other] = [await w.aUnit(), await w.aUnit()];
  const officer = unit.as['security-officer'];
  const given = { form: 'patrol' as const, name: '巡查', what: '', place: '院区', effectiveOn: '2026-03-01' };
  const personId = await aPerson(w, unit);
  const { measureId } = await w.does(officer, register, { ...given, personId, protectedObjectIds: [] });
  assert.notEqual((await w.does(officer, measure, { measureId })).owner, null);
  const stranger = await aPerson(w, other);
  await w.isRefused('not-here-any-more', officer, register, { ...given, personId: stranger, protectedObjectIds: [] });
  await w.isRefused('not-found', other.as['security-officer'], measure, { measureId });
  await w.onlyFor(KEEP, unit, addObject, { kind: 'system', name: '系统', operated: false });
  await w.onlyFor(SEE, unit, matrix, {});
  const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
  await w.isRefused('no-measures-here', organ.as['security-officer'], register, { ...given, protectedObjectIds: [] });
});

test('《反间谍法》第二十条：防护对象取自场所台账，名称、部门随台账；台账里没有列入的要害部位在覆盖图上是空缺，当年检查也不算完成', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const vault = {
    register: 'place',
    form: 'key-part',
    level: 'secret',
    number: '部位-1',
    designation: '机要室',
  } as const;
  const itemId = await anItem(w, unit, vault);
  await anItem(w, unit, {
    register: 'place',
    form: 'other-place',
    level: 'none',
    number: '所-2',
    designation: '会议室',
  });
  const shown = async () => w.does(unit.as.head, matrix, {});
  const before = await shown();
  assert.deepEqual([before.rows.length, before.unlisted.map(({ name }) => name), before.holes], [0, ['机要室'], 3]);
  assert.ok((await lacks(unit, 'technical-measures-checked')).some((one) => one.includes('机要室')));
  const { protectedObjectId } = await w.does(officer, addPlace, { itemId });
  await w.isRefused('already-exists', officer, addPlace, { itemId });
  await w.isRefused('kept-in-the-register', officer, changeObjectOf, {
    protectedObjectId,
    name: '别名',
    operated: false,
  });
  const carrier = await anItem(w, unit);
  await w.isRefused('not-found', officer, addPlace, { itemId: carrier });
  const measureId = await aMeasure(w, unit, 'access', { protectedObjectIds: [protectedObjectId] });
  const { register: _, ...place } = vault;
  await w.does(officer, changeItem, { itemId, ...place, designation: '一号机要室', validFrom: '2026-01-05' });
  const after = await shown();
  assert.deepEqual(
    [after.unlisted, after.rows.map(({ name, itemNumber }) => `${itemNumber} ${name}`), after.holes],
    [[], ['部位-1 一号机要室'], 2],
  );
  assert.deepEqual(
    (await w.does(officer, measure, { measureId })).objects.map(({ name }) => name),
    ['一号机要室'],
  );
  assert.equal((await w.does(officer, objects, { itemId })).total, 1);
  await w.onlyFor(KEEP, unit, addPlace, { itemId });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as['security-officer'], addPlace, { itemId });
  await w.does(officer, endObjectOf, { protectedObjectId });
  assert.equal((await w.does(officer, addPlace, { itemId })).protectedObjectId > protectedObjectId, true);
});
