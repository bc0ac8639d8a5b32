import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment, aPerson } from '../../fixtures/a-person.ts';
import { anIssued, anItem, aSigner, reachesSecret } from '../../fixtures/registers.ts';
import { aWorld } from '../../fixtures/world.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { copy, destroy, issue, lend, signOnPaper, takeBack, transfer, withdraw } from './actions/custody.ts';
import { change, checkItems, end, enter } from './actions/keep.ts';
import { decline, handBack, signMove } from './actions/own.ts';
import { printChain } from './actions/papers.ts';
import { CUSTODY_RULES, MOVES, partsOf } from './custody.ts';
import { item, items, ownCarriers, registers } from './queries.ts';
import { EVERYBODY, KEEP, LEVELS, READ } from './registers.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const readyUnit = async () => {
  const unit = await w.aUnit();
  await reachesSecret(w, unit);
  return { unit, officer: unit.as['security-officer'] };
};

test('第九条第（三）项：载体发放须由接收人本人签收，签收之前仍在库；签收后即为持有人', async () => {
  const { unit, officer } = await readyUnit();
  const itemId = await anItem(w, unit);
  const { moveId, done } = await w.does(officer, issue, { itemId, personId: unit.memberId });
  assert.equal(done, false);
  const before = await w.does(officer, item, { itemId });
  assert.deepEqual([before.holderId, before.waiting], [null, true]);
  await w.isRefused('carrier-on-its-way', officer, lend, { itemId, personId: unit.memberId, dueBack: '2026-12-01' });
  const { toSign } = await w.does(unit.as.member, ownCarriers, {});
  assert.deepEqual(
    toSign.map((one) => [one.moveId, one.part, one.what]),
    [[moveId, 'receiver', 'issued']],
  );
  await w.does(unit.as.member, signMove, { moveId });
  const { inHand } = await w.does(unit.as.member, ownCarriers, {});
  assert.deepEqual(
    inHand.map((one) => [one.itemId, one.since, one.dueBack]),
    [[itemId, '2026-11-23', null]],
  );
  assert.equal((await w.does(officer, items, { register: 'carrier', where: 'held' })).rows[0]!.holderId, unit.memberId);
});

test('岗位等级低于载体级别的人不能接收；签收时岗位已变的也不能签收', async () => {
  const { unit, officer } = await readyUnit();
  const none = await aPerson(w, unit, { name: '无岗位' });
  const itemId = await anItem(w, unit);
  const refused = await w.isRefused('post-below-level', officer, lend, {
    itemId,
    personId: none,
    dueBack: '2026-12-01',
  });
  assert.deepEqual([refused.details.heldZh, refused.details.askedZh], ['非密', '机密级']);
  const top = await anItem(w, unit, { level: 'top-secret' });
  const { personId: second } = await aSigner(w, unit, 'liaison', '第二人');
  await w.isRefused('post-below-level', officer, issue, { itemId: top, personId: unit.memberId, secondId: second });
  const { moveId } = await w.does(officer, issue, { itemId, personId: unit.memberId });
  await w.owner.query(`update post_term set level = 'none' where unit_id = $1`, [unit.unitId]);
  await w.isRefused('post-below-level', unit.as.member, signMove, { moveId });
  await w.owner.query(`update post_term set level = 'important' where unit_id = $1`, [unit.unitId]);
  await w.does(unit.as.member, signMove, { moveId });
});

test('只能由持有人本人交回；别人代交的不予收回', async () => {
  const { unit, officer } = await readyUnit();
  const itemId = await anIssued(w, unit);
  const other = await aPerson(w, unit);
  await w.isRefused('not-the-holder', officer, takeBack, { itemId, personId: other });
  await w.isRefused('not-found', unit.as.liaison, handBack, { itemId });
  await w.does(unit.as.member, handBack, { itemId });
  await w.isRefused('wrong-state', unit.as.member, handBack, { itemId });
  assert.ok((await w.does(officer, item, { itemId })).handingBackAt);
  assert.equal((await w.does(unit.as.member, ownCarriers, {})).inHand.length, 1, '收回之前仍由其持有');
  await w.does(officer, takeBack, { itemId, personId: unit.memberId });
  assert.equal((await w.does(unit.as.member, ownCarriers, {})).inHand.length, 0);
  await w.isRefused('held-by-nobody', officer, takeBack, { itemId, personId: unit.memberId });
});

test('同一时间只有一个持有人：办理时不准，数据库也不准', async () => {
  const { unit, officer } = await readyUnit();
  const itemId = await anIssued(w, unit);
  await w.isRefused('held-by-somebody', officer, issue, { itemId, personId: unit.memberId });
  const second = `insert into carrier_holding (unit_id, item_id, person_id, since) values ($1, $2, $3, '2026-11-23')`;
  await assert.rejects(w.owner.query(second, [unit.unitId, itemId, unit.memberId]), /carrier_held_once/);
});

test('销毁须两人，机密级以上另有监督人；都签字后才算销毁，此后不能再流转、核对', async () => {
  const { unit, officer } = await readyUnit();
  const itemId = await anItem(w, unit);
  const second = await aSigner(w, unit, 'liaison', '第二人');
  const witness = await aSigner(w, unit, 'personnel', '监督人');
  const lacking = await w.isRefused('signature-asked', officer, destroy, { itemId, secondId: second.personId });
  assert.equal(lacking.details.zh, '机密级载体销毁须有监督人');
  await w.isRefused('signature-asked', officer, destroy, { itemId });
  const one = second.personId;
  await w.isRefused('same-person-twice', officer, destroy, { itemId, secondId: one, witnessId: one });
  const asked = { itemId, secondId: one, witnessId: witness.personId };
  const { moveId } = await w.does(officer, destroy, asked);
  await w.isRefused('not-found', unit.as.member, signMove, { moveId });
  assert.equal((await w.does(second.who, signMove, { moveId })).done, false);
  await w.isRefused('wrong-state', second.who, signMove, { moveId });
  assert.equal((await w.does(officer, item, { itemId })).state, 'in-use');
  assert.equal((await w.does(witness.who, signMove, { moveId })).done, true);
  assert.equal((await w.does(officer, item, { itemId })).state, 'destroyed');
  await w.isRefused('item-destroyed', officer, destroy, asked);
  await w.isRefused('item-destroyed', officer, issue, { itemId, personId: unit.memberId });
  await w.isRefused('item-destroyed', officer, checkItems, { itemIds: [itemId] });
  await w.isRefused('item-destroyed', officer, end, { itemId, reason: 'no-longer-used' });
  const held = await anIssued(w, unit);
  await w.isRefused('held-by-somebody', officer, destroy, { ...asked, itemId: held });
});

test('部门之间移交：载体随签收转到新部门和新持有人；接收人拒签的，什么都不变', async () => {
  const { unit, officer } = await readyUnit();
  const [from, to] = [await aDepartment(w, unit, { name: '一室' }), await aDepartment(w, unit, { name: '二室' })];
  const itemId = await anIssued(w, unit, { departmentId: from });
  const receiver = await aSigner(w, unit, 'liaison', '二室接收人');
  const second = await aSigner(w, unit, 'personnel', '第二人');
  await reachesSecret(w, unit, receiver.personId);
  const asked = { itemId, departmentId: to, personId: receiver.personId };
  await w.isRefused('signature-asked', officer, transfer, asked);
  await w.isRefused('same-department', officer, transfer, { ...asked, departmentId: from });
  const whole = { ...asked, secondId: second.personId };
  const first = await w.does(officer, transfer, whole);
  await w.does(receiver.who, decline, { moveId: first.moveId });
  await w.isRefused('wrong-state', second.who, signMove, { moveId: first.moveId });
  assert.equal((await w.does(officer, item, { itemId })).holderId, unit.memberId);
  const { moveId } = await w.does(officer, transfer, whole);
  await w.does(second.who, signMove, { moveId });
  await w.does(receiver.who, signMove, { moveId });
  const after = await w.does(officer, item, { itemId });
  assert.deepEqual([after.departmentId, after.holderId], [to, receiver.personId]);
  assert.deepEqual(
    after.moves.map(({ what, state }) => `${what} ${state}`),
    ['issued done', 'transferred withdrawn', 'transferred done'],
  );
});

test('复制：每份各有编号，级别和责任人随原件；编号已有的不准', async () => {
  const { unit, officer } = await readyUnit();
  const itemId = await anItem(w, unit, { number: '机-原' });
  const second = await aSigner(w, unit, 'liaison', '第二人');
  const asked = { itemId, numbers: ['机-原-副1', '机-原-副2'], secondId: second.personId };
  const { moveId } = await w.does(officer, copy, asked);
  assert.equal((await w.does(officer, items, { register: 'carrier', text: '副' })).total, 0);
  await w.does(second.who, signMove, { moveId });
  const { rows } = await w.does(officer, items, { register: 'carrier', text: '副' });
  assert.deepEqual(
    rows.map((one) => [one.number, one.level, one.copyOf]),
    [
      ['机-原-副1', 'secret', itemId],
      ['机-原-副2', 'secret', itemId],
    ],
  );
  const again = await w.does(officer, copy, { ...asked, numbers: ['机-原-副2'] });
  await w.isRefused('already-exists', second.who, signMove, { moveId: again.moveId });
  await w.does(officer, withdraw, { moveId: again.moveId });
});

test('没有账号的人在纸上签字，由专员登记；有账号的须本人签', async () => {
  const { unit, officer } = await readyUnit();
  const paper = await aPerson(w, unit, { name: '无账号' });
  await reachesSecret(w, unit, paper);
  const itemId = await anItem(w, unit);
  const { moveId } = await w.does(officer, issue, { itemId, personId: paper });
  assert.equal((await w.does(officer, signOnPaper, { moveId, personId: paper })).done, true);
  const [move] = (await w.does(officer, item, { itemId })).moves;
  assert.deepEqual([move!.signatures[0]!.onPaper, move!.signatures[0]!.name], [true, '无账号']);
  const other = await anItem(w, unit);
  const own = await w.does(officer, issue, { itemId: other, personId: unit.memberId });
  await w.isRefused('signs-oneself', officer, signOnPaper, { moveId: own.moveId, personId: unit.memberId });
});

test('台账只记名称和编号：密级标志和成句的内容一律不收', async () => {
  const { officer } = await readyUnit();
  const one = {
    register: 'carrier',
    number: '机-1',
    designation: '甲号',
    level: 'secret',
    form: 'paper',
    validFrom: '2026-01-05',
  };
  await w.isRefused('secrecy-mark', officer, enter, { ...one, designation: '机密★10年 甲号' });
  await w.isRefused('secrecy-mark', officer, enter, { ...one, reason: '（机密）项目需要' });
  await w.isRefused('looks-like-content', officer, enter, { ...one, designation: '部署于北区。共三套。' });
  await w.isRefused('invalid-input', officer, enter, { ...one, form: 'database' });
  await w.isRefused('invalid-input', officer, enter, { ...one, systems: '办公网' });
  await w.does(officer, enter, one);
  await w.isRefused('already-exists', officer, enter, one);
});

test('逐项核对按级别到期：机密级六个月，变更级别后随新级别；场所有载体的不能注销', async () => {
  w.moveTo('2026-03-02T02:00:00.000Z');
  const { unit, officer } = await readyUnit();
  const placeId = await anItem(w, unit, { register: 'place', form: 'key-part', number: '所-1', designation: '保密室' });
  const itemId = await anItem(w, unit, { placeId });
  assert.equal((await w.does(officer, item, { itemId })).checkBy, '2026-09-02');
  w.moveTo('2026-11-23T02:00:00.000Z');
  const carriers = async () =>
    (await w.does(officer, registers, {})).six.find(({ register }) => register === 'carrier');
  assert.equal((await carriers())!.checkOverdue, 1);
  const { number, designation } = await w.does(officer, item, { itemId });
  const kept = { itemId, number, designation, form: 'paper', placeId, validFrom: '2026-01-05' };
  await w.does(officer, change, { ...kept, level: 'confidential' });
  assert.equal((await carriers())!.checkOverdue, 0, '秘密级十二个月');
  await w.does(officer, checkItems, { itemIds: [itemId] });
  const { checkBy, changes } = await w.does(officer, item, { itemId });
  assert.equal(checkBy, '2027-11-23');
  assert.deepEqual(
    changes.map(({ what, before, after }) => [what, before, after]),
    [
      ['changed', 'secret', 'confidential'],
      ['checked', null, null],
    ],
  );
  await w.isRefused('place-not-empty', officer, end, { itemId: placeId, reason: 'no-longer-used' });
});

test('流转规则表：涉密载体的销毁从不少于两人，签收从不缺接收人；级别越高要求不降低', () => {
  for (const move of MOVES)
    for (const [at, level] of LEVELS.entries()) {
      const below = LEVELS[at - 1];
      if (below)
        assert.ok(
          partsOf(move, below).every((part) => partsOf(move, level).includes(part)),
          `${move} ${level}`,
        );
    }
  for (const level of LEVELS) {
    assert.ok(partsOf('destroyed', level).includes('second'));
    for (const move of ['issued', 'lent', 'transferred'] as const) assert.ok(partsOf(move, level).includes('receiver'));
  }
  assert.equal(CUSTODY_RULES.destroyed.mark, 'P');
});

test('R1：专员登记和办理，主要负责人查阅；其他人只见自己的；流转记录成 PDF/A', async () => {
  const { unit, officer } = await readyUnit();
  const itemId = await anIssued(w, unit);
  const one = { number: '1', designation: '甲', level: 'none', form: 'paper', validFrom: '2026-01-05' };
  await w.onlyFor(READ, unit, registers, {});
  await w.onlyFor(READ, unit, items, { register: 'carrier' });
  await w.onlyFor(READ, unit, item, { itemId });
  await w.onlyFor(READ, unit, printChain, { itemId });
  await w.onlyFor(KEEP, unit, enter, { register: 'carrier', ...one });
  await w.onlyFor(KEEP, unit, change, { itemId, ...one });
  await w.onlyFor(KEEP, unit, issue, { itemId, personId: unit.memberId });
  await w.onlyFor(KEEP, unit, takeBack, { itemId, personId: unit.memberId });
  await w.onlyFor(KEEP, unit, destroy, { itemId });
  await w.onlyFor(KEEP, unit, end, { itemId, reason: 'no-longer-used' });
  await w.onlyFor(EVERYBODY, unit, ownCarriers, {});
  await w.onlyFor(EVERYBODY, unit, handBack, { itemId });
  for (const who of [officer, unit.as.head]) await w.does(who, item, { itemId });
  const looks = (await w.does(unit.as.member, looksAtMe, {})).rows.filter(({ query }) => query === 'registers.get');
  assert.deepEqual(looks.map(({ by }) => by).sort(), ['head', 'security-officer'], 'R8：打开在手载体的，持有人看得到');
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as['security-officer'], item, { itemId });
  const { file } = await w.does(officer, printChain, { itemId, language: 'zh' });
  const pdf = Buffer.from(file.bytes);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.ok(pdf.includes('pdfaid'));
  const organ = await w.aBody('organ', '示例市国家安全局');
  await w.isRefused('no-registers-here', organ.as['security-officer'], enter, { register: 'carrier', ...one });
});
