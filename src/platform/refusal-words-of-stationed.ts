/** What the work with people stationed abroad declines, in words. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_STATIONED = {
  'no-stationed-ground': {
    status: 422,
    words: fixed(
      '没有登记：联系驻外人员和访谈是对重点单位的要求（《反间谍安全防范工作规定》第九条第六项），本单位在这一天不是重点单位。身份登记有误的，请先在“单位”中更正。',
      'Nothing was recorded: contact and interview are asked of key units (Provisions, Article 9, item 6), and on this day the unit is none. If that is wrong, please put it right under Unit first.',
    ),
  },
  'not-stationed': {
    status: 422,
    words: fixed(
      '此人在这一天没有登记为长期驻外，没有保存；已填写的内容仍在页面上。请改正日期，或者先在“人员”中登记驻外的起止日期。',
      'On this day the person is not recorded as stationed abroad; nothing was saved, and what you typed is still on the page. Please correct the day, or first enter under People from when to when the person is abroad.',
    ),
  },
  'own-stationing': {
    status: 403,
    words: fixed(
      '不能担任本人的联系人，也不能登记与本人的联系和对本人的访谈；什么都没有改变。请由其他人办理。',
      'Nobody is his own contact person, or records a contact or an interview with himself; nothing was changed. Please leave it to somebody else.',
    ),
  },
  'not-contact-person': {
    status: 403,
    words: fixed(
      '您在这一天不是此人的联系人，没有保存。联系由联系人登记；联系人有变动的，请外事部门先办理交接。',
      'On this day you are not this person’s contact person; nothing was saved. Contacts are recorded by the contact person; where that has changed, foreign affairs records the handover first.',
    ),
  },
  'no-contact-person': {
    status: 409,
    words: fixed(
      '此人在这一天还没有联系人，没有保存；已填写的内容仍在页面上。请先指定联系人。',
      'On this day the person has no contact person yet; nothing was saved, and what you typed is still on the page. Please name one first.',
    ),
  },
  'hand-over-instead': {
    status: 409,
    words: fixed(
      '此人已有联系人，没有改变。更换联系人请办理交接：写明双方、日期和交接的事项。',
      'The person has a contact person already; nothing was changed. Please record a handover instead: who to whom, when, and what went with it.',
    ),
  },
  'same-contact-person': {
    status: 409,
    words: fixed(
      '接手的人就是现在的联系人，没有改变。请选择另一人。',
      'Whoever takes over is the contact person already; nothing was changed. Please choose another.',
    ),
  },
  'home-leave-overlaps': {
    status: 409,
    words: fixed(
      '在这些日期内已登记了回国（境）休假，没有重复登记。请更正原有的一次。',
      'Home leave is recorded within these days already; nothing was recorded twice. Please correct the one that stands.',
    ),
  },
} as const satisfies Declined;
