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
  'own-opinion': {
    status: 403,
    words: fixed(
      '组织人事部门和保密、安全防范工作机构的意见须由两人分别提出；另一部门的意见已由您提出，本次没有保存。请由该部门的另一人提出。',
      'The two offices give their opinions by two persons; you gave the other one, and nothing was saved. Please have another person of this office give it.',
    ),
  },
  'own-withholding': {
    status: 403,
    words: fixed(
      '不予告知由提出人以外的人重新审视后才能继续保留，没有延长；到期前原有日期不变。请由另一人重新审视；您可以解除。',
      'What is withheld stays so only when another than its proposer has looked at it again; nothing was prolonged and its day stands. Please have another person look; you can give it free.',
    ),
  },
  'withheld-too-long': {
    status: 422,
    words: ({ months, until }) => ({
      zh: `重新审视的日期最迟为 ${until}（每次最长 ${months} 个月），没有保存。请改正日期；到期时可以由另一人重新审视。`,
      en: `It has to be looked at again by ${until} (${months} months at most each time); nothing was saved. Please correct the day; when it comes another person can look at it again.`,
    }),
  },
} as const satisfies Declined;
