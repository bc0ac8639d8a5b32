/** Runs test files, each in a process of its own, and shows what failed. */
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import type { Counts } from './counts.ts';

/** Long enough for the slowest test; one that never ends fails by it instead of hanging the run. */
const TEST_TIMEOUT = 300_000;
const OUTPUT_SHOWN = 4000;

export async function runNodeTests(files: string[]): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const output = new Map<string, string>();
  const failed = new Set<string>();
  const keepOutput = ({ file, message }: { file?: string; message: string }) => {
    const path = resolve(file ?? '');
    output.set(path, ((output.get(path) ?? '') + message).slice(-OUTPUT_SHOWN));
  };
  const fail = (file: string, line: number, name: string, why: unknown) => {
    counts.failed++;
    failed.add(file);
    if (why !== undefined) console.log(`✖ ${relative('.', file)}:${line}  ${name}\n${indent(why)}\n`);
  };

  // A file is itself reported as a test, under its path, where it holds none or where its process broke.
  // A file's process ends with its last test: a connection left open would otherwise hang the whole run.
  const stream = run({
    files: files.map((file) => resolve(file)),
    concurrency: 2,
    timeout: TEST_TIMEOUT,
    execArgv: ['--test-force-exit'],
  });
  stream.on('test:stdout', keepOutput);
  stream.on('test:stderr', keepOutput);
  stream.on('test:pass', ({ name, file = name, line = 1, details, skip, todo }) => {
    if (name === file) return fail(file, line, 'holds no test', 'A test file without a test proves nothing.');
    if (details.type === 'suite') return;
    if (skip !== undefined || todo !== undefined) counts.skipped++;
    else counts.passed++;
  });
  stream.on('test:fail', ({ name, file = name, line = 1, details, todo }) => {
    if (todo !== undefined) return void counts.skipped++;
    const { cause, failureType } = details.error as Error & { failureType?: string };
    const shownByItsParts = failureType === 'subtestsFailed';
    if (details.type === 'suite' && shownByItsParts) return;
    fail(file, line, name === file ? 'the file broke' : name, shownByItsParts ? undefined : (cause ?? details.error));
  });
  for await (const _ of stream);

  for (const file of failed)
    if (output.has(file)) console.log(`— ${relative('.', file)} wrote:\n${indent(output.get(file))}\n`);
  return counts;
}

function indent(what: unknown): string {
  const text = typeof what === 'string' ? what : inspect(what, { depth: 6 });
  return text
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\s+at .*node:internal/.test(line))
    .map((line) => `    ${line}`)
    .join('\n');
}
