/** What the acts of inspections and orders are called in the record; the rest: act-names.ts. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_INSPECTIONS = {
  'inspections.propose': { zh: '提出检查', en: 'Inspection proposed' },
  'inspections.decide': { zh: '批准检查', en: 'Inspection approved or declined' },
  'inspections.withdraw': { zh: '撤销检查', en: 'Inspection withdrawn' },
  'inspections.draft-notice': { zh: '起草检查通知书', en: 'Inspection notice drafted' },
  'inspections.add-items': { zh: '登记检查情况', en: 'What was asked and seen entered' },
  'inspections.draft-record': { zh: '起草检查记录', en: 'Inspection record drafted' },
  'inspections.draft-opinion': { zh: '起草检查意见书', en: 'Inspection opinion drafted' },
  'inspections.close': { zh: '结束检查', en: 'Inspection closed' },
  'inspections.open': { zh: '查阅检查内容', en: 'Contents of an inspection opened' },
  'inspections.export': { zh: '导出检查', en: 'Inspections exported' },
  'inspections.draft-order': { zh: '起草责令整改通知书', en: 'Order to rectify drafted' },
  'inspections.check': { zh: '登记整改检查', en: 'Check of a rectification recorded' },
  'inspections.summon': { zh: '起草约谈通知书', en: 'Summons to a talk drafted' },
  'inspections.record-talk': { zh: '登记约谈', en: 'Talk recorded' },
  'inspections.tell-superior': { zh: '起草约谈情况通报', en: 'Notice to the superior drafted' },
  'inspections.transfer': { zh: '登记移送问题线索', en: 'Transfer recorded' },
  'inspections.record-reply': { zh: '登记移送回复', en: 'Reply to a transfer recorded' },
  'inspections.close-order': { zh: '结束责令整改', en: 'Order to rectify closed' },
  'inspections.open-order': { zh: '查阅责令整改内容', en: 'Contents of an order opened' },
  'inspections.export-orders': { zh: '导出责令整改', en: 'Orders to rectify exported' },
  'inspections.take-in': { zh: '接收检查、整改文书', en: 'Paper of an inspection or order taken in' },
  'inspections.draft-plan': { zh: '起草整改方案', en: 'Rectification plan drafted' },
  'inspections.draft-report': { zh: '起草整改报告', en: 'Rectification report drafted' },
} as const satisfies Record<string, Localised>;
