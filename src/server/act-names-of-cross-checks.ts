/** What the acts on cross-checks and on the order of dates are called in the record. */
import type { Localised } from '../law/localised.ts';
import { ACTS_OF_DATE_ORDERS } from './act-names-of-date-orders.ts';

export const ACTS_OF_CROSS_CHECKS = {
  ...ACTS_OF_DATE_ORDERS,
  'cross-checks.found': { zh: '交叉核验有变化', en: 'Cross-checks found something, or it is gone' },
  'cross-checks.run': { zh: '全部交叉核验', en: 'All cross-checks run' },
  'cross-checks.raise': { zh: '矛盾转为问题整改', en: 'Hit of a cross-check made a finding' },
  'cross-checks.accept': { zh: '接受交叉核验的矛盾', en: 'Hit of a cross-check accepted' },
  'cross-checks.export': { zh: '导出交叉核验结果', en: 'Hits of the cross-checks exported' },
} as const satisfies Record<string, Localised>;
