import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { carried, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { AN_APPROACH, aClosedMatter, aReporter } from '../../fixtures/matters.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { reportMatter } from './actions/report.ts';
import { myMatters } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const listed = async (unit: TestUnit) =>
  (await w.does(unit.as.member, myMatters, {})).rows.map(({ outcome }) => outcome);
const count = async (unit: TestUnit, what: string) =>
  (await w.owner.query<{ n: number }>(`select count(*)::int as n from ${what} and unit_id = $1`, [unit.unitId]))
    .rows[0]!.n;

test('a report goes five years after it was closed, two where nothing was to be done, with its words, keys and evidence; one not closed stays', async () => {
  const unit = await aReporter(w);
  await aClosedMatter(w, unit, 'measures');
  await aClosedMatter(w, unit, 'noted');
  await w.does(unit.as.member, reportMatter, AN_APPROACH);
  assert.equal(await count(unit, "evidence where source = 'matter-reports'"), 3);

  await onThatDay(w, '2028-11-22');
  assert.ok(
    !(await kindsPrepared(w, unit)).some((kind) => kind.startsWith('matter')),
    'not before two years have passed',
  );
  await onThatDay(w, '2028-11-23');
  assert.ok((await kindsPrepared(w, unit)).includes('matter-no-action'));
  await carried(w, unit);
  assert.deepEqual(await listed(unit), [null, 'measures']);

  await onThatDay(w, '2031-11-23');
  await carried(w, unit);
  assert.deepEqual(await listed(unit), [null], 'what is still to be handled is not destroyed');
  assert.equal(await count(unit, "evidence where source = 'matter-reports'"), 1);
  assert.equal(await count(unit, 'matter_word where true'), 1);
  assert.equal(await count(unit, 'duty where rule = 9402'), 1, 'and its row of the ledger with it');
});
