import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureUnit, Mark, ParameterKey } from './parameters.ts';
import { effectiveFigures, inUnit, MARKS, mayChoose, PARAMETER_KEYS, parameter, whyDeclined } from './parameters.ts';

/** The figures and marks of the reference table, written out a second time: a slip of the pen in either shows as a difference. */
const TABLE: Record<ParameterKey, readonly [value: number, unit: FigureUnit, mark: Mark]> = {
  'returns.at-least': [5, 'people', 'D'],
  'dispatch.receipt': [5, 'working-days', 'D'],
  'post.before-start': [0, 'days', 'S'],
  'post.key-post-before-start': [0, 'days', 'P'],
  'post.existing-staff': [90, 'days', 'D'],
  'review.core': [12, 'months', 'P'],
  'review.important': [36, 'months', 'P'],
  'review.ordinary': [60, 'months', 'P'],
  'review.key-post': [36, 'months', 'D'],
  'review.on-change': [30, 'days', 'D'],
  'letter.renewal': [36, 'months', 'D'],
  'letter.on-change': [30, 'days', 'D'],
  'training.everyone': [1, 'times-a-year', 'D'],
  'training.new-hire': [30, 'days', 'D'],
  'training.secret-related': [4, 'hours-a-year', 'P'],
  'training.own-unit': [2, 'hours-a-year', 'P'],
  'training.foreign-related': [2, 'hours-a-year', 'D'],
  'training.operator': [1, 'times-a-year', 'D'],
  'training.school-or-institute': [1, 'times-a-year', 'D'],
  'matters.confirmation': [1, 'times-a-year', 'D'],
  'leaver.period-core': [36, 'months', 'D'],
  'leaver.period-important': [24, 'months', 'D'],
  'leaver.period-ordinary': [12, 'months', 'D'],
  'leaver.follow-up': [6, 'months', 'D'],
  'unit.setting-up': [90, 'days', 'D'],
  'measures.check': [1, 'times-a-year', 'D'],
  'registers.check': [1, 'times-a-year', 'D'],
  'registers.check-top-secret': [3, 'months', 'D'],
  'registers.check-secret': [6, 'months', 'D'],
  'registers.check-confidential': [12, 'months', 'D'],
  'registers.check-none': [12, 'months', 'D'],
  'keep.register-item': [120, 'months', 'D'],
  'keep.inventory': [60, 'months', 'D'],
  'keep.place-visit': [36, 'months', 'D'],
  'keep.visitor-names': [6, 'months', 'D'],
  'self-inspection.unit': [1, 'times-a-year', 'P'],
  'self-inspection.key-department': [4, 'times-a-year', 'P'],
  'self-inspection.meets': [90, 'percent', 'P'],
  'self-inspection.basically': [80, 'percent', 'P'],
  'keep.inspection-pack-files': [30, 'days', 'D'],
  'keep.inspection-pack': [60, 'months', 'D'],
  'keep.self-inspection': [120, 'months', 'D'],
  'keep.self-inspection-member': [12, 'months', 'D'],
  'keep.yearly-report': [120, 'months', 'D'],
  'committee.meetings': [2, 'times-a-year', 'P'],
  'finding.critical': [5, 'working-days', 'D'],
  'finding.major': [10, 'working-days', 'D'],
  'finding.general': [20, 'working-days', 'D'],
  'finding.minor': [40, 'working-days', 'D'],
  'keep.finding': [5, 'years', 'D'],
  'date-order.recorded-within': [30, 'days', 'D'],
  'cross-check.accepted-for': [12, 'months', 'D'],
  'keep.date-order-breach': [36, 'months', 'D'],
  'keep.cross-check-hit': [24, 'months', 'D'],
  drill: [1, 'times-a-year', 'D'],
  'cii.assessment': [1, 'times-a-year', 'S'],
  'crypto.assessment': [1, 'times-a-year', 'S'],
  'classified-system.assessment-top-secret': [12, 'months', 'S'],
  'classified-system.assessment-other': [24, 'months', 'S'],
  'log.network': [6, 'months', 'S'],
  'measure.check-human': [12, 'months', 'D'],
  'measure.check-physical': [6, 'months', 'D'],
  'measure.check-technical': [6, 'months', 'D'],
  'keep.measure': [60, 'months', 'D'],
  'keep.scan': [36, 'months', 'D'],
  'keep.technical-test': [120, 'months', 'D'],
  'list.review': [1, 'times-a-year', 'D'],
  'incident.secret-leak': [24, 'hours', 'S'],
  'incident.cyber-operator': [1, 'hours', 'S'],
  'incident.cyber-central-organ': [2, 'hours', 'S'],
  'incident.cyber-other': [4, 'hours', 'S'],
  'incident.other': [4, 'hours', 'D'],
  'incident.closing': [30, 'days', 'D'],
  'plan.review': [12, 'months', 'D'],
  'rule.review': [12, 'months', 'D'],
  'designation.replacement': [30, 'days', 'D'],
  'clue.relay-phone': [2, 'hours', 'D'],
  'clue.relay-written': [24, 'hours', 'D'],
  'clue.acknowledgement': [1, 'days', 'D'],
  'clue.feedback': [90, 'days', 'D'],
  'matter.report': [5, 'working-days', 'D'],
  'matter.approach': [0, 'days', 'D'],
  'exchange.reception': [14, 'days', 'P'],
  'exchange.preparation': [1, 'days', 'D'],
  'exchange.report': [5, 'working-days', 'D'],
  'trip.application': [10, 'working-days', 'D'],
  'trip.briefing-before': [0, 'days', 'S'],
  'trip.briefing-valid': [30, 'days', 'D'],
  'trip.briefing-frequent': [1, 'times-a-year', 'P'],
  'trip.frequent': [3, 'times-a-year', 'D'],
  'trip.interview': [5, 'working-days', 'D'],
  'trip.deviation': [5, 'working-days', 'D'],
  'trip.emergency': [5, 'working-days', 'D'],
  'passport.official': [7, 'days', 'P'],
  'passport.private': [10, 'days', 'P'],
  'stationed.first-contact': [90, 'days', 'D'],
  'stationed.contact': [3, 'months', 'D'],
  'stationed.interview': [12, 'months', 'D'],
  'notice.service': [10, 'working-days', 'D'],
  'order.report': [0, 'days', 'S'],
  'order.check': [15, 'working-days', 'S'],
  'remedy.reconsideration': [60, 'days', 'S'],
  'remedy.suit': [15, 'days', 'S'],
  'review.statement': [10, 'working-days', 'D'],
  'review.re-decision': [15, 'working-days', 'D'],
  'review.withheld': [12, 'months', 'D'],
  'personnel-act.review-application': [30, 'days', 'S'],
  'personnel-act.review-decision': [30, 'days', 'S'],
  'personnel-act.appeal': [15, 'days', 'S'],
  'personnel-act.appeal-decision': [60, 'days', 'S'],
  'personnel-act.appeal-extension': [30, 'days', 'S'],
  'subject-request.answer': [15, 'working-days', 'D'],
  'emergency-access.lasts': [24, 'hours', 'D'],
  'emergency-access.justification': [1, 'working-days', 'D'],
  'emergency-access.review': [3, 'working-days', 'D'],
  'emergency-access.notice': [30, 'days', 'D'],
  'request.silence': [12, 'months', 'D'],
  'export.alone-at-most': [500, 'rows', 'D'],
  'impact-assessment.within': [30, 'days', 'D'],
  'impact-assessment.keep': [3, 'years', 'S'],
  'disclosure.keep': [3, 'years', 'S'],
  'keep.person': [36, 'months', 'D'],
  'keep.appointment': [36, 'months', 'D'],
  'keep.contact': [3, 'months', 'D'],
  'keep.itinerary': [36, 'months', 'D'],
  'keep.custody': [36, 'months', 'D'],
  'keep.interview': [36, 'months', 'D'],
  'keep.stationed-contact': [36, 'months', 'D'],
  'keep.training-session': [120, 'months', 'D'],
  'keep.exchange': [120, 'months', 'D'],
  'keep.exchange-visitors': [36, 'months', 'D'],
  'keep.review-not-passed': [24, 'months', 'D'],
  'keep.correction': [36, 'months', 'D'],
  'keep.look': [36, 'months', 'D'],
  'keep.import': [36, 'months', 'D'],
  'keep.account': [36, 'months', 'D'],
  'keep.hold': [36, 'months', 'D'],
  'keep.certificate': [120, 'months', 'D'],
  'keep.incident': [360, 'months', 'D'],
  'keep.incident-persons': [120, 'months', 'D'],
  'keep.plan': [120, 'months', 'D'],
  'keep.drill': [60, 'months', 'D'],
  'keep.rule': [120, 'months', 'D'],
  'keep.designation': [120, 'months', 'D'],
  'keep.required-task': [120, 'months', 'D'],
  'keep.matter': [60, 'months', 'D'],
  'keep.clue': [10, 'years', 'D'],
  'keep.clue-contact': [12, 'months', 'D'],
  'keep.matter-no-action': [24, 'months', 'D'],
  'keep.request': [120, 'months', 'D'],
  'keep.dispatch-of-people': [24, 'months', 'D'],
  'keep.inspection': [10, 'years', 'D'],
  'hold.at-most': [24, 'months', 'D'],
  'destruction.act': [30, 'days', 'D'],
  'reminder.before': [14, 'days', 'D'],
  'reminder.again': [7, 'days', 'D'],
  'reminder.to-officer': [7, 'days', 'D'],
  'reminder.to-head': [30, 'days', 'D'],
};

test('每一参数的数值、单位和标记与依据表一致 — value, unit and mark of every figure are those of the reference table', () => {
  for (const key of PARAMETER_KEYS) {
    const { value, unit, mark } = parameter(key);
    assert.deepEqual([value, unit, mark], TABLE[key], key);
  }
  assert.equal(PARAMETER_KEYS.length, Object.keys(TABLE).length);
});

test('法定参数可选范围较宽的一端就是法定值 — the looser end of a statutory figure is the figure itself', () => {
  for (const key of PARAMETER_KEYS) {
    const { value, mark, stricter, range } = parameter(key);
    const [min, max] = range;
    assert.ok(min <= value && value <= max, key);
    if (mark === 'S') assert.equal(stricter === 'less' ? max : min, value, key);
  }
});

test('法定参数不能放宽 — a statutory figure cannot be loosened', () => {
  assert.deepEqual(mayChoose('order.check', 16), {
    ok: false,
    reason: 'looser-than-the-law',
    details: { key: 'order.check', value: 16, min: 1, max: 15 },
  });
  const assessment = mayChoose('cii.assessment', 0);
  assert.equal(!assessment.ok && assessment.reason, 'looser-than-the-law');
});

test('法定参数可以从严 — a statutory figure can be tightened, either way of counting', () => {
  assert.deepEqual(mayChoose('order.check', 10), { ok: true });
  assert.deepEqual(mayChoose('cii.assessment', 2), { ok: true });
  assert.deepEqual(mayChoose('incident.secret-leak', 12), { ok: true });
});

test('当事人的救济期限不能缩短 — the time in which a person may seek a remedy cannot be shortened', () => {
  const choice = mayChoose('remedy.reconsideration', 30);
  assert.equal(!choice.ok && choice.reason, 'fixed-by-law');
});

test('惯例和建议参数在范围内调整 — practice and suggestions move within their range and no further', () => {
  assert.deepEqual(mayChoose('training.secret-related', 10), { ok: true });
  assert.deepEqual(mayChoose('training.secret-related', 2), { ok: true });
  const beyond = mayChoose('training.secret-related', 41);
  assert.equal(!beyond.ok && beyond.reason, 'outside-the-range');
  const broken = mayChoose('post.existing-staff', 30.5);
  assert.equal(!broken.ok && broken.reason, 'not-a-whole-number');
});

test('a stored choice that the law no longer permits does not count', () => {
  const figures = effectiveFigures({ 'order.check': 20, 'training.everyone': 2 });
  assert.equal(figures['order.check'], 15);
  assert.equal(figures['training.everyone'], 2);
  assert.equal(figures['letter.renewal'], 36);
});

test('a refusal says what the law asks, that nothing was changed, and what can be chosen', () => {
  const declined = mayChoose('order.check', 16);
  assert.ok(!declined.ok);
  assert.deepEqual(whyDeclined(declined.reason, declined.details), {
    zh: '“收到整改报告后检查”的法定要求为15个工作日，只能从严，不能放宽，未作修改。可选范围为1个工作日至15个工作日。',
    en: '“Check after the rectification report” is 15 working days by law: it can be tightened, not loosened, so nothing was changed. Choose from 1 working day to 15 working days.',
  });
});

test('凡凭记忆录入的法定参数,来源写明待核对 — a statutory figure from memory says so in its source', () => {
  for (const key of ['order.report', 'order.check'] as const) {
    assert.match(parameter(key).source.zh, /凭记忆录入/);
    assert.match(parameter(key).source.en, /from memory/);
  }
});

test('惯例和建议不得说成法律要求 — nothing marked P or D is worded as what the law requires', () => {
  for (const key of PARAMETER_KEYS) {
    const { mark, title, source } = parameter(key);
    if (mark === 'S') continue;
    assert.doesNotMatch(`${title.zh}${source.zh}`, /法定|法律要求|必须/, key);
    assert.doesNotMatch(`${title.en} ${source.en}`, /the law requires|statutory|\bmust\b/i, key);
  }
  assert.doesNotMatch(MARKS.P.words.zh + MARKS.D.words.zh, /法律要求/);
});

test('a figure is said with its unit in both languages', () => {
  assert.deepEqual(inUnit(1, 'times-a-year'), { zh: '每年1次', en: '1 time a year' });
  assert.deepEqual(inUnit(4, 'hours-a-year'), { zh: '每年4学时', en: '4 hours a year' });
});
