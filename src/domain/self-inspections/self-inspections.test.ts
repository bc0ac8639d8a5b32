import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment, aPerson } from '../../fixtures/a-person.ts';
import { ALL_FOUR, anInspection, isAnswered, liaisonOf } from '../../fixtures/self-inspections.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { ledger } from '../duties/queries.ts';
import { addDepartment } from '../units/actions/change-departments.ts';
import { addStatusPeriod } from '../units/store/unit.ts';
import { addFile, answer, confirmProposed, openFile, signOffDepartment, takeBackSignOff } from './actions/answer.ts';
import { certify, printReport, sendBack, submit } from './actions/certify.ts';
import { sendOwn } from './actions/members.ts';
import { cancel, open, readLedger } from './actions/open.ts';
import { department, get, list, member, mine, myDepartments, overYears, own, senders } from './queries.ts';
import { ANSWER_FOR_DEPARTMENT, CERTIFY, itemsOf, LIST, OF_MEMBERS, READ, RUN } from './self-inspections.ts';
import { BUILT_IN } from './template/built-in.ts';
import { areasOf } from './whole.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

/** A key unit since the beginning of the year. */
async function aKeyUnit(): Promise<TestUnit> {
  const unit = await w.aUnit();
  await w.world.db.inUnit(unit.unitId, async (sql) => {
    await addStatusPeriod(sql, unit.unitId, {
      ...{ status: 'key-unit', from: '2026-01-01', noticeNumber: '示安告〔2026〕1号', noticeDay: '2025-12-20' },
    } as never);
    await w.world.rederive(sql, unit.unitId, 'whole-unit', w.today());
  });
  return unit;
}

const owed = async (unit: TestUnit) =>
  (await w.does(unit.as['security-officer'], ledger, { state: 'all', limit: 200 })).rows
    .filter(({ rule }) => rule === 9901)
    .map(({ due, state, doneOn }) => `${due} ${state} ${doneOn ?? '-'}`);

const OWN = itemsOf(BUILT_IN, 'member').map(({ ref }) => ({ ref, answer: 'met' as const }));

test('第九条第（九）项：开展、作答、部门签署、专员提交、主要负责人签署，台账记为已履行；报告带单位签章', async () => {
  const unit = await aKeyUnit();
  assert.deepEqual(await owed(unit), ['2026-12-31 owed -']);
  const { selfInspectionId } = await anInspection(w, unit);
  await isAnswered(w, unit, { selfInspectionId });
  const officer = unit.as['security-officer'];
  await w.isRefused('wrong-state', unit.as.head, certify, { selfInspectionId, statements: ALL_FOUR });
  await w.does(officer, submit, { selfInspectionId });
  await w.isRefused('wrong-state', officer, answer, {
    ...{ selfInspectionId, item: '1.1', departmentId: 0, answer: 'met' },
  });
  assert.deepEqual(await owed(unit), ['2026-12-31 owed -'], '没有签署的不算');
  await w.does(unit.as.head, certify, { selfInspectionId, statements: ALL_FOUR });
  assert.deepEqual(await owed(unit), ['2026-12-31 met 2026-11-23']);
  const whole = await w.does(unit.as.head, get, { selfInspectionId });
  assert.deepEqual([whole.state, whole.certifiedOn, whole.hasReport], ['certified', '2026-11-23', true]);
  const { file } = await w.does(unit.as.head, printReport, { selfInspectionId });
  const text = Buffer.from(file.bytes).toString('latin1');
  assert.match(text, /^%PDF-/);
  assert.match(text, /ETSI\.CAdES\.detached/);
  const { rows } = await w.does(unit.as.head, overYears, {});
  assert.deepEqual([rows.length, rows[0]!.result.sections.length > 5], [1, true]);
  await w.isRefused('wrong-state', unit.as.head, certify, { selfInspectionId, statements: ALL_FOUR });
});

test('四项声明逐项确认，缺一项不能签署，并指明是哪一项；只有主要负责人能签署', async () => {
  const unit = await w.aUnit();
  const { selfInspectionId } = await anInspection(w, unit);
  await isAnswered(w, unit, { selfInspectionId });
  await w.does(unit.as['security-officer'], submit, { selfInspectionId });
  for (const statement of ['done', 'briefed', 'corrected', 'supported'] as const) {
    const refused = await w.isRefused('statement-missing', unit.as.head, certify, {
      ...{ selfInspectionId, statements: { ...ALL_FOUR, [statement]: false } },
    });
    assert.equal(String(refused.details.zh).split('。').length, 2, '只有一项');
  }
  await w.onlyFor(CERTIFY, unit, certify, { selfInspectionId, statements: ALL_FOUR });
  assert.equal((await w.does(unit.as.head, get, { selfInspectionId })).state, 'submitted');
});

test('台账能回答的由台账给出答案和数字，由人确认；与台账不一致的须写明理由，说明加密保存', async () => {
  const unit = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const { selfInspectionId } = await anInspection(w, unit);
  const row = async (item: string) =>
    (await w.does(officer, get, { selfInspectionId })).answers.find((one) => one.item === item)!;
  const plan = await row('9.4');
  assert.deepEqual([plan.proposed, plan.proposedOccurrences, plan.answer], ['not-met', 1, null]);
  assert.deepEqual(plan.figures, { met: 0, late: 0, overdue: 1, open: 0 });
  assert.equal((await row('2.3')).proposed, 'not-applicable', '不是关键信息基础设施运营者');
  const disputed = { selfInspectionId, item: '9.4', departmentId: 0 as const, answer: 'met' as const };
  await w.isRefused('words-wanted', officer, answer, disputed);
  await w.isRefused('secrecy-mark', officer, answer, { ...disputed, words: '机密★10年' });
  await w.does(officer, answer, { ...disputed, words: '预案已印发，正在补录的独有文字' });
  assert.deepEqual([(await row('9.4')).answer, (await row('9.4')).words], ['met', '预案已印发，正在补录的独有文字']);
  await w.does(officer, confirmProposed, { selfInspectionId, items: ['9.4', '2.3'] });
  assert.deepEqual([(await row('9.4')).answer, (await row('2.3')).answer], ['met', 'not-applicable'], '已作答的不变');
  await w.does(officer, readLedger, { selfInspectionId });
  assert.equal((await row('9.4')).answer, 'met');
  const kept = await w.owner.query('select to_jsonb(a)::text as row from self_inspection_answer a where unit_id = $1', [
    unit.unitId,
  ]);
  const said = await w.owner.query('select to_jsonb(e)::text as row from journal_entry e where unit_id = $1', [
    unit.unitId,
  ]);
  for (const { row: text } of [...kept.rows, ...said.rows]) assert.ok(!text.includes('独有'));
});

test('部门联络员只回答本部门的项目，并签署确认；别的部门和单位的项目都看不到', async () => {
  const unit = await w.aUnit();
  const { liaison } = unit.as;
  const officer = unit.as['security-officer'];
  const { departmentId: otherId } = await w.does(unit.as.personnel, addDepartment, { name: '第二研究室' });
  const departmentId = await aDepartment(w, unit);
  await liaisonOf(w, unit, await aPerson(w, unit, { departmentId }));
  const { selfInspectionId } = await anInspection(w, unit, { departmentIds: [departmentId, otherId] });
  const mineHere = await w.does(liaison, myDepartments, { selfInspectionId });
  assert.deepEqual(
    mineHere.departments.map((one) => one.departmentId),
    [departmentId],
  );
  const given = { selfInspectionId, item: '12.1', departmentId, answer: 'met' as const };
  await w.does(liaison, answer, given);
  await w.isRefused('not-found', liaison, answer, { ...given, departmentId: otherId as never });
  await w.isRefused('not-found', liaison, answer, { ...given, item: '1.1', departmentId: 0 });
  await w.isRefused('not-found', liaison, department, { selfInspectionId, departmentId: otherId as never });
  await w.isRefused('words-wanted', liaison, answer, { ...given, item: '12.3', answer: 'not-met' });
  await w.does(liaison, answer, { ...given, item: '12.3', answer: 'not-met', occurrences: 2, words: '两台混用介质' });
  const png = pngOf(8, 8, () => [255, 255, 255, 255]);
  const photo = { fileName: '现场.png', bytes: png };
  const where = { selfInspectionId, item: '12.3', departmentId, name: '现场照片' };
  const { fileId } = await w.does(liaison, addFile, where, photo);
  await w.isRefused('not-found', liaison, addFile, { ...where, departmentId: otherId as never }, photo);
  await w.isRefused('secrecy-mark', liaison, addFile, { ...where, name: '绝密★照片' }, photo);
  const { file } = await w.does(liaison, openFile, { selfInspectionFileId: fileId });
  assert.deepEqual(Buffer.from(file.bytes), Buffer.from(png));
  for (const item of ['12.2', '12.4', '12.5', '12.6']) await w.does(liaison, answer, { ...given, item });
  await w.does(liaison, signOffDepartment, { selfInspectionId, departmentId });
  assert.equal((await w.does(liaison, list, {})).rows[0]!.result, null, '结果只给专员和主要负责人看');
  const part = await w.does(officer, department, { selfInspectionId, departmentId });
  assert.deepEqual([part.files.length, part.department.signedOffBy], [1, 'liaison']);
  assert.deepEqual([part.department.signedInstead, part.department.because], [false, null]);
});

test('R3：个人自查七个方面，不计分，只供专员了解，本人看得到谁看过；单位只看到人数，少于5人的不显示', async () => {
  const unit = await w.aUnit();
  const { selfInspectionId } = await anInspection(w, unit);
  assert.equal((await w.does(unit.as.member, mine, {})).rows[0]!.sentAt, null);
  await w.isRefused('items-unanswered', unit.as.member, sendOwn, { selfInspectionId, answers: OWN.slice(1) });
  const answers = [{ ref: OWN[0]!.ref, answer: 'not-met' as const, words: '不知道等级的独有文字' }, ...OWN.slice(1)];
  await w.does(unit.as.member, sendOwn, { selfInspectionId, answers });
  assert.equal((await w.does(unit.as.member, own, { selfInspectionId })).answers[0]!.words, '不知道等级的独有文字');
  const whole = await w.does(unit.as.head, get, { selfInspectionId });
  assert.deepEqual([whole.members.sent, whole.members.areas], [1, []], '还在报送时不汇总：前后一比就知道是谁说的');
  assert.ok(!JSON.stringify(whole).includes('独有文字'), '主要负责人看不到内容');
  assert.equal((await w.does(unit.as['security-officer'], senders, { selfInspectionId })).rows[0]!.name, '员工');
  const asked = { selfInspectionId, personId: unit.memberId, purpose: 'duty-follow-up' as const };
  const seen = await w.does(unit.as['security-officer'], member, asked);
  assert.equal(seen.answers[0]!.words, '不知道等级的独有文字');
  const looks = await w.owner.query('select 1 from look where unit_id = $1 and person_id = $2', [
    ...[unit.unitId, unit.memberId],
  ]);
  assert.equal(looks.rows.length, 1);
  await w.onlyFor(RUN, unit, member, asked);
  await w.onlyFor(OF_MEMBERS, unit, sendOwn, { selfInspectionId, answers });
  const kept = await w.owner.query('select to_jsonb(m)::text as row from self_inspection_member m');
  assert.ok(kept.rows.every(({ row }) => !row.includes('独有')));
  const columns = await w.owner.query(
    `select column_name as name from information_schema.columns where table_name = 'self_inspection_member'`,
  );
  assert.deepEqual(
    columns.rows.map(({ name }) => name).filter((name) => /score|point|count|result|met/.test(name)),
    [],
  );
});

test('个人自查按方面汇总：少于5人的、全都如此或者除少于5人外全都如此的，都不显示', () => {
  const sent = (no: number, yes: number) =>
    [...Array(no).fill('not-met'), ...Array(yes).fill('met')].map((given) => ({
      ...{ sentAt: '2026-11-23T02:00:00.000Z' as never, answers: [{ ref: 'a', answer: given, words: '' }] },
    }));
  const shown = (no: number, yes: number) => areasOf(['a'], sent(no, yes) as never)[0]!.notMet;
  assert.deepEqual(
    [shown(0, 3), shown(4, 20), shown(5, 20), shown(20, 4), shown(20, 0), shown(0, 20)],
    [null, null, 5, null, null, 0],
  );
});

test('不要求个人自查、不在范围之内的人，不能报送；期间写反、期限已过、另有一次正在进行的，不能开展', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { selfInspectionId } = await anInspection(w, unit, { audience: 'secret-or-foreign-related' });
  await w.isRefused('not-found', unit.as.member, sendOwn, { selfInspectionId, answers: OWN });
  assert.deepEqual((await w.does(unit.as.member, mine, {})).rows, []);
  const again = {
    ...{ periodFrom: '2026-01-01', periodTo: '2026-11-23', dueOn: '2026-11-30' },
    ...{ departmentIds: [], audience: 'nobody' as const },
  };
  await w.isRefused('self-inspection-under-way', officer, open, again);
  await w.does(officer, cancel, { selfInspectionId });
  await w.isRefused('wrong-order', officer, open, { ...again, periodTo: '2025-11-23' });
  await w.isRefused('wrong-order', officer, open, { ...again, dueOn: '2026-11-22' });
  await w.isRefused('in-the-future', officer, open, { ...again, periodFrom: '2027-01-01', periodTo: '2027-12-31' });
  const two = await Promise.allSettled([w.does(officer, open, again), w.does(officer, open, again)]);
  assert.deepEqual(two.map(({ status }) => status).sort(), ['fulfilled', 'rejected'], '同时开展两次的，只成一次');
});

test('主要负责人可以退回，写明理由；退回后可以再作答、再提交', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { selfInspectionId } = await anInspection(w, unit);
  await isAnswered(w, unit, { selfInspectionId });
  await w.does(officer, submit, { selfInspectionId });
  await w.does(unit.as.head, sendBack, { selfInspectionId, words: '第三部分请再核实' });
  assert.equal((await w.does(officer, get, { selfInspectionId })).returned, '第三部分请再核实');
  await w.does(officer, answer, {
    selfInspectionId,
    item: '3.5',
    departmentId: 0,
    answer: 'not-met',
    words: '两次无审批',
  });
  await w.does(officer, submit, { selfInspectionId });
  assert.equal((await w.does(officer, get, { selfInspectionId })).returned, undefined);
});

test('R1：专员开展，主要负责人签署和退回，二者查阅全部；三员和其他人都不行；别的单位看不到', async () => {
  const unit = await w.aUnit();
  const { selfInspectionId, departmentId } = await anInspection(w, unit);
  const item = { selfInspectionId, item: '1.1', departmentId: 0 as const };
  await w.onlyFor(RUN, unit, open, {
    ...{ periodFrom: '2026-01-01', periodTo: '2026-11-23', dueOn: '2026-11-30' },
    ...{ departmentIds: [], audience: 'nobody' },
  });
  await w.onlyFor(RUN, unit, readLedger, { selfInspectionId });
  await w.onlyFor(RUN, unit, cancel, { selfInspectionId });
  await w.onlyFor(RUN, unit, submit, { selfInspectionId });
  await w.onlyFor(RUN, unit, confirmProposed, { selfInspectionId, items: ['9.4'] });
  await w.onlyFor(RUN, unit, senders, { selfInspectionId });
  await w.onlyFor(CERTIFY, unit, sendBack, { selfInspectionId, words: '再核实' });
  await w.onlyFor(ANSWER_FOR_DEPARTMENT, unit, answer, { ...item, answer: 'met' });
  await w.onlyFor(ANSWER_FOR_DEPARTMENT, unit, signOffDepartment, { selfInspectionId, departmentId });
  await w.onlyFor(ANSWER_FOR_DEPARTMENT, unit, takeBackSignOff, { selfInspectionId, departmentId });
  await w.onlyFor(READ, unit, get, { selfInspectionId });
  await w.onlyFor(READ, unit, printReport, { selfInspectionId });
  await w.onlyFor(READ, unit, overYears, {});
  await w.onlyFor(LIST, unit, list, {});
  await w.onlyFor(LIST, unit, department, { selfInspectionId, departmentId });
  await w.onlyFor(LIST, unit, myDepartments, { selfInspectionId });
  await w.onlyFor(OF_MEMBERS, unit, mine, {});
  await w.onlyFor(OF_MEMBERS, unit, own, { selfInspectionId });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as.head, get, { selfInspectionId });
  const organ = await w.aBody('organ', '示例市国家安全局');
  await w.isRefused('no-self-inspections-here', organ.as['security-officer'], open, {
    ...{ periodFrom: '2026-01-01', periodTo: '2026-11-23', dueOn: '2026-11-30' },
    ...{ departmentIds: [], audience: 'nobody' },
  });
});
