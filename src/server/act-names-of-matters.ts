/** What the acts of reporting matters are called in the record; the others: act-names.ts. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_MATTERS = {
  'matters.report': { zh: '报告事项', en: 'Matter reported' },
  'matters.add': { zh: '补充报告事项', en: 'Report of a matter added to' },
  'matters.acknowledge': { zh: '确认收到报告事项', en: 'Report of a matter acknowledged' },
  'matters.handle': { zh: '办理报告事项', en: 'Reported matter handled' },
  'matters.close': { zh: '办结报告事项', en: 'Reported matter closed' },
  'matters.confirm': { zh: '年度确认报告事项和本人信息', en: 'Yearly confirmation made' },
  'matters.print-receipt': { zh: '下载报告事项回执', en: 'Receipt of a report made' },
  'matters.take-proof': { zh: '取得报告时间证明', en: 'Proof of a report’s time taken' },
  'matters.print': { zh: '打印报告事项办理记录', en: 'Record of a reported matter made' },
  'matters.export': { zh: '导出事项报告', en: 'Matters reported exported' },
} as const satisfies Record<string, Localised>;
