/** What contingency plans and drills decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_PLANS = {
  'no-plans-here': {
    status: 409,
    words: fixed(
      '应急预案和演练由单位登记，行业主管部门和国家安全机关不在此登记，没有保存。',
      'Contingency plans and drills are kept by units; a department or an organ keeps none here. Nothing was saved.',
    ),
  },
  'not-here-any-more': {
    status: 422,
    words: fixed(
      '选择的人员中有人已不在本单位，没有保存；已填写的内容仍在页面上。请换人后再保存。',
      'Somebody you chose is not in the unit any more. Nothing was saved; what you typed is still on the page. Please choose another person.',
    ),
  },
  'plan-changed': {
    status: 409,
    words: fixed(
      '这份草稿在您编辑期间已被他人修改，没有保存；您填写的内容仍在页面上。请复制您的修改，刷新页面后再填。',
      'Somebody else changed this draft while you were editing it. Nothing was saved; what you typed is still on the page. Copy what you changed, reload, and enter it again.',
    ),
  },
  'plan-in-hand': {
    status: 409,
    words: fixed(
      '该预案已有一个版本在起草或者待批准，没有新建。请先完成或者放弃那个版本。',
      'A version of this plan is being written or waits for approval already, so none was begun. Finish that one first, or give it up.',
    ),
  },
  'plan-incomplete': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `预案还不完整，没有提交：${zh}。请补充后再提交。`,
      en: `The plan is not complete, and it was not submitted: ${en}. Please complete it and submit it again.`,
    }),
  },
  'own-plan': {
    status: 409,
    words: fixed(
      '您编写过这个版本，不能由您批准，什么都没有改变。请由没有参加编写的主要负责人批准。',
      'You have written in this version, so you cannot approve it. Nothing was changed; a head who has not written in it approves it.',
    ),
  },
  'holds-too-early': {
    status: 422,
    words: fixed(
      '生效日期不能早于今天，也不能早于上一版的生效日期，没有批准。请改正日期。',
      'It cannot hold from a day before today, nor from before the version it replaces. It was not approved; please correct the day.',
    ),
  },
  'review-not-whole': {
    status: 422,
    words: fixed(
      '复核须逐项核对，没有登记。有一项不再适用的，请修订预案，印发后即完成复核。',
      'A review looks at each of these, and it was not recorded. Where one does not fit any more, write the next version: its issue is the review.',
    ),
  },
  'last-plan': {
    status: 409,
    words: fixed(
      '这是本单位唯一有效的应急预案，不能停用，什么都没有改变。请先印发另一份预案。',
      'This is the only contingency plan of the unit that is in force, so it cannot be ended. Nothing was changed; issue another one first.',
    ),
  },
  'not-in-force-yet': {
    status: 409,
    words: fixed(
      '该预案在所填日期没有生效的版本，没有保存。请先印发预案，或者改正日期。',
      'No version of this plan is in force on that day. Nothing was saved; issue the plan first, or correct the day.',
    ),
  },
  'nobody-asked': {
    status: 422,
    words: fixed(
      '到场人员不在参加人员之列，没有保存。请先把其列为参加人员。',
      'Somebody who is said to have been there is not among those asked. Nothing was saved; list that person as a participant first.',
    ),
  },
  'scanned-already': {
    status: 409,
    words: fixed(
      '该演练已有扫描件，不能更换，新文件没有保存。原来的扫描件仍在，可以下载。',
      'This drill has its scan already, and it cannot be replaced. The new file was not saved; the first one is still there.',
    ),
  },
} as const satisfies Declined;
