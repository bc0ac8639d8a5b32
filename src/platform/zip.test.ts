/** A ZIP that is written while its files are read. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { filesOfZip } from '../journal/verify/pack-files.ts';
import { type ZipFile, zipOf } from './zip.ts';

const scratch = mkdtempSync(join(tmpdir(), 'bulwark-zip-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const AT = new Date('2026-06-01T02:00:00.000Z');
async function* given(files: readonly ZipFile[]): AsyncGenerator<ZipFile> {
  yield* files;
}
async function written(files: readonly ZipFile[]): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of zipOf(given(files), AT)) pieces.push(piece);
  const path = join(scratch, `${randomBytes(4).toString('hex')}.zip`);
  writeFileSync(path, Buffer.concat(pieces));
  return path;
}

test('what was given in pieces is read whole: text, what does not shrink, nothing, a Chinese name', async () => {
  const noise = Array.from({ length: 40 }, () => randomBytes(50_000));
  const path = await written([
    { path: '原件/承诺书.txt', pieces: [Buffer.from('甲'), Buffer.from('乙'.repeat(100_000))] },
    { path: 'noise.bin', pieces: noise },
    { path: 'empty', pieces: [] },
  ]);
  const files = filesOfZip(path)!;
  assert.deepEqual(files.paths, ['empty', 'noise.bin', '原件/承诺书.txt']);
  assert.equal(files.read('原件/承诺书.txt')!.toString(), `甲${'乙'.repeat(100_000)}`);
  assert.ok(files.read('noise.bin')!.equals(Buffer.concat(noise)));
  assert.equal(files.read('empty')!.length, 0);
});

test('a file is asked for when the one before it is written, and what its source throws ends the ZIP', async () => {
  const asked: string[] = [];
  const file = (path: string, of: () => Buffer): ZipFile => ({
    path,
    pieces: (function* () {
      asked.push(path);
      yield of();
    })(),
  });
  const broken = () => {
    throw new Error('the original changed');
  };
  const zip = zipOf(
    given([file('a', () => Buffer.from('a')), file('b', broken), file('c', () => Buffer.from('c'))]),
    AT,
  );
  await zip.next();
  assert.deepEqual(asked, []);
  await assert.rejects(async () => {
    for await (const _ of zip);
  }, /the original changed/);
  assert.deepEqual(asked, ['a', 'b']);
});
