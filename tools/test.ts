/**
 * The test run: types, style, the tests beside the code, then the journeys in a browser. One embedded PostgreSQL serves
 * all of them; its owner's address stands in BULWARK_TEST_DATABASE.
 *
 *   node tools/test.ts                 everything
 *   node tools/test.ts src/law ledger  only test files whose path contains one of the words (no type and style check)
 *
 * Shown: what failed, in full; of what passed, the counts. At the end what failed stands once more, shortened; a journey stands
 * there alone. The last line is always `N passed, N failed`, followed by `, N skipped` where something was. Exit code 1:
 * something failed, or nothing ran. 3: nothing failed, but the journeys could not be run because there is no browser. 0:
 * everything ran and passed (single tests may have been skipped by themselves, as those for root are for other users).
 */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { startEmbedded } from '../src/database/embedded.ts';
import { addCounts, type Counts, closingLine, type Failure, NOTHING, shownAtTheEnd } from './counts.ts';
import { runJourneys } from './journeys.ts';
import { runNodeTests } from './node-tests.ts';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
process.env.PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
// What TypeScript becomes is kept, as for the server (`./bulwark start`): each test file is a process, and would make it anew.
process.env.NODE_COMPILE_CACHE ??= join(root, 'dist/compiled');

const words = process.argv.slice(2);
const matching = (pattern: string) =>
  globSync(pattern)
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word.replace(/^\.\//, ''))))
    .sort();
// Those of `tests/` start whole programs and take longest: first, so that none is left running alone at the end.
const testFiles = ['tests/**/*.test.ts', 'src/**/*.test.ts', 'web/**/*.test.ts'].flatMap(matching);
const journeyFiles = matching('tests/journeys/**/*.spec.ts');

/** A check that is not made of tests counts as one. Its output is shown only when it fails. */
function check(title: string, program: string, args: string[]): Promise<Counts> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
  return new Promise((done) => {
    child.once('close', (code) => {
      if (code === 0) return done({ ...NOTHING, passed: 1 });
      console.log(`✖ ${title}\n${output.trimEnd()}\n`);
      done({ ...NOTHING, failed: 1 });
    });
  });
}

async function stage(title: string, work: Promise<Counts>): Promise<Counts> {
  const began = performance.now();
  const counts = await work;
  console.log(`${title}: ${closingLine(counts)} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return counts;
}

const failures: Failure[] = [];
const counted = (ran: { counts: Counts; failures: readonly Failure[] }): Counts => {
  failures.push(...ran.failures);
  return ran.counts;
};

async function run(): Promise<{ counts: Counts; noBrowser: boolean }> {
  let counts = NOTHING;
  let noBrowser = false;
  if (words.length === 0) {
    const biome = ['check', '--max-diagnostics=20', '--colors=off', '.'];
    const both = await Promise.all([
      stage('types', check('types', 'node_modules/typescript/bin/tsc', ['--noEmit'])),
      stage('style', check('style', 'node_modules/@biomejs/biome/bin/biome', biome)),
    ]);
    counts = both.reduce(addCounts, counts);
  }
  if (testFiles.length > 0)
    counts = addCounts(counts, await stage(`${testFiles.length} test files`, runNodeTests(testFiles).then(counted)));
  if (journeyFiles.length > 0) {
    const journeys = runJourneys(journeyFiles);
    counts = addCounts(counts, await stage(`${journeyFiles.length} journeys`, journeys.then(counted)));
    noBrowser = (await journeys).noBrowser;
  }
  return { counts, noBrowser };
}

const dir = mkdtempSync(join(tmpdir(), 'bulwark-test-run-'));
const database = await startEmbedded(dir, { throwaway: true });
process.env.BULWARK_TEST_DATABASE = database.connectionString;
const cleanUp = async () => {
  await database.stop();
  rmSync(dir, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await cleanUp();
    process.exit(130);
  });

let exitCode = 1;
let counts: Counts = NOTHING;
try {
  const result = await run();
  counts = result.counts;
  const ran = counts.passed + counts.failed > 0;
  exitCode = counts.failed > 0 ? 1 : result.noBrowser ? 3 : ran ? 0 : 1;
  if (!ran && !result.noBrowser) console.log(`没有匹配的测试。\nNo test matches ${words.join(' ')}.`);
} catch (error) {
  console.log(error); // the run itself broke: that is a failure, and is counted as one
  counts = addCounts(counts, { ...NOTHING, failed: 1 });
} finally {
  await cleanUp();
}
for (const failure of failures) console.log(shownAtTheEnd(failure));
console.log(closingLine(counts));
process.exit(exitCode);
