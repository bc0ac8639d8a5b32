/**
 * No table is forgotten (rights.md R10): each belongs to a kind of record, whole or column by column, and each module says how its kinds
 * end. A migration that adds a table or a column about people fails here until it is said how long it is kept.
 */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../src/database/testing.ts';
import { CERTIFIED, followersOf, KINDS } from '../src/domain/retention/kinds.ts';
import { PARAMETER_KEYS, parameter } from '../src/law/parameters.ts';
import type { RecordKind } from '../src/platform/retention.ts';
import { readSchema, type Table } from '../tools/schema/read-schema.ts';

const ROOT = join(import.meta.dirname, '..');
const database = await testDatabase();
after(() => database.close());
const { tables } = await readSchema(database.owner);

/** Tables of which no kind holds the rows, and columns named by a kind that are not there. */
function unplaced(all: readonly Table[], kinds: readonly RecordKind[] = KINDS): string[] {
  const claims = kinds.flatMap((kind) => Object.entries(kind.holds).map(([table, what]) => ({ table, what })));
  const nobodys = all.filter(({ name }) => !claims.some((one) => one.table === name && one.what === 'rows'));
  const unknown = claims.flatMap(({ table, what }) =>
    (what === 'rows' ? [] : what).filter(
      (column) => !all.some((one) => one.name === table && one.columns.some(({ name }) => name === column)),
    ),
  );
  return [...nobodys.map(({ name }) => `${name}: belongs to no kind of record`), ...unknown];
}

/** Tables with a person in them whose rows nothing destroys when the person is destroyed, nor by itself, nor on a day of their own. */
function outliving(all: readonly Table[]): string[] {
  const ends = new Set(
    KINDS.filter((kind) => kind.ends !== 'stays').flatMap((kind) =>
      Object.entries(kind.holds).flatMap(([table, what]) => (what === 'rows' ? [table] : [])),
    ),
  );
  return all
    .filter(({ name, columns }) => columns.some((column) => column.name === 'person_id') && !ends.has(name))
    .map(({ name }) => name);
}

/** Tables that refer to a person by a foreign key, and do not go with the person: destroying one would fail. */
function inTheWay(all: readonly Table[]): string[] {
  const going = new Set(
    [...followersOf('person'), ...KINDS.filter((kind) => kind.code === 'person')].flatMap((kind) =>
      Object.keys(kind.holds),
    ),
  );
  return all
    .filter(({ name, keys }) => !going.has(name) && keys.some((key) => / REFERENCES person\(/i.test(key.definition)))
    .map(({ name }) => name);
}

async function planted(sql: string, check: (all: readonly Table[]) => string[]): Promise<string[]> {
  const client = await database.owner.connect();
  try {
    await client.query(`begin; ${sql}`);
    return check((await readSchema(client)).tables);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const PLANTED = `create table planted (unit_id int not null, person_id bigint not null, note text, primary key (unit_id, person_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id));`;

test('every table belongs to a kind of record', async () => {
  assert.deepEqual(await planted(PLANTED, unplaced), ['planted: belongs to no kind of record']);
  assert.deepEqual(unplaced(tables), []);
  assert.ok(tables.length > 25);
});

test('no kind names a column that is not there', () => {
  const wrong = { ...KINDS[0]!, holds: { person: ['shoe_size' as never] } };
  assert.deepEqual(unplaced(tables, [...KINDS, wrong]), ['shoe_size']);
});

test('whatever has a person in it ends: on a day of its own, with the person, or by itself', async () => {
  assert.deepEqual(await planted(PLANTED, outliving), ['planted']);
  assert.deepEqual(outliving(tables), []);
});

test('whatever refers to a person goes with the person, so that nothing stands in the way of destruction', async () => {
  assert.deepEqual(await planted(PLANTED, inTheWay), ['planted']);
  assert.deepEqual(inTheWay(tables), []);
});

test('every module with tables of its own lists its kinds, and they are gathered', async () => {
  const withStore = globSync('src/domain/*/store{.ts,/}', { cwd: ROOT }).map((path) => path.split('/')[2]!);
  const modules = [...new Set(withStore)];
  assert.ok(modules.length >= 8);
  const file = (name: string) =>
    name === 'retention' ? 'src/domain/retention/own-kinds.ts' : `src/domain/${name}/retention.ts`;
  assert.deepEqual(
    modules.filter((name) => !existsSync(join(ROOT, file(name)))),
    [],
  );
  for (const name of modules) {
    const exported: Record<string, unknown> = await import(join(ROOT, file(name)));
    const listed = Object.values(exported).find((one): one is readonly RecordKind[] => Array.isArray(one));
    assert.ok(listed, `${file(name)} lists kinds`);
    assert.deepEqual(
      listed.filter((kind) => !KINDS.includes(kind)).map(({ code }) => code),
      [],
      name,
    );
  }
});

test('a code names one kind, and what a kind goes with exists and is destroyed by certificate', () => {
  const codes = KINDS.map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length);
  const certified = CERTIFIED.map(({ code }) => code);
  for (const kind of KINDS)
    for (const other of ('goesWith' in kind && kind.goesWith) || []) assert.ok(certified.includes(other), other);
});

test('every period is a figure with its mark, and every figure of a period is used', () => {
  const used = new Set(KINDS.flatMap((kind) => ('figure' in kind && kind.figure ? [kind.figure] : [])));
  const periods = PARAMETER_KEYS.filter((key) => key.startsWith('keep.'));
  // PIPL 56 alone gives a figure, for the assessments; for none of the others may one be shown as if the law did.
  assert.deepEqual([...used].sort(), ['impact-assessment.keep', ...periods].sort());
  assert.equal(parameter('impact-assessment.keep').mark, 'S');
  for (const key of periods) assert.equal(parameter(key).mark, 'D', key);
});

test('docs/trust.md says which kinds of record are destroyed', () => {
  const trust = readFileSync(join(ROOT, 'docs/trust.md'), 'utf8');
  assert.ok(trust.includes('tests/retention.test.ts') && trust.includes('src/domain/retention/destroyed.test.ts'));
});
