/** What training declines, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_TRAINING = {
  'plan-not-open': {
    status: 409,
    words: fixed(
      '这一版计划已送审或者已批准，没有改动。送审的可先收回；已批准的，请另拟新版。',
      'This version has been submitted or approved; nothing was changed. Take it back first, or draw up a new version of an approved one.',
    ),
  },
  'plan-open-already': {
    status: 409,
    words: fixed(
      '该年度已有一版计划在拟订或者待审批，没有另建。请在那一版上继续。',
      'A version for this year is being drawn up or waits for approval; no other was begun. Please go on with that one.',
    ),
  },
  'plan-year-over': {
    status: 422,
    words: fixed(
      '只能拟订今年和明年的计划，没有保存。已过去的年度不能补订。',
      'A plan is for this year or the next; nothing was saved. None is drawn up for a year that is over.',
    ),
  },
  'plan-empty': {
    status: 422,
    words: fixed(
      '计划中还没有任何安排，没有送审。请先提出建议或者添加安排。',
      'There is nothing in the plan yet, so it was not submitted. Propose or add something first.',
    ),
  },
  'make-up-day-past': {
    status: 422,
    words: fixed(
      '补训日期已经过去，没有安排补训。请选择今天或者以后的日期。',
      'This day is over: no make-up session was planned. Please choose today or a later day.',
    ),
  },
  'own-year-plan': {
    status: 403,
    words: fixed(
      '计划不能由送审人自己批准，什么都没有改变。请由单位的另一名主要负责人批准。',
      'Whoever submitted a plan does not approve it. Nothing was changed; another head of the unit has to.',
    ),
  },
  'month-over': {
    status: 422,
    words: fixed(
      '这个月份已经过去，没有移到该月。请选择本月或以后的月份。',
      'That month is over; nothing was moved to it. Choose this month or a later one.',
    ),
  },
} as const satisfies Declined;
