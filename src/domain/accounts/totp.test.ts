import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base32, matchTotp, newTotpSecret, otpauthUri, stepAt, totpOf } from './totp.ts';

const SECRET = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

test('the vectors of RFC 6238, appendix B (SHA-1, eight digits)', () => {
  const vectors: [number, string][] = [
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ];
  for (const [seconds, code] of vectors) assert.equal(totpOf(SECRET, stepAt(at(seconds)), 8), code);
});

test('the vectors of RFC 4226, appendix D (six digits)', () => {
  const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
  assert.deepEqual(
    codes.map((_, step) => totpOf(SECRET, step)),
    codes,
  );
});

test('a code is good in its step and the two beside it', () => {
  const now = at(1_800_000_000);
  const step = stepAt(now);
  for (const by of [-1, 0, 1]) assert.equal(matchTotp(SECRET, totpOf(SECRET, step + by), now, undefined), step + by);
  for (const by of [-2, 2]) assert.equal(matchTotp(SECRET, totpOf(SECRET, step + by), now, undefined), undefined);
  for (const bad of ['', '12345', '1234567', 'abcdef']) assert.equal(matchTotp(SECRET, bad, now, undefined), undefined);
});

test('a code is good once, and none before it afterwards', () => {
  const now = at(1_800_000_000);
  const step = stepAt(now);
  assert.equal(matchTotp(SECRET, totpOf(SECRET, step), now, step), undefined);
  assert.equal(matchTotp(SECRET, totpOf(SECRET, step - 1), now, step), undefined);
  assert.equal(matchTotp(SECRET, totpOf(SECRET, step + 1), now, step), step + 1);
});

test('the secret is written as authenticators read it (RFC 4648, section 10)', () => {
  assert.equal(base32(Buffer.from('foobar')), 'MZXW6YTBOI');
  assert.equal(base32(SECRET), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  assert.equal(newTotpSecret().length, 20);
  const uri = new URL(otpauthUri(SECRET, { issuer: '履责系统', login: '李娜' }));
  assert.equal(uri.protocol, 'otpauth:');
  assert.equal(uri.searchParams.get('secret'), base32(SECRET));
  assert.equal(uri.searchParams.get('issuer'), '履责系统');
  assert.equal(decodeURIComponent(uri.pathname.split('/').at(-1)!), '履责系统:李娜');
});
