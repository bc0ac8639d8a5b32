/** What incidents decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_INCIDENTS = {
  'no-incidents-here': {
    status: 409,
    words: fixed(
      '突发情况由单位登记，行业主管部门和国家安全机关不在此登记，没有保存。',
      'Incidents are recorded by units; a department or an organ records none here. Nothing was saved.',
    ),
  },
  'before-noticed': {
    status: 422,
    words: fixed(
      '填写的时间早于发现时间，没有保存；已填写的内容仍在页面上。请改正时间，或者先核定发现时间。',
      'The time is before the incident was noticed. Nothing was saved; what you typed is still on the page. Correct the time, or settle first when it was noticed.',
    ),
  },
  'noticed-after-opened': {
    status: 422,
    words: fixed(
      '发现时间不能晚于报出时间，没有保存。请改正发现时间。',
      'It cannot have been noticed after it was opened. Nothing was saved; please correct the time.',
    ),
  },
  'before-last-holder': {
    status: 422,
    words: fixed(
      '交接时间早于上一次交接，没有保存。证据由谁保管须前后衔接，请改正时间。',
      'The time is before the last handing over. Nothing was saved: who held the evidence must follow without a break. Please correct the time.',
    ),
  },
  'task-in-the-past': {
    status: 422,
    words: fixed(
      '完成期限已经过去，没有保存。请选择今天或者以后的日期。',
      'The day by which it is to be done has passed. Nothing was saved; please choose today or a later day.',
    ),
  },
  'first-report-first': {
    status: 409,
    words: fixed(
      '还没有首报，不能登记续报、终报，没有保存。请先登记首报。',
      'There is no first report yet, so no follow-up or final one can be entered. Nothing was saved; enter the first report first.',
    ),
  },
  'final-report-first': {
    status: 409,
    words: fixed(
      '还没有登记终报，不能办结，什么都没有改变。请先报出终报并登记。',
      'The final report has not been entered, so this cannot be closed. Nothing was changed; send the final report and enter it first.',
    ),
  },
  'leak-is-reported': {
    status: 409,
    words: fixed(
      '泄密或者可能泄密的必须在24小时内报告（《保守国家秘密法实施条例》第六十一条），不能决定无须上报，什么都没有改变。经查没有发生的，请选择“不作为突发情况”。',
      'A leak, or a possible one, must be reported within 24 hours (Secrets Regulations, Art. 61), and nobody can waive it. Nothing was changed. If it proved that nothing had happened, set it aside.',
    ),
  },
  'reported-already': {
    status: 409,
    words: fixed(
      '已经上报，不能再作为误报处理，什么都没有改变。请在终报中说明结论，按程序办结。',
      'It has been reported and cannot be set aside any more. Nothing was changed; say so in the final report and close it in order.',
    ),
  },
  'tasks-open': {
    status: 409,
    words: ({ count }) => ({
      zh: `还有 ${count} 项任务没有完成，不能登记整改完成，什么都没有改变。请先完成任务。`,
      en: `${count} tasks are still open, so it cannot be recorded as rectified. Nothing was changed; finish them first.`,
    }),
  },
  'too-many-entries': {
    status: 409,
    words: ({ limit }) => ({
      zh: `一件突发情况最多登记 ${limit} 条，没有保存。请合并填写，或者写入报告。`,
      en: `One incident holds ${limit} of these at most, and nothing was saved. Please join them, or write them into the report.`,
    }),
  },
} as const satisfies Declined;
