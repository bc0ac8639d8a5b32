import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { planting } from '../../fixtures/planted.ts';
import { plantingOrders } from '../../fixtures/planted-orders.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { instant } from '../../law/day.ts';
import type { ParameterKey } from '../../law/parameters.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { chooseFigure } from '../duties/actions.ts';
import { codeOfEvidence } from '../duties/evidence.ts';
import { finding } from '../findings/queries.ts';
import { explain, raise, runNow, withdraw } from './actions/explain.ts';
import { exportBreaches } from './actions/export.ts';
import { OFFICE, RUN, SEE } from './date-orders.ts';
import { breachesOfUnit, ordersOfPerson } from './orders.ts';
import { breach, breaches, checks, standing } from './queries.ts';
import { checkDateOrders } from './run.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(() => w.moveTo(START));
after(() => w.close());

/** The unit’s member left for abroad, and was briefed two days afterwards. */
async function aLateBriefing(unit: TestUnit) {
  const { trip } = await planting(w, unit).trip(
    { departed_on: '2026-11-10', decided_at: '2026-11-01T02:00:00Z' },
    { person_id: unit.memberId, briefed_on: '2026-11-12' },
  );
  await w.does(unit.as['security-officer'], runNow, {});
  const { rows } = await w.does(unit.as.head, breaches, { stand: 'open', check: 302 });
  return { trip, breachId: rows[0]!.breachId };
}
const ofPerson = (unit: TestUnit, personId: number, role: 'head' | 'relay-officer' = 'head') =>
  w.world.db.inUnit(unit.unitId, (sql) =>
    ordersOfPerson(sql, {
      ...{ unitId: unit.unitId, today: w.today(), now: instant(w.world.clock()), personId },
      reader: { roles: [role] },
    }),
  );

test('出发以后才教育：列出先后两个日期、晚几天、距今多久、依据和记录所在', async () => {
  const unit = await w.aUnit();
  const { trip, breachId } = await aLateBriefing(unit);
  const one = await w.does(unit.as.head, breach, { breachId });
  assert.deepEqual(
    [one.first.on, one.second.on, one.daysLate, one.ageInDays, one.thingId, one.personId, one.page, one.stand],
    ['2026-11-12', '2026-11-10', 2, 13, trip, unit.memberId, `/travel/${trip}`, 'open'],
  );
  assert.ok(one.because.zh && one.todo.zh && one.title.zh === '先行前教育，后出国（境）');
  const { file } = await w.does(unit.as.head, exportBreaches, { format: 'csv', purpose: 'inspection' });
  assert.match(Buffer.from(file!.bytes).toString(), /先行前教育，后出国（境）/);
});

test('只能说明，不能改正：说明以后仍然列出，撤回的说明保留；涉及本人的不能自己说明', async () => {
  const unit = await w.aUnit();
  const { breachId } = await aLateBriefing(unit);
  const officer = unit.as['security-officer'];
  const own = (personId: number | null) =>
    w.owner.query('update account set person_id = $2 where account_id = $1', [officer.accountId, personId]);
  const { rows } = await w.owner.query('select person_id from account where account_id = $1', [officer.accountId]);
  await w.owner.query('update account set person_id = null where account_id = $1', [unit.as.member.accountId]);
  await own(unit.memberId);
  await w.isRefused('own-breach', officer, explain, { breachId, words: '临时改签，电话提醒过' });
  await own(rows[0].person_id);
  await w.does(officer, explain, { breachId, words: '临时改签，电话提醒过' });
  const explained = await w.does(unit.as.head, breach, { breachId });
  assert.deepEqual([explained.stand, explained.explanations[0]!.words], ['explained', '临时改签，电话提醒过']);
  assert.equal((await w.does(unit.as.head, breaches, { check: 302 })).total, 1, '仍在列');
  await w.does(unit.as.head, runNow, {});
  assert.equal((await w.does(unit.as.head, breach, { breachId })).stand, 'explained', '再次核对不改变');
  await w.does(officer, explain, { breachId, words: '临时改签，登机前电话提醒' });
  await w.does(unit.as.head, withdraw, { breachId });
  await w.isRefused('not-explained', unit.as.head, withdraw, { breachId });
  const after = await w.does(unit.as.head, breach, { breachId });
  assert.equal(after.stand, 'open');
  assert.deepEqual(
    after.explanations.map(({ words, withdrawnAt }) => [words, withdrawnAt !== null]),
    [
      ['临时改签，登机前电话提醒', true],
      ['临时改签，电话提醒过', true],
    ],
  );
});

test('事后把日期改早，显示“不再发现”，发现过的和说明都在；改回来又列出', async () => {
  const unit = await w.aUnit();
  const { breachId } = await aLateBriefing(unit);
  await w.does(unit.as['security-officer'], explain, { breachId, words: '原因' });
  const brief = (on: string) =>
    w.owner.query('update trip_member set briefed_on = $2 where unit_id = $1', [unit.unitId, on]);
  await brief('2026-11-09');
  await w.does(unit.as.head, runNow, {});
  const gone = await w.does(unit.as.head, breach, { breachId });
  assert.deepEqual([gone.stand, gone.explanations.length], ['gone', 1]);
  await w.isRefused('breach-gone', unit.as.head, explain, { breachId, words: '又说' });
  await brief('2026-11-12');
  await w.does(unit.as.head, runNow, {});
  assert.equal((await w.does(unit.as.head, breach, { breachId })).stand, 'explained');
});

test('列表和打开都留下查看记录，本人看得到是谁、什么时候；同一人一天之内看列表只记一次，看自己的不记', async () => {
  const unit = await w.aUnit();
  const { breachId } = await aLateBriefing(unit);
  const looks = async () =>
    (await w.does(unit.as.member, looksAtMe, {})).rows.map(({ by, query }) => [by, query]).reverse();
  assert.deepEqual(await looks(), [['head', 'date-orders.list']]);
  await w.does(unit.as.head, breaches, { check: 302 });
  await w.does(unit.as.head, breaches, { check: 103 });
  await w.does(unit.as['security-officer'], breach, { breachId });
  await w.does(unit.as['relay-officer'], breaches, {});
  await w.does(unit.as.head, checks, {});
  assert.deepEqual(await looks(), [
    ['head', 'date-orders.list'],
    ['security-officer', 'date-orders.get'],
  ]);
  w.moveTo('2026-11-24T02:00:01.000Z');
  await w.does(unit.as.head, breaches, { check: 302 });
  assert.equal((await looks()).length, 3, '第二天再看，再记一次');
});

test('事后补记的天数由单位确定：从30天改为10天，晚20天登记的就列出；不再发现的按保存期限删除', async () => {
  const unit = await w.aUnit();
  await w.owner.query(`update unit set created_at = '2026-01-02T02:00:00Z' where unit_id = $1`, [unit.unitId]);
  await plantingOrders(w, unit).put('evidence', {
    ...{ person_id: 0, kind: codeOfEvidence('drill-held'), happened_on: '2026-11-02', source: 'drills', source_id: 1 },
    entered_at: '2026-11-22T02:00:00Z',
  });
  const found = async () => {
    await w.does(unit.as.head, runNow, {});
    return (await w.does(unit.as.head, breaches, { check: 1101 })).total;
  };
  assert.equal(await found(), 0);
  const figure = (parameter: ParameterKey, value: number) =>
    w.does(unit.as['security-officer'], chooseFigure, { parameter, value, reason: '本单位规定' });
  await figure('date-order.recorded-within', 10);
  assert.equal(await found(), 1);
  await figure('date-order.recorded-within', 30);
  await figure('keep.date-order-breach', 12);
  await w.does(unit.as.head, runNow, {});
  const kept = async () => (await w.does(unit.as.head, breaches, { check: 1101, stand: 'gone' })).total;
  assert.equal(await kept(), 1, '不再发现，仍然保存');
  w.moveTo('2027-12-01T02:00:00.000Z');
  await checkDateOrders(w.world, unit.unitId);
  assert.equal(await kept(), 0, '满12个月后删除');
});

test('可以转为问题整改；线索等只有办理的人看得到，其余的人只看到数目', async () => {
  const unit = await w.aUnit();
  const { breachId } = await aLateBriefing(unit);
  const { findings } = await w.does(unit.as['security-officer'], raise, { breachIds: [breachId] });
  const { findingId } = findings[0]!;
  assert.equal((await w.does(unit.as.head, finding, { findingId })).people.length, 1);
  assert.equal((await w.does(unit.as.head, breach, { breachId })).stand, 'in-hand');
  await w.isRefused('breach-gone', unit.as.head, raise, { breachIds: [breachId] });

  await plantingOrders(w, unit).put('clue', {
    ...{ received_at: '2026-11-20T01:00:00Z', relay_phone_by: '2026-11-20T03:00:00Z', state: 'relayed' },
    ...{ relayed_at: '2026-11-20T05:00:00Z', code_hash: 'x'.repeat(64) },
  });
  await w.does(unit.as.head, runNow, {});
  assert.equal((await w.does(unit.as.head, breaches, { check: 402 })).total, 0);
  const relay = await w.does(unit.as['relay-officer'], breaches, {});
  assert.deepEqual([...new Set(relay.rows.map(({ area }) => area))], ['reports']);
  const late = relay.rows.find(({ check }) => check === 402)!;
  await w.isRefused('not-found', unit.as.head, breach, { breachId: late.breachId });
  await w.isRefused('not-found', unit.as.head, explain, { breachId: late.breachId, words: '原因' });
  await w.isRefused('not-found', unit.as['relay-officer'], breach, { breachId });
  const counted = (await w.does(unit.as.head, checks, {})).checks.find(({ number }) => number === 402)!;
  assert.deepEqual([counted.stands, counted.opens], [1, false]);
  await w.does(unit.as['relay-officer'], explain, { breachId: late.breachId, words: '对方电话占线' });
});

test('国家安全机关自己办的检查、名录也核对，由其专员和主要负责人看；在单位里看不到人员的任何一处', async () => {
  const organ = await w.aBody('organ', '示例国安局');
  const p = plantingOrders(w, organ);
  const keyUnitId = await p.put('key_unit', { name: '示例研究院', origin: 'own' }, 'key_unit_id');
  await p.put('key_unit_review', { key_unit_id: keyUnitId, owed_from: '2025-10-01', due_on: '2026-10-01' });
  const officer = organ.as['organ-officer'];
  assert.equal((await w.does(officer, runNow, {})).found, 1);
  const { rows } = await w.does(officer, breaches, {});
  assert.deepEqual(
    rows.map(({ check, name, daysLate: late, page }) => [check, name.zh, late, page]),
    [[1224, '示例研究院', 53, `/key-units/${keyUnitId}`]],
  );
  const { breachId } = rows[0]!;
  assert.equal((await w.does(organ.as.head, breach, { breachId })).mayBeFinding, false);
  await w.isRefused('no-findings-here', organ.as.head, raise, { breachIds: [breachId] });
  await w.isRefused('not-found', organ.as['security-officer'], breach, { breachId });
  await w.does(officer, explain, { breachId, words: '会商部门答复晚，已催办' });
  const of = async (unit: TestUnit, role: 'organ-officer' | 'head') =>
    (await w.does(unit.as[role], checks, {})).checks.map(({ area }) => area);
  assert.deepEqual([...new Set(await of(organ, 'organ-officer'))].sort(), ['bodies', 'papers']);

  const unit = await w.aUnit();
  const late = await aLateBriefing(unit);
  assert.equal((await w.does(unit.as['organ-officer'], breaches, {})).total, 0);
  await w.isRefused('not-found', unit.as['organ-officer'], breach, { breachId: late.breachId });
  assert.ok(!(await of(unit, 'head')).includes('bodies'));
});

test('一人的全部先后次序，颠倒的和正确的都有；只给看得到的人看', async () => {
  const unit = await w.aUnit();
  const { breachId } = await aLateBriefing(unit);
  await w.does(unit.as.head, explain, { breachId, words: '原因' });
  const orders = await ofPerson(unit, unit.memberId);
  const of = (number: number) => orders.filter(({ check }) => check.number === number);
  assert.deepEqual(
    of(302).map(({ kept, daysLate, first, second, explanation }) => [
      kept,
      daysLate,
      first.on,
      second.on,
      explanation?.words,
    ]),
    [[false, 2, '2026-11-12', '2026-11-10', '原因']],
  );
  assert.equal(of(301)[0]!.kept, true);
  assert.equal((await ofPerson(unit, unit.memberId, 'relay-officer')).length, 0);
  const all = await w.world.db.inUnit(unit.unitId, (sql) =>
    breachesOfUnit(sql, { unitId: unit.unitId, today: w.today(), reader: { roles: ['head'] }, duties: ['P9.6'] }),
  );
  assert.deepEqual(
    all.map(({ check, ageInDays, stand }) => [check.number, ageInDays, stand]),
    [[302, 13, 'explained']],
  );
});

test('每天全部核对，变更后一分钟内核对有关的；没有变更时什么都不做', async () => {
  const unit = await w.aUnit();
  await checkDateOrders(w.world, unit.unitId);
  assert.equal(await checkDateOrders(w.world, unit.unitId), 0);
  await planting(w, unit).trip({ departed_on: '2026-11-10' }, { person_id: unit.memberId, briefed_on: '2026-11-12' });
  assert.equal(await checkDateOrders(w.world, unit.unitId), 0, '没有经过系统的改动，当天不看');
  w.moveTo('2026-11-24T02:00:00.000Z');
  assert.ok((await checkDateOrders(w.world, unit.unitId)) >= 1, '次日全部核对时发现');
  assert.ok((await w.does(unit.as.head, standing, {})).open >= 1);
});

test('谁看得到、谁可以说明', async () => {
  const unit = await w.aUnit();
  const { breachId } = await aLateBriefing(unit);
  await w.onlyFor(SEE, unit, checks, {});
  await w.onlyFor(SEE, unit, breaches, {});
  await w.onlyFor(OFFICE, unit, standing, {});
  await w.onlyFor(RUN, unit, runNow, {});
  for (const role of ['member', 'liaison', 'personnel', 'system-admin'] as const) {
    await w.isRefused('not-permitted', unit.as[role], breach, { breachId });
    await w.isRefused('not-permitted', unit.as[role], explain, { breachId, words: '原因' });
    await w.isRefused('not-permitted', unit.as[role], withdraw, { breachId });
  }
  await w.onlyFor(OFFICE, unit, raise, { breachIds: [breachId] });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as.head, breach, { breachId });
});
