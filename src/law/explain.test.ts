import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './day.ts';
import { dutyOf } from './duties.ts';
import type { DutyCode } from './duty.ts';
import { aHolding, aKeyUnit, aPerson, aUnit, evidence, figures, keyUnitFrom, today } from './examples.ts';
import { explain } from './explain.ts';
import type { PersonFacts, UnitFacts } from './facts.ts';
import { effectiveFigures } from './parameters.ts';
import { reasonInWords } from './reasons-in-words.ts';

/** The sentences for one rule of the duty: why it binds or not, then those of its rows. */
function sentences(code: DutyCode, rule: number, unit: UnitFacts, person?: PersonFacts, chosen = figures) {
  const found = explain(dutyOf(code), unit, person, chosen, today).rules.find((one) => one.rule === rule)!;
  return [...found.reasons, ...found.rows.flatMap(({ reasons }) => reasons)].map((reason) => reasonInWords(reason));
}

test('适用的理由:施行日期、单位身份及告知书、岗位、上岗日期、缺什么', () => {
  const unit = aUnit({
    statuses: [{ ...keyUnitFrom('2025-03-01'), noticeNumber: '国安告〔2025〕5号', noticeDay: day('2025-02-20') }],
  });
  const person = aPerson({ holdings: [aHolding('2026-05-01', { level: 'core' }, { title: '总工程师' })] });
  assert.deepEqual(
    sentences('P9.3b', 9321, unit, person).map(({ zh }) => zh),
    [
      '本项自2021年4月26日起施行，现行有效。',
      '本单位自2025年3月1日起为反间谍安全防范重点单位（告知书国安告〔2025〕5号，2025年2月20日）。',
      '自2026年5月1日起担任“总工程师”，属于核心涉密人员。',
      '应当在2026年5月1日上岗当日或者之前完成（法定）。',
      '尚缺“审查通过”记录，已于2026年5月1日到期。',
    ],
  );
});

test('the same in English', () => {
  const person = aPerson({ holdings: [aHolding('2026-05-01', { level: 'core' }, { title: 'Chief engineer' })] });
  assert.deepEqual(
    sentences('P9.3b', 9321, aKeyUnit, person).map(({ en }) => en),
    [
      'In force since 26 April 2021.',
      'The unit has been a key unit since 1 January 2020.',
      'Belongs to core secret-related personnel through the post “Chief engineer” since 1 May 2026.',
      'To be done on or before 1 May 2026, the day the post starts (statutory).',
      'Missing: review passed; it was due on 1 May 2026.',
    ],
  );
});

test('不适用也有理由,而且列出每一条 — what does not apply has every reason, not only the first', () => {
  assert.deepEqual(
    sentences('P10.1', 10101, aUnit(), aPerson()).map(({ zh }) => zh),
    [
      '本项自2021年4月26日起施行，现行有效。',
      '本单位不是关键信息基础设施运营者，本项不适用。',
      '不属于关键岗位人员或者安全管理机构负责人。',
    ],
  );
});

test('曾经适用、现已不适用的,说明到何时为止 — a status that ended is said to have ended', () => {
  const unit = aUnit({ statuses: [keyUnitFrom('2022-01-01', '2026-06-30')] });
  const found = explain(dutyOf('P9.9'), unit, undefined, figures, today);
  assert.equal(found.applies, false);
  assert.deepEqual(
    found.rules[0]!.reasons.map((reason) => reason.code),
    ['in-force', 'status-held', 'not-on-last-day-of-year'],
  );
  assert.match(
    sentences('P9.9', 9901, unit)[1]!.zh,
    /曾为反间谍安全防范重点单位（2022年1月1日至2026年6月30日），现已不是/,
  );
});

test('由其他机关承担的,说明由谁承担 — a duty of the organ is said to be the organ’s', () => {
  assert.deepEqual(
    sentences('P28.2', 28201, aUnit()).map(({ zh }) => zh),
    ['本项由国家安全机关承担，本单位不承担。'],
  );
});

test('补录的说明为何记为逾期 — why an entry afterwards counts as late', () => {
  const person = aPerson({
    holdings: [aHolding('2026-05-01', { level: 'core' })],
    evidence: [evidence('letter-signed', '2026-04-28', { enteredOn: day('2026-05-04') })],
  });
  assert.match(sentences('P9.3c', 9331, aKeyUnit, person).at(-1)!.zh, /以录入时间判断先后，记为逾期后履行/);
});

test('单位自定的学时、从严的一项和累计学时都说清楚 — the unit’s own figure, the strictest of several, and the hours so far', () => {
  const person = aPerson({
    holdings: [aHolding('2022-01-01', { level: 'ordinary', foreignRelated: true })],
    evidence: [evidence('training-attended', '2026-03-01', { hours: 3.5 })],
  });
  const chosen = effectiveFigures({ 'training.secret-related': 10 });
  assert.deepEqual(
    sentences('P9.7', 9701, aKeyUnit, person, chosen)
      .slice(-3)
      .map(({ zh }) => zh),
    [
      '2026年内完成，标准为每年10学时（惯例；本单位已调整，原为每年4学时）。',
      '同时适用“涉密人员年度培训学时”“涉外人员年度培训学时”，从严按每年10学时执行。',
      '当年已累计3.5学时，尚未达到每年10学时的标准，2026年12月31日到期。',
    ],
  );
});

test('暂不能登记的,不计为逾期并说明待哪个模块 — what cannot be recorded yet says so', () => {
  const said = reasonInWords({ code: 'not-recordable-yet', module: 'reports' });
  assert.match(said.zh, /待“.+”模块提供；在此之前不计为逾期/);
});

test('惯例和建议的期限不说成法定 — a deadline of practice or suggestion is never said to be statutory', () => {
  const unit = aUnit({ statuses: [keyUnitFrom('2026-06-01')] });
  const person = aPerson({ holdings: [aHolding('2018-01-01', { level: 'core' })] });
  const words = sentences('P9.3b', 9321, unit, person).find(({ zh }) => zh.includes('补办期限'))!;
  assert.match(words.zh, /90天（建议）/);
  assert.doesNotMatch(words.zh, /法定/);
});
