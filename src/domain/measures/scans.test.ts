import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { aMeasure, anObject } from '../../fixtures/measures.ts';
import { hasStatus } from '../../fixtures/people.ts';
import { FAILING, laterXccdf, PASSING, realLynis, realXccdf } from '../../fixtures/scans.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import type { ProtectedObjectId } from '../../platform/ids.ts';
import { wordsOf } from '../../platform/refusal.ts';
import { ledger } from '../duties/queries.ts';
import { findings } from '../findings/queries.ts';
import { addTestFile, changeTestOf, complete, enterTest, openTestFile, printTest } from './actions/assess.ts';
import { recordChecks } from './actions/check.ts';
import { mapRules, unmapRules } from './actions/map-rules.ts';
import { changeObjectOf, endObjectOf } from './actions/objects.ts';
import { importScan, openScan } from './actions/scan.ts';
import { KEEP } from './measures.ts';
import { mappings, test as oneTest, scan, scans, tests } from './scan-queries.ts';
import { changesOf, measureFor } from './scans.ts';

const START = '2026-11-27T02:00:00.000Z';
const w = await aWorld();
w.moveTo(START);
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

const fileOf = (text: string, fileName = 'results.xml') => ({ fileName, bytes: Buffer.from(text) });
const brings = (unit: TestUnit, protectedObjectId: ProtectedObjectId, text: string, over: object = {}) =>
  w.does(
    unit.as['network-security'],
    importScan,
    { protectedObjectId, format: 'xccdf' as const, ...over },
    fileOf(text),
  );
const known = async (unit: TestUnit) =>
  (await w.does(unit.as['security-officer'], findings, { limit: 200 })).rows
    .filter(({ source }) => source === 'scan')
    .map(({ state, severity }) => `${severity} ${state}`)
    .sort();
const [FIRST, SECOND] = FAILING;
const MONTHS = ['2026-12-26', '2026-12-30'] as const;

test('比较两次扫描：新发现、仍未通过、再次出现、已通过、不再报告', () => {
  const failing = (rule: string) => ({ rule, title: rule, severity: 'high' as const });
  const before = [
    { rule: 'a', failing: true },
    { rule: 'b', failing: true },
    { rule: 'c', failing: true },
    { rule: 'd', failing: false },
    { rule: 'e', failing: false },
  ];
  const changes = changesOf(before, [failing('a'), failing('d'), failing('n')], new Set(['b', 'e']));
  assert.deepEqual(Object.fromEntries(changes), { a: 'still', d: 'returned', n: 'opened', b: 'passes', c: 'gone' });
  assert.equal(measureFor('ssh-1', [{ prefix: 's' }, { prefix: 'ssh-' }, { prefix: 'x' }])?.prefix, 'ssh-');
});

test('真实扫描一月后再导入：未通过的成为问题，下次不再报告的销号，再出现的重新打开', async () => {
  const unit = await w.aUnit();
  const system = await anObject(w, unit, 'system');
  const first = await brings(unit, system, realXccdf());
  assert.deepEqual([first.opened, first.closed, first.returned, first.passed], [2, 0, 0, 20]);
  assert.deepEqual(await known(unit), ['general open', 'general open']);
  await w.isRefused(
    'scan-known',
    unit.as['network-security'],
    importScan,
    { protectedObjectId: system, format: 'xccdf' },
    fileOf(realXccdf()),
  );

  w.moveTo(`${MONTHS[0]}T02:00:00.000Z`);
  const second = await brings(
    unit,
    system,
    laterXccdf(`${MONTHS[0]}T01:00:00+00:00`, { [FIRST]: 'pass', [PASSING]: 'fail' }),
  );
  assert.deepEqual([second.opened, second.closed, second.returned], [1, 1, 0]);
  assert.deepEqual(await known(unit), ['general closed', 'general open', 'general open']);

  w.moveTo(`${MONTHS[1]}T02:00:00.000Z`);
  const third = await brings(unit, system, laterXccdf(`${MONTHS[1]}T01:00:00+00:00`, { [SECOND]: 'pass' }));
  assert.deepEqual([third.opened, third.closed, third.returned], [0, 2, 1], JSON.stringify(third));
  assert.deepEqual(await known(unit), ['general closed', 'general closed', 'general closed', 'general open']);
  const shown = await w.does(unit.as.head, scan, { scanId: third.scanId });
  assert.deepEqual(
    shown.rules.map(({ rule, what }) => `${rule} ${what}`).sort(),
    [`${FIRST} returned`, `${PASSING} passes`, `${SECOND} passes`].sort(),
  );
  assert.equal(shown.toolSays, '75.000000 / 100.000000', 'the tool’s own words');
  const { total, rows } = await w.does(unit.as.head, scans, { protectedObjectId: system });
  assert.deepEqual([total, rows.map(({ failed }) => failed.medium)], [3, [1, 2, 2]]);
  await w.isRefused(
    ...(['scan-older', unit.as['network-security'], importScan] as const),
    { protectedObjectId: system, format: 'xccdf' },
    fileOf(laterXccdf('2026-12-28T00:00:00+00:00', {})),
  );
});

test('原件一字不差地留存；别的工具的结果互不影响；没有时间的须填日期', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const system = await anObject(w, unit, 'system');
  const { scanId } = await brings(unit, system, realXccdf());
  const { file } = await w.does(unit.as.head, openScan, { scanId });
  assert.equal(gunzipSync(file.bytes).toString('utf8'), realXccdf());
  const other = await brings(unit, system, realLynis(), { format: 'lynis' });
  assert.deepEqual([other.opened, other.closed], [39, 0]);
  const csv = fileOf('id,level\nA,high\nB,info\n', 'a.csv');
  const table = { protectedObjectId: system, format: 'csv' as const, columns: { rule: 'id', severity: 'level' } };
  await w.isRefused('scan-without-day', officer, importScan, table, csv);
  await w.isRefused('in-the-future', officer, importScan, { ...table, scannedOn: '2026-11-28' }, csv);
  const before = (await known(unit)).length;
  await w.does(officer, importScan, { ...table, scannedOn: '2026-11-27' }, csv);
  assert.equal((await known(unit)).length, before + 1, 'what a tool calls info is no finding');
});

test('读不了的什么都不留下；密级标志不收；要害部位、停用的对象不收', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const system = await anObject(w, unit, 'system');
  const xccdf = { protectedObjectId: system, format: 'xccdf' as const };
  await w.isRefused('file-refused', officer, importScan, xccdf, fileOf(realXccdf().slice(0, 90_000)));
  await w.isRefused(
    'file-refused',
    officer,
    importScan,
    xccdf,
    fileOf(realXccdf().replaceAll('xccdf/1.2', 'xccdf/1.3')),
  );
  await w.isRefused(
    'file-refused',
    officer,
    importScan,
    { ...xccdf, format: 'sarif' },
    fileOf('{"version":"2.1.0","runs":[]}'),
  );
  const marked = { ...xccdf, format: 'csv' as const, columns: { rule: 'id' }, scannedOn: '2026-11-20' };
  const place = wordsOf(
    await w.isRefused('file-refused', officer, importScan, marked, fileOf('id\nA-1\n编号 机密★\n')),
  );
  assert.match(place.zh, /^第 3 行 A 列带有国家秘密标志“机密★”。/);
  const driver = { name: '某工具', rules: [{ id: 'R-7', shortDescription: { text: '机密★5年 示例' } }] };
  const run = { tool: { driver }, results: [{ ruleId: 'R-7', level: 'error', message: { text: '机密★5年 示例' } }] };
  const sarif = fileOf(JSON.stringify({ version: '2.1.0', runs: [run] }));
  const asked = { ...xccdf, format: 'sarif' as const, scannedOn: '2026-11-20' };
  const rule = wordsOf(await w.isRefused('file-refused', officer, importScan, asked, sarif));
  assert.match(rule.zh, /^规则“R-7”的说明带有国家秘密标志“机密★5年”。/);
  await w.isRefused(
    'not-scanned',
    officer,
    importScan,
    { ...xccdf, protectedObjectId: await anObject(w, unit, 'key-part') },
    fileOf(realXccdf()),
  );
  assert.equal((await w.does(officer, scans, {})).total, 0);
  assert.deepEqual(await known(unit), []);
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as['security-officer'], importScan, xccdf, fileOf(realXccdf()));
});

test('规则按前缀对应到措施，没有对应的数得出来', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const system = await anObject(w, unit, 'system');
  const measureId = await aMeasure(w, unit, 'hardening', { protectedObjectIds: [system] });
  const { scanMappingId } = await w.does(officer, mapRules, { prefix: 'file_', measureId });
  const { scanId } = await brings(unit, system, realXccdf());
  const one = await w.does(unit.as.head, scan, { scanId });
  assert.deepEqual([one.unmapped, one.rules.find(({ rule }) => rule === FIRST)?.measureId], [1, measureId]);
  assert.equal((await w.does(officer, mappings, {})).mappings.length, 1);
  await w.does(officer, unmapRules, { scanMappingId });
  assert.equal((await w.does(officer, scan, { scanId })).unmapped, 2);
  await w.onlyFor(KEEP, unit, mapRules, { prefix: 'x', measureId });
});

test('检查发现失效的成为问题；修好再查，问题转待验收', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const measureId = await aMeasure(w, unit, 'closed');
  const states = async () =>
    (await w.does(officer, findings, { limit: 50 })).rows
      .filter(({ source }) => source === 'measure-check')
      .map(({ state }) => state);
  await w.does(officer, recordChecks, {
    checkedOn: w.today(),
    checks: [{ measureId, outcome: 'fails', words: '门锁损坏' }],
  });
  assert.deepEqual(await states(), ['open']);
  await w.does(officer, recordChecks, { checkedOn: w.today(), checks: [{ measureId, outcome: 'works' }] });
  assert.deepEqual(await states(), ['submitted']);
});

test('《关键信息基础设施安全保护条例》第十七条：检测和评估两份报告、结论、覆盖全部关键信息基础设施，缺一不可', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'cii-operator');
  const officer = unit.as['security-officer'];
  const owed = async () =>
    (await w.does(officer, ledger, { state: 'all', limit: 200 })).rows
      .filter(({ rule, due }) => rule === 10301 && due === '2026-12-31')
      .map(({ state, doneOn }) => `${state} ${doneOn ?? '-'}`);
  assert.deepEqual(await owed(), ['owed -']);
  const system = await anObject(w, unit, 'system', { operated: true });
  const other = await anObject(w, unit, 'system', { name: '官网' });
  const given = { doneBy: 'service' as const, testedOn: '2026-10-20', protectedObjectIds: [other] };
  await w.isRefused('invalid-input', officer, enterTest, given);
  await w.isRefused('in-the-future', officer, enterTest, { ...given, service: '某测评中心', testedOn: '2026-11-28' });
  const { technicalTestId } = await w.does(officer, enterTest, { ...given, service: '某测评中心' });
  const lacks = async () => (await w.does(unit.as.head, oneTest, { technicalTestId })).lacks.map(({ what }) => what);
  assert.deepEqual(await lacks(), ['test-report', 'risk-report', 'conclusion', 'uncovered']);
  await w.isRefused('test-incomplete', officer, complete, { technicalTestId });
  const picture = { fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
  for (const kind of ['test-report', 'test-report', 'risk-report'] as const)
    await w.does(officer, addTestFile, { technicalTestId, kind }, picture);
  const whole = {
    ...given,
    service: '某测评中心',
    conclusion: '发现问题两项，已列入整改。',
    protectedObjectIds: [system, other],
  };
  await w.does(officer, changeTestOf, { technicalTestId, ...whole });
  assert.deepEqual([await lacks(), await owed()], [[], ['owed -']]);
  await w.does(officer, complete, { technicalTestId });
  assert.deepEqual(await owed(), ['met 2026-10-20']);
  await w.isRefused('wrong-state', officer, changeTestOf, { technicalTestId, ...whole });
  await w.isRefused('wrong-state', officer, addTestFile, { technicalTestId, kind: 'risk-report' }, picture);
  const { file } = await w.does(unit.as.head, openTestFile, { technicalTestId, kind: 'risk-report' });
  assert.deepEqual(Buffer.from(file.bytes), picture.bytes);
  const paper = await w.does(unit.as.head, printTest, { technicalTestId });
  assert.equal(Buffer.from(paper.file.bytes).subarray(0, 5).toString(), '%PDF-');
  assert.equal((await w.does(unit.as.head, tests, {})).total, 1);
  await w.onlyFor(KEEP, unit, enterTest, { ...given, service: '某测评中心' });
});

test('《关键信息基础设施安全保护条例》第十七条：运营的系统不能改标为不运营来躲过当年检测；开展之后停用的，当天也须检测；当天登记有误的可以改', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'cii-operator');
  const officer = unit.as['security-officer'];
  const system = await anObject(w, unit, 'system', { operated: true });
  const other = await anObject(w, unit, 'system', { name: '官网', operated: true });
  const not = (protectedObjectId: ProtectedObjectId) => ({ protectedObjectId, name: '官网', operated: false });
  await w.does(officer, changeObjectOf, not(other));
  w.moveTo('2026-11-28T02:00:00.000Z');
  await w.isRefused('operated-until-ended', officer, changeObjectOf, not(system));
  const given = { doneBy: 'own' as const, testedOn: '2026-11-28', protectedObjectIds: [other] };
  const { technicalTestId } = await w.does(officer, enterTest, given);
  await w.does(officer, endObjectOf, { protectedObjectId: system });
  const lacks = async () => (await w.does(unit.as.head, oneTest, { technicalTestId })).lacks.map(({ what }) => what);
  assert.ok((await lacks()).includes('uncovered'), '停用当天仍在运营');
  const whole = { technicalTestId, ...given, protectedObjectIds: [other, system] };
  await w.does(officer, changeTestOf, whole);
  assert.ok(!(await lacks()).includes('uncovered'));
  w.moveTo('2026-11-29T02:00:00.000Z');
  await w.isRefused('object-not-in-use', officer, changeTestOf, { ...whole, testedOn: '2026-11-29' });
});
