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
  'kept-in-the-register': {
    status: 409,
    words: fixed(
      '这个防护对象来自场所台账，名称、部门在台账中更改，这里没有保存。请打开场所台账更改。',
      'This is a place of the register: its name and department are changed there, and nothing was saved here. Please change it in the register.',
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
  'holds-already': {
    status: 409,
    words: fixed(
      '该措施已经生效，生效日期不能改为更晚的日期，没有保存。不再有效的，请终止该措施。',
      'This measure is in effect already, so it does not begin later, and nothing was saved. If it does not protect any more, end it.',
    ),
  },
  'operated-until-ended': {
    status: 409,
    words: fixed(
      '该对象已登记为本单位运营的关键信息基础设施，当年检测须包括它，不能改为“否”，没有保存。不再运营的，请停用后另行登记。',
      'This stands as critical infrastructure that the unit operates, and the test of the year is about it. That is not undone here, and nothing was saved; what is not operated any more is ended and entered anew.',
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
  'not-scanned': {
    status: 409,
    words: fixed(
      '扫描结果只能导入在用的网络设施或者信息系统，没有保存。请另选对象。',
      'Results of a scan belong to a network facility or an information system in use. Nothing was saved; please choose another.',
    ),
  },
  'scan-without-day': {
    status: 422,
    words: fixed(
      '文件中没有扫描时间，没有保存。请填写扫描日期后重新导入。',
      'The file does not say when the scan was done. Nothing was saved; please give the day and import it again.',
    ),
  },
  'scan-known': {
    status: 409,
    words: fixed(
      '这份扫描结果已经导入过（校验码相同），没有重复保存。',
      'This very file was imported for this system already (same hash). It was not saved again.',
    ),
  },
  'scan-older': {
    status: 409,
    words: fixed(
      '已经导入过同一规则集更晚的扫描结果，较早的不能再导入，没有保存。请按时间先后导入。',
      'A later scan of the same set of rules was imported already, and an earlier one cannot follow it. Nothing was saved; import scans in their order.',
    ),
  },
  'test-incomplete': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `检测和风险评估还不完整，没有完成登记：${zh}。已填写的内容都已保存，请补充后再完成。`,
      en: `The test and risk assessment is not whole, and was not completed: ${en}. What you entered is kept; please add what is missing.`,
    }),
  },
} as const satisfies Declined;
