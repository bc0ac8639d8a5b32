import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyRow, inParts } from './every-row.ts';

const listOf = (count: number) => Array.from({ length: count }, (_, index) => index);

function pagesOf(all: number[]) {
  const asked: number[] = [];
  const ask = async (offset: number, limit: number) => {
    asked.push(offset);
    return { rows: all.slice(offset, offset + limit), total: all.length };
  };
  return { asked, ask };
}

test('a department of 450 is chosen whole, though a page holds 200', async () => {
  const { ask, asked } = pagesOf(listOf(450));
  assert.deepEqual(await everyRow(ask), listOf(450));
  assert.deepEqual(asked, [0, 200, 400]);
});

test('a list that is empty is asked for once', async () => {
  const { ask, asked } = pagesOf([]);
  assert.deepEqual(await everyRow(ask), []);
  assert.deepEqual(asked, [0]);
});

test('a list that becomes shorter while it is read comes to an end', async () => {
  const rows = await everyRow(async (offset) => ({ rows: offset === 0 ? listOf(200) : [], total: 300 }));
  assert.equal(rows.length, 200);
});

test('4,500 letters are issued 2,000 at a time, and nobody is left out', () => {
  const parts = inParts(listOf(4500), 2000);
  assert.deepEqual(
    parts.map((part) => part.length),
    [2000, 2000, 500],
  );
  assert.deepEqual(parts.flat(), listOf(4500));
  assert.deepEqual(inParts([], 10), []);
});
