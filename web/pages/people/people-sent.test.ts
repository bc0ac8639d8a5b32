import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleOf } from './people-sent.ts';

test('the people whom a link brings along are each taken once; what is no id is left out', () => {
  assert.deepEqual(peopleOf('3,12,3'), [3, 12]);
  assert.deepEqual(peopleOf('x,-1,0,1.5,,7'), [7]);
  assert.deepEqual(peopleOf(undefined), []);
});
