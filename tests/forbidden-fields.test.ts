import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { z } from 'zod';
import { testDatabase } from '../src/database/testing.ts';
import { meanings } from '../src/imports/meanings.ts';
import { registry } from '../src/server/modules.ts';
import { readSchema } from '../tools/schema/read-schema.ts';
import { FORBIDDEN, forbiddenIn } from './forbidden-fields.ts';

const database = await testDatabase();
after(() => database.close());

/** Every name that stands in the tables. */
async function namesInTables(): Promise<string[]> {
  const { tables } = await readSchema(database.owner);
  return tables.flatMap((table) => [table.name, ...table.columns.map((column) => `${table.name}.${column.name}`)]);
}

/** Every field that an input has, at any depth. */
function fieldsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' ? [...Object.keys(value), ...Object.values(value).flatMap(fieldsOf)] : fieldsOf(value),
  );
}
const inputFields = (input: z.ZodType) => fieldsOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));

const breaches = (names: readonly string[]) => names.filter((name) => forbiddenIn(name.split('.').at(-1)!));

test('R3, R4: no table holds a score, rank or label of a person, nor a protected attribute', async () => {
  const names = await namesInTables();
  assert.ok(names.length > 200);
  assert.deepEqual(breaches(names), []);
});

test('R3, R4: no action or query asks for one', () => {
  const fields = [...registry.values()].flatMap(({ name, input }) =>
    inputFields(input).map((field) => `${name}.${field}`),
  );
  assert.ok(fields.length > 50);
  assert.deepEqual(breaches(fields), []);
});

test('R4: no column of a roster means one', () => {
  assert.deepEqual(breaches(Object.keys(meanings)), []);
  assert.deepEqual(
    Object.values(meanings).filter(({ name }) => forbiddenIn(name.zh) ?? forbiddenIn(name.en)),
    [],
  );
});

test('each word is seen to be found as a column and as a field, in every way of writing names', async () => {
  for (const { what, en, zh } of FORBIDDEN) {
    for (const word of en) {
      const parts = word.split(' ');
      const snake = parts.join('_');
      const camel = parts.map((part, at) => (at ? part[0]!.toUpperCase() + part.slice(1) : part)).join('');
      for (const name of [snake, camel, `last_${snake}`, `${camel}Of`, parts.join('-')]) {
        assert.ok(forbiddenIn(name), `${what}: ${name}`);
      }
    }
    for (const part of zh) assert.ok(forbiddenIn(`人员${part}情况`), `${what}: ${part}`);
  }
  await database.owner.query('alter table person add column risk_level text, add column native_place text');
  assert.deepEqual(breaches(await namesInTables()), ['person.risk_level', 'person.native_place']);
  await database.owner.query('alter table person drop column risk_level, drop column native_place');
  const planted = z.strictObject({
    people: z.array(z.strictObject({ name: z.string(), politicalStatus: z.string().optional() })),
  });
  assert.deepEqual(breaches(inputFields(planted)), ['politicalStatus']);
});

test('words of the field are not taken for what they are not', () => {
  for (const name of [
    'credit_code',
    'department',
    'interface',
    'surface',
    'third_parties_informed',
    'staff_number',
    '涉密等级',
    '关键岗位',
  ]) {
    assert.equal(forbiddenIn(name), undefined, name);
  }
});
