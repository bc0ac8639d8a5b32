/** Runs the browser journeys. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { prepareBrowser } from './browser.ts';
import type { Counts, Failure } from './counts.ts';

const PLAYWRIGHT = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/journeys/playwright.config.ts'];

interface Report {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  readonly errors: readonly { message?: string }[];
  readonly suites: readonly Suite[];
}
interface Suite {
  readonly specs?: readonly Spec[];
  readonly suites?: readonly Suite[];
}
interface Spec {
  readonly title: string;
  readonly ok: boolean;
  readonly file: string;
  readonly line: number;
  readonly tests: readonly { results: readonly { errors: readonly { message?: string }[] }[] }[];
}
type Played = { readonly counts: Counts; readonly failures: readonly Failure[] };

/** Without a browser every journey counts as skipped, and `noBrowser` says so. */
export async function runJourneys(files: string[]): Promise<Played & { noBrowser: boolean }> {
  const args = files.map((file) => `${file.replaceAll(/[.\\+*?[\](){}^$|]/g, '\\$&')}$`);
  if (!prepareBrowser()) {
    const listed = spawnSync(process.execPath, [...PLAYWRIGHT, '--list', '--reporter=json', ...args], {
      encoding: 'utf8',
    });
    const skipped = specsOf((JSON.parse(listed.stdout) as Report).suites).flatMap(({ tests }) => tests).length;
    return { counts: { passed: 0, failed: 0, skipped }, failures: [], noBrowser: true };
  }
  return { ...(await play(args)), noBrowser: false };
}

const specsOf = (suites: readonly Suite[] = []): Spec[] =>
  suites.flatMap(({ specs = [], suites: inner }) => [...specs, ...specsOf(inner)]);

async function play(args: string[]): Promise<Played> {
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
    const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
    const { stats, errors } = report;
    // A flaky one failed once: it is a failure. So is an error outside any test, and a bad end without a failed test.
    const failed = stats.unexpected + stats.flaky + errors.length;
    const failures = failuresIn(report);
    if (code !== 0 && failures.length === 0) failures.push(brokenOff(output));
    return {
      counts: { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: stats.skipped },
      failures,
    };
  } catch {
    return { counts: { passed: 0, failed: 1, skipped: 0 }, failures: [brokenOff(output)] };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** What each said, without the list of its pictures: those lie in test-results. */
function failuresIn({ suites, errors }: Report): Failure[] {
  const words = (all: readonly { message?: string }[]) =>
    all.map(({ message = '' }) => stripVTControlCharacters(message)).join('\n\n');
  return [
    ...specsOf(suites)
      .filter(({ ok, tests }) => !ok || tests.some(({ results }) => results.some((one) => one.errors.length > 0)))
      .map(({ title, file, line, tests }) => ({
        where: `tests/journeys/${file}:${line}  ${title}`,
        why: words(tests.flatMap(({ results }) => results).flatMap((one) => one.errors)),
      })),
    ...errors.map((one) => ({ where: 'the journeys, outside any of them', why: words([one]) })),
  ];
}

const brokenOff = (output: string): Failure => ({
  where: 'the journeys broke off',
  why: stripVTControlCharacters(output).trim().split('\n').slice(-20).join('\n'),
});
