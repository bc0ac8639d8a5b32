/** The clocks of incidents, without a database: which runs, until when, when the head is told, how a report stands against it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../law/day.ts';
import { effectiveFigures, parameter } from '../../law/parameters.ts';
import {
  clockOf,
  clockStand,
  INCIDENT_CLOCKS,
  INCIDENT_KINDS,
  reportBy,
  stateAfter,
  TO_BE_TOLD,
  tellHeadAt,
} from './incidents.ts';

const at = (text: string) => `2026-11-${text}:00.000Z` as Instant;

test('泄密24小时（《保密法实施条例》第六十一条）；网络安全事件1、2、4小时（按单位身份）；其他4小时为建议', () => {
  const figures = effectiveFigures({});
  assert.deepEqual(
    INCIDENT_CLOCKS.map((clock) => [figures[clock], parameter(clock).mark]),
    [
      [24, 'S'],
      [1, 'S'],
      [2, 'S'],
      [4, 'S'],
      [4, 'D'],
    ],
  );
  assert.match(parameter('incident.secret-leak').source.zh, /第六十一条/);
  for (const clock of INCIDENT_CLOCKS) assert.ok(TO_BE_TOLD[clock].length > 0, clock);
});

test('哪个时限由类别和单位身份决定，与谁报出无关', () => {
  assert.equal(clockOf('network', ['unit']), 'incident.cyber-other');
  assert.equal(clockOf('network', ['unit', 'cii-operator']), 'incident.cyber-operator');
  assert.equal(clockOf('network', ['unit'], true), 'incident.cyber-central-organ');
  assert.equal(clockOf('network', ['cii-operator'], true), 'incident.cyber-operator', '较短的优先');
  for (const kind of INCIDENT_KINDS.filter((one) => one !== 'network'))
    assert.equal(
      clockOf(kind, ['cii-operator'], true),
      kind === 'secret-leak' ? 'incident.secret-leak' : 'incident.other',
    );
});

test('时限自发现起算，跨日、跨月、夜间都不停', () => {
  assert.equal(reportBy(at('23T15:30'), 24), at('24T15:30'));
  assert.equal(reportBy(at('30T23:30'), 1), '2026-12-01T00:30:00.000Z');
  assert.equal(reportBy('2026-12-31T20:00:00.000Z' as Instant, 4), '2027-01-01T00:00:00.000Z');
});

test('时限过半提醒主要负责人；报出时已过半的立即提醒', () => {
  const told = (openedAt: Instant, by: Instant) => tellHeadAt({ openedAt, reportBy: by });
  assert.equal(told(at('23T02:00'), at('23T03:00')), at('23T02:30'));
  assert.equal(told(at('23T02:00'), at('24T02:00')), at('23T14:00'));
  assert.equal(told(at('23T04:00'), at('23T03:00')), at('23T04:00'));
});

test('到时限那一刻仍为按时，之后为超时；按时报出事后登记的另行显示；无须上报不再计时', () => {
  const stand = (reportedAt: Instant | null, enteredAt: Instant | null, now = at('23T05:00'), waived = false) =>
    clockStand({ reportBy: at('23T04:00'), reportedAt, enteredAt, waived }, Date.parse(now));
  assert.equal(stand(null, null, at('23T04:00')), 'running');
  assert.equal(stand(null, null, '2026-11-23T04:00:00.001Z' as Instant), 'overrun');
  assert.equal(stand(at('23T04:00'), at('23T04:00')), 'in-time');
  assert.equal(stand(at('23T03:59'), at('23T04:30')), 'entered-late');
  assert.equal(stand(at('23T04:01'), at('23T04:01')), 'late');
  assert.equal(stand(null, null, at('23T09:00'), true), 'waived');
});

test('状态是依次完成的最后一步：先上报、后控制的，控制后即为已上报', () => {
  const none = { containedAt: null, reportedAt: null, reviewedAt: null, rectifiedAt: null, closedAt: null };
  const done = at('23T05:00');
  assert.equal(stateAfter(none), 'opened');
  assert.equal(stateAfter({ ...none, reportedAt: done }), 'opened');
  assert.equal(stateAfter({ ...none, reportedAt: done, containedAt: done }), 'reported');
  assert.equal(
    stateAfter({ ...none, containedAt: done, reportedAt: done, reviewedAt: done, rectifiedAt: done }),
    'rectified',
  );
});
