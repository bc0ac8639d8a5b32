import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { destroyTaken } from '../../exports/store/taken.ts';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { chooseFigure, exportLedger } from '../duties/actions.ts';
import { exportPeople } from '../people/actions/exports.ts';
import { exportListsWithMe } from './actions.ts';
import { listsWithMe } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const taking = { format: 'csv', purpose: 'inspection' };

test('R8: who stands in a list that leaves sees who took it, when and for what; who does not stand in it sees nothing', async () => {
  const unit = await w.aUnit();
  const { account: other } = await aPerson(w, unit, { name: '李堃' });
  const officer = unit.as['security-officer'];
  assert.deepEqual((await w.does(unit.as.member, listsWithMe, {})).rows, []);
  await w.does(officer, exportPeople, { ...taking, text: '李堃' });
  assert.deepEqual((await w.does(unit.as.member, listsWithMe, {})).rows, [], 'the list did not hold this person');
  const [seen] = (await w.does(other, listsWithMe, {})).rows;
  assert.deepEqual(
    [seen?.list, seen?.purpose, seen?.by, seen?.people, seen?.at],
    ['people.export', 'inspection', 'security-officer', 1, '2026-11-23T02:00:00.000Z'],
  );
  await w.does(unit.as.head, exportPeople, taking);
  await w.does(officer, exportLedger, taking);
  const { rows } = await w.does(unit.as.member, listsWithMe, {});
  assert.ok(
    rows.length >= 1 && rows.every(({ people }) => people >= 2),
    'each list once, however many rows it has of one person',
  );
  const { file } = await w.does(unit.as.member, exportListsWithMe, { format: 'csv', purpose: 'own' });
  assert.ok(Buffer.from(file!.bytes).toString('utf8').includes('people.export'));
  await w.onlyFor(['member'], unit, listsWithMe, {});
  await w.onlyFor(['member'], unit, exportListsWithMe, { format: 'csv', purpose: 'own' });
});

test('R8: asking for a release leaves no trace on anybody’s page, as nothing has left; another unit’s lists are never seen', async () => {
  const [unit, foreign] = [await w.aUnit(), await w.aUnit()];
  await aPerson(w, unit, { name: '王嘉' });
  const officer = unit.as['security-officer'];
  await w.does(officer, chooseFigure, { parameter: 'export.alone-at-most', value: 1, reason: '从严' });
  await w.does(officer, exportPeople, { ...taking, release: 'ask' });
  assert.deepEqual((await w.does(unit.as.member, listsWithMe, {})).rows, []);
  await w.does(foreign.as.head, exportPeople, taking);
  assert.deepEqual((await w.does(unit.as.member, listsWithMe, {})).rows, []);
});

test('R10: with a person goes the person’s number in every list; the list stays for the others until its own time', async () => {
  const unit = await w.aUnit();
  const { account, personId } = await aPerson(w, unit, { name: '赵临' });
  await w.does(unit.as.head, exportPeople, taking);
  const destroyed = (kind: string, ids: readonly number[]) =>
    w.world.db.inUnit(unit.unitId, (sql) => destroyTaken(sql, { unitId: unit.unitId, kind, ids }));
  await destroyed('person', [personId]);
  assert.deepEqual((await w.does(account, listsWithMe, {})).rows, []);
  const [left] = (await w.does(unit.as.member, listsWithMe, {})).rows;
  assert.ok(left);
  await destroyed('list-taken', [left.listId]);
  assert.deepEqual((await w.does(unit.as.member, listsWithMe, {})).rows, []);
});
