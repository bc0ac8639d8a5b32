/** What findings decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_FINDINGS = {
  'no-findings-here': {
    status: 409,
    words: fixed(
      '问题整改由单位登记，行业主管部门和国家安全机关不在此登记，没有保存。',
      'Findings are kept by units; a department or an organ keeps none here. Nothing was saved.',
    ),
  },
  'own-finding': {
    status: 409,
    words: fixed(
      '您是整改责任人、办理过整改，或者问题涉及您本人，不能由您验收、延期或者作出决定，什么都没有改变。请由其他专员或者主要负责人办理。',
      'You put this right, are responsible for it, or it is about you, so it is not yours to verify or decide. Nothing was changed; another officer or the head does it.',
    ),
  },
  'stands-anew': {
    status: 409,
    words: fixed(
      '同一问题已再次列出，正在整改，这一条没有重新打开，原来的记录不变。请在再次列出的那一条中办理。',
      'The same was found again and is open there, so this one was not opened again; its record is as it was. Please deal with it there.',
    ),
  },
  'measures-first': {
    status: 409,
    words: fixed(
      '还没有填写原因和整改措施，没有提请验收。请先填写整改措施。',
      'No measures have been written down, so it was not submitted. Please write down cause and measures first.',
    ),
  },
  'finding-full': {
    status: 409,
    words: ({ limit }) => ({
      zh: `一个问题最多登记 ${limit} 项，没有保存。请合并后再添加。`,
      en: `One finding holds ${limit} of these at most, and nothing was saved. Please join them first.`,
    }),
  },
  'less-grave': {
    status: 422,
    words: fixed(
      '降低严重程度由单位负责人决定并写明理由，没有保存。问题、期限和记录都不变；确需降低的，请负责人在此办理。',
      'To call a finding less grave is for the head, with the reason. Nothing was saved: the finding, its day and its record stay. Please ask the head to do it here.',
    ),
  },
  'not-later': {
    status: 422,
    words: fixed(
      '新的期限应当晚于原期限，也不能早于今天，没有保存。请改正日期。',
      'The new day must be later than the old one and not before today. Nothing was saved; please correct the day.',
    ),
  },
  'until-when': {
    status: 422,
    words: fixed(
      '截止日期应当在今天之后、一年以内，没有保存。到期后来源再次报告的，会重新列为问题。请改正日期。',
      'The day must be after today and within a year. Nothing was saved; please correct it. After that day it is raised again where the source still reports it.',
    ),
  },
} as const satisfies Declined;
