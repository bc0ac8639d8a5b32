import assert from 'node:assert/strict';
import { test } from 'node:test';
import { derivePerson } from './applies.ts';
import { day } from './day.ts';
import {
  aHolding,
  aKeyUnit,
  aPerson,
  aTerm,
  aUnit,
  evidence,
  figures,
  keyUnitFrom,
  rowsOf,
  theRowOf,
  today,
} from './examples.ts';
import type { PostTerm } from './facts.ts';

test('普通单位:全体人员每年参加教育培训 — of an ordinary unit everyone owes training each year, and nothing else', () => {
  assert.deepEqual(derivePerson(aUnit(), aPerson(), figures, today), [
    { rule: 8101, occasion: 2026, owedFrom: '2026-01-01', due: '2026-12-31', outcome: 'open' },
  ]);
});

test('普通单位的涉密岗位不产生第九条义务 — Article 9 binds key units alone', () => {
  const person = aPerson({ holdings: [aHolding('2026-03-01', { level: 'core' })] });
  assert.deepEqual(rowsOf(9321, aUnit(), person), []);
});

test('上岗前审查:先审查后上岗的,按时 — reviewed before the post: in time', () => {
  const review = evidence('review-passed', '2026-02-20');
  const person = aPerson({ holdings: [aHolding('2026-03-01', { level: 'core' })], evidence: [review] });
  assert.deepEqual(theRowOf(9321, aKeyUnit, person), {
    rule: 9321,
    occasion: 1,
    owedFrom: '2026-03-01',
    due: '2026-03-01',
    outcome: 'in-time',
    doneOn: '2026-02-20',
    doneBy: review.evidenceId,
  });
});

test('上岗前审查:先上岗后审查的,记为逾期 — reviewed after the post began: late', () => {
  const person = aPerson({
    holdings: [aHolding('2026-03-01', { level: 'core' })],
    evidence: [evidence('review-passed', '2026-03-02')],
  });
  assert.equal(theRowOf(9321, aKeyUnit, person).outcome, 'late');
});

test('上岗前审查:事后补录、日期写在上岗前的,仍记为逾期 — entered after the start is late, however it is dated', () => {
  const person = aPerson({
    holdings: [aHolding('2026-03-01', { level: 'core' })],
    evidence: [evidence('review-passed', '2026-02-20', { enteredOn: day('2026-03-05') })],
  });
  assert.equal(theRowOf(9321, aKeyUnit, person).outcome, 'late');
});

test('名册带入的审查日期:记为据名册,不冒充当时记录 — taken over from a roster: as stated', () => {
  const taken = (on: string) =>
    aPerson({
      holdings: [aHolding('2026-03-01', { level: 'core' })],
      evidence: [evidence('review-passed', on, { enteredOn: today, takenOver: true })],
    });
  assert.equal(theRowOf(9321, aKeyUnit, taken('2026-02-20')).outcome, 'stated');
  assert.equal(theRowOf(9321, aKeyUnit, taken('2026-03-20')).outcome, 'late');
});

test('列入名录时已在岗的:限期补办 — in post when the unit is listed: ninety days', () => {
  const unit = aUnit({ statuses: [keyUnitFrom('2026-06-01')] });
  const row = theRowOf(9321, unit, aPerson({ holdings: [aHolding('2018-01-01', { level: 'ordinary' })] }));
  assert.deepEqual([row.owedFrom, row.due, row.outcome], ['2026-06-01', '2026-08-30', 'open']);
});

test('在岗期间岗位定为涉密的:同样限期补办 — a post that becomes secret-related while held gives the same time', () => {
  const terms = [aTerm({ to: day('2026-05-31') }), aTerm({ from: day('2026-06-01'), level: 'important' })];
  const person = aPerson({ holdings: [{ appointmentId: 4, from: day('2019-01-01'), terms }] });
  const row = theRowOf(9321, aKeyUnit, person);
  assert.deepEqual([row.occasion, row.owedFrom, row.due], [4, '2026-06-01', '2026-08-30']);
});

test('每一任职分别审查;为此任职作的承诺不算在彼任职上 — a letter for one appointment does not serve another', () => {
  const person = aPerson({
    holdings: [
      aHolding('2026-02-01', { level: 'core' }, { appointmentId: 1 }),
      aHolding('2026-03-01', { level: 'ordinary' }, { appointmentId: 2 }),
    ],
    evidence: [evidence('letter-signed', '2026-01-20', { appointmentId: 1 })],
  });
  assert.deepEqual(
    rowsOf(9331, aKeyUnit, person).map(({ occasion, outcome }) => [occasion, outcome]),
    [
      [1, 'in-time'],
      [2, 'open'],
    ],
  );
});

test('名录期满后不再产生新的义务 — after the status ended nothing new arises, what was owed before stays', () => {
  const unit = aUnit({ statuses: [keyUnitFrom('2020-01-01', '2026-06-30')] });
  const before = aPerson({ holdings: [aHolding('2026-05-01', { level: 'core' })] });
  const after = aPerson({ holdings: [aHolding('2026-07-01', { level: 'core' })] });
  assert.equal(rowsOf(9321, unit, before).length, 1);
  assert.deepEqual(rowsOf(9321, unit, after), []);
  assert.deepEqual(rowsOf(9701, unit, before), [], 'not bound on 31 December');
});

test('台账起始日之前已结束的任职不列入 — an appointment over before the ledger begins is not listed', () => {
  const person = aPerson({ holdings: [aHolding('2020-01-01', { level: 'core' }, { to: day('2025-12-31') })] });
  assert.deepEqual(rowsOf(9321, aKeyUnit, person), []);
});

test('离职人员当年不再欠年度培训 — a leaver owes no training for the year in which they left', () => {
  assert.deepEqual(rowsOf(8101, aUnit(), aPerson({ leftOn: day('2026-12-30') })), []);
  assert.equal(rowsOf(8101, aUnit(), aPerson({ leftOn: day('2026-12-31') })).length, 1);
});

test('年中入职的,自入职日起产生 — who joins in the year owes from that day', () => {
  const row = theRowOf(8101, aUnit(), aPerson({ joinedOn: day('2026-04-15') }));
  assert.deepEqual([row.owedFrom, row.due], ['2026-04-15', '2026-12-31']);
});

test('涉密人员四学时、涉外人员二学时;兼有的从严 — hours of training, and the strictest of both', () => {
  const met = (term: Partial<PostTerm>, hours: number) =>
    theRowOf(
      9701,
      aKeyUnit,
      aPerson({
        holdings: [aHolding('2022-01-01', term)],
        evidence: [evidence('training-attended', '2026-05-06', { hours })],
      }),
    ).outcome;
  assert.equal(met({ foreignRelated: true }, 2), 'in-time');
  assert.equal(met({ level: 'ordinary' }, 2), 'open');
  assert.equal(met({ level: 'ordinary' }, 4), 'in-time');
  assert.equal(met({ level: 'ordinary', foreignRelated: true }, 3), 'open');
});

test('学时累计达到标准的那一次算履行 — the training with which the hours are reached is what satisfies', () => {
  const sessions = ['2026-03-01', '2026-06-01', '2026-09-01'].map((on) =>
    evidence('training-attended', on, { hours: 2 }),
  );
  const person = aPerson({ holdings: [aHolding('2022-01-01', { level: 'core' })], evidence: sessions.toReversed() });
  const row = theRowOf(9701, aKeyUnit, person);
  assert.deepEqual([row.doneOn, row.doneBy], ['2026-06-01', sessions[1]!.evidenceId]);
});

test('上一年的培训不顶替本年 — last year’s training does not serve this year', () => {
  const person = aPerson({ evidence: [evidence('training-attended', '2025-12-31', { hours: 8 })] });
  assert.equal(theRowOf(8101, aUnit(), person).outcome, 'open');
});

test('一次培训履行它能履行的每一项 — one training satisfies every duty it can', () => {
  const unit = aUnit({ statuses: [keyUnitFrom('2020-01-01'), { status: 'cii-operator', from: day('2022-01-01') }] });
  const person = aPerson({
    holdings: [aHolding('2022-01-01', { level: 'core' })],
    evidence: [evidence('training-attended', '2026-02-01', { hours: 4 })],
  });
  for (const rule of [8101, 9701, 10201]) assert.equal(theRowOf(rule, unit, person).outcome, 'in-time', String(rule));
});

test('关键信息基础设施:安全管理机构负责人和关键岗位人员须经审查 — Article 10(1)', () => {
  const operator = aUnit({ statuses: [{ status: 'cii-operator', from: day('2022-01-01') }] });
  for (const keyPost of ['key-post', 'security-head'] as const) {
    const person = aPerson({ holdings: [aHolding('2026-03-01', { keyPost })] });
    assert.equal(theRowOf(10101, operator, person).due, '2026-03-01', keyPost);
    assert.deepEqual(rowsOf(10101, aKeyUnit, person), [], 'not of a unit that is no operator');
  }
});

test('学校对全体师生 — Article 14 binds the people of a school', () => {
  const school = aUnit({ statuses: [{ status: 'school', from: day('2000-01-01') }] });
  assert.equal(rowsOf(14001, school, aPerson()).length, 1);
  assert.deepEqual(rowsOf(15001, school, aPerson()), []);
});

test('名录期跨两段的,任职各算一次 — two listings with a gap make one row of an appointment, from the first', () => {
  const unit = aUnit({ statuses: [keyUnitFrom('2024-01-01', '2025-06-30'), keyUnitFrom('2026-03-01')] });
  const row = theRowOf(9321, unit, aPerson({ holdings: [aHolding('2020-01-01', { level: 'core' })] }));
  assert.equal(row.owedFrom, '2024-01-01');
});
