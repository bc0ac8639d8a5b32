import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, afterEach, test } from 'node:test';
import { hasStatus } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import type { ProposalId } from '../../platform/ids.ts';
import { accept, choose } from './actions/accept.ts';
import { propose } from './actions/propose.ts';
import { hold } from './held-files.ts';
import { proposal, rows } from './queries.ts';
import { lendWorld } from './reading.ts';

const w = await aWorld();
lendWorld({ world: w.world, onFault: (fault) => console.error(fault) });
afterEach(() => w.checkInvariants());
after(() => w.close());

const sample = (name: string) => readFileSync(new URL(`../../../tests/samples/${name}`, import.meta.url));
async function reads(unit: TestUnit, fileName: string, bytes: Uint8Array): Promise<ProposalId> {
  const upload = randomUUID();
  hold(upload, unit.unitId, { fileName, bytes });
  const { proposalId } = await w.does(unit.as['security-officer'], propose, { upload, fileName });
  for (;;) {
    const found = await w.does(unit.as['security-officer'], proposal, { proposalId });
    if (found.state !== 'reading') return proposalId;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
test('x', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const officer = unit.as['security-officer'];
  const id = await reads(unit, 'roster-zh.xlsx', sample('roster-zh.xlsx'));
  let p = await w.does(officer, proposal, { proposalId: id });
  console.log(
    p.state,
    p.failure,
    p.counts,
    p.remarks.map((r) => [r.kind, r.reason, r.count]),
  );
  const c = await w.does(officer, rows, { proposalId: id, verdict: 'conflict' });
  console.log(c.rows[0]);
  console.log(
    (await w.does(officer, choose, { proposalId: id, choices: c.rows.map((r) => ({ rowId: r.rowId, take: true })) }))
      .counts,
  );
  console.log((await w.does(officer, accept, { proposalId: id })).outcome);
  const again = await reads(unit, 'roster-zh.xlsx', sample('roster-zh.xlsx'));
  p = await w.does(officer, proposal, { proposalId: again });
  console.log(p.state, p.failure, p.counts);
  for (const verdict of ['new', 'changed', 'conflict'] as const)
    console.log(JSON.stringify((await w.does(officer, rows, { proposalId: again, verdict, limit: 3 })).rows, null, 1));
  assert.ok(true);
});
