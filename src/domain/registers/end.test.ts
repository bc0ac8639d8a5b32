import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anIssued, anItem, aSigner, reachesSecret } from '../../fixtures/registers.ts';
import { aWorld } from '../../fixtures/world.ts';
import { takeBack } from './actions/custody.ts';
import { change, end } from './actions/keep.ts';
import { signMove } from './actions/own.ts';
import { item } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('《保守国家秘密法》第二十八条：涉密载体不能由一人注销，须与销毁一样由他人签字；先改为非密再注销的也一样；当天登记有误、没有流转过的除外', async () => {
  const unit = await w.aUnit();
  await reachesSecret(w, unit);
  const officer = unit.as['security-officer'];
  const second = await aSigner(w, unit, 'liaison', '第二人');
  const witness = await aSigner(w, unit, 'personnel', '监督人');
  const mistaken = await anItem(w, unit);
  const now = await w.does(officer, end, { itemId: mistaken, reason: 'entered-by-mistake' });
  assert.deepEqual([now.done, (await w.does(officer, item, { itemId: mistaken })).state], [true, 'ended']);
  const moved = await anIssued(w, unit);
  await w.does(officer, takeBack, { itemId: moved, personId: unit.memberId });
  const lacking = await w.isRefused('signature-asked', officer, end, { itemId: moved, reason: 'entered-by-mistake' });
  assert.equal(lacking.details.zh, '机密级载体注销须有第二经办人和监督人');
  const [itemId, lowered] = [await anItem(w, unit), await anItem(w, unit, { number: '降-1' })];
  for (const reason of ['declassified', 'handed-over', 'no-longer-used'] as const)
    await w.isRefused('signature-asked', officer, end, { itemId, reason });
  const words = {
    number: '降-1',
    designation: '甲号文件',
    level: 'none',
    form: 'paper',
    validFrom: '2026-01-05',
  } as const;
  await w.does(officer, change, { itemId: lowered, ...words });
  await w.isRefused('signature-asked', officer, end, { itemId: lowered, reason: 'no-longer-used' });
  const others = { secondId: second.personId, witnessId: witness.personId };
  const { moveId, done } = await w.does(officer, end, { itemId, reason: 'handed-over', ...others });
  assert.deepEqual([done, (await w.does(officer, item, { itemId })).state], [false, 'in-use']);
  await w.isRefused('carrier-on-its-way', officer, end, { itemId, reason: 'handed-over', ...others });
  await w.does(second.who, signMove, { moveId: moveId! });
  await w.does(witness.who, signMove, { moveId: moveId! });
  const after = await w.does(officer, item, { itemId });
  assert.deepEqual(
    [after.state, after.moves.at(-1)!.reason, after.changes.at(-1)!.reason],
    ['ended', 'handed-over', 'handed-over'],
  );
  assert.equal(
    (await w.does(officer, end, { itemId: await anItem(w, unit, { level: 'none' }), reason: 'no-longer-used' })).done,
    true,
  );
  const room = await anItem(w, unit, { register: 'place', form: 'other-place', number: '所-1', designation: '会议室' });
  await w.isRefused('not-a-carrier', officer, end, { itemId: room, reason: 'no-longer-used', ...others });
  const stranger = { secondId: (await w.aUnit()).memberId };
  const another = await anItem(w, unit, { level: 'none' });
  await w.isRefused('not-here-any-more', officer, end, { itemId: another, reason: 'no-longer-used', ...stranger });
});
