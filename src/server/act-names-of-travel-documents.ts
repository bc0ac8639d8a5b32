/** What the acts of keeping travel documents are called in the record; the others: act-names.ts. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_TRAVEL_DOCUMENTS = {
  'travel-documents.take-in': { zh: '接收保管证照', en: 'Travel document taken into custody' },
  'travel-documents.hand-out': { zh: '领出证照', en: 'Travel document handed out' },
  'travel-documents.hand-in': { zh: '交回证照', en: 'Travel document handed back in' },
  'travel-documents.give-back': { zh: '证照发还本人', en: 'Travel document given back for good' },
  'travel-documents.print-receipt': { zh: '下载证照保管回执', en: 'Receipt for a travel document made' },
  'travel-documents.print-for-holder': {
    zh: '打印证照保管回执交本人',
    en: 'Receipt printed for the holder of a travel document',
  },
  'travel-documents.remind': { zh: '提醒交回证照', en: 'Holders reminded to hand travel documents back' },
  'travel-documents.reminded': { zh: '按期提醒交回证照', en: 'Holders reminded by the calendar' },
  'travel-documents.export': { zh: '导出证照保管台账', en: 'Travel documents exported' },
} as const satisfies Record<string, Localised>;
