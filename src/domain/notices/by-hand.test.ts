import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { readNotices } from './actions.ts';
import { myReminders, remindPeople, wouldRemind } from './by-hand.ts';
import { mine } from './queries.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

test('those who owe are reminded once a day, as many as was said before; each sees the own', async () => {
  w.moveTo('2027-02-08T02:00:00.000Z');
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { account, personId } = await aPerson(w, unit, { name: '李堃' });
  const chosen = { people: [unit.memberId] };
  assert.deepEqual(await w.does(officer, wouldRemind, chosen), {
    people: 1,
    toRemind: 1,
    remindedToday: 0,
    withoutAccount: 0,
  });
  assert.deepEqual(await w.does(officer, remindPeople, chosen), { reminded: 1 });
  const [own] = (await w.does(unit.as.member, myReminders, {})).reminders;
  assert.deepEqual(
    [own?.by, own?.unread, own!.items > 0, own!.rules.length > 0],
    ['security-officer', true, true, true],
  );
  assert.deepEqual((await w.does(account, myReminders, {})).reminders, [], 'who was not chosen is told nothing');
  assert.equal((await w.does(unit.as.member, mine, {})).reminder?.unread, true);
  await w.does(unit.as.member, readNotices, {});
  assert.equal((await w.does(unit.as.member, mine, {})).reminder?.unread, false);

  assert.deepEqual(await w.does(officer, remindPeople, chosen), { reminded: 0 }, 'nobody twice on a day');
  const all = await w.does(officer, wouldRemind, { state: 'open' });
  assert.deepEqual([all.remindedToday, all.toRemind], [1, all.people - 1]);
  const { reminded } = await w.does(officer, remindPeople, { state: 'open' });
  assert.equal(reminded, all.toRemind);
  assert.equal((await w.does(account, myReminders, {})).reminders.length, 1);
  assert.deepEqual(
    await w.does(officer, remindPeople, { state: 'met', people: [personId] }),
    { reminded: 0 },
    'what is met reminds nobody',
  );
  w.moveTo('2027-02-09T02:00:00.000Z');
  assert.deepEqual(await w.does(officer, remindPeople, chosen), { reminded: 1 });
  const { rows } = await w.owner.query(
    "select body from journal_entry where unit_id = $1 and body like '%remind-people%'",
    [unit.unitId],
  );
  assert.equal(rows.length, 5, 'each act stands in the record');
});

test('the officer alone reminds; another unit’s people are not found; a name that was searched for stays out of the record', async () => {
  const [unit, other] = [await w.aUnit(), await w.aUnit()];
  const officer = unit.as['security-officer'];
  await w.onlyFor(['security-officer'], unit, remindPeople, {});
  await w.onlyFor(['security-officer'], unit, wouldRemind, {});
  await w.onlyFor(['member'], unit, myReminders, {});
  await w.isRefused('not-found', officer, remindPeople, { people: [other.memberId] });
  await w.isRefused('not-found', officer, remindPeople, { departmentId: 999_999_999 });
  await w.does(officer, remindPeople, { text: '欧阳' });
  const { rows } = await w.owner.query('select body from journal_entry where unit_id = $1', [unit.unitId]);
  assert.ok(!rows.some(({ body }) => body.includes('欧阳')));
});
