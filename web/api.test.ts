import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, nameOfFile } from './api.ts';

test('a download is saved under its Chinese name', () => {
  assert.equal(nameOfFile("attachment; filename*=UTF-8''%E5%B1%A5%E8%B4%A3%E5%8F%B0%E8%B4%A6.xlsx"), '履责台账.xlsx');
  assert.equal(nameOfFile('attachment; filename="ledger.csv"'), 'ledger.csv');
  assert.equal(nameOfFile('attachment'), 'download');
});

test('an answer that is not ours is shown as a sentence that says what is uncertain', () => {
  const error = new ApiError(502, {});
  assert.equal(error.code, 'unreadable');
  assert.match(error.words.zh, /不能确定操作是否已经保存/);
  assert.match(error.words.en, /not certain that this was saved/);
});

test('a refusal keeps its words, its code and its details for the field it is about', () => {
  const error = new ApiError(422, { code: 'invalid-input', zh: '有误。', en: 'Wrong.', details: { field: 'name' } });
  assert.deepEqual(
    [error.code, error.words, error.details],
    ['invalid-input', { zh: '有误。', en: 'Wrong.' }, { field: 'name' }],
  );
});
