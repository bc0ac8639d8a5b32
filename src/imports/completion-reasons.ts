/** Why a completion from another learning system is not taken over. Closed, each with its sentence; the rest of the file is. */
import type { Localised } from '../law/localised.ts';
import { type CellReason, cellReasons } from './reasons.ts';
import { tripRowReasons } from './trip-reasons.ts';

const { 'person-missing': personMissing, 'cell-missing': cellMissing, 'day-missing': dayMissing } = tripRowReasons;
const { 'no-such-person': noSuchPerson, 'two-of-that-name': twoOfThatName, 'other-name': otherName } = tripRowReasons;

const OWN = {
  'person-missing': personMissing,
  'cell-missing': cellMissing,
  'day-missing': dayMissing,
  'no-such-person': noSuchPerson,
  'two-of-that-name': twoOfThatName,
  'other-name': otherName,
  'only-a-month': {
    zh: '只有月份。完成日期要写到日，如 2026-12-01。',
    en: 'Only a month. The completion needs its day, as in 2026-12-01.',
  },
  'wrong-hours': {
    zh: '学时应是 0.5 到 24 之间、以 0.5 为单位的数。请更正。',
    en: 'Hours go from 0.5 to 24, in halves. Correct them.',
  },
  'not-in-the-unit': {
    zh: '此人在完成之日不在本单位（尚未入职或者已经离职），不能登记。请核对日期和人员。',
    en: 'On that day the person was not of the unit (not yet, or no longer). Check day and person.',
  },
  'there-already': {
    zh: '此人这一天已有同名课程的完成记录，没有重复登记。',
    en: 'This person has a completion of this course on this day already; nothing is recorded twice.',
  },
  'twice-in-file': {
    zh: '与文件中前面的一条相同，只登记一次。',
    en: 'The same as one before it in the file; it is recorded once.',
  },
  'secrecy-mark': {
    zh: '内容带有密级标志，不能登记。本系统不得处理国家秘密。',
    en: 'It bears a secrecy mark and is not taken. This system is not for state secrets.',
  },
  'not-a-statement': { zh: '不是可以识别的 xAPI 语句。', en: 'This is no xAPI statement.' },
  'unknown-verb': {
    zh: '动词不是“完成”（completed）或“通过”（passed），不作为完成登记。',
    en: 'The verb is neither “completed” nor “passed”: it is no completion.',
  },
  'not-completed': {
    zh: '语句注明没有完成或者没有通过，不作为完成登记。',
    en: 'The statement itself says that it was not completed, or failed.',
  },
  'no-actor': {
    zh: '语句没有可以对应到人的账号名或者邮箱。',
    en: 'The statement names nobody by account or mail address.',
  },
  'no-course': { zh: '语句没有课程名称。', en: 'The statement does not name a course.' },
  'no-duration': {
    zh: '语句没有时长，或者不足半小时。请填写“没有时长的按几学时计”后重新预览；不足半小时的不计。',
    en: 'It has no duration, or less than half an hour. Say how many hours count where there is none and look again; less than half an hour is not counted.',
  },
} as const satisfies Record<string, Localised>;

export type CompletionReason = CellReason | keyof typeof OWN;
export const completionReasons: { readonly [R in CompletionReason]: Localised } = { ...cellReasons, ...OWN };
