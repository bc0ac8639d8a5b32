import assert from 'node:assert/strict';
import test from 'node:test';
import { isCreditCode } from '../../law/credit-code.ts';
import { day } from '../../law/day.ts';
import { DEEPEST, depthOf, inTreeOrder, mayHoldStatus, mayPlace, pathBelow } from './unit.ts';

test('periods of the same status may touch but not share a day', () => {
  const key = [{ from: day('2024-01-01'), to: day('2024-12-31') }];
  assert.equal(mayHoldStatus({ from: day('2025-01-01') }, key), 'fine');
  assert.equal(mayHoldStatus({ from: day('2024-12-31') }, key), 'overlapping');
  assert.equal(mayHoldStatus({ from: day('2023-01-01') }, key), 'overlapping');
  assert.equal(mayHoldStatus({ from: day('2023-01-01'), to: day('2023-12-31') }, key), 'fine');
  assert.equal(mayHoldStatus({ from: day('2026-01-01') }, [{ from: day('2025-01-01') }]), 'overlapping');
});

test('a period that ends before it starts is no period; one day is', () => {
  assert.equal(mayHoldStatus({ from: day('2025-01-02'), to: day('2025-01-01') }, []), 'wrong-order');
  assert.equal(mayHoldStatus({ from: day('2025-01-01'), to: day('2025-01-01') }, []), 'fine');
});

test('a credit code is right by its check character', () => {
  assert.equal(isCreditCode('91350100M000100Y43'), true); // the example of GB 32100-2015
  assert.equal(isCreditCode('91350100M000100Y44'), false);
  assert.equal(isCreditCode('91350100M000100Y4'), false);
  assert.equal(isCreditCode('91350100I000100Y43'), false); // I, O, Z, S and V are not used
});

test('a department is never placed below itself, nor deeper than the tree may be', () => {
  const own = { path: '/3/17/', deepestBelow: 2 };
  assert.equal(mayPlace(own, '/3/17/'), 'circular');
  assert.equal(mayPlace(own, '/3/17/20/'), 'circular');
  assert.equal(mayPlace(own, '/3/170/'), 'fine');
  assert.equal(mayPlace(own, undefined), 'fine');
  const chain = (depth: number) =>
    Array.from({ length: depth }, (_, at) => at + 100).reduce<string | undefined>(pathBelow, undefined);
  assert.equal(mayPlace(undefined, chain(DEEPEST - 1)), 'fine');
  assert.equal(mayPlace(undefined, chain(DEEPEST)), 'circular');
  assert.equal(mayPlace(own, chain(DEEPEST - 2)), 'fine'); // it brings one level of its own
  assert.equal(mayPlace(own, chain(DEEPEST - 1)), 'circular');
});

test('the tree is read from the top, siblings in the order in which they were entered', () => {
  const paths = ['/10/', '/3/', '/3/17/', '/3/9/', '/3/17/20/'];
  assert.deepEqual(
    inTreeOrder(paths.map((path) => ({ path }))).map(({ path }) => path),
    ['/3/', '/3/9/', '/3/17/', '/3/17/20/', '/10/'],
  );
  assert.deepEqual(paths.map(depthOf), [0, 0, 1, 1, 2]);
});
