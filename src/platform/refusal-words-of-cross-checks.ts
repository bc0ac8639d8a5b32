/** What cross-checks decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_CROSS_CHECKS = {
  'hit-not-open': {
    status: 409,
    words: fixed(
      '这处矛盾已经消失、已转整改或者已被接受，什么都没有改变。请刷新列表。',
      'This contradiction is gone, is a finding already or was accepted. Nothing was changed; please reload the list.',
    ),
  },
  'own-hit': {
    status: 409,
    words: fixed(
      '这处矛盾涉及您本人，不能由您接受，什么都没有改变。请由另一位主要负责人决定，或者转为问题整改。',
      'This is about yourself, so it is not yours to accept. Nothing was changed; another head decides, or it becomes a finding.',
    ),
  },
  'accepted-until': {
    status: 422,
    words: fixed(
      '接受的截止日期早于今天，或者超过设置中的最长接受期限，没有保存。请改正日期；到期后会重新列出。',
      'The day lies before today or beyond the longest time for which Settings let it be accepted. Nothing was saved; please correct the day. After it, it is listed again.',
    ),
  },
} as const satisfies Declined;
