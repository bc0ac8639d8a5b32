/** What measures, scans and tests decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_MEASURES = {
  'no-measures-here': {
    status: 409,
    words: fixed(
      '防范措施由单位登记，行业主管部门和国家安全机关不在此登记，没有保存。',
      'Measures are kept by units; a department or an organ keeps none here. Nothing was saved.',
    ),
  },
  'object-not-in-use': {
    status: 409,
    words: fixed(
      '选择的防护对象中有的已停用，没有保存；已填写的内容仍在页面上。请去掉后再保存。',
      'Something you chose as protected is not used any more. Nothing was saved; what you typed is still on the page. Please take it out.',
    ),
  },
  'checked-too-seldom': {
    status: 422,
    words: ({ limit }) => ({
      zh: `这类措施至少每 ${limit} 个月检查一次，没有保存。请缩短检查间隔，或者在“参数”中调整。`,
      en: `A measure of this kind is checked every ${limit} months at the least. Nothing was saved; choose a shorter interval, or change the figure in Settings.`,
    }),
  },
  'another-kind': {
    status: 409,
    words: fixed(
      '人防、物防、技防之间不能互改，没有保存。请终止原措施后另行登记。',
      'A measure does not become one of another kind, and nothing was saved. End it and register the other one.',
    ),
  },
  'before-it-holds': {
    status: 422,
    words: fixed(
      '日期早于起算日（措施生效日期或者文件出具日期），没有保存。请改正日期。',
      'The day lies before the one from which it holds (the measure’s effective day, or the day of the paper). Nothing was saved; please correct the day.',
    ),
  },
  'say-what-is-wrong': {
    status: 422,
    words: fixed(
      '部分有效或者失效的，须写明情况，没有保存。请补充后再提交。',
      'Where a measure works in part or not at all, say what is wrong. Nothing was saved; please add it and send again.',
    ),
  },
} as const satisfies Declined;
