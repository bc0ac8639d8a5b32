/** What yearly reports decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_YEARLY_REPORTS = {
  'no-yearly-reports-here': {
    status: 409,
    words: fixed(
      '年度工作报告由单位起草；行业主管部门和国家安全机关用公文报送，没有新建。',
      'Yearly reports are written by units here; a department or an organ sends its own as a letter. None was begun.',
    ),
  },
  'no-such-year': {
    status: 422,
    words: fixed(
      '该年度还没有过完一天，或者早于台账起始年度，没有可统计的数据，没有新建。请改选年度。',
      'No day of that year is over yet, or it lies before the ledger begins: there is nothing to count. None was begun; please choose another year.',
    ),
  },
  'no-such-as-of-day': {
    status: 422,
    words: fixed(
      '统计截至日须在报告年度内、不晚于昨天；年度已经结束的，统计到12月31日。数据没有改变，请改选日期。',
      'The as-of day lies in the report’s year and is not later than yesterday; of a year that is over it is 31 December. No figure was changed; please choose another day.',
    ),
  },
  'report-in-hand': {
    status: 409,
    words: fixed(
      '该年度已有一份报告在起草或者待签发，没有新建。请先完成或者放弃那一份。',
      'A report of that year is being written or waits for the head already, so none was begun. Finish that one first, or give it up.',
    ),
  },
  'report-issued': {
    status: 409,
    words: fixed(
      '该年度的报告已经印发，没有新建。需要更正的，请打开该报告，起草更正版。',
      'The report of that year is issued, so none was begun. To correct it, open it and begin the next version.',
    ),
  },
  'report-changed': {
    status: 409,
    words: fixed(
      '这份报告在您打开之后已被修改，没有保存；您填写的内容仍在页面上。请复制您的修改，刷新页面后再操作。',
      'This report was changed after you opened it. Nothing was saved; what you typed is still on the page. Copy it, reload, and do it again.',
    ),
  },
  'own-report': {
    status: 409,
    words: fixed(
      '您编写过这份报告，不能由您签发，什么都没有改变。请由没有参加编写的主要负责人签发。',
      'You have written in this report, so you cannot issue it. Nothing was changed; a head who has not written in it issues it.',
    ),
  },
  'section-empty': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `以下部分没有内容，没有提交：${zh}。请填写；没有情况的写明“无”。`,
      en: `These sections say nothing, and it was not submitted: ${en}. Please write them; where there is nothing, say so.`,
    }),
  },
  'no-such-figure': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `正文里有系统不认识的数据：${zh}，没有保存。请删去，用“插入数据”重新插入。`,
      en: `The text names figures that do not exist: ${en}. Nothing was saved; remove them and insert figures by the button.`,
    }),
  },
  'figures-out-of-date': {
    status: 409,
    words: ({ zh, en }) => ({
      zh: `有数据已与台账不一致：${zh}。报告没有提交或者签发，内容仍在。请由专员核对并采用新数据；待签发的，请返回页面：主要负责人看过现在的变化后，也可以按已采用的数据签发。`,
      en: `Figures no longer agree with the ledger: ${en}. It was neither submitted nor issued, and its words are kept. The officer looks at them and takes the new ones over; where it waits for the head, go back to the page: having seen what has moved by now, the head may also issue what was taken.`,
    }),
  },
  'names-in-report': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `正文里有与本单位人员姓名相同的字样：${zh}。年度报告不写人员姓名，没有提交。确实不是姓名的，请确认后提交。`,
      en: `The text holds words that are names of people of the unit: ${en}. A yearly report names nobody, and it was not submitted. Where they are no names, confirm so and submit again.`,
    }),
  },
} as const satisfies Declined;
