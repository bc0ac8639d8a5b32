/** What a leaver's case declines, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_LEAVERS = {
  'own-case': {
    status: 403,
    words: fixed(
      '不能办理本人的离岗离职事项，什么都没有保存。请由另一名安全防范专员或者组织人事办理。',
      'Nobody conducts his own leaving; nothing was saved. Another security officer or personnel has to do it.',
    ),
  },
  'leaver-case': {
    status: 409,
    words: fixed(
      '该人员近年任过涉密岗位，并将不再担任涉密岗位：离岗、离职须按五步办理（提醒谈话、承诺书、清退、权限、脱密期），没有单独登记。请在人员档案“更多操作 → 离职、离岗（五步办理）”中立项；已立项的，请在“离岗离职”中办理。',
      'This person has held a secret-related post in recent years and would hold none any more: leaving the post or the unit goes by the five steps (talk, letter, carriers, access, period) and was not recorded by itself. Please open a case from the person’s file, “More → Leaves (five steps)”; where one is open, go on under “Leavers”.',
    ),
  },
  'no-secret-post': {
    status: 409,
    words: fixed(
      '该人员近年没有任过涉密岗位，不需要办理脱密，没有立项。离职请在人员档案中登记。',
      'This person has held no secret-related post in recent years: there is nothing to declassify, and no case was opened. Record the leaving in the person’s file.',
    ),
  },
  'still-secret-related': {
    status: 409,
    words: fixed(
      '该人员在该日期之后还将担任其他涉密岗位，没有离开涉密岗位，没有立项。请先调整后续任职。',
      'This person is to hold another secret-related post after that day, and so does not leave; no case was opened. Please change that appointment first.',
    ),
  },
  'not-left-yet': {
    status: 409,
    words: fixed(
      '权限在离岗离职当天或之后取消，该人员尚未离开，没有登记。请在离开当天办理这一步。',
      'Access is cancelled on the day of leaving or after it; the person has not left yet. Nothing was recorded. Please take this step on that day.',
    ),
  },
  'period-outside-range': {
    status: 409,
    words: fixed(
      '脱密期不在该等级的通常范围内（核心36–60个月、重要24–36个月、一般12–24个月；为通行做法，法律未规定具体数字），没有保存。确需如此的，请确认已知晓并写明理由。',
      'The period is outside what is usual for the level (core 36-60, important 24-36, ordinary 12-24 months; practice, the law gives no figure). Nothing was saved. If it has to be so, confirm that you know, and say why.',
    ),
  },
  'period-still-runs': {
    status: 409,
    words: fixed(
      '脱密期尚未届满，不能结束，也不能先行告知结束。请在期满次日起办理。',
      'The period has not passed yet: it cannot be ended, nor the person be told before. Please do so from the day after its end.',
    ),
  },
} as const satisfies Declined;
