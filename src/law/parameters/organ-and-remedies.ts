/** Figures about the organ's notices and orders, and about remedies. Periods in which a person may act are never shortened. */
import { day } from '../day.ts';
import type { Parameter } from '../parameters.ts';
import { fromMemory, OUR_SUGGESTION, SINCE_COUNTER_ESPIONAGE_LAW, SINCE_PROVISIONS } from './sources.ts';

const ARTICLE_28 = fromMemory({ zh: '《反间谍安全防范工作规定》第二十八条', en: 'Provisions, Art. 28' });
const LAW_68 = { zh: '《反间谍法》第六十八条', en: 'Counter-Espionage Law, Art. 68' };
const CIVIL_SERVANTS = {
  zh: '《公务员法》第九十五条、第九十六条（限所列人事处理）',
  en: 'Civil Servant Law, Arts. 95-96 (the personnel acts listed there)',
};
const SINCE_CIVIL_SERVANT_LAW = { from: day('2019-06-01') };
const NEGATIVE_REVIEW = {
  zh: '本系统建议值；法律未对审查未通过规定申诉程序',
  en: 'Our suggestion; the law gives no procedure of appeal against a failed review',
};

export const ORGAN_AND_REMEDIES = {
  'notice.service': {
    title: { zh: '名录决定后送达书面告知', en: 'Written notice served after the decision' },
    value: 10,
    unit: 'working-days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 30],
    inForce: SINCE_PROVISIONS,
  },
  'order.report': {
    title: {
      zh: '整改报告早于整改期限届满的天数（0为届满当天）',
      en: 'Rectification report ahead of the limit (0 is its last day)',
    },
    value: 0,
    unit: 'days',
    mark: 'S',
    source: ARTICLE_28,
    stricter: 'more',
    range: [0, 30],
    inForce: SINCE_PROVISIONS,
  },
  'order.check': {
    title: { zh: '收到整改报告后检查', en: 'Check after the rectification report' },
    value: 15,
    unit: 'working-days',
    mark: 'S',
    source: ARTICLE_28,
    stricter: 'less',
    range: [1, 15],
    inForce: SINCE_PROVISIONS,
  },
  'remedy.reconsideration': {
    title: { zh: '申请行政复议（处罚、强制、许可）', en: 'Administrative reconsideration (penalty, coercion, permit)' },
    value: 60,
    unit: 'days',
    mark: 'S',
    source: LAW_68,
    stricter: 'less',
    range: [60, 60],
    inForce: SINCE_COUNTER_ESPIONAGE_LAW,
  },
  'remedy.suit': {
    title: { zh: '提起行政诉讼（处罚、强制、许可）', en: 'Administrative suit (penalty, coercion, permit)' },
    value: 15,
    unit: 'days',
    mark: 'S',
    source: LAW_68,
    stricter: 'less',
    range: [15, 15],
    inForce: SINCE_COUNTER_ESPIONAGE_LAW,
  },
  'review.statement': {
    title: { zh: '审查拟不通过：本人陈述期限', en: 'Negative review: time for the person’s statement' },
    value: 10,
    unit: 'working-days',
    mark: 'D',
    source: NEGATIVE_REVIEW,
    stricter: 'more',
    range: [5, 30],
    inForce: SINCE_PROVISIONS,
  },
  'review.re-decision': {
    title: { zh: '审查拟不通过：由他人重新决定', en: 'Negative review: decided anew by someone else' },
    value: 15,
    unit: 'working-days',
    mark: 'D',
    source: NEGATIVE_REVIEW,
    stricter: 'less',
    range: [5, 30],
    inForce: SINCE_PROVISIONS,
  },
  'personnel-act.review-application': {
    title: { zh: '公务员申请复核', en: 'Civil servant applies for review of a personnel act' },
    value: 30,
    unit: 'days',
    mark: 'S',
    source: CIVIL_SERVANTS,
    stricter: 'less',
    range: [30, 30],
    inForce: SINCE_CIVIL_SERVANT_LAW,
  },
  'personnel-act.review-decision': {
    title: { zh: '公务员复核决定', en: 'Review of a personnel act decided' },
    value: 30,
    unit: 'days',
    mark: 'S',
    source: CIVIL_SERVANTS,
    stricter: 'less',
    range: [1, 30],
    inForce: SINCE_CIVIL_SERVANT_LAW,
  },
  'personnel-act.appeal': {
    title: { zh: '公务员对复核不服提出申诉', en: 'Civil servant appeals against the review' },
    value: 15,
    unit: 'days',
    mark: 'S',
    source: CIVIL_SERVANTS,
    stricter: 'less',
    range: [15, 15],
    inForce: SINCE_CIVIL_SERVANT_LAW,
  },
  'personnel-act.appeal-decision': {
    title: { zh: '公务员申诉处理决定', en: 'Appeal of a civil servant decided' },
    value: 60,
    unit: 'days',
    mark: 'S',
    source: CIVIL_SERVANTS,
    stricter: 'less',
    range: [1, 60],
    inForce: SINCE_CIVIL_SERVANT_LAW,
  },
  'personnel-act.appeal-extension': {
    title: { zh: '公务员申诉处理延长', en: 'Extension of that decision' },
    value: 30,
    unit: 'days',
    mark: 'S',
    source: CIVIL_SERVANTS,
    stricter: 'less',
    range: [0, 30],
    inForce: SINCE_CIVIL_SERVANT_LAW,
  },
} satisfies Record<string, Parameter>;
