import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { markDone } from '../../database/unit-jobs.ts';
import { aWorld } from '../../fixtures/world.ts';
import type { SignedIn } from '../../platform/perform.ts';
import { introduce } from '../units/introduce.ts';
import { takeNote } from './actions/take-note.ts';
import { compareOnceADay } from './compare.ts';
import { found } from './queries.ts';
import { CHECKS } from './record.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

test('what a nightly check found is told to those who answer for the record until the auditor takes note of it', async () => {
  const unit = await w.aUnit();
  const four = { day: w.today(), at: w.world.clock().toISOString(), differences: 4 };
  await w.world.db.outside((sql) => markDone(sql, unit.unitId, CHECKS[1], four));
  const alerts = async (who: SignedIn) => (await w.does(who, found, {})).found.map(({ rows }) => rows);
  for (const role of ['auditor', 'head', 'system-admin', 'security-officer'] as const)
    assert.deepEqual(await alerts(unit.as[role]), [4], role);
  await w.onlyFor(['auditor', 'head', 'system-admin', 'security-officer'], unit, found, {});
  const other = await w.aUnit();
  assert.deepEqual(await alerts(other.as.auditor), [], 'it is no other unit’s business');
  await w.onlyFor(['auditor'], unit, takeNote, { check: CHECKS[1] });
  await w.isRefused('not-found', other.as.auditor, takeNote, { check: CHECKS[1] });
  await w.does(unit.as.auditor, takeNote, { check: CHECKS[1] });
  assert.deepEqual(await alerts(unit.as.head), []);
  await w.isRefused('not-found', unit.as.auditor, takeNote, { check: CHECKS[1] });
});

test('a key that was swapped in the table of bodies is found by the nightly comparison, without a new start', async () => {
  const body = await w.aBody('organ', '甲市国家安全局');
  const other = await w.aBody('unit', '示例设计院');
  const nightly = async () => {
    w.moveTo(new Date(w.world.clock().getTime() + 24 * 60 * 60 * 1000).toISOString());
    const all = await compareOnceADay(w.world, body.unitId, 'Asia/Shanghai');
    return all.filter((one) => 'table' in one && one.table === 'body').map(({ kind, rows }) => [kind, rows]);
  };
  await introduce(w.world, body.unitId);
  assert.deepEqual(await nightly(), []);
  await w.owner.query('update body set name = $2 where unit_id = $1', [body.unitId, '甲市国安局']);
  assert.deepEqual(await nightly(), [], 'another name is no other key');
  for (const column of ['recipient', 'certificate']) {
    const swap = `update body set ${column} = (select ${column} from body where unit_id = $2) where unit_id = $1`;
    await w.owner.query(swap, [body.unitId, other.unitId]);
    assert.deepEqual(await nightly(), [['foreign', 1]], column);
    await introduce(w.world, body.unitId);
    assert.deepEqual(await nightly(), []);
  }
  const noted = await w.owner.query(
    `select 1 from journal_entry where unit_id = $1 and body like '{"action":"record.keys"%'`,
    [body.unitId],
  );
  assert.equal(noted.rowCount, 1, 'the same keys are noted once');
});
