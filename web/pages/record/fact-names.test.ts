import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOfFact, valueInWords } from './fact-names.ts';

test('an auditor reads a fact in words, nested ones and the items of lists too', () => {
  assert.equal(nameOfFact('ledger.added').zh, '台账：新增');
  assert.equal(nameOfFact('statuses[0].from').zh, '身份 1：自');
  assert.equal(valueInWords('security-officer, member').zh, '安全防范专员、员工');
  assert.equal(valueInWords('false').en, 'no');
});

test('a fact without words is shown as it was written', () => {
  assert.deepEqual(nameOfFact('of.a-later-version[2]'), { zh: 'of：a-later-version 3', en: 'of: a-later-version 3' });
  assert.equal(valueInWords('7, 2026-11-23').zh, '7、2026-11-23');
});
