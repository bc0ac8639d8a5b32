import assert from 'node:assert/strict';
import { test } from 'node:test';
import { credited, isEnough, merged, type Range, secondsOf } from './played.ts';

const at = (played: Range[], told: Range[], elapsed: number, length = 3600) =>
  credited({ played, told, elapsed }, length);

test('what is played twice counts once', () => {
  assert.deepEqual(
    merged([
      [10, 20],
      [0, 5],
      [15, 30],
      [5, 6],
    ]),
    [
      [0, 6],
      [10, 30],
    ],
  );
  assert.equal(
    secondsOf(
      at(
        [[0, 15]],
        [
          [0, 15],
          [10, 20],
        ],
        60,
      ),
    ),
    20,
  );
});

test('an hour told after a minute is a minute and a quarter', () => {
  assert.equal(secondsOf(at([], [[0, 3600]], 60)), 75);
  assert.equal(
    secondsOf(
      at(
        [],
        [
          [0, 1800],
          [1800, 3600],
        ],
        60,
      ),
    ),
    75,
  );
  assert.equal(secondsOf(at([], [[0, 3600]], 0)), 0);
  assert.equal(secondsOf(at([], [[0, 3600]], -5)), 0);
});

test('a day’s rest is no day of watching: at once no more than twenty minutes can be told', () => {
  assert.equal(secondsOf(at([], [[0, 36_000]], 24 * 3600, 36_000)), 1500);
});

test('what lies outside the video, or runs backwards, is nothing', () => {
  assert.deepEqual(
    at(
      [],
      [
        [-50, 10],
        [95, 500],
        [40, 20],
      ],
      600,
      100,
    ),
    [
      [0, 10],
      [95, 100],
    ],
  );
});

test('done at nine tenths', () => {
  assert.equal(isEnough([[0, 89]], 100), false);
  assert.equal(
    isEnough(
      [
        [0, 60],
        [70, 100],
      ],
      100,
    ),
    true,
  );
});
