/** What the order of dates declines, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_DATE_ORDERS = {
  'breach-gone': {
    status: 409,
    words: fixed(
      '这处日期顺序不符已经不再发现或者已转整改，什么都没有改变。请刷新列表。',
      'This is no longer found, or is a finding already. Nothing was changed; please reload the list.',
    ),
  },
  'own-breach': {
    status: 409,
    words: fixed(
      '这处日期顺序不符涉及您本人，不能由您说明，什么都没有改变。请由另一位专员或者主要负责人说明。',
      'This is about yourself, so it is not yours to explain. Nothing was changed; another officer or the head explains it.',
    ),
  },
  'not-explained': {
    status: 409,
    words: fixed(
      '没有可以撤回的说明，什么都没有改变。请刷新页面。',
      'There is no explanation to withdraw. Nothing was changed; please reload the page.',
    ),
  },
  'breach-kept-close': {
    status: 409,
    words: fixed(
      '线索、协助要求和本人报告事项只有办理的人看得到，不能转为问题整改，什么都没有改变。请写明情况。',
      'Clues, requests and matters are seen by those who deal with them alone, so it does not become a finding. Nothing was changed; please explain it.',
    ),
  },
} as const satisfies Declined;
