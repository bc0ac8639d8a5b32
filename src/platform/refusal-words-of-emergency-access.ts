/** What emergency access declines, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_EMERGENCY_ACCESS = {
  'nobody-called-so': {
    status: 422,
    words: fixed(
      '名册中没有这位在职人员，没有提出申请；您填写的内容仍在页面上。请核对姓名和工号。',
      'Nobody in service bears this name (and number); nothing was asked for, and what you typed is still on the page. Please check both.',
    ),
  },
  'own-emergency': {
    status: 403,
    words: fixed(
      '紧急查阅须由两人办理：不能查阅本人、也不能同意自己的申请，什么都没有改变。请由另一人办理。',
      'Emergency access takes two persons: nobody asks for his own records or agrees to his own asking. Nothing was changed; please leave it to another.',
    ),
  },
  'too-many-hours': {
    status: 422,
    words: ({ hours }) => ({
      zh: `紧急查阅每次最长 ${hours} 小时，没有提出申请。请改短；到时仍需要的，重新申请。`,
      en: `Emergency access lasts ${hours} hours at most; nothing was asked for. Please ask for less, and anew if it is still needed then.`,
    }),
  },
  'access-closed': {
    status: 409,
    words: fixed(
      '没有开放或者已经关闭，什么都没有打开。仍然需要的，请重新申请，由另一人同意。',
      'It is not open, or has closed. Nothing was opened. If it is still needed, ask anew and have another agree.',
    ),
  },
  'third-person': {
    status: 403,
    words: fixed(
      '复核须由第三人作出：申请人和同意人不能复核，没有保存。请由另一名主要负责人、安全防范专员或者组织人事复核。',
      'A third person reviews it, neither who asked nor who agreed; nothing was saved. Another head, security officer or personnel has to.',
    ),
  },
} as const satisfies Declined;
