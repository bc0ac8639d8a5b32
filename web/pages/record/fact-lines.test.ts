import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factLines } from './fact-lines.ts';

test('nested facts are named by their path', () => {
  assert.deepEqual(factLines({ personId: 7, ledger: { added: 3, removed: 0 } }, 8), [
    { key: 'personId', value: '7', cut: 0 },
    { key: 'ledger.added', value: '3', cut: 0 },
    { key: 'ledger.removed', value: '0', cut: 0 },
  ]);
});

test('a long list says how many of it are not shown', () => {
  assert.deepEqual(factLines({ attendees: [1, 2, 3, 4] }, 3), [{ key: 'attendees', value: '1, 2, 3', cut: 1 }]);
  assert.deepEqual(factLines({ attendees: [1, 2, 3, 4] }, Number.POSITIVE_INFINITY), [
    { key: 'attendees', value: '1, 2, 3, 4', cut: 0 },
  ]);
  assert.deepEqual(factLines({ statuses: [{ from: '2026-01-01' }, { from: '2026-02-01' }] }, 1), [
    { key: 'statuses[0].from', value: '2026-01-01', cut: 0 },
    { key: 'statuses', value: '…', cut: 1 },
  ]);
});

test('an entry without facts has no lines, and nothing is made up for a missing one', () => {
  assert.deepEqual(factLines({}, 8), []);
  assert.deepEqual(factLines({ to: null, roles: [] }, 8), [
    { key: 'to', value: '—', cut: 0 },
    { key: 'roles', value: '—', cut: 0 },
  ]);
});
