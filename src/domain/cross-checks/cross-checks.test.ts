import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { anIssued, anItem, reachesSecret } from '../../fixtures/registers.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { chooseFigure } from '../duties/actions.ts';
import { finding } from '../findings/queries.ts';
import { enterTransfer } from '../registers/actions/data.ts';
import { change } from '../registers/actions/keep.ts';
import { enterVisit } from '../registers/actions/visits.ts';
import { accept, raise, runNow } from './actions/decide.ts';
import { exportHits } from './actions/export.ts';
import { CROSS_CHECKS } from './catalogue.ts';
import { DECIDE, SEE } from './cross-checks.ts';
import { hit, hits, rules } from './queries.ts';
import { crossCheck } from './run.ts';
import { standingByArea } from './standing.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

/** The unit’s member holds a carrier, and the post no longer reaches it. */
async function aContradiction(unit: TestUnit) {
  await reachesSecret(w, unit);
  const itemId = await anIssued(w, unit);
  await w.owner.query(`update register_item set level = 'top-secret' where unit_id = $1`, [unit.unitId]);
  await w.does(unit.as['security-officer'], runNow, {});
  const { rows } = await w.does(unit.as.head, hits, { stand: 'open', rule: 401 });
  return { itemId, hitId: rows[0]!.hitId };
}
const mend = (unit: TestUnit) =>
  w.owner.query(`update register_item set level = 'secret' where unit_id = $1`, [unit.unitId]);

test('持有人岗位等级低于载体密级：说明是什么、在哪里、为什么、怎么办', async () => {
  const unit = await w.aUnit();
  const { itemId, hitId } = await aContradiction(unit);
  const one = await w.does(unit.as.head, hit, { hitId });
  assert.deepEqual(
    [one.thingId, one.personId, one.severity, one.stand, one.page],
    [itemId, unit.memberId, 'critical', 'open', `/registers/items/${itemId}`],
  );
  assert.ok(one.because.zh && one.todo.zh && one.name.zh.startsWith('机-2026-'));
});

test('转为问题整改；改正后核验不再发现，问题由来源销号', async () => {
  const unit = await w.aUnit();
  const { hitId } = await aContradiction(unit);
  const { findings } = await w.does(unit.as['security-officer'], raise, { hitIds: [hitId] });
  const { findingId } = findings[0]!;
  const open = await w.does(unit.as.head, finding, { findingId });
  assert.deepEqual([open.state, open.severity, open.people.length], ['open', 'critical', 1]);
  await w.isRefused('hit-not-open', unit.as.head, raise, { hitIds: [hitId] });
  await w.isRefused('hit-not-open', unit.as.head, accept, { hitId, words: '理由', until: '2026-12-31' });
  await mend(unit);
  await w.does(unit.as.head, runNow, {});
  assert.equal((await w.does(unit.as.head, finding, { findingId })).stand, 'closed');
  assert.equal((await w.does(unit.as.head, hit, { hitId })).stand, 'gone');
});

test('主要负责人写明理由接受到某日，到期后重新列出；涉及本人的不能自己接受', async () => {
  const unit = await w.aUnit();
  const { hitId } = await aContradiction(unit);
  const reason = { hitId, words: '已安排本周调整岗位', until: '2026-12-01' };
  await w.isRefused('accepted-until', unit.as.head, accept, { ...reason, until: '2028-01-01' });
  await w.isRefused('accepted-until', unit.as.head, accept, { ...reason, until: '2026-11-22' });
  const link = (personId: number | null) =>
    w.owner.query('update account set person_id = $2 where account_id = $1', [unit.as.head.accountId, personId]);
  await w.owner.query('update account set person_id = null where account_id = $1', [unit.as.member.accountId]);
  await link(unit.memberId);
  await w.isRefused('own-hit', unit.as.head, accept, reason);
  await link(null);
  await w.does(unit.as.head, accept, reason);
  const one = await w.does(unit.as.head, hit, { hitId });
  assert.deepEqual([one.stand, one.words], ['accepted', '已安排本周调整岗位']);
  w.moveTo('2026-12-02T02:00:00.000Z');
  assert.equal((await w.does(unit.as.head, hit, { hitId })).stand, 'open');
});

test('列表和打开都留下查看记录；接受的最长期限由单位确定', async () => {
  const unit = await w.aUnit();
  const { hitId } = await aContradiction(unit);
  await w.does(unit.as['security-officer'], hit, { hitId });
  await w.does(unit.as['security-officer'], rules, {});
  const { rows } = await w.does(unit.as.member, looksAtMe, {});
  const looks = rows.map(({ by, query }) => [by, query]).filter(([, query]) => query!.startsWith('cross-checks'));
  assert.deepEqual(looks.reverse(), [
    ['head', 'cross-checks.list'],
    ['security-officer', 'cross-checks.get'],
  ]);
  const figure = { parameter: 'cross-check.accepted-for', value: 3, reason: '本单位规定' } as const;
  await w.does(unit.as['security-officer'], chooseFigure, figure);
  assert.equal((await w.does(unit.as.head, hit, { hitId })).acceptableUntil, '2027-02-23');
  const reason = { hitId, words: '已安排下季度调整岗位' };
  await w.isRefused('accepted-until', unit.as.head, accept, { ...reason, until: '2027-02-24' });
  await w.does(unit.as.head, accept, { ...reason, until: '2027-02-23' });
  const of = (await w.does(unit.as.head, rules, {})).rules.find(({ number }) => number === 401)!;
  assert.deepEqual([of.stands, of.open], [1, 0], '规则目录中已接受的不算待处理');
});

test('自查项目由交叉核验回答：每一类有几条规则没有发现、几处待处理、几处已接受；没有核验过的不回答', async () => {
  const unit = await w.aUnit();
  const carriers = () =>
    w.world.db.inUnit(unit.unitId, async (sql) => (await standingByArea(sql, unit.unitId, w.today())).get('carriers'));
  assert.equal(await carriers(), undefined);
  await crossCheck(w.world, unit.unitId);
  const all = CROSS_CHECKS.filter(({ area }) => area === 'carriers').length;
  assert.deepEqual(await carriers(), { met: all, late: 0, overdue: 0, open: 0 });
  const { hitId } = await aContradiction(unit);
  assert.deepEqual(await carriers(), { met: all - 1, late: 0, overdue: 1, open: 0 });
  await w.does(unit.as.head, accept, { hitId, words: '已安排调整岗位', until: '2026-12-01' });
  assert.deepEqual(await carriers(), { met: all - 1, late: 0, overdue: 0, open: 1 });
});

test('变更后只核验与之有关的规则，新的一天全部核验；没有变更时什么都不做', async () => {
  const unit = await w.aUnit();
  await crossCheck(w.world, unit.unitId);
  assert.equal(await crossCheck(w.world, unit.unitId), 0);
  await aContradiction(unit);
  await mend(unit);
  await aPerson(w, unit);
  await crossCheck(w.world, unit.unitId);
  const standing = async () => (await w.does(unit.as.head, hits, { stand: 'open', rule: 401 })).total;
  assert.equal(await standing(), 0, '人员有变更，岗位与载体的规则随之核验');
  await w.owner.query(`update register_item set level = 'top-secret' where unit_id = $1`, [unit.unitId]);
  await crossCheck(w.world, unit.unitId);
  await crossCheck(w.world, unit.unitId);
  w.moveTo('2026-11-24T02:00:00.000Z');
  await crossCheck(w.world, unit.unitId);
  assert.equal(await standing(), 1, '没有经过系统的改动，次日全部核验时发现');
});

test('登记来访、数据出境以后一分钟内核验：无人陪同进入后定为要害部位的场所，未经评估出境后标为重要数据的，都找得到', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await crossCheck(w.world, unit.unitId);
  const hall = {
    register: 'place',
    form: 'other-place',
    level: 'none',
    number: '所-1',
    designation: '会议室',
  } as const;
  const placeId = await anItem(w, unit, hall);
  const visit = { placeId, visitorUnit: '某公司', names: ['来访者甲'], purpose: 'visit', phonesLeft: true } as const;
  await w.does(officer, enterVisit, visit);
  const data = { register: 'data-set', form: 'files', level: 'none', number: '数-1', designation: '样本目录' } as const;
  const itemId = await anItem(w, unit, data);
  const sent = { itemId, sentOn: w.today(), receiver: '某公司', country: 'DE', reference: '备案〔2026〕1号' } as const;
  await w.does(officer, enterTransfer, { ...sent, ground: 'standard-contract' });
  await crossCheck(w.world, unit.unitId);
  const standing = async (rule: number) =>
    (await w.does(unit.as.head, hits, { stand: 'open', rule })).rows.map(({ thingId }) => thingId);
  assert.deepEqual([await standing(425), await standing(428)], [[], []]);
  const { register: _, ...place } = hall;
  await w.does(officer, change, { itemId: placeId, ...place, form: 'key-part', validFrom: '2026-01-05' });
  const { register: __, ...set } = data;
  await w.does(officer, change, { itemId, ...set, important: true, validFrom: '2026-01-05' });
  await crossCheck(w.world, unit.unitId);
  assert.deepEqual([await standing(425), await standing(428)], [[placeId], [itemId]]);
});

test('规则目录列出每条规则现有多少处；只有专员和主要负责人看得到', async () => {
  const unit = await w.aUnit();
  const { hitId } = await aContradiction(unit);
  const { rules: all } = await w.does(unit.as.head, rules, {});
  assert.equal(all.find(({ number }) => number === 401)!.stands, 1);
  await w.onlyFor(SEE, unit, rules, {});
  await w.onlyFor(SEE, unit, hits, {});
  await w.onlyFor(SEE, unit, hit, { hitId });
  await w.onlyFor(SEE, unit, runNow, {});
  await w.onlyFor(SEE, unit, raise, { hitIds: [hitId] });
  await w.onlyFor(DECIDE, unit, accept, { hitId, words: '理由', until: '2026-12-01' });
  const { file } = await w.does(unit.as.head, exportHits, { format: 'csv', purpose: 'inspection' });
  assert.match(Buffer.from(file!.bytes).toString(), /持有人的岗位等级低于载体的密级/);
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as.head, hit, { hitId });
});
