import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './day.ts';
import { aHolding, aKeyUnit, aPerson, aUnit, evidence, keyUnitFrom, rowsOf, theRowOf } from './examples.ts';
import type { PostTerm } from './facts.ts';

test('复审:一般、重要、核心分别为六十、三十六、十二个月 — re-review by the level of the post', () => {
  const due = (level: PostTerm['level']) =>
    theRowOf(
      9322,
      aKeyUnit,
      aPerson({
        holdings: [aHolding('2021-05-01', { level })],
        evidence: [evidence('review-passed', '2025-05-10')],
      }),
    ).due;
  assert.deepEqual([due('ordinary'), due('important'), due('core')], ['2030-05-10', '2028-05-10', '2026-05-10']);
});

test('同时任两个涉密岗位的,从严复审 — of two posts the strictest interval counts', () => {
  const person = aPerson({
    holdings: [
      aHolding('2022-01-01', { level: 'ordinary' }, { appointmentId: 1 }),
      aHolding('2022-01-01', { level: 'core' }, { appointmentId: 2 }),
    ],
    evidence: [evidence('review-passed', '2025-12-01')],
  });
  assert.equal(theRowOf(9322, aKeyUnit, person).due, '2026-12-01');
});

test('两岗之一已在审查前卸任的,不再从严 — a post that ended before the review no longer counts', () => {
  const person = aPerson({
    holdings: [
      aHolding('2022-01-01', { level: 'ordinary' }, { appointmentId: 1 }),
      aHolding('2022-01-01', { level: 'core' }, { appointmentId: 2, to: day('2025-11-30') }),
    ],
    evidence: [evidence('review-passed', '2025-12-01')],
  });
  assert.equal(theRowOf(9322, aKeyUnit, person).due, '2030-12-01');
});

test('月末:按月计算落在较短月份的,以月末为准 — months from 29 February end on 28 February', () => {
  const person = aPerson({
    holdings: [aHolding('2024-01-01', { level: 'core' })],
    evidence: [evidence('review-passed', '2024-02-29')],
  });
  const unit = aUnit({ statuses: [keyUnitFrom('2020-01-01')], ledgerFrom: day('2024-01-01') });
  assert.equal(theRowOf(9322, unit, person).due, '2025-02-28');
});

test('列入名录时复审早已过期的:自列入起限期补办 — lapsed before the unit was listed: ninety days from then', () => {
  const unit = aUnit({ statuses: [keyUnitFrom('2026-06-01')] });
  const person = aPerson({
    holdings: [aHolding('2015-01-01', { level: 'core' })],
    evidence: [evidence('review-passed', '2016-03-01')],
  });
  const row = theRowOf(9322, unit, person);
  assert.deepEqual([row.owedFrom, row.due], ['2026-06-01', '2026-08-30']);
});

test('复审由下一次审查履行,晚于到期日的为逾期 — each re-review is met by the next review', () => {
  const [first, second] = [evidence('review-passed', '2025-03-01'), evidence('review-passed', '2026-03-15')];
  const person = aPerson({ holdings: [aHolding('2025-03-05', { level: 'core' })], evidence: [second, first] });
  assert.deepEqual(
    rowsOf(9322, aKeyUnit, person).map(({ occasion, due, outcome, doneBy }) => [occasion, due, outcome, doneBy]),
    [
      [first.evidenceId, '2026-03-01', 'late', second.evidenceId],
      [second.evidenceId, '2027-03-15', 'open', undefined],
    ],
  );
});

test('没有审查记录的,先欠首次审查而无复审 — without a first review there is nothing to renew', () => {
  const person = aPerson({ holdings: [aHolding('2022-01-01', { level: 'core' })] });
  assert.deepEqual(rowsOf(9322, aKeyUnit, person), []);
  assert.equal(rowsOf(9321, aKeyUnit, person).length, 1);
});
