import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { anIncident, anOperator, first, isReported } from '../../fixtures/incidents.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { ADMINISTRATORS, ROLES } from '../../platform/permission.ts';
import { ledger } from '../duties/queries.ts';
import { close, rectify, review, setAside } from './actions/end.ts';
import { contain, finish, giveTask, handOver, note, report, waiveReport } from './actions/handle.ts';
import { addEvidence, addThing, addWords, classify, open } from './actions/open.ts';
import { exportIncidents, openFile, printReport } from './actions/print.ts';
import { escalate } from './escalate.ts';
import { DEAL, EVERYBODY } from './incidents.ts';
import { clocks, findPeople, incident, incidents, ownIncident, ownIncidents } from './queries.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

const A_PICTURE = {
  fileName: 'a.png',
  bytes: pngOf(80, 60, () => [255, 255, 255, 255]),
};
const owed = async (unit: TestUnit, incidentId: number) =>
  (await w.does(unit.as['security-officer'], ledger, { state: 'all', limit: 200 })).rows
    .filter(({ of }) => of?.page === `/incidents/${incidentId}`)
    .map(({ rule, due, state, doneOn }) => `${rule} ${due} ${state} ${doneOn ?? '-'}`);
const entriesOf = async (unit: TestUnit, incidentId: number) =>
  (await w.does(unit.as['security-officer'], incident, { incidentId })).entries.map(({ what }) => what);

test('第八条第（五）项：员工一触即报，控制、按时上报、复盘、整改、办结，处置义务列入台账并由办结满足', async () => {
  const unit = await anOperator(w);
  const officer = unit.as['security-officer'];
  const { incidentId, reportBy } = await w.does(unit.as.member, open, { kind: 'network' });
  assert.equal(reportBy, '2026-11-23T03:00:00.000Z', '关键信息基础设施运营者：1小时');
  assert.deepEqual(await owed(unit, incidentId), ['8501 2026-12-23 due-soon -', '8505 2026-11-23 due-soon -']);
  await w.does(unit.as.member, addWords, { incidentId, words: '办公网一台服务器有异常登录' });
  await w.isRefused('not-found', unit.as.liaison, addWords, { incidentId, words: '别人的' });
  await w.isRefused('secrecy-mark', unit.as.member, addWords, { incidentId, words: '机密★10年' });
  const own = await w.does(unit.as.member, ownIncident, { incidentId });
  assert.deepEqual([own.words, own.added.map(({ words }) => words)], ['', ['办公网一台服务器有异常登录']]);
  w.moveTo('2026-11-23T02:20:00.000Z');
  await w.does(officer, contain, { incidentId, words: '已断开外网连接', happenedAt: '2026-11-23T02:10:00.000Z' });
  w.moveTo('2026-11-23T02:40:00.000Z');
  assert.deepEqual(await w.does(officer, report, first(incidentId, '2026-11-23T02:35:00.000Z')), { late: false });
  const person = await aPerson(w, unit);
  await w.does(officer, review, {
    ...{ incidentId, words: '供应商账号未停用' },
    lessons: [{ what: '停用全部外部账号', personId: person, dueOn: '2026-11-30' }],
  });
  await w.isRefused('tasks-open', officer, rectify, { incidentId, words: '已完成' });
  const [task] = (await w.does(officer, incident, { incidentId })).tasks;
  assert.equal(task!.isLesson, true);
  await w.does(officer, finish, { incidentTaskId: task!.taskId });
  await w.does(officer, rectify, { incidentId, words: '外部账号已全部停用，已复查' });
  await w.isRefused('final-report-first', unit.as.head, close, { incidentId });
  await w.does(
    officer,
    report,
    first(incidentId, '2026-11-23T02:40:00.000Z', { which: 'final', channel: 'in-writing' }),
  );
  await w.does(unit.as.head, close, { incidentId });
  assert.deepEqual(await owed(unit, incidentId), ['8501 2026-12-23 met 2026-11-23', '8505 2026-11-23 met 2026-11-23']);
  await w.isRefused('wrong-state', unit.as.member, addWords, { incidentId, words: '又想起一点' });
  const one = await w.does(officer, incident, { incidentId });
  assert.deepEqual(
    [one.state, one.stand, one.hours, one.entries.map(({ what }) => what)],
    [
      'closed',
      'in-time',
      1,
      ['opened', 'note', 'contained', 'first-report', 'reviewed', 'task-done', 'rectified', 'final-report', 'closed'],
    ],
  );
  await w.isRefused('wrong-state', officer, note, { incidentId, words: '补记' });
});

test('各类突发情况的时限和依据：泄密24小时，网络安全事件按单位身份1小时、2小时、4小时，其他为建议值4小时', async () => {
  const [unit, operator] = [await w.aUnit(), await anOperator(w)];
  const byOf = async (of: TestUnit, kind: string) =>
    (await w.does(of.as.member, open, { kind })).reportBy.slice(11, 16);
  assert.deepEqual(
    [
      (await w.does(unit.as.member, open, { kind: 'secret-leak' })).reportBy,
      await byOf(operator, 'network'),
      await byOf(unit, 'network'),
      await byOf(unit, 'device-found'),
    ],
    ['2026-11-24T02:00:00.000Z', '03:00', '06:00', '06:00'],
  );
  const incidentId = await anIncident(w, unit);
  const settled = { incidentId, kind: 'network', noticedAt: '2026-11-23T01:30:00.000Z' };
  const asCentral = await w.does(unit.as['network-security'], classify, { ...settled, centralOrgan: true });
  assert.equal(asCentral.reportBy, '2026-11-23T03:30:00.000Z', '中央和国家机关：发现后2小时');
  assert.equal(effectiveFigures({})['incident.cyber-central-organ'], 2);
  await w.isRefused('noticed-after-opened', unit.as.head, classify, {
    ...settled,
    noticedAt: '2026-11-23T02:00:01.000Z',
  });
  await w.does(unit.as.head, report, first(incidentId, '2026-11-23T02:00:00.000Z'));
  await w.isRefused('wrong-state', unit.as.head, classify, settled);
});

test('时限过半仍未上报的提醒主要负责人，超时的如实记载；已上报的不再提醒；夜间和节假日同样', async () => {
  w.moveTo('2026-11-28T18:00:00.000Z');
  const unit = await anOperator(w);
  const incidentId = await anIncident(w, unit);
  const reported = await anIncident(w, unit, { words: '另一件' });
  await isReported(w, unit, reported);
  assert.equal(await escalate(w.world, unit.unitId), 0);
  w.moveTo('2026-11-28T18:29:59.000Z');
  assert.equal(await escalate(w.world, unit.unitId), 0);
  w.moveTo('2026-11-28T18:30:00.000Z');
  assert.equal(await escalate(w.world, unit.unitId), 1);
  assert.equal(await escalate(w.world, unit.unitId), 0, '只提醒一次');
  const [running] = (await w.does(unit.as.head, clocks, {})).running;
  assert.deepEqual([running?.incidentId, running?.escalatedAt], [incidentId, '2026-11-28T18:30:00.000Z']);
  w.moveTo('2026-11-28T19:00:01.000Z');
  assert.equal(await escalate(w.world, unit.unitId), 1);
  assert.deepEqual(await entriesOf(unit, incidentId), ['opened', 'escalated', 'overrun']);
  const written = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 100 } as never));
  assert.deepEqual(
    JSON.stringify(written)
      .match(/incidents\.(escalated|overrun)/g)
      ?.sort(),
    ['incidents.escalated', 'incidents.overrun'],
  );
  const late = await w.does(unit.as.head, report, first(incidentId, '2026-11-28T19:00:01.000Z'));
  assert.equal(late.late, true);
  assert.equal((await w.does(unit.as.head, incident, { incidentId })).stand, 'late');
});

test('上报不等控制：先上报后控制的，状态随后补齐；按时上报、事后登记的照实显示；填早了的时间不收', async () => {
  const unit = await anOperator(w);
  const officer = unit.as['security-officer'];
  const incidentId = await anIncident(w, unit);
  w.moveTo('2026-11-23T03:30:00.000Z');
  await w.isRefused('before-noticed', officer, report, first(incidentId, '2026-11-23T01:59:59.000Z'));
  await w.isRefused('in-the-future', officer, report, first(incidentId, '2026-11-23T03:30:01.000Z'));
  await w.isRefused('first-report-first', officer, report, first(incidentId, START, { which: 'follow-up' }));
  await w.does(officer, report, first(incidentId, '2026-11-23T02:50:00.000Z'));
  const before = await w.does(officer, incident, { incidentId });
  assert.deepEqual([before.state, before.stand], ['opened', 'entered-late']);
  await w.isRefused('wrong-state', officer, review, { incidentId, words: '原因', lessons: [] });
  await w.does(officer, contain, { incidentId, words: '已隔离' });
  assert.equal((await w.does(officer, incident, { incidentId })).state, 'reported');
  await w.isRefused('wrong-state', officer, contain, { incidentId, words: '再次' });
  await w.isRefused('wrong-state', officer, report, first(incidentId, START));
});

test('无须上报由主要负责人决定并写明理由，泄密不得免报；误报由主要负责人决定，已上报的不能再作误报', async () => {
  const unit = await w.aUnit();
  const leak = await anIncident(w, unit, { kind: 'secret-leak', words: '编号 2026-017 的载体不在柜中' });
  await w.isRefused('leak-is-reported', unit.as.head, waiveReport, { incidentId: leak, words: '已找到' });
  await w.does(unit.as.head, setAside, { incidentId: leak, as: 'nothing-happened', words: '载体在另一柜中，登记有误' });
  assert.deepEqual(await owed(unit, leak), []);
  const minor = await anIncident(w, unit);
  await w.does(unit.as.head, waiveReport, { incidentId: minor, words: '未达到较大级别' });
  assert.equal((await w.does(unit.as.head, incident, { incidentId: minor })).stand, 'waived');
  assert.deepEqual(
    (await owed(unit, minor)).map((row) => row.slice(0, 4)),
    ['8501'],
    '决定无须上报的，上报不再列入台账',
  );
  assert.deepEqual((await w.does(unit.as.head, clocks, {})).running, []);
  const told = await anIncident(w, unit, { words: '第三件' });
  await w.does(unit.as.head, report, first(told, START));
  await w.isRefused('reported-already', unit.as.head, setAside, {
    incidentId: told,
    as: 'opened-by-mistake',
    words: '误报',
  });
});

test('证据有校验码、有保管人：文件由添加人保管，逐次交接前后衔接；带密级标志的一律不收', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const incidentId = await anIncident(w, unit, { kind: 'device-found' });
  const file = { incidentId, name: '现场照片' };
  const added = await w.does(unit.as.member, addEvidence, file, A_PICTURE);
  await w.isRefused('not-found', unit.as.liaison, addEvidence, file, A_PICTURE);
  await w.isRefused('secrecy-mark', unit.as.member, addEvidence, { ...file, name: '机密★10年' }, A_PICTURE);
  await w.isRefused('secrecy-mark', unit.as.member, addEvidence, file, { ...A_PICTURE, fileName: '绝密★.png' });
  const thing = await w.does(officer, addThing, { incidentId, name: '不明接入设备一件', place: '保卫处证物柜' });
  await w.isRefused('secrecy-mark', officer, note, { incidentId, words: '机密★ 的内容' });
  const person = await aPerson(w, unit);
  const { incidentEvidenceId } = thing;
  await w.isRefused('before-last-holder', officer, handOver, {
    ...{ incidentEvidenceId, personId: person, since: '2026-11-23T01:00:00.000Z' },
  });
  w.moveTo('2026-11-23T04:00:00.000Z');
  await w.does(officer, handOver, {
    ...{ incidentEvidenceId, personId: person, place: '移交技术检查', since: '2026-11-23T03:00:00.000Z' },
  });
  const { evidence } = await w.does(officer, incident, { incidentId });
  assert.deepEqual(
    evidence.map(({ name, isFile, contentHash, custody }) => [name, isFile, contentHash, custody.length]),
    [
      ['现场照片', true, added.contentHash, 1],
      ['不明接入设备一件', false, null, 2],
    ],
  );
  await w.does(officer, openFile, { incidentEvidenceId: added.incidentEvidenceId });
  await w.isRefused('not-found', officer, openFile, { incidentEvidenceId });
  const mine = await w.does(unit.as.member, ownIncident, { incidentId });
  assert.deepEqual(
    mine.evidence.map(({ name }) => name),
    ['现场照片'],
  );
});

test('任务由承办人在自己的页面上完成；别人的任务、别人报出的情况看不到', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const incidentId = (await w.does(unit.as.liaison, open, { kind: 'intrusion', words: '有人在围墙外架设设备' }))
    .incidentId;
  const { incidentTaskId } = await w.does(officer, giveTask, {
    ...{ incidentId, what: '封存监控录像', personId: unit.memberId, dueOn: '2026-11-23' },
  });
  await w.isRefused('task-in-the-past', officer, giveTask, {
    ...{ incidentId, what: '昨天的事', personId: unit.memberId, dueOn: '2026-11-22' },
  });
  await w.isRefused('not-found', unit.as.liaison, finish, { incidentTaskId });
  const mine = await w.does(unit.as.member, ownIncidents, {});
  assert.deepEqual([mine.rows.length, mine.tasks.map(({ what }) => what)], [0, ['封存监控录像']]);
  await w.does(unit.as.member, finish, { incidentTaskId });
  await w.isRefused('wrong-state', unit.as.member, finish, { incidentTaskId });
  await w.isRefused('not-found', unit.as.member, ownIncident, { incidentId });
  assert.equal((await w.does(unit.as.liaison, ownIncident, { incidentId })).words, '有人在围墙外架设设备');
});

test('断线重发不成两件；将来的时间、过长的文字、没有这类的都被谢绝；行业主管部门和机关不在此登记', async () => {
  const unit = await w.aUnit();
  const same = { kind: 'other', words: '门口有人打听' };
  const one = await w.does(unit.as.member, open, same);
  const again = await w.does(unit.as.member, open, same);
  assert.deepEqual([again.incidentId, again.again], [one.incidentId, true]);
  assert.notEqual((await w.does(unit.as.liaison, open, same)).incidentId, one.incidentId);
  await w.isRefused('in-the-future', unit.as.member, open, { ...same, noticedAt: '2026-11-23T02:00:01.000Z' });
  await w.isRefused('invalid-input', unit.as.member, open, { ...same, words: '字'.repeat(501) });
  await w.isRefused('invalid-input', unit.as.member, open, { kind: 'fire' });
  await w.isRefused('secrecy-mark', unit.as.member, open, { ...same, words: '秘密★5年' });
  const organ = await w.aBody('organ', '示例市国家安全局');
  await w.isRefused('no-incidents-here', organ.as.member, open, same);
});

test('R1：安全防范专员和主要负责人看全部，信息安全只看网络安全事件；三员和其他人不经办；只有主要负责人办结、免报、不作为突发情况', async () => {
  const unit = await w.aUnit();
  const [network, approach] = [await anIncident(w, unit), await anIncident(w, unit, { kind: 'approach' })];
  const ofNetwork = await w.does(unit.as['network-security'], incidents, {});
  assert.deepEqual(
    ofNetwork.rows.map(({ incidentId }) => incidentId),
    [network],
  );
  await w.isRefused('not-found', unit.as['network-security'], incident, { incidentId: approach });
  await w.isRefused('not-found', unit.as['network-security'], contain, { incidentId: approach, words: '已处置' });
  assert.equal((await w.does(unit.as.head, incidents, {})).total, 2);
  const untold = ROLES.filter((role) => !(EVERYBODY as readonly string[]).includes(role));
  assert.deepEqual(untold, [...ADMINISTRATORS, 'industry-officer', 'organ-officer']);
  const named = { incidentId: network };
  await w.onlyFor(EVERYBODY, unit, open, { kind: 'other' });
  await w.onlyFor(DEAL, unit, incidents, {});
  await w.onlyFor(DEAL, unit, clocks, {});
  await w.onlyFor(DEAL, unit, incident, named);
  await w.onlyFor(DEAL, unit, contain, { ...named, words: '已处置' });
  await w.onlyFor(DEAL, unit, report, first(network, START));
  await w.onlyFor(DEAL, unit, printReport, { ...named, which: 'first' });
  await w.onlyFor(DEAL, unit, findPeople, { text: '王' });
  await w.onlyFor(['head'], unit, close, named);
  await w.onlyFor(['head'], unit, waiveReport, { ...named, words: '理由' });
  await w.onlyFor(['head'], unit, setAside, { ...named, as: 'opened-by-mistake', words: '理由' });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as.head, incident, named);
});

test('首报、续报、终报各成 PDF，台账可以导出；说过的话在表中只有密文', async () => {
  const unit = await anOperator(w);
  const incidentId = await anIncident(w, unit, { words: '独有的记号文字' });
  await isReported(w, unit, incidentId);
  await w.does(unit.as['security-officer'], addEvidence, { incidentId, name: '登录日志截图' }, A_PICTURE);
  const { file } = await w.does(unit.as.head, printReport, { incidentId, which: 'follow-up' });
  assert.match(Buffer.from(file.bytes).subarray(0, 5).toString(), /%PDF-/);
  assert.match(file.name, /^突发情况报告-续报-2026-\d{6}\.pdf$/);
  const sheet = { format: 'csv', language: 'zh', purpose: 'inspection' };
  const out = await w.does(unit.as.head, exportIncidents, sheet);
  assert.ok(!Buffer.from(out.file!.bytes).toString().includes('独有的记号文字'));
  const rows = await w.owner.query('select words from incident_entry where unit_id = $1 and words is not null', [
    unit.unitId,
  ]);
  assert.ok(rows.rows.length > 0 && rows.rows.every(({ words }) => !words.includes(Buffer.from('独有的记号'))));
});
