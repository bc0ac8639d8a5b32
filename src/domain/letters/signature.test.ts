import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { aSignature, chunk, pngOf } from '../../fixtures/signature.ts';
import { readSignature, SIGNATURE_FAULTS } from './signature.ts';

const verdictOf = (bytes: Buffer): string => readSignature(bytes.toString('base64')).verdict;

test('a signature drawn on a phone is read, plain and as a data address', () => {
  const png = aSignature();
  assert.equal(verdictOf(png), 'fine');
  const read = readSignature(`data:image/png;base64,${png.toString('base64')}`);
  assert.ok(read.verdict === 'fine' && read.width === 300 && read.height === 120);
});

test('every line filter that a browser may use is understood', () => {
  for (const filter of [0, 1, 2, 3, 4]) {
    const read = readSignature(aSignature({ filter }).toString('base64'));
    assert.equal(read.verdict, 'fine', `filter ${filter}`);
  }
});

test('a blank box, transparent or white, is no signature', () => {
  assert.equal(verdictOf(pngOf(300, 120, () => [0, 0, 0, 0])), 'blank');
  assert.equal(verdictOf(pngOf(300, 120, () => [255, 255, 255, 255])), 'blank');
});

test('a dot is no signature, one stroke is', () => {
  assert.equal(verdictOf(pngOf(300, 120, (x, y) => (x < 8 && y < 8 ? [0, 0, 0, 255] : [0, 0, 0, 0]))), 'blank');
  assert.equal(
    verdictOf(pngOf(300, 120, (x, y) => (x > 40 && x < 200 && y > 58 && y < 62 ? [0, 0, 0, 255] : [0, 0, 0, 0]))),
    'fine',
  );
});

test('a black picture is no signature', () => {
  assert.equal(verdictOf(pngOf(300, 120, () => [0, 0, 0, 255])), 'filled');
});

test('what is not a PNG is refused: text, a JPEG, a PNG in name only, base64 that is none', () => {
  assert.equal(verdictOf(Buffer.from('签名')), 'not-a-png');
  assert.equal(verdictOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])), 'not-a-png');
  assert.equal(readSignature('<svg onload=alert(1)>').verdict, 'not-a-png');
  assert.equal(readSignature('data:image/jpeg;base64,AAAA').verdict, 'not-a-png');
  assert.equal(readSignature('').verdict, 'not-a-png');
});

test('a PNG cut short, with a wrong checksum, or with too few lines is damaged', () => {
  const png = aSignature();
  assert.equal(verdictOf(png.subarray(0, png.length - 20)), 'damaged');
  const altered = Buffer.from(png);
  altered[60] = altered[60]! ^ 0xff;
  assert.equal(verdictOf(altered), 'damaged');
  const short = Buffer.concat([
    png.subarray(0, 33),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  assert.equal(verdictOf(short), 'damaged');
});

test('a small file that unpacks to a gigantic picture is refused before it is unpacked', () => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const png = Buffer.concat([
    aSignature().subarray(0, 8),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  assert.equal(verdictOf(png), 'wrong-size');
  const bomb = Buffer.concat([
    aSignature().subarray(0, 33),
    chunk('IDAT', deflateSync(Buffer.alloc(50_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  assert.equal(verdictOf(bomb), 'damaged');
});

test('more than 200 KB are refused', () => {
  const png = aSignature();
  const padded = Buffer.concat([png.subarray(0, 33), chunk('tEXt', Buffer.alloc(210_000, 65)), png.subarray(33)]);
  assert.equal(verdictOf(padded), 'too-large');
});

test('R5: what a picture carries besides its pixels (place, device, time) is not kept', () => {
  const png = aSignature();
  const told = Buffer.concat([
    png.subarray(0, 33),
    chunk('tEXt', Buffer.from('Location\0somewhere')),
    chunk('eXIf', Buffer.from('GPS')),
    png.subarray(33),
  ]);
  const read = readSignature(told.toString('base64'));
  assert.ok(read.verdict === 'fine' && read.png.equals(png));
});

test('every fault says what is kept and what to do, in both languages', () => {
  for (const [fault, { zh, en }] of Object.entries(SIGNATURE_FAULTS)) {
    assert.match(zh, /没有保存.*请/, fault);
    assert.match(en, /Nothing was saved.*Please/, fault);
  }
});
