import assert from 'node:assert/strict';
import { test } from 'node:test';
import { treeOf } from './department-tree.ts';

const rows = [
  { departmentId: 1, name: '院部' },
  { departmentId: 3, parentId: 1, name: '一所' },
  { departmentId: 7, parentId: 3, name: '一室' },
  { departmentId: 2, parentId: 1, name: '二所' },
];

test('each department stands below its own, in the order given', () => {
  assert.deepEqual(
    treeOf(rows, ({ name }) => ({ name })),
    [{ name: '院部', children: [{ name: '一所', children: [{ name: '一室' }] }, { name: '二所' }] }],
  );
});

test('a liaison, who sees only a part, sees its root at the top', () => {
  assert.deepEqual(
    treeOf(rows.slice(1, 3), ({ name }) => ({ name })),
    [{ name: '一所', children: [{ name: '一室' }] }],
  );
});
