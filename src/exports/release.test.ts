import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { chooseFigure } from '../domain/duties/actions.ts';
import { exportPeople, exportPosts } from '../domain/people/actions/exports.ts';
import { aPerson } from '../fixtures/people.ts';
import { aWorld, type TestUnit } from '../fixtures/world.ts';
import { listEntries } from '../journal/read.ts';
import { mayTake } from './exports.ts';
import { decline, forgetReleases, release, releases } from './release.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const NOW = '2026-11-23T02:00:00.000Z';
const LIST = { format: 'csv', language: 'zh', purpose: 'inspection' };

/** Where one row about people may be taken away alone, and there are four people. */
async function aStrictUnit(): Promise<TestUnit> {
  w.moveTo(NOW);
  const unit = await w.aUnit();
  const strict = { parameter: 'export.alone-at-most', value: 1, reason: '从严' };
  await w.does(unit.as['security-officer'], chooseFigure, strict);
  for (const name of ['李堃', '赵六', '钱七']) await aPerson(w, unit, { name });
  return unit;
}

const asks = async (unit: TestUnit) =>
  (await w.does(unit.as.personnel, exportPeople, { ...LIST, release: 'ask' })).asked!;

test('R1: a list of many people leaves when a second person has released it, once, to who asked, as it was asked for', async () => {
  const unit = await aStrictUnit();
  const { personnel, head } = unit.as;
  const refusal = await w.isRefused('needs-release', personnel, exportPeople, LIST);
  assert.deepEqual(refusal.details, { rows: 4, most: 1 });
  const releaseId = await asks(unit);
  await w.isRefused('not-released', personnel, exportPeople, { ...LIST, release: releaseId });
  await w.does(head, release, { releaseId });
  await w.isRefused('not-released', unit.as['security-officer'], exportPeople, { ...LIST, release: releaseId });
  for (const other of [{ purpose: 'training' }, { format: 'xlsx' }, { presence: 'everyone' }])
    await w.isRefused('not-released', personnel, exportPeople, { ...LIST, ...other, release: releaseId });
  const { file } = await w.does(personnel, exportPeople, { ...LIST, release: releaseId });
  assert.equal(new TextDecoder().decode(file!.bytes).trimEnd().split('\r\n').length, 5);
  await w.isRefused('not-released', personnel, exportPeople, { ...LIST, release: releaseId });
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 3 }));
  assert.deepEqual(entries.map(({ action, by }) => [action, by]).reverse(), [
    ['people.export', personnel.accountId],
    ['exports.release', head.accountId],
    ['people.export', personnel.accountId],
  ]);
  const [taken, released, asked] = entries.map(({ facts }) => facts as Record<string, unknown>);
  assert.deepEqual([asked!.asked, asked!.rows, asked!.digest], [releaseId, 4, undefined], 'asking takes nothing away');
  assert.deepEqual([released!.releaseId, taken!.released, taken!.rows], [releaseId, releaseId, 4]);
});

test('nobody releases what he asks for; only the head and officers do; another unit’s requests are not there', async () => {
  const [unit, other] = [await aStrictUnit(), await w.aUnit()];
  const officer = unit.as['security-officer'];
  const { asked } = await w.does(officer, exportPeople, { ...LIST, release: 'ask' });
  await w.isRefused('not-to-release', officer, release, { releaseId: asked });
  for (const act of [release, decline]) {
    await w.onlyFor(['security-officer', 'head'], unit, act, { releaseId: asked });
    await w.isRefused('not-to-release', other.as.head, act, { releaseId: asked });
  }
  assert.equal((await w.does(other.as.head, releases, {})).total, 0);
  assert.equal((await w.does(unit.as.personnel, releases, {})).total, 0, 'others’ requests are not his business');
  assert.equal((await w.does(unit.as.head, releases, {})).rows[0]?.export, 'people.export');
  await w.does(unit.as.head, decline, { releaseId: asked });
  await w.isRefused('not-released', officer, exportPeople, { ...LIST, release: asked });
  await w.isRefused('not-to-release', unit.as.head, release, { releaseId: asked });
});

test('a release ends after a day, and does not cover a list that has grown since', async () => {
  const unit = await aStrictUnit();
  const [first, second] = [await asks(unit), await asks(unit)];
  await w.does(unit.as.head, release, { releaseId: first });
  await w.does(unit.as.head, release, { releaseId: second });
  await aPerson(w, unit, { name: '孙八' });
  await w.isRefused('not-released', unit.as.personnel, exportPeople, { ...LIST, release: first });
  const third = await asks(unit);
  await w.does(unit.as.head, release, { releaseId: third });
  w.moveTo('2026-11-24T02:00:00.000Z');
  await w.isRefused('not-released', unit.as.personnel, exportPeople, { ...LIST, release: third });
  const at = (decidedAt: string) => mayTake({ state: 'released', decidedAt }, new Date('2026-11-24T02:00:00.000Z'));
  assert.deepEqual([at(NOW), at('2026-11-23T02:00:01.000Z')], [false, true]);
});

test('short lists and lists that name nobody leave at once; a request is forgotten after thirty days', async () => {
  const unit = await aStrictUnit();
  assert.ok((await w.does(unit.as.personnel, exportPeople, { ...LIST, text: '李堃' })).file);
  assert.ok((await w.does(unit.as.personnel, exportPosts, LIST)).file);
  await w.isRefused('invalid-input', unit.as.personnel, exportPosts, { ...LIST, release: 'ask' });
  await asks(unit);
  w.moveTo('2026-12-22T02:00:00.000Z');
  await forgetReleases(w.world, unit.unitId);
  assert.equal((await w.does(unit.as.head, releases, {})).total, 1);
  w.moveTo('2026-12-24T02:00:00.000Z');
  await forgetReleases(w.world, unit.unitId);
  assert.equal((await w.does(unit.as.head, releases, {})).total, 0);
});
