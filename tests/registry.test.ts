/** What a module exports as an action or a query, and the registry does not list, would not exist for anybody: nothing else says so. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { registry } from '../src/server/modules.ts';

const ROOT = join(import.meta.dirname, '..');

type Operation = { readonly kind: string; readonly name: string; readonly run: unknown };
const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'kind' in value && 'name' in value && 'run' in value;

async function unlisted(known: ReadonlyMap<string, unknown>): Promise<string[]> {
  const files = globSync('src/domain/*/{actions,queries}{.ts,/*.ts}', { cwd: ROOT });
  assert.ok(files.length > 15);
  const modules = await Promise.all(
    files.filter((path) => !path.endsWith('.test.ts')).map((path) => import(join(ROOT, path)) as Promise<object>),
  );
  return modules
    .flatMap((module) => Object.values(module))
    .filter(isOperation)
    .map(({ name }) => name)
    .filter((name) => !known.has(name))
    .sort();
}

test('every action and query of every module is listed in src/server/modules.ts', async () => {
  const less = new Map([...registry].filter(([name]) => name !== 'people.list'));
  assert.deepEqual(await unlisted(less), ['people.list'], 'the planted breach is found');
  assert.deepEqual(await unlisted(registry), []);
});
