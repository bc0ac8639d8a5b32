/**
 * The whole of the fuzzing: `node bench/fuzz.ts [REQUESTS] [FILES] [SEED] [more rosters …]`, 20,000 requests and 2,000 files unless
 * told otherwise, and a fifth as many uploads and plain requests. It starts a database of its own, prints its seed and what it found, and ends with 1 where it found anything.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/database/embedded.ts';
import { fuzzFiles } from '../tests/fuzz-files.ts';
import { fuzzParts } from '../tests/fuzz-parts.ts';
import { fuzzRequests } from '../tests/fuzz-requests.ts';

const [requests = '20000', files = '2000', given, ...more] = process.argv.slice(2);
const seed = Number(given ?? Date.now() % 2 ** 31);
console.log(`seed ${seed}`);

const folder = mkdtempSync(join(tmpdir(), 'bulwark-fuzz-'));
const database = await startEmbedded(folder, { throwaway: true });
process.env.BULWARK_TEST_DATABASE = database.connectionString;
const samples = globSync(join(import.meta.dirname, '../tests/samples/*.{xlsx,csv}'));
let breaches = 0;
try {
  for (const [what, run] of [
    ['requests', () => fuzzRequests(Number(requests), seed)],
    ['uploads and GETs', () => fuzzParts(Math.ceil(Number(requests) / 5), seed)],
    ['files', () => fuzzFiles(Number(files), seed, [...samples, ...more])],
  ] as const) {
    const began = performance.now();
    const { breaches: found, ...figures } = await run();
    breaches += found.length;
    console.log(what, JSON.stringify(figures), `${((performance.now() - began) / 1000).toFixed(0)} s`);
    for (const one of found.slice(0, 40)) console.log(`  ${one}`);
    console.log(`  ${found.length} breaches`);
  }
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(breaches === 0 ? 0 : 1);
