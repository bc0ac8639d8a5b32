/** Refusals of reviews that keep the right to be heard, and the eyes of a second person. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_REVIEWS = {
  'not-as-notified': {
    status: 422,
    words: fixed(
      '另行决定不能严于已告知本人的拟作决定；维持原决定的，只能依据已告知本人的材料。决定没有作出，已填写的内容仍在页面上。请维持或者放宽；有新情况的，结束本次审查后另开审查，重新告知并听取陈述。',
      'A second decision is not stricter than the one the person was notified of, and where it upholds that one it rests on what was put to the person and on nothing else. It was not taken; what you typed is still on the page. Please uphold or soften; for anything new end this review and open another, with its own notice and time for a statement.',
    ),
  },
} as const satisfies Declined;
