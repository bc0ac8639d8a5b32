/** Runs test files, each in a process of its own, and shows what failed. */
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { type EventData, run } from 'node:test';
import { inspect } from 'node:util';
import { addCounts, type Counts, type Failure, NOTHING } from './counts.ts';

/** Long enough for the slowest test; one that never ends fails by it instead of hanging the run. */
const TEST_TIMEOUT = 600_000;
const OUTPUT_SHOWN = 4000;
/** One more than there are cores: many wait, for a database, for a program to start or for a second to pass. */
const AT_ONCE = availableParallelism() + 1;

/** Which file's process told it, wherever the test is written; not in the types yet. */
type FromFile = { readonly entryFile?: string };

/** What a file told of its tests, how many it says it ran (the last thing that it says), and how long its process took, in seconds. */
type Told = { passed: number; failed: number; skipped: number; ran?: number; took?: number; failures: Failure[] };

/** Of some of its tests nothing was heard, though none failed. */
const isCutOff = ({ passed, failed, skipped, ran }: Told): boolean => failed === 0 && ran !== passed + skipped;

/**
 * Whoever was cut off is run once more by itself, to its own end: forced to end, a process may leave what it had to tell in the pipe. It
 * fails where that is not whole either.
 */
export async function runNodeTests(files: string[]): Promise<{ counts: Counts; failures: readonly Failure[] }> {
  const told = await runOnce(files);
  const cutOff = [...told].flatMap(([file, one]) => (isCutOff(one) ? [file] : []));
  if (cutOff.length > 0) {
    console.log(`cut off, so run once more: ${cutOff.map((file) => relative('.', file)).join(' ')}`);
    for (const [file, again] of await runOnce(cutOff, [])) {
      const why = 'Not all of its tests were told, twice.';
      const failures = [{ where: relative('.', file), why }];
      told.set(file, isCutOff(again) ? { ...again, failed: 1, failures } : again);
    }
  }
  if (told.size > SLOWEST_SHOWN) console.log(`slowest: ${slowest(told)}`);
  const all = [...told.values()];
  return { counts: all.reduce<Counts>(addCounts, NOTHING), failures: all.flatMap(({ failures }) => failures) };
}

const SLOWEST_SHOWN = 10;
const slowest = (told: ReadonlyMap<string, Told>): string =>
  [...told]
    .sort(([, { took: a = 0 }], [, { took: b = 0 }]) => b - a)
    .slice(0, SLOWEST_SHOWN)
    .map(([file, { took = 0 }]) => `${relative('.', file)} ${took.toFixed(0)} s`)
    .join(', ');

async function runOnce(files: string[], flags = ['--test-force-exit']): Promise<Map<string, Told>> {
  const told = new Map<string, Told>(
    files.map((file) => [resolve(file), { passed: 0, failed: 0, skipped: 0, failures: [] }]),
  );
  const of = (file: string): Told => told.get(resolve(file))!;
  const output = new Map<string, string>();
  const keepOutput = ({ file, message }: { file?: string; message: string }) => {
    const path = resolve(file ?? '');
    output.set(path, ((output.get(path) ?? '') + message).slice(-OUTPUT_SHOWN));
  };
  const fail = (file: string, line: number, name: string, why: unknown) => {
    of(file).failed++;
    if (why === undefined) return;
    const where = `${relative('.', file)}:${line}  ${name}`;
    of(file).failures.push({ where, why: textOf(why) });
    console.log(`✖ ${where}\n${indent(why)}\n`);
  };

  // A file is itself reported as a test, under its path, where it holds none or where its process broke.
  // A file's process ends with its last test: a connection left open would otherwise hang the whole run.
  const stream = run({
    files: [...told.keys()],
    concurrency: AT_ONCE,
    timeout: TEST_TIMEOUT,
    execArgv: flags,
  });
  stream.on('test:stdout', keepOutput);
  stream.on('test:stderr', keepOutput);
  stream.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) of(file).ran = counts.tests;
  });
  stream.on('test:complete', ({ name, file, details }) => {
    if (name === file) of(file).took = details.duration_ms / 1000;
  });
  stream.on('test:pass', (event: EventData.TestPass & FromFile) => {
    const { name, entryFile = name, file = entryFile, line = 1, details, skip, todo } = event;
    if (name === file) return fail(file, line, 'holds no test', 'A test file without a test proves nothing.');
    if (details.type === 'suite') return;
    if (skip !== undefined || todo !== undefined) of(entryFile).skipped++;
    else of(entryFile).passed++;
  });
  stream.on('test:fail', (event: EventData.TestFail & FromFile) => {
    const { name, entryFile = name, file = entryFile, line = 1, details, todo } = event;
    if (todo !== undefined) return void of(entryFile).skipped++;
    const { cause, failureType } = details.error as Error & { failureType?: string };
    const shownByItsParts = failureType === 'subtestsFailed';
    if (details.type === 'suite' && shownByItsParts) return;
    const why = shownByItsParts ? undefined : (cause ?? details.error);
    fail(entryFile, line, name === file ? 'the file broke' : name, why);
  });
  for await (const _ of stream);

  for (const [file, { failed }] of told)
    if (failed > 0 && output.has(file)) console.log(`— ${relative('.', file)} wrote:\n${indent(output.get(file))}\n`);
  return told;
}

function textOf(what: unknown): string {
  const text = typeof what === 'string' ? what : inspect(what, { depth: 6 });
  const lines = text.trimEnd().split('\n');
  return lines.filter((line) => !/^\s+at .*node:internal/.test(line)).join('\n');
}

const indent = (what: unknown): string => textOf(what).replaceAll(/^/gm, '    ');
