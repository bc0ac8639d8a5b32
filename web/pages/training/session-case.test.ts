import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../src/law/day.ts';
import { dutiesServed } from './served.ts';
import { nowOf, type Session, stepsOf } from './session-case.ts';

const today = day('2026-11-23');
const session = (own: Partial<Session> = {}): Session => ({
  state: 'planned',
  day: today,
  enteredAt: '2026-11-01T02:00:00.000Z' as Session['enteredAt'],
  cancelledAt: null,
  attended: 0,
  closedAt: null,
  checkInOpen: false,
  door: { withoutCheckOut: 0, byAnothersPhone: 0 },
  ...own,
});
const states = (own: Partial<Session>) =>
  stepsOf(session(own), today, (at) => at.slice(0, 10)).map((step) => step.state);

test('before its day a session waits; on its day people are checked in; afterwards the list is entered', () => {
  assert.equal(nowOf(session({ day: day('2026-11-24') }), today), 'wait');
  assert.equal(nowOf(session(), today), 'hold');
  assert.equal(nowOf(session({ checkInOpen: true }), today), 'checking-in');
  assert.equal(nowOf(session({ day: day('2026-11-20') }), today), 'enter');
  assert.equal(nowOf(session({ day: day('2026-11-20'), state: 'held', attended: 3 }), today), 'entered');
});

test('who did not check out is decided on when the check-in is closed or its day is past, and before that it is not over', () => {
  const door = { withoutCheckOut: 1, byAnothersPhone: 0 };
  const closedAt = '2026-11-23T04:00:00.000Z' as Session['closedAt'];
  assert.equal(nowOf(session({ state: 'held', door, checkInOpen: true }), today), 'checking-in');
  assert.equal(nowOf(session({ state: 'held', door, closedAt }), today), 'decide');
  assert.equal(nowOf(session({ state: 'held', door, day: day('2026-11-22'), attended: 3 }), today), 'decide');
  assert.deepEqual(states({ state: 'held', door, closedAt, attended: 3 }), ['done', 'now', 'done']);
});

test('a session that was cancelled asks for nothing, whatever else it says', () => {
  assert.equal(nowOf(session({ state: 'cancelled', day: day('2026-11-24') }), today), 'cancelled');
  assert.deepEqual(states({ state: 'cancelled' }), ['done', 'stopped']);
});

test('it is counted in the ledger once the first attendance stands, and is not over while people check in', () => {
  assert.deepEqual(states({}), ['done', 'now', 'later']);
  assert.deepEqual(states({ day: day('2026-12-01') }), ['done', 'later', 'later']);
  assert.deepEqual(states({ state: 'held', checkInOpen: true, attended: 12 }), ['done', 'now', 'done']);
  assert.deepEqual(states({ state: 'held', attended: 12 }), ['done', 'done', 'done']);
});

test('an ordinary unit is shown Article 8 alone; a key unit that is an operator also Articles 9 and 10', () => {
  const codes = (statuses: Parameters<typeof dutiesServed>[0]) => dutiesServed(statuses).map(({ code }) => code);
  assert.deepEqual(codes([]), ['P8.1']);
  assert.deepEqual(codes(['key-unit', 'cii-operator']), ['P8.1', 'P9.7', 'P10.2']);
});
