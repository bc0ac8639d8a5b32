/** What requests of the authorities decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_REQUESTS = {
  'no-requests': {
    status: 409,
    words: fixed(
      '协助事项由单位登记，行业主管部门和国家安全机关不在此登记，什么都没有保存。',
      'Requests of the authorities are recorded by units; a department or an organ records none here. Nothing was saved.',
    ),
  },
  'no-such-scope-line': {
    status: 409,
    words: ({ lines }) => ({
      zh: `法律文书载明的范围只有 ${lines} 项，没有列入。提供的内容必须对应其中一项；超出范围的不得提供。`,
      en: `The scope of the instrument has ${lines} lines; nothing was listed. What is handed over answers one of them; nothing beyond the scope is given.`,
    }),
  },
  'file-hashes': {
    status: 422,
    words: fixed(
      '提供电子文件的，须逐个选择文件以计算校验码；其他形式不附校验码。没有列入，已填写的内容仍在页面上。',
      'Electronic files are listed each with its hash, for which they are chosen here; other forms have none. Nothing was listed; what you typed is still on the page.',
    ),
  },
  'nothing-held': {
    status: 422,
    words: fixed(
      '“本单位没有所要求的内容”不涉及任何人员，没有列入。请去掉人员，或者改选其他形式。',
      'Where the unit holds nothing of it, nobody’s records are in it; nothing was listed. Remove the people, or choose another form.',
    ),
  },
  'own-records': {
    status: 403,
    words: fixed(
      '提供的内容涉及您本人，不能由您办理，没有列入。请由另一名安全防范专员办理。',
      'Your own records are asked for, so you cannot deal with this; nothing was listed. Another security officer has to.',
    ),
  },
  'own-lawful-request': {
    status: 403,
    words: fixed(
      '登记协助事项的人不能自己批准提供，什么都没有改变。请由单位主要负责人另一人批准。',
      'Whoever recorded a request does not approve what is handed over. Nothing was changed; the head, another person, has to approve.',
    ),
  },
  'too-many-items': {
    status: 409,
    words: ({ limit }) => ({
      zh: `一件协助事项最多列 ${limit} 项，没有列入。请把同类内容合并为一项。`,
      en: `A request lists at most ${limit} items; nothing was listed. Please put together what is alike.`,
    }),
  },
  'scope-unanswered': {
    status: 409,
    words: ({ lines }) => ({
      zh: `范围第 ${lines} 项还没有对应的内容，没有批准。没有可提供的，请列一项“本单位没有所要求的内容”。`,
      en: `Nothing answers line ${lines} of the scope yet, and nothing was approved. Where there is nothing, list that the unit holds nothing of it.`,
    }),
  },
  'list-changed': {
    status: 409,
    words: fixed(
      '您打开之后提供清单有变化，没有批准。请重新打开内容，核对后再批准。',
      'The list changed after you opened it, and nothing was approved. Please open it again, check it and then approve.',
    ),
  },
  'before-approval': {
    status: 409,
    words: fixed(
      '提供日期早于批准日期，没有登记。未经批准已经提供的，请如实联系主要负责人处理；日期不能倒填。',
      'That day lies before the approval, and nothing was recorded. Where something was given without approval, tell the head; a day is never put back.',
    ),
  },
  'not-handed-over': {
    status: 409,
    words: fixed(
      '还没有登记提供，没有可打印的回执。请先经批准并登记提供。',
      'Nothing has been handed over yet, so there is no receipt. It is approved and handed over first.',
    ),
  },
  'not-this-receipt': {
    status: 409,
    words: fixed(
      '回执核对码不对，扫描件没有保存。请输入签名的那张回执上的核对码。',
      'The code is not the one of this receipt; the scan was not kept. Please type the code on the sheet that was signed.',
    ),
  },
  'silence-too-long': {
    status: 422,
    words: ({ months }) => ({
      zh: `暂不告知的最后一日须在今天之后、${months} 个月以内，没有保存。到期仍须暂缓的，由主要负责人凭新的依据延长。`,
      en: `The last day of silence lies between today and ${months} months from now; nothing was saved. Where it must go on, the head prolongs it on a new ground.`,
    }),
  },
  'silence-over': {
    status: 409,
    words: fixed(
      '已经告知本人，不能再改为暂不告知，什么都没有改变。',
      'Those concerned have been told already, which cannot be taken back. Nothing was changed.',
    ),
  },
} as const satisfies Declined;
