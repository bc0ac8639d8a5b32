import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTS } from './refusal.ts';

const twice = (lists: readonly object[]): string[] => {
  const codes = lists.flatMap((list) => Object.keys(list));
  return codes.filter((code, index) => codes.indexOf(code) !== index);
};

test('no two lists of refusals name the same code: the later would count for both, in silence', () => {
  assert.deepEqual(twice([{ busy: 1 }, { late: 1, busy: 2 }]), ['busy'], 'the planted breach is found');
  assert.deepEqual(twice(LISTS), []);
});
