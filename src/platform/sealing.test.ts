import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { commit, newKey, newSalt, open, openText, SealBroken, seal, sealedHash, sealText } from './sealing.ts';

const ABOUT = 'clue/17/content';
const text = '12 月 3 日有人询问试验场位置';

test('a commitment proves its text and no other', () => {
  const { salt, hash } = commit(text);
  assert.equal(sealedHash(salt, text), hash);
  assert.notEqual(sealedHash(salt, `${text} `), hash);
  assert.match(hash, /^[0-9a-f]{64}$/);
});

test('the same text has another commitment in every record and in every field', () => {
  assert.notEqual(commit(text).hash, commit(text).hash);
  const salt = newSalt();
  assert.notEqual(sealedHash(salt, text, 'topic'), sealedHash(salt, text, 'place'));
  assert.notEqual(sealedHash(salt, 'c', 'ab'), sealedHash(salt, 'bc', 'a'), 'a field and its text cannot run together');
});

test('a commitment can be reckoned by anybody from what the text says, for as long as there are records', () => {
  const salt = Buffer.alloc(16, 1);
  const byHand = createHash('sha256')
    .update('bulwark commitment 1\n')
    .update(Buffer.from([0, 0, 0, 16]))
    .update(salt)
    .update(Buffer.from([0, 0, 0, 5]))
    .update('topic')
    .update(Buffer.from([0, 0, 0, 6]))
    .update('保密')
    .digest('hex');
  assert.equal(sealedHash(salt, '保密', 'topic'), byHand);
});

test('a salt too short to hide anything is a fault', () => {
  assert.throws(() => sealedHash(Buffer.alloc(8), text), /at least 16 bytes/);
});

test('what is sealed opens with its key, for its record', () => {
  const { sealed, key } = sealText(text, ABOUT);
  assert.equal(openText(sealed, ABOUT, key), text);
  assert.equal(sealed[0], 1);
  assert.equal(sealed.includes(Buffer.from('试验场')), false);
  assert.equal(open(seal(new Uint8Array(), ABOUT, key).sealed, ABOUT, key)?.length, 0);
});

test('sealing the same text twice under one key shows no likeness', () => {
  const key = newKey();
  const [first, second] = [sealText(text, ABOUT, key).sealed, sealText(text, ABOUT, key).sealed];
  assert.notDeepEqual(first.subarray(1, 13), second.subarray(1, 13));
  assert.notDeepEqual(first.subarray(13), second.subarray(13));
});

test('a flipped bit anywhere does not open, nor do bytes cut off', () => {
  const { sealed, key } = sealText(text, ABOUT);
  for (let at = 0; at < sealed.length; at += 1) {
    const altered = Buffer.from(sealed);
    altered[at] = altered[at]! ^ 1;
    assert.throws(() => open(altered, ABOUT, key), SealBroken, `byte ${at}`);
  }
  for (const length of [0, 1, 13, 28, sealed.length - 1])
    assert.throws(() => open(sealed.subarray(0, length), ABOUT, key), SealBroken, `${length} bytes`);
});

test('sealed bytes moved to another record do not open there, nor under another key', () => {
  const { sealed, key } = sealText(text, ABOUT);
  assert.throws(() => open(sealed, 'clue/18/content', key), SealBroken);
  assert.throws(() => open(sealed, ABOUT, newKey()), SealBroken);
  assert.throws(() => open(sealed, ABOUT, key.subarray(0, 31)), SealBroken);
});

test('once the key is destroyed nothing is left of the text', () => {
  const { sealed } = sealText(text, ABOUT);
  assert.equal(openText(sealed, ABOUT, null), undefined);
  assert.equal(open(sealed, ABOUT, undefined), undefined);
});
