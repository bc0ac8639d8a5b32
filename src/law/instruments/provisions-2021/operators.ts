/** What an operator of critical information infrastructure owes, beyond Article 8: Article 10. */
import type { Duty } from '../../duty.ts';
import { SINCE_CII_REGULATIONS, SINCE_PROVISIONS } from '../../parameters/sources.ts';
import {
  afterChange,
  beforeStart,
  everyYear,
  inMeasures,
  inReviews,
  inTraining,
  operatorRegulations,
  provisions,
  renewal,
  theUnit,
  when,
} from '../writing.ts';

const keyPosts = when('cii-operator', 'cii-key-post', 'cii-security-head');

export const OPERATORS: readonly Duty[] = [
  {
    code: 'P10.1',
    title: { zh: '安全管理机构负责人和关键岗位人员审查', en: 'Review of the security head and key-post personnel' },
    summary: {
      zh: '对本单位安全管理机构负责人和关键岗位人员进行反间谍安全防范审查；公安机关、国家安全机关依申请协助。',
      en: 'Review the head of the unit’s own security management body and its key-post personnel; public and state security organs assist on application.',
    },
    citations: [provisions(10, 1), operatorRegulations(14)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 10101,
        code: 'P10.1',
        title: { zh: '关键岗位人员审查', en: 'Review for a key post' },
        about: 'appointment',
        cases: [{ binds: keyPosts, due: beforeStart('post.key-post-before-start') }],
        satisfiedBy: ['review-passed'],
        evidenceInWords: {
          zh: '审查结论，向公安机关、国家安全机关申请协助的函件',
          en: 'The conclusion of the review, and the letters asking the authorities for help',
        },
      },
      {
        number: 10102,
        code: 'P10.1.renewal',
        title: { zh: '关键岗位人员复审', en: 'Re-review for a key post' },
        about: 'person',
        cases: [{ binds: keyPosts, due: renewal('review.key-post') }],
        satisfiedBy: ['review-passed'],
        evidenceInWords: { zh: '复审结论和日期', en: 'The conclusion of the re-review and its day' },
      },
      {
        number: 10103,
        code: 'P10.1.change',
        title: { zh: '关键岗位人员情况变化后复审', en: 'Re-review for a key post after a change' },
        about: 'appointment',
        cases: [{ binds: keyPosts, due: afterChange('review.on-change', 'circumstances') }],
        satisfiedBy: ['review-passed'],
        evidenceInWords: {
          zh: '变化之后的复审结论和日期',
          en: 'The conclusion of a re-review after the change, and its day',
        },
      },
    ],
    recordedIn: inReviews,
  },
  {
    code: 'P10.2',
    title: { zh: '定期教育、培训从业人员', en: 'Regular training of employees' },
    summary: {
      zh: '定期对从业人员进行反间谍安全防范教育、培训。',
      en: 'Educate and train the operator’s employees regularly.',
    },
    citations: [provisions(10, 2), operatorRegulations(15)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 10201,
        code: 'P10.2',
        title: { zh: '从业人员教育培训', en: 'Training of employees' },
        about: 'person',
        cases: [{ binds: when('cii-operator', 'everyone'), due: everyYear('training.operator') }],
        satisfiedBy: ['training-attended', 'network-training-attended'],
        evidenceInWords: { zh: '培训计划、签到、测试结果', en: 'Plan, sign-in, test results' },
      },
    ],
    recordedIn: inTraining,
  },
  {
    code: 'P10.3',
    title: { zh: '防范境外网络攻击、入侵、窃密的技术措施', en: 'Technical measures against overseas attack' },
    summary: {
      zh: '采取反间谍技术安全防范措施，防范、制止境外网络攻击、网络入侵、网络窃密等间谍行为；每年至少进行一次网络安全检测和风险评估。',
      en: 'Take technical measures against overseas network attack, intrusion and theft; test and assess the risks of the infrastructure at least once a year.',
    },
    citations: [provisions(10, 3), operatorRegulations(17)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 10301,
        code: 'P10.3',
        title: { zh: '检测和风险评估', en: 'Test and risk assessment' },
        about: 'unit',
        cases: [{ binds: theUnit('cii-operator'), due: everyYear('cii.assessment') }],
        satisfiedBy: ['technical-test'],
        evidenceInWords: {
          zh: '年度检测报告、风险评估报告、问题整改',
          en: 'The year’s test and risk reports, and what was put right',
        },
        inForce: SINCE_CII_REGULATIONS,
      },
    ],
    recordedIn: inMeasures,
  },
];
