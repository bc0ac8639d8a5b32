import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { coverage, usedBy } from './coverage.ts';
import { DUTIES, RULES } from './duties.ts';
import type { DutyCode } from './duty.ts';
import { wordsOf } from './instruments.ts';
import { FOR_LATER } from './parameters/for-later.ts';
import type { ParameterKey } from './parameters.ts';
import { PARAMETER_KEYS, parameter } from './parameters.ts';

/** A record, so that a code missing here does not compile, and one too many neither. */
const CATALOGUE: Record<DutyCode, true> = {
  P4: true,
  P5: true,
  P6: true,
  'P7.1': true,
  'P7.2': true,
  'P7.3': true,
  'P7.4': true,
  'P8.1': true,
  'P8.2': true,
  'P8.3': true,
  'P8.4': true,
  'P8.5': true,
  'P8.6': true,
  'P9.0': true,
  'P9.1': true,
  'P9.2': true,
  'P9.3a': true,
  'P9.3b': true,
  'P9.3c': true,
  'P9.4': true,
  'P9.5': true,
  'P9.6': true,
  'P9.7': true,
  'P9.8': true,
  'P9.9': true,
  'P10.1': true,
  'P10.2': true,
  'P10.3': true,
  P11: true,
  P12: true,
  P13: true,
  P14: true,
  P15: true,
  P18: true,
  P19: true,
  P21: true,
  P23: true,
  P25: true,
  P26: true,
  P27: true,
  'P28.1': true,
  'P28.2': true,
  'P28.3': true,
  P29: true,
  C18: true,
  C19: true,
  C20: true,
};

test('docs/coverage.md says what the law as data says (node tools/write-coverage.ts writes it)', () => {
  assert.equal(readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8'), coverage());
});

test('义务目录:每一编号恰好一项 — every code of the catalogue is written down exactly once', () => {
  assert.deepEqual(DUTIES.map(({ code }) => code).sort(), Object.keys(CATALOGUE).sort());
});

test('rule numbers are unique, fit a smallint, and begin with their article', () => {
  assert.equal(new Set(RULES.map(({ number }) => number)).size, RULES.length);
  for (const { number, duty } of RULES) {
    assert.ok(number > 0 && number <= 32_767, `${number}`);
    const first = duty.citations[0];
    const article = duty.code.startsWith('C') ? 32 : first.article;
    assert.equal(Math.floor(number / 1000), article, `${duty.code} ${number}`);
  }
});

test('rule codes are unique and begin with the code of their duty', () => {
  assert.equal(new Set(RULES.map(({ code }) => code)).size, RULES.length);
  for (const { code, duty } of RULES) assert.ok(code === duty.code || code.startsWith(`${duty.code}.`), code);
});

test('规则内各情形的期限种类一致 — all cases of a rule fall due in the same way, and are bound by a class that exists for them', () => {
  for (const rule of RULES) {
    const kinds = new Set(rule.cases.map(({ due }) => due.kind));
    assert.equal(kinds.size, 1, rule.code);
    const ofUnit = rule.cases.every(({ binds }) => binds.classes.every((known) => known === 'the-unit'));
    if (rule.about === 'unit') assert.ok(ofUnit, rule.code);
    if (rule.about === 'person' || rule.about === 'appointment')
      assert.ok(
        rule.cases.every(({ binds }) => !binds.classes.includes('the-unit')),
        rule.code,
      );
  }
});

test('what falls due before a post starts, or after a change in it, is bound by posts alone', () => {
  for (const rule of RULES.filter(({ about }) => about === 'appointment'))
    for (const { binds, due } of rule.cases) {
      assert.ok(due.kind === 'before-start' || due.kind === 'after-change', rule.code);
      for (const known of binds.classes) assert.ok(!['everyone', 'stationed-abroad'].includes(known), rule.code);
    }
});

test('a rule that gives rows can be satisfied by something', () => {
  for (const rule of RULES)
    if (rule.cases[0]!.due.kind !== 'on-event') assert.ok(rule.satisfiedBy.length > 0, rule.code);
});

test('an industry department’s and an organ’s duties bind no unit', () => {
  for (const rule of RULES.filter(({ duty }) => duty.bearer !== 'unit'))
    for (const { binds, due } of rule.cases) {
      assert.deepEqual(binds.statuses, [], rule.code);
      assert.equal(due.kind, 'on-event', rule.code);
    }
});

test('参数:每一项都有用处,或者列明留待哪个模块 — every figure is used by a rule or kept for a named module, not both', () => {
  const used = new Set(RULES.flatMap(usedBy));
  for (const key of PARAMETER_KEYS)
    assert.notEqual(used.has(key), Object.hasOwn(FOR_LATER, key), `${key} is ${used.has(key) ? 'both' : 'neither'}`);
  for (const key of Object.keys(FOR_LATER)) assert.ok(PARAMETER_KEYS.includes(key as ParameterKey), key);
});

test('条文可查:每一处引用都有文字 — every article cited has its words', () => {
  for (const { code, citations } of DUTIES)
    for (const citation of citations) assert.ok(wordsOf(citation), `${code} ${JSON.stringify(citation)}`);
});

test('每一项义务都引到法律或者规章,先后次序从规定或者反间谍法开始', () => {
  for (const { code, citations } of DUTIES)
    assert.equal(
      citations[0].instrument,
      code.startsWith('C') ? 'counter-espionage-law-2023' : 'provisions-2021',
      code,
    );
});

test('没有法定数字的义务,正文不写数字 — a duty without a statutory figure names none in its own words', () => {
  for (const { code, title, summary, rules } of DUTIES) {
    if (rules.some((rule) => usedBy(rule).some((key) => parameter(key).mark === 'S'))) continue;
    const words = [title, summary, ...rules.flatMap((rule) => [rule.title, rule.evidenceInWords])];
    for (const { zh, en } of words) {
      assert.doesNotMatch(zh, /每年|每季|每月|个月|\d+(天|日内|学时|小时)/, code);
      assert.doesNotMatch(en, /\b(yearly|once a year|every year|months|within \d+)\b/i, code);
    }
  }
});
