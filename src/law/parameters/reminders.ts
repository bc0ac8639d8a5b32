/** Figures of reminding: when who is told that something falls due. None is in the law. */
import type { Parameter } from '../parameters.ts';
import { OUR_SUGGESTION, SINCE_PROVISIONS } from './sources.ts';

export const REMINDERS = {
  'reminder.before': {
    title: { zh: '到期前提醒本人', en: 'The person is reminded before something falls due' },
    value: 14,
    unit: 'days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'more',
    range: [1, 60],
    inForce: SINCE_PROVISIONS,
  },
  'reminder.again': {
    title: { zh: '没有新事项时再次提醒的间隔', en: 'Reminded again where nothing new has come' },
    value: 7,
    unit: 'days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 30],
    inForce: SINCE_PROVISIONS,
  },
  'reminder.to-officer': {
    title: { zh: '逾期后提示部门联络员和安全防范专员', en: 'Liaison and officer are told of what is overdue' },
    value: 7,
    unit: 'days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 60],
    inForce: SINCE_PROVISIONS,
  },
  'reminder.to-head': {
    title: { zh: '逾期后提示单位主要负责人', en: 'The head is told of what is overdue' },
    value: 30,
    unit: 'days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 180],
    inForce: SINCE_PROVISIONS,
  },
} satisfies Record<string, Parameter>;
