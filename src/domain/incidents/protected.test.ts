import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { anIncident, anOperator, first } from '../../fixtures/incidents.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld } from '../../fixtures/world.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { giveTask, report } from './actions/handle.ts';
import { addEvidence, addThing } from './actions/open.ts';
import { openFile, printReport } from './actions/print.ts';
import { escalate } from './escalate.ts';
import { incident } from './queries.ts';
import { destroyNames } from './store/retention.ts';

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

test('时限过半、超时各写一封不含内容的邮件给主要负责人；没有设置邮件的不写', async () => {
  const unit = await anOperator(w);
  const head = await aPerson(w, unit);
  await w.owner.query(`update account set person_id = $2 where unit_id = $1 and login like 'head-%'`, [
    unit.unitId,
    head,
  ]);
  await w.owner.query(`update person set email = 'head@unit.example' where unit_id = $1 and person_id = $2`, [
    unit.unitId,
    head,
  ]);
  const sent: { to: string; subject: string; text: string }[] = [];
  const mail = {
    post: async (one: (typeof sent)[number]) => {
      sent.push(one);
      return 'sent' as const;
    },
  };
  await anIncident(w, unit, { words: '独有的记号文字' });
  w.moveTo('2026-11-23T02:31:00.000Z');
  await escalate(w.world, unit.unitId, mail);
  await escalate(w.world, unit.unitId, mail);
  assert.deepEqual(
    sent.map(({ to }) => to),
    ['head@unit.example'],
  );
  w.moveTo('2026-11-23T03:01:00.000Z');
  await escalate(w.world, unit.unitId, mail);
  assert.equal(sent.length, 2);
  for (const { subject, text } of sent)
    assert.ok(!/记号|网络|突发|incident|network|https?:/i.test(subject + text), text);
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
