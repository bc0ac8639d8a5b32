import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { aWorld } from '../../fixtures/world.ts';
import { myReminders, remindPeople } from '../notices/by-hand.ts';
import { mine } from '../notices/queries.ts';
import { handInDocument, handOutDocument, takeIn } from './actions/keep.ts';
import { remindHolders } from './actions/remind.ts';
import { remindOfDocuments } from './remind.ts';
import { KEEP } from './travel-documents.ts';

const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

const OFFICIAL = { kind: 'official-passport', ground: 'official', reference: '外办〔2026〕3号', on: '2026-11-20' };

/** The member's passport is out since 23 November and due on 1 December; so is that of somebody without an account. */
async function twoOut() {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const without = await aPerson(w, unit);
  const ids = [];
  for (const personId of [unit.memberId, without]) {
    const { documentId } = await w.does(officer, takeIn, { ...OFFICIAL, lastFour: '88AB', personId });
    await w.does(officer, handOutDocument, { documentId, reason: 'visa', on: '2026-11-23', neededUntil: '2026-11-24' });
    ids.push(documentId);
  }
  return { unit, officer, own: ids[0]!, anothers: ids[1]! };
}
const remindersOf = async (unit: Awaited<ReturnType<typeof twoOut>>['unit']) =>
  (await w.does(unit.as.member, myReminders, {})).reminders;

test('holders are reminded by hand once a day, of what is out alone; who has no account is named to the officer by number', async () => {
  const { unit, officer, own, anothers } = await twoOut();
  await w.onlyFor(KEEP, unit, remindHolders, { documentIds: [own] });
  const other = await twoOut();
  await w.isRefused('not-found', other.officer, remindHolders, { documentIds: [own, other.own] });
  const one = { reminded: 1, before: 0, withoutAccount: 0 };
  assert.deepEqual(await w.does(officer, remindHolders, { documentIds: [own] }), one);
  const rest = await w.does(officer, remindHolders, { documentIds: [own, anothers] });
  assert.deepEqual(rest, { reminded: 1, before: 1, withoutAccount: 1 });
  const [reminder] = await remindersOf(unit);
  assert.deepEqual([reminder!.documents, reminder!.items, reminder!.unread], [1, 1, true]);
  assert.equal((await w.does(unit.as.member, mine, {})).reminder?.unread, true);

  const { reminded } = await w.does(officer, remindPeople, { people: [unit.memberId] });
  assert.equal(reminded, 1, 'of duties the member was not reminded yet');
  const [both] = await remindersOf(unit);
  assert.ok(both!.documents === 1 && both!.items > 1 && both!.rules.length > 0);
  assert.equal((await w.does(officer, remindPeople, { people: [unit.memberId] })).reminded, 0);

  w.moveTo('2026-11-24T02:00:00.000Z');
  await w.does(officer, remindPeople, { people: [unit.memberId] });
  assert.equal(
    (await w.does(officer, remindHolders, { documentIds: [own] })).reminded,
    1,
    'beside the duties of the day',
  );
  assert.ok((await remindersOf(unit))[0]!.items > 1);
  await w.does(officer, handInDocument, { documentId: own, on: '2026-11-24' });
  w.moveTo('2026-11-25T02:00:00.000Z');
  assert.deepEqual(await w.does(officer, remindHolders, { documentIds: [own] }), {
    reminded: 0,
    before: 0,
    withoutAccount: 0,
  });
});

test('on the day on which it is due back, and every week while it is out, the calendar reminds; not at night, and not twice', async () => {
  const { unit, officer, own } = await twoOut();
  const on = async (moment: string) => {
    w.moveTo(moment);
    await remindOfDocuments(w.world, unit.unitId);
    return (await remindersOf(unit)).map(({ day, by, documents }) => [day, by, documents]);
  };
  assert.deepEqual(await on('2026-11-30T02:00:00.000Z'), []);
  assert.deepEqual(await on('2026-12-01T15:00:00.000Z'), [], 'at night nobody is reminded');
  assert.deepEqual(await on('2026-12-02T02:00:00.000Z'), [['2026-12-02', null, 1]]);
  assert.equal((await on('2026-12-02T03:00:00.000Z')).length, 1);
  assert.equal((await on('2026-12-08T02:00:00.000Z')).length, 1);
  assert.equal((await on('2026-12-09T02:00:00.000Z')).length, 2);
  await w.does(officer, handInDocument, { documentId: own, on: '2026-12-09' });
  assert.equal((await on('2026-12-16T02:00:00.000Z')).length, 2, 'what is back reminds nobody');
});
