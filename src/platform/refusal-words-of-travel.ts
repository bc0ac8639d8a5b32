/** What journeys abroad decline, in words. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_TRAVEL = {
  'no-ground': {
    status: 422,
    words: fixed(
      '没有登记：按本单位的身份和此人的岗位，法律没有要求掌握这次出行。可以登记的有：重点单位的因公出行；重点单位涉密、涉外人员的因私出行；涉密人员（含脱密期内）的出行；学校师生、科研机构人员出国（境）学习、交流。岗位登记有误的，请先由组织人事更正。',
      'Nothing was recorded: by what the unit is and by this person’s post, the law does not ask for this journey. Recorded are: official journeys of a key unit; private ones of its secret- and foreign-related people; those of secret-related people, also in their declassification period; study and exchange of schools and research institutes. If the post is entered wrongly, please have personnel put it right first.',
    ),
  },
  'legs-out-of-order': {
    status: 422,
    words: fixed(
      '行程各段的日期前后不接或者超出出行的起止日期，没有保存；已填写的内容仍在页面上。请按先后顺序改正日期。',
      'The legs do not follow one another, or reach beyond the days of the journey; nothing was saved, and what you typed is still on the page. Please put their days in order.',
    ),
  },
  'trip-overlaps': {
    status: 409,
    words: ({ names }) => ({
      zh: `在这些日期内已有未办结的出行：${names ?? ''}，没有重复登记。请先取消或者更正原有的出行。`,
      en: `There is an open journey within these days already: ${names ?? ''}; nothing was recorded twice. Please cancel or correct that one first.`,
    }),
  },
  'own-trip': {
    status: 403,
    words: fixed(
      '不能办理本人参加的出行的意见、审批或者访谈，什么都没有改变。请由其他人办理。',
      'Nobody gives an opinion, decides or interviews on a journey of his own; nothing was changed. Please leave it to somebody else.',
    ),
  },
  'other-office': {
    status: 403,
    words: fixed(
      '两个部门的意见和审批须由不同的人作出，本次没有保存。请由另一人办理。',
      'The two opinions and the decision are given by different persons; nothing was saved. Please have another person do it.',
    ),
  },
  'stand-in': {
    status: 403,
    words: fixed(
      '访谈人是出行人员的代理人或者同行人员，访谈没有保存；已填写的内容仍在页面上。请由其他人访谈。',
      'The interviewer stands in for a traveller, or travelled too; nothing was saved, and what you typed is still on the page. Please have somebody else hold the interview.',
    ),
  },
  'briefing-too-early': {
    status: 422,
    words: ({ days, from }) => ({
      zh: `行前教育在出发前 ${days} 天内有效，最早可在 ${from} 确认；没有登记。材料随时可以阅读，到时请再确认一次。`,
      en: `A briefing stands for ${days} days before a departure: it can be acknowledged from ${from} on; nothing was recorded. The material can be read at any time; please acknowledge it then.`,
    }),
  },
  'no-earlier-briefing': {
    status: 409,
    words: fixed(
      '没有可以沿用的行前教育：材料已有更新，或者已超过有效期。没有登记，请阅读现在的材料后确认。',
      'No earlier briefing stands for this journey: the material has changed, or its time is over. Nothing was recorded; please read the material as it stands and acknowledge it.',
    ),
  },
  'no-material': {
    status: 409,
    words: fixed(
      '还没有适用于这次出行的行前教育材料，无法确认。请由安全防范专员先准备材料。',
      'There is no briefing material for this journey yet, so nothing can be acknowledged. Please have the security officer prepare some first.',
    ),
  },
  'answers-not-whole': {
    status: 422,
    words: fixed(
      '访谈的每个问题都要有回答，回答“有”的要写明事实；没有保存，已填写的内容仍在页面上。',
      'Every question of the interview needs an answer, and a yes needs the facts; nothing was saved, and what you typed is still on the page.',
    ),
  },
  'own-interview-asked': {
    status: 409,
    words: fixed(
      '其中有人要求单独访谈，没有保存；已填写的内容仍在页面上。请与其单独访谈，其余人员可以一并访谈。',
      'Somebody among them asked for an interview alone; nothing was saved, and what you typed is still on the page. Please speak with that person alone; the others can be heard together.',
    ),
  },
  'opinions-missing': {
    status: 409,
    words: fixed(
      '组织人事部门和安全防范工作机构的意见还没有齐，没有作出决定。请待两个意见都提出后再审批。',
      'The opinions of personnel and of the security office are not both given; nothing was decided. Please decide once they are.',
    ),
  },
  'not-settled-yet': {
    status: 409,
    words: ({ what }) => ({
      zh: `还不能办结：${what ?? ''}。什么都没有改变；完成之后再办结。`,
      en: `It cannot be closed yet: ${what ?? ''}. Nothing was changed; please close it afterwards.`,
    }),
  },
} as const satisfies Declined;
