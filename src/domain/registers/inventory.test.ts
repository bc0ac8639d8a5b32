import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment, aPerson } from '../../fixtures/a-person.ts';
import { anIssued, anItem, aSigner, reachesSecret } from '../../fixtures/registers.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { finding } from '../findings/queries.ts';
import { recordLeaving } from '../people/actions/leave.ts';
import { confirmCheck } from './actions/check.ts';
import { close, explainDifference } from './actions/close.ts';
import { destroy } from './actions/custody.ts';
import { count, open } from './actions/inventory.ts';
import { end } from './actions/keep.ts';
import { signMove } from './actions/own.ts';
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
  const { told: verdicts } = await w.does(unit.as.member, count, {
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
    verdicts.map(({ verdict }) => verdict),
    ['as-expected', 'wrong-place', 'destroyed', 'unexpected', 'before', 'unexpected'],
  );
  const known = (await w.does(officer, rows, { inventoryId, shown: 'open' })).rows.find(
    ({ number }) => number === '甲-3',
  )!;
  assert.deepEqual([known.itemId, known.foundAt], [moved, '机要室']);
  await w.does(officer, explainDifference, { differenceId: known.differenceId, words: '在复印室找到' });
  await w.isRefused('wrong-state', officer, explainDifference, { differenceId: known.differenceId, words: '再说明' });
  const kept = await w.owner.query('select words from inventory_row where words is not null and unit_id = $1', [
    unit.unitId,
  ]);
  assert.ok(!kept.rows[0].words.includes(Buffer.from('复印室')));
  const { toCome } = await w.does(officer, inventory, { inventoryId, closing: true });
  assert.deepEqual(toCome, { differences: 4, findings: 4 });
  const told = await w.does(officer, close, { inventoryId });
  assert.deepEqual([told.findings, told.unresolved, told.open, told.missing], [4, 4, 0, 1]);
  const { rows: differing } = await w.does(officer, rows, { inventoryId, shown: 'differences' });
  assert.deepEqual(
    differing.map(({ number, difference, state, words }) => [number, difference, state, words]),
    [
      ['甲-2', 'missing', 'finding', null],
      ['甲-3', 'wrong-place', 'explained', '在复印室找到'],
      ['甲-4', 'destroyed', 'finding', null],
      ['不知何物-9', 'unexpected', 'finding', null],
      ['BLW-999999-1', 'unexpected', 'finding', null],
    ],
  );
  const first = await w.does(officer, finding, { findingId: differing[0]!.findingId! as never });
  assert.deepEqual(
    [first.source, first.severity, first.state, first.dueOn],
    ['inventory', 'major', 'open', '2026-12-07'],
  );
  assert.deepEqual([first.thingKind, first.thingId, first.where?.zh], ['carrier', missing, '机要室']);
  assert.match(first.title!.zh, /甲-2/);
  await w.isRefused('inventory-closed', unit.as.member, count, { inventoryId, counts: [counted('甲-2')] });
  await w.isRefused('inventory-closed', officer, close, { inventoryId });
  const all = await w.owner.query(`select count(*)::int as n from finding where unit_id = $1`, [unit.unitId]);
  assert.equal(all.rows[0].n, 4, '一项差异只形成一个问题');
});

test('清点差异归物品的责任人和部门整改；差异太多的，每个部门一个问题，逐项仍在清点中', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const ownerId = await aPerson(w, unit, { name: '责任人' });
  const gone = await aPerson(w, unit, { name: '已离开' });
  const [here, there] = [await aDepartment(w, unit, { name: '一处' }), await aDepartment(w, unit, { name: '二处' })];
  const owned = await anItem(w, unit, { departmentId: here, ownerId });
  const left = await anItem(w, unit, { departmentId: here, ownerId: gone });
  await w.does(unit.as.personnel, recordLeaving, { personId: gone, leftOn: '2026-11-20' });
  const counters = { register: 'carrier', counterIds: [unit.memberId] } as const;
  const few = await w.does(officer, open, counters);
  await w.does(officer, close, { inventoryId: few.inventoryId });
  const found = async () =>
    (
      await w.owner.query(
        `select thing_kind, thing_id::int as thing_id, department_id::int as department, responsible_id::int as responsible, finding_id::int as id
         from finding where unit_id = $1 order by finding_id`,
        [unit.unitId],
      )
    ).rows;
  assert.deepEqual(
    (await found()).map((one) => [one.thing_id, one.department, one.responsible]),
    [
      [owned, here, ownerId],
      [left, here, null],
    ],
  );
  await w.owner.query(
    `insert into register_item (unit_id, register, number, designation, level, form, department_id, valid_from, checked_on, salt, entered_at, entered_by)
     select $1, 'carrier', '多-' || n, '多', 'none', 'paper', case n % 3 when 0 then $2::bigint when 1 then $3::bigint end, '2026-01-05', '2026-01-05',
       decode(repeat('00', 16), 'hex'), now(), 1 from generate_series(1, 300) n`,
    [unit.unitId, here, there],
  );
  const { inventoryId } = await w.does(officer, open, counters);
  const many = { inventoryId };
  assert.deepEqual((await w.does(officer, inventory, { ...many, closing: true })).toCome, {
    differences: 302,
    findings: 3,
  });
  const told = await w.does(officer, close, many);
  assert.deepEqual([told.findings, told.unresolved], [3, 302]);
  const made = (await found()).slice(2);
  assert.deepEqual(
    made.map((one) => [one.thing_kind, one.thing_id, one.department]),
    [
      ['inventory', many.inventoryId, null],
      ['inventory', many.inventoryId, here],
      ['inventory', many.inventoryId, there],
    ],
  );
  const rows = await w.owner.query(
    `select finding_id::int as id, count(*)::int as n from inventory_row where inventory_id = $1 group by 1 order by 1`,
    [many.inventoryId],
  );
  assert.deepEqual(
    rows.rows.map(({ id, n }) => [id, n]),
    [
      [made[0].id, 100],
      [made[1].id, 102],
      [made[2].id, 100],
    ],
  );
  const whole = await w.does(officer, finding, { findingId: made[1].id as never });
  assert.match(whole.what!.zh, /^账上有，没有清点到 102。编号：.+等。/);
  assert.deepEqual([whole.title?.zh, whole.severity], ['清点差异 102 项', 'major']);
});

test('没有网络时清点的，送达时记下手机上的时间和送达时间；送两次只算一次', async () => {
  w.moveTo('2026-11-20T02:00:00.000Z');
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const itemId = await anItem(w, unit, { number: '甲-1' });
  const early = await anItem(w, unit, { number: '甲-2' });
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
  await w.onlyFor(KEEP, unit, explainDifference, { differenceId: 1, words: '说明' });
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
