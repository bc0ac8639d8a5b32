import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Counted, countAfter, partyOf, RULES, secondsToWait, type ThrottleRule } from './throttle.ts';

const START = Date.parse('2026-11-23T02:00:00Z');

/** How many tries are looked at when one is made every second for so long. */
function lookedAt(rule: ThrottleRule, seconds: number): number {
  let counted: Counted = { failures: 0, lastAt: new Date(START) };
  let looked = 0;
  for (let second = 0; second < seconds; second += 1) {
    const now = new Date(START + second * 1000);
    if (secondsToWait(rule, counted, now) > 0) continue;
    looked += 1;
    counted = { failures: countAfter(counted, now), lastAt: now };
  }
  return looked;
}

test('a few tries are free, then the pause doubles up to its longest', () => {
  const rule = { free: 3, longest: 60 };
  const lastAt = new Date(START);
  const pauses = [0, 1, 2, 3, 4, 5, 8, 9, 10, 5000].map((failures) =>
    secondsToWait(rule, { failures, lastAt }, lastAt),
  );
  assert.deepEqual(pauses, [0, 0, 0, 1, 2, 4, 32, 60, 60, 60]);
  assert.equal(secondsToWait(rule, { failures: 5, lastAt }, new Date(START + 3_000)), 1);
  assert.equal(secondsToWait(rule, { failures: 5, lastAt }, new Date(START + 4_000)), 0);
});

test('hammering a name from one address all day is looked at about a hundred times', () => {
  // 5 at once, 10 while the pause doubles (1,023 s), then one every 900 s.
  assert.equal(lookedAt(RULES['name-at-address'], 86_400), 5 + 10 + Math.floor((86_400 - 1_023) / 900));
  assert.equal(lookedAt(RULES['second-step'], 86_400), 109);
  assert.ok(lookedAt(RULES.address, 86_400) < 1_600);
});

test('a day of quiet forgets', () => {
  const counted = { failures: 40, lastAt: new Date(START) };
  const later = new Date(START + 86_400_000);
  assert.equal(secondsToWait(RULES['name-at-address'], counted, later), 0);
  assert.equal(countAfter(counted, later), 1);
  assert.equal(countAfter(counted, new Date(START + 86_399_000)), 41);
});

test('one party holds a whole IPv4 address, or 64 bits of an IPv6 one', () => {
  assert.equal(partyOf('10.0.0.7'), '10.0.0.7');
  assert.equal(partyOf('::ffff:10.0.0.7'), '10.0.0.7');
  assert.equal(partyOf('2001:db8:1:2::7'), '2001:db8:1:2::/64');
  assert.equal(partyOf('2001:0DB8:1:2:aaaa:bbbb:cccc:dddd'), '2001:db8:1:2::/64');
  assert.equal(partyOf('2001:db8::7'), '2001:db8:0:0::/64');
  assert.equal(partyOf('fe80::1%eth0'), 'fe80:0:0:0::/64');
  assert.equal(partyOf('::1'), '0:0:0:0::/64');
});
