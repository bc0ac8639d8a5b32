/**
 * Rosters as no program writes them: real files with bits turned, the end cut, pieces doubled or emptied, entries of the archive renamed,
 * sizes lied about. Read in the server's own thread, and looked for: a crash of it, more memory than it may have, a verdict without its
 * sentence.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { unreadableFile } from '../src/imports/sheet.ts';
import { readInWorker } from '../src/imports/worker.ts';
import { day } from '../src/law/day.ts';

export type FileFindings = {
  readonly seed: number;
  readonly read: number;
  readonly byOutcome: Readonly<Record<string, number>>;
  readonly mostMemoryMb: number;
  readonly breaches: readonly string[];
};
type Bytes = Buffer<ArrayBufferLike>;
type Mutation = (bytes: Bytes) => Bytes;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (bytes: Bytes, where: number): number => Math.floor(where * bytes.length);

const flips = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 40 }).map(
  (all): Mutation =>
    (bytes) => {
      for (const [where, by] of all) if (bytes.length > 0) bytes[at(bytes, where)]! ^= by;
      return bytes;
    },
);
const cut = place.map(
  (where): Mutation =>
    (bytes) =>
      bytes.subarray(0, at(bytes, where)),
);
const pieces = fc.tuple(place, fc.integer({ min: 1, max: 4000 }), fc.constantFrom('double', 'drop', 'empty')).map(
  ([where, length, how]): Mutation =>
    (bytes) => {
      const [from, to] = [at(bytes, where), Math.min(bytes.length, at(bytes, where) + length)];
      const piece = bytes.subarray(from, to);
      const middle = { double: [piece, piece], drop: [], empty: [Buffer.alloc(piece.length)] }[how];
      return Buffer.concat([bytes.subarray(0, from), ...middle!, bytes.subarray(to)]);
    },
);

const [LOCAL, LISTED] = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x01\x02', 'latin1')];
/** Where the entries' heads begin in an archive. */
function heads(bytes: Bytes, mark: Buffer): number[] {
  const found: number[] = [];
  for (let from = bytes.indexOf(mark); from >= 0; from = bytes.indexOf(mark, from + 4)) found.push(from);
  return found;
}
const NAMES = [
  '../../../../etc/passwd',
  'xl/vbaProject.bin',
  'xl/worksheets/sheet9.xml',
  'mimetype',
  '\u0000',
  'a/'.repeat(40),
];
const renamed = fc.tuple(fc.nat(), fc.constantFrom(...NAMES)).map(
  ([which, name]): Mutation =>
    (bytes) => {
      for (const [mark, length, start] of [
        [LOCAL, 26, 30],
        [LISTED, 28, 46],
      ] as const) {
        const all = heads(bytes, mark);
        const head = all[which % Math.max(1, all.length)];
        if (head === undefined || head + start > bytes.length) continue;
        Buffer.from(name).copy(bytes, head + start, 0, bytes.readUInt16LE(head + length));
      }
      return bytes;
    },
);
/** The fields of sizes in the directory, or in an entry's own head. */
const lied = fc
  .tuple(fc.nat(), fc.constantFrom(0, 1, 100, 2 ** 20, 2 ** 31 - 1, 2 ** 32 - 1), fc.boolean(), fc.boolean())
  .map(
    ([which, size, packed, listed]): Mutation =>
      (bytes) => {
        const all = heads(bytes, listed ? LISTED : LOCAL);
        const head = all[which % Math.max(1, all.length)];
        const field = (head ?? 0) + (listed ? 20 : 18) + (packed ? 0 : 4);
        if (head !== undefined && field + 4 <= bytes.length) bytes.writeUInt32LE(size, field);
        return bytes;
      },
  );
export const mutations = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: flips },
    cut,
    pieces,
    { weight: 2, arbitrary: renamed },
    { weight: 2, arbitrary: lied },
  ),
  { minLength: 1, maxLength: 3 },
);

export async function fuzzFiles(count: number, seed: number, paths: readonly string[]): Promise<FileFindings> {
  const files = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
  const byOutcome: Record<string, number> = {};
  const breaches: string[] = [];
  let most = 0;
  const cases = fc.tuple(fc.constantFrom(...files), mutations, fc.constantFrom('', '.xlsx', '.csv'));
  const sampled = fc.sample(cases, { numRuns: count, seed });
  for (const [number, [file, all, ending]] of sampled.entries()) {
    const bytes = all.reduce((now: Bytes, mutate) => mutate(now), Buffer.from(file.bytes));
    const say = (what: string) => breaches.push(`file ${number} of seed ${seed} (${file.name}): ${what}`);
    const read = await readInWorker(
      { bytes, fileName: ending ? `名册${ending}` : file.name, today: day('2026-11-23') },
      () => {},
      {
        onFault: (fault) => say(`the thread broke: ${(fault as Error).stack}`),
      },
    );
    most = Math.max(most, process.memoryUsage.rss());
    const outcome = read.ok ? 'a proposal' : read.reason;
    byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
    if (read.ok || !('details' in read)) continue;
    const words = unreadableFile[read.reason](read.details);
    if (!/。$/.test(words.zh) || !/\.$/.test(words.en) || /undefined|NaN/.test(words.zh + words.en))
      say(`no sentence: ${JSON.stringify(words)}`);
    if (['took-too-long', 'out-of-memory', 'reading-failed'].includes(read.reason)) say(read.reason);
  }
  return { seed, read: count, byOutcome, mostMemoryMb: Math.round(most / 2 ** 20), breaches };
}
