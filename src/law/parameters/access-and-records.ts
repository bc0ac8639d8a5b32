/** Figures that protect people: requests of data subjects, emergency access, and how long records are kept. */
import { day } from '../day.ts';
import type { Parameter } from '../parameters.ts';
import { OUR_SUGGESTION, SINCE_PERSONAL_INFORMATION_LAW } from './sources.ts';

export const ACCESS_AND_RECORDS = {
  'subject-request.answer': {
    title: { zh: '答复个人查阅、更正等请求', en: 'Answer to a person’s request (access, correction)' },
    value: 15,
    unit: 'working-days',
    mark: 'D',
    source: {
      zh: '本系统建议值；《个人信息保护法》第四十五条、第四十六条只要求“及时”',
      en: 'Our suggestion; Personal Information Protection Law, Arts. 45-46 says only “promptly”',
    },
    stricter: 'less',
    range: [1, 30],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'emergency-access.justification': {
    title: { zh: '紧急查阅说明理由', en: 'Emergency access justified' },
    value: 1,
    unit: 'working-days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 3],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'emergency-access.review': {
    title: { zh: '紧急查阅由他人复核', en: 'Emergency access reviewed by someone else' },
    value: 3,
    unit: 'working-days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 10],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'emergency-access.notice': {
    title: { zh: '紧急查阅后告知本人', en: 'The person told after emergency access' },
    value: 30,
    unit: 'days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 60],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'request.silence': {
    title: {
      zh: '协助事项暂不告知本人：每次设定的最长期限',
      en: 'Silence towards the person about a lawful request: each time at most',
    },
    value: 12,
    unit: 'months',
    mark: 'D',
    source: {
      zh: '本系统建议值；《个人信息保护法》第十八条、第三十五条只规定可以不告知的情形，没有规定期限',
      en: 'Our suggestion; Personal Information Protection Law, Arts. 18 and 35 say when one need not be told, not for how long',
    },
    stricter: 'less',
    range: [1, 24],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'export.alone-at-most': {
    title: {
      zh: '涉及人员的名单：一人可导出的行数，超过的须第二人放行',
      en: 'A list about people: rows that one person may take away; for more a second person releases it',
    },
    value: 500,
    unit: 'rows',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 500],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'impact-assessment.within': {
    title: {
      zh: '个人信息保护影响评估：自录入第一名人员起完成并签署',
      en: 'Impact assessments: made and signed, from the first person entered',
    },
    value: 30,
    unit: 'days',
    mark: 'D',
    source: {
      zh: '本系统建议值；《个人信息保护法》第五十五条要求“事前”评估，宜在导入名册之前完成',
      en: 'Our suggestion; Personal Information Protection Law, Art. 55 says “beforehand”: best made before the roster is brought in',
    },
    stricter: 'less',
    range: [1, 30],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'impact-assessment.keep': {
    title: { zh: '个人信息保护影响评估报告和处理情况记录保存', en: 'Impact assessments and their records kept' },
    value: 3,
    unit: 'years',
    mark: 'S',
    source: {
      zh: '《个人信息保护法》第五十六条：至少三年',
      en: 'Personal Information Protection Law, Art. 56: at least three years',
    },
    stricter: 'more',
    range: [3, 30],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
  'disclosure.keep': {
    title: { zh: '提供、委托处理个人信息和重要数据的记录保存', en: 'Records of giving or entrusting data kept' },
    value: 3,
    unit: 'years',
    mark: 'S',
    source: {
      zh: '《网络数据安全管理条例》第十二条：至少三年',
      en: 'Network Data Regulations, Art. 12: at least three years',
    },
    stricter: 'more',
    range: [3, 30],
    inForce: { from: day('2025-01-01') },
  },
} satisfies Record<string, Parameter>;
