/**
 * The rights of the people whose data the system holds: to ask for a correction, to object to how data is used (44), and to be answered
 * with reasons by a day that is told at once (rights.md R8; Personal Information Protection Law 44, 46, 50; the law says "promptly",
 * the figure is ours). What is not answered by then is shown as late to the person, to who answers and to the head.
 * Seeing what is held is duties.mine; who looked is accounts.looks-at-me.
 *
 * A request changes nothing by itself: the officer corrects the fact in its own place, where it is journalled, and then answers.
 * It is no complaint procedure: the routes outside the unit stand beside every answer.
 */
import type { Day } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';

export const CORRECTION_KINDS = ['correction', 'objection'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
export const CORRECTION_KIND_NAMES: Record<CorrectionKind, Localised> = {
  correction: { zh: '更正', en: 'Correction' },
  objection: { zh: '异议', en: 'Objection' },
};

export const CORRECTION_ABOUT = [
  'name',
  'staff-number',
  'department',
  'contact',
  'post',
  'level',
  'training',
  'review',
  'letter',
  'look',
  'other',
] as const;
export type CorrectionAbout = (typeof CORRECTION_ABOUT)[number];

export const ABOUT_NAMES: Record<CorrectionAbout, Localised> = {
  name: { zh: '姓名', en: 'Name' },
  'staff-number': { zh: '工号', en: 'Staff number' },
  department: { zh: '所在部门', en: 'Department' },
  contact: { zh: '联系方式', en: 'Contact data' },
  post: { zh: '任职情况', en: 'Appointments' },
  level: { zh: '岗位涉密等级或涉外情况', en: 'Level or foreign-relatedness of the post' },
  training: { zh: '培训记录', en: 'Training records' },
  review: { zh: '审查记录', en: 'Review records' },
  letter: { zh: '承诺书', en: 'Letters' },
  look: { zh: '信息的查阅、导出或使用', en: 'How the data is used' },
  other: { zh: '其他', en: 'Something else' },
};

export const CORRECTION_STATES = ['open', 'corrected', 'declined'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** What the end of a request is called depends on what was asked for. */
export const CORRECTION_STATE_NAMES: Record<CorrectionKind, Record<CorrectionState, Localised>> = {
  correction: {
    open: { zh: '待答复', en: 'To be answered' },
    corrected: { zh: '已更正', en: 'Corrected' },
    declined: { zh: '未予更正', en: 'Not corrected' },
  },
  objection: {
    open: { zh: '待答复', en: 'To be answered' },
    corrected: { zh: '已采纳', en: 'Granted' },
    declined: { zh: '未予采纳', en: 'Not granted' },
  },
};

/** Late is what has no answer on the day after. */
export const isUnanswered = ({ state, answerDue }: { state: CorrectionState; answerDue: Day }, today: Day): boolean =>
  state === 'open' && answerDue < today;
