import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { A_PLAN, A_VISIT, aKeyUnit, answers, aVisit, isPrepared, VISITORS } from '../../fixtures/exchanges.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { ledger } from '../duties/queries.ts';
import { endStatus } from '../units/actions/change-unit.ts';
import { decide } from './actions/decide.ts';
import { hold, report } from './actions/hold.ts';
import { visitors } from './actions/open.ts';
import { attachPaper, issuePlan, openPaper, openPlan } from './actions/papers.ts';
import { cancel, change, plan, repeat } from './actions/plan.ts';
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
import { contingencyPlans, exchange, exchanges } from './queries.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const RUN = ['security-officer', 'foreign-affairs'] as const;
const READ = [...RUN, 'head'] as const;

const owed = async (unit: TestUnit, exchangeId: number) =>
  (await w.does(unit.as['foreign-affairs'], ledger, { state: 'all', limit: 200 })).rows
    .filter(({ of }) => of?.page === `/exchanges/${exchangeId}`)
    .map(({ rule, due, state, doneOn }) => `${rule} ${due} ${state} ${doneOn ?? '-'}`)
    .sort();

test('定期活动：按日期复制，事由、方案、参加人员和资料随之，名单不随之，逐次审批、提醒、审查', async () => {
  const unit = await aKeyUnit(w);
  const officer = unit.as['foreign-affairs'];
  const escort = await aPerson(w, unit);
  const exchangeId = await aVisit(w, unit);
  await w.does(officer, addMaterial, { exchangeId, name: '院情介绍' });
  await w.does(unit.as['security-officer'], review, {
    ...{ exchangeMaterialId: (await w.does(officer, exchange, { exchangeId })).materials[0]!.materialId },
    outcome: 'may-be-given',
  });
  await isPrepared(w, unit, exchangeId, escort);
  const startsOn = ['2027-03-11', '2027-01-14', '2027-01-14'];
  const { exchangeIds } = await w.does(officer, repeat, { exchangeId, startsOn });
  assert.equal(exchangeIds.length, 2);
  const copy = await w.does(officer, exchange, { exchangeId: exchangeIds[0]! });
  assert.deepEqual(
    [copy.state, copy.startsOn, copy.endsOn, copy.words?.title, copy.plan?.route, copy.listed, copy.seriesId],
    ['planned', '2027-01-14', '2027-01-15', A_VISIT.title, A_PLAN.route, 0, exchangeId],
  );
  assert.deepEqual(
    copy.hosts.map(({ part, briefedOn }) => [part, briefedOn]),
    [
      ['lead', null],
      ['escort', null],
    ],
  );
  assert.deepEqual(
    copy.materials.map(({ name, outcome }) => [name, outcome]),
    [['院情介绍', null]],
  );
  assert.equal((await w.does(officer, exchanges, { seriesId: exchangeId })).total, 3);
  assert.equal((await w.does(officer, exchanges, {})).rows.find((row) => row.exchangeId === exchangeId)?.inSeries, 3);
});

test('单位的涉外交流合作预案：文号、日期、文件；登记即满足9502', async () => {
  const unit = await aKeyUnit(w);
  const officer = unit.as['foreign-affairs'];
  const rowOf = async () =>
    (await w.does(officer, ledger, { state: 'all', limit: 200 })).rows.find(({ rule }) => rule === 9502);
  assert.notEqual((await rowOf())?.doneOn, '2026-11-20');
  const file = { fileName: '预案.png', bytes: pngOf(8, 6, () => [255, 255, 255, 255]) };
  await w.isRefused('in-the-future', officer, issuePlan, { number: '示院〔2026〕9号', issuedOn: '2026-11-24' }, file);
  const { exchangePlanId } = await w.does(
    ...([officer, issuePlan, { number: '示院〔2026〕9号', issuedOn: '2026-11-20' }, file] as const),
  );
  assert.equal((await rowOf())?.doneOn, '2026-11-20');
  const { rows } = await w.does(unit.as.head, contingencyPlans, {});
  assert.deepEqual(
    rows.map(({ number, issuedOn }) => [number, issuedOn]),
    [['示院〔2026〕9号', '2026-11-20']],
  );
  const opened = (await w.does(unit.as.head, openPlan, { exchangePlanId })) as { file: { bytes: Uint8Array } };
  assert.deepEqual(Buffer.from(opened.file.bytes), file.bytes);
  await w.isRefused('not-found', officer, openPlan, { exchangePlanId: exchangePlanId + 1000 });
  await w.onlyFor(READ, unit, openPlan, { exchangePlanId });
  await w.onlyFor(READ, unit, contingencyPlans, {});
  await w.onlyFor(RUN, unit, issuePlan, { number: '示院〔2026〕9号', issuedOn: '2026-11-20' });
});

test('不是重点单位的也可登记，不产生第九条的应履行事项；行业主管部门不登记', async () => {
  const unit = await w.aUnit();
  const exchangeId = await aVisit(w, unit);
  assert.deepEqual(await owed(unit, exchangeId), []);
  const department = await w.aBody('industry-department', '甲市工业和信息化局', '甲工信');
  await w.isRefused('no-exchange', department.as['security-officer'], plan, A_VISIT);
  const listed = await aKeyUnit(w);
  const before = await aVisit(w, listed);
  const statuses = await w.owner.query('select status_id::int as id from unit_status where unit_id = $1', [
    listed.unitId,
  ]);
  await w.does(listed.as['security-officer'], endStatus, { statusId: statuses.rows[0].id, to: '2026-11-30' });
  assert.deepEqual(await owed(listed, before), [], 'no key unit any more by then');
});

test('外方人员姓名为目的而查阅并留痕；日志中没有姓名、事由等文字', async () => {
  const unit = await aKeyUnit(w);
  const officer = unit.as['foreign-affairs'];
  const exchangeId = await aVisit(w, unit);
  await w.does(officer, setVisitors, { exchangeId, visitors: VISITORS });
  await w.does(officer, setPlan, { exchangeId, ...A_PLAN });
  const found = await w.does(unit.as.head, visitors, { exchangeId, purpose: 'duty-follow-up' });
  assert.deepEqual(found.visitors, VISITORS);
  const entries = JSON.stringify(
    await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 100 })),
  );
  assert.match(entries, /exchanges\.open-visitors/);
  for (const text of [A_VISIT.title, A_VISIT.place, A_PLAN.wording, VISITORS[0]!.name, VISITORS[0]!.organisation])
    assert.ok(!entries.includes(text), text);
  const kept = await w.owner.query('select * from exchange where exchange_id = $1', [exchangeId]);
  assert.ok(!JSON.stringify(kept.rows).includes('示例'));
});

test('谁不可以：只有外事和安全防范专员办理，单位主要负责人审批；单位之间互不可见', async () => {
  const unit = await aKeyUnit(w);
  const officer = unit.as['foreign-affairs'];
  const exchangeId = await aVisit(w, unit);
  const { exchangeMaterialId } = await w.does(officer, addMaterial, { exchangeId, name: '院情介绍' });
  const bytes = pngOf(8, 6, () => [255, 255, 255, 255]);
  await w.does(officer, attachPaper, { exchangeId, name: '邀请函' }, { fileName: '邀请函.png', bytes });
  const opened = (await w.does(unit.as.head, openPaper, { exchangeId, position: 1 })) as { file: { name: string } };
  assert.equal(opened.file.name, '邀请函');
  await w.onlyFor(RUN, unit, plan, A_VISIT);
  await w.onlyFor(RUN, unit, change, { exchangeId, ...A_VISIT });
  await w.onlyFor(RUN, unit, repeat, { exchangeId, startsOn: ['2027-01-14'] });
  await w.onlyFor(RUN, unit, cancel, { exchangeId, reason: 'called-off' });
  await w.onlyFor(['head'], unit, decide, { exchangeId, decision: 'approved' });
  await w.onlyFor(RUN, unit, setPlan, { exchangeId, ...A_PLAN });
  await w.onlyFor(RUN, unit, setVisitors, { exchangeId, visitors: VISITORS });
  await w.onlyFor(RUN, unit, setHosts, { exchangeId, hosts: [{ personId: unit.memberId, part: 'lead' }] });
  await w.onlyFor(RUN, unit, addMaterial, { exchangeId, name: '介绍' });
  await w.onlyFor(READ, unit, review, { exchangeMaterialId, outcome: 'may-be-given' });
  await w.onlyFor(RUN, unit, dropMaterial, { exchangeMaterialId });
  await w.onlyFor(RUN, unit, brief, { exchangeId, on: '2026-11-23', personIds: [unit.memberId] });
  await w.onlyFor(['member'], unit, acknowledge, { exchangeId });
  await w.onlyFor(RUN, unit, prepare, { exchangeId });
  await w.onlyFor(RUN, unit, hold, { exchangeId, startsOn: '2026-11-23', endsOn: '2026-11-23', came: 1 });
  await w.onlyFor(RUN, unit, report, { exchangeId, summary: '按方案', answers: answers() });
  await w.onlyFor(READ, unit, visitors, { exchangeId, purpose: 'duty-follow-up' });
  await w.onlyFor(READ, unit, openPaper, { exchangeId, position: 1 });
  await w.onlyFor(READ, unit, exchanges, {});
  await w.onlyFor(READ, unit, exchange, { exchangeId });
  const other = await aKeyUnit(w);
  assert.equal((await w.does(other.as.head, exchanges, {})).total, 0);
  await w.isRefused('not-found', other.as.head, exchange, { exchangeId });
  await w.isRefused('not-found', other.as['foreign-affairs'], cancel, { exchangeId, reason: 'called-off' });
  await w.isRefused('not-found', other.as['foreign-affairs'], dropMaterial, { exchangeMaterialId });
  await w.isRefused('not-found', other.as.member, acknowledge, { exchangeId });
});
