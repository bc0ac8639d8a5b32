/** What reports of matters decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_MATTERS = {
  'no-matter-ground': {
    status: 403,
    words: fixed(
      '本单位是重点单位、您在涉密或者涉外岗位任职的，才依《反间谍安全防范工作规定》第九条第（四）项向单位报告事项；您现在没有这样的岗位，内容没有保存在系统中。发现间谍行为或者可疑情况的，任何人都可以拨打12339，或者当面告诉安全防范专员。',
      'Matters are reported here by those who hold a secret-related or foreign-related post in a key unit (Provisions, Art. 9(4)). You hold none now, and nothing was saved here. Anybody who sees espionage or something suspicious can call 12339 or tell the security officer.',
    ),
  },
  'own-matter': {
    status: 403,
    words: fixed(
      '不能办理本人报告的事项，什么都没有保存。请由另一名安全防范专员或者主要负责人办理。',
      'Nobody handles what he reported himself; nothing was saved. Another security officer or the head has to do it.',
    ),
  },
  'matter-closed': {
    status: 409,
    words: fixed(
      '该事项已经办结，没有保存补充内容；您填写的文字仍留在页面上。请另行报告。',
      'This report is closed, and what you added was not saved; your words are still on the page. Please make another report.',
    ),
  },
  'too-many-additions': {
    status: 409,
    words: ({ limit }) => ({
      zh: `一次报告最多补充 ${limit} 次，没有保存；您填写的文字仍留在页面上。请另行报告。`,
      en: `A report takes ${limit} additions at most, and this one was not saved; your words are still on the page. Please make another report.`,
    }),
  },
  'not-signed-yet': {
    status: 409,
    words: fixed(
      '这次报告所在的日志条目还没有签入检查点，暂时没有时间证明；报告和回执已经保存。请过几秒再取。',
      'The entry of this report is not under a signed checkpoint yet, so there is no proof of its time so far; report and receipt are kept. Please take it in a few seconds.',
    ),
  },
  'still-to-report': {
    status: 409,
    words: fixed(
      '确认的内容是“没有其他应当报告的事项”；您还有事项要报告的，请先报告，再来确认。没有保存确认。',
      'What is confirmed is that nothing else is to be reported. If there is something, please report it first and confirm afterwards; nothing was saved.',
    ),
  },
  'data-changed': {
    status: 409,
    words: fixed(
      '您确认之前，显示给您的信息已有变化，没有保存确认。请核对页面上的最新信息后重新确认。',
      'What is held about you changed while you read it; your confirmation was not saved. Please check the page again and confirm anew.',
    ),
  },
} as const satisfies Declined;
