import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDue, nameFor, takenAtOf, toRemove } from './plan.ts';

const at = (text: string) => new Date(text);
const KEEP = { daily: 7, weekly: 4, monthly: 3 };
/** At 02:10 by the clock of Beijing on each of so many days, the last of them first. */
const nights = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) => nameFor(new Date(at(`${last}T18:10:00Z`).getTime() - back * 86_400_000)));

test('a back-up is due once a day, from its hour on by the clock of Beijing', () => {
  const doneAt = at('2026-11-24T18:03:00Z'); // 02:03 on the 25th
  assert.equal(isDue(at('2026-11-25T10:00:00Z'), 2, { doneAt }), false);
  assert.equal(isDue(at('2026-11-25T17:59:00Z'), 2, { doneAt }), false);
  assert.equal(isDue(at('2026-11-25T18:00:00Z'), 2, { doneAt }), true);
  assert.equal(isDue(at('2026-12-20T04:00:00Z'), 2, { doneAt }), true, 'a machine that was off catches up');
  assert.equal(isDue(at('2026-11-25T10:00:00Z'), 2, {}), true, 'the first one at once');
  assert.equal(
    isDue(at('2026-11-24T10:00:00Z'), 2, { doneAt }),
    false,
    'a clock that was set back takes no second one',
  );
});

test('after a failure it is tried again an hour later', () => {
  const doneAt = at('2026-11-23T18:03:00Z');
  const failedAt = at('2026-11-24T18:03:00Z');
  assert.equal(isDue(at('2026-11-24T19:02:00Z'), 2, { doneAt, failedAt }), false);
  assert.equal(isDue(at('2026-11-24T19:03:00Z'), 2, { doneAt, failedAt }), true);
});

test('of the back-ups the last seven days, four weeks and three months are kept, and the newest always', () => {
  const names = nights('2026-11-24', 120);
  const removed = new Set(toRemove(names, KEEP, 2));
  const kept = names.filter((name) => !removed.has(name)).map((name) => name.slice(8, 18));
  assert.deepEqual(kept, [
    ...['2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18'],
    ...['2026-11-14', '2026-11-07'], // Sundays by the clock of Beijing; those of the last two weeks are among the days
    ...['2026-10-30', '2026-09-29'], // the last of each month, by that clock the 31st and the 30th
  ]);
  assert.deepEqual(toRemove(names.slice(0, 1), { daily: 1, weekly: 0, monthly: 0 }, 2), []);
  assert.deepEqual(toRemove(names.slice(0, 3), { daily: 1, weekly: 0, monthly: 0 }, 2), names.slice(1, 3));
});

test('of several on one day the newest is kept; files of other names are left alone', () => {
  const [morning, evening] = [nameFor(at('2026-11-24T01:00:00Z')), nameFor(at('2026-11-24T10:00:00Z'))];
  assert.deepEqual(toRemove([morning, evening, 'monday.age', 'bulwark-2026.age', `${evening}.partial`], KEEP, 2), [
    morning,
  ]);
});

test('a name tells when the back-up was taken', () => {
  assert.equal(nameFor(at('2026-11-24T18:03:05.900Z')), 'bulwark-2026-11-24T180305Z.age');
  assert.deepEqual(takenAtOf('bulwark-2026-11-24T180305Z.age'), at('2026-11-24T18:03:05Z'));
  for (const other of ['bulwark-2026-13-24T180305Z.age', 'bulwark-2026-11-24T180305Z.age.partial', 'a.age'])
    assert.equal(takenAtOf(other), undefined);
});
