import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveUnit } from './applies.ts';
import { day } from './day.ts';
import { aKeyUnit, aPerson, aUnit, evidence, figures, keyUnitFrom, rowsOf, theRowOf, today } from './examples.ts';
import { effectiveFigures } from './parameters.ts';

test('长期驻外人员:首次联系之后按季联系 — a contact within ninety days, then every three months', () => {
  const contact = evidence('stationed-contact', '2026-03-15');
  const person = aPerson({ stationings: [{ from: day('2026-02-01') }], evidence: [contact] });
  assert.equal(theRowOf(9603, aKeyUnit, person).outcome, 'in-time');
  assert.deepEqual(
    rowsOf(9604, aKeyUnit, person).map(({ due, outcome }) => [due, outcome]),
    [['2026-06-15', 'open']],
  );
});

test('重点单位本身:列入后限期建立制度、明确机构,每年自查 — what a key unit itself owes', () => {
  const unit = aUnit({ statuses: [keyUnitFrom('2026-03-01')], evidence: [evidence('rules-issued', '2026-04-01')] });
  const rows = deriveUnit(unit, figures, today);
  const of = (rule: number) => rows.find((row) => row.rule === rule);
  assert.deepEqual([of(9101)?.due, of(9101)?.outcome], ['2026-05-30', 'in-time']);
  assert.deepEqual([of(9201)?.due, of(9201)?.outcome], ['2026-05-30', 'open']);
  assert.deepEqual([of(9901)?.owedFrom, of(9901)?.due], ['2026-03-01', '2026-12-31']);
  assert.equal(of(10301), undefined);
});

test('名录时间短于建制期限的,不产生限期义务 — a status that ends before the time given leaves nothing owed', () => {
  const unit = aUnit({ statuses: [keyUnitFrom('2026-03-01', '2026-04-01')] });
  assert.equal(
    deriveUnit(unit, figures, today).some(({ rule }) => rule === 9101),
    false,
  );
});

test('物理、技术措施自2023年7月1日起 — C19 and C20 bind from the day the revised law came into force', () => {
  const unit = aUnit({ statuses: [keyUnitFrom('2022-01-01')], ledgerFrom: day('2022-01-01') });
  const years = deriveUnit(unit, figures, today)
    .filter(({ rule }) => rule === 32191)
    .map(({ occasion, owedFrom }) => [occasion, owedFrom]);
  assert.deepEqual(years, [
    [2023, '2023-07-01'],
    [2024, '2024-01-01'],
    [2025, '2025-01-01'],
    [2026, '2026-01-01'],
  ]);
});

test('检测和风险评估每年至少一次;单位从严为两次的,一次不够 — a unit that tightens a figure owes by its own', () => {
  const operator = aUnit({
    statuses: [{ status: 'cii-operator', from: day('2022-01-01') }],
    evidence: [evidence('technical-test', '2026-05-01')],
  });
  const outcome = (chosen: number) =>
    deriveUnit(operator, effectiveFigures({ 'cii.assessment': chosen }), today).find(({ rule }) => rule === 10301)
      ?.outcome;
  assert.deepEqual([outcome(1), outcome(2)], ['in-time', 'open']);
});
