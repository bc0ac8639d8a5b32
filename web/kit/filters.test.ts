import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOfSearch, listOf, numberOf, oneOf, pageOf, searchOfAddress, withFilter } from './filters.ts';

test('a link carries its filters: what is written into the address is read back', () => {
  const search = { state: 'overdue', text: '张 三&李四', rules: '931,932' };
  const address = addressOfSearch(search);
  assert.equal(address, '?rules=931,932&state=overdue&text=%E5%BC%A0+%E4%B8%89%26%E6%9D%8E%E5%9B%9B');
  assert.deepEqual(searchOfAddress(address), search);
});

test('numbers stay what was typed: a staff number with leading zeros is text', () => {
  assert.deepEqual(searchOfAddress('?text=007'), { text: '007' });
});

test('an empty filter is left out of the address', () => {
  assert.equal(addressOfSearch({ text: '', state: undefined }), '');
  assert.deepEqual(searchOfAddress('?text=&state=met'), { state: 'met' });
});

test('changing a filter goes back to the first page; turning the page keeps the filters', () => {
  assert.deepEqual(withFilter({ state: 'met', page: '4' }, { text: '王' }), { state: 'met', text: '王' });
  assert.deepEqual(withFilter({ state: 'met', page: '4' }, { page: '5' }), { state: 'met', page: '5' });
  assert.deepEqual(withFilter({ state: 'met' }, { state: undefined }), {});
});

test('what somebody wrote into the address by hand is not believed', () => {
  assert.equal(numberOf('12'), 12);
  for (const wrong of ['-1', '1.5', 'x', '', '99999999999999999999', undefined])
    assert.equal(numberOf(wrong), undefined);
  assert.equal(oneOf(['met', 'owed'], 'met'), 'met');
  assert.equal(oneOf(['met', 'owed'], 'everything'), undefined);
  assert.equal(pageOf({ page: '0' }), 1);
  assert.equal(pageOf({ page: 'last' }), 1);
  assert.deepEqual(listOf('1,,2'), ['1', '2']);
  assert.deepEqual(listOf(undefined), []);
});
