import assert from 'node:assert/strict';
import { mkdtemp, readFile as readBytes, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { FileFault, hashOf, keepFile, keepPieces, readFile, sweep } from './files.ts';

const letter = Buffer.from('安全防范承诺书');
const open = { protect: false };
const protect = { protect: true };
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bulwark-files-'));
});
afterEach(() => rm(root, { recursive: true }));

const pathOf = (hash: string) => join(root, hash.slice(0, 2), hash.slice(2));
const isThere = (hash: string) =>
  stat(pathOf(hash)).then(
    () => true,
    () => false,
  );
const faults = (kind: FileFault['kind'], hash: string) => (error: unknown) =>
  error instanceof FileFault && error.kind === kind && error.message.includes(hash) && /back-up/.test(error.message);

test('a file lies under the hash of its bytes and is read back as it was', async () => {
  const kept = await keepFile(root, letter, open);
  assert.deepEqual(kept, { hash: hashOf(letter), size: letter.length });
  assert.deepEqual(await readBytes(pathOf(kept.hash)), letter);
  assert.deepEqual(await readFile(root, kept.hash), letter);
  assert.deepEqual(await readdir(join(root, '.incoming')), [], 'nothing temporary is left');
  assert.equal((await stat(pathOf(kept.hash))).mode & 0o077, 0, 'others on the machine cannot read it');
});

test('the same content twice is one file, even when both come at once', async () => {
  const kept = await Promise.all([1, 2, 3].map(() => keepFile(root, letter, open)));
  assert.equal(new Set(kept.map(({ hash }) => hash)).size, 1);
  const { ino } = await stat(pathOf(kept[0]!.hash));
  await keepFile(root, letter, open);
  assert.equal((await stat(pathOf(kept[0]!.hash))).ino, ino, 'it was not written again');
});

test('a protected file is unreadable without its key, and gone when the key is destroyed', async () => {
  const { hash, size, key } = await keepFile(root, letter, protect);
  assert.equal(size, letter.length);
  assert.equal((await readBytes(pathOf(hash))).includes(letter), false);
  assert.deepEqual(await readFile(root, hash, key!), letter);
  assert.equal(await readFile(root, hash, null), undefined);
});

test('what is kept while it is made is read back whole; where making it fails nothing is left', async () => {
  const pieces = async function* () {
    for (let n = 0; n < 100; n++) yield letter;
  };
  const { hash, size, key, contentHash } = await keepPieces(root, pieces());
  const whole = Buffer.concat(Array(100).fill(letter));
  assert.deepEqual([size, contentHash], [whole.length, hashOf(whole)]);
  assert.deepEqual(await readFile(root, hash, key), whole);
  assert.equal((await readBytes(pathOf(hash))).includes(letter), false);
  assert.equal((await stat(pathOf(hash))).mode & 0o077, 0, 'others on the machine cannot read it');
  const broken = async function* () {
    yield letter;
    throw new Error('an original changed');
  };
  await assert.rejects(keepPieces(root, broken()), /an original changed/);
  assert.deepEqual(await readdir(join(root, '.incoming')), [], 'nothing temporary is left');
});

test('the same content protected twice is two files: destroying one leaves the other', async () => {
  const [mine, yours] = [await keepFile(root, letter, protect), await keepFile(root, letter, protect)];
  assert.notEqual(mine.hash, yours.hash);
  assert.deepEqual(await readFile(root, yours.hash, yours.key!), letter);
  await assert.rejects(readFile(root, mine.hash, yours.key!), faults('altered', mine.hash));
});

test('an altered file is never handed out, nor taken for the one being kept again', async () => {
  const { hash } = await keepFile(root, letter, open);
  await writeFile(pathOf(hash), '安全防范承诺書');
  await assert.rejects(readFile(root, hash), faults('altered', hash));
  await assert.rejects(keepFile(root, letter, open), faults('altered', hash));
  assert.equal(
    (await readBytes(pathOf(hash))).toString(),
    '安全防范承诺書',
    'what is there is left as it is, to be looked into',
  );
});

test('a missing file is a fault that says what to do', async () => {
  const hash = hashOf(letter);
  await assert.rejects(readFile(root, hash), faults('missing', hash));
});

test('a hash that is none cannot lead out of the folder', async () => {
  for (const hash of ['../../etc/passwd', `${'a'.repeat(62)}/.`, hashOf(letter).toUpperCase(), ''])
    await assert.rejects(readFile(root, hash), /not the hash of a file/);
});

const TEN_DAYS_AGO = new Date('2026-11-13T00:00:00Z');
const A_DAY_AGO = new Date('2026-11-22T00:00:00Z');
const age = (path: string) => utimes(path, TEN_DAYS_AGO, TEN_DAYS_AGO);

test('what no record refers to is swept when it is older than a day, and nothing else', async () => {
  const [referenced, orphan, fresh] = await Promise.all(
    ['one', 'two', 'three'].map((text) => keepFile(root, Buffer.from(text), open)),
  );
  await age(pathOf(referenced!.hash));
  await age(pathOf(orphan!.hash));
  await utimes(pathOf(fresh!.hash), A_DAY_AGO, A_DAY_AGO);
  await writeFile(join(root, '.incoming', 'broken-off'), 'half');
  await age(join(root, '.incoming', 'broken-off'));
  await writeFile(join(root, 'read-me'), 'not ours');

  assert.equal(await sweep(root, new Set([referenced!.hash]), A_DAY_AGO), 2);
  assert.deepEqual(await Promise.all([referenced!, orphan!, fresh!].map(({ hash }) => isThere(hash))), [
    true,
    false,
    true,
  ]);
  assert.deepEqual((await readdir(root)).includes('read-me'), true);
  assert.deepEqual(await readdir(join(root, '.incoming')), []);
});

test('an old file that is kept again is safe from the sweep until its record is there', async () => {
  const { hash } = await keepFile(root, letter, open);
  await age(pathOf(hash));
  await keepFile(root, letter, open);
  assert.equal(await sweep(root, new Set(), A_DAY_AGO), 0);
  assert.deepEqual(await readFile(root, hash), letter);
});

test('there is nothing to sweep where nothing was ever kept', async () => {
  assert.equal(await sweep(join(root, 'none'), new Set(), A_DAY_AGO), 0);
});
