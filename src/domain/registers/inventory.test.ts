import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { anIssued, anItem, aSigner, reachesSecret } from '../../fixtures/registers.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { confirmCheck } from './actions/check.ts';
import { destroy } from './actions/custody.ts';
import { close, count, explainDifference, open } from './actions/inventory.ts';
import { end } from './actions/keep.ts';
import { signMove } from './actions/own.ts';
import { raiseDifference } from './actions/raise.ts';
import { inventories, inventory, ownInventories, rows, toCount } from './inventory-queries.ts';
import { checks } from './place-queries.ts';
import { item } from './queries.ts';
import { EVERYBODY, KEEP, labelOf, READ } from './registers.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

const at = (unit: TestUnit, itemId: number) => labelOf(unit.unitId, itemId);
const counted = (code: string, more: object = {}) => ({ code, countedAt: START, ...more });

test('清点：缺失、账外、场所不符、已销毁的仍在，逐项列出；账实相符的即为核对过', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await reachesSecret(w, unit);
  const room = await anItem(w, unit, { register: 'place', form: 'key-part', number: '所-1', designation: '机要室' });
  const other = await anItem(w, unit, { register: 'place', form: 'key-part', number: '所-2', designation: '档案库' });
  const there = await anItem(w, unit, { placeId: room, number: '甲-1' });
  const missing = await anItem(w, unit, { placeId: room, number: '甲-2' });
  const moved = await anItem(w, unit, { placeId: other, number: '甲-3' });
  const [second, witness] = [await aSigner(w, unit, 'liaison', '甲'), await aSigner(w, unit, 'personnel', '乙')];
  const gone = await anItem(w, unit, { placeId: room, number: '甲-4' });
  const asked = { itemId: gone, secondId: second.personId, witnessId: witness.personId };
  const { moveId } = await w.does(officer, destroy, asked);
  await w.does(second.who, signMove, { moveId });
  await w.does(witness.who, signMove, { moveId });
  const counters = { counterIds: [unit.memberId] };
  const { inventoryId, expected } = await w.does(officer, open, { register: 'carrier', ...counters });
  assert.equal(expected, 3);
  const { told } = await w.does(unit.as.member, count, {
    inventoryId,
    counts: [
      counted(at(unit, there), { placeId: room }),
      counted('甲-3', { placeId: room }),
      counted('甲-4'),
      counted('不知何物-9'),
      counted(at(unit, there)),
      counted('BLW-999999-1'),
    ],
  });
  assert.deepEqual(
    told.map(({ verdict }) => verdict),
    ['as-expected', 'wrong-place', 'destroyed', 'unexpected', 'before', 'unexpected'],
  );
  await w.does(officer, close, { inventoryId });
  const { rows: differing } = await w.does(officer, rows, { inventoryId, shown: 'differences' });
  assert.deepEqual(
    differing.map(({ number, difference, state }) => [number, difference, state]),
    [
      ['甲-2', 'missing', 'open'],
      ['甲-3', 'wrong-place', 'open'],
      ['甲-4', 'destroyed', 'open'],
      ['不知何物-9', 'unexpected', 'open'],
      ['BLW-999999-1', 'unexpected', 'open'],
    ],
  );
  assert.equal(differing.find(({ itemId }) => itemId === moved)!.foundAt, '机要室');
  await w.isRefused('inventory-closed', unit.as.member, count, { inventoryId, counts: [counted('甲-2')] });
  await w.isRefused('inventory-closed', officer, close, { inventoryId });
  const [first] = differing;
  await w.does(officer, explainDifference, { differenceId: first!.differenceId, words: '在复印室找到' });
  await w.isRefused('wrong-state', officer, explainDifference, { differenceId: first!.differenceId, words: '再说明' });
  const { findingId } = await w.does(officer, raiseDifference, {
    differenceId: differing[1]!.differenceId,
    severity: 'major',
  });
  await w.isRefused('wrong-state', officer, raiseDifference, {
    differenceId: differing[1]!.differenceId,
    severity: 'major',
  });
  const [raised] = (await w.does(officer, rows, { inventoryId, shown: 'differences' })).rows.slice(1);
  assert.deepEqual([raised!.state, raised!.findingId], ['finding', findingId]);
  const after = await w.does(officer, inventory, { inventoryId });
  assert.deepEqual([after.missing, after.open, after.counted], [1, 3, 2]);
  assert.equal((await w.does(officer, rows, { inventoryId, shown: 'all' })).rows[1]!.words, '在复印室找到');
  const kept = await w.owner.query('select words from inventory_row where words is not null and unit_id = $1', [
    unit.unitId,
  ]);
  assert.ok(!kept.rows[0].words.includes(Buffer.from('复印室')));
  assert.equal(missing, first!.itemId);
});

test('没有网络时清点的，送达时记下手机上的时间和送达时间；送两次只算一次', async () => {
  w.moveTo('2026-11-20T02:00:00.000Z');
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const itemId = await anItem(w, unit);
  const early = await anItem(w, unit);
  const { inventoryId } = await w.does(officer, open, { register: 'carrier', counterIds: [unit.memberId] });
  w.moveTo('2026-11-20T05:00:00.000Z');
  const counts = [
    { code: at(unit, itemId), countedAt: '2026-11-20T03:30:00.000Z' },
    { code: at(unit, early), countedAt: '2026-11-19T03:30:00.000Z' },
  ];
  await w.does(unit.as.member, count, { inventoryId, counts });
  assert.deepEqual(
    (await w.does(unit.as.member, count, { inventoryId, counts })).told.map(({ verdict }) => verdict),
    ['before', 'before'],
  );
  const { rows: all } = await w.does(officer, rows, { inventoryId, shown: 'counted' });
  assert.deepEqual(
    all.map((one) => [one.countedAt, one.arrivedAt]),
    [
      ['2026-11-20T03:30:00.000Z', '2026-11-20T05:00:00.000Z'],
      ['2026-11-20T05:00:00.000Z', '2026-11-20T05:00:00.000Z'],
    ],
    '早于清点开始的时间不可信，以送达时间为准',
  );
});

test('场所清点不含由人持有的；已注销的场所、没有东西的范围不能开始清点；清点人只看编号', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await reachesSecret(w, unit);
  const placeId = await anItem(w, unit, { register: 'place', form: 'key-part', number: '所-1', designation: '机要室' });
  await w.isRefused('nothing-to-count', officer, open, { register: 'carrier', placeId, counterIds: [unit.memberId] });
  await anIssued(w, unit, { placeId, number: '持-1' });
  await anItem(w, unit, { placeId, number: '库-1' });
  const { inventoryId, expected } = await w.does(officer, open, {
    register: 'carrier',
    placeId,
    counterIds: [unit.memberId],
  });
  assert.equal(expected, 1);
  assert.equal((await w.does(unit.as.member, ownInventories, {})).inventories[0]!.inventoryId, inventoryId);
  const list = await w.does(unit.as.member, toCount, { inventoryId });
  assert.deepEqual(
    list.expected.map((one) => [one.number, 'designation' in one]),
    [['库-1', false]],
  );
  await w.isRefused('not-found', unit.as.liaison, toCount, { inventoryId });
  await w.isRefused('not-found', unit.as.liaison, count, { inventoryId, counts: [counted('库-1')] });
  const empty = await anItem(w, unit, { register: 'place', form: 'key-part', number: '所-2', designation: '旧库' });
  await w.does(officer, end, { itemId: empty, reason: 'no-longer-used' });
  await w.isRefused('item-ended', officer, open, { register: 'carrier', placeId: empty, counterIds: [unit.memberId] });
});

test('清点由另一人进行：开始清点的人不能自己清点；清点结束后，清点人不能再看谁持有什么', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const itemId = await anItem(w, unit);
  const personId = await aPerson(w, unit, { name: '甲' });
  await w.owner.query('update account set person_id = $2 where account_id = $1', [officer.accountId, personId]);
  await w.isRefused('counted-by-another', officer, open, { register: 'carrier' });
  await w.isRefused('counted-by-another', officer, open, { register: 'carrier', counterIds: [personId] });
  const { inventoryId } = await w.does(officer, open, { register: 'carrier', counterIds: [personId, unit.memberId] });
  const counts = [counted(at(unit, itemId))];
  await w.isRefused('counted-by-another', officer, count, { inventoryId, counts });
  const shown = async (who: typeof officer) => (await w.does(who, inventory, { inventoryId })).mayCount;
  assert.deepEqual([await shown(officer), await shown(unit.as.head)], [false, true]);
  await w.does(unit.as.member, count, { inventoryId, counts });
  assert.equal((await w.does(unit.as.member, toCount, { inventoryId })).expected.length, 1);
  await w.does(officer, close, { inventoryId });
  await w.isRefused('inventory-closed', unit.as.member, toCount, { inventoryId });
  assert.equal((await w.does(officer, toCount, { inventoryId })).expected.length, 1);
});

test('第九条第（三）项：六类台账核对须逐类确认，有差异的须说明如何处理；核对列入台账，迟了如实显示', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await anItem(w, unit);
  const { inventoryId } = await w.does(officer, open, { register: 'carrier', counterIds: [unit.memberId] });
  await w.does(officer, close, { inventoryId });
  const { six } = await w.does(officer, checks, {});
  const lines = six.map(({ register, items, checkOverdue, differences }) => ({
    register,
    items,
    checkOverdue,
    differences,
  }));
  assert.deepEqual(lines.find(({ register }) => register === 'carrier')!.differences, 1);
  await w.isRefused('registers-check-not-whole', officer, confirmCheck, { lines: lines.slice(1) });
  await w.isRefused('registers-check-open', officer, confirmCheck, { lines });
  const answered = lines.map((line) => (line.differences > 0 ? { ...line, answer: 'explained-later' } : line));
  await anItem(w, unit);
  await w.isRefused('registers-changed', officer, confirmCheck, { lines: answered });
  const now = answered.map((line) => (line.register === 'carrier' ? { ...line, items: 2 } : line));
  await w.does(officer, confirmCheck, { lines: now });
  const given = await w.owner.query(`select happened_on::text as "on", source from evidence where unit_id = $1`, [
    unit.unitId,
  ]);
  assert.deepEqual(given.rows, [{ on: '2026-11-23', source: 'register-checks' }]);
  assert.equal((await w.does(unit.as.head, checks, {})).checks[0]!.checkedOn, '2026-11-23');
});

test('R1：专员开始、结束清点和核对，主要负责人查阅；清点人只清点分给自己的', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const itemId = await anItem(w, unit);
  const { inventoryId } = await w.does(officer, open, { register: 'carrier', counterIds: [unit.memberId] });
  await w.onlyFor(KEEP, unit, open, { register: 'carrier', counterIds: [unit.memberId] });
  await w.onlyFor(KEEP, unit, close, { inventoryId });
  await w.onlyFor(KEEP, unit, raiseDifference, { differenceId: 1, severity: 'minor' });
  await w.onlyFor(KEEP, unit, confirmCheck, { lines: [] });
  await w.onlyFor(READ, unit, inventories, {});
  await w.onlyFor(READ, unit, inventory, { inventoryId });
  await w.onlyFor(READ, unit, rows, { inventoryId });
  await w.onlyFor(EVERYBODY, unit, toCount, { inventoryId });
  await w.onlyFor(EVERYBODY, unit, count, { inventoryId, counts: [counted(at(unit, itemId))] });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as['security-officer'], inventory, { inventoryId });
  assert.ok((await w.does(officer, item, { itemId })).itemId);
});
