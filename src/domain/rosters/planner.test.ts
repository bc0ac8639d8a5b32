/** After a roster is taken in nobody waits: the planner knows every table that it filled, the ledger included, with the act itself. */
import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { hasStatus } from '../../fixtures/people.ts';
import { proposes, readsRosters, sampleRoster } from '../../fixtures/rosters.ts';
import { aWorld } from '../../fixtures/world.ts';
import { whoOwes } from '../letters/queries.ts';
import { accept } from './actions/accept.ts';

const w = await aWorld();
readsRosters(w);
afterEach(() => w.checkInvariants());
after(() => w.close());

const FILLED = ['department', 'post', 'post_term', 'person', 'appointment', 'evidence', 'duty'];

test('rosters.accept: as many rows as each table has, the planner reckons with; who owes a letter is answered at once', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await hasStatus(w, unit, 'key-unit');
  const proposalId = await proposes(w, officer, sampleRoster('roster-zh.xlsx'), '涉密人员台账.xlsx');
  await w.does(officer, accept, { proposalId });
  for (const table of FILLED) {
    const found = await w.owner.query(
      `select (select count(*)::int from ${table}) as rows, reltuples::int as reckoned from pg_class where oid = '${table}'::regclass`,
    );
    const { rows, reckoned } = found.rows[0];
    assert.ok(rows > 20 && Math.abs(reckoned - rows) < rows / 10, `${table}: ${rows} rows, reckoned with ${reckoned}`);
  }
  const asked = performance.now();
  assert.ok((await w.does(officer, whoOwes, { limit: 3 })).rows.length > 0);
  // With figures that were not renewed it took longer than the two minutes that a statement may.
  assert.ok(performance.now() - asked < 20_000);
});
