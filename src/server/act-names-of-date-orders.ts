/** What the acts on the order of dates are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_DATE_ORDERS = {
  'date-orders.found': {
    zh: '日期顺序核对有变化',
    en: 'A breach of the order of dates found, or found no longer',
  },
  'date-orders.run': { zh: '全部日期顺序核对', en: 'Order of dates checked everywhere' },
  'date-orders.explain': { zh: '说明日期顺序不符的情况', en: 'Breach of the order of dates explained' },
  'date-orders.withdraw-explanation': {
    zh: '撤回日期顺序不符的说明',
    en: 'Explanation of a breach of the order of dates withdrawn',
  },
  'date-orders.raise': { zh: '日期顺序不符转为问题整改', en: 'Breach of the order of dates made a finding' },
  'date-orders.export': { zh: '导出日期顺序核对结果', en: 'Breaches of the order of dates exported' },
} as const satisfies Record<string, Localised>;
