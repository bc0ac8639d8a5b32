import assert from 'node:assert/strict';
import test from 'node:test';
import { day, instant } from '../../law/day.ts';
import { calendarFile, type DaysAway } from './calendar-file.ts';
import { addressOf, feedSight, newFeedSecret, readFeedName } from './feed.ts';

const now = instant(new Date('2026-11-23T02:03:04.567Z'));
const AWAY: DaysAway = { uid: 'ab12', own: false, leavesOn: day('2026-12-30'), returnsOn: day('2026-12-31') };

/** What RFC 5545 asks of every line: CRLF, at most 75 octets, whole characters. */
function wellFormed(file: string): string[] {
  assert.ok(file.endsWith('\r\n'));
  const lines = file.slice(0, -2).split('\r\n');
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /[\r\n]|\p{Surrogate}/u);
  }
  return file.replaceAll('\r\n ', '').slice(0, -2).split('\r\n');
}

test('RFC 5545: whole days, the last of them before the end; an instant in UTC; a UID', () => {
  assert.deepEqual(wellFormed(calendarFile([AWAY], now)), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bulwark//Journeys//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:出行 / Journeys',
    'X-WR-CALNAME:出行 / Journeys',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    'BEGIN:VEVENT',
    'UID:ab12',
    'DTSTAMP:20261123T020304Z',
    'DTSTART;VALUE=DATE:20261230',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:出行 / Journey',
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('long names are folded between characters, and nothing in a name begins a line or a value of its own', () => {
  const long = `${'买买提·吐尔逊'.repeat(9)}𠮷`;
  const summary = (name: string) =>
    wellFormed(calendarFile([{ ...AWAY, name }], now)).find((line) => line.startsWith('SUMMARY:'));
  assert.equal(summary(long), `SUMMARY:出行 / Journey：${long}`);
  assert.equal(summary('a;b,c\\d\r\nEND:VEVENT'), 'SUMMARY:出行 / Journey：a\\;b\\,c\\\\d  END:VEVENT');
  assert.match(calendarFile([{ ...AWAY, name: long }], now), /\r\n /, 'it was long enough');
});

test('a calendar of nobody’s journeys has a component, as every calendar must, and no event', () => {
  const lines = wellFormed(calendarFile([], now));
  assert.ok(lines.includes('BEGIN:VTIMEZONE') && !lines.includes('BEGIN:VEVENT'));
  assert.equal(lines.at(-1), 'END:VCALENDAR');
});

test('an address names its unit, and nothing that is cut, grown or written otherwise is one', () => {
  const secret = newFeedSecret(7);
  const name = addressOf(secret).split('/').at(-1)!;
  assert.deepEqual(readFeedName(name), { secret, unitId: 7 });
  for (const bad of [
    '',
    secret,
    name.slice(1),
    `0${name}`,
    name.replace('7-', '7-x'),
    `${name}.ics`,
    `4294967296${name.slice(1)}`,
  ])
    assert.equal(readFeedName(bad), undefined, bad);
});

test('names are for those who run journeys, days for those who read them, one’s own for everybody', () => {
  assert.equal(feedSight(['member', 'security-officer']), 'names');
  assert.equal(feedSight(['foreign-affairs']), 'names');
  assert.equal(feedSight(['head', 'member']), 'days');
  assert.equal(feedSight(['personnel']), 'days');
  for (const role of ['member', 'liaison', 'relay-officer', 'network-security'] as const)
    assert.equal(feedSight([role]), 'own');
});
