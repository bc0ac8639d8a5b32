import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { approves } from '../../fixtures/dispatches.ts';
import { aFinding } from '../../fixtures/findings.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import type { YearlyReportId } from '../../platform/ids.ts';
import { addHere } from '../dispatches/actions/correspondents.ts';
import { openArrival, openArrivalFile } from '../dispatches/actions/receive.ts';
import { sendDispatch } from '../dispatches/actions/send.ts';
import { correspondents, received } from '../dispatches/queries.ts';
import { planTraining } from '../training/actions/plan-training.ts';
import { recordAttendance } from '../training/actions/record-attendance.ts';
import { issue, sendBack, submit } from './actions/issue.ts';
import { editable, print } from './actions/papers.ts';
import { draft as draftDispatch } from './actions/send.ts';
import { acceptFigures, begin, discard, revise, write } from './actions/write.ts';
import { get, list, rows } from './queries.ts';
import { ISSUE, READ, RUN, type Section } from './yearly-reports.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  w.moveTo(START);
  await w.checkInvariants();
});
after(() => w.close());

let units = 0;
const aUnit = () => w.aBody('unit', `第${++units}研究院`, `研${units}`);
const begun = async (unit: TestUnit, year = 2026): Promise<YearlyReportId> =>
  (await w.does(unit.as['security-officer'], begin, { year })).yearlyReportId;
const read = (unit: TestUnit, yearlyReportId: YearlyReportId) => w.does(unit.as.head, get, { yearlyReportId });
async function isIssued(unit: TestUnit, yearlyReportId: YearlyReportId) {
  await w.does(unit.as['security-officer'], submit, { yearlyReportId });
  const { revision } = await read(unit, yearlyReportId);
  return w.does(unit.as.head, issue, { yearlyReportId, revision });
}
/** A session of 20 November that is entered only now. */
async function isEnteredLate(unit: TestUnit): Promise<void> {
  const officer = unit.as['security-officer'];
  const { trainingId } = await w.does(officer, planTraining, {
    ...{ topic: '专题', subjects: ['secrecy'], day: '2026-11-20', hours: 1, place: '报告厅' },
  });
  await w.does(officer, recordAttendance, { trainingId, attendees: [unit.memberId] });
}
const says = async (unit: TestUnit, yearlyReportId: YearlyReportId, section: Section, zh: string) => {
  const { revision } = await read(unit, yearlyReportId);
  await w.does(unit.as['security-officer'], write, { yearlyReportId, revision, sections: [{ section, zh, en: '' }] });
};

test('起草、送签、签发：数据固定，文件带单位签章，签发后不再更改', async () => {
  const unit = await aUnit();
  const yearlyReportId = await begun(unit);
  await w.isRefused('wrong-state', unit.as.head, issue, { yearlyReportId, revision: 1 });
  const { number } = await isIssued(unit, yearlyReportId);
  assert.match(number, /^研\d+年报〔2026〕1号$/);
  const one = await read(unit, yearlyReportId);
  assert.deepEqual(
    [one.state, one.issuedOn, one.asOf, one.countedOn, one.hasFile],
    ['issued', '2026-11-23', '2026-11-22', '2026-11-23', true],
  );
  const { file } = await w.does(unit.as.head, print, { yearlyReportId });
  assert.match(Buffer.from(file.bytes).toString('latin1'), /ETSI\.CAdES\.detached/);
  await isEnteredLate(unit);
  const later = await read(unit, yearlyReportId);
  assert.deepEqual([later.figures['sessions-held'], later.moved], [0, []], '签发以后补登的不改变已签发的数据');
  const officer = unit.as['security-officer'];
  const sections = [{ section: 'rules', zh: '改过', en: '' }];
  await w.isRefused('wrong-state', officer, write, { yearlyReportId, revision: 1, sections });
  await w.isRefused('wrong-state', officer, acceptFigures, { yearlyReportId });
  await w.isRefused('wrong-state', officer, discard, { yearlyReportId });
});

test('谁可以：专员起草和送签，主要负责人签发，两者可读；写过的人不能签发', async () => {
  const unit = await aUnit();
  await w.onlyFor(RUN, unit, begin, { year: 2026 });
  const yearlyReportId = await begun(unit);
  for (const [act, input] of [
    [write, { yearlyReportId, revision: 1, sections: [{ section: 'rules', zh: '无', en: '' }] }],
    [acceptFigures, { yearlyReportId }],
    [submit, { yearlyReportId }],
    [revise, { yearlyReportId }],
    [discard, { yearlyReportId }],
    [draftDispatch, { yearlyReportId, correspondentIds: [1] }],
  ] as const)
    await w.onlyFor(RUN, unit, act as typeof submit, input);
  await w.onlyFor(ISSUE, unit, issue, { yearlyReportId, revision: 1 });
  for (const look of [get, print, editable]) await w.onlyFor(READ, unit, look as typeof get, { yearlyReportId });
  await w.onlyFor(READ, unit, list, {});
  await w.onlyFor(READ, unit, rows, { yearlyReportId, figure: 'sessions-held' });
  await w.owner.query(
    "update account set roles = roles || '{security-officer}'::text[] where unit_id = $1 and login = $2",
    [unit.unitId, `head-${unit.unitId}`],
  );
  await w.does(unit.as.head, write, {
    ...{ yearlyReportId, revision: 1, sections: [{ section: 'rules', zh: '无', en: '' }] },
  });
  await w.does(unit.as['security-officer'], submit, { yearlyReportId });
  const { revision, mine } = await read(unit, yearlyReportId);
  assert.equal(mine, true);
  await w.isRefused('own-report', unit.as.head, issue, { yearlyReportId, revision });
});

test('数据与台账不一致的不能送签、不能签发，并指明是哪一项；采用新数据后日志有旧值和新值', async () => {
  const unit = await aUnit();
  const officer = unit.as['security-officer'];
  const yearlyReportId = await begun(unit);
  await isEnteredLate(unit);
  const { moved } = await read(unit, yearlyReportId);
  assert.deepEqual(
    moved.find(({ figure }) => figure === 'sessions-held'),
    { figure: 'sessions-held', accepted: 0, now: 1 },
  );
  const refused = await w.isRefused('figures-out-of-date', officer, submit, { yearlyReportId });
  assert.match(String(refused.details.zh), /培训场次/);
  await w.does(officer, acceptFigures, { yearlyReportId });
  await w.does(officer, submit, { yearlyReportId });
  const { revision } = await read(unit, yearlyReportId);
  await isEnteredLate(unit);
  await w.isRefused('figures-out-of-date', unit.as.head, issue, { yearlyReportId, revision });
  const { moved: shown } = await read(unit, yearlyReportId);
  await isEnteredLate(unit);
  await w.isRefused('figures-out-of-date', unit.as.head, issue, { yearlyReportId, revision, movedSeen: shown });
  const { moved: movedSeen } = await read(unit, yearlyReportId);
  await w.does(unit.as.head, issue, { yearlyReportId, revision, movedSeen });
  assert.equal((await read(unit, yearlyReportId)).figures['sessions-held'], 1, '签发的是采用过的数据');
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 50 }));
  const facts = entries.find(({ action }) => action === 'yearly-reports.accept-figures')!.facts as {
    changed: { of: string; before: number; after: number }[];
  };
  assert.deepEqual(
    facts.changed.find(({ of }) => of === 'sessions-held'),
    { of: 'sessions-held', before: 0, after: 1 },
  );
  const issued = entries.find(({ action }) => action === 'yearly-reports.issue')!.facts as { moved: unknown[] };
  const behind = await w.does(officer, rows, { yearlyReportId, figure: 'sessions-held' });
  assert.deepEqual([behind.total, behind.stated], [3, 1], '出处说明现在是多少');
  assert.deepEqual(issued.moved[0], { of: 'sessions-held', stated: 1, now: 3 }, '看过的变化记入日志');
});

test('没有写进正文的数据变了，不妨碍签发', async () => {
  const unit = await aUnit();
  const yearlyReportId = await begun(unit);
  for (const section of ['education', 'problems'] as const) await says(unit, yearlyReportId, section, '无');
  await isEnteredLate(unit);
  await isIssued(unit, yearlyReportId);
});

test('年内的报告统计到选定的日期：当天办理的不影响送签和签发，统计日以后的不计入', async () => {
  const unit = await aUnit();
  const officer = unit.as['security-officer'];
  for (const asOf of ['2026-11-23', '2026-12-01', '2025-12-31'])
    await w.isRefused('no-such-as-of-day', officer, begin, { year: 2026, asOf });
  const { yearlyReportId } = await w.does(officer, begin, { year: 2026, asOf: '2026-10-31' });
  await isEnteredLate(unit);
  await w.does(officer, submit, { yearlyReportId });
  const waiting = await read(unit, yearlyReportId);
  assert.deepEqual([waiting.asOf, waiting.newest, waiting.moved], ['2026-10-31', '2026-11-22', []]);
  await w.does(unit.as.head, sendBack, { yearlyReportId, words: '统计到昨天' });
  await w.isRefused('no-such-as-of-day', officer, acceptFigures, { yearlyReportId, asOf: '2026-11-23' });
  await w.does(officer, acceptFigures, { yearlyReportId });
  await w.does(officer, submit, { yearlyReportId });
  await aFinding(w, unit);
  await w.isRefused('wrong-state', officer, acceptFigures, { yearlyReportId });
  const { revision, figures } = await read(unit, yearlyReportId);
  await w.does(unit.as.head, issue, { yearlyReportId, revision });
  assert.deepEqual([figures['sessions-held'], figures['findings-raised']], [1, 0]);
});

test('一年的第一天还没有可统计的日子；年末以后只统计到年末', async () => {
  const unit = await aUnit();
  w.moveTo('2027-01-01T02:00:00.000Z');
  const officer = unit.as['security-officer'];
  await w.isRefused('no-such-year', officer, begin, { year: 2027 });
  assert.deepEqual((await w.does(officer, list, {})).years, { from: 2026, to: 2026, last: '2026-12-31' });
  await w.isRefused('no-such-as-of-day', officer, begin, { year: 2026, asOf: '2026-11-30' });
  const { yearlyReportId } = await w.does(officer, begin, { year: 2026, asOf: '2026-12-31' });
  assert.equal((await read(unit, yearlyReportId)).asOf, '2026-12-31');
});

test('年末以后，只统计到年中的草稿不能签发，先采用全年数据；年内可以先出截至当日的', async () => {
  const unit = await aUnit();
  const yearlyReportId = await begun(unit);
  w.moveTo('2027-01-11T02:00:00.000Z');
  await w.isRefused('figures-out-of-date', unit.as['security-officer'], submit, { yearlyReportId });
  await w.does(unit.as['security-officer'], acceptFigures, { yearlyReportId });
  await isIssued(unit, yearlyReportId);
  assert.equal((await read(unit, yearlyReportId)).asOf, '2026-12-31');
});

test('空的部分、不存在的数据、密级标志、人员姓名：不能保存或者送签，并指明在哪里', async () => {
  const unit = await aUnit();
  const officer = unit.as['security-officer'];
  await aPerson(w, unit, { name: '欧阳清源' });
  const yearlyReportId = await begun(unit);
  const writes = (zh: string) => ({ yearlyReportId, revision: 1, sections: [{ section: 'problems', zh, en: '' }] });
  await w.isRefused('no-such-figure', officer, write, writes('共{{no-such}}个'));
  await w.isRefused('secrecy-mark', officer, write, writes('机密★10年'));
  await w.isRefused('invalid-input', officer, write, writes('长'.repeat(4001)));
  await says(unit, yearlyReportId, 'problems', '');
  const empty = await w.isRefused('section-empty', officer, submit, { yearlyReportId });
  assert.equal(empty.details.zh, '存在的问题');
  await says(unit, yearlyReportId, 'problems', '由欧阳清源牵头整改。');
  assert.deepEqual((await read(unit, yearlyReportId)).names, [{ section: 'problems', name: '欧阳清源' }]);
  const named = await w.isRefused('names-in-report', officer, submit, { yearlyReportId });
  assert.equal(named.details.zh, '欧阳清源');
  await w.does(officer, submit, { yearlyReportId, namesSeen: true });
});

test('一个年度同时只有一份草稿；没有开始的年度、台账以前的年度没有；别的单位的不存在', async () => {
  const [unit, other] = [await aUnit(), await aUnit()];
  const officer = unit.as['security-officer'];
  await w.isRefused('no-such-year', officer, begin, { year: 2027 });
  await w.isRefused('no-such-year', officer, begin, { year: 2025 });
  const yearlyReportId = await begun(unit);
  await w.isRefused('report-in-hand', officer, begin, { year: 2026 });
  for (const act of [submit, discard, print, editable, revise] as const)
    await w.isRefused('not-found', other.as['security-officer'], act as typeof submit, { yearlyReportId });
  await w.isRefused('not-found', other.as.head, get, { yearlyReportId });
  await w.does(officer, discard, { yearlyReportId });
  await begun(unit);
});

test('别人在我打开之后改过的，不覆盖；主要负责人退回写明理由，签发的是读过的那一稿', async () => {
  const unit = await aUnit();
  const officer = unit.as['security-officer'];
  const yearlyReportId = await begun(unit);
  await says(unit, yearlyReportId, 'rules', '制度齐全。');
  const sections = [{ section: 'rules', zh: '旧页面上写的', en: '' }];
  await w.isRefused('report-changed', officer, write, { yearlyReportId, revision: 1, sections });
  await w.does(officer, submit, { yearlyReportId });
  await w.does(unit.as.head, sendBack, { yearlyReportId, words: '补充问题的原因' });
  assert.equal((await read(unit, yearlyReportId)).returned, '补充问题的原因');
  await says(unit, yearlyReportId, 'problems', '原因是登记不及时。');
  await w.does(officer, submit, { yearlyReportId });
  await w.isRefused('report-changed', unit.as.head, issue, { yearlyReportId, revision: 2 });
});

test('与上一年度比较：上一年度印发过的用其数据，没有的由台账统计，台账没有的不比较；更正是新的版本', async () => {
  const unit = await aUnit();
  assert.equal((await read(unit, await begun(unit))).lastYearFrom, null, '台账自2026年起');
  w.moveTo('2027-02-01T02:00:00.000Z');
  const next = await begun(unit, 2027);
  assert.equal((await read(unit, next)).lastYearFrom, 'ledger');
  const { rows } = await w.does(unit.as.head, list, {});
  const first = rows.find(({ year }) => year === 2026)!.yearlyReportId;
  await w.does(unit.as['security-officer'], acceptFigures, { yearlyReportId: first });
  await isIssued(unit, first);
  assert.equal((await read(unit, next)).lastYearFrom, 'report');
  await w.isRefused('report-issued', unit.as['security-officer'], begin, { year: 2026 });
  const { yearlyReportId } = await w.does(unit.as['security-officer'], revise, { yearlyReportId: first });
  const { number } = await isIssued(unit, yearlyReportId);
  assert.match(number, /〔2026〕2号$/);
  assert.equal((await read(unit, first)).state, 'issued', '前一版仍在');
});

test('作为公文报送主管部门：附签发的文件，另一人审批后发出，对方收文中可以打开', async () => {
  const unit = await aUnit();
  const department = await w.aBody('industry-department', '某行业主管部门', '某行');
  const officer = unit.as['security-officer'];
  const { here } = await w.does(unit.as.head, correspondents, {});
  const { bodyId } = here.find(({ name }) => name === '某行业主管部门')!;
  const { correspondentId } = await w.does(officer, addHere, { bodyId });
  const yearlyReportId = await begun(unit);
  const sending = { yearlyReportId, correspondentIds: [correspondentId] };
  await w.isRefused('wrong-state', officer, draftDispatch, sending);
  await isIssued(unit, yearlyReportId);
  const { dispatchId } = await w.does(officer, draftDispatch, sending);
  await w.isRefused('step-in-hand', officer, draftDispatch, sending);
  await approves(w, unit.as.head, dispatchId);
  await w.does(officer, sendDispatch, { dispatchId });
  const [sent] = (await read(unit, yearlyReportId)).sent;
  assert.deepEqual([sent!.state, sent!.to, sent!.receipted], ['sent', '某行业主管部门', false]);
  const { rows } = await w.does(department.as['industry-officer'], received, { type: 'yearly-report' });
  const { arrivalId } = rows[0]!;
  const opened = await w.does(department.as['industry-officer'], openArrival, { arrivalId, purpose: 'supervise' });
  assert.equal((opened.content as { year: number }).year, 2026);
  const attached = opened.files.find(({ role }) => role === 'attachment')!;
  const { file } = await w.does(department.as['industry-officer'], openArrivalFile, {
    ...{ arrivalId, purpose: 'supervise', position: attached.position },
  });
  const own = await w.does(unit.as.head, print, { yearlyReportId });
  assert.deepEqual(Buffer.from(file.bytes), Buffer.from(own.file.bytes), '就是签发的那一份');
});

test('可编辑的副本不带签章；行业主管部门和国家安全机关不在此起草', async () => {
  const unit = await aUnit();
  const yearlyReportId = await begun(unit);
  const { file } = await w.does(unit.as.head, editable, { yearlyReportId });
  assert.equal(Buffer.from(file.bytes).subarray(0, 2).toString(), 'PK');
  const department = await w.aBody('industry-department', '另一行业主管部门', '另行');
  await w.isRefused('no-yearly-reports-here', department.as['security-officer'], begin, { year: 2026 });
});
