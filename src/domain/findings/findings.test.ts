import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { aFinding, isPutRight } from '../../fixtures/findings.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { day } from '../../law/day.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { ledger } from '../duties/queries.ts';
import { exportFindings } from './actions/export.ts';
import { assign, dismiss, extend, raise, suggest } from './actions/raise.ts';
import { close, reopen, sendBack } from './actions/verify.ts';
import { addFile, openFile, plan, submit } from './actions/work.ts';
import { DECIDE, EVERYBODY, findingStand, LIST, RAISE, RUN } from './findings.ts';
import { finding, findings, ownFindings, standing } from './queries.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

const A_PICTURE = { fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
const owed = async (unit: TestUnit) =>
  (await w.does(unit.as['security-officer'], ledger, { state: 'all', limit: 200 })).rows
    .filter(({ rule }) => rule === 8208)
    .map(({ due, state, doneOn }) => `${due} ${state} ${doneOn ?? '-'}`);

test('整改期限按严重程度以工作日计；列入台账；由他人验收后销号即满足', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const findingId = await aFinding(w, unit, { severity: 'major' });
  // Ten working days after Monday 23 November.
  assert.deepEqual(await owed(unit), ['2026-12-07 due-soon -']);
  await w.isRefused('measures-first', officer, submit, { findingId, words: '已办' });
  await isPutRight(w, officer, findingId);
  assert.equal((await w.does(officer, finding, { findingId })).isDoer, true);
  await w.isRefused('own-finding', officer, close, { findingId, words: '同意销号' });
  await w.isRefused('own-finding', officer, sendBack, { findingId, words: '再看看' });
  await w.does(unit.as.head, close, { findingId, words: '现场核实，门禁正常' });
  assert.deepEqual(await owed(unit), ['2026-12-07 met 2026-11-23']);
  await w.isRefused('wrong-state', unit.as.head, close, { findingId, words: '再次' });
});

test('轻微问题只列在问题清单，不列入台账', async () => {
  const unit = await w.aUnit();
  await aFinding(w, unit, { severity: 'minor' });
  assert.deepEqual(await owed(unit), []);
  assert.equal((await w.does(unit.as.head, findings, {})).total, 1);
});

test('整改责任人本人即使另有账号身份也不能验收；退回后继续整改', async () => {
  const unit = await w.aUnit();
  const findingId = await aFinding(w, unit, { responsibleId: unit.memberId });
  const member = unit.as.member;
  assert.deepEqual(
    (await w.does(member, ownFindings, {})).toPutRight.map((one) => one.findingId),
    [findingId],
  );
  await isPutRight(w, member, findingId);
  await w.does(unit.as.head, sendBack, { findingId, words: '照片看不清' });
  assert.equal((await w.does(member, finding, { findingId })).stand, 'open');
  await w.does(member, submit, { findingId, words: '重新拍照' });
  await w.does(unit.as['security-officer'], close, { findingId, words: '核实' });
  const whole = await w.does(member, finding, { findingId });
  assert.deepEqual(
    whole.entries.map(({ what }) => what),
    ['raised', 'planned', 'submitted', 'returned', 'submitted', 'closed'],
  );
});

test('销号后佐证材料固定：不能再添加，被替换的看得出来', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const findingId = await aFinding(w, unit);
  const { findingFileId } = await w.does(officer, addFile, { findingId, name: '整改照片' }, A_PICTURE);
  await isPutRight(w, officer, findingId);
  await w.does(unit.as.head, close, { findingId, words: '核实' });
  await w.isRefused('wrong-state', officer, addFile, { findingId, name: '补充' }, A_PICTURE);
  assert.equal((await w.does(officer, finding, { findingId })).intact, true);
  assert.equal((await w.does(unit.as.head, openFile, { findingFileId })).file.mediaType, 'image/png');
  const was = await w.owner.query('select content_hash from finding_file where file_id = $1', [findingFileId]);
  const put = (hash: string) =>
    w.owner.query('update finding_file set content_hash = $2 where file_id = $1', [findingFileId, hash]);
  await put('0'.repeat(64));
  assert.equal((await w.does(officer, finding, { findingId })).intact, false);
  await put(was.rows[0].content_hash);
});

test('重新打开：另起一轮，重新计期，原来的销号记录仍在；台账重新列为应办', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const findingId = await aFinding(w, unit);
  await isPutRight(w, officer, findingId);
  await w.does(unit.as.head, close, { findingId, words: '核实' });
  w.moveTo('2026-12-01T02:00:00.000Z');
  await w.does(officer, reopen, { findingId, words: '门磁又坏了' });
  const whole = await w.does(officer, finding, { findingId });
  assert.deepEqual([whole.state, whole.round, whole.dueOn], ['open', 2, '2026-12-29']);
  assert.ok(whole.entries.some(({ what, words }) => what === 'closed' && words === '核实'));
  assert.deepEqual(await owed(unit), ['2026-12-29 due-soon -']);
});

test('逾期的列为逾期；延期由主要负责人决定、写明理由，责任人本人不能给自己延期', async () => {
  const unit = await w.aUnit();
  const findingId = await aFinding(w, unit, { severity: 'critical' });
  w.moveTo('2026-12-05T02:00:00.000Z');
  assert.equal((await w.does(unit.as.head, findings, { stand: 'overdue' })).total, 1);
  assert.deepEqual(await owed(unit), ['2026-11-30 overdue -']);
  await isPutRight(w, unit.as['security-officer'], findingId);
  assert.equal((await w.does(unit.as.head, findings, { stand: 'submitted' })).total, 1, '逾期的也待验收');
  const more = { findingId, dueOn: '2026-12-20', words: '配件采购中' };
  await w.isRefused('not-later', unit.as.head, extend, { ...more, dueOn: '2026-11-30' });
  await w.onlyFor(DECIDE, unit, extend, more);
  await w.does(unit.as.head, extend, more);
  assert.equal((await w.does(unit.as.head, findings, { stand: 'overdue' })).total, 0);
});

test('员工提出隐患建议，专员采纳后计期，或者说明理由不采纳，本人看得到', async () => {
  const unit = await w.aUnit();
  const member = unit.as.member;
  const one = await w.does(member, suggest, { title: '机房窗户关不严', where: '3楼机房' });
  const other = await w.does(member, suggest, { title: '门口缺少提示牌' });
  assert.deepEqual(await owed(unit), []);
  await w.isRefused('wrong-state', member, submit, { findingId: one.findingId, words: '已办' });
  const taken = { findingId: one.findingId, severity: 'general', responsibleId: unit.memberId };
  await w.does(unit.as['security-officer'], assign, taken);
  await w.does(unit.as['security-officer'], dismiss, { findingId: other.findingId, words: '已有提示牌，在大门内侧' });
  const mine = await w.does(member, ownFindings, {});
  assert.deepEqual(mine.suggested.map(({ state }) => state).sort(), ['dismissed', 'open']);
  const told = await w.does(member, finding, { findingId: other.findingId });
  assert.equal(told.entries.at(-1)!.words, '已有提示牌，在大门内侧');
  assert.equal((await owed(unit)).length, 1);
});

test('除建议外，不作为问题只由主要负责人决定；期限不超过一年', async () => {
  const unit = await w.aUnit();
  const findingId = await aFinding(w, unit);
  const reason = { findingId, words: '设备已停用' };
  await w.isRefused('not-permitted', unit.as['security-officer'], dismiss, reason);
  await w.isRefused('until-when', unit.as.head, dismiss, { ...reason, until: '2028-01-01' });
  await w.does(unit.as.head, dismiss, reason);
  assert.deepEqual(await owed(unit), []);
});

test('严重程度改重的期限提前；改轻由主要负责人决定、写明理由，期限不延后', async () => {
  const unit = await w.aUnit();
  const findingId = await aFinding(w, unit);
  const officer = unit.as['security-officer'];
  assert.equal((await w.does(officer, assign, { findingId, severity: 'critical' })).dueOn, '2026-11-30');
  const lighter = { findingId, severity: 'minor', words: '复测后影响很小' };
  await w.isRefused('less-grave', officer, assign, lighter);
  await w.isRefused('less-grave', unit.as.head, assign, { findingId, severity: 'minor' });
  assert.equal((await owed(unit)).length, 1, '改不成的，台账不变');
  assert.equal((await w.does(unit.as.head, assign, lighter)).dueOn, '2026-11-30');
});

test('责任人不能先转给别人再由自己核验、延期或改轻', async () => {
  const unit = await w.aUnit();
  const { head } = unit.as;
  const responsibleId = await aPerson(w, unit);
  await w.owner.query('update account set person_id = $1 where unit_id = $2 and login = $3', [
    ...[responsibleId, unit.unitId, `head-${unit.unitId}`],
  ]);
  const findingId = await aFinding(w, unit, { responsibleId });
  const away = { findingId, severity: 'general' };
  await w.isRefused('own-finding', head, assign, away);
  await isPutRight(w, unit.as['security-officer'], findingId);
  await w.isRefused('own-finding', head, assign, away);
  await w.isRefused('own-finding', unit.as['security-officer'], assign, away);
  await w.isRefused('own-finding', head, close, { findingId, words: '已核实' });
});

test('联络员提的建议交给其他部门整改后，本人只能看，不能代为填写、添加佐证或提交', async () => {
  const unit = await w.aUnit();
  const { liaison } = unit.as;
  const { findingId } = await w.does(liaison, suggest, { title: '隔壁机房窗户关不严' });
  const taken = { findingId, severity: 'general', responsibleId: unit.memberId };
  await w.does(unit.as['security-officer'], assign, taken);
  await w.does(liaison, finding, { findingId });
  await w.isRefused('not-found', liaison, plan, { findingId, cause: '老化', measures: '更换' });
  await w.isRefused('not-found', liaison, submit, { findingId, words: '已办' });
  const ids = (rows: readonly { findingId: number }[]) => rows.map((one) => one.findingId);
  const [his, whose] = [await w.does(liaison, ownFindings, {}), await w.does(unit.as.member, ownFindings, {})];
  assert.deepEqual([ids(his.suggested), ids(his.toPutRight)], [[findingId], []]);
  assert.deepEqual([ids(whose.suggested), ids(whose.toPutRight)], [[], [findingId]], '由他整改的，不是他提的建议');
});

test('R1：涉及个人的问题，其他部门的联络员看不到；本人看得到与自己有关的问题', async () => {
  const unit = await w.aUnit();
  const someone = await aPerson(w, unit);
  const findingId = await aFinding(w, unit, { personIds: [someone, unit.memberId] });
  await w.isRefused('not-found', unit.as.liaison, finding, { findingId });
  await w.isRefused('not-found', unit.as.member, finding, { findingId });
  assert.equal((await w.does(unit.as.liaison, findings, {})).total, 0);
  assert.deepEqual(
    (await w.does(unit.as.member, ownFindings, {})).about.map((one) => one.findingId),
    [findingId],
  );
  assert.equal((await w.does(unit.as.head, finding, { findingId })).people.length, 2);
  await w.does(unit.as['security-officer'], finding, { findingId });
  const ordered = await aFinding(w, unit, { personIds: [unit.memberId] });
  await w.owner.query(`update finding set source = 'order' where finding_id = $1`, [ordered]);
  await w.does(unit.as['security-officer'], finding, { findingId: ordered });
  const looks = (await w.does(unit.as.member, looksAtMe, {})).rows.filter(({ query }) => query === 'findings.get');
  assert.deepEqual(looks.map(({ by }) => by).sort(), ['head', 'security-officer'], 'R8：谁打开过，本人看得到');
  await w.owner.query(`update finding set source = 'other' where finding_id = $1`, [ordered]);
  const given = await aFinding(w, unit, { responsibleId: someone });
  await w.does(unit.as.head, finding, { findingId: given });
  const { rows: at } = await w.owner.query(`select query from look where person_id = $1 and query = 'findings.get'`, [
    someone,
  ]);
  assert.equal(at.length, 2, '涉及的和负责整改的都留痕，各一次');
  await isPutRight(w, unit.as['security-officer'], findingId);
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as.head, finding, { findingId });
});

test('态势：未整改问题按严重程度和时间统计', async () => {
  const unit = await w.aUnit();
  await aFinding(w, unit, { severity: 'major' });
  w.moveTo('2026-12-25T02:00:00.000Z');
  await aFinding(w, unit);
  const { byAge, open, overdue } = await w.does(unit.as.head, standing, {});
  assert.deepEqual([open, overdue], [2, 1]);
  assert.deepEqual(byAge.map(({ severity, age }) => `${severity} ${age}`).sort(), ['general 0', 'major 2']);
});

test('带密级标志的内容、过去的期限、已离开的人员不收', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const one = { source: 'other', severity: 'general', title: '机房门禁' };
  await w.isRefused('secrecy-mark', officer, raise, { ...one, what: '机密★5年 某项目' });
  await w.isRefused('task-in-the-past', officer, raise, { ...one, dueOn: '2026-11-20' });
  await w.isRefused('not-here-any-more', officer, raise, { ...one, responsibleId: 999_999 });
});

test('R1：专员和主要负责人办理，信息安全可以登记；导出须说明用途', async () => {
  const unit = await w.aUnit();
  const findingId = await aFinding(w, unit);
  const words = '理由充分';
  await w.onlyFor(RAISE, unit, raise, { source: 'other', severity: 'general', title: '门禁' });
  await w.onlyFor(EVERYBODY, unit, suggest, { title: '门禁' });
  await w.onlyFor(LIST, unit, findings, {});
  await w.onlyFor(RUN, unit, assign, { findingId, severity: 'general' });
  await w.onlyFor(RUN, unit, dismiss, { findingId, words });
  await w.onlyFor(RUN, unit, close, { findingId, words });
  await w.onlyFor(RUN, unit, sendBack, { findingId, words });
  await w.onlyFor(RUN, unit, reopen, { findingId, words });
  await w.onlyFor(RUN, unit, standing, {});
  await w.isRefused('not-found', unit.as.member, plan, { findingId, cause: words, measures: words });
  const { file } = await w.does(unit.as.head, exportFindings, { format: 'csv', purpose: 'inspection' });
  assert.match(Buffer.from(file!.bytes).toString(), /档案室门禁失灵/);
});

test('状态由日期推出，不另存', () => {
  const one = { state: 'open', dueOn: day('2026-11-25'), closedOn: null } as const;
  const on = (today: string) => findingStand(one, day(today));
  assert.deepEqual(
    [on('2026-11-20'), on('2026-11-22'), on('2026-11-25'), on('2026-11-26')],
    ['open', 'due-soon', 'due-soon', 'overdue'],
  );
  const closed = { state: 'closed', dueOn: day('2026-11-25'), closedOn: day('2026-11-26') } as const;
  assert.equal(findingStand(closed, day('2026-12-01')), 'closed-late');
});
