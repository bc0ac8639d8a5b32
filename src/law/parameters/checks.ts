/** Figures about cross-checks and the order of dates. None is in the law. */
import type { Parameter } from '../parameters.ts';
import { OUR_SUGGESTION, SHORTEST, SINCE_PERSONAL_INFORMATION_LAW, SINCE_PROVISIONS } from './sources.ts';

const KEPT = {
  unit: 'months',
  mark: 'D',
  source: SHORTEST,
  stricter: 'less',
  inForce: SINCE_PERSONAL_INFORMATION_LAW,
} as const;

export const CHECKS = {
  'date-order.recorded-within': {
    title: {
      zh: '履责情况发生后登记期限，逾期登记的列为事后补记',
      en: 'What was done is recorded within; later it shows as recorded afterwards',
    },
    value: 30,
    unit: 'days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [5, 90],
    inForce: SINCE_PROVISIONS,
  },
  'cross-check.accepted-for': {
    title: { zh: '交叉核验发现的矛盾最长接受期限', en: 'A contradiction is accepted for at most' },
    value: 12,
    unit: 'months',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 24],
    inForce: SINCE_PROVISIONS,
  },
  'keep.date-order-breach': {
    ...KEPT,
    title: {
      zh: '日期顺序核对结果和说明保存期限（自不再发现之日）',
      en: 'Breaches of the order of dates and their explanations are kept, from the day on which they were no longer found',
    },
    value: 36,
    range: [12, 120],
  },
  'keep.cross-check-hit': {
    ...KEPT,
    title: {
      zh: '交叉核验结果保存期限（自矛盾消失之日）',
      en: 'Hits of the cross-checks are kept, from the day on which they were gone',
    },
    value: 24,
    range: [6, 120],
  },
} satisfies Record<string, Parameter>;
