import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApi } from '../src/server/openapi.ts';
import { addressesWith, type Description, fieldsOf, formOf } from '../web/pages/interface/description.ts';

const description = openApi() as unknown as Description;

test('an operation is found by its address, its name in either language, or a field', () => {
  const found = (text: string) => addressesWith(description, text).map(({ path }) => path);
  assert.deepEqual(found('people.add-person'), ['/api/people.add-person']);
  assert.ok(found('新增人员').includes('/api/people.add-person'));
  assert.ok(found('person ADDED').includes('/api/people.add-person'));
  assert.ok(found('staffNumber').includes('/api/people.add-person'));
  assert.deepEqual(found('no such thing'), []);
  assert.equal(found('').length, Object.keys(description.paths).length);
});

test('a field is said in a line: its kind, its bounds, and what stands if it is left out', () => {
  assert.deepEqual(formOf({ type: 'string', maxLength: 120 }), {
    zh: '文字，至多 120 个字符',
    en: 'text; 120 characters at most',
  });
  assert.equal(formOf({ type: 'string', format: 'date', maxLength: 10 }).en, 'day, like 2026-11-23');
  assert.equal(formOf({ enum: ['a', 'b'], default: 'a' }).zh, 'a | b，不填为 "a"');
  assert.equal(
    formOf({ type: 'array', items: { type: 'integer' }, maxItems: 3 }).en,
    'list of (whole number); 3 at most',
  );
  assert.equal(formOf({ anyOf: [{ type: 'integer' }, { type: 'null' }] }).zh, '整数；或 空');
  assert.equal(formOf({ type: 'integer', maximum: Number.MAX_SAFE_INTEGER }).en, 'whole number');
});

test('fields of fields and of lists stand under their names', () => {
  const inner = { type: 'object', properties: { b: { type: 'string' } }, required: ['b'] };
  const names = fieldsOf({ properties: { a: inner, c: { type: 'array', items: inner } }, required: ['a'] });
  assert.deepEqual(
    names.map(({ name, required }) => [name, required]),
    [
      ['a', true],
      ['a.b', true],
      ['c', false],
      ['c[].b', true],
    ],
  );
});
