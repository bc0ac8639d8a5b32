/** Runs the browser journeys. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBrowser } from './browser.ts';
import type { Counts } from './counts.ts';

const PLAYWRIGHT = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/journeys/playwright.config.ts'];

interface Report {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  readonly errors: readonly { message?: string }[];
  readonly suites: readonly Suite[];
}
interface Suite {
  readonly specs?: readonly { tests: readonly unknown[] }[];
  readonly suites?: readonly Suite[];
}

/** Without a browser every journey counts as skipped, and `noBrowser` says so. */
export async function runJourneys(files: string[]): Promise<{ counts: Counts; noBrowser: boolean }> {
  const args = files.map((file) => `${file.replaceAll(/[.\\+*?[\](){}^$|]/g, '\\$&')}$`);
  if (!prepareBrowser()) {
    const listed = spawnSync(process.execPath, [...PLAYWRIGHT, '--list', '--reporter=json', ...args], {
      encoding: 'utf8',
    });
    const skipped = countTests((JSON.parse(listed.stdout) as Report).suites);
    return { counts: { passed: 0, failed: 0, skipped }, noBrowser: true };
  }
  return { counts: await play(args), noBrowser: false };
}

const countTests = (suites: readonly Suite[] = []): number =>
  suites.reduce(
    (sum, { specs = [], suites: inner }) =>
      sum + specs.reduce((n, { tests }) => n + tests.length, 0) + countTests(inner),
    0,
  );

async function play(args: string[]): Promise<Counts> {
  const dir = mkdtempSync(join(tmpdir(), 'bulwark-journeys-'));
  const reportFile = join(dir, 'report.json');
  const child = spawn(process.execPath, [...PLAYWRIGHT, '--reporter=line,json', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile, NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  try {
    const { stats, errors } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
    // A flaky one failed once: it is a failure. So is an error outside any test, and a bad end without a failed test.
    const failed = stats.unexpected + stats.flaky + errors.length;
    if (code !== 0 || failed > 0) console.log(output.trim());
    return {
      passed: stats.expected,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: stats.skipped,
    };
  } catch {
    console.log(output.trim());
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
