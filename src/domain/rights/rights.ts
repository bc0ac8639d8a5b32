/**
 * The rights of the people whose data the system holds: to ask for a correction and to be answered with reasons (rights.md R8;
 * Personal Information Protection Law 46, 50). Seeing what is held is duties.mine; who looked is accounts.looks-at-me.
 *
 * A request changes nothing by itself: the officer corrects the fact in its own place, where it is journalled, and then answers.
 * It is no complaint procedure: the routes outside the unit stand beside every answer.
 */
import type { Localised } from '../../law/localised.ts';

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
  other: { zh: '其他', en: 'Something else' },
};

export const CORRECTION_STATES = ['open', 'corrected', 'declined'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

export const CORRECTION_STATE_NAMES: Record<CorrectionState, Localised> = {
  open: { zh: '待答复', en: 'To be answered' },
  corrected: { zh: '已更正', en: 'Corrected' },
  declined: { zh: '未予更正', en: 'Not corrected' },
};
