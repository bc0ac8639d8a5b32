import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { aDraft, aPlan, isIssued, wholePlan } from '../../fixtures/plans.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { parameter } from '../../law/parameters.ts';
import { ADMINISTRATORS, ROLES } from '../../platform/permission.ts';
import { chooseFigure } from '../duties/actions.ts';
import { ledger } from '../duties/queries.ts';
import { recordLeaving } from '../people/actions/leave.ts';
import { approve, confirmReview, end, sendBack, submit } from './actions/issue.ts';
import { printPlan } from './actions/papers.ts';
import { begin, discard, revise, write } from './actions/write.ts';
import { APPROVE, EVERYBODY, PLAN_KINDS, READ, REVIEWED, RUN } from './plans.ts';
import { findPeople, ownPlan, ownPlans, plan, plans, version } from './queries.ts';
import { templateOf } from './template.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

const owed = async (unit: TestUnit) =>
  (await w.does(unit.as['security-officer'], ledger, { state: 'all', limit: 200 })).rows
    .filter(({ rule }) => [8502, 8504].includes(rule))
    .map(({ rule, due, state, doneOn }) => `${rule} ${due} ${state} ${doneOn ?? '-'}`)
    .sort();

test('第八条第（五）项：预案由专员编写、主要负责人批准印发，列入台账；按期复核，逾期如实显示，修订印发即为复核', async () => {
  w.moveTo('2026-03-02T02:00:00.000Z');
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  assert.deepEqual(await owed(unit), ['8502 2021-07-25 overdue -'], '没有预案');
  await w.does(officer, chooseFigure, { parameter: 'plan.review', value: 3, reason: '上级要求每季度复核' });
  const { planId } = await aPlan(w, unit);
  assert.deepEqual(await owed(unit), ['8502 2021-07-25 met-late 2026-03-02', '8504 2026-06-02 owed -']);
  w.moveTo('2026-06-10T02:00:00.000Z');
  assert.equal((await w.does(unit.as.head, plan, { planId })).stand, 'review-overdue');
  assert.equal((await owed(unit))[1], '8504 2026-06-02 overdue -');
  await w.isRefused('review-not-whole', officer, confirmReview, { planId, looked: ['people', 'steps'] });
  await w.does(officer, confirmReview, { planId, looked: [...REVIEWED] });
  assert.deepEqual((await owed(unit)).slice(1), ['8504 2026-06-02 met-late 2026-06-10', '8504 2026-09-10 owed -']);
  const { planVersionId } = await w.does(officer, revise, { planId });
  await isIssued(w, unit, planVersionId);
  assert.deepEqual((await owed(unit)).slice(2), ['8504 2026-09-10 met 2026-06-10', '8504 2026-09-10 owed -']);
  const { versions, reviews } = await w.does(unit.as.head, plan, { planId });
  assert.deepEqual(
    [versions.map(({ number, state }) => [number, state]), reviews.map(({ outcome }) => outcome)],
    [
      [
        [2, 'issued'],
        [1, 'issued'],
      ],
      [null, 'revised', 'unchanged'],
    ],
  );
});

test('编写过的人不能批准，两个账号是同一人的也不行；批准的必须是看过的那一版', async () => {
  const unit = await w.aUnit();
  const { planVersionId } = await aDraft(w, unit);
  await w.owner.query(
    `update account set roles = '{security-officer,head}' where unit_id = $1 and login like 'security-officer-%'`,
    [unit.unitId],
  );
  const both = unit.as['security-officer'];
  await w.does(both, submit, { planVersionId });
  const issue = { planVersionId, revision: 2, effectiveFrom: '2026-11-23' };
  await w.isRefused('own-plan', both, approve, issue);
  await w.isRefused('plan-changed', unit.as.head, approve, { ...issue, revision: 1 });
  await w.isRefused('holds-too-early', unit.as.head, approve, { ...issue, effectiveFrom: '2026-11-22' });
  await w.does(unit.as.head, sendBack, { planVersionId, words: '电话不全' });
  await w.isRefused('wrong-state', unit.as.head, approve, issue);
  assert.equal((await w.does(both, version, { planVersionId })).returned, '电话不全');
  await w.does(both, submit, { planVersionId });
  await w.does(unit.as.head, approve, { ...issue, document: '示研应急〔2026〕3号' });
  await w.isRefused('wrong-state', both, write, {
    planVersionId,
    revision: 2,
    ...wholePlan(unit.memberId, unit.memberId),
  });
});

test('两人同时修改，后保存的不覆盖先保存的；不完整的不能报批，缺什么逐项说明', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { planVersionId } = await w.does(officer, begin, { kind: 'network', template: 'none', title: '预案' });
  const empty = { planVersionId, title: '预案', roles: [], contacts: [], steps: [] };
  assert.equal((await w.does(officer, write, { ...empty, revision: 1 })).revision, 2);
  await w.isRefused('plan-changed', officer, write, { ...empty, revision: 1 });
  const refused = await w.isRefused('plan-incomplete', officer, submit, { planVersionId });
  assert.match(JSON.stringify(refused.details), /没有设定岗位职责；没有对外联系电话.*；没有处置步骤/);
  const alone = wholePlan(unit.memberId, unit.memberId);
  const unheld = { ...alone, roles: [{ ...alone.roles[0], deputy: null }], steps: [{ ...alone.steps[0], role: 5 }] };
  await w.does(officer, write, { planVersionId, revision: 2, ...unheld });
  assert.deepEqual((await w.does(officer, version, { planVersionId })).lacks, ['holders', 'steps-without-role']);
});

test('对外联系只写机关和电话；电话栏不收文字，带密级标志的一律不收，已离开的人不能列入', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const gone = await aPerson(w, unit);
  const { planVersionId } = await aDraft(w, unit);
  const whole = { planVersionId, revision: 2, ...wholePlan(unit.memberId, unit.memberId) };
  const withNumber = (telephone: string) => ({ ...whole, contacts: [{ office: '公安机关', telephone, note: '' }] });
  await w.isRefused('invalid-input', officer, write, withNumber('张三 手机'));
  await w.isRefused('secrecy-mark', officer, write, { ...whole, purpose: '机密★10年' });
  await w.does(officer, recordLeaving, { personId: gone, leftOn: '2026-11-01' });
  await w.isRefused('not-here-any-more', officer, write, { ...whole, ...wholePlan(unit.memberId, gone) });
  await w.does(officer, write, withNumber('0595-2200110 转 8'));
});

test('新版未生效前仍按旧版；旧版仍可查阅；唯一有效的预案不能停用', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { planId, planVersionId: first } = await aPlan(w, unit);
  const { planVersionId: second } = await w.does(officer, revise, { planId });
  await w.isRefused('plan-in-hand', officer, revise, { planId });
  await w.isRefused('plan-in-hand', unit.as.head, end, { planId });
  await isIssued(w, unit, second, '2026-12-01');
  const current = async () => (await w.does(officer, plan, { planId })).currentId;
  assert.equal(await current(), first);
  w.moveTo('2026-12-01T02:00:00.000Z');
  assert.equal(await current(), second);
  const old = await w.does(officer, version, { planVersionId: first });
  assert.deepEqual([old.inForce, old.words!.steps[0]!.what], [false, '断开外网连接']);
  await w.isRefused('last-plan', unit.as.head, end, { planId });
  await aPlan(w, unit);
  await w.does(unit.as.head, end, { planId });
  assert.equal((await w.does(unit.as.head, plan, { planId })).stand, 'ended');
  assert.deepEqual(
    (await owed(unit)).filter((row) => row.startsWith('8504')),
    ['8504 2027-11-23 met 2026-11-23', '8504 2027-12-01 owed -'],
    '停用的预案不再要求复核',
  );
  await w.isRefused('wrong-state', officer, revise, { planId });
});

test('预案中有岗位的人在“我的”页面看到并可打印；没有岗位的人、旧版、草稿都看不到', async () => {
  const unit = await w.aUnit();
  const { planId, planVersionId } = await aPlan(w, unit);
  const mine = await w.does(unit.as.member, ownPlans, {});
  assert.deepEqual(
    mine.plans.map(({ title }) => title),
    ['网络安全事件应急预案'],
  );
  const read = await w.does(unit.as.member, ownPlan, { planId });
  assert.deepEqual(
    read.holders.map(({ deputy, isMe, phone }) => [deputy, isMe, phone]),
    [
      [false, true, '0595-2200118'],
      [true, false, ''],
    ],
  );
  const { file } = await w.does(unit.as.member, printPlan, { planVersionId });
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
  await w.isRefused('not-found', unit.as.liaison, ownPlan, { planId });
  await w.isRefused('not-found', unit.as.liaison, printPlan, { planVersionId });
  const draft = await aDraft(w, unit);
  await w.isRefused('not-found', unit.as.member, ownPlan, { planId: draft.planId });
  await w.isRefused('not-found', unit.as.member, printPlan, { planVersionId: draft.planVersionId });
});

test('R1：专员编写，主要负责人批准和停用，二者查阅全部；三员和其他人都不行；别的单位看不到', async () => {
  const unit = await w.aUnit();
  const { planId, planVersionId } = await aPlan(w, unit);
  const untold = ROLES.filter((role) => !(EVERYBODY as readonly string[]).includes(role));
  assert.deepEqual(untold, [...ADMINISTRATORS, 'industry-officer', 'organ-officer']);
  await w.onlyFor(READ, unit, plans, {});
  await w.onlyFor(READ, unit, plan, { planId });
  await w.onlyFor(READ, unit, version, { planVersionId });
  await w.onlyFor(RUN, unit, begin, { kind: 'other', template: 'none' });
  await w.onlyFor(RUN, unit, revise, { planId });
  await w.onlyFor(RUN, unit, write, { planVersionId, revision: 1, ...wholePlan(unit.memberId, unit.memberId) });
  await w.onlyFor(RUN, unit, discard, { planVersionId });
  await w.onlyFor(RUN, unit, submit, { planVersionId });
  await w.onlyFor(RUN, unit, confirmReview, { planId, looked: [...REVIEWED] });
  await w.onlyFor(RUN, unit, findPeople, { text: '王' });
  await w.onlyFor(READ, unit, sendBack, { planVersionId, words: '不全' });
  await w.onlyFor(APPROVE, unit, approve, { planVersionId, revision: 1, effectiveFrom: '2026-11-23' });
  await w.onlyFor(APPROVE, unit, end, { planId });
  await w.onlyFor(EVERYBODY, unit, ownPlans, {});
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as.head, plan, { planId });
  const organ = await w.aBody('organ', '示例市国家安全局');
  await w.isRefused('no-plans-here', organ.as['security-officer'], begin, { kind: 'other', template: 'none' });
});

test('起草从建议文本开始：各类都有法定上报时限及其出处，只有12339和110两个号码，注明是建议；放弃草稿不留预案', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  for (const kind of PLAN_KINDS) {
    const { planVersionId } = await w.does(officer, begin, { kind, template: 'zh' });
    const { words } = await w.does(officer, version, { planVersionId });
    assert.match(words!.purpose, /^建议文本/);
    assert.ok(words!.steps.every(({ role }) => role !== null && role < words!.roles.length));
    assert.ok(words!.contacts.every(({ telephone }) => ['', '12339', '110'].includes(telephone)));
    await w.does(officer, discard, { planVersionId });
  }
  assert.equal((await w.does(officer, plans, {})).total, 0);
  const figures = { 'incident.secret-leak': 24, 'incident.cyber-operator': 1, 'incident.other': 4 } as never;
  const steps = templateOf('general', ['cii-operator'], figures, 'zh').steps.map(({ what, withinMinutes }) => ({
    what,
    withinMinutes,
  }));
  for (const [key, hours] of [
    ['incident.secret-leak', 24],
    ['incident.cyber-operator', 1],
    ['incident.other', 4],
  ] as const) {
    const step = steps.find(({ what }) => what.includes(parameter(key).source.zh))!;
    assert.deepEqual([step.what.includes(`${hours}小时内`), step.withinMinutes], [true, hours * 60]);
  }
});

test('预案内容在表中只有密文；审计日志中没有其文字', async () => {
  const unit = await w.aUnit();
  await aPlan(w, unit, { purpose: '独有的记号文字' });
  const kept = await w.owner.query('select content from plan_version where unit_id = $1', [unit.unitId]);
  assert.ok(kept.rows.every(({ content }) => !content.includes(Buffer.from('独有的记号'))));
  const said = await w.owner.query(`select to_jsonb(e)::text as facts from journal_entry e where unit_id = $1`, [
    unit.unitId,
  ]);
  assert.ok(said.rows.length > 3 && said.rows.every(({ facts }) => !facts.includes('独有的记号')));
});
