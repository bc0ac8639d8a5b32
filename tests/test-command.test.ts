/** The test command itself: that it cannot end well when something failed, and that its last line tells the truth. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { findChromium } from '../tools/browser.ts';

const repository = resolve(import.meta.dirname, '..');
const planted = mkdtempSync(join(tmpdir(), 'bulwark-planted-'));
after(() => rmSync(planted, { recursive: true, force: true }));
for (const part of ['tools', 'src/database', 'package.json'])
  cpSync(join(repository, part), join(planted, part), { recursive: true });
symlinkSync(join(repository, 'node_modules'), join(planted, 'node_modules'));
mkdirSync(join(planted, 'src/law'));
const plant = (name: string, lines: string) =>
  writeFileSync(join(planted, 'src/law', name), `import { test } from 'node:test';\n${lines}\n`);
plant(
  'holds.test.ts',
  `test('holds', () => {});\ntest('asks for the database', () => { if (!process.env.BULWARK_TEST_DATABASE) throw new Error('none'); });`,
);
plant('left-out.test.ts', `test('holds', () => {});\ntest.skip('left out', () => {});`);
plant('breaks.test.ts', `test('holds', () => {});\ntest('breaks', () => { throw new Error('the planted fault'); });`);
plant('does-not-load.test.ts', `import './nowhere.ts';\ntest('never reached', () => {});`);
plant('empty.test.ts', `console.log(typeof test);`);
plant('left-open.test.ts', `test('leaves a connection open', () => {});\nsetInterval(() => {}, 1000);`);

mkdirSync(join(planted, 'tests/journeys'), { recursive: true });
const plantJourney = (name: string, lines: string) =>
  writeFileSync(join(planted, 'tests/journeys', name), `import { expect, test } from '@playwright/test';\n${lines}\n`);
writeFileSync(join(planted, 'tests/journeys/playwright.config.ts'), `export default { testMatch: '**/*.spec.ts' };`);
plantJourney('arrives.spec.ts', `test('arrives', () => {});`);
plantJourney(
  'strays.spec.ts',
  `test('strays', () => { expect.soft('the wrong page').toBe('the right page'); throw new Error('the planted stray'); });`,
);
plantJourney('leads-nowhere.spec.ts', `import './nowhere.ts';`);

/** The last line and the exit code of a run over the planted files that match. */
function runPlanted(...words: string[]) {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/test.ts', ...words], {
    cwd: planted,
    env,
    encoding: 'utf8',
  });
  return { output: stdout + stderr, last: stdout.trimEnd().split('\n').at(-1), status };
}

test('what passes is counted, and nothing of it is shown', () => {
  const { last, status, output } = runPlanted('holds.test');
  assert.equal(last, '2 passed, 0 failed');
  assert.equal(status, 0);
  assert.equal(output.split('\n').length, 3, output);
});

test('what is skipped is told', () => {
  assert.equal(runPlanted('left-out').last, '1 passed, 0 failed, 1 skipped');
});

test('a failing test fails the run and shows why', () => {
  const { last, status, output } = runPlanted('breaks', 'holds.test');
  assert.equal(last, '3 passed, 1 failed');
  assert.equal(status, 1);
  assert.match(output, /src\/law\/breaks\.test\.ts:3 {2}breaks\n.*the planted fault/);
});

test('a file that does not load, or holds no test, fails the run', () => {
  const unloaded = runPlanted('does-not-load');
  assert.equal(unloaded.last, '0 passed, 1 failed');
  assert.equal(unloaded.status, 1);
  assert.match(unloaded.output, /Cannot find module .*nowhere\.ts/);
  assert.equal(runPlanted('empty').last, '0 passed, 1 failed');
});

test('a run in which nothing ran does not end well', () => {
  const { last, status } = runPlanted('no-such-file');
  assert.equal(last, '0 passed, 0 failed');
  assert.equal(status, 1);
});

test('a connection left open does not hang the run', () => {
  assert.equal(runPlanted('left-open').last, '1 passed, 0 failed');
});

const noBrowser = findChromium() ? false : 'no browser';
test('a journey that fails says why in the last lines, where a reader looks first', { skip: noBrowser }, () => {
  const { last, status, output } = runPlanted('arrives', 'strays', 'breaks');
  assert.equal(last, '2 passed, 2 failed');
  assert.equal(status, 1);
  const end = output.trimEnd().split('\n').slice(-60).join('\n');
  assert.match(end, /✖ tests\/journeys\/strays\.spec\.ts:2 {2}strays\n/);
  assert.match(end, /Expected: "the right page"/);
  assert.match(end, /the planted stray/);
  assert.match(end, /✖ src\/law\/breaks\.test\.ts:3 {2}breaks\n.*the planted fault/);
});

test('a journey that does not load fails the run, and says so there too', { skip: noBrowser }, () => {
  const { last, status, output } = runPlanted('leads-nowhere', 'arrives');
  assert.equal(last, '0 passed, 1 failed');
  assert.equal(status, 1);
  assert.match(output, /✖ the journeys, outside any of them\n.*nowhere\.ts/);
});
