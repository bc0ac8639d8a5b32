import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { A_PLAN, A_VISIT, aKeyUnit, answers, aVisit, isHeld, isPrepared, VISITORS } from '../../fixtures/exchanges.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { ledger, unitRow } from '../duties/queries.ts';
import { decide } from './actions/decide.ts';
import { hold, report } from './actions/hold.ts';
import { cancel, change, plan } from './actions/plan.ts';
import {
  acknowledge,
  addMaterial,
  brief,
  dropMaterial,
  prepare,
  review,
  setHosts,
  setPlan,
  setVisitors,
} from './actions/prepare.ts';
import { exchange, ownExchanges } from './queries.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const RUN = ['security-officer', 'foreign-affairs'] as const;
const _READ = [...RUN, 'head'] as const;

const owed = async (unit: TestUnit, exchangeId: number) =>
  (await w.does(unit.as['foreign-affairs'], ledger, { state: 'all', limit: 200 })).rows
    .filter(({ of }) => of?.page === `/exchanges/${exchangeId}`)
    .map(({ rule, due, state, doneOn }) => `${rule} ${due} ${state} ${doneOn ?? '-'}`)
    .sort();

test('第九条第（五）项：来访从登记、审批、准备、开展到报告，准备和报告各按其期限列入台账并由其记录满足', async () => {
  const unit = await aKeyUnit(w);
  const officer = unit.as['foreign-affairs'];
  const escort = await aPerson(w, unit);
  const exchangeId = await aVisit(w, unit);
  assert.deepEqual(await owed(unit, exchangeId), ['9501 2026-12-18 due-soon -', '9503 2026-12-09 due-soon -']);
  await isPrepared(w, unit, exchangeId, escort);
  assert.deepEqual(await owed(unit, exchangeId), ['9501 2026-12-18 due-soon -', '9503 2026-12-09 met 2026-11-23']);
  await isHeld(w, unit, exchangeId);
  await w.isRefused('facts-needed', officer, report, {
    ...{ exchangeId, summary: '按方案座谈、参观。' },
    answers: answers({ 'asked-for': ' ' }),
  });
  await w.does(officer, report, {
    ...{ exchangeId, summary: '按方案座谈、参观。' },
    answers: answers({ 'asked-for': '询问未公开数据，未提供' }),
  });
  assert.deepEqual(await owed(unit, exchangeId), ['9501 2026-12-18 met 2026-12-14', '9503 2026-12-09 met 2026-11-23']);
  const one = await w.does(unit.as.head, exchange, { exchangeId });
  assert.deepEqual(
    [
      one.state,
      one.came,
      one.listed,
      one.words?.title,
      one.report?.answers.find(({ event }) => event === 'asked-for')?.facts,
    ],
    ['reported', 3, 2, A_VISIT.title, '询问未公开数据，未提供'],
  );
  const row = (await w.does(officer, ledger, { state: 'met', limit: 200 })).rows.find(({ rule }) => rule === 9503)!;
  const opened = await w.does(officer, unitRow, { rule: row.rule, occasion: row.occasion });
  assert.match(opened.whyThisRow.map(({ zh }) => zh).join(''), /涉外活动准备完成/);
});

test('准备完成前缺什么逐项说明；资料须由另一人审查；改动方案后须重新提醒、重新确认', async () => {
  const unit = await aKeyUnit(w);
  const officer = unit.as['foreign-affairs'];
  const exchangeId = await aVisit(w, unit);
  await w.isRefused('not-decided', officer, prepare, { exchangeId });
  await w.does(unit.as.head, decide, { exchangeId, decision: 'approved' });
  const missing = await w.isRefused('not-prepared', officer, prepare, { exchangeId });
  assert.equal(
    missing.details.zh,
    '活动方案、参观路线和到访区域、禁止进入和拍摄的区域、对外口径、负责人、陪同人员、外方人员名单、行前提醒（参加人员均已知悉）',
  );
  await w.isRefused('plan-first', officer, brief, { exchangeId, on: '2026-11-23', personIds: [unit.memberId] });
  await w.does(officer, setPlan, { exchangeId, ...A_PLAN });
  await w.does(officer, setVisitors, { exchangeId, visitors: VISITORS });
  const hosts = [{ personId: unit.memberId, part: 'escort' }];
  await w.does(officer, setHosts, { exchangeId, hosts });
  const { exchangeMaterialId } = await w.does(officer, addMaterial, { exchangeId, name: '院情介绍（公开版）' });
  await w.does(officer, brief, { exchangeId, on: '2026-11-23', personIds: [unit.memberId] });
  const rest = await w.isRefused('not-prepared', officer, prepare, { exchangeId });
  assert.equal(rest.details.zh, '负责人、资料审查');
  await w.isRefused('own-material', officer, review, { exchangeMaterialId, outcome: 'may-be-given' });
  await w.does(unit.as['security-officer'], review, { exchangeMaterialId, outcome: 'may-be-shown' });
  await w.does(officer, setHosts, { exchangeId, hosts: [{ personId: unit.memberId, part: 'lead' }] });
  const { missing: still } = await w.does(officer, exchange, { exchangeId });
  assert.deepEqual(still, ['escort']);
  const escort = await aPerson(w, unit);
  const both = [...hosts, { personId: escort, part: 'lead' }];
  await w.does(officer, setHosts, { exchangeId, hosts: both });
  await w.does(officer, brief, { exchangeId, on: '2026-11-23', personIds: [escort] });
  await w.does(officer, prepare, { exchangeId });
  await w.does(officer, setPlan, { exchangeId, ...A_PLAN, wording: '口径有更改' });
  assert.deepEqual((await w.does(officer, exchange, { exchangeId })).missing, ['briefing']);
  assert.deepEqual(await owed(unit, exchangeId), ['9501 2026-12-18 due-soon -', '9503 2026-12-09 due-soon -']);
  await w.isRefused('already-exists', officer, setHosts, { exchangeId, hosts: [...hosts, ...hosts] });
  await w.does(officer, dropMaterial, { exchangeMaterialId });
  await w.isRefused('not-found', officer, dropMaterial, { exchangeMaterialId });
});

test('参加人员在自己的页面上阅读提醒并确认已知悉；别人的活动看不到', async () => {
  const unit = await aKeyUnit(w);
  const exchangeId = await aVisit(w, unit);
  assert.deepEqual((await w.does(unit.as.member, ownExchanges, {})).exchanges, []);
  await w.isRefused('not-found', unit.as.member, acknowledge, { exchangeId });
  await w.does(unit.as['foreign-affairs'], setHosts, {
    exchangeId,
    hosts: [{ personId: unit.memberId, part: 'escort' }],
  });
  await w.isRefused('plan-first', unit.as.member, acknowledge, { exchangeId });
  await w.does(unit.as['foreign-affairs'], setPlan, { exchangeId, ...A_PLAN });
  const [mine] = (await w.does(unit.as.member, ownExchanges, {})).exchanges;
  assert.deepEqual([mine?.part, mine?.plan?.forbidden, mine?.briefedOn], ['escort', A_PLAN.forbidden, null]);
  await w.does(unit.as.member, acknowledge, { exchangeId });
  await w.isRefused('wrong-state', unit.as.member, acknowledge, { exchangeId });
  const [host] = (await w.does(unit.as.head, exchange, { exchangeId })).hosts;
  assert.deepEqual([host?.briefedOn, host?.acknowledgedAt], ['2026-11-23', '2026-11-23T02:00:00.000Z']);
});

test('未准备就开展的照样登记，准备仍欠，补做显示逾期；未审批的不能登记开展', async () => {
  const unit = await aKeyUnit(w);
  const officer = unit.as['foreign-affairs'];
  const escort = await aPerson(w, unit);
  const exchangeId = await aVisit(w, unit, { startsOn: '2026-11-23', endsOn: '2026-11-23' });
  assert.equal((await w.does(officer, exchange, { exchangeId })).shortNotice, 14);
  const held = { exchangeId, startsOn: '2026-11-23', endsOn: '2026-11-23', came: 4 };
  await w.isRefused('not-decided', officer, hold, held);
  await w.does(unit.as.head, decide, { exchangeId, decision: 'approved' });
  await w.isRefused('in-the-future', officer, hold, { ...held, endsOn: '2026-11-24' });
  await w.isRefused('wrong-order', officer, hold, { ...held, endsOn: '2026-11-22' });
  await w.does(officer, hold, held);
  await w.isRefused('wrong-state', officer, hold, held);
  await w.isRefused('wrong-state', officer, cancel, { exchangeId, reason: 'called-off' });
  assert.deepEqual(await owed(unit, exchangeId), ['9501 2026-11-30 due-soon -', '9503 2026-11-22 overdue -']);
  await w.does(officer, setPlan, { exchangeId, ...A_PLAN });
  await w.does(officer, setVisitors, { exchangeId, visitors: VISITORS });
  const hosts = [
    { personId: unit.memberId, part: 'lead' },
    { personId: escort, part: 'escort' },
  ];
  await w.does(officer, setHosts, { exchangeId, hosts });
  await w.does(officer, brief, { exchangeId, on: '2026-11-23', personIds: [unit.memberId, escort] });
  await w.does(officer, prepare, { exchangeId });
  assert.deepEqual(await owed(unit, exchangeId), ['9501 2026-11-30 due-soon -', '9503 2026-11-22 met-late 2026-11-23']);
  assert.equal((await w.does(officer, exchange, { exchangeId })).state, 'held');
  await w.isRefused('wrong-state', officer, setVisitors, { exchangeId, visitors: [] });
});

test('不批准须有书面理由，登记人不能自己审批；不批准和取消的都不再列为应履行', async () => {
  const unit = await aKeyUnit(w);
  const officer = unit.as['foreign-affairs'];
  const exchangeId = await aVisit(w, unit);
  await w.isRefused('exchange-reasons', unit.as.head, decide, { exchangeId, decision: 'refused' });
  await w.owner.query(`update account set roles = '{foreign-affairs,head}' where account_id = $1`, [officer.accountId]);
  await w.isRefused('own-exchange', officer, decide, { exchangeId, decision: 'approved' });
  await w.owner.query(`update account set roles = '{foreign-affairs}' where account_id = $1`, [officer.accountId]);
  await w.does(unit.as.head, decide, { exchangeId, decision: 'refused', reasons: '时间与内部工作冲突' });
  await w.isRefused('wrong-state', unit.as.head, decide, { exchangeId, decision: 'approved' });
  const one = await w.does(officer, exchange, { exchangeId });
  assert.deepEqual([one.state, one.reasons], ['refused', '时间与内部工作冲突']);
  assert.deepEqual(await owed(unit, exchangeId), []);
  const other = await aVisit(w, unit);
  await w.does(officer, cancel, { exchangeId: other, reason: 'called-off' });
  assert.deepEqual(await owed(unit, other), []);
  await w.isRefused('wrong-state', officer, change, { exchangeId: other, ...A_VISIT });
});

test('改期后期限随之更改；结束早于开始、密级标志、不存在的国家代码都被谢绝', async () => {
  const unit = await aKeyUnit(w);
  const officer = unit.as['foreign-affairs'];
  const exchangeId = await aVisit(w, unit);
  const moved = { exchangeId, ...A_VISIT, startsOn: '2026-12-21', endsOn: '2026-12-21' };
  await w.does(officer, change, moved);
  assert.deepEqual(await owed(unit, exchangeId), ['9501 2026-12-28 owed -', '9503 2026-12-20 due-soon -']);
  await w.isRefused('wrong-order', officer, change, { ...moved, endsOn: '2026-12-20' });
  await w.isRefused('wrong-order', officer, plan, { ...A_VISIT, endsOn: '2026-12-09' });
  await w.isRefused('secrecy-mark', officer, plan, { ...A_VISIT, topics: '秘密★十年 材料' });
  await w.isRefused('invalid-input', officer, plan, { ...A_VISIT, countries: ['XX'] });
  await w.isRefused('invalid-input', officer, plan, { ...A_VISIT, countries: [] });
  await w.isRefused('secrecy-mark', officer, setPlan, { exchangeId, ...A_PLAN, wording: '机密★ 口径' });
  await w.isRefused('invalid-input', officer, setVisitors, {
    ...{ exchangeId, visitors: [{ ...VISITORS[0], birthDate: '1980-01-01' }] },
  });
});
