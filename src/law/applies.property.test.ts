import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DerivedRow } from './applies.ts';
import { derivePerson, deriveUnit } from './applies.ts';
import { aDay, aPerson, aUnit, SEED, someChoices, TODAY } from './arbitraries.ts';
import { lastDayOfYear, plusDays, yearOf } from './day.ts';
import { DUTIES, RULES, ruleOf } from './duties.ts';
import { explain } from './explain.ts';
import { effectiveFigures, PARAMETER_KEYS, parameter } from './parameters.ts';
import { reasonInWords } from './reasons-in-words.ts';

const runs = { numRuns: 400, seed: SEED };
const keyOf = ({ rule, occasion }: DerivedRow) => `${rule}/${occasion}`;
const byKey = (rows: readonly DerivedRow[]) => new Map(rows.map((row) => [keyOf(row), row]));

test('没有任何适用情形的人不欠任何义务 — a person whom nothing binds owes nothing', () => {
  fc.assert(
    fc.property(aUnit, aPerson, someChoices, (unit, person, choices) => {
      const gone = { ...person, joinedOn: undefined, leftOn: plusDays(unit.ledgerFrom, -1), declassifications: [] };
      assert.deepEqual(derivePerson(unit, gone, effectiveFigures(choices), TODAY), []);
    }),
    runs,
  );
});

test('补充证据不会使已履行的变为未履行 — adding evidence never makes a met row open', () => {
  fc.assert(
    fc.property(aUnit, aPerson, someChoices, aDay, (unit, person, choices, on) => {
      const figures = effectiveFigures(choices);
      const met = derivePerson(unit, person, figures, TODAY).filter(({ outcome }) => outcome !== 'open');
      for (const kind of ['training-attended', 'review-passed', 'letter-signed', 'stationed-contact'] as const) {
        const more = { evidenceId: 99_999, kind, appointmentId: 0, day: on, enteredOn: on, hours: 1, takenOver: false };
        const after = byKey(derivePerson(unit, { ...person, evidence: [...person.evidence, more] }, figures, TODAY));
        for (const row of met) assert.notEqual(after.get(keyOf(row))?.outcome, 'open', keyOf(row));
      }
    }),
    runs,
  );
});

test('从严调整参数不会使未履行的变为已履行 — tightening a figure never makes an open row met', () => {
  fc.assert(
    fc.property(aUnit, aPerson, fc.constantFrom(...PARAMETER_KEYS), (unit, person, key) => {
      const { range, stricter } = parameter(key);
      const rows = derivePerson(unit, person, effectiveFigures({}), TODAY);
      const strict = effectiveFigures({ [key]: stricter === 'less' ? range[0] : range[1] });
      const after = byKey(derivePerson(unit, person, strict, TODAY));
      for (const row of rows.filter(({ outcome }) => outcome === 'open'))
        assert.ok(['open', undefined].includes(after.get(keyOf(row))?.outcome), keyOf(row));
    }),
    runs,
  );
});

test('rows are unique, within the law’s dates, and met only by evidence of a kind that satisfies them', () => {
  fc.assert(
    fc.property(aUnit, aPerson, someChoices, (unit, person, choices) => {
      const figures = effectiveFigures(choices);
      const check = (rows: readonly DerivedRow[], evidence: typeof person.evidence) => {
        assert.equal(byKey(rows).size, rows.length);
        for (const row of rows) {
          const rule = ruleOf(row.rule)!;
          assert.ok(row.owedFrom <= row.due, keyOf(row));
          assert.ok(row.owedFrom >= (rule.inForce ?? rule.duty.inForce).from, keyOf(row));
          const done = evidence.find(({ evidenceId }) => evidenceId === row.doneBy);
          assert.equal(done === undefined, row.outcome === 'open', keyOf(row));
          if (done) assert.ok(rule.satisfiedBy.includes(done.kind) && done.day === row.doneOn, keyOf(row));
        }
      };
      check(derivePerson(unit, person, figures, TODAY), person.evidence);
      check(deriveUnit(unit, figures, TODAY), unit.evidence);
    }),
    runs,
  );
});

test('the order in which facts are given changes nothing', () => {
  fc.assert(
    fc.property(aUnit, aPerson, (unit, person) => {
      const figures = effectiveFigures({});
      const turned = {
        ...person,
        holdings: person.holdings.toReversed(),
        stationings: person.stationings.toReversed(),
        evidence: person.evidence.toReversed(),
      };
      const turnedUnit = { ...unit, statuses: unit.statuses.toReversed(), evidence: unit.evidence.toReversed() };
      assert.deepEqual(derivePerson(turnedUnit, turned, figures, TODAY), derivePerson(unit, person, figures, TODAY));
      assert.deepEqual(deriveUnit(turnedUnit, figures, TODAY), deriveUnit(unit, figures, TODAY));
    }),
    runs,
  );
});

test('a later day only adds years: what was owed stays owed as it was', () => {
  fc.assert(
    fc.property(aUnit, aPerson, (unit, person) => {
      const figures = effectiveFigures({});
      const later = byKey(derivePerson(unit, person, figures, plusDays(lastDayOfYear(yearOf(TODAY)), 1)));
      for (const row of derivePerson(unit, person, figures, TODAY)) assert.deepEqual(later.get(keyOf(row)), row);
    }),
    runs,
  );
});

test('说明理由:对任何事实都有理由,条目与台账一致 — explain always has reasons, in words, and the ledger’s own rows', () => {
  fc.assert(
    fc.property(aUnit, fc.option(aPerson, { nil: undefined }), someChoices, (unit, person, choices) => {
      const figures = effectiveFigures(choices);
      const rows = person ? derivePerson(unit, person, figures, TODAY) : deriveUnit(unit, figures, TODAY);
      const explained = DUTIES.map((duty) => explain(duty, unit, person, figures, TODAY));
      const rules = explained.flatMap((explanation) => explanation.rules);
      assert.equal(rules.length, RULES.length);
      assert.deepEqual(rules.flatMap((rule) => rule.rows.map(({ row }) => row)).sort(byRule), [...rows].sort(byRule));
      for (const rule of rules) {
        assert.ok(rule.reasons.length > 0, String(rule.rule));
        for (const reason of [...rule.reasons, ...rule.rows.flatMap(({ reasons }) => reasons)]) {
          const { zh, en } = reasonInWords(reason);
          assert.match(zh, /。$/);
          assert.match(en, /\.$/);
          assert.doesNotMatch(zh + en, /undefined|NaN|null|2200/, reason.code);
        }
      }
    }),
    { numRuns: 150, seed: SEED },
  );
});

const byRule = (a: DerivedRow, b: DerivedRow) => a.rule - b.rule || a.occasion - b.occasion;
