/** What work rules and designations decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_RULES = {
  'no-rules-here': {
    status: 409,
    words: fixed(
      '工作制度和机构人员由单位登记，行业主管部门和国家安全机关不在此登记，没有保存。',
      'Work rules, bodies and persons appointed are kept by units; a department or an organ keeps none here. Nothing was saved.',
    ),
  },
  'rule-changed': {
    status: 409,
    words: fixed(
      '这份草稿在您打开之后已被他人修改，没有保存；您填写的内容仍在页面上。请复制您的修改，刷新页面后再填。',
      'Somebody else changed this draft after you opened it. Nothing was saved; what you typed is still on the page. Copy what you changed, reload, and enter it again.',
    ),
  },
  'rule-in-hand': {
    status: 409,
    words: fixed(
      '该制度已有一个版本在起草、待批准或者待印发，什么都没有改变。请先完成或者放弃那个版本。',
      'A version of this rule is being written, waits for approval or is to be issued. Nothing was changed; finish that one first, or give it up.',
    ),
  },
  'rule-incomplete': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `制度还不完整，没有报批：${zh}。草稿仍在，请补充后再报批。`,
      en: `The rule is not complete, and it was not submitted: ${en}. The draft is kept; please complete it and submit it again.`,
    }),
  },
  'own-rule': {
    status: 409,
    words: fixed(
      '您编写过这个版本，不能由您批准，什么都没有改变。请由没有参加编写的主要负责人批准。',
      'You have written in this version, so you cannot approve it. Nothing was changed; a head who has not written in it approves it.',
    ),
  },
  'readers-unsaid': {
    status: 422,
    words: fixed(
      '没有选择由哪些部门或者哪些角色阅读，没有印发。请选择，或者改为其他阅读范围。',
      'Which departments or roles are to read it was not said, so it was not issued. Choose some, or other readers.',
    ),
  },
  'issued-too-early': {
    status: 422,
    words: fixed(
      '印发日期早于批准之日，没有印发。以前在纸上印发的制度，请以“纸质印发”登记并附文件。',
      'The day of issue lies before the day of approval, so it was not issued. A rule that was issued on paper before is taken in as such, with its file.',
    ),
  },
  'rule-holds-too-early': {
    status: 422,
    words: fixed(
      '生效日期不能早于印发日期，也不能早于上一版的生效日期，没有印发。请改正日期。',
      'It cannot hold from before its issue, nor from before the version it replaces. It was not issued; please correct the day.',
    ),
  },
  'rule-not-in-force': {
    status: 409,
    words: fixed(
      '该制度现在没有有效的版本，什么都没有改变。请先印发，有效期已满的请修订后印发。',
      'No version of this rule is in force now, so nothing was changed. Issue one first; what has expired is issued anew.',
    ),
  },
  'rule-review-not-whole': {
    status: 422,
    words: fixed(
      '复核须逐项核对，没有登记。有一项不再适用的，请修订制度，印发后即完成复核。',
      'A review looks at each of these, and it was not recorded. Where one does not fit any more, write the next version: its issue is the review.',
    ),
  },
  'rule-as-issued': {
    status: 409,
    words: fixed(
      '该版本已经印发，印发后不再改变，文件没有保存。需要附文件的，请起草下一版，附上后由主要负责人批准。',
      'This version was issued and never changes any more, so the file was not saved. To add one, begin the next version: the head approves it with its file.',
    ),
  },
  'rule-filed-already': {
    status: 409,
    words: fixed(
      '已附任命文件，不能更换，新文件没有保存。原来的文件仍在，可以下载。',
      'Its document is there already and cannot be replaced. The new file was not saved; the first one is still there.',
    ),
  },
  'last-of-kind': {
    status: 409,
    words: ({ zh, en }) => ({
      zh: `应有制度清单中只有这份制度规定了：${zh}。没有废止，什么都没有改变。请先印发替代的制度。`,
      en: `Of the needed set this rule alone covers: ${en}. It was not repealed and nothing was changed; issue the rule that takes its place first.`,
    }),
  },
  'liaison-of-department': {
    status: 422,
    words: fixed(
      '联络员须指明部门，其他职责不属于某个部门，没有登记。请改正。',
      'A liaison is of a department, and nobody else is. Nothing was entered; please correct it.',
    ),
  },
  'designated-too-early': {
    status: 422,
    words: fixed(
      '任职日期早于任命文件的日期，没有登记。请改正日期。',
      'The designation would begin before the day of its document. Nothing was entered; please correct the days.',
    ),
  },
  'designated-already': {
    status: 409,
    words: fixed(
      '该人员现在已担任这一职责，没有重复登记。',
      'This person has this designation already; nothing was entered twice.',
    ),
  },
  'place-taken': {
    status: 409,
    words: fixed(
      '这一职责现在有人担任，没有登记。请先登记其离任，或者登记为副职、替补。',
      'Somebody has this designation now. Nothing was entered; end that one first, or enter this one as standing in.',
    ),
  },
} as const satisfies Declined;
