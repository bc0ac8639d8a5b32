/** What the acts around reports of suspicious circumstances are called in the record; the others: act-names.ts. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_CLUES = {
  'clues.receive': { zh: '收到可疑情况报告', en: 'Report of suspicious circumstances received' },
  'clues.add': { zh: '补充可疑情况报告', en: 'Report of suspicious circumstances added to' },
  'clues.add-file': { zh: '为可疑情况报告提交文件', en: 'File sent with a report of suspicious circumstances' },
  'clues.complain': { zh: '提出打击报复投诉', en: 'Complaint of retaliation made' },
  'clues.forget-contacts': { zh: '到期删除报告人联系方式', en: 'Contact data of reporters deleted in time' },
  'clues.add-key': { zh: '登记线索专员公钥', en: 'Public key of a relay officer entered' },
  'clues.retire-key': { zh: '停用线索专员公钥', en: 'Public key of a relay officer retired' },
  'clues.open': { zh: '打开线索内容', en: 'Content of a clue opened' },
  'clues.open-file': { zh: '查阅线索附件', en: 'File of a clue opened' },
  'clues.take-contact': { zh: '取出报告人联系方式密文', en: 'Encrypted contact data of a reporter taken' },
  'clues.acknowledge': { zh: '向报告人确认收到', en: 'Clue acknowledged to its reporter' },
  'clues.feed-back': { zh: '向报告人反馈', en: 'Feedback given to a reporter' },
  'clues.close': { zh: '线索办结', en: 'Clue closed' },
  'clues.close-unrelayed': { zh: '线索未转报办结', en: 'Clue closed without relay' },
  'clues.print-relay': { zh: '生成转报件', en: 'Relay document made' },
  'clues.record-relay': { zh: '登记转报', en: 'Relay recorded' },
  'clues.add-receipt': { zh: '登记转报回执编号', en: 'Receipt number of a relay recorded' },
  'clues.keep-receipt-scan': { zh: '登记回执扫描件', en: 'Scan of the organ’s receipt kept' },
  'clues.open-receipt-scan': { zh: '查阅回执扫描件', en: 'Scan of the organ’s receipt opened' },
  'clues.take-stale-contacts': {
    zh: '取出待重新加密的联系方式密文',
    en: 'Encrypted contact data taken to be encrypted anew',
  },
  'clues.reseal-contact': { zh: '重新加密联系方式', en: 'Contact data encrypted anew' },
  'clues.open-document': { zh: '查阅已递交的转报件', en: 'Relay document as handed over opened' },
  'clues.open-complaint': { zh: '打开打击报复投诉', en: 'Complaint of retaliation opened' },
  'clues.answer-complaint': { zh: '答复打击报复投诉', en: 'Complaint of retaliation answered' },
} as const satisfies Record<string, Localised>;
