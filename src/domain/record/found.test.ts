import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { markDone } from '../../database/unit-jobs.ts';
import { aWorld } from '../../fixtures/world.ts';
import type { SignedIn } from '../../platform/perform.ts';
import { takeNote } from './actions/take-note.ts';
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
