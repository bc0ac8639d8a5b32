import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, instant } from '../../law/day.ts';
import {
  areHours,
  enteredAfterwards,
  instantOfEvidence,
  mayCancel,
  mayChange,
  mayCorrect,
  mayOpenCheckIn,
  mayRecordAttendance,
  TRAINING_STATES,
} from './training.ts';

const today = day('2026-11-23');
const [yesterday, tomorrow] = [day('2026-11-22'), day('2026-11-24')];

describe('a session', () => {
  test('has no attendance before its day, and may get it on the day or however long after', () => {
    assert.equal(mayRecordAttendance({ state: 'planned', day: tomorrow }, today), 'in-the-future');
    assert.equal(mayRecordAttendance({ state: 'planned', day: today }, today), 'fine');
    assert.equal(mayRecordAttendance({ state: 'held', day: day('2019-03-01') }, today), 'fine');
  });

  test('that was cancelled has no attendance and no check-in', () => {
    assert.equal(mayRecordAttendance({ state: 'cancelled', day: today }, today), 'wrong-state');
    assert.equal(mayOpenCheckIn({ state: 'cancelled', day: today }, today), 'wrong-state');
  });

  test('is checked in to on its own day only', () => {
    assert.equal(mayOpenCheckIn({ state: 'planned', day: tomorrow }, today), 'in-the-future');
    assert.equal(mayOpenCheckIn({ state: 'planned', day: today }, today), 'fine');
    assert.equal(mayOpenCheckIn({ state: 'held', day: today }, today), 'fine');
    assert.equal(mayOpenCheckIn({ state: 'held', day: yesterday }, today), 'wrong-state');
  });

  test('is changed while it is a plan, corrected once it was held, and neither once it was cancelled', () => {
    const may = TRAINING_STATES.map((state) => [
      mayChange({ state, day: today }),
      mayCorrect({ state, day: today }, today, today),
    ]);
    assert.deepEqual(may, [
      ['fine', 'wrong-state'],
      ['wrong-state', 'fine'],
      ['wrong-state', 'wrong-state'],
    ]);
    assert.equal(mayCorrect({ state: 'held', day: today }, tomorrow, today), 'in-the-future');
  });

  test('that somebody attended cannot be cancelled', () => {
    assert.equal(mayCancel({ state: 'planned', day: today }, 0), 'fine');
    assert.equal(mayCancel({ state: 'held', day: today }, 0), 'fine');
    assert.equal(mayCancel({ state: 'held', day: today }, 1), 'wrong-state');
    assert.equal(mayCancel({ state: 'cancelled', day: today }, 0), 'wrong-state');
  });
});

test('hours are half hours, from half an hour to a day', () => {
  assert.deepEqual([0.5, 1, 2.5, 24].map(areHours), [true, true, true, true]);
  assert.deepEqual([0, 0.25, 1.3, 24.5, -1, Number.NaN, Number.POSITIVE_INFINITY].map(areHours), Array(7).fill(false));
});

test('what is entered after the day is afterwards, by the day in the unit’s time zone', () => {
  const lastSecond = instant(new Date('2026-11-23T15:59:59.000Z'));
  const nextDay = instant(new Date('2026-11-23T16:00:00.000Z'));
  assert.equal(enteredAfterwards(today, lastSecond, 'Asia/Shanghai'), false);
  assert.equal(enteredAfterwards(today, nextDay, 'Asia/Shanghai'), true);
});

test('a corrected day counts as said now; corrected hours leave the day as it was said then', () => {
  const [then, now] = [instant(new Date('2026-11-20T01:00:00Z')), instant(new Date('2026-11-23T01:00:00Z'))];
  assert.equal(instantOfEvidence(then, false, now), then);
  assert.equal(instantOfEvidence(then, true, now), now);
});
