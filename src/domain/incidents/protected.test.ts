import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { anIncident, anOperator, first } from '../../fixtures/incidents.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld } from '../../fixtures/world.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { ledger } from '../duties/queries.ts';
import { close as closeFinding } from '../findings/actions/verify.ts';
import { findings } from '../findings/queries.ts';
import { mailAtOnce } from '../notices/at-once.ts';
import type { MailEnd, Post } from '../notices/mail.ts';
import { review } from './actions/end.ts';
import { contain, finish, giveTask, report } from './actions/handle.ts';
import { addEvidence, addThing } from './actions/open.ts';
import { openFile, printReport } from './actions/print.ts';
import { escalate } from './escalate.ts';
import { incident } from './queries.ts';
import { destroyNames } from './store/retention.ts';
import { incidentMail } from './store/tell.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

test('R8：案卷中有姓名的人在“我的”页面看到谁打开过；打开的本人和没有姓名的人不留', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const incidentId = await anIncident(w, unit);
  await w.does(officer, incident, { incidentId });
  await w.does(officer, incident, { incidentId });
  const { rows } = await w.does(unit.as.member, looksAtMe, {});
  assert.deepEqual(
    rows.map(({ query, purpose }) => [query, purpose.zh]),
    [['incidents.get', '经办突发情况']],
    '十分钟内重复打开记一次',
  );
});

test('R8：生成报告文书、取出证据文件同样记入“谁看过”，生成后十分钟内重复的记一次', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const incidentId = await anIncident(w, unit);
  const picture = { fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
  const { incidentEvidenceId } = await w.does(
    unit.as.member,
    addEvidence,
    { incidentId, name: '现场照片.png' },
    picture,
  );
  const seen = async () => (await w.does(unit.as.member, looksAtMe, {})).rows.map(({ query }) => query).sort();
  assert.deepEqual(await seen(), []);
  await w.does(officer, printReport, { incidentId, which: 'first' });
  await w.does(officer, printReport, { incidentId, which: 'first' });
  assert.deepEqual(await seen(), ['incidents.print-report']);
  await w.does(officer, openFile, { incidentEvidenceId });
  assert.deepEqual(await seen(), ['incidents.open-file', 'incidents.print-report']);
});

test('时限过半、超时各写一封不含内容的邮件给主要负责人，没有送出的再送；已上报的不再写', async () => {
  const unit = await anOperator(w);
  const head = await aPerson(w, unit);
  const ofHead = [unit.unitId, head];
  await w.owner.query(`update account set person_id = $2 where unit_id = $1 and login like 'head-%'`, ofHead);
  await w.owner.query(`update person set email = 'head@unit.example' where unit_id = $1 and person_id = $2`, ofHead);
  const sent: string[] = [];
  let end: MailEnd = 'sent';
  const post: Post = async ({ to, subject, text }) => {
    sent.push(`${to} ${subject} ${text}`);
    return end;
  };
  const round = async () => {
    await escalate(w.world, unit.unitId);
    await mailAtOnce(w.world, unit.unitId, { wants: [incidentMail], post });
  };
  const incidentId = await anIncident(w, unit, { words: '独有的记号文字' });
  await round();
  assert.equal(sent.length, 0);
  w.moveTo('2026-11-23T02:31:00.000Z');
  await round();
  await round();
  assert.equal(sent.length, 1);
  assert.ok(sent[0]!.startsWith('head@unit.example'));
  end = 'away';
  w.moveTo('2026-11-23T03:01:00.000Z');
  await round();
  end = 'sent';
  w.moveTo('2026-11-23T03:02:00.000Z');
  await round();
  await round();
  assert.equal(sent.length, 3, '没有送出的一分钟后再送，送出的不再送');
  for (const one of sent) assert.ok(!/记号|网络|突发|incident|network|https?:/i.test(one), one);
  const again = await anIncident(w, unit, { words: '另一件' });
  await w.does(unit.as.head, report, first(incidentId, '2026-11-23T03:02:00.000Z'));
  await w.does(unit.as.head, report, first(again, '2026-11-23T03:02:00.000Z'));
  w.moveTo('2026-11-23T09:00:00.000Z');
  await round();
  assert.equal(sent.length, 3);
});

test('上报义务按时限列入台账；隔日才报的如实显示为逾期办理', async () => {
  const unit = await w.aUnit();
  const incidentId = await anIncident(w, unit, { kind: 'secret-leak' });
  const row = async () => {
    const { rows } = await w.does(unit.as['security-officer'], ledger, { state: 'all', rules: [8505], limit: 50 });
    return rows.map(({ due, state, doneOn }) => `${due} ${state} ${doneOn ?? '-'}`).join();
  };
  assert.equal(await row(), '2026-11-24 due-soon -');
  w.moveTo('2026-11-25T02:00:00.000Z');
  assert.equal(await row(), '2026-11-24 overdue -');
  await w.does(unit.as.head, report, first(incidentId, '2026-11-25T01:00:00.000Z'));
  assert.equal(await row(), '2026-11-24 met-late 2026-11-25');
});

test('复盘的每条教训同时列为问题整改：任务完成即已整改，由另一人验收销号', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const person = await aPerson(w, unit);
  const incidentId = await anIncident(w, unit);
  await w.does(officer, contain, { incidentId, words: '已断网' });
  await w.does(officer, report, first(incidentId, START));
  const lesson = { what: '停用全部外部账号', personId: person, dueOn: '2026-11-30' };
  await w.does(officer, review, { incidentId, words: '供应商账号未停用', lessons: [lesson] });
  const listed = async () =>
    (await w.does(unit.as.head, findings, {})).rows.map((row) => [row.source, row.title?.zh, row.dueOn, row.state]);
  assert.deepEqual(await listed(), [['incident', lesson.what, lesson.dueOn, 'open']]);
  const [task] = (await w.does(officer, incident, { incidentId })).tasks;
  await w.does(officer, finish, { incidentTaskId: task!.taskId });
  assert.equal((await listed())[0]![3], 'submitted');
  const [found] = (await w.does(unit.as.head, findings, {})).rows;
  const verified = { findingId: found!.findingId, words: '已抽查，外部账号均已停用' };
  await w.isRefused('own-finding', officer, closeFinding, verified);
  await w.does(unit.as.head, closeFinding, verified);
  assert.equal((await listed())[0]![3], 'closed');
});

test('R10：十年后姓名销毁，时间线、任务、证据、保管地点、回执中的该姓名同样成为编号', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const person = await aPerson(w, unit, { name: '欧阳明远' });
  const incidentId = await anIncident(w, unit, { words: '欧阳明远发现异常' });
  await w.does(officer, giveTask, { incidentId, what: '请欧阳明远封存日志', personId: person, dueOn: '2026-11-24' });
  const { incidentEvidenceId } = await w.does(officer, addThing, {
    ...{ incidentId, name: '欧阳明远的电脑', place: '欧阳明远办公室' },
  });
  await w.does(officer, report, first(incidentId, START, { receipt: '由欧阳明远电话报出' }));
  const ids = await w.owner.query('select named_id from incident_person where unit_id = $1 and incident_id = $2', [
    ...[unit.unitId, incidentId],
  ]);
  const going = { unitId: unit.unitId, kind: 'incident-person', ids: ids.rows.map((row) => Number(row.named_id)) };
  await w.world.db.inUnit(unit.unitId, (sql) => destroyNames(sql, going));
  const left = await w.does(officer, incident, { incidentId });
  assert.ok(!JSON.stringify(left).includes('欧阳'));
  assert.match(left.entries[0]!.words, /^人员\d发现异常$/);
  assert.match(left.tasks[0]!.what, /^请人员\d封存日志$/);
  const [thing] = left.evidence.filter(({ evidenceId }) => evidenceId === incidentEvidenceId);
  assert.match(`${thing!.name} ${thing!.custody[0]!.place}`, /^人员\d的电脑 人员\d办公室$/);
  assert.match(left.reports[0]!.receipt, /^由人员\d电话报出$/);
});
