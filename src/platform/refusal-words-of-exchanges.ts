/** What a foreign exchange declines, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_EXCHANGES = {
  'no-exchange': {
    status: 409,
    words: fixed(
      '涉外活动由单位登记，行业主管部门和国家安全机关不在此登记，没有保存。',
      'Foreign exchange is recorded by units; a department or an organ records none here. Nothing was saved.',
    ),
  },
  'own-exchange': {
    status: 403,
    words: fixed(
      '涉外活动不能由登记人自己审批，什么都没有改变。请由单位的另一名主要负责人审批。',
      'Whoever entered an activity does not decide on it. Nothing was changed; another head of the unit has to decide.',
    ),
  },
  'own-material': {
    status: 403,
    words: fixed(
      '资料不能由列入的人自己审查，审查结论没有保存。请由另一人审查。',
      'Whoever listed a material does not review it. The outcome was not saved; please let another person look at it.',
    ),
  },
  'exchange-reasons': {
    status: 422,
    words: fixed(
      '不批准须写明理由，没有作出决定，已填写的内容仍在页面上。请补充理由后提交。',
      'Not approving needs its reasons in writing. Nothing was decided; what you typed is still on the page. Please add them and send it again.',
    ),
  },
  'not-decided': {
    status: 409,
    words: fixed(
      '该活动尚未审批，没有登记。请先由单位主要负责人审批；事后补批的，日期按实际显示。',
      'The activity has not been decided on, so nothing was recorded. The head decides first; decided afterwards, it is shown with its real day.',
    ),
  },
  'plan-first': {
    status: 409,
    words: fixed(
      '还没有活动方案，没有可以告知参加人员的内容，什么都没有保存。请先填写方案。',
      'There is no plan yet, so there is nothing to be told. Nothing was saved; please write the plan first.',
    ),
  },
  'not-prepared': {
    status: 409,
    words: ({ zh, en }) => ({
      zh: `准备尚未完成，还缺：${zh}。已填写的内容都已保存，请补齐后再确认。`,
      en: `It is not prepared yet. Still missing: ${en}. What was entered is kept; please complete it and confirm again.`,
    }),
  },
  'facts-needed': {
    status: 422,
    words: fixed(
      '每一项都要回答；发生了的，须写明事实。报告没有保存，已填写的内容仍在页面上。',
      'Every event is answered, and what happened is told in facts. The report was not saved; what you typed is still on the page.',
    ),
  },
  'too-many-materials': {
    status: 409,
    words: ({ limit }) => ({
      zh: `一次活动最多列 ${limit} 份资料，没有增加。请合并列出，或者附上清单。`,
      en: `An activity lists at most ${limit} materials; nothing was added. Please list them together, or attach a list.`,
    }),
  },
} as const satisfies Declined;
