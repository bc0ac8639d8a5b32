import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { aWorld } from '../fixtures/world.ts';
import { keepFile } from '../platform/files.ts';
import { startJobs } from './jobs.ts';

const w = await aWorld();
after(() => w.close());

const lies = (hash: string) => existsSync(join(w.world.services.filesRoot, hash.slice(0, 2), hash.slice(2)));

test('a new year brings its rows and a file of nobody goes, though one unit cannot be read', async () => {
  const unit = await w.aUnit();
  const kept = await keepFile(w.world.services.filesRoot, Buffer.from('referred to'), { protect: false });
  const lost = await keepFile(w.world.services.filesRoot, Buffer.from('of nobody'), { protect: false });
  w.moveTo(new Date(Date.now() + 400 * 24 * 60 * 60 * 1000).toISOString());
  const said: string[] = [];
  const log = pino({}, { write: (line: string) => void said.push(line) });
  const jobs = startJobs({
    world: w.world,
    log,
    unitIds: async () => [0, unit.unitId],
    sweepers: [],
    filesOf: async (unitId) => (unitId === unit.unitId ? [kept.hash] : []),
  });
  for (let waited = 0; lies(lost.hash) && waited < 100; waited += 1) await sleep(100);
  await jobs.stop();
  assert.ok(lies(kept.hash) && !lies(lost.hash));
  assert.equal(said.length, 1, 'the unit that is not there is written down, once');
  await w.checkInvariants();
});
